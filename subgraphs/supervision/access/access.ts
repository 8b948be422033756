import type { Audience } from '../audience';
import { ALWAYS, any, exists, isIn, NEVER, type Condition } from '../condition';

/**
 * Who may read a field of a row that they may read. `PUBLIC`: anybody. `OFFICIAL`: whoever has an office or a duty
 * in this deployment's district. `CONCERNED`: the offices, and others on rows that are their own.
 * `OFFICES`: the offices of the place and of the city. `KEEPER`: the office that keeps the record, and others on rows
 * that are their own.
 */
export type FieldLevel = 'PUBLIC' | 'OFFICIAL' | 'CONCERNED' | 'OFFICES' | 'KEEPER';

/** An audience of one kind. */
export type Of<Kind extends Audience['kind']> = Extract<Audience, { kind: Kind }>;

/** Which rows of a type are whose. What is not named is nobody's but the home office's. */
export interface TypeScope {
  /** What anybody may read. */
  published: Condition;
  /** What the city's office may read of a district, and what counts in aggregates: no drafts. */
  issued: Condition;
  /** What is an audience's own: assigned to it, addressed to it, about it. */
  own: { [Kind in Audience['kind']]?: (audience: Of<Kind>) => Condition };
}

/** Who may read what of a type: its rows, and their fields. */
export interface Access {
  scope: TypeScope;
  fields: Readonly<Record<string, FieldLevel>>;
  /** The states to which steps tell their reasons to whoever reads the timeline; the offices read all. All when absent. */
  reasonsToldOn?: readonly string[];
}

/** The fields of every record. */
export const RECORD = {
  id: 'PUBLIC',
  version: 'PUBLIC',
  createdAt: 'PUBLIC',
  updatedAt: 'PUBLIC',
  availableCommands: 'PUBLIC',
} as const;

/** The fields of every record of a district. */
export const DISTRICT_RECORD = {
  ...RECORD,
  district: 'PUBLIC',
  districtCode: 'PUBLIC',
  timeline: 'CONCERNED',
} as const;

/** The fields of every record of the city that has a life cycle. */
export const MUNICIPAL_RECORD = { ...RECORD, timeline: 'CONCERNED' } as const;

/** Its `state` is one of these. */
export const inState = (states: readonly string[]): Condition => isIn('state', ...states);

/** Its `schoolId` is the unit's school. */
export const ofSchool = ({ school }: Of<'UNIT'>): Condition =>
  school === null ? NEVER : isIn('schoolId', school);

/** Its `schoolId` or `unitId` is the unit. */
export const ofUnit = (audience: Of<'UNIT'>): Condition =>
  any(ofSchool(audience), audience.unit === null ? NEVER : isIn('unitId', audience.unit));

/** The inspector is in its team. */
export const onTeam = ({ inspector }: Of<'INSPECTOR'>): Condition =>
  exists('team', isIn('inspectorId', inspector));

/** Its `districtCode` is the government's district; every row for the city's government. */
export const ofPlace = ({ district }: Of<'GOVERNMENT'>): Condition =>
  district === null ? ALWAYS : isIn('districtCode', district);

/** A district's papers go to the government of that district, not to the city's. */
export const toDistrictGovernment = ({ district }: Of<'GOVERNMENT'>, what: Condition): Condition =>
  district === null ? NEVER : what;
