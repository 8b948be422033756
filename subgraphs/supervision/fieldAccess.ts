import type { CallerFacts } from './actors';
import { audienceOf } from './audience';
import { ownScope, type ScopedType } from './scope';

/**
 * Who may read a field of a row that they may read. `PUBLIC`: anybody. `OFFICIAL`: whoever has an office or a duty
 * in this deployment's district. `CONCERNED`: the offices, and others on rows that are their own.
 * `OFFICES`: the offices of the place and of the city.
 */
export type FieldLevel = 'PUBLIC' | 'OFFICIAL' | 'CONCERNED' | 'OFFICES';

/** Whether a caller reads a field: on every row in sight, on its own rows only, or never. */
export type FieldAccess = 'ALWAYS' | 'OWN_ROWS' | 'NEVER';

const RECORD = {
  id: 'PUBLIC',
  version: 'PUBLIC',
  createdAt: 'PUBLIC',
  updatedAt: 'PUBLIC',
  availableCommands: 'PUBLIC',
} as const;
const DISTRICT_RECORD = {
  ...RECORD,
  district: 'PUBLIC',
  districtCode: 'PUBLIC',
  timeline: 'CONCERNED',
} as const;
const SUBJECT = { school: 'PUBLIC', schoolId: 'PUBLIC', subjectName: 'PUBLIC' } as const;

const INSPECTION = {
  ...SUBJECT,
  kind: 'PUBLIC',
  subjectKind: 'PUBLIC',
  title: 'PUBLIC',
  state: 'PUBLIC',
  scheduledOn: 'PUBLIC',
  visitedOn: 'PUBLIC',
  reportedOn: 'PUBLIC',
  closedOn: 'PUBLIC',
  matters: 'PUBLIC',
  summary: 'PUBLIC',
  publishedOn: 'PUBLIC',
  publicationChannel: 'PUBLIC',
  findings: 'PUBLIC',
  isUnannounced: 'CONCERNED',
  visitRecord: 'CONCERNED',
  disclosure: 'CONCERNED',
  team: 'CONCERNED',
} as const;

const FINDING = {
  school: 'PUBLIC',
  schoolId: 'PUBLIC',
  inspection: 'PUBLIC',
  inspectionId: 'PUBLIC',
  category: 'PUBLIC',
  description: 'PUBLIC',
  disposition: 'PUBLIC',
  isHazard: 'PUBLIC',
  recordedOn: 'PUBLIC',
} as const;

const ACCOUNTABILITY = {
  ...SUBJECT,
  kind: 'PUBLIC',
  state: 'PUBLIC',
  ground: 'PUBLIC',
  summary: 'PUBLIC',
  openedOn: 'PUBLIC',
  disclosedOn: 'PUBLIC',
  closedOn: 'PUBLIC',
  inspection: 'CONCERNED',
  inspectionId: 'CONCERNED',
  finding: 'CONCERNED',
  findingId: 'CONCERNED',
} as const;

const INSPECTOR = {
  employment: 'CONCERNED',
  mode: 'CONCERNED',
  state: 'CONCERNED',
  certificateNumber: 'CONCERNED',
  termFrom: 'CONCERNED',
  termTo: 'CONCERNED',
  leftOn: 'CONCERNED',
} as const;

