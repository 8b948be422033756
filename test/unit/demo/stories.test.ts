import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DISTRICTS } from '../../../scripts/demo/districts';
import { seedDemoDistrict } from '../../../scripts/demo/seed';
import { openDistrictDatabase } from '../../../subgraphs/district/deployment';
import { districtSchema } from '../../../subgraphs/district/schema';
import type { Database } from '../../../subgraphs/kernel/database/database';
import {
  ACCOUNTABILITY_STATES,
  ANNUAL_PLAN,
  CASE_TRANSFER,
  COMPLAINT,
  EXTENSION,
  MAJOR_INSPECTION_STATES,
  RECTIFICATION,
  REVIEW,
  SUPERVISION_NOTICE,
} from '../../../subgraphs/supervision/lifeCycles';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const TODAY = '2026-11-23';

/** The life cycles that the stories play, and the rows that go through them. */
const PLAYED: Readonly<Record<string, { from: string; states: object }>> = {
  'annual plan': { from: 'annual_plan', states: ANNUAL_PLAN.states },
  'special or comprehensive inspection': {
    from: `inspection WHERE kind <> 'REGULAR'`,
    states: MAJOR_INSPECTION_STATES,
  },
  rectification: { from: 'rectification', states: RECTIFICATION.states },
  'supervision notice': { from: 'supervision_notice', states: SUPERVISION_NOTICE.states },
  extension: { from: 'extension', states: EXTENSION.states },
  complaint: { from: 'complaint', states: COMPLAINT.states },
  interview: { from: ofKind('INTERVIEW'), states: ACCOUNTABILITY_STATES.INTERVIEW },
  notification: { from: ofKind('NOTIFICATION'), states: ACCOUNTABILITY_STATES.NOTIFICATION },
  case: { from: ofKind('CASE'), states: ACCOUNTABILITY_STATES.CASE },
  review: { from: 'review', states: REVIEW.states },
  'case transfer': { from: 'case_transfer', states: CASE_TRANSFER.states },
};

/** The tables of what is played, for what holds of every row. */
const TABLES = [
  'annual_plan',
  'rectification',
  'supervision_notice',
  'extension',
  'complaint',
  'accountability_record',
  'review',
  'case_transfer',
];

/** Days that may lie ahead: what is due, set or planned. */
const AHEAD = /due_on$|^scheduled_on$|^effective_on$|dueon$|scheduledon$|effectiveon$/i;

/** How the deadlines of the city stand today. */
const DEADLINES = {
  overdue: `met_on IS NULL AND due_on < '${TODAY}'`,
  pressing: `met_on IS NULL AND due_on >= '${TODAY}' AND warn_on <= '${TODAY}'`,
  'not near': `met_on IS NULL AND warn_on > '${TODAY}'`,
  'met in time': 'met_on IS NOT NULL AND met_on <= due_on',
  'met late': 'met_on IS NOT NULL AND met_on > due_on',
  'nobody’s': 'met_on IS NULL AND inspector_id IS NULL',
};

describe('the stories of the demo city, in all its districts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  const states = new Map<string, Set<string>>();
  const deadlines = new Map<string, number>();
  const faults: string[] = [];

  beforeAll(async () => {
    await districtSchema();
    const empty = join(folder, 'empty.sqlite');
    await (await open(empty)).close();
    for (const { code } of DEMO_DISTRICTS) {
      const file = join(folder, `${code}.sqlite`);
      copyFileSync(empty, file);
      const database = await open(file);
      await seedDemoDistrict(database, code, NOW);
      await note(database, code);
      await database.close();
      rmSync(file);
    }
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function note(database: Database, code: string): Promise<void> {
    const { reader } = database;
    for (const [name, { from }] of Object.entries(PLAYED)) {
      const rows = await reader.query<{ state: string }[]>(`SELECT DISTINCT state FROM ${from}`);
      states.set(name, new Set([...(states.get(name) ?? []), ...rows.map(({ state }) => state)]));
    }
    for (const [name, condition] of Object.entries(DEADLINES)) {
      const [found] = await reader.query<{ n: number }[]>(
        `SELECT COUNT(*) AS n FROM deadline WHERE ${condition}`,
      );
      deadlines.set(name, (deadlines.get(name) ?? 0) + Number(found?.n));
    }
    for (const found of [
      ...(await ahead(database)),
      ...(await untold(database)),
      ...(await gaps(database)),
    ]) {
      faults.push(`${code}: ${found}`);
    }
  }

  it.each(Object.entries(PLAYED))('show each state of every %s', (name, { states: all }) => {
    expect([...(states.get(name) ?? [])].sort()).toEqual(Object.keys(all).sort());
  });

  it.each(Object.keys(DEADLINES))('leave deadlines %s', (name) => {
    expect(deadlines.get(name)).toBeGreaterThan(0);
  });

  it('tell of no day to come, keep every record’s timeline and number their papers without a gap', () => {
    expect(faults).toEqual([]);
  });
});

/** Days and instants of what has happened that are still to come. */
async function ahead({ reader }: Database): Promise<string[]> {
  const found: string[] = [];
  for (const table of [...TABLES, 'paper', 'transition', 'deadline']) {
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

/** Records of which no timeline tells. */
async function untold({ reader }: Database): Promise<string[]> {
  const found: string[] = [];
  for (const table of [...TABLES, 'inspection']) {
    const rows = await reader.query<object[]>(
      `SELECT 1 AS one FROM ${table} WHERE version <> (SELECT COUNT(*) FROM transition t WHERE t.record_id = ${table}.id)`,
    );
    if (rows.length > 0) found.push(`${rows.length} of ${table} without their timeline`);
  }
  return found;
}

/** Series of papers that are not numbered from 1 on, each number once. */
async function gaps({ reader }: Database): Promise<string[]> {
  const rows = await reader.query<{ kind: string }[]>(
    `SELECT kind FROM paper GROUP BY kind, year, organ_code
     HAVING MIN(serial) <> 1 OR MAX(serial) <> COUNT(*) OR COUNT(DISTINCT serial) <> COUNT(*)`,
  );
  return rows.map(({ kind }) => `a gap in the numbers of ${kind}`);
}

function open(file: string): Promise<Database> {
  return openDistrictDatabase({ url: null, file, migrate: 'auto' });
}

function ofKind(kind: string): string {
  return `accountability_record WHERE kind = '${kind}'`;
}
