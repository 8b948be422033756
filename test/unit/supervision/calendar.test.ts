import fc from 'fast-check';
import {
  addDays,
  addYears,
  daysBetween,
  isDate,
  todayIn,
  weekday,
} from '../../../subgraphs/supervision/calendar';
import { DEADLINES, defaultRectificationDue } from '../../../subgraphs/supervision/deadlines';
import { isOverdue, OVERDUE_STATES } from '../../../subgraphs/supervision/overdue';
import { RECTIFICATION } from '../../../subgraphs/supervision/lifeCycles';

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const days = fc.integer({ min: -20_000, max: 20_000 });

describe('a day', () => {
  it('is one of the calendar', () => {
    expect(['2024-02-29', '2025-11-30'].every(isDate)).toBe(true);
    expect(['2025-02-29', '2025-13-01', '2025-1-1', '', '2025-11-30T00:00', '2025-04-31'].some(isDate)).toBe(
      false,
    );
  });

  it('begins in Shanghai eight hours before it does in Greenwich', () => {
    expect(todayIn('2026-11-22T15:59:59.999Z')).toBe('2026-11-22');
    expect(todayIn('2026-11-22T16:00:00.000Z')).toBe('2026-11-23');
    expect(todayIn('2025-12-31T16:00:00.000Z')).toBe('2026-01-01');
  });

  it('comes back when as many days are taken as were added', () => {
    fc.assert(fc.property(date, days, (day, n) => expect(addDays(addDays(day, n), -n)).toBe(day)));
  });

  it('lies as many days from another as were added, and in the same order as its text', () => {
    fc.assert(
      fc.property(date, days, (day, n) => {
        const other = addDays(day, n);
        expect(daysBetween(day, other)).toBe(n);
        expect(Math.sign(n)).toBe(other === day ? 0 : other > day ? 1 : -1);
      }),
    );
  });

  it('moves on by one weekday each', () => {
    expect(weekday('2026-11-23')).toBe(1);
    fc.assert(fc.property(date, (day) => expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7)));
  });

  it('is the same one years later, but for leap days', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 50 }), (day, n) =>
        expect(isDate(addYears(day, n))).toBe(true),
      ),
    );
  });
});

describe('a rectification', () => {
  it('is due thirty days after it was ordered, when nothing else is said', () => {
    expect(defaultRectificationDue('2026-01-30')).toBe('2026-03-01');
  });

  it('is overdue from the day after its due day on', () => {
    const row = { dueOn: '2026-11-23', state: 'IN_PROGRESS' };
    expect(isOverdue(row, '2026-11-23')).toBe(false);
    expect(isOverdue(row, '2026-11-24')).toBe(true);
  });

  it.each(Object.keys(RECTIFICATION.states))(
    'in the state %s is late only while the unit has to act',
    (state) => {
      const isWaiting = ['ORDERED', 'IN_PROGRESS', 'REPORT_DRAFTED', 'INSUFFICIENT'].includes(state);
      expect(isOverdue({ dueOn: '2026-01-01', state }, '2026-02-01')).toBe(isWaiting);
      expect((OVERDUE_STATES as readonly string[]).includes(state)).toBe(isWaiting);
    },
  );
});

it('every deadline rule has its event, days, calendar and basis', () => {
  for (const { startsZh, days: limit, basis } of Object.values(DEADLINES)) {
    expect(startsZh).not.toBe('');
    expect(limit).toBeGreaterThan(0);
    expect(basis.kind === 'UNVERIFIED' ? basis.article : 'any').toBe(
      basis.kind === 'UNVERIFIED' ? null : 'any',
    );
  }
});
