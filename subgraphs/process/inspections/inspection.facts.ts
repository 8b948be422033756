import { In, MoreThan, Not } from 'typeorm';
import type { VersionedRecord } from '../../kernel/records/record';
import { TransitionEntry } from '../../kernel/records/transition';
import { addYears, todayIn } from '../../supervision/calendar';
import { yearOf } from '../../supervision/frequency';
import { schoolCapOf } from '../houseRules';
import {
  OPEN_RECTIFICATION_STATES,
  type MajorInspectionFacts,
  type RegularInspectionFacts,
  type SchoolState,
  type TeamMember,
} from '../../supervision/lifeCycles';
import type { Operator, SchoolKind } from '../../supervision/lists/schools';
import { matterList, type RegisterName } from '../../supervision/registers';
import { isWritten } from '../../supervision/text';
import { UNIT_DISPOSITIONS } from '../../supervision/visibleStates';
import type { AttachmentFields } from '../attachments/attachment.fields';
import type { FindingFields } from '../findings/finding.fields';
import { isInApprovedPlan } from './planned';
import { recusedInspectors } from '../recusal/standing';
import type { RectificationFields } from '../rectification/rectification.fields';
import type { Work } from '../work';
import type { InspectionFields } from './inspection.fields';
import { InspectionMember } from './inspectionMember.entity';

/** What the guards of either life cycle look at: of whichever kind an inspection is, it has all of them. */
export type InspectionFactsOfAnyKind = RegularInspectionFacts & MajorInspectionFacts;

/** What the rules ask of the inspected school. */
interface InspectedSchool extends VersionedRecord {
  kind: SchoolKind;
  status: SchoolState;
  operator: Operator;
}

/** What the guards look at; `inspection` is as it would be after the command. */
export async function factsOf(
  inspection: InspectionFields,
  work: Work,
  before: InspectionFields | null,
): Promise<InspectionFactsOfAnyKind> {
  const school = await schoolOf(work, inspection);
  const team = await teamIn(work, inspection.id);
  const stood = before ?? inspection;
  return {
    kind: inspection.kind,
    subjectKind: inspection.subjectKind,
    isSubjectNamed: isSubjectNamed(inspection),
    schoolStatus: school?.status ?? null,
    schoolKind: school?.kind ?? null,
    isPrivate: school?.operator === 'PRIVATE',
    matterList: listOf(inspection, school),
    matters: inspection.matters,
    mattersOfYear: await mattersOfYear(work, inspection),
    team,
    recusedInspectors: await recusedInspectors(
      work,
      team.map(({ id }) => id),
      inspection,
    ),
    recorderId: work.context.caller.inspector,
    isInApprovedPlan: await isInApprovedPlan(work, inspection),
    isEmergency: inspection.isEmergency,
    orderNumber: inspection.orderNumber,
    orderIssuer: inspection.orderIssuer,
    isOrderAttached: await isOrderAttached(work, inspection),
    majorInspectionsInYear: await majorInspectionsInYear(work, inspection),
    schoolCap: schoolCapOf(work),
    noticedOn: (await noticedOn(work, inspection)) ?? inspection.scheduledOn,
    selfEvaluationDueOn: inspection.selfEvaluationDueOn,
    selfEvaluation: inspection.selfEvaluation,
    visitedOn: inspection.visitedOn,
    visitRecord: inspection.visitRecord,
    findings: [],
    ...(await findingFacts(work, inspection.id)),
    consultations: inspection.consultations ?? [],
    deliberation: inspection.deliberation,
    deliberatedOn: inspection.deliberatedOn,
    feedbackForm: inspection.feedbackForm,
    feedback: inspection.feedback,
    feedbackOn: inspection.feedbackOn,
    hasDefended: stood.defendedOn !== null,
    hasWaivedDefence: stood.defenceWaivedOn !== null,
    defence: inspection.defence,
    opinion: inspection.opinion,
    reportedOn: inspection.reportedOn,
    summary: inspection.summary,
    reportedToGovernment: inspection.reportedToGovernment,
    reportedToSuperior: inspection.reportedToSuperior,
    publishedOn: inspection.publishedOn,
    publicationChannel: inspection.publicationChannel,
    minorInvolved: inspection.minorInvolved,
    redactedSummary: null,
    exposureGround: inspection.exposureGround,
    exposedOn: inspection.exposedOn,
    exposureMedium: inspection.exposureMedium,
    openRectifications: await openRectifications(work, inspection.id),
    reason: null,
    today: work.today,
  };
}

