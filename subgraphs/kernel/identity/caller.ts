import type { DistrictCode } from '../ids';

/** Everyone the system knows, by what they may do. */
export const ROLES = [
  'CITY_OFFICE',
  'DISTRICT_OFFICE',
  'COMMITTEE_LEADER',
  'GOVERNMENT',
  'MEMBER_UNIT',
  'INSPECTOR',
  'INSPECTED_UNIT',
  'COMPETENT_AUTHORITY',
  'AGENCY_APP',
  'PUBLIC',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

/** In which capacity somebody of an office or a unit acts. */
export const CAPACITIES = ['CLERK', 'HEAD'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Who asks, as a verified token says. */
export interface Caller {
  readonly role: Role;
  /** Who vouches for the subject; through the gateway too, the one who signed the caller's own token. */
  readonly issuer: string;
  /** The person or the program, as its issuer names it. */
  readonly subject: string;
  /** The token's `jti`; null for the public. */
  readonly tokenId: string | null;
  /** The application in which the caller works. */
  readonly clientId: string;
  readonly organisation: string | null;
  /** The district for which the caller speaks; null for the whole city. */
  readonly district: DistrictCode | null;
  /** The id of the caller's school. */
  readonly school: string | null;
  /** The id or name of the caller's unit. */
  readonly unit: string | null;
  /** The id of the inspector that the caller is. */
  readonly inspector: string | null;
  readonly capacity: Capacity | null;
  /** Whether the gateway asks on the caller's behalf. */
  readonly viaGateway: boolean;
}

/** Whoever comes without a token. */
export const PUBLIC_CALLER: Caller = Object.freeze({
  role: 'PUBLIC',
  issuer: '',
  subject: 'public',
  tokenId: null,
  clientId: 'public',
  organisation: null,
  district: null,
  school: null,
  unit: null,
  inspector: null,
  capacity: null,
  viaGateway: false,
});
