import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isCalendarKnown,
  isWorkingDay,
  lastPublishedYear,
  weekday,
  workingDaysBetween,
} from '../../../subgraphs/supervision/calendar';
import { DEADLINES, dueOnOf } from '../../../subgraphs/supervision/deadlines';

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const some = fc.integer({ min: 0, max: 120 });

describe('a working day', () => {
  it.each([
    ['2026-01-01', '元旦'],
    ['2026-02-17', '春节初一'],
    ['2026-02-23', '春节假期的星期一'],
    ['2026-04-06', '清明节假期的星期一'],
    ['2026-05-01', '劳动节'],
    ['2026-06-19', '端午节'],
    ['2026-09-25', '中秋节'],
    ['2026-10-07', '国庆节假期的星期三'],
    ['2025-10-08', '国庆、中秋连休的末日'],
    ['2020-01-31', '春节假期延长'],
    ['2015-09-03', '抗战胜利70周年纪念日'],
    ['2018-12-31', '次年元旦假期'],
    ['2026-11-22', '普通星期日'],
  ])('is not %s: %s', (day) => expect(isWorkingDay(day)).toBe(false));

  it.each([
    ['2026-01-04', '元旦后星期日补班'],
    ['2026-02-14', '春节前星期六补班'],
    ['2026-02-28', '春节后星期六补班'],
    ['2026-05-09', '劳动节后星期六补班'],
    ['2026-09-20', '国庆前星期日补班'],
    ['2026-10-10', '国庆后星期六补班'],
    ['2018-12-29', '次年元旦前星期六补班'],
    ['2026-10-08', '国庆假期后第一天'],
    ['2026-11-23', '普通星期一'],
  ])('is %s: %s', (day) => expect(isWorkingDay(day)).toBe(true));

  it('is every weekday beyond the published years, and only those', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 10_000 }), (n) => {
        const day = addDays(`${lastPublishedYear()}-12-31`, n);
        expect(isWorkingDay(day)).toBe(weekday(day) !== 0 && weekday(day) !== 6);
      }),
    );
  });
});

describe('the calendar', () => {
  it('is known for the year that is running when the package was made', () => {
    expect(lastPublishedYear()).toBeGreaterThanOrEqual(2026);
  });

  it('is known up to the last week of the last published year, which belongs to the holidays of the next', () => {
    const last = lastPublishedYear();
    expect(isCalendarKnown(`${last}-12-25`)).toBe(true);
    expect(isCalendarKnown(`${last}-12-26`)).toBe(false);
    expect(isCalendarKnown(`${last - 1}-12-31`)).toBe(true);
    expect(isCalendarKnown(`${last + 1}-01-04`)).toBe(false);
  });

  it('is not known before the first published year', () => {
    expect(isCalendarKnown('2004-01-01')).toBe(true);
    expect(isCalendarKnown('2003-12-25')).toBe(false);
  });
});

describe('so many working days after a day', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-20', 1, '2026-11-23'],
    // 春节:14 日(星期六)补班,15 日至 23 日放假
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    // 国庆:10 月 1 日至 7 日放假,10 日(星期六)补班
    ['2026-09-30', 7, '2026-10-15'],
    ['2026-09-19', 1, '2026-09-20'],
    ['2026-09-18', 20, '2026-10-22'],
  ])('%s + %i = %s', (from, n, to) => expect(addWorkingDays(from, n)).toBe(to));

  it('lies a working day, which so many lie between', () => {
    fc.assert(
      fc.property(date, some, (day, n) => {
        const end = addWorkingDays(day, n);
        expect(workingDaysBetween(day, end)).toBe(n);
        if (n > 0) expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  it('is the same in one step and in two', () => {
    fc.assert(
      fc.property(date, some, some, (day, m, n) =>
        expect(addWorkingDays(addWorkingDays(day, m), n)).toBe(addWorkingDays(day, m + n)),
      ),
    );
  });

  it('is never earlier than so many calendar days', () => {
    fc.assert(
      fc.property(date, some, (day, n) => expect(addWorkingDays(day, n) >= addDays(day, n)).toBe(true)),
    );
  });

  it.each([-1, 0.5, NaN])('is no question for %d of them', (n) => {
    expect(() => addWorkingDays('2026-11-23', n)).toThrow(RangeError);
  });
});

describe('the working days between two days', () => {
  it('add up', () => {
    fc.assert(
      fc.property(date, some, some, (day, m, n) => {
        const middle = addDays(day, m);
        const end = addDays(middle, n);
        expect(workingDaysBetween(day, end)).toBe(
          workingDaysBetween(day, middle) + workingDaysBetween(middle, end),
        );
      }),
    );
  });

  it('are the same backwards, with the other sign', () => {
    fc.assert(
      fc.property(date, some, (day, n) => {
        const end = addDays(day, n);
        expect(workingDaysBetween(day, end) + workingDaysBetween(end, day)).toBe(0);
      }),
    );
  });
});

describe('a deadline', () => {
  it('of calendar days counts all of them, and is never provisional', () => {
    expect(dueOnOf(DEADLINES.OPINION_LETTER, '2026-01-30')).toEqual({
      dueOn: '2026-03-01',
      isProvisional: false,
    });
    expect(dueOnOf(DEADLINES.OPINION_LETTER, '2090-01-30').isProvisional).toBe(false);
  });

  it('of working days leaves out the holidays and counts the make-up workdays', () => {
    expect(dueOnOf(DEADLINES.PUBLICATION, '2026-09-18')).toEqual({
      dueOn: '2026-10-22',
      isProvisional: false,
    });
    expect(dueOnOf(DEADLINES.PUBLIC_NOTICE, '2026-02-13')).toEqual({
      dueOn: '2026-03-02',
      isProvisional: false,
    });
  });

  it('of working days that reaches beyond the published holidays says that it is provisional', () => {
    const last = lastPublishedYear();
    expect(dueOnOf(DEADLINES.PUBLICATION, `${last}-12-20`).isProvisional).toBe(true);
    expect(dueOnOf(DEADLINES.PUBLICATION, `${last}-11-20`).isProvisional).toBe(false);
    expect(dueOnOf(DEADLINES.PUBLICATION, '2003-06-02').isProvisional).toBe(true);
  });
});
