import { actingIn, CITY, isOneOf, type Actor, type CallerFacts } from './actors';
import type { LifeCycle } from './lifeCycle';
import { LIFE_CYCLES } from './lifeCycles';

/** Who may give each command of the life cycles, in any state: from the tables themselves. */
export const COMMAND_ACTORS: ReadonlyMap<string, readonly Actor[]> = collect();

/**
 * Whether a caller may give a command in the deployment with the code `home` at all. A caller of another district
 * may not; which records it may act on is for `ownScope` to say, and in which state for the life cycle.
 */
export function mayCommand(command: string, caller: CallerFacts, home: string): boolean {
  const actors = COMMAND_ACTORS.get(command);
  return actors !== undefined && isAtHome(caller, home, command) && isOneOf(actors, actingIn(home, caller));
}

/** The name of a command in the city's schema: `Municipal` stands behind its verb. */
export function municipalName(command: string): string {
  return command.replace(/^(followUp|[a-z]+)/, (verb) => `${verb}Municipal`);
}

/** The commands that a caller may give in the district that they belong to, and in the city under its names. */
export function commandsOf(caller: CallerFacts): string[] {
  const anywhere = caller.role === 'PUBLIC' ? '' : CITY;
  const home = caller.district ?? (caller.inspector ?? caller.school)?.split('.')[0] ?? anywhere;
  const inDistrict = home === CITY ? [] : commandsIn(home, caller, 'CITY');
  return [...inDistrict, ...commandsIn(CITY, caller, 'DISTRICT').map(municipalName)];
}

/** @param keptElsewhere the side whose own life cycles do not count. */
function commandsIn(home: string, caller: CallerFacts, keptElsewhere: LifeCycle['keptBy']): string[] {
  const isKeptHere = ({ keptBy }: Pick<LifeCycle, 'keptBy'>) => keptBy !== keptElsewhere;
  const rows = LIFE_CYCLES.filter(isKeptHere).flatMap(({ transitions }) => transitions.filter(isKeptHere));
  const given = rows.filter(({ follows }) => follows === undefined);
  return [...new Set(given.map(({ command }) => command))].filter((command) =>
    mayCommand(command, caller, home),
  );
}

/** What the city asks of a district’s government, on records that it addresses to it. */
const ADDRESSED_TO_GOVERNMENTS: ReadonlySet<string> = new Set(['acknowledgeNotification']);

function isAtHome({ role, district, inspector }: CallerFacts, home: string, command: string): boolean {
  if (role === 'PUBLIC') return true;
  if (role === 'INSPECTOR') return inspector?.startsWith(`${home}.`) ?? false;
  // Whom the city inspects or notifies: which of its records are theirs is for `ownScope` to say.
  if (home === CITY && (role === 'DISTRICT_OFFICE' || role === 'MEMBER_UNIT')) return true;
  if (home === CITY && role === 'GOVERNMENT' && ADDRESSED_TO_GOVERNMENTS.has(command)) return true;
  if (role === 'INSPECTED_UNIT' || role === 'COMPETENT_AUTHORITY')
    return district === null || district === home || home === CITY;
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
