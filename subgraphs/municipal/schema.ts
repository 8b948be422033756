import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { SubgraphContext } from '../kernel/context';
import { FEDERATION_LINK } from '../kernel/graphql/horizontalDirectives';
import { isIdOf } from '../kernel/ids';
import { AccountabilityRecordResolver } from './accountability/accountabilityRecord.resolver';
import { caseCommands } from '../process/accountability/case.commands';
import { interviewCommands } from '../process/accountability/interview.commands';
import { notificationCommands } from '../process/accountability/notification.commands';
import { caseTransferCommands } from '../process/caseTransfers/caseTransfer.commands';
import { appealCommands } from '../process/contests/appeal.commands';
import { reviewCommands } from '../process/contests/review.commands';
import { CaseTransferResolver } from './caseTransfers/caseTransfer.resolver';
import { AppealResolver } from './contests/appeal.resolver';
import { ReviewResolver } from './contests/review.resolver';
import { CommitteeResolver } from './committee/committee.resolver';
import { MemberUnitResolver } from './committee/memberUnit.resolver';
import { memberUnitWith } from './committee/memberUnits';
import { ComplaintResolver } from './complaints/complaint.resolver';
import { ExtensionResolver } from './extensions/extension.resolver';
import { SupervisionNoticeResolver } from './supervisionNotices/notice.resolver';
import { RectificationResolver } from './rectification/rectification.resolver';
import { DistrictResolver } from './districts/district.resolver';
import { districtWith } from './districts/register';
import { FindingResolver } from './findings/finding.resolver';
import { InspectionResolver } from './inspections/inspection.resolver';
import { municipalInspectorCommands } from './inspectors/inspector.commands';
import { InspectorResolver } from './inspectors/inspector.resolver';
import {
  AttachmentResolver,
  FindingAttachments,
  InspectionAttachments,
  RectificationAttachments,
} from './attachments/attachment.resolver';
import { DeadlineResolver } from './deadlines/deadline.resolver';
import { PaperResolver } from './papers/paper.resolver';
import './records';
import { MUNICIPAL } from './side';
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
import { municipalPermissions } from './permissions';
import { AnnualPlanResolver } from './plans/plan.resolver';
import { InterestResolver } from './recusal/interest.resolver';
import { RecusalResolver } from './recusal/recusal.resolver';
import { SchoolResolver } from './schools/school.resolver';
import { schoolWith } from './schools/school.type';
import { TermResolver } from './terms/term.resolver';
import { termWith } from './terms/terms';
import { ViewerResolver } from './viewer/viewer';

/** The municipal subgraph: its schema, guarded, and its SDL as it is composed. Built once a process. */
export function municipalSchema(): Promise<{ schema: GraphQLSchema; sdl: string }> {
  return sideSchema(MUNICIPAL, {
    header: FEDERATION_LINK,
    resolvers: [
      DistrictResolver,
      CommitteeResolver,
      MemberUnitResolver,
      TermResolver,
      InspectorResolver,
      municipalInspectorCommands(),
      InterestResolver,
      interestCommands(MUNICIPAL),
      RecusalResolver,
      recusalCommands(MUNICIPAL),
      InspectionResolver,
      inspectionCommands(MUNICIPAL),
      FindingResolver,
      RectificationResolver,
      rectificationCommands(MUNICIPAL),
      supervisionNoticeCommands(MUNICIPAL),
      SupervisionNoticeResolver,
      ExtensionResolver,
      extensionCommands(MUNICIPAL),
      ComplaintResolver,
      complaintCommands(MUNICIPAL),
      AccountabilityRecordResolver,
      interviewCommands(MUNICIPAL),
      notificationCommands(MUNICIPAL),
      caseCommands(MUNICIPAL),
      ReviewResolver,
      reviewCommands(MUNICIPAL),
      AppealResolver,
      appealCommands(MUNICIPAL),
      CaseTransferResolver,
      caseTransferCommands(MUNICIPAL),
      AnnualPlanResolver,
      annualPlanCommands(MUNICIPAL),
      AttachmentResolver,
      FindingAttachments,
      InspectionAttachments,
      RectificationAttachments,
      attachmentCommands(MUNICIPAL),
      PaperResolver,
      paperCommands(MUNICIPAL),
      DeadlineResolver,
      SchoolResolver,
      ViewerResolver,
    ],
    references: {
      District: ({ code }, context: SubgraphContext) => districtWith(context, String(code)),
      // Whether there is such a school is for its district to say.
      School: ({ id }) => (isIdOf('School', String(id)) ? schoolWith(String(id)) : null),
      MemberUnit: ({ id }, context: SubgraphContext) => memberUnitWith(context, String(id)),
      MunicipalTerm: ({ id }, context: SubgraphContext) => termWith(context, String(id)),
    },
    permissions: municipalPermissions,
  });
}
