import { ACCESS } from './access';
import {
  inState,
  ofPlace,
  ofSchool,
  ofUnit,
  onTeam,
  toDistrictGovernment,
  type Of,
  type TypeScope,
} from './access/access';
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
  | 'MunicipalAccountabilityRecord'
  | keyof typeof ACCESS;

const isPublished = all(isSet('publishedOn'), isIn('disclosure', 'PUBLIC'));
const isDisclosed = all(isSet('disclosedOn'), inState(DISCLOSABLE_ACCOUNTABILITY));
const toldUnit = any(inState(UNIT_TOLD), all(inState(UNIT_TOLD_WITH_NOTICE), is('isUnannounced', false)));
const isMajor = isIn('kind', 'SPECIAL', 'COMPREHENSIVE');
const reportedToGovernment = all(isMajor, inState(REPORTED_INSPECTIONS));

const EARLIER: Readonly<Record<Exclude<ScopedType, keyof typeof ACCESS>, TypeScope>> = {
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
    issued: inState(ISSUED_INSPECTORS),
    own: { INSPECTOR: ({ inspector }) => isIn('id', inspector) },
  },
  ResponsibilityZone: {
    published: NEVER,
    issued: ALWAYS,
    own: { INSPECTOR: ({ inspector }) => exists('schools', isIn('responsibleInspectorId', inspector)) },
  },
  DistrictInspection: {
    published: isPublished,
    issued: inState(ISSUED_INSPECTIONS),
    own: {
      INSPECTOR: onTeam,
      UNIT: (unit) => all(ofSchool(unit), toldUnit),
      GOVERNMENT: (government) => toDistrictGovernment(government, reportedToGovernment),
    },
  },
  Finding: {
    published: all(isIn('disposition', ...PUBLIC_DISPOSITIONS), exists('inspection', isPublished)),
    issued: any(is('isHazard', true), exists('inspection', inState(RESULT_ISSUED))),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: (unit) =>
        all(
          ofSchool(unit),
          isIn('disposition', ...UNIT_DISPOSITIONS),
          exists('inspection', inState(UNIT_TOLD_FINDINGS)),
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
      UNIT: ofUnit,
      AUTHORITY: ({ unit }) => isIn('competentAuthority', unit),
    },
  },
  DistrictAccountabilityRecord: {
    published: isDisclosed,
    issued: inState(ISSUED_ACCOUNTABILITY),
    own: {
      UNIT: (unit) => all(ofSchool(unit), inState(UNIT_TOLD_ACCOUNTABILITY)),
      GOVERNMENT: (government) => toDistrictGovernment(government, inState(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
  MunicipalInspector: {
    published: NEVER,
    issued: inState(ISSUED_INSPECTORS),
    own: { INSPECTOR: ({ inspector }) => isIn('id', inspector) },
  },
  MunicipalInspection: {
    published: isPublished,
    issued: inState(ISSUED_INSPECTIONS),
    own: {
      INSPECTOR: onTeam,
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), inState(UNIT_TOLD)),
      UNIT: (unit) => all(ofUnit(unit), inState(UNIT_TOLD)),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), inState(UNIT_TOLD)),
      GOVERNMENT: (government) => all(ofPlace(government), inState(REPORTED_INSPECTIONS)),
    },
  },
  MunicipalFinding: {
    published: exists('inspection', isPublished),
    issued: exists('inspection', inState(RESULT_ISSUED)),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      DISTRICT_OFFICE: ({ district }) =>
        exists('inspection', all(isIn('districtCode', district), inState(RESULT_ISSUED))),
      UNIT: (unit) => exists('inspection', all(ofUnit(unit), inState(RESULT_ISSUED))),
      MEMBER_UNIT: ({ unit }) => exists('inspection', all(isIn('unitId', unit), inState(RESULT_ISSUED))),
      GOVERNMENT: (government) =>
        exists('inspection', all(ofPlace(government), inState(REPORTED_INSPECTIONS))),
    },
  },
  MunicipalAccountabilityRecord: {
    published: isDisclosed,
    issued: inState(ISSUED_ACCOUNTABILITY),
    own: {
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), inState(ISSUED_ACCOUNTABILITY)),
      UNIT: (unit) => all(ofUnit(unit), inState(UNIT_TOLD_ACCOUNTABILITY)),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), inState(UNIT_TOLD_ACCOUNTABILITY)),
      GOVERNMENT: (government) => all(ofPlace(government), inState(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
};

const TABLE: Readonly<Record<ScopedType, TypeScope>> = {
  ...EARLIER,
  ...(Object.fromEntries(Object.entries(ACCESS).map(([type, { scope }]) => [type, scope])) as Record<
    keyof typeof ACCESS,
    TypeScope
  >),
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
