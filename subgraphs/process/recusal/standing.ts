import { In } from 'typeorm';
import type { RecusalGround } from '../../supervision/lists';
import { groundsAgainst, keepsFrom, type Inspected } from '../../supervision/recusal';
import { stateOf } from '../state';
import type { Work } from '../work';
import type { InterestFields } from './interest.fields';
import type { RecusalFields } from './recusal.fields';

/** What is inspected, as records name it: a school by its id; a department or government by id, code or name. */
export interface Subject {
  schoolId?: string | null;
  unitId?: string | null;
  subjectKind?: string;
  districtCode?: string | null;
  subjectName?: string | null;
}

/**
 * One text for what is inspected, the same on interests, recusals and inspections. A lower government that the city
 * inspects is its district's code; a department that only has a name goes by that.
 */
export function subjectKey(subject: Subject, isMunicipal: boolean): string {
  const { schoolId, unitId, subjectKind, districtCode, subjectName } = subject;
  const government = isMunicipal && subjectKind === 'LOWER_GOVERNMENT' ? districtCode : null;
  return schoolId ?? unitId ?? government ?? subjectName ?? '';
}

/** Why an inspector may not inspect: the grounds that stand, none when nothing does. */
export type GroundsOf = (inspectorId: string, inspected: Inspected) => RecusalGround[];

/**
 * What keeps these inspectors from inspecting, by CQ 12: their recorded interests, and recusals in force. Loaded once,
 * for any number of units.
 */
export async function groundsAmong(work: Work, inspectorIds: readonly string[]): Promise<GroundsOf> {
  const { isMunicipal } = work.side;
  const where = { inspectorId: In([...inspectorIds]) } as never;
  const interests = (await work.findBy<InterestFields>('Interest', where))
    .filter(({ state }) => state !== 'WITHDRAWN')
    .map((interest) => ({ ...interest, subject: subjectKey(interest, isMunicipal) }));
  const recusals = (await work.findBy<RecusalFields>('Recusal', where)).map((recusal) => ({
    ...recusal,
    subject: subjectKey(recusal, isMunicipal),
  }));
  return (inspectorId, inspected) => {
    const own = interests.filter((interest) => interest.inspectorId === inspectorId);
    const decided = recusals
      .filter((recusal) => recusal.inspectorId === inspectorId && keepsFrom(recusal, inspected))
      .map(({ ground }) => ground);
    return [...new Set([...groundsAgainst(own, inspected.subject, work.today), ...decided])];
  };
}

/** The grounds that an inspector's recorded interests alone give against a unit. */
export async function computedGrounds(
  work: Work,
  inspectorId: string,
  subject: string,
): Promise<RecusalGround[]> {
  const interests = await work.findBy<InterestFields>('Interest', { inspectorId });
  const lasting = interests
    .filter(({ state }) => state !== 'WITHDRAWN')
    .map((interest) => ({ ...interest, subject: subjectKey(interest, work.side.isMunicipal) }));
  return groundsAgainst(lasting, subject, work.today);
}

/** Whether an inspector is in office, and must not inspect. */
export interface Standing {
  id: string;
  isActive: boolean;
  isRecused: boolean;
}

/** How inspectors stand to what is inspected, in the order of their ids. */
export async function standingOf(
  work: Work,
  inspectorIds: readonly string[],
  inspection: Subject & { id: string | null },
): Promise<Standing[]> {
  const recused = await recusedInspectors(work, inspectorIds, inspection);
  return Promise.all(
    inspectorIds.map(async (id) => ({
      id,
      isActive: stateOf(await work.find('Inspector', id)) === 'ACTIVE',
      isRecused: recused.includes(id),
    })),
  );
}

/** Those of the inspectors who must not inspect: what the guards of an inspection's team look at. */
export async function recusedInspectors(
  work: Work,
  inspectorIds: readonly string[],
  inspection: Subject & { id: string | null },
): Promise<string[]> {
  if (inspectorIds.length === 0) return [];
  const subject = subjectKey(inspection, work.side.isMunicipal);
  const grounds = await groundsAmong(work, inspectorIds);
  return inspectorIds.filter((id) => grounds(id, { subject, inspectionId: inspection.id }).length > 0);
}
