import type { CallerFacts } from './actors';
import { audienceOf, type Audience } from './audience';
import { all, ALWAYS, any, exists, is, isIn, isSet, NEVER, type Condition } from './condition';
import {
  DISCLOSABLE_ACCOUNTABILITY,
  GOVERNMENT_ACCOUNTABILITY,
  ISSUED_ACCOUNTABILITY,
  ISSUED_INSPECTIONS,
  ISSUED_INSPECTORS,
  PUBLIC_DISPOSITIONS,
  REPORTED_INSPECTIONS,
  RESULT_ISSUED,
  UNIT_DISPOSITIONS,
  UNIT_TOLD,
  UNIT_TOLD_ACCOUNTABILITY,
  UNIT_TOLD_FINDINGS,
  UNIT_TOLD_WITH_NOTICE,
} from './visibleStates';

/** The record types whose rows not everybody may read. */
export type ScopedType =
  | 'School'
  | 'DistrictInspector'
  | 'ResponsibilityZone'
  | 'DistrictInspection'
  | 'Finding'
  | 'Rectification'
  | 'DistrictAccountabilityRecord'
  | 'MunicipalInspector'
  | 'MunicipalInspection'
  | 'MunicipalFinding'
  | 'MunicipalAccountabilityRecord';

type Of<Kind extends Audience['kind']> = Extract<Audience, { kind: Kind }>;

/** Which rows of a type are whose. What is not named is nobody's but the home office's. */
interface TypeScope {
  /** What anybody may read. */
  published: Condition;
  /** What the city's office may read of a district, and what counts in aggregates: no drafts. */
  issued: Condition;
  /** What is an audience's own: assigned to it, addressed to it, about it. */
  own: { [Kind in Audience['kind']]?: (audience: Of<Kind>) => Condition };
}

const state = (states: readonly string[]) => isIn('state', ...states);
const isPublished = all(isSet('publishedOn'), isIn('disclosure', 'PUBLIC'));
const isDisclosed = all(isSet('disclosedOn'), state(DISCLOSABLE_ACCOUNTABILITY));
const toldUnit = any(state(UNIT_TOLD), all(state(UNIT_TOLD_WITH_NOTICE), is('isUnannounced', false)));
const isMajor = isIn('kind', 'SPECIAL', 'COMPREHENSIVE');
const reportedToGovernment = all(isMajor, state(REPORTED_INSPECTIONS));

const ofSchool = ({ school }: Of<'UNIT'>) => (school === null ? NEVER : isIn('schoolId', school));
const ofCitySubject = ({ school, unit }: Of<'UNIT'>) =>
  any(ofSchool({ kind: 'UNIT', school, unit }), unit === null ? NEVER : isIn('unitId', unit));
const onTeam = ({ inspector }: Of<'INSPECTOR'>) => exists('team', isIn('inspectorId', inspector));
const ofPlace = ({ district }: Of<'GOVERNMENT'>) =>
  district === null ? ALWAYS : isIn('districtCode', district);
/** A district's papers go to the government of that district, not to the city's. */
const toDistrictGovernment = ({ district }: Of<'GOVERNMENT'>, what: Condition) =>
  district === null ? NEVER : what;

