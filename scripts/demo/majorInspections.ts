import { addDays } from '../../subgraphs/supervision/calendar';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from '../../subgraphs/supervision/lifeCycles';
import { publication } from './inspections';
import type { Random } from './random';

const STATES = Object.keys(MAJOR_INSPECTION_STATES) as MajorInspectionState[];
const TOPICS = ['双减', '规范办园', '校园安全', '教师队伍建设', '营养改善', '教育经费'];

const IN_ORDER: readonly MajorInspectionState[] = STATES.filter((state) => state !== 'CANCELLED');
/** What already happened to an inspection in a state. */
export const reached = (state: MajorInspectionState, step: MajorInspectionState) =>
  state !== 'CANCELLED' && IN_ORDER.indexOf(state) >= IN_ORDER.indexOf(step);

/** How many days ago the visit was of those that are still on their way; the others were longer ago. */
const UNDER_WAY: Partial<Record<MajorInspectionState, readonly [number, number]>> = {
  ON_SITE: [2, 4],
  CONSULTED: [3, 6],
  DELIBERATED: [4, 10],
  FEEDBACK_GIVEN: [8, 25],
  OPINION_ISSUED: [20, 44],
  REPORTED: [47, 75],
};
const LONG_AGO = [60, 400] as const;

/** The dates of an inspection, and whether it is published, as its state has it. */
export function courseOf(random: Random, state: MajorInspectionState, today: string) {
  const isAhead = !reached(state, 'ON_SITE');
  const age = UNDER_WAY[state] ?? LONG_AGO;
  const scheduledOn = addDays(today, isAhead ? random.integer(5, 120) : -random.integer(...age));
  const day = (from: number, to: number) => addDays(scheduledOn, random.integer(from, to));
  const reportedOn = reached(state, 'REPORTED') ? day(30, 45) : null;
  const isPublished = reached(state, 'PUBLISHED');
  const paper = publication(random, reportedOn, today);
  return {
    scheduledOn,
    visitedOn: isAhead ? null : scheduledOn,
    reportedOn,
    closedOn: state === 'CLOSED' ? day(56, 60) : null,
    disclosure: isPublished ? ('PUBLIC' as const) : paper.disclosure,
    publishedOn: isPublished ? day(46, 55) : null,
    publicationChannel: isPublished ? ('GOVERNMENT_WEBSITE' as const) : null,
  };
}

/** So many different members of a list, or all when it has fewer. */
export function distinct<T>(random: Random, list: readonly T[], count: number): T[] {
  const chosen = new Set<T>();
  while (chosen.size < Math.min(count, list.length)) chosen.add(random.pick(list));
  return [...chosen];
}

/** `…学校2025年校园安全专项督导`, `…学校2025年综合督导`. */
export function titleOf(
  random: Random,
  kind: 'SPECIAL' | 'COMPREHENSIVE',
  subject: string,
  on: string,
): string {
  const what = kind === 'SPECIAL' ? `${random.pick(TOPICS)}专项督导` : '综合督导';
  return `${subject}${on.slice(0, 4)}年${what}`;
}
