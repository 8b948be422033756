import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { Interest } from './interest.entity';
import { InterestArgs, InterestConnection, interests } from './interest.source';

@Resolver(() => Interest)
export class InterestResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => InterestConnection, {
    nullable: true,
    description: 'The interests of all districts (督学利害关系).',
  })
  interests(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => InterestArgs.Scattered) args: ArgsOf<typeof InterestArgs>,
  ) {
    return interests.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Interest, { nullable: true, description: 'The interest with this id.' })
  interest(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the interest.' }) id: string,
  ) {
    return interests.byId(context, id);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The inspector whom it is about (督学).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() interest: Interest) {
    return inspectors.reference(context, interest.inspectorId);
  }
}
