import { Field, ID, InputType } from 'type-graphql';
import { descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { PaperKind, PaperState } from '../enums';
import type { PaperFields } from './paper.fields';

@InputType({ description: 'Which papers: every condition given must hold (文书筛选).' })
export class PaperFilter {
  @Field(() => [PaperKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof PaperKind)[] | null;

  @Field(() => [PaperState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof PaperState)[] | null;

  @Field(() => String, { nullable: true, description: 'With this number.' })
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Issued on this record.' })
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: 'To this school.' })
  schoolId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Issued within these days.' })
  issuedOn?: DateRange | null;
}

export const PAPER_ORDERS = { ISSUED_ON_DESC: descending('issuedOn') };
export const PAPER_FILTERS_BY = { kinds: 'kind', states: 'state' };

/** Leaves the papers that match. */
export function matchingPapers(query: Query<PaperFields>, filter: PaperFilter): void {
  oneOf(query, 'kind', filter.kinds);
  oneOf(query, 'state', filter.states);
  equal(query, 'number', filter.number);
  equal(query, 'recordId', filter.recordId);
  equal(query, 'schoolId', filter.schoolId);
  withinDays(query, 'issuedOn', filter.issuedOn);
}
