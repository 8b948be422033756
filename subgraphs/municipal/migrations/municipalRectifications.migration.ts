import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
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

/** The city keeps the rectifications of what its own inspections found. */
export class MunicipalRectifications1700000008200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'rectification',
      [
        primary(id('id')),
        integer('version'),
        instant('created_at'),
        instant('updated_at'),
        nullable(text('district_code', 6)),
        id('finding_id'),
        id('inspection_id'),
        nullable(id('school_id')),
        nullable(text('unit_id', 60)),
        text('state', 30),
        longText('requirement'),
        date('ordered_on'),
        date('due_on'),
        date('first_due_on'),
        nullable(date('begun_on')),
        nullable(date('finished_on')),
        nullable(date('reported_on')),
        nullable(longText('report_text')),
        nullable(date('unit_published_on')),
        nullable(date('verified_on')),
        nullable(id('verifier_id')),
        nullable(longText('verification_note')),
        nullable(date('followed_up_on')),
        nullable(id('reviewer_id')),
        nullable(text('follow_up_result', 20)),
        nullable(text('competent_authority', 60)),
        nullable(longText('guidance')),
        nullable(date('guided_on')),
        nullable(date('jointly_liable_on')),
        nullable(longText('liability_note')),
        nullable(date('closed_on')),
      ],
      [
        ['unique:', 'finding_id'],
        ['inspection_id'],
        ['school_id', 'state'],
        ['unit_id', 'state'],
        ['district_code', 'state'],
        ['state', 'due_on'],
        ['competent_authority'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('rectification');
  }
}
