import { ContractError } from '../../kernel/errors';
import type { InputCheck } from '../../kernel/inputCheck';
import type { VersionedRecord } from '../../kernel/records/record';
import { actingIn } from '../../supervision/actors';
import type { RecusalOrigin } from '../../supervision/lists';
import type { InspectorFields } from '../inspectors/inspector.fields';
import { districtOfSchool, inKnownDistricts } from '../knownDistricts';
import type { Work } from '../work';
import { subjectKey, type Subject } from './standing';

/** The unit that a command is about, as its input names it. */
interface NamedSubject {
  schoolId?: string | null;
  unitId?: string | null;
}

/** What a request for a recusal names. */
interface Asked extends NamedSubject {
  inspectorId: string;
  inspectionId?: string | null;
}

/** A unit as records keep it. */
interface KeptSubject {
  schoolId: string | null;
  unitId: string | null;
}

/** An inspection, as far as it says what is inspected. */
export type InspectedRecord = VersionedRecord & Subject;

/** Checks that the input names one unit: a school, or another. */
export function oneSubject(check: InputCheck, input: NamedSubject): void {
  input.unitId = check.optionalText('unitId', input.unitId, 60);
  if ((input.schoolId == null) === (input.unitId == null)) {
    check.fail('schoolId', 'ONE_UNIT', '须写明一个单位：学校或者其他单位。');
  }
  if (input.schoolId != null) check.id('schoolId', 'School', input.schoolId);
}

/**
 * The city knows schools by their ids alone.
 * @throws BAD_USER_INPUT when the school is none of the district's, or at the city of no district that there is.
 */
export async function readableSchool(work: Work, schoolId: string | null | undefined): Promise<void> {
  if (schoolId == null) return;
  if (work.side.isMunicipal)
    await inKnownDistricts(work, [{ code: districtOfSchool(schoolId), field: 'schoolId' }]);
  else await work.readable('School', schoolId, 'schoolId');
}

/** Who brings a recusal up, by the role in which they act. */
export function originOf({ context: { deployment, caller } }: Work): RecusalOrigin {
  const { role } = actingIn(deployment.code, caller);
  if (role === 'INSPECTOR') return 'INSPECTOR';
  return role === 'INSPECTED_UNIT' ? 'UNIT' : 'INSTITUTION';
}

/**
 * The unit that a request is about.
 * @throws BAD_USER_INPUT, FORBIDDEN as `Work.own` for an inspection; FORBIDDEN when a unit names another one.
 */
export async function subjectAsked(input: Asked, work: Work): Promise<KeptSubject> {
  if (input.inspectionId != null) {
    const inspection = await work.own<InspectedRecord>('Inspection', input.inspectionId, 'inspectionId');
    return keptSubject(inspection, work);
  }
  const { schoolId = null, unitId = null } = input;
  await readableSchool(work, schoolId);
  if (originOf(work) === 'UNIT') {
    const { school, unit, district } = work.context.caller;
    if (schoolId !== null ? schoolId !== school : unitId !== (unit ?? district)) {
      throw new ContractError('FORBIDDEN');
    }
  }
  return { schoolId, unitId };
}

/**
 * The inspector that a request is about: in the team of the inspection that it names, or one that the caller reads.
 * @throws BAD_USER_INPUT when it is neither.
 */
export async function inspectorAsked(input: Asked, work: Work): Promise<InspectorFields> {
  const isInTeam =
    input.inspectionId != null && (await teamOf(work, input.inspectionId)).includes(input.inspectorId);
  return isInTeam
    ? work.find<InspectorFields>('Inspector', input.inspectorId)
    : work.readable<InspectorFields>('Inspector', input.inspectorId, 'inspectorId');
}

/** The district of a district's inspector; the city's have none. */
export function placeOf({ districtCode }: InspectorFields): { districtCode?: string } {
  return districtCode == null ? {} : { districtCode };
}

/** The ids of the inspectors in an inspection's team. */
export async function teamOf(work: Work, inspectionId: string): Promise<string[]> {
  const rows = await work.manager
    .createQueryBuilder()
    .select('member.inspector_id', 'id')
    .from('inspection_member', 'member')
    .where('member.inspection_id = :inspectionId', { inspectionId })
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

/** The ids of the inspections whose team an inspector is in. */
export async function inspectionsWith(work: Work, inspectorId: string): Promise<string[]> {
  const rows = await work.manager
    .createQueryBuilder()
    .select('member.inspection_id', 'id')
    .from('inspection_member', 'member')
    .where('member.inspector_id = :inspectorId', { inspectorId })
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}

function keptSubject(inspection: InspectedRecord, { side }: Work): KeptSubject {
  const { schoolId = null } = inspection;
  return { schoolId, unitId: schoolId === null ? subjectKey(inspection, side.isMunicipal) : null };
}
