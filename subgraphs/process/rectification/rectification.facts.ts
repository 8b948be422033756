import type { VersionedRecord } from '../../kernel/records/record';
import type { DeadlineName } from '../../supervision/deadlines';
import { isOverdue } from '../../supervision/overdue';
import { RECTIFICATION, type RectificationFacts } from '../../supervision/lifeCycles';
import type { FindingFields } from '../findings/finding.fields';
import type { InspectionFields } from '../inspections/inspection.fields';
import { standingOf } from '../recusal/standing';
import { stateOf } from '../state';
import type { SupervisionNoticeFields } from '../supervisionNotices/notice.fields';
import type { Work } from '../work';
import type { RectificationFields } from './rectification.fields';

/** What the guards of a rectification look at, of the rectification as it would be afterwards. */
export async function rectificationFacts(
  rectification: RectificationFields,
  work: Work,
  before: RectificationFields | null,
): Promise<RectificationFacts> {
  const finding = await work.find<FindingFields>('Finding', rectification.findingId);
  const inspection = await work.find<VersionedRecord>('Inspection', rectification.inspectionId);
  const ofFinding = await work.findBy<RectificationFields>('Rectification', { findingId: finding.id });
  const notices = await noticesOf(work, rectification.id);
  return {
    state: before?.state ?? null,
    requirement: rectification.requirement,
    dueOn: rectification.dueOn,
    isOverdue: before !== null && isOverdue(before, work.today),
    isFindingTaken: ofFinding.some(({ id }) => id !== rectification.id),
    findingDisposition: finding.disposition,
    inspectionState: stateOf(inspection),
    reportText: rectification.reportText,
    unitPublishedOn: rectification.unitPublishedOn,
    demandedOn: [rectification.orderedOn, ...notices.map(({ issuedOn }) => issuedOn)].sort().at(-1) ?? '',
    verdict: null,
    verifierId: rectification.verifierId,
    verificationNote: rectification.verificationNote,
    reviewerId: null,
    followUpResult: null,
    examiner: null,
    competentAuthority: rectification.competentAuthority,
    guidance: rectification.guidance,
    liabilityNote: rectification.liabilityNote,
    openNotices: notices.filter(isOpen).length,
    breachedNotices: notices.filter(({ state }) => state === 'BREACHED').length,
    finishedOn: rectification.finishedOn,
    today: work.today,
  };
}

/**
 * The inspector whom a command names to verify a rectification or to look at it again.
 * @param field where the input names them.
 * @throws BAD_USER_INPUT when there is none whom the caller may know of.
 */
export async function examinerOf(
  work: Work,
  { inspectionId }: RectificationFields,
  inspectorId: string,
  field: string,
): Promise<RectificationFacts['examiner']> {
  await work.readable('Inspector', inspectorId, field);
  const inspection = await work.find<InspectionFields>('Inspection', inspectionId);
  const [examiner = null] = await standingOf(work, [inspectorId], inspection);
  return examiner;
}

/** The supervision notices on a rectification that are neither complied with nor breached. */
export async function openNotices(work: Work, rectificationId: string): Promise<SupervisionNoticeFields[]> {
  return (await noticesOf(work, rectificationId)).filter(isOpen);
}

/**
 * Puts a rectification through a step that follows from a command on what belongs to it.
 * @param change what the rectification is afterwards.
 * @throws as `Work.carryOut`.
 */
export async function stepOfRectification(
  work: Work,
  command: string,
  rectification: RectificationFields,
  change: Partial<RectificationFields> = {},
  dueOn: Partial<Record<DeadlineName, string>> = {},
): Promise<void> {
  const before = { ...rectification } as RectificationFields;
  Object.assign(rectification, change);
  await work.carryOut<RectificationFacts>({
    lifeCycle: RECTIFICATION,
    command,
    concept: 'Rectification',
    record: rectification,
    from: before.state,
    facts: await rectificationFacts(rectification, work, before),
    dueOn,
  });
}

function noticesOf(work: Work, rectificationId: string): Promise<SupervisionNoticeFields[]> {
  return work.findBy<SupervisionNoticeFields>('SupervisionNotice', { rectificationId });
}

function isOpen({ state }: SupervisionNoticeFields): boolean {
  return state === 'ISSUED' || state === 'ACKNOWLEDGED';
}
