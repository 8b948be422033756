import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
import {
  addColumns,
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
const SUBJECT = [nullable(id('school_id')), nullable(text('unit_id', 60))];
const CERTIFICATE_INDEX = 'inspector__certificate_number';

/** The inspector's way into office and out of it, interests and recusals. */
export class InspectorLife1700000010100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(
      runner,
      'inspector',
      [
        nullable(text('eligibility', 200)),
        nullable(date('vetted_on')),
        nullable(longText('examination')),
        nullable(date('examined_on')),
        nullable(date('notice_from')),
        nullable(date('notice_until')),
        nullable(integer('terms_in_a_row')),
        nullable(text('removal_reason', 40)),
        nullable(date('filed_on')),
      ],
      [
        ['term_to', 'name_key', 'id'],
        ['filed_on', 'name_key', 'id'],
      ],
    );
    // Candidates have no certificate yet; among those who have one it is unique by a rule of the inspector's commands.
    await runner.dropIndex('inspector', CERTIFICATE_INDEX);
    await runner.createIndex(
      'inspector',
      new TableIndex({ name: `${CERTIFICATE_INDEX}s`, columnNames: ['certificate_number'] }),
    );
    await createTable(
      runner,
      'interest',
      [
        ...RECORD,
        nullable(text('district_code', 6)),
        id('inspector_id'),
        text('relation', 20),
        boolean('is_head'),
        ...SUBJECT,
        text('state', 20),
        nullable(date('since')),
        nullable(date('ended_on')),
      ],
      [
        ['inspector_id', 'created_at', 'id'],
        ['school_id', 'created_at', 'id'],
        ['unit_id', 'created_at', 'id'],
        ['created_at', 'id'],
      ],
    );
    await createTable(
      runner,
      'recusal',
      [
        ...RECORD,
        nullable(text('district_code', 6)),
        id('inspector_id'),
        ...SUBJECT,
        nullable(id('inspection_id')),
        text('ground', 30),
        nullable(longText('explanation')),
        text('origin', 20),
        text('requested_by', 200),
        text('state', 20),
        date('requested_on'),
        nullable(date('decided_on')),
        nullable(longText('decision_reason')),
        nullable(date('lifted_on')),
      ],
      [
        ['inspector_id', 'created_at', 'id'],
        ['school_id', 'created_at', 'id'],
        ['unit_id', 'created_at', 'id'],
        ['inspection_id', 'created_at', 'id'],
        ['state', 'created_at', 'id'],
        ['created_at', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recusal', 'interest']) await runner.dropTable(table);
  }
}
