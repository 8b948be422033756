import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemoDistrict } from '../../../scripts/demo/seed';
import { DEMO_DISTRICTS } from '../../../scripts/demo/districts';
import { openDistrictDatabase } from '../../../subgraphs/district/deployment';
import { districtSchema } from '../../../subgraphs/district/schema';
import { COMPLAINT, EXTENSION, SUPERVISION_NOTICE } from '../../../subgraphs/supervision/lifeCycles';

const TABLES = { complaint: COMPLAINT, extension: EXTENSION, supervision_notice: SUPERVISION_NOTICE };

describe('the stories of the demo city', () => {
  const states = new Map<string, Set<string>>();
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));

  beforeAll(async () => {
    await districtSchema();
    for (const { code } of DEMO_DISTRICTS.slice(0, 4)) {
      const database = await openDistrictDatabase({
        url: null,
        file: join(folder, `${code}.sqlite`),
        migrate: 'auto',
      });
      await seedDemoDistrict(database, code, new Date('2026-11-23T04:00:00.000Z'));
      for (const table of Object.keys(TABLES)) {
        const rows: { state: string }[] = await database.reader.query(`SELECT DISTINCT state FROM ${table}`);
        const seen = states.get(table) ?? new Set<string>();
        for (const { state } of rows) seen.add(state);
        states.set(table, seen);
      }
      await database.close();
    }
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(Object.entries(TABLES))(
    'show every state of a %s in the first districts',
    (table, { states: all }) => {
      expect([...(states.get(table) ?? [])].sort()).toEqual(Object.keys(all).sort());
    },
  );
});
