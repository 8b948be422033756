import { addDays } from '../../subgraphs/supervision/calendar';
import type { GlobalId, RecordType } from '../../subgraphs/kernel/ids';
import { ACCOUNTABILITY_STATES, type AccountabilityState } from '../../subgraphs/supervision/lifeCycles';
import { codesOf, GROUNDS_OF_KIND, type AccountabilityKind } from '../../subgraphs/supervision/lists';
import { DISCLOSABLE_ACCOUNTABILITY } from '../../subgraphs/supervision/visibleStates';
import type { Random } from './random';
import type { AccountabilityRow, FindingRow, SchoolRow } from './rows';

const COURSES = Object.entries(ACCOUNTABILITY_STATES).flatMap(([kind, states]) =>
  Object.keys(states).map((state) => ({
    kind: kind as AccountabilityKind,
    state: state as AccountabilityState,
  })),
);

const TITLE: Readonly<Record<AccountabilityKind, string>> = {
  INTERVIEW: '约谈',
  NOTIFICATION: '通报',
  CASE: '问责',
};

type Course = Pick<
  AccountabilityRow,
  'kind' | 'state' | 'ground' | 'summary' | 'openedOn' | 'disclosedOn' | 'closedOn'
>;

/** So many accountability records, of every kind in every state in turn, beginning anywhere in that order. */
export function accountabilityCourses(random: Random, count: number, today: string): Course[] {
  const start = random.integer(0, COURSES.length - 1);
  return Array.from({ length: count }, (_, i) => {
    const { kind, state } = COURSES[(start + i) % COURSES.length] ?? { kind: 'INTERVIEW', state: 'PROPOSED' };
    const openedOn = addDays(today, -random.integer(90, 400));
    const isAtEnd = ACCOUNTABILITY_STATES[kind][state]?.final === true;
    const isDisclosable = DISCLOSABLE_ACCOUNTABILITY.includes(state);
    const isAlways = state === 'DISCLOSED' || state === 'ARCHIVED';
    return {
      kind,
      state,
      ground: random.pick<AccountabilityRow['ground']>(codesOf(GROUNDS_OF_KIND[kind])),
      summary: `演示数据：由督导结果引出的${TITLE[kind]}，所涉单位和情形均为虚构。`,
      openedOn,
      disclosedOn:
        isAlways || (isDisclosable && random.chance(0.5)) ? addDays(openedOn, random.integer(40, 70)) : null,
      closedOn: isAtEnd ? addDays(openedOn, random.integer(71, 89)) : null,
    };
  });
}

/** Accountability records of a district: those of schools that were found wanting. */
export function generateAccountability(
  context: { random: Random; today: string; id: (type: RecordType) => GlobalId },
  districtCode: string,
  schools: readonly SchoolRow[],
  findings: readonly FindingRow[],
  count: number,
): AccountabilityRow[] {
  const { random, today, id } = context;
  const ofSchools = findings.filter(({ schoolId }) => schoolId !== null);
  return accountabilityCourses(random, count, today).map((course) => {
    const finding = ofSchools.length > 0 && random.chance(0.6) ? random.pick(ofSchools) : null;
    return {
      id: id('DistrictAccountabilityRecord'),
      districtCode,
      schoolId: finding?.schoolId ?? random.pick(schools).id,
      subjectName: null,
      inspectionId: finding?.inspectionId ?? null,
      findingId: finding?.id ?? null,
      ...course,
      ...after(course, finding?.recordedOn ?? null, today),
    };
  });
}

/** A record is not opened before what it rests on was found. */
function after(course: Course, recordedOn: string | null, today: string): Partial<Course> {
  if (recordedOn === null || recordedOn <= course.openedOn) return {};
  const shift = (day: string | null, days: number) =>
    day && (addDays(recordedOn, days) < today ? addDays(recordedOn, days) : today);
  return {
    openedOn: recordedOn,
    disclosedOn: shift(course.disclosedOn, 40),
    closedOn: shift(course.closedOn, 80),
  };
}
