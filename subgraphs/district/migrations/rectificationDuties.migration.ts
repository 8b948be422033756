import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumns, date, longText, nullable, text } from '../../kernel/database/table';

/** Rectifications name their unit where it is no school, and keep what the competent authority did. */
export class RectificationDuties1700000008100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(
      runner,
      'rectification',
      [
        nullable(text('unit_id', 60)),
        nullable(date('finished_on')),
        nullable(longText('guidance')),
        nullable(date('guided_on')),
        nullable(date('jointly_liable_on')),
        nullable(longText('liability_note')),
      ],
      [['unit_id', 'state']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('rectification', [
      'unit_id',
      'finished_on',
      'guidance',
      'guided_on',
      'jointly_liable_on',
      'liability_note',
    ]);
  }
}
