import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DISTRICTS } from '../../../scripts/demo/districts';
import { seedDemoMunicipal } from '../../../scripts/demo/municipalSeed';
import type { Database } from '../../../subgraphs/kernel/database/database';
import { openMunicipalDatabase } from '../../../subgraphs/municipal/deployment';
import { municipalSchema } from '../../../subgraphs/municipal/schema';
import {
  ACCOUNTABILITY_STATES,
  ANNUAL_PLAN,
  APPEAL,
  CASE_TRANSFER,
  COMPLAINT,
  EXTENSION,
  INSPECTOR_LIFE,
  INTEREST,
  MAJOR_INSPECTION,
  PAPER,
  RECTIFICATION,
  RECUSAL,
  REVIEW,
  SUPERVISION_NOTICE,
} from '../../../subgraphs/supervision/lifeCycles';

const NOW = new Date('2026-11-23T04:00:00.000Z');
const TODAY = '2026-11-23';

/** The tables of what is in a life cycle that begins with a command: each record has its timeline. */
const TOLD = {
  annual_plan: ANNUAL_PLAN.states,
  appeal: APPEAL.states,
  case_transfer: CASE_TRANSFER.states,
  complaint: COMPLAINT.states,
  extension: EXTENSION.states,
  inspection: MAJOR_INSPECTION.states,
  inspector: INSPECTOR_LIFE.states,
  interest: INTEREST.states,
  rectification: RECTIFICATION.states,
  recusal: RECUSAL.states,
  review: REVIEW.states,
  supervision_notice: SUPERVISION_NOTICE.states,
};
/** Papers come of other records’ steps, and accountability records are of three kinds. */
const STATES: Readonly<Record<string, object>> = {
  ...TOLD,
  paper: PAPER.states,
  [ofKind('INTERVIEW')]: ACCOUNTABILITY_STATES.INTERVIEW,
  [ofKind('NOTIFICATION')]: ACCOUNTABILITY_STATES.NOTIFICATION,
  [ofKind('CASE')]: ACCOUNTABILITY_STATES.CASE,
};
const TABLES = [...Object.keys(TOLD), 'accountability_record'];

/** Days that may lie ahead: what is due or planned. */
const AHEAD = /due_on$|^scheduled_on$|^warn_on$|dueon$|scheduledon$|effectiveon$/i;

const DEADLINES = {
  overdue: `met_on IS NULL AND due_on < '${TODAY}'`,
  pressing: `met_on IS NULL AND due_on >= '${TODAY}' AND warn_on <= '${TODAY}'`,
  'not near': `met_on IS NULL AND warn_on > '${TODAY}'`,
  'met in time': 'met_on IS NOT NULL AND met_on <= due_on',
  'met late': 'met_on IS NOT NULL AND met_on > due_on',
};

describe('the stories of the city’s own deployment', () => {
  const folder = mkdtempSync(join(tmpdir(), 'municipal-stories-'));
  let database: Database;

  beforeAll(async () => {
    await municipalSchema();
    database = await seeded('city.sqlite');
  }, 60_000);
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function seeded(file: string): Promise<Database> {
    const opened = await openMunicipalDatabase({ url: null, file: join(folder, file), migrate: 'auto' });
    const districts = DEMO_DISTRICTS.map(({ code }) => code);
    await seedDemoMunicipal(opened, districts, NOW);
    return opened;
  }

  const rows = <T extends object>(sql: string) => database.reader.query<T[]>(sql);

  it.each(Object.entries(STATES))('show each state of %s', async (from, states) => {
    const found = await rows<{ state: string }>(`SELECT DISTINCT state FROM ${from}`);
    expect(found.map(({ state }) => state).sort()).toEqual(Object.keys(states).sort());
  });

  it.each(TABLES)('tell of each record of %s how it came into its state', async (table) => {
    expect(await rows(`SELECT 1 AS one FROM ${table}`)).not.toEqual([]);
    const untold = await rows(
      `SELECT id, state, version FROM ${table} WHERE state <> COALESCE((SELECT t.to_state FROM transition t
         WHERE t.record_id = ${table}.id ORDER BY t.version DESC LIMIT 1), '')
       OR version <> (SELECT COUNT(*) FROM transition t WHERE t.record_id = ${table}.id)`,
    );
    expect(untold).toEqual([]);
  });

  it('take every step of a timeline from where the one before led, later than that one', async () => {
    const broken = await rows(
      `SELECT b.record_id FROM transition a JOIN transition b ON b.record_id = a.record_id AND b.version = a.version + 1
       WHERE b.from_state <> a.to_state OR b.at < a.at
       UNION SELECT record_id FROM transition WHERE (version = 1) <> (from_state IS NULL)`,
    );
    expect(broken).toEqual([]);
  });

  it.each(Object.entries(DEADLINES))('leave deadlines %s', async (_name, condition) => {
    expect(await rows(`SELECT 1 AS one FROM deadline WHERE ${condition}`)).not.toEqual([]);
  });

  it('tell of no day to come', async () => {
    const found: string[] = [];
    for (const table of [...TABLES, 'finding', 'paper', 'transition', 'deadline']) {
      const columns = await rows<{ name: string }>(`PRAGMA table_info(${table})`);
      const days = columns.map(({ name }) => name).filter((name) => /_on$|_at$|^at$/.test(name));
      for (const column of days.filter((name) => !AHEAD.test(name))) {
        const last = column.endsWith('at') ? NOW.toISOString() : TODAY;
        const ahead = await rows(`SELECT 1 AS one FROM ${table} WHERE ${column} > '${last}'`);
        if (ahead.length > 0) found.push(`${ahead.length} of ${table}.${column}`);
      }
    }
    const details = 'interview, notification, case_file, inquiry';
    const records = await rows(`SELECT ${details} FROM accountability_record`);
    for (const [, day = '', value = ''] of JSON.stringify(records).matchAll(
      /(\w+On)\W{1,6}(\d{4}-\d\d-\d\d)/g,
    )) {
      if (!AHEAD.test(day) && value > TODAY) found.push(`${day} ${value}`);
    }
    expect(found).toEqual([]);
  });

  it('number the papers of a kind and a year without a gap', async () => {
    const gaps = await rows(
      `SELECT kind FROM paper GROUP BY kind, year, organ_code
       HAVING MIN(serial) <> 1 OR MAX(serial) <> COUNT(*) OR COUNT(DISTINCT serial) <> COUNT(*)`,
    );
    expect(gaps).toEqual([]);
  });

  it('are the same for the same day', async () => {
    const told =
      'SELECT command, from_state, to_state, at, role, subject FROM transition ORDER BY at, command, subject';
    const before = await rows(told);
    const again = await seeded('again.sqlite');
    expect(await again.reader.query(told)).toEqual(before);
    await again.close();
  }, 30_000);
});

function ofKind(kind: string): string {
  return `accountability_record WHERE kind = '${kind}'`;
}
