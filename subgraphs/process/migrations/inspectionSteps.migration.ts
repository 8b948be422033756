import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  addColumns,
  boolean,
  date,
  id,
  integer,
  longText,
  nullable,
  text,
} from '../../kernel/database/table';

const INSPECTION = [
  nullable(id('plan_id')),
  nullable(integer('plan_item')),
  { ...boolean('is_emergency'), default: 0 },
  nullable(text('order_number', 60)),
  nullable(text('order_issuer', 30)),
  nullable(id('order_attachment_id')),
  nullable(text('visit_methods', 200)),
  nullable(longText('highlights')),
  nullable(longText('advice')),
  nullable(date('self_evaluation_due_on')),
  nullable(longText('self_evaluation')),
  nullable(date('self_evaluated_on')),
  nullable(longText('consultations')),
  nullable(date('consulted_on')),
  nullable(longText('deliberation')),
  nullable(date('deliberated_on')),
  nullable(text('feedback_form', 20)),
  nullable(longText('feedback')),
  nullable(date('feedback_on')),
  nullable(longText('defence')),
  nullable(date('defended_on')),
  nullable(date('defence_waived_on')),
  nullable(longText('opinion')),
  nullable(date('opinion_issued_on')),
  nullable(text('reported_to_government', 60)),
  nullable(text('reported_to_superior', 60)),
  { ...boolean('minor_involved'), default: 0 },
  nullable(longText('unredacted_summary')),
  nullable(text('other_channels', 100)),
  nullable(text('exposure_ground', 30)),
  nullable(date('exposed_on')),
  nullable(text('exposure_medium', 60)),
];
const FINDING = [nullable(longText('feedback'))];

/** What the steps of special and comprehensive inspections leave, on both sides alike. */
async function addSteps(runner: QueryRunner): Promise<void> {
  await addColumns(runner, 'inspection', INSPECTION);
  await addColumns(runner, 'finding', FINDING);
}

async function dropSteps(runner: QueryRunner): Promise<void> {
  for (const { name } of INSPECTION) await runner.query(`ALTER TABLE inspection DROP COLUMN ${name}`);
  for (const { name } of FINDING) await runner.query(`ALTER TABLE finding DROP COLUMN ${name}`);
}

/** A district names the government or department that it inspects as it signs in; the city does so already. */
export class DistrictInspectionSteps1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await addColumns(runner, 'inspection', [nullable(text('unit_id', 60))]);
    await addSteps(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSteps(runner);
    await runner.query('ALTER TABLE inspection DROP COLUMN unit_id');
  }
}

export class MunicipalInspectionSteps1700000007000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return addSteps(runner);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropSteps(runner);
  }
}
