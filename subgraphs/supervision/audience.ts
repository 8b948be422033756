import { CITY, type CallerFacts } from './actors';

export { CITY };

/**
 * As whom a caller reads the records of one deployment. Whoever has nothing to do with it reads as the public does,
 * a district's office in another district among them.
 */
export type Audience =
  | { kind: 'HOME_OFFICE' }
  | { kind: 'CITY_OFFICE' }
  | { kind: 'DISTRICT_OFFICE'; district: string }
  | { kind: 'GOVERNMENT'; district: string | null }
  | { kind: 'MEMBER_UNIT'; unit: string }
  | { kind: 'INSPECTOR'; inspector: string }
  | { kind: 'UNIT'; school: string | null; unit: string | null }
  | { kind: 'AUTHORITY'; unit: string }
  | { kind: 'PUBLIC' };

const PUBLIC: Audience = { kind: 'PUBLIC' };

/** The audience of a caller in the deployment with the code `home`: a district's, or the city's `500000`. */
export function audienceOf(caller: CallerFacts, home: string): Audience {
  const { role, district, school, unit, inspector } = caller;
  const isCityHere = home === CITY;
  const isOfHere = district === null || district === home;
  switch (role) {
    case 'CITY_OFFICE':
      return isCityHere ? { kind: 'HOME_OFFICE' } : { kind: 'CITY_OFFICE' };
    case 'DISTRICT_OFFICE':
      if (district === null) return PUBLIC;
      if (district === home) return { kind: 'HOME_OFFICE' };
      return isCityHere ? { kind: 'DISTRICT_OFFICE', district } : PUBLIC;
    case 'COMMITTEE_LEADER':
      return audienceOf({ ...caller, role: district === null ? 'CITY_OFFICE' : 'DISTRICT_OFFICE' }, home);
    case 'GOVERNMENT':
      return isOfHere || isCityHere ? { kind: 'GOVERNMENT', district } : PUBLIC;
    case 'MEMBER_UNIT':
      return unit !== null ? { kind: 'MEMBER_UNIT', unit } : PUBLIC;
    case 'INSPECTOR':
      return inspector?.startsWith(`${home}.`) ? { kind: 'INSPECTOR', inspector } : PUBLIC;
    case 'INSPECTED_UNIT':
      return (isOfHere || isCityHere) && (school ?? unit) !== null ? { kind: 'UNIT', school, unit } : PUBLIC;
    case 'COMPETENT_AUTHORITY':
      return (isOfHere || isCityHere) && unit !== null ? { kind: 'AUTHORITY', unit } : PUBLIC;
    case 'AGENCY_APP':
    case 'PUBLIC':
    case 'AUDITOR':
      return PUBLIC;
  }
}
