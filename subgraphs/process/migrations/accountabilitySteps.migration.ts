import type { MigrationInterface, QueryRunner } from 'typeorm';
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

const RECORD = [
  primary(id('id')),
  integer('version'),
  instant('created_at'),
  instant('updated_at'),
  nullable(text('district_code', 6)),
];
const CONTEST = [
  ...RECORD,
  id('case_id'),
  text('state', 20),
  nullable(id('school_id')),
  nullable(text('unit_id', 60)),
  text('unit_forms', 200),
  text('person_forms', 200),
  longText('grounds'),
  date('requested_on'),
  nullable(date('decided_on')),
  nullable(longText('outcome_reason')),
  nullable(longText('changed_to')),
];
const CONTEST_INDEXES = [
  ['requested_on', 'id'],
  ['state', 'requested_on', 'id'],
  ['case_id', 'requested_on', 'id'],
  ['school_id', 'requested_on', 'id'],
];

const DETAILS = [
  nullable(longText('unredacted_summary')),
  nullable(date('informed_on')),
  nullable(text('addressee', 60)),
  nullable(longText('interview')),
  nullable(longText('notification')),
  nullable(longText('case_file')),
  nullable(longText('inquiry')),
];

async function onBothSides(runner: QueryRunner): Promise<void> {
  await createTable(runner, 'review', CONTEST, CONTEST_INDEXES);
  await createTable(
    runner,
    'case_transfer',
    [
      ...RECORD,
      text('state', 20),
      text('ground', 40),
      text('recipient_kind', 30),
      text('recipient', 60),
      longText('description'),
      nullable(id('finding_id')),
      nullable(id('case_id')),
      date('transferred_on'),
      nullable(text('outcome', 30)),
      nullable(longText('outcome_text')),
      nullable(date('outcome_on')),
    ],
    [
      ['transferred_on', 'id'],
      ['state', 'transferred_on', 'id'],
      ['ground', 'transferred_on', 'id'],
      ['recipient', 'transferred_on', 'id'],
      ['finding_id', 'transferred_on', 'id'],
      ['case_id', 'transferred_on', 'id'],
    ],
  );
}

/** What the steps of interviews, notifications and cases leave in a district, with reviews and transfers. */
export class DistrictAccountabilitySteps1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const columns = [nullable(text('unit_id', 60)), ...DETAILS];
    await addColumns(runner, 'accountability_record', columns, [
      ['addressee', 'opened_on', 'id'],
      ['unit_id', 'opened_on', 'id'],
    ]);
    await onBothSides(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_transfer', 'review']) await runner.dropTable(table);
  }
}

/** The same for the city, with the appeals against the districts’ decisions. */
export class MunicipalAccountabilitySteps1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'accountability_record', DETAILS, [['addressee', 'opened_on', 'id']]);
    await onBothSides(runner);
    await createTable(
      runner,
      'appeal',
      [...CONTEST, nullable(text('subject_name', 60)), date('received_on'), boolean('is_after_review')],
      [...CONTEST_INDEXES, ['district_code', 'requested_on', 'id']],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['appeal', 'case_transfer', 'review']) await runner.dropTable(table);
  }
}
