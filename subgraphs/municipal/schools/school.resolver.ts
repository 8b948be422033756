import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { visitsOf } from '../../process/inspections/visits';
import { todayIn } from '../../supervision/calendar';
import {
  MunicipalInspectionArgs,
  MunicipalInspectionConnection,
  municipalInspections,
} from '../inspections/inspection.source';
import { MUNICIPAL } from '../side';
import { School } from './school.type';

@Resolver(() => School)
export class SchoolResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many visits of the city’s inspections it bore this year, beside the district’s (本年度市级入校督导次数).',
  })
  async municipalVisitsThisYear(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: School,
  ): Promise<number> {
    const figures = await visitsOf(MUNICIPAL, context, id, todayIn(context.instantAt(info.path)));
    return figures.visitsThisYear;
  }

  @FieldResolver(() => MunicipalInspectionConnection, {
    nullable: true,
    description: 'The city’s inspections of the school (市级督导).',
  })
  municipalInspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() { id }: School,
    @Args(() => MunicipalInspectionArgs.Nested) args: ArgsOf<typeof MunicipalInspectionArgs>,
  ) {
    return municipalInspections.pageBelow(context, info, 'schoolId', id, args);
  }
}
