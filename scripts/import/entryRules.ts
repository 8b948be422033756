import { violationsOf, type Violation } from '../../subgraphs/supervision/lifeCycle';
import { SCHOOL, type SchoolFacts } from '../../subgraphs/supervision/lifeCycles';

/** What is looked at where a school ends. */
const NO_END = { closedOn: null, openInspections: 0, mergesInto: null, isToAnotherDistrict: null, today: '' };

/** The rules of the register that a school of a roster breaks: those by which the command to register it is refused. */
export function entryViolations(
  { kind, stages, openedOn }: Pick<SchoolFacts, 'kind' | 'stages' | 'openedOn'>,
  isIdentityCodeTaken: boolean,
): Violation[] {
  const facts = { ...NO_END, kind, stages, openedOn, isIdentityCodeTaken };
  const entries = SCHOOL.transitions.filter(({ command }) => command === 'registerSchool');
  return entries.flatMap(({ guards }) => violationsOf(guards, facts));
}
