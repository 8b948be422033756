import type { Side } from '../process/side';
import type { LifeCycle } from '../supervision/lifeCycle';
import {
  ACCOUNTABILITY_LIVES,
  ANNUAL_PLAN,
  ATTACHMENT,
  CASE_TRANSFER,
  COMPLAINT,
  EXTENSION,
  INSPECTOR_LIFE,
  INTEREST,
  MAJOR_INSPECTION,
  PAPER,
  RECTIFICATION,
  RECUSAL,
  REGULAR_INSPECTION,
  REVIEW,
  SCHOOL,
  SUPERVISION_NOTICE,
  ZONE,
} from '../supervision/lifeCycles';
import { DistrictAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { accountabilityRecords } from './accountability/accountabilityRecord.source';
import { Attachment } from './attachments/attachment.entity';
import { attachments } from './attachments/attachment.source';
import { Complaint } from './complaints/complaint.entity';
import { complaints } from './complaints/complaint.source';
import { CaseTransfer } from './caseTransfers/caseTransfer.entity';
import { caseTransfers } from './caseTransfers/caseTransfer.source';
import { Review } from './contests/review.entity';
import { reviews } from './contests/review.source';
import { Deadline } from './deadlines/deadline.entity';
import { deadlines } from './deadlines/deadline.source';
import { Extension } from './extensions/extension.entity';
import { extensions } from './extensions/extension.source';
import { Finding } from './findings/finding.entity';
import { findings } from './findings/finding.source';
import { DistrictInspection } from './inspections/inspection.entity';
import { inspections } from './inspections/inspection.source';
import { DistrictInspector } from './inspectors/inspector.entity';
import { inspectors } from './inspectors/inspector.source';
import { Paper } from './papers/paper.entity';
import { papers } from './papers/paper.source';
import { AnnualPlan } from './plans/plan.entity';
import { annualPlans } from './plans/plan.source';
import { Rectification } from './rectification/rectification.entity';
import { rectifications } from './rectification/rectification.source';
import { Interest } from './recusal/interest.entity';
import { interests } from './recusal/interest.source';
import { Recusal } from './recusal/recusal.entity';
import { recusals } from './recusal/recusal.source';
import { School } from './schools/school.entity';
import { schools } from './schools/school.source';
import { DISTRICT } from './side';
import { SupervisionNotice } from './supervisionNotices/notice.entity';
import { supervisionNotices } from './supervisionNotices/notice.source';
import { ResponsibilityZone } from './zones/zone.entity';
import { zones } from './zones/zone.source';

/** What a district keeps: one entry a concept, and everything else (tables, references, permissions) follows. */
const RECORDS: Parameters<Side['register']>[0] = {
  School: { type: 'School', entity: School, reader: schools, lifeCycle: () => SCHOOL },
  Zone: { type: 'ResponsibilityZone', entity: ResponsibilityZone, reader: zones, lifeCycle: () => ZONE },
  Interest: { type: 'Interest', entity: Interest, reader: interests, lifeCycle: () => INTEREST },
  Recusal: { type: 'Recusal', entity: Recusal, reader: recusals, lifeCycle: () => RECUSAL },
  Inspector: {
    type: 'DistrictInspector',
    entity: DistrictInspector,
    reader: inspectors,
    lifeCycle: () => INSPECTOR_LIFE,
  },
  Inspection: {
    type: 'DistrictInspection',
    entity: DistrictInspection,
    reader: inspections,
    lifeCycle: ({ kind }: DistrictInspection): LifeCycle<string, never> =>
      kind === 'REGULAR' ? REGULAR_INSPECTION : MAJOR_INSPECTION,
  },
  Finding: { type: 'Finding', entity: Finding, reader: findings },
  Rectification: {
    type: 'Rectification',
    entity: Rectification,
    reader: rectifications,
    lifeCycle: () => RECTIFICATION,
  },
  SupervisionNotice: {
    type: 'SupervisionNotice',
    entity: SupervisionNotice,
    reader: supervisionNotices,
    lifeCycle: () => SUPERVISION_NOTICE,
  },
  Extension: { type: 'Extension', entity: Extension, reader: extensions, lifeCycle: () => EXTENSION },
  Complaint: { type: 'Complaint', entity: Complaint, reader: complaints, lifeCycle: () => COMPLAINT },
  AccountabilityRecord: {
    type: 'DistrictAccountabilityRecord',
    entity: DistrictAccountabilityRecord,
    reader: accountabilityRecords,
    lifeCycle: ({ kind }: DistrictAccountabilityRecord) => ACCOUNTABILITY_LIVES[kind],
  },
  AnnualPlan: {
    type: 'AnnualPlan',
    entity: AnnualPlan,
    reader: annualPlans,
    lifeCycle: () => ANNUAL_PLAN,
  },
  Review: { type: 'Review', entity: Review, reader: reviews, lifeCycle: () => REVIEW },
  CaseTransfer: {
    type: 'CaseTransfer',
    entity: CaseTransfer,
    reader: caseTransfers,
    lifeCycle: () => CASE_TRANSFER,
  },
  Paper: { type: 'Paper', entity: Paper, reader: papers, lifeCycle: () => PAPER },
  Attachment: {
    type: 'Attachment',
    entity: Attachment,
    reader: attachments,
    lifeCycle: () => ATTACHMENT,
  },
  Deadline: { type: 'Deadline', entity: Deadline, reader: deadlines },
};

DISTRICT.register(RECORDS);
