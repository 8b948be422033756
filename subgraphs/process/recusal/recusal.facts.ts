import { In, IsNull, Not } from 'typeorm';
import type { RecusalFacts } from '../../supervision/lifeCycles';
import type { InspectorFields } from '../inspectors/inspector.fields';
import type { Work } from '../work';
import type { RecusalFields } from './recusal.fields';
import { computedGrounds, subjectKey } from './standing';
import { inspectionsWith, type InspectedRecord } from './subject';

const STANDING = ['DECLARED', 'APPLIED', 'GRANTED'] as const;
/** An inspection that is over, or never was, needs no other team. */
const OVER = ['CLOSED', 'CANCELLED', 'PUBLISHED', 'REPORTED'];

/** What the guards of a recusal look at, of the recusal as it would be after the command. */
export async function recusalFacts(recusal: RecusalFields, work: Work): Promise<RecusalFacts> {
  const { inspectorId, schoolId } = recusal;
  const { caller } = work.context;
  const inspector = await work.find<InspectorFields>('Inspector', inspectorId);
  const subject = subjectKey(recusal, work.side.isMunicipal);
  return {
    inspectorState: inspector.state,
    ground: recusal.ground,
    explanation: recusal.explanation,
    computedGrounds: await computedGrounds(work, inspectorId, subject),
    isTaken: await isTaken(recusal, work),
    isOwnMatter: caller.inspector === inspectorId,
    isOwnRequest: recusal.origin !== 'INSTITUTION' && caller.subject === recusal.requestedBy,
    decision: null,
    reason: null,
    teams: await teamsUnderWay(recusal, work),
    isPosted: schoolId !== null && (await isPosted(work, schoolId, inspectorId)),
  };
}

async function isTaken(recusal: RecusalFields, work: Work): Promise<boolean> {
  const { isMunicipal } = work.side;
  const others = await work.findBy<RecusalFields>('Recusal', {
    inspectorId: recusal.inspectorId,
    state: In([...STANDING]),
  } as never);
  return others.some(
    (other) =>
      other.id !== recusal.id &&
      subjectKey(other, isMunicipal) === subjectKey(recusal, isMunicipal) &&
      (other.inspectionId === null || other.inspectionId === recusal.inspectionId),
  );
}

/** Inspections under way that the recusal is about, and whose team the inspector is in. */
async function teamsUnderWay(recusal: RecusalFields, work: Work): Promise<number> {
  const { inspectionId, inspectorId, schoolId } = recusal;
  const { isMunicipal } = work.side;
  const subject = subjectKey(recusal, isMunicipal);
  const ids = (await inspectionsWith(work, inspectorId)).filter((id) => (inspectionId ?? id) === id);
  const underWay = await work.findBy<InspectedRecord>('Inspection', {
    id: In(ids),
    schoolId: schoolId ?? IsNull(),
    state: Not(In(OVER)),
  } as never);
  return underWay.filter((inspection) => subjectKey(inspection, isMunicipal) === subject).length;
}

async function isPosted(work: Work, schoolId: string, inspectorId: string): Promise<boolean> {
  if (work.side.isMunicipal) return false;
  const [school] = await work.findBy<InspectedRecord & { responsibleInspectorId: string | null }>('School', {
    id: schoolId,
  });
  return school?.responsibleInspectorId === inspectorId;
}
