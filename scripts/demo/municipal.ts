import { CITY_CODE } from '../../subgraphs/kernel/ids';
import { memberUnitId } from '../../subgraphs/municipal/committee/memberUnitIds';
import { addDays } from '../../subgraphs/supervision/calendar';
import { MEMBER_UNITS } from '../../subgraphs/supervision/committee';
import { MAJOR_INSPECTION_STATES, type MajorInspectionState } from '../../subgraphs/supervision/lifeCycles';
import { currentVersion, matterList, termsOf } from '../../subgraphs/supervision/registers';
import { accountabilityCourses } from './accountability';
import { idSource } from './context';
import { DEMO_DISTRICTS } from './districts';
import type { DemoOptions } from './generate';
import { some } from './inspections';
import { courseOf, distinct, titleOf } from './majorInspections';
import { tellMunicipal } from './municipalHistory';
import { certificateNumber, personName, phone } from './names';
import { createRandom, type Random } from './random';
import type {
  MunicipalAccountabilityRow,
  MunicipalFindingRow,
  MunicipalInspectionRow,
  MunicipalInspectorRow,
  MunicipalRows,
  SchoolRow,
  TermRow,
} from './rows';
import { problem } from './wording';

/** The policy's numbers: inspectors a term, and how many of them at least for a school subject. */
const INSPECTORS = 160;
const SUBJECT_INSPECTORS = 84;
const INSPECTIONS = 91;
const ACCOUNTABILITY_RECORDS = 46;
const TEAM_SIZE = 5;
const SUBJECTS = [
  '语文',
  '数学',
  '英语',
  '物理',
  '化学',
  '生物',
  '历史',
  '地理',
  '政治',
  '体育',
  '艺术',
  '学前教育',
];

/** What the city's records need to know of a district's school. */
export type SchoolSample = Pick<SchoolRow, 'id' | 'districtCode' | 'name' | 'kind'>;

/** All rows of the city. `schools` are some of the districts' schools, for the city to inspect. */
export function generateMunicipal({
  seed,
  today,
  schools,
}: DemoOptions & { schools: readonly SchoolSample[] }): MunicipalRows {
  const random = createRandom(`${seed} ${CITY_CODE}`);
  const id = idSource(CITY_CODE, random);
  const memberUnits = MEMBER_UNITS.map((name, i) => ({ id: memberUnitId(i + 1), name, position: i + 1 }));
  const term = currentTerm(id('MunicipalTerm'), today);
  const inspectors = Array.from({ length: INSPECTORS }, (_, i): MunicipalInspectorRow => ({
    id: id('MunicipalInspector'),
    termId: term.id,
    ...inspector(random, i, term),
  }));
  const subjects = subjectsOf(random, memberUnits, schools);
  const team = inspectors.map((row) => row.id);
  const inspections = Array.from({ length: INSPECTIONS }, (_, i): MunicipalInspectionRow => ({
    id: id('MunicipalInspection'),
    ...inspection(random, i, today, subjects),
    team: distinct(random, team, TEAM_SIZE),
  }));
  const findings = inspections.flatMap((row) =>
    findingFacts(random, row).map((facts): MunicipalFindingRow => ({ id: id('MunicipalFinding'), ...facts })),
  );
  const accountabilityRecords = accountabilityCourses(random, ACCOUNTABILITY_RECORDS, today).map(
    (course): MunicipalAccountabilityRow => {
      const { districtCode, unitId, schoolId, subjectName } = subjects();
      return {
        id: id('MunicipalAccountabilityRecord'),
        districtCode,
        unitId,
        schoolId,
        subjectName,
        inspectionId: null,
        findingId: null,
        ...course,
      };
    },
  );
  const past = createRandom(`${seed} past ${CITY_CODE}`);
  const context = { random: past, today, id: idSource(CITY_CODE, past) };
  const told = tellMunicipal(context, { term, inspectors, inspections, findings });
  return { memberUnits, terms: [term], inspectors, inspections, findings, accountabilityRecords, ...told };
}

/** The term that `today` lies in: three years from 1 January. */
function currentTerm(id: TermRow['id'], today: string): TermRow {
  const year = Number(today.slice(0, 4)) - 1;
  return { id, name: `${year}—${year + 2}年届`, startsOn: `${year}-01-01`, endsOn: `${year + 2}-12-31` };
}

