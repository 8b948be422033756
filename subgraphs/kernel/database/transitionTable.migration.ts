import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTable, id, instant, integer, longText, nullable, primary, text } from './table';

/** The history of every record: one row a step through its life cycle. */
export class TransitionTable1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'transition', [
      primary(id('record_id')),
      primary(integer('version')),
      text('command', 60),
      nullable(text('from_state', 30)),
      text('to_state', 30),
      instant('at'),
      text('role', 30),
      text('subject', 200),
      nullable(text('organisation', 200)),
      nullable(longText('reason')),
      text('basis', 200),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('transition');
  }
}
