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

const record: Column[] = [
  primary(id('id')),
  integer('version'),
  instant('created_at'),
  instant('updated_at'),
  text('district_code', 6),
];
const named: Column[] = [text('name', 60), text('name_key', 500), text('name_pinyin', 500)];

/** The records of a district: every filter and every order of the schema has its index. */
export class DistrictTables1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'responsibility_zone', [...record, ...named], [['name_key', 'id']]);
    await createTable(
      runner,
      'inspector',
      [
        ...record,
        ...named,
        text('employment', 20),
        text('mode', 20),
        text('state', 20),
        text('certificate_number', 60),
        nullable(text('contact_phone', 40)),
        nullable(date('term_from')),
        nullable(date('term_to')),
        nullable(date('left_on')),
      ],
      [
        ['name_key', 'id'],
        ['state', 'name_key', 'id'],
        ['employment', 'name_key', 'id'],
        ['unique:', 'certificate_number'],
      ],
    );
    await createTable(
      runner,
      'school',
      [
        ...record,
        ...named,
        text('kind', 30),
        text('stages', 120),
        text('status', 20),
        text('operator', 30),
        text('area', 20),
        nullable(text('address', 200)),
        nullable(text('identity_code', 10)),
        boolean('is_designated'),
        nullable(id('zone_id')),
        nullable(id('responsible_inspector_id')),
        nullable(date('opened_on')),
        nullable(date('closed_on')),
      ],
      [
        ['name_key', 'id'],
        ['created_at', 'id'],
        ['kind', 'name_key', 'id'],
        ['status', 'kind', 'stages'],
        ['zone_id', 'name_key', 'id'],
        ['responsible_inspector_id', 'name_key', 'id'],
        ['unique:', 'district_code', 'identity_code'],
      ],
    );
    await createTable(
      runner,
      'inspection',
      [
        ...record,
        text('kind', 20),
        text('subject_kind', 30),
        nullable(id('school_id')),
        nullable(text('subject_name', 60)),
        text('title', 120),
        text('state', 30),
        boolean('is_unannounced'),
        date('scheduled_on'),
        nullable(date('visited_on')),
        nullable(date('reported_on')),
        nullable(date('closed_on')),
        text('matters', 500),
        nullable(longText('visit_record')),
        nullable(longText('summary')),
        text('disclosure', 20),
        nullable(date('published_on')),
        nullable(text('publication_channel', 30)),
      ],
      [
        ['scheduled_on', 'id'],
        ['created_at', 'id'],
        ['school_id', 'scheduled_on', 'id'],
        ['state', 'scheduled_on', 'id'],
        ['kind', 'scheduled_on', 'id'],
        ['published_on', 'scheduled_on', 'id'],
        ['visited_on', 'id'],
      ],
    );
    await createTable(
      runner,
      'inspection_member',
      [primary(id('inspection_id')), primary(integer('place')), id('inspector_id')],
      [['inspector_id', 'inspection_id']],
    );
    await createTable(
      runner,
      'finding',
      [
        ...record,
        id('inspection_id'),
        nullable(id('school_id')),
        text('category_list', 40),
        text('category_code', 40),
        integer('category_version'),
        longText('description'),
        text('disposition', 40),
        boolean('is_hazard'),
        date('recorded_on'),
      ],
      [
        ['recorded_on', 'id'],
        ['inspection_id', 'recorded_on', 'id'],
        ['school_id', 'recorded_on', 'id'],
        ['disposition', 'recorded_on', 'id'],
        ['category_code', 'recorded_on', 'id'],
      ],
    );
    await createTable(
      runner,
      'rectification',
      [
        ...record,
        id('finding_id'),
        id('inspection_id'),
        nullable(id('school_id')),
        text('state', 30),
        longText('requirement'),
        date('ordered_on'),
        date('due_on'),
        date('first_due_on'),
        nullable(date('begun_on')),
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
        nullable(date('closed_on')),
      ],
      [
        ['unique:', 'finding_id'],
        ['inspection_id'],
        ['school_id', 'state'],
        ['state', 'due_on'],
        ['competent_authority'],
      ],
    );
    await createTable(
      runner,
      'accountability_record',
      [
        ...record,
        text('kind', 20),
        text('state', 30),
        nullable(id('school_id')),
        nullable(text('subject_name', 60)),
        text('ground', 40),
        longText('summary'),
        date('opened_on'),
        nullable(id('inspection_id')),
        nullable(id('finding_id')),
        nullable(date('disclosed_on')),
        nullable(date('closed_on')),
      ],
      [
        ['opened_on', 'id'],
        ['kind', 'opened_on', 'id'],
        ['state', 'opened_on', 'id'],
        ['school_id', 'opened_on', 'id'],
        ['disclosed_on', 'opened_on', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'accountability_record',
      'rectification',
      'finding',
      'inspection_member',
      'inspection',
      'school',
      'inspector',
      'responsibility_zone',
    ]) {
      await runner.dropTable(table);
    }
  }
}
