import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, integer, longText, primary, text } from './table';

/** The tables of every deployment: the change log, its sequence, and the idempotency keys of commands. */
export class KernelTables1700000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'change_log',
      [
        primary(integer('sequence')),
        text('type', 40),
        id('record_id'),
        text('kind', 10),
        integer('version'),
        instant('at'),
      ],
      [['record_id', 'sequence']],
    );
    await createTable(runner, 'change_sequence', [primary(integer('id')), integer('value')]);
    await runner.query('INSERT INTO change_sequence (id, value) VALUES (1, 0)');
    await createTable(
      runner,
      'idempotency_key',
      [
        primary(text('scope', 64)),
        text('input_hash', 64),
        id('record_id'),
        longText('alerts'),
        instant('created_at'),
      ],
      [['created_at']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['idempotency_key', 'change_sequence', 'change_log']) await runner.dropTable(table);
  }
}
