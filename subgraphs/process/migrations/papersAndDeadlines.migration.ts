import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  boolean,
  createTable,
  date,
  id,
  instant,
  integer,
  longText,
  nullable,
  primary,
  text,
} from '../../kernel/database/table';

const RECORD = [primary(id('id')), integer('version'), instant('created_at'), instant('updated_at')];

/** What the steps of every life cycle leave on both sides: issued papers, and deadlines. */
export class PapersAndDeadlines1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'paper',
      [
        ...RECORD,
        nullable(text('district_code', 6)),
        text('kind', 40),
        text('state', 20),
        text('number', 60),
        text('organ_code', 6),
        integer('year'),
        integer('serial'),
        text('organ', 60),
        text('title', 200),
        longText('body'),
        date('issued_on'),
        text('sha256', 64),
        text('disclosure', 20),
        id('record_id'),
        text('record_type', 60),
        integer('record_version'),
        nullable(id('school_id')),
        nullable(text('unit_id', 60)),
        nullable(id('supersedes_id')),
        nullable(id('superseded_by_id')),
      ],
      [
        ['unique:', 'organ_code', 'kind', 'year', 'serial'],
        ['record_id', 'issued_on', 'id'],
        ['issued_on', 'id'],
        ['kind', 'issued_on', 'id'],
        ['school_id', 'issued_on', 'id'],
        ['disclosure', 'issued_on', 'id'],
      ],
    );
    await createTable(
      runner,
      'deadline',
      [
        ...RECORD,
        nullable(text('district_code', 6)),
        id('record_id'),
        text('record_type', 60),
        text('rule', 40),
        text('calendar', 20),
        date('started_on'),
        date('due_on'),
        date('first_due_on'),
        date('warn_on'),
        boolean('is_provisional'),
        nullable(date('met_on')),
        nullable(id('inspector_id')),
        nullable(id('school_id')),
        nullable(text('unit_id', 60)),
      ],
      [
        ['record_id', 'rule'],
        ['met_on', 'due_on', 'id'],
        ['inspector_id', 'due_on', 'id'],
        ['school_id', 'due_on', 'id'],
        ['rule', 'due_on', 'id'],
        ['due_on', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['deadline', 'paper']) await runner.dropTable(table);
  }
}
