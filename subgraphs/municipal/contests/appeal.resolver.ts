import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { School, schoolWith } from '../schools/school.type';
import { DistrictCase } from './districtCase.type';
import { MunicipalAppeal } from './appeal.entity';
import { MunicipalAppealArgs, MunicipalAppealConnection, municipalAppeals } from './appeal.source';

@Resolver(() => MunicipalAppeal)
export class AppealResolver {
  @Query(() => MunicipalAppealConnection, {
    nullable: true,
    description: 'Appeals to the city against the districts’ accountability decisions (申诉).',
  })
  municipalAppeals(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalAppealArgs.Nested) args: ArgsOf<typeof MunicipalAppealArgs>,
  ) {
    return municipalAppeals.page(context, info, args);
  }

  @Query(() => MunicipalAppeal, { nullable: true, description: 'The appeal with this id.' })
  municipalAppeal(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the appeal.' }) id: string,
  ) {
    return municipalAppeals.byId(context, id);
  }

  @FieldResolver(() => DistrictCase, {
    nullable: true,
    description: 'The district’s case whose decision is contested (问责).',
  })
  case(@Root() appeal: MunicipalAppeal): DistrictCase {
    return { id: appeal.caseId };
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that asks (学校).' })
  school(@Root() appeal: MunicipalAppeal) {
    return schoolWith(appeal.schoolId);
  }
}
