import { isOneOf, type Actor, type CallerFacts } from './actors';
import { CITY } from './audience';
import { LIFE_CYCLES } from './lifeCycles';

/** The commands that the districts' deployments carry so far; the life cycles know more. The city carries none yet. */
export const CARRIED_COMMANDS = [
  'registerSchool',
  'updateSchool',
  'closeSchool',
  'appointInspector',
  'scheduleInspection',
  'recordVisit',
  'reportInspection',
  'publishInspection',
  'closeInspection',
  'cancelInspection',
  'orderRectification',
  'beginRectification',
  'draftRectificationReport',
  'reportRectification',
  'verifyRectification',
  'followUpRectification',
  'reopenRectification',
  'closeRectification',
] as const;

/** Whether a command of a life cycle is carried. */
export function isCarried(command: string): boolean {
  return (CARRIED_COMMANDS as readonly string[]).includes(command);
}

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

/** The carried commands that a caller may give in the district that they belong to, wherever they ask. */
export function commandsOf(caller: CallerFacts): string[] {
  const home = caller.district ?? (caller.inspector ?? caller.school)?.split('.')[0] ?? CITY;
  return home === CITY ? [] : CARRIED_COMMANDS.filter((command) => mayCommand(command, caller, home));
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
