import { In, IsNull } from 'typeorm';
import type { VersionedRecord } from '../../kernel/records/record';
import { addDays, daysBetween } from '../../supervision/calendar';
import { DEADLINES, dueOnOf, type DeadlineName } from '../../supervision/deadlines';
import type { Transition } from '../../supervision/lifeCycle';
import { InspectionMember } from '../inspections/inspectionMember.entity';
import type { Step, Work } from '../work';
import type { DeadlineFields } from './deadline.fields';

/** The share of the time after which a deadline is pressing. */
const WARN_SHARE = 0.75;

/** Whose a record is, as far as it says. */
interface Assigned {
  districtCode?: string | null;
  inspectionId?: string | null;
  inspectorId?: string | null;
  schoolId?: string | null;
  unitId?: string | null;
}

/** Meets the deadlines of a record that a step meets, and starts those that it starts. */
export async function keepDeadlines<Facts>(
  work: Work,
  { record, dueOn = {}, startedOn = {} }: Pick<Step<Facts>, 'record' | 'dueOn' | 'startedOn'>,
  { meets = [], starts = [] }: Pick<Transition<string, Facts>, 'meets' | 'starts'>,
): Promise<void> {
  // A deadline that starts anew takes the place of the one that ran.
  await meetDeadlines(work, record.id, [...meets, ...starts]);
  for (const rule of starts) {
    await startDeadline(work, record, rule, startedOn[rule] ?? work.today, dueOn[rule]);
  }
}

/** Starts a deadline of a record. @param dueOn its last day, where a paper sets it. */
export async function startDeadline(
  work: Work,
  record: VersionedRecord,
  rule: DeadlineName,
  startedOn: string,
  dueOn?: string,
): Promise<void> {
  const counted = dueOnOf(DEADLINES[rule], startedOn);
  const last = dueOn ?? counted.dueOn;
  const { districtCode = null, schoolId = null, unitId = null } = record as Assigned;
  const deadline = work.newRecord<DeadlineFields>('Deadline', {
    recordId: record.id,
    recordType: record.constructor.name,
    districtCode,
    rule,
    calendar: DEADLINES[rule].calendar,
    startedOn,
    dueOn: last,
    firstDueOn: last,
    warnOn: warnOn(startedOn, last),
    isProvisional: dueOn === undefined && counted.isProvisional,
    metOn: null,
    inspectorId: await inspectorFor(work, record),
    schoolId,
    unitId,
  });
  await work.insert('Deadline', [deadline]);
}

/**
 * Whose task a record is: the inspector's whom it names, else of the responsible inspector of its school, who inspected
 * there.
 */
async function inspectorFor(work: Work, record: VersionedRecord): Promise<string | null> {
  const { inspectorId = null, schoolId } = record as Assigned;
  if (namesItsInspector(work, record.constructor.name) || work.side.isMunicipal) return inspectorId;
  if (schoolId == null) return null;
  const [school] = await work.findBy('School', { id: schoolId });
  const { responsibleInspectorId = null } = (school ?? {}) as { responsibleInspectorId?: string | null };
  return (await inspected(work, record, responsibleInspectorId)) ? responsibleInspectorId : null;
}

/** Whether a record is about an inspection that the inspector was on: they have no tasks of what they may not read. */
async function inspected(work: Work, record: VersionedRecord, inspectorId: string | null): Promise<boolean> {
  const inspectionId = inspectionBehind(work, record);
  if (inspectorId === null || inspectionId === null) return false;
  return work.manager.existsBy(InspectionMember, { inspectionId, inspectorId });
}

/** What holds a unit to account is between the offices, whatever it follows from. */
function inspectionBehind(work: Work, record: VersionedRecord): string | null {
  switch (work.side.conceptNamed(record.constructor.name)) {
    case 'Inspection':
      return record.id;
    case 'Rectification':
    case 'SupervisionNotice':
      return (record as Assigned).inspectionId ?? null;
    default:
      return null;
  }
}

/** Ends the running deadlines of a record by these rules: met, or void. */
export async function meetDeadlines(
  work: Work,
  recordId: string,
  rules: readonly DeadlineName[],
): Promise<void> {
  for (const deadline of await running(work, recordId, rules)) {
    deadline.metOn = work.today;
    await work.update('Deadline', deadline);
  }
}

/** Moves the last day of a running deadline; the first one is kept. */
export async function extendDeadline(
  work: Work,
  recordId: string,
  rule: DeadlineName,
  dueOn: string,
): Promise<void> {
  for (const deadline of await running(work, recordId, [rule])) {
    Object.assign(deadline, { dueOn, warnOn: warnOn(deadline.startedOn, dueOn), isProvisional: false });
    await work.update('Deadline', deadline);
  }
}

/** Gives the running deadlines of a record to another inspector, or to nobody. */
export async function reassignDeadlines(
  work: Work,
  recordId: string,
  inspectorId: string | null,
): Promise<void> {
  for (const deadline of await running(work, recordId, null)) {
    deadline.inspectorId = inspectorId;
    await work.update('Deadline', deadline);
  }
}

/**
 * Lets the running deadlines of a school follow its post: those that were its old inspector's, or nobody's. They are
 * nobody's where the new one was not on the inspection.
 */
export async function followPost(
  work: Work,
  schoolId: string,
  before: string | null,
  after: string | null,
): Promise<void> {
  const { entity } = work.side.of('Deadline');
  const found = await work.manager.findBy(entity, {
    schoolId,
    metOn: IsNull(),
    inspectorId: before ?? IsNull(),
  } as never);
  for (const deadline of found as DeadlineFields[]) {
    if (namesItsInspector(work, deadline.recordType)) continue;
    const record = await work.find(work.side.conceptNamed(deadline.recordType), deadline.recordId);
    const inspectorId = (await inspected(work, record, after)) ? after : null;
    if (inspectorId === deadline.inspectorId) continue;
    deadline.inspectorId = inspectorId;
    await work.update('Deadline', deadline);
  }
}

/** Whether records of this type name an inspector themselves: their deadlines follow them, and no post. */
function namesItsInspector(work: Work, recordType: string): boolean {
  const { entity } = work.side.of(work.side.conceptNamed(recordType));
  const metadata = work.manager.connection.getMetadata(entity);
  return metadata.findColumnWithPropertyName('inspectorId') !== undefined;
}

async function running(
  work: Work,
  recordId: string,
  rules: readonly DeadlineName[] | null,
): Promise<DeadlineFields[]> {
  if (rules?.length === 0) return [];
  const { entity } = work.side.of('Deadline');
  const found = await work.manager.findBy(entity, {
    recordId,
    metOn: IsNull(),
    ...(rules && { rule: In([...rules]) }),
  } as never);
  return found as DeadlineFields[];
}

/** The day from which three quarters of the time are gone. */
export function warnOn(startedOn: string, dueOn: string): string {
  return addDays(startedOn, Math.ceil(Math.max(0, daysBetween(startedOn, dueOn)) * WARN_SHARE));
}
