import type { RectificationState } from './lifeCycles/rectification';

/** The states in which a rectification waits for the unit, and can therefore be late. */
export const OVERDUE_STATES: readonly RectificationState[] = [
  'ORDERED',
  'IN_PROGRESS',
  'REPORT_DRAFTED',
  'INSUFFICIENT',
];

/** Whether a rectification is late on the day `today` (Shanghai): the due day itself is still in time. */
export function isOverdue({ dueOn, state }: { dueOn: string; state: string }, today: string): boolean {
  return dueOn < today && (OVERDUE_STATES as readonly string[]).includes(state);
}
