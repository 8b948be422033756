import { CITY_CODE } from '../../../subgraphs/kernel/ids';
import type { CaseSubject } from '../../../subgraphs/supervision/lists/accountability';
import type { Actor } from '../player';
import type { MemberUnitRow, SchoolRow } from '../rows';

/** A district, or the whole city. */
export interface Place {
  code: string;
  name: string;
}

/** Where the departments of the city are. */
export const CITY: Place = { code: CITY_CODE, name: '重庆市' };

/** Whom stories are about: how commands name it, and who speaks for it. */
export interface Unit {
  kind: 'SCHOOL' | 'LOWER_GOVERNMENT' | 'OWN_LEVEL_DEPARTMENT';
  caseSubject: CaseSubject;
  place: Place;
  name: string;
  /** As the commands say it that make a record about it: a district's name the district, the city's its place. */
  says: Readonly<Record<string, string>>;
  head: Actor;
  /** What it is subordinate to, which answers for it where it does not put right what was found. */
  authority: Actor & { unit: string };
}

/** A school, in the deployment of its district or in the city's. */
export function schoolUnit({ id, name, operator }: SchoolRow, place: Place): Unit {
  return {
    kind: 'SCHOOL',
    caseSubject: operator === 'PRIVATE' ? 'PRIVATE_SCHOOL' : 'PUBLIC_SCHOOL',
    place,
    name,
    says: { ...placeSaid(place), schoolId: id },
    head: { role: 'INSPECTED_UNIT', capacity: 'HEAD', ...districtOf(place), school: id },
    authority: authorityOf(place),
  };
}

/** A district's government, for which its supervision office speaks to the city. */
export function governmentUnit(place: Place): Unit {
  const name = `${place.name}人民政府`;
  return {
    kind: 'LOWER_GOVERNMENT',
    caseSubject: 'AUTHORITY',
    place,
    name,
    says: { districtCode: place.code, subjectName: name },
    head: { role: 'DISTRICT_OFFICE', capacity: 'HEAD', ...districtOf(place) },
    authority: authorityOf(CITY),
  };
}

/** A department of the city. */
export function departmentUnit({ id, name }: Pick<MemberUnitRow, 'id' | 'name'>): Unit {
  return {
    kind: 'OWN_LEVEL_DEPARTMENT',
    caseSubject: 'AUTHORITY',
    place: CITY,
    name,
    says: { unitId: id, subjectName: name },
    head: { role: 'MEMBER_UNIT', capacity: 'HEAD', unit: id },
    authority: authorityOf(CITY),
  };
}

/** A unit that has no account: the office records what it says. */
export function unitOnPaper(name: string, place: Place, caseSubject: CaseSubject, office: Actor): Unit {
  const says = { ...placeSaid(place), subjectName: name };
  const authority = authorityOf(place);
  return { kind: 'LOWER_GOVERNMENT', caseSubject, place, name, says, head: office, authority };
}

/** The education authority of a place, as its token would say. */
export function authorityOf(place: Place): Unit['authority'] {
  return { role: 'COMPETENT_AUTHORITY', ...districtOf(place), unit: `${place.name}教育委员会` };
}

/** The government of a place, as its token would say. */
export function governmentOf(place: Place) {
  return { role: 'GOVERNMENT', ...districtOf(place), organisation: `${place.name}人民政府` } as const;
}

/** With whom interviews of a unit are filed, and who is notified of it. */
export function recipientsOf({ place, authority }: Unit): { kind: string; name: string }[] {
  return [
    { kind: 'PARTY_COMMITTEE', name: `中共${place.name}委员会` },
    { kind: 'GOVERNMENT', name: governmentOf(place).organisation },
    { kind: 'SUPERIOR_BODY', name: authority.unit },
  ];
}

function districtOf({ code }: Place): Pick<Actor, 'district'> {
  return code === CITY.code ? {} : { district: code as NonNullable<Actor['district']> };
}

/** A place as commands say it: either deployment reads its own of the two. */
export function placeSaid({ code }: Place): Record<string, string> {
  return code === CITY.code ? {} : { district: code, districtCode: code };
}