const TABLE: Readonly<Record<ScopedType, TypeScope>> = {
  School: {
    published: ALWAYS,
    issued: ALWAYS,
    own: {
      INSPECTOR: ({ inspector }) => isIn('responsibleInspectorId', inspector),
      UNIT: ({ school }) => (school === null ? NEVER : isIn('id', school)),
    },
  },
  DistrictInspector: {
    published: all(isIn('state', 'ACTIVE'), exists('postedSchools', isIn('status', 'OPEN'))),
    issued: state(ISSUED_INSPECTORS),
    own: { INSPECTOR: ({ inspector }) => isIn('id', inspector) },
  },
  ResponsibilityZone: {
    published: NEVER,
    issued: ALWAYS,
    own: { INSPECTOR: ({ inspector }) => exists('schools', isIn('responsibleInspectorId', inspector)) },
  },
  DistrictInspection: {
    published: isPublished,
    issued: state(ISSUED_INSPECTIONS),
    own: {
      INSPECTOR: onTeam,
      UNIT: (unit) => all(ofSchool(unit), toldUnit),
      GOVERNMENT: (government) => toDistrictGovernment(government, reportedToGovernment),
    },
  },
  Finding: {
    published: all(isIn('disposition', ...PUBLIC_DISPOSITIONS), exists('inspection', isPublished)),
    issued: any(is('isHazard', true), exists('inspection', state(RESULT_ISSUED))),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: (unit) =>
        all(
          ofSchool(unit),
          isIn('disposition', ...UNIT_DISPOSITIONS),
          exists('inspection', state(UNIT_TOLD_FINDINGS)),
        ),
      GOVERNMENT: (government) =>
        toDistrictGovernment(government, exists('inspection', reportedToGovernment)),
      AUTHORITY: ({ unit }) => exists('rectification', isIn('competentAuthority', unit)),
    },
  },
  Rectification: {
    published: exists('inspection', isPublished),
    issued: ALWAYS,
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: ofSchool,
      AUTHORITY: ({ unit }) => isIn('competentAuthority', unit),
    },
  },
  DistrictAccountabilityRecord: {
    published: isDisclosed,
    issued: state(ISSUED_ACCOUNTABILITY),
    own: {
      UNIT: (unit) => all(ofSchool(unit), state(UNIT_TOLD_ACCOUNTABILITY)),
      GOVERNMENT: (government) => toDistrictGovernment(government, state(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
  MunicipalInspector: {
    published: NEVER,
    issued: state(ISSUED_INSPECTORS),
    own: { INSPECTOR: ({ inspector }) => isIn('id', inspector) },
  },
  MunicipalInspection: {
    published: isPublished,
    issued: state(ISSUED_INSPECTIONS),
    own: {
      INSPECTOR: onTeam,
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), state(UNIT_TOLD)),
      UNIT: (unit) => all(ofCitySubject(unit), state(UNIT_TOLD)),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), state(UNIT_TOLD)),
      GOVERNMENT: (government) => all(ofPlace(government), state(REPORTED_INSPECTIONS)),
    },
  },
  MunicipalFinding: {
    published: exists('inspection', isPublished),
    issued: exists('inspection', state(RESULT_ISSUED)),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      DISTRICT_OFFICE: ({ district }) =>
        exists('inspection', all(isIn('districtCode', district), state(RESULT_ISSUED))),
      UNIT: (unit) => exists('inspection', all(ofCitySubject(unit), state(RESULT_ISSUED))),
      MEMBER_UNIT: ({ unit }) => exists('inspection', all(isIn('unitId', unit), state(RESULT_ISSUED))),
      GOVERNMENT: (government) => exists('inspection', all(ofPlace(government), state(REPORTED_INSPECTIONS))),
    },
  },
  MunicipalAccountabilityRecord: {
    published: isDisclosed,
    issued: state(ISSUED_ACCOUNTABILITY),
    own: {
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), state(ISSUED_ACCOUNTABILITY)),
      UNIT: (unit) => all(ofCitySubject(unit), state(UNIT_TOLD_ACCOUNTABILITY)),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), state(UNIT_TOLD_ACCOUNTABILITY)),
      GOVERNMENT: (government) => all(ofPlace(government), state(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
};

/** Every record type that has a scope. */
export const SCOPED_TYPES = Object.keys(TABLE) as ScopedType[];

/**
 * Which rows of a type a caller may read in the deployment with the code `home`. For lists, counts, lookups,
 * references and entities alike; the rest does not exist for the caller.
 */
export function readScope(type: ScopedType, caller: CallerFacts, home: string): Condition {
  const audience = audienceOf(caller, home);
  switch (audience.kind) {
    case 'HOME_OFFICE':
      return ALWAYS;
    case 'CITY_OFFICE':
      return TABLE[type].issued;
    case 'PUBLIC':
      return TABLE[type].published;
    default:
      return any(TABLE[type].published, ownRows(type, audience));
  }
}

/**
 * Which rows are the caller's own: its office's, assigned to it, addressed to it, about it. Commands act on these
 * only, and only on these does it read the fields that others must not.
 */
export function ownScope(type: ScopedType, caller: CallerFacts, home: string): Condition {
  return ownRows(type, audienceOf(caller, home));
}

/** Which rows count in a caller's statistics: governments and member units have aggregates of what they cannot list. */
export function aggregateScope(type: ScopedType, caller: CallerFacts, home: string): Condition {
  const { kind } = audienceOf(caller, home);
  if (kind === 'GOVERNMENT' || kind === 'MEMBER_UNIT') return TABLE[type].issued;
  return readScope(type, caller, home);
}

function ownRows<Kind extends Audience['kind']>(type: ScopedType, audience: Of<Kind>): Condition {
  if (audience.kind === 'HOME_OFFICE') return ALWAYS;
  const own = TABLE[type].own[audience.kind];
  return own ? own(audience) : NEVER;
}
