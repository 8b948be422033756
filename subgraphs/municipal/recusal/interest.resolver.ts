import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { MunicipalInterest } from './interest.entity';
import { MunicipalInterestArgs, MunicipalInterestConnection, municipalInterests } from './interest.source';

@Resolver(() => MunicipalInterest)
export class InterestResolver {
  @Query(() => MunicipalInterestConnection, {
    nullable: true,
    description: 'The interests of the city (督学利害关系).',
  })
  municipalInterests(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalInterestArgs.Nested) args: ArgsOf<typeof MunicipalInterestArgs>,
  ) {
    return municipalInterests.page(context, info, args);
  }

  @Query(() => MunicipalInterest, { nullable: true, description: 'The interest with this id.' })
  municipalInterest(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the interest.' }) id: string,
  ) {
    return municipalInterests.byId(context, id);
  }

  @FieldResolver(() => MunicipalInspector, {
    nullable: true,
    description: 'The inspector whom it is about (督学).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() interest: MunicipalInterest) {
    return municipalInspectors.reference(context, interest.inspectorId);
  }
}
