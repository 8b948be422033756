import type { LifeCycle, Transition } from './lifeCycle';

/**
 * What is wrong with a life cycle, one line each; nothing when it is sound: some command makes a record, every state
 * can be reached, a state is left or final (never stuck), every row has a role, and of the rows of
 * one command that are open in one state, `when` always picks exactly one.
 */
export function faultsOf<State extends string, Facts>(lifeCycle: LifeCycle<State, Facts>): string[] {
  const { name, states, transitions, isMadeByOthers = false } = lifeCycle;
  const known = Object.keys(states) as State[];
  const reached = reachedStates(transitions, isMadeByOthers ? known.slice(0, 1) : []);
  const faults: string[] = [];
  if (!isMadeByOthers && !transitions.some((row) => row.from.length === 0))
    faults.push('no command makes a record');
  for (const state of known) {
    if (!reached.has(state)) faults.push(`${state} cannot be reached`);
    const leaves = transitions.some((row) => row.from.includes(state) && row.to !== state);
    if (!leaves && !states[state].final) faults.push(`${state} is a dead end that is not final`);
    if (leaves && states[state].final) faults.push(`${state} is final, yet something leads out of it`);
  }
  for (const row of transitions) {
    const unknown = [...row.from, row.to].filter((state) => !known.includes(state));
    for (const state of unknown) faults.push(`${row.command} names ${state}, which is no state`);
    if (row.roles.length === 0) faults.push(`${row.command} is open to nobody`);
  }
  faults.push(...ambiguities(transitions));
  return faults.map((fault) => `${name}: ${fault}`);
}

/** Throws with every fault of every life cycle: called once when a process starts. */
export function checkLifeCycles(lifeCycles: readonly LifeCycle[]): void {
  const faults = lifeCycles.flatMap((lifeCycle) => faultsOf(lifeCycle));
  if (faults.length > 0) throw new Error(`Broken life cycles: ${faults.join('; ')}`);
}

/** @param begun the first state of records that come of others' steps. */
function reachedStates<State extends string, Facts>(
  transitions: readonly Transition<State, Facts>[],
  begun: readonly State[],
): Set<State> {
  const reached = new Set<State>(begun);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const { from, to } of transitions) {
      if (from.length === 0 || from.some((state) => reached.has(state))) reached.add(to);
    }
  }
  return reached;
}

/** Rows of one command in one state: every one but the last must have a `when`, the last must not. */
function ambiguities<State extends string, Facts>(
  transitions: readonly Transition<State, Facts>[],
): string[] {
  const rows = new Map<string, Transition<State, Facts>[]>();
  for (const row of transitions) {
    for (const state of row.from.length > 0 ? row.from : ['nothing']) {
      const place = `${row.command} in ${state}`;
      rows.set(place, [...(rows.get(place) ?? []), row]);
    }
  }
  return [...rows].flatMap(([place, candidates]) => {
    const last = candidates.length - 1;
    const isTold = candidates.every((row, i) => (row.when !== undefined) === i < last);
    return isTold ? [] : [`${place}: no single row is taken in every case`];
  });
}
