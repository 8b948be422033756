import { IsNull } from 'typeorm';
import { aggravationsOf, isTwiceInAYear, isWithin } from '../../supervision/accountabilityForms';
import { addDays } from '../../supervision/calendar';
import { DEADLINES } from '../../supervision/deadlines';
import type { AccountabilityState, CaseFacts } from '../../supervision/lifeCycles';
import { awaitsCorrection } from '../../supervision/lifeCycles/decisionRules';
import type { AccountabilityKind, Aggravation } from '../../supervision/lists';
import type { CaseTransferFields } from '../caseTransfers/caseTransfer.fields';
import type { ContestFields } from '../contests/contest.fields';
import type { DeadlineFields } from '../deadlines/deadline.fields';
import { standingOf } from '../recusal/standing';
import type { Work } from '../work';
import type { AccountabilityFields } from './accountability.fields';
import { NO_CASE, type CaseFile } from './caseFile.type';
import { NO_INQUIRY, type CaseInquiry } from './inquiry.type';
import { isSubjectNamed } from './opening';

/** The states in which an interview, and a notification, has been carried out as a form of accountability. */
const CARRIED_OUT = {
  INTERVIEW: ['HELD', 'RECORDED', 'FILED', 'CLOSED'],
  NOTIFICATION: ['SENT', 'ACKNOWLEDGED'],
} as const satisfies Partial<Record<AccountabilityKind, readonly AccountabilityState[]>>;

export const fileOf = ({ caseFile }: Pick<AccountabilityFields, 'caseFile'>): CaseFile => caseFile ?? NO_CASE;
export const inquiryOf = ({ inquiry }: AccountabilityFields): CaseInquiry => inquiry ?? NO_INQUIRY;

/** Changes what the record says of its case. */
export function setFile(record: AccountabilityFields, change: Partial<CaseFile>): void {
  record.caseFile = { ...fileOf(record), ...change };
}

/** Changes what the record says of how its case was looked into. */
export function setInquiry(record: AccountabilityFields, change: Partial<CaseInquiry>): void {
  record.inquiry = { ...inquiryOf(record), ...change };
}

/** What aggravates a case: what is claimed, and the second time within a year as the records have it. */
export async function countedAggravations(
  record: AccountabilityFields,
  claimed: readonly Aggravation[],
  work: Work,
): Promise<Aggravation[]> {
  return aggravationsOf(claimed, await earlierDecisions(record, work), work.today);
}

/** What the guards of a case look at. */
export async function caseFacts(
  record: AccountabilityFields,
  work: Work,
  before: AccountabilityFields | null,
): Promise<CaseFacts> {
  const file = fileOf(record);
  const { memberIds, investigation, opinions } = inquiryOf(record);
  const reviews = await work.findBy<ContestFields>('Review', { caseId: record.id });
  const transfers = await work.findBy<CaseTransferFields>('CaseTransfer', { caseId: record.id });
  return {
    ...file,
    isSubjectNamed: isSubjectNamed(record),
    ground: record.ground,
    summary: record.summary,
    reason: null,
    group: await groupOf(record, memberIds, work),
    groupDueOn: await groupDueOn(record, work),
    investigation,
    isDefendedBefore: before !== null && fileOf(before).defence !== null,
    opinions,
    areFormsAsBefore: before === null || isWithin(file, fileOf(before)),
    isTwiceInAYear: isTwiceInAYear(await earlierDecisions(record, work), work.today),
    isReceivedBefore: before !== null && fileOf(before).receivedOn !== null,
    isInterviewDone: await isDone(record, 'INTERVIEW', file.interviewId, work),
    isNotificationDone: await isDone(record, 'NOTIFICATION', file.notificationId, work),
    disclosedOn: record.disclosedOn,
    publicSummary: null,
    openReviews: reviews.filter(({ state }) => state === 'REQUESTED').length,
    isCorrectionDue: before !== null && awaitsCorrection(fileOf(before)),
    isOutcomePending: before !== null && isOutcomePending(fileOf(before)),
    contestableUntil: contestableUntil(file, reviews),
    openTransfers: transfers.filter(({ state }) => state === 'TRANSFERRED').length,
    today: work.today,
  };
}

function isOutcomePending(file: CaseFile): boolean {
  return file.contestOutcome === 'REVOKED' || awaitsCorrection(file);
}

/** Until when the unit may ask for a review or appeal: from the decision, and from a review of it. */
function contestableUntil(
  { receivedOn, decidedOn }: CaseFile,
  reviews: readonly ContestFields[],
): string | null {
  const from = receivedOn ?? decidedOn;
  if (from === null) return null;
  const decided = reviews.flatMap((review) => review.decidedOn ?? []);
  const days = [
    addDays(from, DEADLINES.REVIEW_REQUEST.days),
    ...decided.map((day) => addDays(day, DEADLINES.APPEAL_AFTER_REVIEW.days)),
  ];
  return days.sort().at(-1) ?? null;
}

/** The days of the other decisions against the same unit that were not revoked. */
async function earlierDecisions(record: AccountabilityFields, work: Work): Promise<string[]> {
  const { schoolId, districtCode, unitId, subjectName } = record;
  const subject = schoolId !== null ? { schoolId } : { districtCode, unitId, subjectName };
  const same = await work.findBy<AccountabilityFields>('AccountabilityRecord', {
    kind: 'CASE',
    ...Object.fromEntries(Object.entries(subject).map(([name, value]) => [name, value ?? IsNull()])),
  });
  return same
    .filter(({ id, caseFile }) => id !== record.id && caseFile?.contestOutcome !== 'REVOKED')
    .flatMap(({ caseFile }) => caseFile?.decidedOn ?? []);
}

/** The members of the group: whether each is in office, and has nothing to do with the unit. */
function groupOf(
  record: AccountabilityFields,
  memberIds: readonly string[],
  work: Work,
): Promise<CaseFacts['group']> {
  const { schoolId, unitId, districtCode, subjectName, inspectionId } = record;
  const subjectKind = schoolId === null && unitId === null ? 'LOWER_GOVERNMENT' : '';
  const subject = { schoolId, unitId, districtCode, subjectName, subjectKind, id: inspectionId };
  return standingOf(work, memberIds, subject);
}

async function groupDueOn({ id }: AccountabilityFields, work: Work): Promise<string> {
  const deadlines = await work.findBy<DeadlineFields>('Deadline', {
    recordId: id,
    rule: 'INVESTIGATION_GROUP',
  });
  return deadlines.at(-1)?.dueOn ?? work.today;
}

/** Whether a record that is a form of this case is about the same unit, and carried out. */
async function isDone(
  { schoolId, unitId, subjectName }: AccountabilityFields,
  kind: keyof typeof CARRIED_OUT,
  id: string | null,
  work: Work,
): Promise<boolean> {
  if (id === null) return false;
  const form = await work.find<AccountabilityFields>('AccountabilityRecord', id);
  const isSameUnit = form.schoolId === schoolId && form.unitId === unitId && form.subjectName === subjectName;
  const states: readonly AccountabilityState[] = CARRIED_OUT[kind];
  return isSameUnit && form.kind === kind && states.includes(form.state);
}
