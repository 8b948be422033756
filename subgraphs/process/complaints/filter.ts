import { Field, ID, InputType } from 'type-graphql';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { ComplaintChannel, ComplaintKind, ComplaintState } from '../enums';
import type { ComplaintFields } from './complaint.fields';

@InputType({ description: 'Which complaints: every condition given must hold (投诉筛选).' })
export class ComplaintFilter {
  @Field(() => [ComplaintState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof ComplaintState)[] | null;

  @Field(() => [ComplaintKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof ComplaintKind)[] | null;

  @Field(() => [ComplaintChannel], { nullable: true, description: 'By one of these channels.' })
  channels?: (keyof typeof ComplaintChannel)[] | null;

  @Field(() => ID, { nullable: true, description: 'About this school.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Assigned to this inspector.' })
  inspectorId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Serious ones only, or none of them (重大).' })
  isSerious?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Before the head, who has not said yet what is to be done, or not (待批示).',
  })
  awaitsMinute?: boolean | null;

  @Field(() => DateRange, { nullable: true, description: 'Received within these days.' })
  receivedOn?: DateRange | null;
}

export const COMPLAINT_ORDERS = {
  RECEIVED_ON_DESC: descending('receivedOn'),
  RECEIVED_ON_ASC: ascending('receivedOn'),
};

/** The fields that conditions look at, where they are not named for them. */
export const COMPLAINT_FILTERS_BY = {
  states: 'state',
  kinds: 'kind',
  channels: 'channel',
  awaitsMinute: 'escalatedOn',
};

/** Leaves the complaints that match. */
export function matchingComplaints(query: Query<ComplaintFields>, filter: ComplaintFilter): void {
  oneOf(query, 'state', filter.states);
  oneOf(query, 'kind', filter.kinds);
  oneOf(query, 'channel', filter.channels);
  equal(query, 'schoolId', filter.schoolId);
  equal(query, 'inspectorId', filter.inspectorId);
  equal(query, 'isSerious', filter.isSerious);
  withinDays(query, 'receivedOn', filter.receivedOn);
  if (filter.awaitsMinute != null) {
    const at = query.alias;
    const awaits = `${at}.escalatedOn IS NOT NULL AND ${at}.minutedOn IS NULL AND ${at}.closedOn IS NULL`;
    query.andWhere(filter.awaitsMinute ? `(${awaits})` : `NOT (${awaits})`);
  }
}
