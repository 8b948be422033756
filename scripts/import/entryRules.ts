import { violationsOf, type Violation } from '../../subgraphs/supervision/lifeCycle';
import { SCHOOL, type SchoolFacts } from '../../subgraphs/supervision/lifeCycles';

/** The rules of the register that a school of a roster breaks: those by which the command to register it is refused. */
export function entryViolations(
  { kind, stages, openedOn }: Pick<SchoolFacts, 'kind' | 'stages' | 'openedOn'>,
  isIdentityCodeTaken: boolean,
): Violation[] {
  const facts = { kind, stages, openedOn, closedOn: null, isIdentityCodeTaken, openInspections: 0 };
  const entries = SCHOOL.transitions.filter(({ command }) => command === 'registerSchool');
  return entries.flatMap(({ guards }) => violationsOf(guards, facts));
}
