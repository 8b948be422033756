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
  ISSUED_INSPECTIONS,
  ISSUED_INSPECTORS,
  PUBLIC_DISPOSITIONS,
  REPORTED_INSPECTIONS,
  RESULT_ISSUED,
  UNIT_DISPOSITIONS,
  UNIT_TOLD,
  UNIT_TOLD_FINDINGS,
} from './visibleStates';

/** The record types whose rows not everybody may read. */
export type ScopedType =
  | 'School'
  | 'DistrictInspector'
  | 'ResponsibilityZone'
  | 'DistrictInspection'
  | 'Finding'
  | 'Rectification'
  | 'MunicipalInspector'
  | 'MunicipalInspection'
  | 'MunicipalFinding'
  | keyof typeof ACCESS;

const isPublished = all(isSet('publishedOn'), isIn('disclosure', 'PUBLIC'));
/** Where a minor is involved, a redacted report is public, and nothing else. */
const isPublishedInFull = all(isPublished, is('minorInvolved', false));
const isMajor = isIn('kind', 'SPECIAL', 'COMPREHENSIVE');
const isRegular = isIn('kind', 'REGULAR');
const isScheduled = inState(['SCHEDULED']);
const isCancelled = inState(['CANCELLED']);
/** It may have been cancelled as a draft: one that was planned names its plan, or the order itself. */
const wasIssued = any(isRegular, isSet('planId'), isSet('orderAttachmentId'));
const issuedInspection = any(inState(ISSUED_INSPECTIONS), all(isCancelled, wasIssued));
/** Who had the notice, which sets the day of the self-evaluation, is also told that nobody comes. */
const toldByNotice = any(inState(UNIT_TOLD), all(isCancelled, isSet('selfEvaluationDueOn')));
/** A regular visit that comes with notice is known from the time on that it is scheduled. */
const toldUnit = any(
  toldByNotice,
  all(is('isUnannounced', false), any(isScheduled, all(isCancelled, isRegular))),
);
/** Candidates are shown to the public before they are engaged; otherwise they are personnel matters. */
const isShownToPublic = isIn('state', 'PUBLIC_NOTICE');
/** Full-time inspectors, whom the government appoints and removes. */
const toAppoint = all(isIn('mode', 'APPOINTED'), inState(['EXAMINED', ...ISSUED_INSPECTORS]));
/** Ordered by the government of the level that inspects: it follows what becomes of its order. */
const isOrderedHere = isIn('orderIssuer', 'OWN_GOVERNMENT');
const reportedToGovernment = all(isMajor, inState(REPORTED_INSPECTIONS));

/** What was handed to another authority is not ours to publish, nor to tell the unit. */
const publicFinding = all(
  isIn('disposition', ...PUBLIC_DISPOSITIONS),
  exists('inspection', isPublishedInFull),
);
const isToldUnit = isIn('disposition', ...UNIT_DISPOSITIONS);

/** What the city found where it inspected, as far as the result is told to the unit. */
const toldInspected = (isInspected: Condition) =>
  all(isToldUnit, exists('inspection', all(isInspected, inState(RESULT_ISSUED))));

/** What the rectifications are about that an authority guides. */
const ofGuided = ({ unit }: Of<'AUTHORITY'>) => exists('rectification', isIn('competentAuthority', unit));

/** Found at the unit's school, or by an inspection of the unit. */
const ofInspected = (audience: Of<'UNIT'>) =>
  audience.unit === null
    ? ofSchool(audience)
    : any(ofSchool(audience), exists('inspection', isIn('unitId', audience.unit)));

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
    published: any(
      isShownToPublic,
      all(isIn('state', 'ACTIVE'), exists('postedSchools', isIn('status', 'OPEN'))),
    ),
    issued: inState(ISSUED_INSPECTORS),
    own: {
      INSPECTOR: ({ inspector }) => isIn('id', inspector),
      GOVERNMENT: (government) => toDistrictGovernment(government, toAppoint),
    },
  },
  ResponsibilityZone: {
    published: NEVER,
    issued: ALWAYS,
    own: { INSPECTOR: ({ inspector }) => exists('schools', isIn('responsibleInspectorId', inspector)) },
  },
  DistrictInspection: {
    published: isPublished,
    issued: issuedInspection,
    own: {
      INSPECTOR: onTeam,
      UNIT: (unit) => all(ofUnit(unit), toldUnit),
      GOVERNMENT: (government) => toDistrictGovernment(government, any(reportedToGovernment, isOrderedHere)),
    },
  },
  Finding: {
    published: publicFinding,
    issued: any(is('isHazard', true), exists('inspection', inState(RESULT_ISSUED))),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: (unit) => all(ofInspected(unit), isToldUnit, exists('inspection', inState(UNIT_TOLD_FINDINGS))),
      GOVERNMENT: (government) =>
        toDistrictGovernment(government, exists('inspection', reportedToGovernment)),
      AUTHORITY: ofGuided,
    },
  },
  Rectification: {
    published: exists('inspection', isPublishedInFull),
    issued: ALWAYS,
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: ofUnit,
      AUTHORITY: ({ unit }) => isIn('competentAuthority', unit),
    },
  },
  MunicipalInspector: {
    published: isShownToPublic,
    issued: inState(ISSUED_INSPECTORS),
    own: {
      INSPECTOR: ({ inspector }) => isIn('id', inspector),
      GOVERNMENT: ({ district }) => (district === null ? toAppoint : NEVER),
    },
  },
  MunicipalInspection: {
    published: isPublished,
    issued: issuedInspection,
    own: {
      INSPECTOR: onTeam,
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), toldByNotice),
      UNIT: (unit) => all(ofUnit(unit), toldByNotice),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), toldByNotice),
      GOVERNMENT: (government) =>
        any(
          all(ofPlace(government), inState(REPORTED_INSPECTIONS)),
          government.district === null ? isOrderedHere : NEVER,
        ),
    },
  },
  MunicipalFinding: {
    published: publicFinding,
    issued: exists('inspection', inState(RESULT_ISSUED)),
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      DISTRICT_OFFICE: ({ district }) => toldInspected(isIn('districtCode', district)),
      UNIT: (unit) => toldInspected(ofUnit(unit)),
      MEMBER_UNIT: ({ unit }) => toldInspected(isIn('unitId', unit)),
      GOVERNMENT: (government) =>
        exists('inspection', all(ofPlace(government), inState(REPORTED_INSPECTIONS))),
      AUTHORITY: ofGuided,
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
