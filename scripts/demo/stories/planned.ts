import { addDays, daysBetween } from '../../../subgraphs/supervision/calendar';
import type { MajorInspectionState } from '../../../subgraphs/supervision/lifeCycles';
import type { Played, Player } from '../player';
import type { SchoolRow } from '../rows';
import { peopleOf, type Cast } from './cast';
import { approvePlan, completePlan, planItem, townItem, type PlanItem } from './plans';
import { schoolUnit, unitOnPaper, type Unit } from './units';

/** The steps of an inspection up to a state, on days from its site visit on. */
const SITE_DAYS = {
  draft: -45,
  notice: -28,
  selfEvaluation: -5,
  site: 0,
  consultation: 1,
  deliberation: 2,
  feedback: 5,
  defence: 8,
  opinion: 12,
  report: 18,
  publication: 24,
  closing: 40,
} as const;

/** How far the inspections of this year have come: so many days before today was the site visit, or will be. */
export const STAGES: readonly [state: MajorInspectionState, siteDaysAgo: number][] = [
  ['PUBLISHED', 60],
  ['CLOSED', 150],
  ['DRAFT', -30],
  ['PLANNED', -25],
  ['NOTICE_ISSUED', -12],
  ['REPORTED', 20],
  ['SELF_EVALUATED', -2],
  ['ON_SITE', 0],
  ['CLOSED', 120],
  ['CONSULTED', 1],
  ['DELIBERATED', 3],
  ['PUBLISHED', 45],
  ['FEEDBACK_GIVEN', 7],
  ['OPINION_ISSUED', 14],
  ['CANCELLED', -10],
  ['CLOSED', 200],
];

const CONSULTATIONS = ['PUBLIC', 'STUDENTS', 'PARENTS', 'TEACHERS'] as const;
const SCHOOL_MATTERS = [
  'LAWFUL_QUALITY_EDUCATION',
  'STAFF_ADMISSION_SAFETY_RULES',
  'FACILITIES_FUNDS',
  'MORAL_ETHOS',
  'OTHER',
];
const GOVERNMENT_MATTERS = ['PLANNING_SERVICES', 'FUNDING'];

/** What an inspection carries out: an item of a plan, on a unit, by a team. */
export interface Task {
  plan: Played;
  item: PlanItem;
  unit: Unit;
  /** The inspectors, the leader first. */
  team: readonly string[];
}

/**
 * The plan of this year, here and there that of the last one, and the special and comprehensive inspections that they
 * planned: last year's are closed, this year's stand at every stage. What they are of changes from district to district.
 */
export async function plannedInspections(play: Player, cast: Cast): Promise<void> {
  const year = Number(cast.today.slice(0, 4));
  const schools = cast.schools.filter(({ kind }) => kind !== 'TEACHING_POINT');
  const [before, now] = [0, 7].map((i) => schools[(cast.index * 3 + i) % schools.length]);
  if (!before || !now) return;
  if (cast.index % 3 === 0) await inspectLastYear(play, cast, year - 1, before);

  const town = `${cast.place.name}第一百零一示例镇人民政府`;
  const [item, unit]: [PlanItem, Unit] =
    cast.index % 4 === 3
      ? [townItem(1, 11, town), unitOnPaper(town, cast.place, 'AUTHORITY', peopleOf(cast).office)]
      : [
          planItem(1, cast.index % 4 === 1 ? 'COMPREHENSIVE' : 'SPECIAL', 11, [now]),
          schoolUnit(now, cast.place),
        ];
  const plan = await approvePlan(play, cast, year, [item]);
  const [state, siteDaysAgo] = STAGES[cast.index % STAGES.length] ?? ['DRAFT', -30];
  const site = addDays(cast.today, -siteDaysAgo);
  // A plan holds for its year: what would lie in another one is left out.
  const team = teamFor(cast, unit.kind === 'SCHOOL' ? now.responsibleInspectorId : null);
  if (plan && isWithin(year, site)) await inspect(play, cast, { plan, item, unit, team }, state, site);
}

async function inspectLastYear(play: Player, cast: Cast, year: number, school: SchoolRow): Promise<void> {
  const item = planItem(1, 'SPECIAL', 10, [school]);
  const plan = await approvePlan(play, cast, year, [item]);
  if (!plan) return;
  const team = teamFor(cast, school.responsibleInspectorId);
  const task = { plan, item, unit: schoolUnit(school, cast.place), team };
  await inspect(play, cast, task, 'CLOSED', `${year}-10-20`);
  await completePlan(play, cast, plan, `${year}-12-20`);
}

/** Whether an inspection with its site visit on that day lies in the year of its plan, from its draft on. */
export function isWithin(year: number, site: string): boolean {
  return site.startsWith(`${year}-`) && addDays(site, SITE_DAYS.draft) > `${year}-03-01`;
}

