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
import { ahead, DEADLINES, gaps, NOW, ofKind, torn, untold, type Played } from './played';

/** Every life cycle that the city carries but that of attachments: files are not among the demo's data. */
const PLAYED: Readonly<Record<string, Played>> = {
  'annual plan': { from: 'annual_plan', states: ANNUAL_PLAN.states },
  inspection: { from: 'inspection', states: MAJOR_INSPECTION.states },
  rectification: { from: 'rectification', states: RECTIFICATION.states },
  'supervision notice': { from: 'supervision_notice', states: SUPERVISION_NOTICE.states },
  extension: { from: 'extension', states: EXTENSION.states },
  complaint: { from: 'complaint', states: COMPLAINT.states },
  interview: { from: ofKind('INTERVIEW'), states: ACCOUNTABILITY_STATES.INTERVIEW },
  notification: { from: ofKind('NOTIFICATION'), states: ACCOUNTABILITY_STATES.NOTIFICATION },
  case: { from: ofKind('CASE'), states: ACCOUNTABILITY_STATES.CASE },
  review: { from: 'review', states: REVIEW.states },
  appeal: { from: 'appeal', states: APPEAL.states },
  'case transfer': { from: 'case_transfer', states: CASE_TRANSFER.states },
  inspector: { from: 'inspector', states: INSPECTOR_LIFE.states },
  interest: { from: 'interest', states: INTEREST.states },
  recusal: { from: 'recusal', states: RECUSAL.states },
  paper: { from: 'paper', states: PAPER.states },
};

/** The tables of what has a timeline from its beginning; papers are issued by steps of other records. */
const TABLES = [...new Set(Object.values(PLAYED).map(({ from }) => from.split(' ')[0] ?? ''))].filter(
  (table) => table !== 'paper',
);

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

  it.each(Object.entries(PLAYED))('show each state of every %s', async (_name, { from, states }) => {
    const found = await database.reader.query<{ state: string }[]>(`SELECT DISTINCT state FROM ${from}`);
    expect(found.map(({ state }) => state).sort()).toEqual(Object.keys(states).sort());
  });

  it.each(Object.entries(DEADLINES))('leave deadlines %s', async (_name, condition) => {
    const sql = `SELECT 1 AS one FROM deadline WHERE ${condition}`;
    expect(await database.reader.query<object[]>(sql)).not.toEqual([]);
  });

  it('keep every record’s timeline, one step following the other, up to the state that it is in', async () => {
    expect([...(await untold(database, TABLES)), ...(await torn(database))]).toEqual([]);
  });

  it('tell of no day to come, and number their papers without a gap', async () => {
    expect([...(await ahead(database, [...TABLES, 'finding'])), ...(await gaps(database))]).toEqual([]);
  });

  it('are the same for the same day', async () => {
    const steps =
      'SELECT command, from_state, to_state, at, role, subject FROM transition ORDER BY at, command, subject';
    const again = await seeded('again.sqlite');
    expect(await again.reader.query<object[]>(steps)).toEqual(await database.reader.query<object[]>(steps));
    await again.close();
  }, 30_000);
});
