import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { MunicipalRecusal } from './recusal.entity';
import { MunicipalRecusalArgs, MunicipalRecusalConnection, municipalRecusals } from './recusal.source';

@Resolver(() => MunicipalRecusal)
export class RecusalResolver {
  @Query(() => MunicipalRecusalConnection, {
    nullable: true,
    description: 'The recusals of the city (督学回避).',
  })
  municipalRecusals(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalRecusalArgs.Nested) args: ArgsOf<typeof MunicipalRecusalArgs>,
  ) {
    return municipalRecusals.page(context, info, args);
  }

  @Query(() => MunicipalRecusal, { nullable: true, description: 'The recusal with this id.' })
  municipalRecusal(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the recusal.' }) id: string,
  ) {
    return municipalRecusals.byId(context, id);
  }

  @FieldResolver(() => MunicipalInspector, {
    nullable: true,
    description: 'The inspector whom it is about (督学).',
  })
  inspector(@Ctx() context: SubgraphContext, @Root() recusal: MunicipalRecusal) {
    return municipalInspectors.reference(context, recusal.inspectorId);
  }
}
