import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { Alert } from '../../kernel/records/command';
import { todayIn } from '../../supervision/calendar';
import { SchoolArgs, SchoolConnection, schools } from '../schools/school.source';
import { DistrictInspector } from './inspector.entity';
import { alertsOf } from './standingAlerts';
import { InspectorArgs, InspectorConnection, inspectors } from './inspector.source';

@Resolver(() => DistrictInspector)
export class InspectorResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => InspectorConnection, {
    nullable: true,
    description: 'The inspectors of all districts (区县督学).',
  })
  inspectors(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => InspectorArgs.Scattered) args: ArgsOf<typeof InspectorArgs>,
  ) {
    return inspectors.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => DistrictInspector, { nullable: true, description: 'The inspector with this id.' })
  inspector(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the inspector.' }) id: string,
  ) {
    return inspectors.byId(context, id);
  }

  @FieldResolver(() => SchoolConnection, {
    nullable: true,
    description: 'Schools the inspector is posted to (挂牌学校).',
  })
  schools(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() inspector: DistrictInspector,
    @Args(() => SchoolArgs.Nested) args: ArgsOf<typeof SchoolArgs>,
  ) {
    return schools.pageBelow(context, info, 'responsibleInspectorId', inspector.id, args);
  }

  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'What stands out about an inspector in office, as long as it lasts (提示).',
  })
  alerts(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() inspector: DistrictInspector,
  ) {
    return alertsOf(context, inspector, todayIn(context.instantAt(info.path)));
  }
}
