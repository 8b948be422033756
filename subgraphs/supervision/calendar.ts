import arrangements from 'chinese-days/dist/chinese-days.json';

/** Shanghai keeps UTC+8 all year since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The days off and the make-up workdays (调休) that the State Council publishes for each year, by day. The package's
 * table, not its functions: those look at the machine's time zone, and west of Greenwich take a day for the one before.
 */
const DAYS_OFF: Readonly<Record<string, string>> = arrangements.holidays;
const MAKE_UP_WORKDAYS: Readonly<Record<string, string>> = arrangements.workdays;
const PUBLISHED_YEARS = [...Object.keys(DAYS_OFF), ...Object.keys(MAKE_UP_WORKDAYS)].map(yearOf);
const FIRST_PUBLISHED_YEAR = Math.min(...PUBLISHED_YEARS);
const LAST_PUBLISHED_YEAR = Math.max(...PUBLISHED_YEARS);

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00.000Z`);
  return !isNaN(ms) && toDate(ms) === text;
}

/** The day that an instant (24-character UTC text) belongs to in Shanghai. */
export function todayIn(instant: string): string {
  return toDate(Date.parse(instant) + SHANGHAI_OFFSET_MS);
}

/** The day `days` calendar days after a day; before it when negative. */
export function addDays(date: string, days: number): string {
  return toDate(toMs(date) + days * DAY_MS);
}

/** The same day `years` years later; 29 February becomes the 28th where there is none. */
export function addYears(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return isDate(same) ? same : `${year}-02-28`;
}

/** How many days `to` lies after `from`; negative when before it. */
export function daysBetween(from: string, to: string): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS);
}

/** The day of the week: 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(toMs(date)).getUTCDay();
}

/** The last year whose holidays are known. The State Council publishes each year's towards the end of the one before. */
export function lastPublishedYear(): number {
  return LAST_PUBLISHED_YEAR;
}

/**
 * Whether it is known for good that a day is a working day or not. The last days of December belong to the holidays
 * of the next year (2018-12-31 was a day off, 2018-12-29 a make-up workday), so they are known with that year's.
 */
export function isCalendarKnown(date: string): boolean {
  const isLastWeek = date.slice(5) > '12-25';
  return yearOf(date) >= FIRST_PUBLISHED_YEAR && yearOf(date) + (isLastWeek ? 1 : 0) <= LAST_PUBLISHED_YEAR;
}

/** Whether a day is a Chinese working day. Beyond the published years every weekday counts as one: `isCalendarKnown`. */
export function isWorkingDay(date: string): boolean {
  if (date in MAKE_UP_WORKDAYS) return true;
  return !(date in DAYS_OFF) && weekday(date) % 6 !== 0;
}

/** The `n`th working day after a day, which itself does not count; the day itself for 0. */
export function addWorkingDays(date: string, n: number): string {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`);
  let day = date;
  for (let counted = 0; counted < n;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) counted++;
  }
  return day;
}

/** How many working days lie after `from`, up to and with `to`; negative when `to` lies before it. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  let counted = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) counted++;
  }
  return counted;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function toMs(date: string): number {
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  if (isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms;
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
