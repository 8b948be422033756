import { Field, ID, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { equal, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { todayIn } from '../../supervision/calendar';
import { OVERDUE_STATES } from '../../supervision/overdue';
import { FindingDisposition, RectificationState } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { Finding } from './finding.entity';
import { earlierOf } from './repeated.loader';

@InputType({ description: 'Which findings: every condition given must hold (问题筛选).' })
export class FindingFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of matters: findings of one of these categories.',
  })
  categories?: string[] | null;

  @Field(() => [FindingDisposition], { nullable: true, description: 'Disposed of in one of these ways.' })
  dispositions?: (keyof typeof FindingDisposition)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Safety hazards only, or none of them.' })
  isHazard?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'At this school.' })
  schoolId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Recorded within these days.' })
  recordedOn?: DateRange | null;

  @Field(() => [RectificationState], {
    nullable: true,
    description: 'With a rectification in one of these states.',
  })
  rectificationStates?: (keyof typeof RectificationState)[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'With a rectification that is overdue, or without one.',
  })
  isOverdue?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the same matter was found at the same school in the year before (反复出现).',
  })
  isRepeated?: boolean | null;
}

const ORDERS = { RECORDED_ON_DESC: descending('recordedOn'), RECORDED_ON_ASC: ascending('recordedOn') };
export const FindingOrder = enumOfOrders('FindingOrder', ORDERS);
export type FindingOrder = keyof typeof FindingOrder;

export const FindingArgs = connectionArgs(() => FindingFilter, FindingOrder, 'RECORDED_ON_DESC');
export const FindingConnection = connectionType('Finding', () => Finding);

export const findings = new RecordReader<Finding, FindingFilter, FindingOrder>({
  type: 'Finding',
  entity: Finding,
  orderName: 'FindingOrder',
  orders: ORDERS,
  visible: visibleTo('Finding'),
  mayRead: readableBy('Finding'),
  filtersBy: {
    categories: 'category',
    dispositions: 'disposition',
    rectificationStates: 'rectification',
    isOverdue: 'rectification',
  },
  reads: {
    inspection: ['inspectionId'],
    school: ['schoolId'],
    category: ['categoryList', 'categoryCode', 'categoryVersion'],
    rectification: [],
    isRepeated: [],
  },
  matching(query, filter, asOf) {
    oneOf(query, 'categoryCode', filter.categories);
    oneOf(query, 'disposition', filter.dispositions);
    equal(query, 'isHazard', filter.isHazard);
    equal(query, 'schoolId', filter.schoolId);
    withinDays(query, 'recordedOn', filter.recordedOn);
    if (filter.rectificationStates) {
      query.andWhere(`EXISTS (${rectificationOf(query.alias)} AND r.state IN (:...rectificationStates))`, {
        rectificationStates: ['', ...filter.rectificationStates],
      });
    }
    if (filter.isRepeated != null) {
      query.andWhere(`${filter.isRepeated ? '' : 'NOT '}EXISTS (${earlierOf(query.alias)})`);
    }
    if (filter.isOverdue != null) {
      const overdue = `EXISTS (${rectificationOf(query.alias)} AND r.due_on < :today AND r.state IN (:...overdueStates))`;
      query.andWhere(filter.isOverdue ? overdue : `NOT ${overdue}`, {
        today: todayIn(asOf),
        overdueStates: OVERDUE_STATES,
      });
    }
  },
});

function rectificationOf(alias: string): string {
  return `SELECT 1 FROM rectification r WHERE r.finding_id = ${alias}.id`;
}
