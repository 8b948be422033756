import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, date, nullable, text } from '../../kernel/database/table';

/** A responsibility zone can be dissolved; those of before are in being. */
export class ZoneState1700000010200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'responsibility_zone', [
      { ...text('state', 20), default: 'ACTIVE' },
      nullable(date('dissolved_on')),
    ]);
  }

  async down(): Promise<void> {
    // The columns stay: nothing is lost by them.
  }
}