/** The team of an inspection, its leader first. */
export async function teamIn(work: Work, inspectionId: string): Promise<TeamMember[]> {
  const members = await work.manager.find(InspectionMember, {
    where: { inspectionId },
    order: { place: 'ASC' },
  });
  const ids = members.map(({ inspectorId }) => inspectorId);
  const found = await work.findBy<TeamMember & VersionedRecord>('Inspector', { id: In(ids) } as never);
  const byId = new Map(found.map((inspector) => [inspector.id, inspector]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The register that the matters and findings of an inspection come from. */
export async function matterListFor(work: Work, inspection: InspectionFields): Promise<RegisterName> {
  return listOf(inspection, await schoolOf(work, inspection));
}

/** The name of what is inspected, as papers have it. The city knows a school of a district by its id alone. */
export async function subjectOf(work: Work, inspection: InspectionFields): Promise<string> {
  const school = (await schoolOf(work, inspection)) as { name?: string } | null;
  return school?.name ?? inspection.subjectName ?? inspection.title;
}

/** The school that is inspected; null where none is, and at the city, which keeps no schools. */
async function schoolOf(work: Work, { schoolId }: InspectionFields): Promise<InspectedSchool | null> {
  if (schoolId === null || work.side.isMunicipal) return null;
  return work.find<InspectedSchool>('School', schoolId);
}

function listOf({ kind, subjectKind }: InspectionFields, school: InspectedSchool | null): RegisterName {
  return matterList({ inspectionKind: kind, subjectKind, schoolKind: school?.kind ?? null });
}

function isSubjectNamed({ subjectKind, schoolId, subjectName }: InspectionFields): boolean {
  return subjectKind === 'SCHOOL'
    ? schoolId !== null && subjectName === null
    : schoolId === null && subjectName !== null;
}

/** The matters that regular inspections of the same school looked at in the year before today, this one included. */
async function mattersOfYear(
  work: Work,
  { id, kind, schoolId, matters }: InspectionFields,
): Promise<string[]> {
  if (kind !== 'REGULAR' || schoolId === null) return matters;
  const visited = await work.findBy<InspectionFields>('Inspection', {
    id: Not(id),
    schoolId,
    kind,
    visitedOn: MoreThan(addYears(work.today, -1)),
  } as never);
  return [...matters, ...visited.flatMap((other) => other.matters)];
}

/** Special and comprehensive inspections of the school in the year, this one included, emergencies not. */
async function majorInspectionsInYear(work: Work, inspection: InspectionFields): Promise<number> {
  const { id, kind, schoolId, scheduledOn, visitedOn } = inspection;
  if (kind === 'REGULAR' || schoolId === null) return 0;
  const { from, to } = yearOf(visitedOn ?? scheduledOn);
  const others = await work.manager
    .createQueryBuilder<InspectionFields>(work.side.of('Inspection').entity, 'inspection')
    .where('inspection.schoolId = :schoolId AND inspection.id <> :id', { schoolId, id })
    .andWhere('inspection.kind <> :regular', { regular: 'REGULAR' })
    .andWhere('inspection.isEmergency = :isEmergency', { isEmergency: false })
    .andWhere('inspection.state NOT IN (:...uncounted)', { uncounted: ['DRAFT', 'CANCELLED'] })
    .andWhere('COALESCE(inspection.visitedOn, inspection.scheduledOn) BETWEEN :from AND :to', { from, to })
    .getCount();
  return others + 1;
}

/** The day on which the notice of an inspection was issued: a correction of the paper leaves it where it is. */
async function noticedOn(work: Work, { id, kind }: InspectionFields): Promise<string | null> {
  if (kind === 'REGULAR') return null;
  const step = await work.manager.findOne(TransitionEntry, {
    where: { recordId: id, toState: 'NOTICE_ISSUED' },
    order: { version: 'ASC' },
  });
  return step && todayIn(step.at);
}

/** Whether the order is a file of this very inspection. */
async function isOrderAttached(work: Work, { id, orderAttachmentId }: InspectionFields): Promise<boolean> {
  if (orderAttachmentId === null) return false;
  const [order] = await work.findBy<AttachmentFields>('Attachment', { id: orderAttachmentId });
  return order?.recordId === id;
}

/** How many rectifications of an inspection are not closed. */
async function openRectifications(work: Work, inspectionId: string): Promise<number> {
  const open = await work.findBy<RectificationFields>('Rectification', {
    inspectionId,
    state: In([...OPEN_RECTIFICATION_STATES]),
  } as never);
  return open.length;
}

/** How many findings call for a rectification and have none yet, and whether the unit was told of every finding. */
async function findingFacts(
  work: Work,
  inspectionId: string,
): Promise<Pick<MajorInspectionFacts, 'unorderedFindings' | 'unorderedHazards' | 'isEveryFindingFedBack'>> {
  const found = await work.findBy<FindingFields>('Finding', { inspectionId });
  const ordered = await work.findBy<RectificationFields>('Rectification', { inspectionId });
  const taken = new Set(ordered.map(({ findingId }) => findingId));
  const open = found.filter(
    ({ id, disposition }) => disposition === 'RECTIFICATION_NOTICE' && !taken.has(id),
  );
  return {
    unorderedFindings: open.length,
    unorderedHazards: open.filter(({ isHazard }) => isHazard).length,
    isEveryFindingFedBack: found.every(
      ({ disposition, feedback }) => !UNIT_DISPOSITIONS.includes(disposition) || isWritten(feedback),
    ),
  };
}
