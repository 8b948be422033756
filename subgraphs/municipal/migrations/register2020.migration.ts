import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MEMBER_UNITS } from '../../supervision/committee';
import { DISTRICT_REGISTER } from '../../supervision/districtRegister';
import { memberUnitId } from '../committee/memberUnitIds';

type Row = Record<string, string | number | null>;

/**
 * What every installation knows from the start: the 38 districts of 2020 and the committee's member units. Later
 * changes are further rows and dates, never changes of this migration.
 */
export class Register2020Data1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const now = new Date().toISOString();
    const stamps = { version: 1, created_at: now, updated_at: now };
    const districts = DISTRICT_REGISTER.map(({ code, name, kind }) => ({
      code,
      name,
      kind,
      valid_from: null,
      valid_to: null,
      ...stamps,
    }));
    const units = MEMBER_UNITS.map((name, i) => ({
      id: memberUnitId(i + 1),
      name,
      position: i + 1,
      ...stamps,
    }));
    const [before] = (await runner.query('SELECT value FROM change_sequence WHERE id = 1')) as Row[];
    const first = Number(before?.value ?? 0) + 1;
    const changes = [
      ...districts.map(({ code }) => ({ type: 'District', record_id: code })),
      ...units.map(({ id }) => ({ type: 'MemberUnit', record_id: id })),
    ].map((change, i) => ({ sequence: first + i, ...change, kind: 'CREATED', version: 1, at: now }));
    await insert(runner, 'district', districts);
    await insert(runner, 'member_unit', units);
    await insert(runner, 'change_log', changes);
    await runner.query(`UPDATE change_sequence SET value = ${first + changes.length - 1} WHERE id = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM district');
    await runner.query('DELETE FROM member_unit');
  }
}

async function insert(runner: QueryRunner, table: string, rows: Row[]): Promise<void> {
  for (const row of rows) {
    const columns = Object.keys(row);
    const places = columns.map(() => '?').join(', ');
    await runner.query(
      `INSERT INTO ${table} (${columns.map((column) => runner.connection.driver.escape(column)).join(', ')}) VALUES (${places})`,
      Object.values(row),
    );
  }
}
