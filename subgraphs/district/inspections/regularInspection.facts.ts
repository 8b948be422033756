import type { Write } from '../../kernel/database/write';
import { todayIn } from '../../supervision/calendar';
import { OPEN_RECTIFICATION_STATES, type RegularInspectionFacts } from '../../supervision/lifeCycles';
import { matterList, type RegisterName } from '../../supervision/registers';
import type { Finding } from '../findings/finding.entity';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { Rectification } from '../rectification/rectification.entity';
import { School } from '../schools/school.entity';
import { InspectionMember, type DistrictInspection } from './inspection.entity';

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
  const openRectifications = await write.manager
    .createQueryBuilder(Rectification, 'rectification')
    .where('rectification.inspectionId = :id', { id: inspection.id })
    .andWhere('rectification.state IN (:...states)', { states: OPEN_RECTIFICATION_STATES })
    .getCount();
  return {
    schoolStatus: inspected?.status ?? 'CLOSED',
    matterList: listOf(inspection, inspected),
    matters: inspection.matters,
    team,
    visitedOn: inspection.visitedOn,
    visitRecord: inspection.visitRecord,
    findings,
    reportedOn: inspection.reportedOn,
    summary: inspection.summary,
    openRectifications,
    reason: null,
    publishedOn: inspection.publishedOn,
    publicationChannel: inspection.publicationChannel,
    today: todayIn(write.now),
  };
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
