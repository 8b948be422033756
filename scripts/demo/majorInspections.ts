import { addDays } from '../../subgraphs/supervision/calendar';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from '../../subgraphs/supervision/lifeCycles';
import { publication } from './inspections';
import type { Random } from './random';

const STATES = Object.keys(MAJOR_INSPECTION_STATES) as MajorInspectionState[];
const TOPICS = ['双减', '规范办园', '校园安全', '教师队伍建设', '营养改善', '教育经费'];

const IN_ORDER: readonly MajorInspectionState[] = STATES.filter((state) => state !== 'CANCELLED');
/** What already happened to an inspection in a state. */
const reached = (state: MajorInspectionState, step: MajorInspectionState) =>
  state !== 'CANCELLED' && IN_ORDER.indexOf(state) >= IN_ORDER.indexOf(step);

/** The dates of an inspection, and whether it is published, as its state has it. */
export function courseOf(random: Random, state: MajorInspectionState, today: string) {
  const isAhead = !reached(state, 'ON_SITE');
  const scheduledOn = addDays(today, isAhead ? random.integer(5, 120) : -random.integer(60, 400));
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
