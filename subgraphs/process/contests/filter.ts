import { Field, ID, InputType } from 'type-graphql';
import { descending } from '../../kernel/connections/order';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { ContestState } from '../enums';
import type { ContestFields } from './contest.fields';

@InputType({ description: 'Which reviews or appeals: every condition given must hold (复核、申诉筛选).' })
export class ContestFilter {
  @Field(() => [ContestState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof ContestState)[] | null;

  @Field(() => ID, { nullable: true, description: 'Of the decision in this case.' })
  caseId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this school.' })
  schoolId?: string | null;
}

export const CONTEST_ORDERS = { REQUESTED_ON_DESC: descending('requestedOn') };
export const CONTEST_FILTERS_BY = { states: 'state' };

/** Leaves the reviews or appeals that match. */
export function matchingContests(query: Query<ContestFields>, filter: ContestFilter): void {
  oneOf(query, 'state', filter.states);
  equal(query, 'caseId', filter.caseId);
  equal(query, 'schoolId', filter.schoolId);
}
