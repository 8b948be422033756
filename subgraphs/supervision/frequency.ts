import { article, HOUSE, unverified } from './basis';
import { addDays, addYears, daysBetween } from './calendar';
import type { Guard } from './lifeCycle';
import type { InspectionKind } from './lists/inspections';

/** A run of days, both ends included. */
export interface Period {
  from: string;
  to: string;
}

/** How much of a period has to be over before what is missing in it is shown (house rule). */
const DUE_SHARE = 0.75;
/** How many regular inspections a school has at least in a semester. */
const REGULAR_A_SEMESTER = 2;
/** How many regular inspections a kindergarten has at least in a month. */
const REGULAR_A_MONTH = 1;
const COMPREHENSIVE_EVERY_YEARS = { atLeast: 5, atMost: 3 } as const;
const MAJOR_EVERY_YEARS = 5;

/** How many special and comprehensive inspections one school bears in a year, unless a deployment sets another. */
export const DEFAULT_SCHOOL_CAP = 2;

/**
 * The semester that a day belongs to. Holidays count to the semester before them: from 1 September to 31 January,
 * from 1 February to 31 August (house rule; the city sets the school calendar anew every year).
 */
export function semesterOf(day: string): Period {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= 2 && month <= 8) return { from: `${year}-02-01`, to: `${year}-08-31` };
  const autumn = month >= 9 ? year : year - 1;
  return { from: `${autumn}-09-01`, to: `${autumn + 1}-01-31` };
}

/** The month that a day belongs to. */
export function monthOf(day: string): Period {
  const from = `${day.slice(0, 7)}-01`;
  const next = addDays(from, 31);
  return { from, to: addDays(`${next.slice(0, 7)}-01`, -1) };
}

/** The calendar year that a day belongs to. */
export function yearOf(day: string): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** How often a school is to be visited at least, and from which day on its visits count for that today. */
export interface VisitFloor {
  since: string;
  visits: number;
}

/**
 * The floor of regular inspections that a school is measured by today: that of the present semester (a kindergarten's
 * of the present month) once three quarters of it are over, before that the one of the period before. Visits made
 * since count, so what was missed can be made good, and the alert clears.
 */
export function visitFloor(school: { isKindergarten: boolean }, today: string): VisitFloor {
  const periodOf = school.isKindergarten ? monthOf : semesterOf;
  const present = periodOf(today);
  const isDue = daysBetween(present.from, today) >= DUE_SHARE * (daysBetween(present.from, present.to) + 1);
  return {
    since: isDue ? present.from : periodOf(addDays(present.from, -1)).from,
    visits: school.isKindergarten ? REGULAR_A_MONTH : REGULAR_A_SEMESTER,
  };
}

/** What the floors of a school's inspections look at. */
export interface SchoolFrequencyFacts {
  isKindergarten: boolean;
  openedOn: string | null;
  /** Regular inspections whose visit was on or after the day of `visitFloor`. */
  regularVisits: number;
  /** The days of its latest comprehensive inspection and of the one before. */
  lastComprehensiveOn: string | null;
  comprehensiveBeforeOn: string | null;
  today: string;
}

/** Floors of a school's inspections: what is missing is shown, never refused. */
export const SCHOOL_FLOORS: readonly Guard<SchoolFrequencyFacts>[] = [
  {
    rule: 'REGULAR_TWICE_A_SEMESTER',
    basis: article('N', 14),
    messageZh: '对学校的经常性督导每学期不得少于二次。',
    holds: (facts) => facts.isKindergarten || isVisitedEnough(facts),
  },
  {
    rule: 'KINDERGARTEN_MONTHLY',
    basis: unverified('KG'),
    messageZh: '对幼儿园的经常性督导每月不得少于一次。',
    holds: (facts) => !facts.isKindergarten || isVisitedEnough(facts),
  },
  {
    rule: 'COMPREHENSIVE_WITHIN_FIVE_YEARS',
    basis: article('N', 14),
    messageZh: '对学校每三至五年应当实施一次综合督导。',
    holds: ({ lastComprehensiveOn, openedOn, today }) => {
      const since = lastComprehensiveOn ?? openedOn;
      return since !== null && today <= addYears(since, COMPREHENSIVE_EVERY_YEARS.atLeast);
    },
  },
  {
    rule: 'COMPREHENSIVE_NOT_WITHIN_THREE_YEARS',
    basis: article('N', 14),
    messageZh: '对同一学校的综合督导间隔不足三年。',
    holds: ({ lastComprehensiveOn, comprehensiveBeforeOn }) =>
      lastComprehensiveOn === null ||
      comprehensiveBeforeOn === null ||
      lastComprehensiveOn >= addYears(comprehensiveBeforeOn, COMPREHENSIVE_EVERY_YEARS.atMost),
  },
];

/** A school that opened after the period began is not measured by it. */
function isVisitedEnough({ isKindergarten, openedOn, regularVisits, today }: SchoolFrequencyFacts): boolean {
  const floor = visitFloor({ isKindergarten }, today);
  return (openedOn !== null && openedOn > floor.since) || regularVisits >= floor.visits;
}

/** What the floor of a lower government's or a department's inspections looks at. */
export interface GovernmentFrequencyFacts {
  /** The day of its latest special or comprehensive inspection. */
  lastMajorOn: string | null;
  today: string;
}

/** The floor of inspections of lower governments and of departments of the own level. */
export const GOVERNMENT_FLOORS: readonly Guard<GovernmentFrequencyFacts>[] = [
  {
    rule: 'MAJOR_WITHIN_FIVE_YEARS',
    basis: article('CQ', 20),
    messageZh: '对下级人民政府和本级有关部门每五年至少应当实施一次专项督导或者综合督导。',
    holds: ({ lastMajorOn, today }) =>
      lastMajorOn !== null && today <= addYears(lastMajorOn, MAJOR_EVERY_YEARS),
  },
];

/** What the cap on a school's inspections looks at. */
export interface CapFacts {
  /** Special and comprehensive inspections of the school in the year, this one included, emergencies not. */
  majorInspectionsInYear: number;
  /** How many a school bears in a year. */
  schoolCap: number;
  /** Ordered by a government out of turn. */
  isEmergency: boolean;
}

/** The cap on special and comprehensive inspections of one school in a year; an emergency is exempt. */
export const WITHIN_SCHOOL_CAP: Guard<CapFacts> = {
  rule: 'WITHIN_SCHOOL_CAP',
  basis: HOUSE,
  messageZh: '同一学校一年内的专项督导和综合督导超过次数上限。',
  holds: ({ majorInspectionsInYear, schoolCap, isEmergency }) =>
    isEmergency || majorInspectionsInYear <= schoolCap,
};

/** Whether an inspection counts towards the cap. */
export function isMajor(kind: InspectionKind): boolean {
  return kind !== 'REGULAR';
}

/** The schools that planned inspections name more often than the cap allows, each once, in their first order. */
export function schoolsOverCap(
  items: readonly { kind: InspectionKind; schoolIds: readonly string[] }[],
  cap: number,
): string[] {
  const planned = new Map<string, number>();
  for (const { kind, schoolIds } of items) {
    if (!isMajor(kind)) continue;
    for (const id of new Set(schoolIds)) planned.set(id, (planned.get(id) ?? 0) + 1);
  }
  return [...planned].filter(([, count]) => count > cap).map(([id]) => id);
}
