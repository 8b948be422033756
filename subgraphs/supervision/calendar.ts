/** Shanghai keeps UTC+8 all year since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

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

function toMs(date: string): number {
  const ms = Date.parse(`${date}T00:00:00.000Z`);
  if (isNaN(ms)) throw new RangeError(`not a date: ${date}`);
  return ms;
}

function toDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
