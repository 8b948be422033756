import { HOUSE } from '../basis';
import type { StateTerm } from '../lifeCycle';
import { closedList } from '../lists/closedList';

/** The states of a life cycle as a closed list: what an enumeration of the schema is made of. */
export function stateList<State extends string>(
  zh: string,
  en: string,
  values: Readonly<Record<State, StateTerm>>,
) {
  return closedList({ zh, en, basis: HOUSE, values });
}
