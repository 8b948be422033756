import type { Write } from '../../kernel/database/write';
import { addYears, todayIn } from '../../supervision/calendar';
import { OPEN_RECTIFICATION_STATES, type RegularInspectionFacts } from '../../supervision/lifeCycles';
import { matterList, type RegisterName } from '../../supervision/registers';
import { Finding } from '../findings/finding.entity';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { Rectification } from '../rectification/rectification.entity';
import { School } from '../schools/school.entity';
import { DistrictInspection, InspectionMember } from './inspection.entity';

interface Known {
  school?: School;
  team: readonly DistrictInspector[];
  findings?: readonly Finding[];
}

/** What the guards of a regular inspection look at; `inspection` is as it would be after the command. */
export async function factsOf(
  write: Write,
  inspection: DistrictInspection,
  { school, team, findings = [] }: Known,
): Promise<RegularInspectionFacts> {
  const inspected = school ?? (await schoolOf(write, inspection));
  const today = todayIn(write.now);
  const outstanding = [...(await unordered(write, inspection.id)), ...findings.filter(callsForRectification)];
  return {
    schoolStatus: inspected?.status ?? null,
    matterList: listOf(inspection, inspected),
    matters: inspection.matters,
    team,
    recusedInspectors: [],
    visitedOn: inspection.visitedOn,
    visitRecord: inspection.visitRecord,
    findings,
    unorderedFindings: outstanding.length,
    unorderedHazards: outstanding.filter(({ isHazard }) => isHazard).length,
    openRectifications: await openRectificationsOf(write, inspection.id),
    reportedOn: inspection.reportedOn,
    summary: inspection.summary,
    publishedOn: inspection.publishedOn,
    publicationChannel: inspection.publicationChannel,
    minorInvolved: false,
    redactedSummary: null,
    exposureGround: null,
    exposedOn: null,
    exposureMedium: null,
    isPrivate: inspected?.operator === 'PRIVATE',
    mattersOfYear: [...inspection.matters, ...(await mattersOfYear(write, inspection, today))],
    reason: null,
    today,
  };
}

/** How many rectifications of an inspection are not closed. */
function openRectificationsOf(write: Write, inspectionId: string): Promise<number> {
  return write.manager
    .createQueryBuilder(Rectification, 'rectification')
    .where('rectification.inspectionId = :inspectionId', { inspectionId })
    .andWhere('rectification.state IN (:...states)', { states: OPEN_RECTIFICATION_STATES })
    .getCount();
}

/** The findings of an inspection that call for a rectification and have none yet. */
async function unordered(write: Write, inspectionId: string): Promise<Finding[]> {
  return write.manager
    .createQueryBuilder(Finding, 'finding')
    .leftJoin(Rectification, 'rectification', 'rectification.findingId = finding.id')
    .where('finding.inspectionId = :inspectionId', { inspectionId })
    .andWhere('finding.disposition = :disposition', { disposition: 'RECTIFICATION_NOTICE' })
    .andWhere('rectification.id IS NULL')
    .getMany();
}

function callsForRectification({ disposition }: Finding): boolean {
  return disposition === 'RECTIFICATION_NOTICE';
}

/** The matters that regular inspections of the same school looked at in the year before today. */
async function mattersOfYear(
  write: Write,
  { id, schoolId }: DistrictInspection,
  today: string,
): Promise<string[]> {
  if (schoolId === null) return [];
  const visited = await write.manager
    .createQueryBuilder(DistrictInspection, 'inspection')
    .where('inspection.schoolId = :schoolId AND inspection.kind = :kind', { schoolId, kind: 'REGULAR' })
    .andWhere('inspection.id <> :id', { id })
    .andWhere('inspection.visitedOn > :since', { since: addYears(today, -1) })
    .getMany();
  return visited.flatMap(({ matters }) => matters);
}

/** The register that the matters and findings of this inspection come from. */
export async function matterListFor(write: Write, inspection: DistrictInspection): Promise<RegisterName> {
  return listOf(inspection, await schoolOf(write, inspection));
}

/** The team of an inspection, its leader first. */
export async function teamIn(write: Write, inspectionId: string): Promise<DistrictInspector[]> {
  return write.manager
    .createQueryBuilder(DistrictInspector, 'inspector')
    .innerJoin(InspectionMember, 'member', 'member.inspectorId = inspector.id')
    .where('member.inspectionId = :inspectionId', { inspectionId })
    .orderBy('member.place')
    .getMany();
}

async function schoolOf(write: Write, { schoolId }: DistrictInspection): Promise<School | null> {
  return schoolId === null ? null : write.manager.findOneBy(School, { id: schoolId });
}

function listOf({ kind, subjectKind }: DistrictInspection, school: School | null): RegisterName {
  return matterList({ inspectionKind: kind, subjectKind, schoolKind: school?.kind ?? null });
}
