import { Field, InputType, Int } from 'type-graphql';
import { ascending, descending } from '../../kernel/connections/order';
import { oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { AnnualPlanState } from '../enums';
import type { AnnualPlanFields } from './plan.fields';

@InputType({ description: 'Which annual plans: every condition given must hold (年度计划筛选).' })
export class AnnualPlanFilter {
  @Field(() => Int, { nullable: true, description: 'Of this year.' })
  year?: number | null;

  @Field(() => [AnnualPlanState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof AnnualPlanState)[] | null;
}

export const ANNUAL_PLAN_ORDERS = {
  CREATED_AT_DESC: descending('createdAt'),
  CREATED_AT_ASC: ascending('createdAt'),
};
export const ANNUAL_PLAN_FILTERS_BY = { states: 'state' };

/** Leaves the plans that match. */
export function matchingPlans(query: Query<AnnualPlanFields>, { year, states }: AnnualPlanFilter): void {
  if (year != null) query.andWhere(`${query.alias}.year = :planYear`, { planYear: year });
  oneOf(query, 'state', states);
}
