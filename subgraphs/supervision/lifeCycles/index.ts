import { HOUSE } from '../basis';
import type { LifeCycle, StateTerm } from '../lifeCycle';
import { closedList, type ClosedList } from '../lists/closedList';
import type { AccountabilityState } from './accountability';
import { ACCOUNTABILITY_CASE } from './accountabilityCase';
import { ANNUAL_PLAN } from './annualPlan';
import { CASE_TRANSFER } from './caseTransfer';
import { APPEAL, REVIEW } from './contest';
import { INSPECTOR_LIFE } from './inspector';
import { INTERVIEW } from './interview';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from './majorInspection';
import { NOTIFICATION } from './notification';
import { RECTIFICATION } from './rectification';
import { REGULAR_INSPECTION, type RegularInspectionState } from './regularInspection';
import { SCHOOL } from './school';

export * from './accountability';
export * from './accountabilityCase';
export * from './caseTransfer';
export * from './contest';
export * from './interview';
export * from './notification';
export * from './annualPlan';
export * from './inspector';
export * from './majorInspection';
export * from './rectification';
export * from './regularInspection';
export * from './school';

/** Every life cycle that has its table. */
export const LIFE_CYCLES: readonly LifeCycle[] = [
  ANNUAL_PLAN,
  SCHOOL,
  INSPECTOR_LIFE,
  REGULAR_INSPECTION,
  RECTIFICATION,
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
  InspectionState: stateList<InspectionState>(
    '督导状态',
    'Where an inspection stands. Which states are open depends on its kind.',
    { ...MAJOR_INSPECTION_STATES, ...REGULAR_INSPECTION.states },
  ),
  RectificationState: stateList('整改状态', 'Where a rectification stands.', RECTIFICATION.states),
  AccountabilityState: stateList<AccountabilityState>(
    '问责类记录状态',
    'Where an accountability record stands. Which states are open depends on its kind.',
    { ...NOTIFICATION.states, ...INTERVIEW.states, ...ACCOUNTABILITY_CASE.states },
  ),
  ContestState: stateList('复核、申诉状态', 'Where a review or an appeal stands.', REVIEW.states),
  CaseTransferState: stateList('移交状态', 'Where the transfer of a case stands.', CASE_TRANSFER.states),
} as const satisfies Record<string, ClosedList>;

function stateList<State extends string>(zh: string, en: string, values: Readonly<Record<State, StateTerm>>) {
  return closedList({ zh, en, basis: HOUSE, values });
}
