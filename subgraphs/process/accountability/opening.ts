import { badInput } from '../../kernel/errors';
import type { InputCheck } from '../../kernel/inputCheck';
import type { AccountabilityKind } from '../../supervision/lists';
import type { FindingFields } from '../findings/finding.fields';
import { districtOfSchool, inKnownDistricts } from '../knownDistricts';
import { districtOf, type Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import type { OpeningInput } from './opening.inputs';

/** A school as far as it is held to account. The city keeps no schools: of those it knows the id alone. */
interface AccountableSchool {
  id: string;
  version: number;
  createdAt: string;
  updatedAt: string;
  districtCode: string;
  name: string;
  operator: string;
}

/** Puts the input that opens a record into the form in which it is stored. */
export function checkOpening(check: InputCheck, input: OpeningInput): void {
  input.summary = check.longText('summary', input.summary, 5000);
  input.subjectName = check.optionalText('subjectName', input.subjectName, 60);
  input.unitId = check.optionalText('unitId', input.unitId, 60);
  if (input.schoolId != null) check.id('schoolId', 'School', input.schoolId);
}

/** A new record of this kind on either side: whom it is about, why, and what is behind it. */
export async function openRecord(
  kind: AccountabilityKind,
  input: OpeningInput,
  work: Work,
): Promise<AccountabilityFields> {
  const subject = await (work.side.isMunicipal ? citySubject : districtSubject)(input, work);
  const source = await sourceOf(input, work, subject.schoolId);
  return work.newRecord<AccountabilityFields>('AccountabilityRecord', {
    kind,
    ...subject,
    ...source,
    ground: input.ground,
    summary: input.summary,
    unredactedSummary: null,
    openedOn: work.today,
    disclosedOn: null,
    closedOn: null,
    informedOn: null,
    addressee: null,
    interview: null,
    notification: null,
    caseFile: null,
    inquiry: null,
  });
}

/** Whether a record names whom it is about: a school, or another unit by its name; in the city also both ids at most. */
export function isSubjectNamed({ schoolId, subjectName }: AccountabilityFields): boolean {
  return (schoolId === null) !== (subjectName === null);
}

/** The school that a district's record is about; null of another unit, and in the city. */
export async function schoolOf(
  { schoolId }: Pick<AccountabilityFields, 'schoolId'>,
  work: Work,
): Promise<AccountableSchool | null> {
  if (schoolId === null || work.side.isMunicipal) return null;
  return work.find<AccountableSchool>('School', schoolId);
}

/** The name of whom a record is about, as papers call it. */
export async function subjectOf(record: AccountabilityFields, work: Work): Promise<string> {
  const school = await schoolOf(record, work);
  return school?.name ?? record.subjectName ?? `学校（${record.schoolId ?? ''}）`;
}

type Subject = Pick<AccountabilityFields, 'districtCode' | 'schoolId' | 'unitId' | 'subjectName'>;

async function districtSubject(input: OpeningInput, work: Work): Promise<Subject> {
  const districtCode = districtOf(work.context, input.district ?? '');
  const { schoolId = null, unitId = null, subjectName = null } = input;
  if (schoolId !== null) {
    const school = await work.own<AccountableSchool>('School', schoolId, 'schoolId');
    if (school.districtCode !== districtCode) throw elsewhere('schoolId');
  }
  return { districtCode, schoolId, unitId, subjectName };
}

async function citySubject(
  { districtCode, schoolId = null, unitId = null, subjectName = null }: OpeningInput,
  work: Work,
): Promise<Subject> {
  const ofSchool = schoolId === null ? null : districtOfSchool(schoolId);
  if (ofSchool !== null && districtCode != null && districtCode !== ofSchool) throw elsewhere('districtCode');
  if (ofSchool !== null) await inKnownDistricts(work, [{ code: ofSchool, field: 'schoolId' }]);
  else if (districtCode != null)
    await inKnownDistricts(work, [{ code: districtCode, field: 'districtCode' }]);
  return { districtCode: districtCode ?? ofSchool, schoolId, unitId, subjectName };
}

/** What is behind a record: an inspection, or a finding of one. Both are about whom the record is about. */
async function sourceOf(
  { inspectionId = null, findingId = null }: OpeningInput,
  work: Work,
  schoolId: string | null,
): Promise<Pick<AccountabilityFields, 'inspectionId' | 'findingId'>> {
  if (findingId !== null) {
    const finding = await work.own<FindingFields>('Finding', findingId, 'findingId');
    if (finding.schoolId !== schoolId) throw elsewhere('findingId');
    if (inspectionId !== null && inspectionId !== finding.inspectionId) throw elsewhere('inspectionId');
    return { findingId, inspectionId: finding.inspectionId };
  }
  if (inspectionId !== null) {
    const inspection = await work.own<FindingFields>('Inspection', inspectionId, 'inspectionId');
    if (inspection.schoolId !== schoolId) throw elsewhere('inspectionId');
  }
  return { findingId, inspectionId };
}

function elsewhere(field: string): Error {
  return badInput(
    ['input', field],
    'OTHER_SUBJECT',
    `\`${field}\` is about another unit than the record.`,
    '与所问责的单位不一致。',
  );
}
