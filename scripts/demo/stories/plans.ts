import { addDays } from '../../../subgraphs/supervision/calendar';
import type { InspectionKind, SubjectKind } from '../../../subgraphs/supervision/lists';
import type { Played, Player } from '../player';
import type { SchoolRow } from '../rows';
import { peopleOf, type Cast } from './cast';
import { placeSaid } from './units';

/** What a plan says of one inspection. */
export interface PlanItem {
  number: number;
  title: string;
  kind: InspectionKind;
  function: 'SCHOOL' | 'GOVERNMENT';
  subjectKind: SubjectKind;
  organiser: 'OFFICE' | 'COMMITTEE';
  month: number;
  schoolIds: string[];
  unitNames: string[];
  trigger: 'PROMINENT_PROBLEM' | null;
  triggerNote: string | null;
}

/** An item of a plan; the first one answers a problem that came up again and again. */
export function planItem(
  number: number,
  kind: 'SPECIAL' | 'COMPREHENSIVE',
  month: number,
  schools: readonly Pick<SchoolRow, 'id'>[],
): PlanItem {
  return {
    number,
    title: kind === 'SPECIAL' ? '规范办学专项督导' : '学校综合督导',
    kind,
    function: 'SCHOOL',
    subjectKind: 'SCHOOL',
    organiser: 'OFFICE',
    month,
    schoolIds: schools.map(({ id }) => id),
    unitNames: [],
    trigger: number === 1 ? 'PROMINENT_PROBLEM' : null,
    triggerNote: number === 1 ? '上年度经常性督导报告多次反映制度落实问题' : null,
  };
}

/** An item on a town’s government. */
export function townItem(number: number, month: number, town: string): PlanItem {
  return {
    ...planItem(number, 'SPECIAL', month, []),
    triggerNote: '镇街履职问题在日常督导中多次反映',
    title: '镇街履行教育职责专项督导',
    function: 'GOVERNMENT',
    subjectKind: 'LOWER_GOVERNMENT',
    unitNames: [town],
  };
}

const ABSENT = [
  { trigger: 'MONITORING_FINDING', statement: '上年度评估监测未发现需专项督导的问题' },
  { trigger: 'COMPLAINTS', statement: '上年度未收到集中反映的问题' },
  { trigger: 'SPILL_OVER', statement: '上年度其他督导未涉及' },
];

export function contentOf({ place }: Cast, year: number, items: readonly PlanItem[]) {
  return {
    title: `${place.name}${year}年度教育督导计划`,
    items,
    absentTriggers: ABSENT,
    lastYearResults: '上年度督导结果作为确定本年度督导对象和事项的依据。',
    disclosure: 'ON_REQUEST',
  };
}

/** Drafts, proposes and approves the plan of a year; null when that is not over by today. */
export async function approvePlan(
  play: Player,
  cast: Cast,
  year: number,
  items: readonly PlanItem[],
): Promise<Played | null> {
  const { office, government } = peopleOf(cast);
  if (`${year}-02-12` > cast.today) return null;
  const content = contentOf(cast, year, items);
  let plan = await play.give(`${year}-01-08`, office, 'draftAnnualPlan', {
    ...placeSaid(cast.place),
    year,
    ...content,
  });
  plan = await play.give(`${year}-01-20`, office, 'proposeAnnualPlan', {}, plan);
  if (cast.index % 5 === 2) {
    plan = await play.give(
      `${year}-01-26`,
      government,
      'returnAnnualPlan',
      { reason: '请说明督导月份安排' },
      plan,
    );
    plan = await play.give(`${year}-01-28`, office, 'reviseAnnualPlan', {}, plan);
    plan = await play.give(`${year}-01-30`, office, 'proposeAnnualPlan', {}, plan);
  }
  return play.give(`${year}-02-10`, government, 'approveAnnualPlan', {}, plan);
}

/** Completes a plan whose inspections were carried out. */
export async function completePlan(play: Player, cast: Cast, plan: Played, day: string): Promise<void> {
  if (day > cast.today) return;
  const { office } = peopleOf(cast);
  await play.give(day, office, 'completeAnnualPlan', { summary: '计划的督导均已实施', omissions: [] }, plan);
}

/** Towards the end of a year offices write the plan of the next, and amend that of the year. */
export async function nextPlans(play: Player, cast: Cast): Promise<void> {
  const { office, government } = peopleOf(cast);
  const year = Number(cast.today.slice(0, 4));
  const [school] = cast.schools;
  if (!school) return;
  if (cast.index % 9 === 4) await amend(play, cast, year);
  const stage = cast.index % 6;
  if (stage > 3) return;
  const content = contentOf(cast, year + 1, [planItem(1, 'SPECIAL', 4, [school])]);
  const draft = { ...placeSaid(cast.place), year: year + 1, ...content };
  let plan = await play.give(play.daysAgo(12), office, 'draftAnnualPlan', draft);
  if (stage < 2) return;
  plan = await play.give(play.daysAgo(6), office, 'proposeAnnualPlan', {}, plan);
  if (stage === 3)
    await play.give(play.daysAgo(2), government, 'returnAnnualPlan', { reason: '请补充上年度结果' }, plan);
}

async function amend(play: Player, cast: Cast, year: number): Promise<void> {
  const [plan] = await play.findBy('AnnualPlan', { year, state: 'APPROVED' });
  if (!plan) return;
  const amendment = await proposeAmendment(play, cast, plan, play.daysAgo(40), '新增校园安全专项督导');
  await play.give(play.daysAgo(30), peopleOf(cast).government, 'approveAnnualPlan', {}, amendment);
}

/** Amends a plan on that day, and proposes the amendment two days later. */
export async function proposeAmendment(
  play: Player,
  cast: Cast,
  plan: Played,
  day: string,
  reason: string,
): Promise<Played> {
  const { office } = peopleOf(cast);
  const amendment = await play.give(day, office, 'amendAnnualPlan', { reason }, plan);
  return play.give(addDays(day, 2), office, 'proposeAnnualPlan', {}, amendment);
}
