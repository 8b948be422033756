import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';

/** A district's stable code: GB/T 2260 or a local one, six digits. */
export type DistrictCode = string & { readonly __brand: 'DistrictCode' };
/** `<code>.<kind>.<26 characters>`: the code names the deployment that issued the id, for good. */
export type GlobalId = string & { readonly __brand: 'GlobalId' };

/** The code in the ids of the city's own records, and the audience of the municipal subgraph. */
export const CITY_CODE = '500000' as DistrictCode;

/** The kind of record an id names. One entry a type; a kind is never used again for another type. */
export const ID_KINDS = {
  School: 'sch',
  DistrictInspector: 'din',
  ResponsibilityZone: 'zon',
  DistrictInspection: 'dis',
  Finding: 'fnd',
  Rectification: 'rec',
  DistrictAccountabilityRecord: 'acc',
  MemberUnit: 'mun',
  MunicipalTerm: 'trm',
  MunicipalInspector: 'min',
  MunicipalInspection: 'mis',
  MunicipalFinding: 'mfn',
  MunicipalAccountabilityRecord: 'mac',
  SupervisionNotice: 'snt',
  Extension: 'ext',
  Recusal: 'rcs',
  Interest: 'int',
  AnnualPlan: 'pln',
  Complaint: 'cmp',
  Review: 'rvw',
  CaseTransfer: 'ctr',
  Paper: 'pap',
  Attachment: 'att',
  Deadline: 'ddl',
  MunicipalRectification: 'mre',
  MunicipalSupervisionNotice: 'msn',
  MunicipalExtension: 'mex',
  MunicipalRecusal: 'mrc',
  MunicipalInterest: 'mit',
  MunicipalAnnualPlan: 'mpl',
  MunicipalComplaint: 'mcp',
  MunicipalReview: 'mrv',
  MunicipalAppeal: 'map',
  MunicipalCaseTransfer: 'mct',
  MunicipalPaper: 'mpa',
  MunicipalAttachment: 'mat',
  MunicipalDeadline: 'mdl',
} as const;
export type RecordType = keyof typeof ID_KINDS;

/** Registers, whose ids may show when they were made; every other id is random bits alone. */
const REGISTERS: ReadonlySet<RecordType> = new Set<RecordType>([
  'School',
  'DistrictInspector',
  'ResponsibilityZone',
  'MemberUnit',
  'MunicipalTerm',
  'MunicipalInspector',
]);

const CODE = /^\d{6}$/;
const ID = /^(\d{6})\.([a-z]{2,4})\.([0-9A-HJKMNP-TV-Z]{26})$/;
const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Whether the text has the form of a district code; it need not be in use. */
export function isDistrictCode(text: string): text is DistrictCode {
  return CODE.test(text);
}

/** The parts of a well-formed id, or null. */
export function parseId(text: string): { code: DistrictCode; kind: string; local: string } | null {
  const match = ID.exec(text);
  if (!match) return null;
  return { code: match[1] as DistrictCode, kind: match[2] as string, local: match[3] as string };
}

/** Whether the text is a well-formed id of that type of record. */
export function isIdOf(type: RecordType, text: string): text is GlobalId {
  return parseId(text)?.kind === ID_KINDS[type];
}

/** A new id of a record that the deployment with this code issues. */
export function newId(code: DistrictCode, type: RecordType): GlobalId {
  return globalId(code, type, REGISTERS.has(type) ? ulid() : randomLocal());
}

/** The id with this local part (26 characters of Crockford's base 32). */
export function globalId(code: DistrictCode, type: RecordType, local: string): GlobalId {
  return `${code}.${ID_KINDS[type]}.${local}` as GlobalId;
}

function randomLocal(): string {
  let text = '';
  for (const byte of randomBytes(26)) text += CROCKFORD.charAt(byte & 31);
  return text;
}
