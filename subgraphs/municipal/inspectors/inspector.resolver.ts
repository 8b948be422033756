import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { Alert } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import { violationsOf } from '../../supervision/lifeCycle';
import { INSPECTOR_ALERTS } from '../../supervision/lifeCycles';
import { MunicipalTerm } from '../terms/term.entity';
import { termWith } from '../terms/terms';
import { MunicipalInspector } from './inspector.entity';
import {
  MunicipalInspectorArgs,
  MunicipalInspectorConnection,
  municipalInspectors,
} from './inspector.source';

/** The city's inspectors are posted nowhere, and filed with nobody. */
const NO_POSTS = { posts: 0, designatedPosts: 0, isFilingDue: false } as const;

@Resolver(() => MunicipalInspector)
export class InspectorResolver {
  @Query(() => MunicipalInspectorConnection, {
    nullable: true,
    description: 'The inspectors of the city (市政府督学).',
  })
  municipalInspectors(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalInspectorArgs.Nested) args: ArgsOf<typeof MunicipalInspectorArgs>,
  ) {
    return municipalInspectors.page(context, info, args);
  }

  @Query(() => MunicipalInspector, { nullable: true, description: 'The inspector of the city with this id.' })
  municipalInspector(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the inspector.' }) id: string,
  ) {
    return municipalInspectors.byId(context, id);
  }

  @FieldResolver(() => MunicipalTerm, { nullable: true, description: 'The term of engagement (届次).' })
  term(@Ctx() context: SubgraphContext, @Root() inspector: MunicipalInspector) {
    return termWith(context, inspector.termId);
  }

  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'What stands out about an inspector in office, as long as it lasts (提示).',
  })
  alerts(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() inspector: MunicipalInspector,
  ): Alert[] {
    if (inspector.state !== 'ACTIVE') return [];
    const today = todayIn(context.instantAt(info.path));
    return violationsOf(INSPECTOR_ALERTS, { ...inspector, ...NO_POSTS, today });
  }
}
