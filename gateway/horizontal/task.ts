import type { ErrorLedger } from './errorLedger';
import type { DistrictField } from './document';
import type { Outcome } from './districtAnswer';
import type { Absence } from './missing';
import type { Deployment } from './register';

/** One root field to ask of one deployment. */
export interface Ask {
  deployment: Deployment;
  /** The instant that the answer is to be true for. */
  asOf: string;
  field: DistrictField;
  /** Of the variables that the field bears beside the operation's own. */
  values: Readonly<Record<string, unknown>>;
}

/**
 * One root field of an operation on its way to an answer. It is asked for its next questions until it has none;
 * the questions of all fields of one round go out together, those to one deployment in one document.
 */
export interface Task {
  /** Its response key. */
  readonly key: string;
  next(): Ask[];
  /** @returns how many objects the outcome held. */
  take(ask: Ask, outcome: Outcome): number;
  /** Its value, when `next` has no more questions. Errors go to the ledger. */
  finish(errors: ErrorLedger): TaskResult;
}

export interface TaskResult {
  value: unknown;
  absences: readonly Absence[];
}
