import { isOneOf, type Actor, type CallerFacts } from './actors';
import { CITY } from './audience';
import { LIFE_CYCLES } from './lifeCycles';

/** Who may give each command of the life cycles, in any state: from the tables themselves. */
export const COMMAND_ACTORS: ReadonlyMap<string, readonly Actor[]> = collect();

/**
 * Whether a caller may give a command in the deployment with the code `home` at all. A caller of another district
 * may not; which records it may act on is for `ownScope` to say, and in which state for the life cycle.
 */
export function mayCommand(command: string, caller: CallerFacts, home: string): boolean {
  const actors = COMMAND_ACTORS.get(command);
  return actors !== undefined && isAtHome(caller, home) && isOneOf(actors, caller);
}

function isAtHome({ role, district, inspector }: CallerFacts, home: string): boolean {
  if (role === 'INSPECTOR') return inspector?.startsWith(`${home}.`) ?? false;
  if (role === 'INSPECTED_UNIT' || role === 'COMPETENT_AUTHORITY')
    return district === null || district === home;
  return district === null ? home === CITY : district === home;
}

function collect(): Map<string, Actor[]> {
  const actors = new Map<string, Actor[]>();
  for (const { transitions } of LIFE_CYCLES) {
    for (const { command, roles } of transitions) {
      actors.set(command, [...new Set([...(actors.get(command) ?? []), ...roles])]);
    }
  }
  return actors;
}
