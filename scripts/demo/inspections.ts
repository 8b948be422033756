import { addDays, weekday } from '../../subgraphs/supervision/calendar';
import { matterList, termsOf } from '../../subgraphs/supervision/registers';
import type { GlobalId } from '../../subgraphs/kernel/ids';
import type { DistrictContext } from './context';
import type { InspectionRow, SchoolRow } from './rows';
import type { Random } from './random';
import { VISIT_RECORD } from './wording';

const TWO_YEARS_DAYS = 730;
const AHEAD_DAYS = 45;
const SEMESTER_DAYS = 150;
/** Months in which schools are visited: kindergartens in each that has lessons, the others twice a semester. */
const KINDERGARTEN_MONTHS = [1, 3, 4, 5, 6, 9, 10, 11, 12];
const SCHOOL_MONTHS = [3, 5, 9, 11];
/** Visits that did not take place in the full districts, and schools that saw one at all in the others. */
const MISSED_VISITS = 0.04;
const THIN_SHARE = 0.55;
const THIN_SECOND_SHARE = 0.12;

/** The regular inspections of a district's schools: two years of them, or thinly one semester. */
export function generateRegularInspections(
  context: DistrictContext,
  schools: readonly SchoolRow[],
  activeInspectors: readonly GlobalId[],
): InspectionRow[] {
  return schools
    .filter(({ status }) => status === 'OPEN')
    .flatMap((school) =>
      visitDays(context, school).map((day) => {
        const lead = school.responsibleInspectorId ?? context.random.pick(activeInspectors);
        const second = context.random.pick(activeInspectors);
        const isPair = second !== lead && context.random.chance(0.1);
        return visit(context, school, day, isPair ? [lead, second] : [lead]);
      }),
    );
}

function visitDays({ district, random, today }: DistrictContext, { kind }: SchoolRow): string[] {
  if (!district.isFull) {
    const days = [];
    if (random.chance(THIN_SHARE)) days.push(random.integer(-SEMESTER_DAYS, AHEAD_DAYS));
    if (random.chance(THIN_SECOND_SHARE)) days.push(random.integer(-SEMESTER_DAYS, AHEAD_DAYS));
    return days.map((offset) => workday(addDays(today, offset)));
  }
  const months = kind === 'KINDERGARTEN' ? KINDERGARTEN_MONTHS : SCHOOL_MONTHS;
  const from = addDays(today, -TWO_YEARS_DAYS);
  const to = addDays(today, AHEAD_DAYS);
  return monthsBetween(from, to)
    .filter((month) => months.includes(Number(month.slice(5))))
    .map((month) => workday(`${month}-${String(random.integer(1, 28)).padStart(2, '0')}`))
    .filter((day) => day >= from && day <= to && !random.chance(MISSED_VISITS));
}

function visit(context: DistrictContext, school: SchoolRow, day: string, team: GlobalId[]): InspectionRow {
  const { random, district, today, id } = context;
  const list = matterList({ inspectionKind: 'REGULAR', subjectKind: 'SCHOOL', schoolKind: school.kind });
  const state = stateOn(random, day, today);
  const isVisited = state === 'VISITED' || state === 'REPORTED';
  const reportedOn = state === 'REPORTED' ? earlier(addDays(day, random.integer(1, 7)), today) : null;
  return {
    id: id('DistrictInspection'),
    districtCode: district.code,
    kind: 'REGULAR',
    subjectKind: 'SCHOOL',
    schoolId: school.id,
    subjectName: null,
    title: `${school.name}${day.slice(0, 4)}年${Number(day.slice(5, 7))}月经常性督导`,
    state,
    isUnannounced: random.chance(0.2),
    scheduledOn: day,
    visitedOn: isVisited ? day : null,
    reportedOn,
    closedOn: null,
    matters: some(
      random,
      termsOf(list).map(({ code }) => code),
    ),
    visitRecord: isVisited ? VISIT_RECORD : null,
    summary: reportedOn ? `${school.name}总体运行规范，所列问题按处置意见办理。` : null,
    ...publication(random, reportedOn, today),
    team,
  };
}

/** Whether and when a report was published, and where. */
export function publication(
  random: Random,
  reportedOn: string | null,
  today: string,
): Pick<InspectionRow, 'disclosure' | 'publishedOn' | 'publicationChannel'> {
  const disclosure = random.weighted({ PUBLIC: 60, ON_REQUEST: 25, NOT_PUBLIC: 15 });
  const day = reportedOn && addDays(reportedOn, random.integer(3, 20));
  const isPublished = disclosure === 'PUBLIC' && day !== null && day <= today && random.chance(0.4);
  return {
    disclosure,
    publishedOn: isPublished ? day : null,
    publicationChannel: isPublished
      ? random.weighted({ GOVERNMENT_WEBSITE: 8, NEW_MEDIA: 3, NEWS_MEDIA: 1 })
      : null,
  };
}

/** One to three of the list, in its order. */
export function some(random: Random, list: readonly string[]): string[] {
  const chosen = new Set(Array.from({ length: random.integer(1, 3) }, () => random.pick(list)));
  return list.filter((code) => chosen.has(code));
}

/** A visit's state before its rectifications are looked at: those may close it. */
function stateOn(
  random: Random,
  day: string,
  today: string,
): 'SCHEDULED' | 'CANCELLED' | 'VISITED' | 'REPORTED' {
  if (random.chance(0.03)) return 'CANCELLED';
  if (day > today) return 'SCHEDULED';
  if (day > addDays(today, -20) && random.chance(0.08)) return 'SCHEDULED';
  return day > addDays(today, -8) && random.chance(0.6) ? 'VISITED' : 'REPORTED';
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (let text = from.slice(0, 7); text <= to.slice(0, 7);) {
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
    text = `${year}-${String(month).padStart(2, '0')}`;
  }
  return months;
}

/** The day itself, or the Monday after a weekend. */
function workday(day: string): string {
  const shift: Readonly<Record<number, number>> = { 0: 1, 6: 2 };
  return addDays(day, shift[weekday(day)] ?? 0);
}

/** The earlier of two days. */
export function earlier(a: string, b: string): string {
  return a < b ? a : b;
}
