import { TableIndex, type MigrationInterface, type QueryRunner } from 'typeorm';
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
  type Column,
} from '../../kernel/database/table';

/** The annual plans, each edition a row. Of one year and edition there is one, whoever drafts at the same time. */
function columns(place: Column[]): Column[] {
  return [
    primary(id('id')),
    integer('version'),
    instant('created_at'),
    instant('updated_at'),
    ...place,
    integer('year'),
    integer('edition'),
    text('title', 200),
    text('state', 20),
    longText('items'),
    longText('absent_triggers'),
    nullable(longText('last_year_results')),
    text('disclosure', 20),
    nullable(id('amends_id')),
    nullable(longText('amendment_reason')),
    nullable(id('superseded_by_id')),
    nullable(date('proposed_on')),
    nullable(longText('return_reason')),
    nullable(date('approved_on')),
    nullable(date('completed_on')),
    nullable(longText('summary')),
    longText('omissions'),
  ];
}

/** Figures of a school's visits are read from it alone. */
const VISITS = new TableIndex({
  name: 'inspection__school_id__visited_on__kind',
  columnNames: ['school_id', 'visited_on', 'kind'],
});

export class DistrictAnnualPlans1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'annual_plan', columns([text('district_code', 6)]), [
      ['unique:', 'district_code', 'year', 'edition'],
      ['state', 'created_at', 'id'],
      ['year', 'created_at', 'id'],
      ['created_at', 'id'],
    ]);
    await runner.createIndex('inspection', VISITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inspection', VISITS);
    await runner.dropTable('annual_plan');
  }
}

export class MunicipalAnnualPlans1700000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'annual_plan', columns([]), [
      ['unique:', 'year', 'edition'],
      ['state', 'created_at', 'id'],
      ['created_at', 'id'],
    ]);
    await runner.createIndex('inspection', VISITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('inspection', VISITS);
    await runner.dropTable('annual_plan');
  }
}