/** Carries an inspection up to a state. */
export async function inspect(
  play: Player,
  cast: Cast,
  { plan, item, unit, team }: Task,
  until: MajorInspectionState,
  site: string,
): Promise<void> {
  const people = peopleOf(cast);
  const { office } = people;
  const { name, head } = unit;
  // A town’s government has no account: it says nothing of itself here.
  const isHeard = head.role !== office.role;
  const isSchool = unit.kind === 'SCHOOL';
  const matters = isSchool ? SCHOOL_MATTERS : GOVERNMENT_MATTERS;
  const topic = isSchool ? '规范办学专项督导' : '教育履职专项督导';
  const [leader] = team;
  if (!leader || team.length < 3) return;
  const inspector = people.inspector(leader);
  const comprehensive = item.kind === 'COMPREHENSIVE';
  const on = (offset: number) => {
    const day = addDays(site, offset);
    return daysBetween(day, cast.today) < 0 ? cast.today : day;
  };
  let inspection: Played = await play.give(on(SITE_DAYS.draft), office, 'draftInspection', {
    ...unit.says,
    kind: item.kind,
    subjectKind: item.subjectKind,
    title: `${name}${comprehensive ? '综合督导' : topic}`,
    scheduledOn: site,
    matters: comprehensive ? matters : matters.slice(0, 2),
  });
  /** @returns whether the state is reached and the story ends. */
  const take = async (offset: number, who: Parameters<Player['give']>[1], command: string, input = {}) => {
    inspection = await play.give(on(offset), who, command, input, inspection);
    return inspection.state === until;
  };
  if (until === 'DRAFT') return;
  await take(SITE_DAYS.draft, office, 'nameInspectionTeam', { inspectorIds: team });
  if (await take(SITE_DAYS.draft, office, 'planInspection', { planId: plan.id, planItem: item.number }))
    return;
  if (until === 'CANCELLED')
    return void (await take(SITE_DAYS.notice, office, 'cancelInspection', {
      reason: '被督导单位情况变化，计划调整',
    }));
  const notice = { selfEvaluationDueOn: addDays(site, -3) };
  if (await take(SITE_DAYS.notice, office, 'issueInspectionNotice', notice)) return;
  const own = { selfEvaluation: '自评：总体规范，个别制度落实不够。' };
  // Where nothing is said, the visit may begin once the day for it is over.
  if (isHeard && (await take(SITE_DAYS.selfEvaluation, head, 'submitSelfEvaluation', own))) return;
  if (until === 'SELF_EVALUATED') return;
  if (await take(SITE_DAYS.site, inspector, 'startSiteVisit')) return;
  const finding = {
    category: matters[1],
    description: isSchool ? '个别安全管理制度未按要求更新' : '教育经费台账更新不及时',
    disposition: 'ON_SITE_ADVICE',
    isHazard: false,
  };
  await take(SITE_DAYS.site, inspector, 'recordFinding', { finding });
  const [found] = await play.findBy('Finding', { inspectionId: inspection.id });
  const consultations = CONSULTATIONS.map((group) => ({
    form: group === 'PUBLIC' ? 'WEB' : 'QUESTIONNAIRE',
    group,
    heldOn: on(SITE_DAYS.consultation),
    participants: 40,
    headsPresent: false,
    teachersPresent: false,
    summary: '意见总体满意，建议加强校园周边管理',
  }));
  if (await take(SITE_DAYS.consultation, inspector, 'recordConsultation', { consultations })) return;
  if (
    await take(SITE_DAYS.deliberation, inspector, 'deliberateInspection', {
      deliberation: '总体规范，问题当场指出',
    })
  )
    return;
  const feedback = {
    form: 'WRITTEN',
    feedback: '总体规范，请更新相关制度和台账',
    findings: [{ findingId: found?.id, text: '请按要求更新并公示' }],
  };
  if (await take(SITE_DAYS.feedback, office, 'giveFeedback', feedback)) return;
  const [say, words] = cast.random.chance(0.3)
    ? ['submitDefence', { defence: '相关制度已于督导后更新，请予核实' }]
    : ['waiveDefence', {}];
  if (isHeard) await take(SITE_DAYS.defence, head, say, words);
  if (await take(SITE_DAYS.opinion, office, 'issueOpinion', { opinion: '请巩固成效，完善制度' })) return;
  const report = {
    summary: `${name}督导情况报告：总体规范，问题已当场指出。`,
    government: people.government.organisation,
    superior: people.superior,
  };
  if (await take(SITE_DAYS.report, office, 'fileInspectionReport', report)) return;
  const publication = {
    publishedOn: on(SITE_DAYS.publication),
    publicationChannel: 'GOVERNMENT_WEBSITE',
    otherChannels: [],
    minorInvolved: false,
  };
  if (await take(SITE_DAYS.publication, office, 'publishInspection', publication)) return;
  await take(SITE_DAYS.closing, office, 'closeInspection');
}

/** Three inspectors, none of them the school’s own. */
export function teamFor({ inspectors, index }: Cast, own: string | null): string[] {
  const others = inspectors.filter(({ id }) => id !== own);
  return [0, 1, 2].flatMap((i) => others[(index + i) % others.length]?.id ?? []).filter(isFirst);
}

function isFirst(value: string, index: number, all: readonly string[]): boolean {
  return all.indexOf(value) === index;
}
