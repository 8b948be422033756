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

const stamps: Column[] = [integer('version'), instant('created_at'), instant('updated_at')];
const record: Column[] = [primary(id('id')), ...stamps];
const named: Column[] = [text('name', 60), text('name_key', 500), text('name_pinyin', 500)];
const subject: Column[] = [
  nullable(text('district_code', 6)),
  nullable(id('unit_id')),
  nullable(id('school_id')),
  nullable(text('subject_name', 60)),
];

/** The records of the city: every filter and every order of the schema has its index. */
export class MunicipalTables1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'district', [
      primary(text('code', 6)),
      text('name', 60),
      text('kind', 20),
      nullable(date('valid_from')),
      nullable(date('valid_to')),
      ...stamps,
    ]);
    await createTable(runner, 'district_succession', [
      primary(text('predecessor_code', 6)),
      primary(text('successor_code', 6)),
    ]);
    await createTable(
      runner,
      'member_unit',
      [...record, text('name', 60), integer('position')],
      [['unique:', 'position']],
    );
    await createTable(
      runner,
      'municipal_term',
      [...record, text('name', 60), date('starts_on'), date('ends_on')],
      [['starts_on', 'id']],
    );
    await createTable(
      runner,
      'inspector',
      [
        ...record,
        ...named,
        id('term_id'),
        boolean('is_subject_inspector'),
        nullable(text('subject', 20)),
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
        ['term_id', 'state', 'is_subject_inspector'],
        ['state', 'name_key', 'id'],
        ['employment', 'name_key', 'id'],
        ['unique:', 'certificate_number'],
      ],
    );
    await createTable(
      runner,
      'inspection',
      [
        ...record,
        text('kind', 20),
        text('subject_kind', 30),
        ...subject,
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
        ['district_code', 'scheduled_on', 'id'],
        ['unit_id', 'scheduled_on', 'id'],
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
      [['inspection_id', 'recorded_on', 'id']],
    );
    await createTable(
      runner,
      'accountability_record',
      [
        ...record,
        text('kind', 20),
        text('state', 30),
        ...subject,
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
        ['district_code', 'opened_on', 'id'],
        ['unit_id', 'opened_on', 'id'],
        ['disclosed_on', 'opened_on', 'id'],
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'accountability_record',
      'finding',
      'inspection_member',
      'inspection',
      'inspector',
      'municipal_term',
      'member_unit',
      'district_succession',
      'district',
    ]) {
      await runner.dropTable(table);
    }
  }
}
