import { Field, ID, InputType, Int } from 'type-graphql';
import { ascending, descending } from '../../kernel/connections/order';
import { badInput } from '../../kernel/errors';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { equal, oneOf } from '../../kernel/records/matching';
import type { Query } from '../../kernel/records/source';
import { addDays, todayIn } from '../../supervision/calendar';
import { DeadlineRule } from '../enums';
import type { DeadlineFields } from './deadline.fields';

const LARGEST_HORIZON = 366;

@InputType({ description: 'Which deadlines: every condition given must hold (期限筛选).' })
export class DeadlineFilter {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Still running, or met and void ones; running ones when omitted (是否在办).',
  })
  isRunning?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Due today or within so many days, and not late (将到期).',
  })
  dueWithinDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Three quarters of the time gone, and not late; or not yet (时间过四分之三).',
  })
  isPressing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Late, or in time (逾期).' })
  isOverdue?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Nobody’s task yet, or somebody’s (未分派).' })
  isUnassigned?: boolean | null;

  @Field(() => [DeadlineRule], { nullable: true, description: 'By one of these rules.' })
  rules?: (keyof typeof DeadlineRule)[] | null;

  @Field(() => ID, { nullable: true, description: 'This inspector’s task.' })
  inspectorId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this school.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'About this unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this record.' })
  recordId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Due within these days.' })
  dueOn?: DateRange | null;
}

export const DEADLINE_ORDERS = { DUE_ON_ASC: ascending('dueOn'), DUE_ON_DESC: descending('dueOn') };

/** The fields that conditions look at, where they are not named for them. */
export const DEADLINE_FILTERS_BY = {
  isRunning: 'metOn',
  dueWithinDays: 'dueOn',
  isPressing: 'warnOn',
  isUnassigned: 'inspectorId',
  rules: 'rule',
};

/** Leaves the deadlines that match: the running ones, unless the filter says otherwise. */
export function matchingDeadlines(query: Query<DeadlineFields>, filter: DeadlineFilter, asOf: string): void {
  const today = todayIn(asOf);
  const at = query.alias;
  const { dueWithinDays, isPressing, isOverdue, isUnassigned } = filter;
  query.andWhere(`${at}.metOn IS ${(filter.isRunning ?? true) ? 'NULL' : 'NOT NULL'}`);
  if (dueWithinDays != null) {
    if (dueWithinDays < 0 || dueWithinDays > LARGEST_HORIZON) {
      throw badInput(
        ['filter', 'dueWithinDays'],
        'RANGE',
        `\`dueWithinDays\` must be 0 to ${LARGEST_HORIZON}.`,
        `天数应为 0 至 ${LARGEST_HORIZON}。`,
      );
    }
    query.andWhere(`${at}.dueOn >= :today AND ${at}.dueOn <= :horizon`, {
      today,
      horizon: addDays(today, dueWithinDays),
    });
  }
  if (isPressing != null) {
    const pressing = `${at}.warnOn <= :today AND ${at}.dueOn >= :today`;
    query.andWhere(isPressing ? `(${pressing})` : `NOT (${pressing})`, { today });
  }
  if (isOverdue != null) query.andWhere(`${at}.dueOn ${isOverdue ? '<' : '>='} :today`, { today });
  if (isUnassigned != null) query.andWhere(`${at}.inspectorId IS ${isUnassigned ? 'NULL' : 'NOT NULL'}`);
  oneOf(query, 'rule', filter.rules);
  equal(query, 'inspectorId', filter.inspectorId);
  equal(query, 'schoolId', filter.schoolId);
  equal(query, 'unitId', filter.unitId);
  equal(query, 'recordId', filter.recordId);
  withinDays(query, 'dueOn', filter.dueOn);
}
