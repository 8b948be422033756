import type { Deployment } from './register';

/** Why a district's part is not in an answer. */
export type MissingReason =
  | 'TIMEOUT'
  | 'UNREACHABLE'
  | 'INVALID_ANSWER'
  | 'REFUSED'
  | 'DRAINED'
  /** Missed on an earlier page of this cursor, and left out since. */
  | 'SKIPPED'
  /** All that the public is told. */
  | 'UNAVAILABLE';

/** A district whose part is not in an answer. */
export interface Absence {
  deployment: Deployment;
  reason: Exclude<MissingReason, 'UNAVAILABLE'>;
  /** It answered, and refused this question: a refusal is not a failure. */
  isRefusal: boolean;
}

/** The reason as this caller may know it. */
export type TellReason = (reason: MissingReason) => MissingReason;
export const tellAll: TellReason = (reason) => reason;
export const tellPublic: TellReason = () => 'UNAVAILABLE';

export function failure(deployment: Deployment, reason: Absence['reason']): Absence {
  return { deployment, reason, isRefusal: false };
}

export function refusal(deployment: Deployment): Absence {
  return { deployment, reason: 'REFUSED', isRefusal: true };
}

/** Absences in the order of their codes, as `missingDistricts` and errors list them. */
export function byCode(absences: Iterable<Absence>): Absence[] {
  return [...absences].sort((a, b) => (a.deployment.code < b.deployment.code ? -1 : 1));
}
