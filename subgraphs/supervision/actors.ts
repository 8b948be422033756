import type { Capacity, Role } from './lists/institutions';

/** Who may give a command: a role, and where it matters the capacity in which it acts. */
export interface Actor {
  role: Role;
  capacity?: Capacity;
}

/** What a rule needs to know of a caller. Ids and codes are those of the access token. */
export interface CallerFacts {
  role: Role;
  capacity: Capacity | null;
  district: string | null;
  school: string | null;
  unit: string | null;
  inspector: string | null;
}

export const OFFICE: Actor = { role: 'DISTRICT_OFFICE' };
export const OFFICE_HEAD: Actor = { role: 'DISTRICT_OFFICE', capacity: 'HEAD' };
export const CITY_OFFICE: Actor = { role: 'CITY_OFFICE' };
export const LEADER: Actor = { role: 'COMMITTEE_LEADER' };
export const GOVERNMENT: Actor = { role: 'GOVERNMENT' };
export const INSPECTOR: Actor = { role: 'INSPECTOR' };
export const UNIT: Actor = { role: 'INSPECTED_UNIT' };
export const UNIT_HEAD: Actor = { role: 'INSPECTED_UNIT', capacity: 'HEAD' };
export const UNIT_CLERK: Actor = { role: 'INSPECTED_UNIT', capacity: 'CLERK' };
export const AUTHORITY: Actor = { role: 'COMPETENT_AUTHORITY' };
/** Anybody, without a token. */
export const PUBLIC: Actor = { role: 'PUBLIC' };

/** Whether a caller is one of the actors. An actor without a capacity stands for every capacity of its role. */
export function isOneOf(
  actors: readonly Actor[],
  { role, capacity }: Pick<CallerFacts, 'role' | 'capacity'>,
): boolean {
  return actors.some((actor) => actor.role === role && (!actor.capacity || actor.capacity === capacity));
}
