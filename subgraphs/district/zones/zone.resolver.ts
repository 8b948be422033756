import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { Alert } from '../../kernel/records/command';
import { SchoolArgs, SchoolConnection, schools } from '../schools/school.source';
import { ResponsibilityZone } from './zone.entity';
import { zoneAlertsOf } from './zone.alerts';
import { ZoneArgs, ZoneConnection, zones } from './zone.source';

@Resolver(() => ResponsibilityZone)
export class ZoneResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => ZoneConnection, {
    nullable: true,
    description: 'The responsibility zones of all districts (督学责任区).',
  })
  responsibilityZones(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => ZoneArgs.Scattered) args: ArgsOf<typeof ZoneArgs>,
  ) {
    return zones.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => ResponsibilityZone, { nullable: true, description: 'The responsibility zone with this id.' })
  responsibilityZone(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the responsibility zone.' }) id: string,
  ) {
    return zones.byId(context, id);
  }

  @FieldResolver(() => SchoolConnection, { nullable: true, description: 'The schools of the zone (学校).' })
  schools(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() zone: ResponsibilityZone,
    @Args(() => SchoolArgs.Nested) args: ArgsOf<typeof SchoolArgs>,
  ) {
    return schools.pageBelow(context, info, 'zoneId', zone.id, args);
  }

  @FieldResolver(() => [Alert], {
    nullable: true,
    description: 'Which targets of a zone are missed, as long as they are (提示).',
  })
  alerts(@Ctx() context: SubgraphContext, @Root() zone: ResponsibilityZone) {
    return zoneAlertsOf(context, zone);
  }
}
