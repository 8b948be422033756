import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { FindingArgs, FindingConnection, findings } from '../findings/finding.source';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { Term, registerTerm } from '../term';
import { matterListOf } from './matters';
import { DistrictInspection } from './inspection.entity';
import { InspectionArgs, InspectionConnection, inspections } from './inspection.source';
import { teamOf } from './team.loader';

@Resolver(() => DistrictInspection)
export class InspectionResolver {
  @Directive('@scatter(merge: "CONNECTION")')
  @Query(() => InspectionConnection, {
    nullable: true,
    description: 'The inspections by all districts (督导).',
  })
  inspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => InspectionArgs.Scattered) args: ArgsOf<typeof InspectionArgs>,
  ) {
    return inspections.page(context, info, args);
  }

  @Directive('@route(by: "id")')
  @Query(() => DistrictInspection, { nullable: true, description: 'The inspection with this id.' })
  inspection(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
  ) {
    return inspections.byId(context, id);
  }

  @FieldResolver(() => School, {
    nullable: true,
    description: 'The inspected school, null where none is (被督导学校).',
  })
  school(@Ctx() context: SubgraphContext, @Root() inspection: DistrictInspection) {
    return schools.reference(context, inspection.schoolId);
  }

  @FieldResolver(() => [DistrictInspector], {
    nullable: 'itemsAndList',
    description: 'The team, its leader first (督导组成员).',
  })
  team(@Ctx() context: SubgraphContext, @Root() inspection: DistrictInspection) {
    return teamOf(context, inspection.id);
  }

  @FieldResolver(() => [Term], { nullable: true, description: 'The matters looked at (督导事项).' })
  async matters(@Ctx() context: SubgraphContext, @Root() inspection: DistrictInspection): Promise<Term[]> {
    const list = await matterListOf(context, inspection);
    return inspection.matters.map((matter) => registerTerm(list, matter));
  }

  @FieldResolver(() => FindingConnection, { nullable: true, description: 'What was found (问题).' })
  findings(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() inspection: DistrictInspection,
    @Args(() => FindingArgs.Nested) args: ArgsOf<typeof FindingArgs>,
  ) {
    return findings.pageBelow(context, info, 'inspectionId', inspection.id, args);
  }
}
