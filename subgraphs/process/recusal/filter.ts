import { Field, ID, InputType } from 'type-graphql';
import { descending, ascending } from '../../kernel/connections/order';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { InterestState, RecusalState } from '../enums';
import type { InterestFields } from './interest.fields';
import type { RecusalFields } from './recusal.fields';

@InputType()
abstract class BetweenFilter {
  @Field(() => ID, { nullable: true, description: 'Of this inspector.' })
  inspectorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'From this school.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'From this unit.' })
  unitId?: string | null;
}

@InputType({ description: 'Which interests: every condition given must hold (利害关系筛选).' })
export class InterestFilter extends BetweenFilter {
  @Field(() => [InterestState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof InterestState)[] | null;
}

@InputType({ description: 'Which recusals: every condition given must hold (回避筛选).' })
export class RecusalFilter extends BetweenFilter {
  @Field(() => [RecusalState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof RecusalState)[] | null;

  @Field(() => ID, { nullable: true, description: 'From this inspection alone.' })
  inspectionId?: string | null;
}

/** Both are listed in the order in which they were recorded. */
export const RECORDED_ORDERS = {
  CREATED_AT_DESC: descending('createdAt'),
  CREATED_AT_ASC: ascending('createdAt'),
};

export const STATES_FILTER_BY = { states: 'state' };

export function matchingInterests(query: Query<InterestFields>, filter: InterestFilter): void {
  between(query, filter);
  oneOf(query, 'state', filter.states);
}

export function matchingRecusals(query: Query<RecusalFields>, filter: RecusalFilter): void {
  between(query, filter);
  oneOf(query, 'state', filter.states);
  equal(query, 'inspectionId', filter.inspectionId);
}

function between(query: Query<InterestFields> | Query<RecusalFields>, filter: BetweenFilter): void {
  const any = query as Query<RecusalFields>;
  equal(any, 'inspectorId', filter.inspectorId);
  equal(any, 'schoolId', filter.schoolId);
  equal(any, 'unitId', filter.unitId);
}
