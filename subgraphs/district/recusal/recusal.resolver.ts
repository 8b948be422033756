import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { Recusal } from './recusal.entity';
import { RecusalArgs, RecusalConnection, recusals } from './recusal.source';

@Resolver(() => Recusal)
export class RecusalResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => RecusalConnection, {
    nullable: true,
    description: 'The recusals of all districts (督学回避).',
  })
  recusals(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => RecusalArgs.Scattered) args: ArgsOf<typeof RecusalArgs>,
  ) {
    return recusals.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => Recusal, { nullable: true, description: 'The recusal with this id.' })
  recusal(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the recusal.' }) id: string,
  ) {
    return recusals.byId(context, id);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The inspector whom it is about (督学).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() recusal: Recusal) {
    return inspectors.reference(context, recusal.inspectorId);
  }
}
