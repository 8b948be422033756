import { addDays } from '../../../../subgraphs/supervision/calendar';
import { DEMO_DISTRICTS } from '../../districts';
import { ago, peopleOf } from '../cast';
import { inspect, isWithin, STAGES, teamFor } from '../planned';
import { approvePlan, completePlan, contentOf, planItem, proposeAmendment, type PlanItem } from '../plans';
import { governmentUnit, placeSaid, type Unit } from '../units';
import type { MunicipalCast, MunicipalStory } from './cast';
import { citySchool, DEPARTMENTS, districtPlace } from './units';

/** Into how many parts the schools are divided, of each of which one is inspected. */
const SPREAD = 8;

/** Which unit was inspected last year: a district’s government, as the committee’s comprehensive inspection is of one. */
const LAST_YEARS = 18;

/** From then on a year's own plan has been in force for long enough that it was amended. */
const SETTLED = '03-25';

/**
 * The city's plans: last year's is completed, this year's is amended twice, the next one's is written; and the
 * inspections that they plan, at every stage.
 */
export const municipalPlans: MunicipalStory = async (play, cast) => {
  const { office, government } = peopleOf(cast);
  const thisYear = Number(cast.today.slice(0, 4));
  const year = cast.today >= `${thisYear}-${SETTLED}` ? thisYear : thisYear - 1;
  await lastYear(play, cast, year - 1);

  const units = STAGES.map((_, i) => unitAt(cast, i));
  const items = itemsOn(units);
  const plan = await approvePlan(play, cast, year, items);
  if (!plan) return;
  for (const [index, [state, siteDaysAgo]] of STAGES.entries()) {
    const unit = units[index];
    const item = items.find(({ subjectKind }) => subjectKind === unit?.kind);
    const site = ago(cast, siteDaysAgo);
    if (!unit || !item || !isWithin(year, site)) continue;
    const team = teamFor({ ...cast, index: index * 3 }, null);
    await inspect(play, { ...cast, index }, { plan, item, unit, team }, state, site);
  }
  const first = await proposeAmendment(play, cast, plan, play.daysAgo(12), '新增校园安全专项督导');
  const second = await play.give(play.daysAgo(9), government, 'approveAnnualPlan', {}, first);
  await proposeAmendment(play, cast, second, play.daysAgo(5), '年末重点工作调整');
  const next = contentOf(cast, year + 1, items);
  await play.give(play.daysAgo(8), office, 'draftAnnualPlan', {
    ...placeSaid(cast.place),
    year: year + 1,
    ...next,
  });
};

/** A comprehensive inspection, an amendment that came too late, and the end of the year. */
const lastYear = async (
  play: Parameters<MunicipalStory>[0],
  cast: MunicipalCast,
  year: number,
): Promise<void> => {
  const { government } = peopleOf(cast);
  const units = [unitAt(cast, LAST_YEARS)];
  const items = itemsOn(units);
  const plan = await approvePlan(play, cast, year, items);
  const [unit, item] = [units[0], items[0]];
  if (!plan || !unit || !item) return;
  const task = { plan, item, unit, team: teamFor(cast, null) };
  await inspect(play, cast, task, 'CLOSED', `${year}-10-20`);
  const late = await proposeAmendment(play, cast, plan, `${year}-11-25`, '增加年末专项督导');
  const reason = '本年度已近结束，请列入下年度计划。';
  await play.give(addDays(`${year}-11-25`, 6), government, 'returnAnnualPlan', { reason }, late);
  await completePlan(play, cast, { ...plan, version: plan.version + 1 }, `${year}-12-20`);
};

/** Governments, schools and departments in turn, each another one. */
function unitAt(cast: MunicipalCast, i: number): Unit {
  const inspected = new Set(cast.inspected.map(({ row }) => row.schoolId));
  const schools = cast.schools.filter(({ id, kind }) => kind !== 'TEACHING_POINT' && !inspected.has(id));
  // From each of the districts some; no school is inspected twice.
  const school = schools[Math.floor(i / 3) * Math.max(1, Math.floor(schools.length / SPREAD))];
  const department = DEPARTMENTS[i % DEPARTMENTS.length];
  const { code } = DEMO_DISTRICTS[(i * 7) % DEMO_DISTRICTS.length] ?? { code: '' };
  if (i % 3 === 1 && school) return citySchool(school);
  return i % 3 === 2 && department ? department : governmentUnit(districtPlace(code));
}

/** The items of a plan on these units: the committee's comprehensive inspection of districts, and special ones. */
function itemsOn(units: readonly Unit[]): PlanItem[] {
  const of = (kind: Unit['kind'], said: string) =>
    units.filter((unit) => unit.kind === kind).map(({ says }) => says[said] ?? '');
  const blank = planItem(1, 'SPECIAL', 11, []);
  const all: PlanItem[] = [
    {
      ...blank,
      title: '区县政府履行教育职责综合督导',
      kind: 'COMPREHENSIVE',
      function: 'GOVERNMENT',
      subjectKind: 'LOWER_GOVERNMENT',
      organiser: 'COMMITTEE',
      unitNames: of('LOWER_GOVERNMENT', 'districtCode'),
    },
    { ...blank, number: 2, trigger: null, triggerNote: null, schoolIds: of('SCHOOL', 'schoolId') },
    {
      ...blank,
      number: 3,
      trigger: null,
      triggerNote: null,
      title: '市级部门教育履职专项督导',
      function: 'GOVERNMENT',
      subjectKind: 'OWN_LEVEL_DEPARTMENT',
      unitNames: of('OWN_LEVEL_DEPARTMENT', 'unitId'),
    },
  ];
  return all.filter(({ schoolIds, unitNames }) => schoolIds.length + unitNames.length > 0);
}
