import fc from 'fast-check';
import { addDays, addYears, daysBetween } from '../../../subgraphs/supervision/calendar';
import {
  DEFAULT_SCHOOL_CAP,
  GOVERNMENT_FLOORS,
  monthOf,
  SCHOOL_FLOORS,
  schoolsOverCap,
  semesterOf,
  visitFloor,
  WITHIN_SCHOOL_CAP,
  yearOf,
  type SchoolFrequencyFacts,
} from '../../../subgraphs/supervision/frequency';
import { violationsOf } from '../../../subgraphs/supervision/lifeCycle';
import { codesOf, INSPECTION_KIND } from '../../../subgraphs/supervision/lists';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a period', () => {
  it.each([
    ['2026-09-01', '2026-09-01', '2027-01-31'],
    ['2027-01-31', '2026-09-01', '2027-01-31'],
    ['2027-02-01', '2027-02-01', '2027-08-31'],
    ['2027-08-31', '2027-02-01', '2027-08-31'],
  ])('the semester of %s lasts from %s to %s', (of, from, to) => {
    expect(semesterOf(of)).toEqual({ from, to });
  });

  it('a month ends on its last day, in leap years too', () => {
    expect(monthOf('2028-02-29')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthOf('2026-12-05')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
  });

  it.each([
    ['semesters', semesterOf],
    ['months', monthOf],
    ['years', yearOf],
  ] as const)('%s cover every day once, without a gap', (_name, periodOf) => {
    fc.assert(
      fc.property(day, (of) => {
        const { from, to } = periodOf(of);
        expect(from <= of && of <= to).toBe(true);
        expect(periodOf(from)).toEqual(periodOf(to));
        expect(periodOf(addDays(to, 1)).from).toBe(addDays(to, 1));
        expect(periodOf(addDays(from, -1)).to).toBe(addDays(from, -1));
      }),
    );
  });
});

describe('the floor of visits', () => {
  const school = { isKindergarten: false };
  const kindergarten = { isKindergarten: true };

  it('is two a semester, measured by the last one until three quarters of this one are over', () => {
    expect(visitFloor(school, '2026-11-23')).toEqual({ since: '2026-02-01', visits: 2 });
    expect(visitFloor(school, '2026-12-24')).toEqual({ since: '2026-02-01', visits: 2 });
    expect(visitFloor(school, '2026-12-25')).toEqual({ since: '2026-09-01', visits: 2 });
  });

  it('is one a month for a kindergarten', () => {
    expect(visitFloor(kindergarten, '2026-11-23')).toEqual({ since: '2026-10-01', visits: 1 });
    expect(visitFloor(kindergarten, '2026-11-24')).toEqual({ since: '2026-11-01', visits: 1 });
  });

  it('never looks back further than the period before', () => {
    fc.assert(
      fc.property(day, fc.boolean(), (today, isKindergarten) => {
        const { since } = visitFloor({ isKindergarten }, today);
        expect(since <= today).toBe(true);
        expect(daysBetween(since, today)).toBeLessThan(isKindergarten ? 31 + 23 + 1 : 212 + 159 + 1);
      }),
    );
  });
});

describe('the floors of a school', () => {
  const today = '2026-11-23';
  const met: SchoolFrequencyFacts = {
    isKindergarten: false,
    openedOn: '2001-09-01',
    regularVisits: 2,
    lastComprehensiveOn: '2023-05-10',
    comprehensiveBeforeOn: '2019-05-10',
    today,
  };
  const alerts = (change: Partial<SchoolFrequencyFacts>) =>
    violationsOf(SCHOOL_FLOORS, { ...met, ...change }).map(({ rule }) => rule);

  it('are silent when they are met', () => expect(alerts({})).toEqual([]));

  it('tell a school visited less than twice, and fall silent with the second visit', () => {
    expect(alerts({ regularVisits: 1 })).toEqual(['REGULAR_TWICE_A_SEMESTER']);
    expect(alerts({ regularVisits: 2 })).toEqual([]);
  });

  it('tell a kindergarten that was not visited, and fall silent with a visit', () => {
    expect(alerts({ isKindergarten: true, regularVisits: 0 })).toEqual(['KINDERGARTEN_MONTHLY']);
    expect(alerts({ isKindergarten: true, regularVisits: 1 })).toEqual([]);
  });

  it('do not measure a school by a period that began before it opened', () => {
    expect(alerts({ regularVisits: 0, openedOn: '2026-09-01', lastComprehensiveOn: null })).toEqual([]);
    expect(alerts({ regularVisits: 0, openedOn: '2026-02-01', lastComprehensiveOn: null })).toEqual([
      'REGULAR_TWICE_A_SEMESTER',
    ]);
  });

  it('tell a school without a comprehensive inspection in five years, counted from its opening if there was none', () => {
    const late = ['COMPREHENSIVE_WITHIN_FIVE_YEARS'];
    expect(alerts({ lastComprehensiveOn: '2021-11-22', comprehensiveBeforeOn: null })).toEqual(late);
    expect(alerts({ lastComprehensiveOn: '2021-11-23', comprehensiveBeforeOn: null })).toEqual([]);
    expect(alerts({ lastComprehensiveOn: null })).toEqual(late);
    expect(alerts({ lastComprehensiveOn: null, openedOn: null })).toEqual(late);
    expect(alerts({ lastComprehensiveOn: null, openedOn: '2022-09-01' })).toEqual([]);
  });

  it('tell a second comprehensive inspection within three years', () => {
    expect(alerts({ comprehensiveBeforeOn: '2020-05-11' })).toEqual(['COMPREHENSIVE_NOT_WITHIN_THREE_YEARS']);
    expect(alerts({ comprehensiveBeforeOn: '2020-05-10' })).toEqual([]);
  });
});

it('a lower government or department is inspected within five years', () => {
  const today = '2026-11-23';
  const alerts = (lastMajorOn: string | null) =>
    violationsOf(GOVERNMENT_FLOORS, { lastMajorOn, today }).map(({ rule }) => rule);
  expect(alerts(null)).toEqual(['MAJOR_WITHIN_FIVE_YEARS']);
  expect(alerts(addYears(today, -5))).toEqual([]);
  expect(alerts(addDays(addYears(today, -5), -1))).toEqual(['MAJOR_WITHIN_FIVE_YEARS']);
});

describe('the cap on a school', () => {
  const isWithin = (majorInspectionsInYear: number, isEmergency = false) =>
    WITHIN_SCHOOL_CAP.holds({ majorInspectionsInYear, schoolCap: DEFAULT_SCHOOL_CAP, isEmergency });

  it('refuses the third special or comprehensive inspection of a year, but not in an emergency', () => {
    expect([1, 2, 3].map((count) => isWithin(count))).toEqual([true, true, false]);
    expect(isWithin(3, true)).toBe(true);
  });

  it('counts special and comprehensive inspections of each school, whatever else is planned', () => {
    const item = fc.record({
      kind: fc.constantFrom(...codesOf(INSPECTION_KIND)),
      schoolIds: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(fc.array(item), fc.integer({ min: 0, max: 4 }), (items, cap) => {
        const major = items.filter(({ kind }) => kind !== 'REGULAR');
        const over = (['a', 'b', 'c'] as const).filter(
          (id) => major.filter(({ schoolIds }) => schoolIds.includes(id)).length > cap,
        );
        expect(schoolsOverCap(items, cap).sort()).toEqual(over);
      }),
    );
  });
});
