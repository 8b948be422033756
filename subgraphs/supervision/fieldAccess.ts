import { ACCESS } from './access';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, type FieldLevel } from './access/access';
import { RECTIFICATION_FIELDS } from './access/rectification';
import type { CallerFacts } from './actors';
import { audienceOf } from './audience';
import { ownScope, type ScopedType } from './scope';

/** Whether a caller reads a field: on every row in sight, on its own rows only, or never. */
export type { FieldLevel };
export type FieldAccess = 'ALWAYS' | 'OWN_ROWS' | 'NEVER';

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
  otherChannels: 'PUBLIC',
  exposureGround: 'PUBLIC',
  exposedOn: 'PUBLIC',
  exposureMedium: 'PUBLIC',
  unitId: 'CONCERNED',
  planId: 'CONCERNED',
  planItem: 'CONCERNED',
  isEmergency: 'CONCERNED',
  orderNumber: 'CONCERNED',
  orderIssuer: 'CONCERNED',
  orderAttachmentId: 'OFFICES',
  visitMethods: 'CONCERNED',
  highlights: 'CONCERNED',
  advice: 'CONCERNED',
  selfEvaluationDueOn: 'CONCERNED',
  selfEvaluation: 'CONCERNED',
  selfEvaluatedOn: 'CONCERNED',
  // What parents and students said is not for the unit; nor is the deliberation.
  consultations: 'OFFICES',
  consultedOn: 'CONCERNED',
  deliberation: 'OFFICES',
  deliberatedOn: 'CONCERNED',
  feedbackForm: 'CONCERNED',
  feedback: 'CONCERNED',
  feedbackOn: 'CONCERNED',
  defence: 'CONCERNED',
  defendedOn: 'CONCERNED',
  defenceWaivedOn: 'CONCERNED',
  opinion: 'CONCERNED',
  opinionIssuedOn: 'CONCERNED',
  reportedToGovernment: 'CONCERNED',
  reportedToSuperior: 'CONCERNED',
  minorInvolved: 'CONCERNED',
  unredactedSummary: 'CONCERNED',
  isUnannounced: 'CONCERNED',
  visitRecord: 'CONCERNED',
  disclosure: 'CONCERNED',
  team: 'CONCERNED',
  attachments: 'CONCERNED',
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
  feedback: 'CONCERNED',
  attachments: 'CONCERNED',
} as const;

const INSPECTOR = {
  employment: 'CONCERNED',
  mode: 'CONCERNED',
  state: 'CONCERNED',
  certificateNumber: 'CONCERNED',
  termFrom: 'CONCERNED',
  termTo: 'CONCERNED',
  termsInARow: 'CONCERNED',
  eligibility: 'CONCERNED',
  vettedOn: 'CONCERNED',
  examination: 'CONCERNED',
  examinedOn: 'CONCERNED',
  noticeFrom: 'PUBLIC',
  noticeUntil: 'PUBLIC',
  leftOn: 'CONCERNED',
  removalReason: 'CONCERNED',
  filedOn: 'CONCERNED',
  alerts: 'CONCERNED',
} as const;

type FieldLevels = Readonly<Record<string, FieldLevel>>;

const EARLIER: Readonly<Record<Exclude<ScopedType, keyof typeof ACCESS>, FieldLevels>> = {
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
    visitsThisYear: 'OFFICIAL',
    lastVisitedOn: 'OFFICIAL',
    identityCode: 'CONCERNED',
  },
  DistrictInspector: {
    ...DISTRICT_RECORD,
    ...INSPECTOR,
    name: 'PUBLIC',
    contactPhone: 'PUBLIC',
    schools: 'PUBLIC',
  },
  ResponsibilityZone: {
    ...DISTRICT_RECORD,
    name: 'PUBLIC',
    state: 'PUBLIC',
    dissolvedOn: 'PUBLIC',
    schools: 'PUBLIC',
    alerts: 'CONCERNED',
  },
  DistrictInspection: { ...DISTRICT_RECORD, ...INSPECTION },
  Finding: {
    ...DISTRICT_RECORD,
    ...FINDING,
    rectification: 'PUBLIC',
    isRepeated: 'OFFICIAL',
  },
  Rectification: { ...DISTRICT_RECORD, ...RECTIFICATION_FIELDS },
  MunicipalInspector: {
    ...MUNICIPAL_RECORD,
    ...INSPECTOR,
    name: 'PUBLIC',
    contactPhone: 'CONCERNED',
    term: 'CONCERNED',
    termId: 'CONCERNED',
    isSubjectInspector: 'CONCERNED',
    subject: 'CONCERNED',
  },
  MunicipalInspection: {
    ...MUNICIPAL_RECORD,
    ...INSPECTION,
    district: 'PUBLIC',
    districtCode: 'PUBLIC',
    unit: 'PUBLIC',
    unitId: 'PUBLIC',
  },
  MunicipalFinding: { ...MUNICIPAL_RECORD, ...FINDING, rectification: 'PUBLIC' },
};

const TABLE: Readonly<Record<ScopedType, FieldLevels>> = {
  ...EARLIER,
  ...(Object.fromEntries(Object.entries(ACCESS).map(([type, { fields }]) => [type, fields])) as Record<
    keyof typeof ACCESS,
    FieldLevels
  >),
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
  if (kind === 'HOME_OFFICE') return 'ALWAYS';
  if (kind === 'CITY_OFFICE') return level === 'KEEPER' ? 'NEVER' : 'ALWAYS';
  if (kind === 'PUBLIC') return 'NEVER';
  if (level === 'OFFICIAL') return 'ALWAYS';
  if (level === 'CONCERNED' || level === 'KEEPER')
    return ownScope(type, caller, home).op === 'NEVER' ? 'NEVER' : 'OWN_ROWS';
  return 'NEVER';
}

/**
 * Whether a caller reads why a record came into a state: how a case was looked into, and why it went back, is between the
 * offices.
 */
export function readsReason(type: ScopedType, toState: string, caller: CallerFacts, home: string): boolean {
  const told = type in ACCESS ? ACCESS[type as keyof typeof ACCESS].reasonsToldOn : undefined;
  if (told === undefined || told.includes(toState)) return true;
  const { kind } = audienceOf(caller, home);
  return kind === 'HOME_OFFICE' || kind === 'CITY_OFFICE';
}

/** Every field of a type that the table knows. */
export function knownFields(type: ScopedType): string[] {
  return Object.keys(TABLE[type]);
}
