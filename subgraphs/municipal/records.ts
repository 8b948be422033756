import type { Side } from '../process/side';
import {
  ACCOUNTABILITY_LIVES,
  ANNUAL_PLAN,
  ATTACHMENT,
  APPEAL,
  CASE_TRANSFER,
  COMPLAINT,
  EXTENSION,
  INSPECTOR_LIFE,
  INTEREST,
  MAJOR_INSPECTION,
  PAPER,
  RECTIFICATION,
  RECUSAL,
  REVIEW,
  SUPERVISION_NOTICE,
} from '../supervision/lifeCycles';
import { MunicipalAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { municipalAccountabilityRecords } from './accountability/accountabilityRecord.source';
import { MunicipalAttachment } from './attachments/attachment.entity';
import { municipalAttachments } from './attachments/attachment.source';
import { MunicipalComplaint } from './complaints/complaint.entity';
import { municipalComplaints } from './complaints/complaint.source';
import { MunicipalCaseTransfer } from './caseTransfers/caseTransfer.entity';
import { municipalCaseTransfers } from './caseTransfers/caseTransfer.source';
import { MunicipalAppeal } from './contests/appeal.entity';
import { municipalAppeals } from './contests/appeal.source';
import { MunicipalReview } from './contests/review.entity';
import { municipalReviews } from './contests/review.source';
import { MunicipalDeadline } from './deadlines/deadline.entity';
import { municipalDeadlines } from './deadlines/deadline.source';
import { MunicipalExtension } from './extensions/extension.entity';
import { municipalExtensions } from './extensions/extension.source';
import { MunicipalFinding } from './findings/finding.entity';
import { municipalFindings } from './findings/finding.source';
import { MunicipalInspection } from './inspections/inspection.entity';
import { municipalInspections } from './inspections/inspection.source';
import { MunicipalInspector } from './inspectors/inspector.entity';
import { municipalInspectors } from './inspectors/inspector.source';
import { MunicipalPaper } from './papers/paper.entity';
import { municipalPapers } from './papers/paper.source';
import { MunicipalAnnualPlan } from './plans/plan.entity';
import { municipalAnnualPlans } from './plans/plan.source';
import { MunicipalRectification } from './rectification/rectification.entity';
import { municipalRectifications } from './rectification/rectification.source';
import { MunicipalInterest } from './recusal/interest.entity';
import { municipalInterests } from './recusal/interest.source';
import { MunicipalRecusal } from './recusal/recusal.entity';
import { municipalRecusals } from './recusal/recusal.source';
import { MUNICIPAL } from './side';
import { MunicipalSupervisionNotice } from './supervisionNotices/notice.entity';
import { municipalSupervisionNotices } from './supervisionNotices/notice.source';

/** What the city keeps: one entry a concept, and everything else (tables, references, permissions) follows. */
const RECORDS: Parameters<Side['register']>[0] = {
  Inspector: {
    type: 'MunicipalInspector',
    entity: MunicipalInspector,
    reader: municipalInspectors,
    lifeCycle: () => INSPECTOR_LIFE,
  },
  Interest: {
    type: 'MunicipalInterest',
    entity: MunicipalInterest,
    reader: municipalInterests,
    lifeCycle: () => INTEREST,
  },
  Recusal: {
    type: 'MunicipalRecusal',
    entity: MunicipalRecusal,
    reader: municipalRecusals,
    lifeCycle: () => RECUSAL,
  },
  Inspection: {
    type: 'MunicipalInspection',
    entity: MunicipalInspection,
    reader: municipalInspections,
    // The schools that the city runs itself are a deployment of the districts' subgraph: no regular inspections here.
    lifeCycle: () => MAJOR_INSPECTION,
  },
  Finding: { type: 'MunicipalFinding', entity: MunicipalFinding, reader: municipalFindings },
  Rectification: {
    type: 'MunicipalRectification',
    entity: MunicipalRectification,
    reader: municipalRectifications,
    lifeCycle: () => RECTIFICATION,
  },
  SupervisionNotice: {
    type: 'MunicipalSupervisionNotice',
    entity: MunicipalSupervisionNotice,
    reader: municipalSupervisionNotices,
    lifeCycle: () => SUPERVISION_NOTICE,
  },
  Extension: {
    type: 'MunicipalExtension',
    entity: MunicipalExtension,
    reader: municipalExtensions,
    lifeCycle: () => EXTENSION,
  },
  Complaint: {
    type: 'MunicipalComplaint',
    entity: MunicipalComplaint,
    reader: municipalComplaints,
    lifeCycle: () => COMPLAINT,
  },
  AccountabilityRecord: {
    type: 'MunicipalAccountabilityRecord',
    entity: MunicipalAccountabilityRecord,
    reader: municipalAccountabilityRecords,
    lifeCycle: ({ kind }: MunicipalAccountabilityRecord) => ACCOUNTABILITY_LIVES[kind],
  },
  AnnualPlan: {
    type: 'MunicipalAnnualPlan',
    entity: MunicipalAnnualPlan,
    reader: municipalAnnualPlans,
    lifeCycle: () => ANNUAL_PLAN,
  },
  Review: {
    type: 'MunicipalReview',
    entity: MunicipalReview,
    reader: municipalReviews,
    lifeCycle: () => REVIEW,
  },
  Appeal: {
    type: 'MunicipalAppeal',
    entity: MunicipalAppeal,
    reader: municipalAppeals,
    lifeCycle: () => APPEAL,
  },
  CaseTransfer: {
    type: 'MunicipalCaseTransfer',
    entity: MunicipalCaseTransfer,
    reader: municipalCaseTransfers,
    lifeCycle: () => CASE_TRANSFER,
  },
  Paper: { type: 'MunicipalPaper', entity: MunicipalPaper, reader: municipalPapers, lifeCycle: () => PAPER },
  Attachment: {
    type: 'MunicipalAttachment',
    entity: MunicipalAttachment,
    reader: municipalAttachments,
    lifeCycle: () => ATTACHMENT,
  },
  Deadline: { type: 'MunicipalDeadline', entity: MunicipalDeadline, reader: municipalDeadlines },
};

MUNICIPAL.register(RECORDS);
