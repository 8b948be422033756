import { HOUSE } from '../basis';
import type { LifeCycle, StateTerm } from '../lifeCycle';
import { closedList, type ClosedList } from '../lists/closedList';
import {
  CASE_STATES,
  INTERVIEW_STATES,
  NOTIFICATION_STATES,
  type AccountabilityState,
} from './accountability';
import { ANNUAL_PLAN } from './annualPlan';
import { COMPLAINT } from './complaint';
import { EXTENSION } from './extension';
import { INSPECTOR_LIFE } from './inspector';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from './majorInspection';
import { RECTIFICATION } from './rectification';
import { REGULAR_INSPECTION, type RegularInspectionState } from './regularInspection';
import { SCHOOL } from './school';
import { SUPERVISION_NOTICE } from './supervisionNotice';

export * from './accountability';
export * from './annualPlan';
export * from './complaint';
export * from './extension';
export * from './inspector';
export * from './majorInspection';
export * from './rectification';
export * from './regularInspection';
export * from './school';
export * from './supervisionNotice';

/** Every life cycle that has its table. */
export const LIFE_CYCLES: readonly LifeCycle[] = [
  ANNUAL_PLAN,
  SCHOOL,
  INSPECTOR_LIFE,
  REGULAR_INSPECTION,
  RECTIFICATION,
  SUPERVISION_NOTICE,
  EXTENSION,
  COMPLAINT,
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
  SupervisionNoticeState: stateList(
    '督办通知状态',
    'Where a supervision notice stands.',
    SUPERVISION_NOTICE.states,
  ),
  ExtensionState: stateList('延期状态', 'Where a request for more time stands.', EXTENSION.states),
  ComplaintState: stateList('投诉状态', 'Where a complaint stands.', COMPLAINT.states),
  AccountabilityState: stateList<AccountabilityState>(
    '问责类记录状态',
    'Where an accountability record stands. Which states are open depends on its kind.',
    { ...NOTIFICATION_STATES, ...INTERVIEW_STATES, ...CASE_STATES },
  ),
} as const satisfies Record<string, ClosedList>;

function stateList<State extends string>(zh: string, en: string, values: Readonly<Record<State, StateTerm>>) {
  return closedList({ zh, en, basis: HOUSE, values });
}
