import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphContext } from '../kernel/context';
import { HORIZONTAL_HEADER } from '../kernel/graphql/horizontalDirectives';
import { complaintCommands } from '../process/complaints/complaint.commands';
import { extensionCommands } from '../process/extensions/extension.commands';
import { inspectionCommands } from '../process/inspections/inspection.commands';
import { attachmentCommands } from '../process/attachments/attachment.commands';
import { paperCommands } from '../process/papers/paper.commands';
import { annualPlanCommands } from '../process/plans/plan.commands';
import { rectificationCommands } from '../process/rectification/rectification.commands';
import { interestCommands } from '../process/recusal/interest.commands';
import { recusalCommands } from '../process/recusal/recusal.commands';
import { sideSchema } from '../process/sideSchema';
import { supervisionNoticeCommands } from '../process/supervisionNotices/notice.commands';
import { AccountabilityRecordResolver } from './accountability/accountabilityRecord.resolver';
import { caseCommands } from '../process/accountability/case.commands';
import { interviewCommands } from '../process/accountability/interview.commands';
import { notificationCommands } from '../process/accountability/notification.commands';
import { caseTransferCommands } from '../process/caseTransfers/caseTransfer.commands';
import { reviewCommands } from '../process/contests/review.commands';
import { CaseTransferResolver } from './caseTransfers/caseTransfer.resolver';
import { ReviewResolver } from './contests/review.resolver';
import {
  AttachmentResolver,
  FindingAttachments,
  InspectionAttachments,
  RectificationAttachments,
} from './attachments/attachment.resolver';
import { DeadlineResolver } from './deadlines/deadline.resolver';
import { ComplaintResolver } from './complaints/complaint.resolver';
import { ExtensionResolver } from './extensions/extension.resolver';
import { SupervisionNoticeResolver } from './supervisionNotices/notice.resolver';
import { DistrictResolver } from './districts/district.resolver';
import { FindingResolver } from './findings/finding.resolver';
import { InspectionResolver } from './inspections/inspection.resolver';
import { districtInspectorCommands } from './inspectors/inspector.commands';
import { InspectorResolver } from './inspectors/inspector.resolver';
import { PaperResolver } from './papers/paper.resolver';
import { districtPermissions } from './permissions';
import { AnnualPlanResolver } from './plans/plan.resolver';
import { RectificationResolver } from './rectification/rectification.resolver';
import { InterestResolver } from './recusal/interest.resolver';
import { RecusalResolver } from './recusal/recusal.resolver';
import { schoolCommands } from './schools/school.commands';
import { SchoolResolver } from './schools/school.resolver';
import { StatisticsResolver } from './statistics/statistics.resolver';
import './records';
import { DISTRICT } from './side';
import { ViewerResolver } from './viewer/viewer';
import { zoneCommands } from './zones/zone.commands';
import { ZoneResolver } from './zones/zone.resolver';

/** The district subgraph: its schema, guarded, and its SDL as it is composed. Built once a process. */
export function districtSchema(): Promise<{ schema: GraphQLSchema; sdl: string }> {
  return sideSchema(DISTRICT, {
    header: HORIZONTAL_HEADER,
    resolvers: [
      SchoolResolver,
      schoolCommands(),
      InspectorResolver,
      districtInspectorCommands(),
      InterestResolver,
      interestCommands(DISTRICT),
      RecusalResolver,
      recusalCommands(DISTRICT),
      ZoneResolver,
      zoneCommands(),
      InspectionResolver,
      inspectionCommands(DISTRICT),
      FindingResolver,
      RectificationResolver,
      rectificationCommands(DISTRICT),
      supervisionNoticeCommands(DISTRICT),
      SupervisionNoticeResolver,
      ExtensionResolver,
      extensionCommands(DISTRICT),
      ComplaintResolver,
      complaintCommands(DISTRICT),
      AccountabilityRecordResolver,
      interviewCommands(DISTRICT),
      notificationCommands(DISTRICT),
      caseCommands(DISTRICT),
      ReviewResolver,
      reviewCommands(DISTRICT),
      CaseTransferResolver,
      caseTransferCommands(DISTRICT),
      AnnualPlanResolver,
      annualPlanCommands(DISTRICT),
      AttachmentResolver,
      FindingAttachments,
      InspectionAttachments,
      RectificationAttachments,
      attachmentCommands(DISTRICT),
      PaperResolver,
      paperCommands(DISTRICT),
      DeadlineResolver,
      DistrictResolver,
      StatisticsResolver,
      ViewerResolver,
    ],
    references: {
      District: ({ code }, { deployment }: SubgraphContext) =>
        deployment.codes.some((own) => own === code) ? { code } : null,
    },
    permissions: districtPermissions,
  });
}
