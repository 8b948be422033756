import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { ArgsOf } from '../../kernel/connections/connectionArgs';
import { SubgraphContext } from '../../kernel/context';
import { Term } from '../../kernel/graphql/term';
import { describedTerm, matterList } from '../../supervision/registers';
import { MemberUnit } from '../committee/memberUnit.entity';
import { memberUnitWith } from '../committee/memberUnits';
import {
  MunicipalFindingArgs,
  MunicipalFindingConnection,
  municipalFindings,
} from '../findings/finding.source';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalInspection } from './inspection.entity';
import {
  MunicipalInspectionArgs,
  MunicipalInspectionConnection,
  municipalInspections,
} from './inspection.source';
import { teamOf } from './team.loader';

@Resolver(() => MunicipalInspection)
export class InspectionResolver {
  @Query(() => MunicipalInspectionConnection, {
    nullable: true,
    description: 'The inspections by the city (市级督导).',
  })
  municipalInspections(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Args(() => MunicipalInspectionArgs.Nested) args: ArgsOf<typeof MunicipalInspectionArgs>,
  ) {
    return municipalInspections.page(context, info, args);
  }

  @Query(() => MunicipalInspection, {
    nullable: true,
    description: 'The inspection by the city with this id.',
  })
  municipalInspection(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the inspection.' }) id: string,
  ) {
    return municipalInspections.byId(context, id);
  }

  @FieldResolver(() => MemberUnit, {
    nullable: true,
    description: 'The inspected member unit (成员单位).',
  })
  unit(@Ctx() context: SubgraphContext, @Root() inspection: MunicipalInspection) {
    return memberUnitWith(context, inspection.unitId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The inspected school (被督导学校).' })
  school(@Root() inspection: MunicipalInspection) {
    return schoolWith(inspection.schoolId);
  }

  @FieldResolver(() => [MunicipalInspector], {
    nullable: 'itemsAndList',
    description: 'The team, its leader first (督导组成员).',
  })
  team(@Ctx() context: SubgraphContext, @Root() inspection: MunicipalInspection) {
    return teamOf(context, inspection.id);
  }

  @FieldResolver(() => [Term], { nullable: true, description: 'The matters looked at (督导事项).' })
  matters(@Root() { kind, subjectKind, matters }: MunicipalInspection): Term[] {
    const list = matterList({ inspectionKind: kind, subjectKind, schoolKind: null });
    return matters.map((matter) => describedTerm(list, matter));
  }

  @FieldResolver(() => MunicipalFindingConnection, { nullable: true, description: 'What was found (问题).' })
  findings(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() inspection: MunicipalInspection,
    @Args(() => MunicipalFindingArgs.Nested) args: ArgsOf<typeof MunicipalFindingArgs>,
  ) {
    return municipalFindings.pageBelow(context, info, 'inspectionId', inspection.id, args);
  }
}
