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
import { ahead, DEADLINES, gaps, NOW, ofKind, torn, untold, type Played } from './played';

/** The life cycles that the stories play, and the rows that go through them. */
const PLAYED: Readonly<Record<string, Played>> = {
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

/** How the deadlines of the city stand today. */
const STANDING = { ...DEADLINES, 'nobody’s': 'met_on IS NULL AND inspector_id IS NULL' };

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
    for (const [name, condition] of Object.entries(STANDING)) {
      const [found] = await reader.query<{ n: number }[]>(
        `SELECT COUNT(*) AS n FROM deadline WHERE ${condition}`,
      );
      deadlines.set(name, (deadlines.get(name) ?? 0) + Number(found?.n));
    }
    for (const found of [
      ...(await ahead(database, TABLES)),
      ...(await untold(database, [...TABLES, 'inspection'])),
      ...(await torn(database)),
      ...(await gaps(database)),
    ]) {
      faults.push(`${code}: ${found}`);
    }
  }

  it.each(Object.entries(PLAYED))('show each state of every %s', (name, { states: all }) => {
    expect([...(states.get(name) ?? [])].sort()).toEqual(Object.keys(all).sort());
  });

  it.each(Object.keys(STANDING))('leave deadlines %s', (name) => {
    expect(deadlines.get(name)).toBeGreaterThan(0);
  });

  it('tell of no day to come, keep every record’s timeline and number their papers without a gap', () => {
    expect(faults).toEqual([]);
  });
});

function open(file: string): Promise<Database> {
  return openDistrictDatabase({ url: null, file, migrate: 'auto' });
}
