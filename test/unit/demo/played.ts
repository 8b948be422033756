import type { Database } from '../../../subgraphs/kernel/database/database';

/** The instant, and the day, on which the demo is made for these tests. */
export const NOW = new Date('2026-11-23T04:00:00.000Z');
export const TODAY = '2026-11-23';

/** Records in a life cycle: what follows FROM, and the states that they may be in. */
export interface Played {
  from: string;
  states: object;
}

/** How deadlines stand today. */
export const DEADLINES = {
  overdue: `met_on IS NULL AND due_on < '${TODAY}'`,
  pressing: `met_on IS NULL AND due_on >= '${TODAY}' AND warn_on <= '${TODAY}'`,
  'not near': `met_on IS NULL AND warn_on > '${TODAY}'`,
  'met in time': 'met_on IS NOT NULL AND met_on <= due_on',
  'met late': 'met_on IS NOT NULL AND met_on > due_on',
};

/** Days that may lie ahead: what is due, set or planned. */
const AHEAD = /due_on$|^scheduled_on$|^effective_on$|dueon$|scheduledon$|effectiveon$/i;

/** Accountability records of a kind, as what follows FROM. */
export function ofKind(kind: string): string {
  return `accountability_record WHERE kind = '${kind}'`;
}

/** Days and instants of what has happened that are still to come. */
export async function ahead({ reader }: Database, tables: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of [...tables, 'paper', 'transition', 'deadline']) {
    const columns = await reader.query<{ name: string }[]>(`PRAGMA table_info(${table})`);
    const days = columns.map(({ name }) => name).filter((name) => /_on$|_at$|^at$/.test(name));
    for (const column of days.filter((name) => !AHEAD.test(name) && name !== 'warn_on')) {
      const last = /_on$/.test(column) ? TODAY : NOW.toISOString();
      const rows = await reader.query<object[]>(`SELECT 1 AS one FROM ${table} WHERE ${column} > '${last}'`);
      if (rows.length > 0) found.push(`${rows.length} of ${table}.${column} to come`);
    }
  }
  const details = 'interview, notification, case_file, inquiry';
  const records = await reader.query<object[]>(`SELECT ${details} FROM accountability_record`);
  for (const [, day = '', value = ''] of JSON.stringify(records).matchAll(
    /(\w+On)\W{1,6}(\d{4}-\d\d-\d\d)/g,
  )) {
    if (!AHEAD.test(day) && value > TODAY) found.push(`${day} ${value} to come`);
  }
  return found;
}

/** Series of papers that are not numbered from 1 on, each number once. */
export async function gaps({ reader }: Database): Promise<string[]> {
  const rows = await reader.query<{ kind: string }[]>(
    `SELECT kind FROM paper GROUP BY kind, year, organ_code
     HAVING MIN(serial) <> 1 OR MAX(serial) <> COUNT(*) OR COUNT(DISTINCT serial) <> COUNT(*)`,
  );
  return rows.map(({ kind }) => `a gap in the numbers of ${kind}`);
}

/** Records whose steps are not as many as their version, or whose last step did not lead to their state. */
export async function untold({ reader }: Database, tables: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const rows = await reader.query<object[]>(
      `SELECT 1 AS one FROM ${table} WHERE version <> (SELECT COUNT(*) FROM transition t WHERE t.record_id = ${table}.id)
       OR state <> (SELECT t.to_state FROM transition t WHERE t.record_id = ${table}.id AND t.version = ${table}.version)`,
    );
    if (rows.length > 0) found.push(`${rows.length} of ${table} without their timeline`);
  }
  return found;
}

/** Steps that do not begin where the one before led, or come before it. */
export async function torn({ reader }: Database): Promise<string[]> {
  const rows = await reader.query<{ id: string; command: string }[]>(
    `SELECT b.record_id AS id, b.command FROM transition a
     JOIN transition b ON b.record_id = a.record_id AND b.version = a.version + 1
     WHERE b.from_state IS NOT a.to_state OR b.at < a.at`,
  );
  return rows.map(({ id, command }) => `${command} on ${id} does not follow`);
}