function inspector(
  random: Random,
  index: number,
  term: TermRow,
): Omit<MunicipalInspectorRow, 'id' | 'termId'> {
  const number = index + 1;
  const isSubjectInspector = index < SUBJECT_INSPECTORS;
  const isFullTime = !isSubjectInspector && index < SUBJECT_INSPECTORS + 10;
  return {
    name: personName(random, number),
    isSubjectInspector,
    subject: isSubjectInspector ? random.pick(SUBJECTS) : null,
    employment: isFullTime ? 'FULL_TIME' : 'PART_TIME',
    mode: isFullTime ? 'APPOINTED' : 'ENGAGED',
    state: 'ACTIVE',
    certificateNumber: certificateNumber(CITY_CODE, number),
    contactPhone: phone(9_000 + number),
    termFrom: isFullTime ? null : term.startsOn,
    termTo: isFullTime ? null : term.endsOn,
    leftOn: null,
  };
}

type Subject = Pick<
  MunicipalInspectionRow,
  'subjectKind' | 'subjectName' | 'districtCode' | 'unitId' | 'schoolId'
> & { label: string; schoolKind: string | null };

/** Whom the city inspects: mostly districts, then their schools, then departments. */
function subjectsOf(
  random: Random,
  units: readonly { id: MunicipalInspectionRow['unitId']; name: string }[],
  schools: readonly SchoolSample[],
): () => Subject {
  const blank = { districtCode: null, unitId: null, schoolId: null, subjectName: null, schoolKind: null };
  const district = (): Subject => {
    const { code, name } = random.pick(DEMO_DISTRICTS);
    const subjectName = `${name}人民政府`;
    return { ...blank, subjectKind: 'LOWER_GOVERNMENT', districtCode: code, subjectName, label: subjectName };
  };
  const school = (): Subject => {
    const { id, districtCode, name, kind } = random.pick(schools);
    return { ...blank, subjectKind: 'SCHOOL', districtCode, schoolId: id, label: name, schoolKind: kind };
  };
  const unit = (): Subject => {
    const { id, name } = random.pick(units);
    return { ...blank, subjectKind: 'OWN_LEVEL_DEPARTMENT', unitId: id, subjectName: name, label: name };
  };
  return () => {
    const kind = random.weighted({ district: 5, school: schools.length > 0 ? 4 : 0, unit: 1 });
    return { district, school, unit }[kind]();
  };
}

function inspection(
  random: Random,
  index: number,
  today: string,
  subjects: () => Subject,
): Omit<MunicipalInspectionRow, 'id' | 'team'> {
  const states = Object.keys(MAJOR_INSPECTION_STATES) as MajorInspectionState[];
  const state = states[index % states.length] ?? 'DRAFT';
  const kind = random.weighted({ SPECIAL: 6, COMPREHENSIVE: 4 });
  const { label, schoolKind, ...subject } = subjects();
  const course = courseOf(random, state, today);
  const list = matterList({ inspectionKind: kind, subjectKind: subject.subjectKind, schoolKind });
  return {
    kind,
    ...subject,
    title: `${titleOf(random, kind, label, course.scheduledOn)}（演示）`,
    state,
    isUnannounced: false,
    ...course,
    matters: some(
      random,
      termsOf(list).map(({ code }) => code),
    ),
    visitRecord: null,
    summary: course.reportedOn ? '演示数据：督导情况和所列问题均为虚构。' : null,
  };
}

function findingFacts(random: Random, row: MunicipalInspectionRow): Omit<MunicipalFindingRow, 'id'>[] {
  if (row.visitedOn === null) return [];
  const recordedOn = addDays(row.visitedOn, 2);
  const list = matterList({ inspectionKind: row.kind, subjectKind: row.subjectKind, schoolKind: null });
  return Array.from({ length: random.integer(1, 4) }, () => {
    const categoryCode = random.pick(row.matters);
    return {
      inspectionId: row.id,
      schoolId: row.schoolId,
      categoryList: list,
      categoryCode,
      categoryVersion: currentVersion(list),
      description: `演示数据：${problem(random, categoryCode, false)}`,
      disposition: random.weighted({ RECTIFICATION_NOTICE: 8, DEPARTMENT_CONSULTATION: 2 }),
      isHazard: false,
      recordedOn,
    };
  });
}
