import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { todayIn } from '../../supervision/calendar';
import { isOverdue } from '../../supervision/overdue';
import { MunicipalExtension } from '../extensions/extension.entity';
import { municipalExtensions } from '../extensions/extension.source';
import { MunicipalFinding } from '../findings/finding.entity';
import { municipalFindings } from '../findings/finding.source';
import { MunicipalInspection } from '../inspections/inspection.entity';
import { municipalInspections } from '../inspections/inspection.source';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { municipalInspectors } from '../inspectors/inspector.source';
import { School, schoolWith } from '../schools/school.type';
import { MunicipalSupervisionNotice } from '../supervisionNotices/notice.entity';
import { municipalSupervisionNotices } from '../supervisionNotices/notice.source';
import { MunicipalRectification } from './rectification.entity';
import { municipalRectifications } from './rectification.source';

@Resolver(() => MunicipalRectification)
export class RectificationResolver {
  @Query(() => MunicipalRectification, {
    nullable: true,
    description: 'The rectification of the city’s with this id.',
  })
  municipalRectification(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the rectification.' }) id: string,
  ) {
    return municipalRectifications.byId(context, id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether its last day has passed while it is not reported, or was reported insufficiently; derived from the clock (逾期).',
  })
  isOverdue(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() rectification: MunicipalRectification,
  ) {
    return isOverdue(rectification, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => MunicipalFinding, {
    nullable: true,
    description: 'The finding to be put right (问题).',
  })
  finding(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalFindings.reference(context, rectification.findingId);
  }

  @FieldResolver(() => MunicipalInspection, {
    nullable: true,
    description: 'The inspection behind it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalInspections.reference(context, rectification.inspectionId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that has to put it right (学校).' })
  school(@Root() rectification: MunicipalRectification) {
    return schoolWith(rectification.schoolId);
  }

  @FieldResolver(() => [MunicipalSupervisionNotice], {
    nullable: true,
    description: 'The supervision notices on it, the first one first (督办通知).',
  })
  supervisionNotices(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalSupervisionNotices.allBelow(context, 'rectificationId', rectification.id);
  }

  @FieldResolver(() => [MunicipalExtension], {
    nullable: true,
    description: 'The requests for more time, the first one first (延期申请).',
  })
  extensions(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalExtensions.allBelow(context, 'rectificationId', rectification.id);
  }

  @FieldResolver(() => MunicipalInspector, {
    nullable: true,
    description: 'The inspector who looked at it again (复查人).',
  })
  reviewer(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalInspectors.reference(context, rectification.reviewerId);
  }

  @FieldResolver(() => MunicipalInspector, {
    nullable: true,
    description: 'The inspector who verified it (核查人).',
  })
  verifier(@Ctx() context: SubgraphContext, @Root() rectification: MunicipalRectification) {
    return municipalInspectors.reference(context, rectification.verifierId);
  }
}
