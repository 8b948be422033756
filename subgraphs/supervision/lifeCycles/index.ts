import type { LifeCycle } from '../lifeCycle';
import type { ClosedList } from '../lists/closedList';
import type { AccountabilityState } from './accountability';
import { ACCOUNTABILITY_CASE } from './accountabilityCase';
import { ANNUAL_PLAN } from './annualPlan';
import { ATTACHMENT } from './attachment';
import { CASE_TRANSFER } from './caseTransfer';
import { COMPLAINT } from './complaint';
import { APPEAL, REVIEW } from './contest';
import { EXTENSION } from './extension';
import { INSPECTOR_LIFE } from './inspector';
import { INTEREST } from './interest';
import { INTERVIEW } from './interview';
import { MAJOR_INSPECTION, MAJOR_INSPECTION_STATES, type MajorInspectionState } from './majorInspection';
import { NOTIFICATION } from './notification';
import { PAPER } from './paper';
import { RECTIFICATION } from './rectification';
import { RECUSAL } from './recusal';
import { REGULAR_INSPECTION, type RegularInspectionState } from './regularInspection';
import { SCHOOL } from './school';
import { stateList } from './stateList';
import { SUPERVISION_NOTICE } from './supervisionNotice';
import { ZONE } from './zone';

export * from './accountability';
export * from './accountabilityCase';
export * from './annualPlan';
export * from './attachment';
export * from './caseTransfer';
export * from './complaint';
export * from './contest';
export * from './extension';
export * from './inspector';
export * from './interest';
export * from './interview';
export * from './majorInspection';
export * from './notification';
export * from './paper';
export * from './rectification';
export * from './recusal';
export * from './regularInspection';
export * from './school';
export * from './supervisionNotice';
export * from './zone';

/** Every life cycle that has its table. */
export const LIFE_CYCLES: readonly LifeCycle[] = [
  ANNUAL_PLAN,
  SCHOOL,
  INSPECTOR_LIFE,
  INTEREST,
  RECUSAL,
  ZONE,
  REGULAR_INSPECTION,
  MAJOR_INSPECTION,
  RECTIFICATION,
  PAPER,
  ATTACHMENT,
  SUPERVISION_NOTICE,
  EXTENSION,
  COMPLAINT,
  INTERVIEW,
  NOTIFICATION,
  ACCOUNTABILITY_CASE,
  REVIEW,
  APPEAL,
  CASE_TRANSFER,
];

/** An inspection of any kind is in a state of its kind's life cycle. */
export type InspectionState = RegularInspectionState | MajorInspectionState;

/** The states of records as closed lists, for the enumerations of a schema, by the enumeration's name. */
export const STATE_LISTS = {
  AnnualPlanState: stateList('年度督导计划状态', 'Where an annual plan stands.', ANNUAL_PLAN.states),
  SchoolStatus: stateList('学校状态', 'Where a school stands in the register.', SCHOOL.states),
  InspectorState: stateList('督学状态', 'Where an inspector stands.', INSPECTOR_LIFE.states),
  InterestState: stateList('利害关系状态', 'Whether an interest lasts.', INTEREST.states),
  RecusalState: stateList('回避状态', 'Where a recusal stands.', RECUSAL.states),
  ZoneState: stateList('督学责任区状态', 'Whether a responsibility zone is in being.', ZONE.states),
  InspectionState: stateList<InspectionState>(
    '督导状态',
    'Where an inspection stands. Which states are open depends on its kind.',
    { ...MAJOR_INSPECTION_STATES, ...REGULAR_INSPECTION.states },
  ),
  RectificationState: stateList('整改状态', 'Where a rectification stands.', RECTIFICATION.states),
  SupervisionNoticeState: stateList(
    '督办通知状态',
    'Where a supervision notice stands.',
    SUPERVISION_NOTICE.states,
  ),
  ExtensionState: stateList('延期状态', 'Where a request for more time stands.', EXTENSION.states),
  ComplaintState: stateList('投诉状态', 'Where a complaint stands.', COMPLAINT.states),
  PaperState: stateList('文书状态', 'Whether a correction has taken a paper’s place.', PAPER.states),
  AttachmentState: stateList('附件状态', 'A file stays as it came.', ATTACHMENT.states),
  AccountabilityState: stateList<AccountabilityState>(
    '问责类记录状态',
    'Where an accountability record stands. Which states are open depends on its kind.',
    { ...NOTIFICATION.states, ...INTERVIEW.states, ...ACCOUNTABILITY_CASE.states },
  ),
  ContestState: stateList('复核、申诉状态', 'Where a review or an appeal stands.', REVIEW.states),
  CaseTransferState: stateList('移交状态', 'Where the transfer of a case stands.', CASE_TRANSFER.states),
} as const satisfies Record<string, ClosedList>;
