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

/** Files that belong to records, and who may open and who opened those that show minors. */
export class Attachments1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'attachment',
      [
        primary(id('id')),
        integer('version'),
        instant('created_at'),
        instant('updated_at'),
        nullable(text('district_code', 6)),
        id('record_id'),
        text('record_type', 60),
        nullable(id('inspection_id')),
        text('state', 20),
        text('name', 130),
        text('media_type', 100),
        integer('size_bytes'),
        text('sha256', 64),
        boolean('contains_minor'),
        instant('uploaded_at'),
        text('uploaded_by', 200),
        text('sender', 250),
      ],
      [
        ['record_id', 'uploaded_at', 'id'],
        ['sender', 'uploaded_at', 'id'],
        ['contains_minor', 'uploaded_at', 'id'],
        ['uploaded_at', 'id'],
      ],
    );
    await createTable(runner, 'attachment_approval', [
      primary(id('attachment_id')),
      primary(integer('version')),
      text('subject', 200),
      date('until'),
      longText('reason'),
      text('approved_by', 200),
      instant('at'),
    ]);
    await createTable(
      runner,
      'attachment_opening',
      [
        primary(text('id', 36)),
        id('attachment_id'),
        instant('at'),
        text('role', 30),
        text('subject', 200),
        nullable(text('organisation', 200)),
        text('request_id', 64),
      ],
      [['attachment_id', 'at', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['attachment_opening', 'attachment_approval', 'attachment'])
      await runner.dropTable(table);
  }
}
