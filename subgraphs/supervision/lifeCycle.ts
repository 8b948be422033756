import { isOneOf, type Actor, type CallerFacts } from './actors';
import { citation, type Basis, type BasisKind } from './basis';
import type { DeadlineName } from './deadlines';
import type { PaperKind } from './lists/papers';

/** A condition on the facts of a command. A guard that does not hold refuses it; an alert only tells. */
export interface Guard<Facts> {
  rule: string;
  basis: Basis;
  messageZh: string;
  holds(facts: Facts): boolean;
}

/** A rule that does not hold, as it is shown: the words of the public contract. */
export interface Violation {
  rule: string;
  basis: string;
  kind: BasisKind;
  messageZh: string;
}

/** A state: its Chinese term, its meaning in English, and whether a record may rest in it for good. */
export interface StateTerm {
  zh: string;
  en: string;
  final?: true;
}

/** One row of a life cycle. */
export interface Transition<State extends string, Facts> {
  command: string;
  /** The states in which the command is open. None: the command makes the record. */
  from: readonly State[];
  to: State;
  /**
   * Tells rows of one command that are open in one state apart: the first that fits is taken, and the last, which
   * has none, is for everything else.
   */
  when?: (facts: Facts) => boolean;
  roles: readonly Actor[];
  guards: readonly Guard<Facts>[];
  /** What is told with the answer, and does not refuse. */
  alerts?: readonly Guard<Facts>[];
  /** The step follows from a command on another record: nobody gives it, and it is offered to nobody. */
  follows?: true;
  /** The deadlines that the step starts, and those that it meets or makes void. */
  starts?: readonly DeadlineName[];
  meets?: readonly DeadlineName[];
  /** The paper that the step issues: numbered, frozen and hashed. */
  issues?: PaperKind;
  /** The side that alone has the command, where the other keeps such records without it. */
  keptBy?: 'DISTRICT' | 'CITY';
  basis: Basis;
}

/** How a kind of record lives: its states and the table of what leads from one to the next. */
export interface LifeCycle<State extends string = string, Facts = never> {
  /** In Chinese, and in code. */
  zh: string;
  name: string;
  states: Readonly<Record<State, StateTerm>>;
  /** Who keeps such records, where it is not both a district and the city. */
  keptBy?: 'DISTRICT' | 'CITY';
  /** The records come of steps of other records; none of its own commands makes one. */
  isMadeByOthers?: true;
  transitions: readonly Transition<State, Facts>[];
}

/** A command on a record, or on none yet (`state` null), by somebody, with the facts that its guards look at. */
export interface CommandRequest<State extends string, Facts> {
  state: State | null;
  command: string;
  caller: Pick<CallerFacts, 'role' | 'capacity'>;
  facts: Facts;
  /** Which commands are carried at all; others are not offered. Default: every one of the table. */
  isCarried?: (command: string) => boolean;
}

/** What comes of a command: the next state, or why not. */
export type Decision<State extends string, Facts> =
  | { kind: 'ALLOWED'; next: State; transition: Transition<State, Facts> }
  | { kind: 'FORBIDDEN' }
  | { kind: 'ILLEGAL'; state: State | null; availableCommands: string[] }
  | { kind: 'VIOLATED'; violations: Violation[] };

/**
 * Runs one command through the table: is it the caller's to give at all, is it open in this state, to this caller,
 * and does every guard hold? All violated guards are told at once.
 */
export function decide<State extends string, Facts>(
  lifeCycle: LifeCycle<State, Facts>,
  request: CommandRequest<State, Facts>,
): Decision<State, Facts> {
  const { state, command, caller, facts } = request;
  const rows = lifeCycle.transitions.filter((row) => row.command === command);
  // A command of another life cycle of the same kind of record is open in none of this one's states.
  if (rows.length > 0 && !rows.some((row) => isOneOf(row.roles, caller))) return { kind: 'FORBIDDEN' };
  const open = rows.filter((row) => isOpen(row, state));
  if (open.length === 0) {
    return { kind: 'ILLEGAL', state, availableCommands: availableCommands(lifeCycle, request) };
  }
  const transition = open.find((row) => isOneOf(row.roles, caller) && (row.when?.(facts) ?? true));
  if (!transition) return { kind: 'FORBIDDEN' };
  const violations = violationsOf(transition.guards, facts);
  if (violations.length > 0) return { kind: 'VIOLATED', violations };
  return { kind: 'ALLOWED', next: transition.to, transition };
}

/** The commands open to a caller in a state, in the order of the table; for `null` those that make a record. */
export function availableCommands<State extends string, Facts>(
  lifeCycle: LifeCycle<State, Facts>,
  {
    state,
    caller,
    isCarried = () => true,
  }: Pick<CommandRequest<State, Facts>, 'state' | 'caller' | 'isCarried'>,
): string[] {
  const open = lifeCycle.transitions.filter(
    (row) => !row.follows && isOpen(row, state) && isOneOf(row.roles, caller),
  );
  return [...new Set(open.map((row) => row.command))].filter(isCarried);
}

/** The guards (or alerts) that do not hold, in their order. */
export function violationsOf<Facts>(guards: readonly Guard<Facts>[], facts: Facts): Violation[] {
  return guards
    .filter((guard) => !guard.holds(facts))
    .map(({ rule, basis, messageZh }) => ({ rule, basis: citation(basis), kind: basis.kind, messageZh }));
}

function isOpen<State extends string, Facts>(row: Transition<State, Facts>, state: State | null): boolean {
  return state === null ? row.from.length === 0 : row.from.includes(state);
}
