import { addDays } from '../../subgraphs/supervision/calendar';
import { matterList, termsOf } from '../../subgraphs/supervision/registers';
import type { GlobalId } from '../../subgraphs/kernel/ids';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from '../../subgraphs/supervision/lifeCycles';
import type { SubjectKind } from '../../subgraphs/supervision/lists';
import type { DistrictContext } from './context';
import { publication, some } from './inspections';
import { chineseNumeral } from './names';
import type { Random } from './random';
import type { InspectionRow, SchoolRow } from './rows';

const STATES = Object.keys(MAJOR_INSPECTION_STATES) as MajorInspectionState[];
const PER_DISTRICT = { full: 39, other: 7 };
const TEAM_SIZE = 3;
const TOPICS = ['双减', '规范办园', '校园安全', '教师队伍建设', '营养改善', '教育经费'];

const IN_ORDER: readonly MajorInspectionState[] = STATES.filter((state) => state !== 'CANCELLED');
/** What already happened to an inspection in a state. */
const reached = (state: MajorInspectionState, step: MajorInspectionState) =>
  state !== 'CANCELLED' && IN_ORDER.indexOf(state) >= IN_ORDER.indexOf(step);

/** Special and comprehensive inspections of a district, of schools, towns and departments, in every state in turn. */
export function generateMajorInspections(
  context: DistrictContext,
  schools: readonly SchoolRow[],
  activeInspectors: readonly GlobalId[],
): InspectionRow[] {
  const { district, random, id } = context;
  const count = district.isFull ? PER_DISTRICT.full : PER_DISTRICT.other;
  const start = random.integer(0, STATES.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const state = STATES[(start + i) % STATES.length] ?? 'DRAFT';
    const kind = random.weighted({ SPECIAL: 7, COMPREHENSIVE: 3 });
    const subjectKind = random.weighted({ SCHOOL: 6, LOWER_GOVERNMENT: 3, OWN_LEVEL_DEPARTMENT: 1 });
    const school = subjectKind === 'SCHOOL' ? random.pick(schools) : null;
    const subjectName = school ? null : subjectOf(district.name, subjectKind, i);
    const list = matterList({ inspectionKind: kind, subjectKind, schoolKind: school?.kind ?? null });
    const course = courseOf(random, state, context.today);
    return {
      id: id('DistrictInspection'),
      districtCode: district.code,
      kind,
      subjectKind,
      schoolId: school?.id ?? null,
      subjectName,
      title: titleOf(random, kind, school?.name ?? subjectName ?? '', course.scheduledOn),
      state,
      isUnannounced: false,
      ...course,
      matters: some(
        random,
        termsOf(list).map(({ code }) => code),
      ),
      visitRecord: null,
      summary: course.reportedOn ? '督导组认为该单位总体履职较好，所列问题须按期整改。' : null,
      team: state === 'DRAFT' ? [] : distinct(random, activeInspectors, TEAM_SIZE),
    };
  });
}

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

function subjectOf(district: string, kind: SubjectKind, index: number): string {
  const numeral = chineseNumeral(101 + index);
  return kind === 'LOWER_GOVERNMENT'
    ? `${district}第${numeral}示例镇人民政府`
    : `${district}第${numeral}示例部门`;
}
