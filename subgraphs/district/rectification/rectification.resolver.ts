import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { SubgraphContext } from '../../kernel/context';
import { todayIn } from '../../supervision/calendar';
import { isOverdue } from '../../supervision/overdue';
import { Extension } from '../extensions/extension.entity';
import { extensions } from '../extensions/extension.source';
import { Finding } from '../findings/finding.entity';
import { findings } from '../findings/finding.source';
import { DistrictInspection } from '../inspections/inspection.entity';
import { inspections } from '../inspections/inspection.source';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { inspectors } from '../inspectors/inspector.source';
import { School } from '../schools/school.entity';
import { schools } from '../schools/school.source';
import { SupervisionNotice } from '../supervisionNotices/notice.entity';
import { supervisionNotices } from '../supervisionNotices/notice.source';
import { Rectification } from './rectification.entity';
import { rectifications } from './rectification.source';

@Resolver(() => Rectification)
export class RectificationResolver {
  @Directive('@route(by: "id")')
  @Query(() => Rectification, { nullable: true, description: 'The rectification with this id.' })
  rectification(
    @Ctx() context: SubgraphContext,
    @Arg('id', () => ID, { description: 'Id of the rectification.' }) id: string,
  ) {
    return rectifications.byId(context, id);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether its last day has passed while it is not reported, or was reported insufficiently; derived from the clock (逾期).',
  })
  isOverdue(
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
    @Root() rectification: Rectification,
  ) {
    return isOverdue(rectification, todayIn(context.instantAt(info.path)));
  }

  @FieldResolver(() => Finding, { nullable: true, description: 'The finding to be put right (问题).' })
  finding(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return findings.reference(context, rectification.findingId);
  }

  @FieldResolver(() => DistrictInspection, {
    nullable: true,
    description: 'The inspection behind it (督导).',
  })
  inspection(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return inspections.reference(context, rectification.inspectionId);
  }

  @FieldResolver(() => School, { nullable: true, description: 'The school that has to put it right (学校).' })
  school(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return schools.reference(context, rectification.schoolId);
  }

  @FieldResolver(() => [SupervisionNotice], {
    nullable: true,
    description: 'The supervision notices on it, the first one first (督办通知).',
  })
  supervisionNotices(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return supervisionNotices.allBelow(context, 'rectificationId', rectification.id);
  }

  @FieldResolver(() => [Extension], {
    nullable: true,
    description: 'The requests for more time, the first one first (延期申请).',
  })
  extensions(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return extensions.allBelow(context, 'rectificationId', rectification.id);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The inspector who looked at it again (复查人).',
  })
  reviewer(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return inspectors.reference(context, rectification.reviewerId);
  }

  @FieldResolver(() => DistrictInspector, {
    nullable: true,
    description: 'The inspector who verified it (核查人).',
  })
  verifier(@Ctx() context: SubgraphContext, @Root() rectification: Rectification) {
    return inspectors.reference(context, rectification.verifierId);
  }
}
