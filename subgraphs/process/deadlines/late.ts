import { daysBetween } from '../../supervision/calendar';
import type { DeadlineFields } from './deadline.fields';

/** Whether a deadline has passed unmet on the day `today`; the last day itself is in time. */
export function isLate({ metOn, dueOn }: Pick<DeadlineFields, 'metOn' | 'dueOn'>, today: string): boolean {
  return metOn === null && dueOn < today;
}

/** How many days late a running deadline is; 0 when it is in time or met. */
export function daysLate(deadline: Pick<DeadlineFields, 'metOn' | 'dueOn'>, today: string): number {
  return isLate(deadline, today) ? daysBetween(deadline.dueOn, today) : 0;
}
