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

/** The code of the city's own deployment: its records are nobody's district. */
export const CITY = '500000';

/**
 * As whom a caller acts in the deployment with the code `home`. The tables speak of the office that keeps a record
 * and of the unit that it is about: on the city's records that is the city's office, and a district's office or a
 * member unit answers for the district or the department that the city inspects (`answersFor`).
 */
export function actingIn<C extends Pick<CallerFacts, 'role'>>(home: string, caller: C): C {
  if (home !== CITY) return caller;
  switch (caller.role) {
    case 'CITY_OFFICE':
      return { ...caller, role: OFFICE.role };
    case 'DISTRICT_OFFICE':
    case 'MEMBER_UNIT':
      return { ...caller, role: UNIT.role };
    default:
      return caller;
  }
}

/** Whom a record is about, as far as it says so. */
export interface AboutUnit {
  schoolId?: string | null;
  unitId?: string | null;
}

/**
 * Whether a caller answers for whom a record is about, in the deployment with the code `home`. A district's office
 * answers to the city for its district alone: schools and other units of the district answer for themselves.
 */
export function answersFor(
  home: string,
  { role, district }: Pick<CallerFacts, 'role' | 'district'>,
  { schoolId, unitId }: AboutUnit,
): boolean {
  if (home !== CITY || role !== OFFICE.role) return true;
  return (schoolId ?? unitId ?? district) === district;
}

/** Whether a caller is one of the actors. An actor without a capacity stands for every capacity of its role. */
export function isOneOf(
  actors: readonly Actor[],
  { role, capacity }: Pick<CallerFacts, 'role' | 'capacity'>,
): boolean {
  return actors.some((actor) => actor.role === role && (!actor.capacity || actor.capacity === capacity));
}
