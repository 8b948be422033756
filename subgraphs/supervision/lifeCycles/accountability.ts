import type { LifeCycle, StateTerm } from '../lifeCycle';
import type { AccountabilityKind } from '../lists/accountability';
import { ACCOUNTABILITY_CASE, type CaseState } from './accountabilityCase';
import { INTERVIEW, type InterviewState } from './interview';
import { NOTIFICATION, type NotificationState } from './notification';

/** The life cycle of each kind of accountability record. */
export const ACCOUNTABILITY_LIVES: Readonly<Record<AccountabilityKind, LifeCycle>> = {
  INTERVIEW,
  NOTIFICATION,
  CASE: ACCOUNTABILITY_CASE,
};

/** The states of each kind of accountability record. */
export const ACCOUNTABILITY_STATES: Readonly<
  Record<AccountabilityKind, Readonly<Record<string, StateTerm>>>
> = {
  INTERVIEW: INTERVIEW.states,
  NOTIFICATION: NOTIFICATION.states,
  CASE: ACCOUNTABILITY_CASE.states,
};
export type AccountabilityState = InterviewState | NotificationState | CaseState;
