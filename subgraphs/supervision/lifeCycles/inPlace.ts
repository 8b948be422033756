import type { Transition } from '../lifeCycle';

/** The rows of a command that leaves a record in the state in which it is: one for each of these states. */
export function inPlace<State extends string, Facts>(
  states: readonly State[],
  row: Omit<Transition<State, Facts>, 'from' | 'to'>,
): Transition<State, Facts>[] {
  return states.map((state) => ({ ...row, from: [state], to: state }));
}