const TABLE: Readonly<Record<ScopedType, Readonly<Record<string, FieldLevel>>>> = {
  School: {
    ...DISTRICT_RECORD,
    name: 'PUBLIC',
    kind: 'PUBLIC',
    stages: 'PUBLIC',
    status: 'PUBLIC',
    address: 'PUBLIC',
    responsibleInspector: 'PUBLIC',
    responsibleInspectorId: 'PUBLIC',
    inspections: 'PUBLIC',
    findings: 'PUBLIC',
    accountabilityRecords: 'PUBLIC',
    municipalInspections: 'PUBLIC',
    operator: 'OFFICIAL',
    area: 'OFFICIAL',
    isDesignated: 'OFFICIAL',
    openedOn: 'OFFICIAL',
    closedOn: 'OFFICIAL',
    zone: 'OFFICIAL',
    zoneId: 'OFFICIAL',
    identityCode: 'CONCERNED',
  },
  DistrictInspector: {
    ...DISTRICT_RECORD,
    ...INSPECTOR,
    name: 'PUBLIC',
    contactPhone: 'PUBLIC',
    schools: 'PUBLIC',
  },
  ResponsibilityZone: { ...DISTRICT_RECORD, name: 'PUBLIC', schools: 'PUBLIC' },
  DistrictInspection: { ...DISTRICT_RECORD, ...INSPECTION },
  Finding: {
    ...DISTRICT_RECORD,
    ...FINDING,
    rectification: 'PUBLIC',
  },
  Rectification: {
    ...DISTRICT_RECORD,
    finding: 'PUBLIC',
    findingId: 'PUBLIC',
    inspection: 'PUBLIC',
    inspectionId: 'PUBLIC',
    school: 'PUBLIC',
    schoolId: 'PUBLIC',
    state: 'PUBLIC',
    requirement: 'PUBLIC',
    orderedOn: 'PUBLIC',
    dueOn: 'PUBLIC',
    firstDueOn: 'PUBLIC',
    isOverdue: 'PUBLIC',
    begunOn: 'PUBLIC',
    reportedOn: 'PUBLIC',
    verifiedOn: 'PUBLIC',
    closedOn: 'PUBLIC',
    competentAuthority: 'PUBLIC',
    unitPublishedOn: 'PUBLIC',
    reportText: 'CONCERNED',
    verifier: 'OFFICES',
    verifierId: 'OFFICES',
    verificationNote: 'CONCERNED',
    followedUpOn: 'PUBLIC',
    followUpResult: 'PUBLIC',
    reviewer: 'OFFICES',
    reviewerId: 'OFFICES',
  },
  DistrictAccountabilityRecord: { ...DISTRICT_RECORD, ...ACCOUNTABILITY },
  MunicipalInspector: {
    ...RECORD,
    ...INSPECTOR,
    name: 'CONCERNED',
    contactPhone: 'CONCERNED',
    term: 'CONCERNED',
    termId: 'CONCERNED',
    isSubjectInspector: 'CONCERNED',
    subject: 'CONCERNED',
  },
  MunicipalInspection: {
    ...RECORD,
    ...INSPECTION,
    district: 'PUBLIC',
    districtCode: 'PUBLIC',
    unit: 'PUBLIC',
    unitId: 'PUBLIC',
  },
  MunicipalFinding: { ...RECORD, ...FINDING },
  MunicipalAccountabilityRecord: {
    ...RECORD,
    ...ACCOUNTABILITY,
    district: 'PUBLIC',
    districtCode: 'PUBLIC',
    unit: 'PUBLIC',
    unitId: 'PUBLIC',
  },
};

/** The level of a field, or null of one that the table does not know: nobody reads that one. */
export function fieldLevel(type: ScopedType, field: string): FieldLevel | null {
  const levels = TABLE[type];
  return Object.hasOwn(levels, field) ? (levels[field] ?? null) : null;
}

/**
 * Whether a caller reads a field in the deployment with the code `home`. Filters, searches and orders by a field
 * are open to whoever reads it `ALWAYS`.
 */
export function fieldAccess(type: ScopedType, field: string, caller: CallerFacts, home: string): FieldAccess {
  const level = fieldLevel(type, field);
  if (level === null) return 'NEVER';
  if (level === 'PUBLIC') return 'ALWAYS';
  const { kind } = audienceOf(caller, home);
  if (kind === 'HOME_OFFICE' || kind === 'CITY_OFFICE') return 'ALWAYS';
  if (kind === 'PUBLIC') return 'NEVER';
  if (level === 'OFFICIAL') return 'ALWAYS';
  if (level === 'CONCERNED') return ownScope(type, caller, home).op === 'NEVER' ? 'NEVER' : 'OWN_ROWS';
  return 'NEVER';
}

/** Every field of a type that the table knows. */
export function knownFields(type: ScopedType): string[] {
  return Object.keys(TABLE[type]);
}
