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
  type Column,
} from '../../kernel/database/table';

const RECORD = [
  primary(id('id')),
  integer('version'),
  instant('created_at'),
  instant('updated_at'),
  nullable(text('district_code', 6)),
];
const OF_RECTIFICATION: Column[] = [
  id('rectification_id'),
  id('inspection_id'),
  nullable(id('school_id')),
  nullable(text('unit_id', 60)),
  text('state', 20),
];

/** What belongs to rectifications, and complaints, on both sides. */
export class NoticesAndComplaints1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'supervision_notice',
      [
        ...RECORD,
        ...OF_RECTIFICATION,
        longText('demand'),
        date('issued_on'),
        date('due_on'),
        nullable(date('acknowledged_on')),
        nullable(date('ended_on')),
      ],
      [['rectification_id', 'created_at', 'id']],
    );
    await createTable(
      runner,
      'extension',
      [
        ...RECORD,
        ...OF_RECTIFICATION,
        longText('reason'),
        date('requested_on'),
        date('former_due_on'),
        date('requested_due_on'),
        nullable(date('granted_due_on')),
        nullable(date('decided_on')),
        nullable(longText('decision_note')),
      ],
      [['rectification_id', 'created_at', 'id']],
    );
    await createTable(
      runner,
      'complaint',
      [
        ...RECORD,
        text('kind', 20),
        text('channel', 20),
        text('complainant_kind', 20),
        nullable(text('complainant_name', 60)),
        nullable(text('complainant_contact', 120)),
        text('state', 20),
        date('received_on'),
        nullable(id('school_id')),
        nullable(text('subject_name', 60)),
        longText('content'),
        boolean('is_serious'),
        nullable(id('inspector_id')),
        nullable(id('received_by_id')),
        nullable(text('referred_to', 60)),
        nullable(longText('decision_reason')),
        nullable(date('checked_on')),
        nullable(longText('check_note')),
        nullable(text('result', 30)),
        nullable(date('answered_on')),
        nullable(longText('answer')),
        nullable(date('escalated_on')),
        nullable(longText('escalation_reason')),
        nullable(date('minuted_on')),
        nullable(longText('minute')),
        nullable(longText('minute_outcome')),
        nullable(id('inspection_id')),
        nullable(date('closed_on')),
      ],
      [
        ['received_on', 'id'],
        ['state', 'received_on', 'id'],
        ['school_id', 'received_on', 'id'],
        ['inspector_id', 'received_on', 'id'],
        ['received_by_id', 'received_on', 'id'],
        ['is_serious', 'received_on', 'id'],
        ['kind', 'received_on', 'id'],
        ['channel', 'received_on', 'id'],
        ['minuted_on', 'escalated_on'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['complaint', 'extension', 'supervision_notice']) await runner.dropTable(table);
  }
}
