import { Field, ID, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import type { SubgraphContext } from '../../kernel/context';
import { equal, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { sqlOf } from '../../kernel/records/rows';
import type { Query } from '../../kernel/records/source';
import { todayIn } from '../../supervision/calendar';
import { OVERDUE_STATES } from '../../supervision/overdue';
import { FindingDisposition, RectificationState } from '../enums';
import { Rectification } from '../rectification/rectification.entity';
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
  matching(query, filter, asOf, context) {
    oneOf(query, 'categoryCode', filter.categories);
    oneOf(query, 'disposition', filter.dispositions);
    equal(query, 'isHazard', filter.isHazard);
    equal(query, 'schoolId', filter.schoolId);
    withinDays(query, 'recordedOn', filter.recordedOn);
    const { rectificationStates, isOverdue } = filter;
    if (rectificationStates) {
      withRectification(query, context, true, (rectification) =>
        oneOf(rectification, 'state', rectificationStates),
      );
    }
    if (filter.isRepeated != null) {
      query.andWhere(`${filter.isRepeated ? '' : 'NOT '}EXISTS (${earlierOf(query.alias)})`);
    }
    if (isOverdue != null) {
      withRectification(query, context, isOverdue, (rectification) =>
        rectification.andWhere('r.dueOn < :today AND r.state IN (:...overdueStates)', {
          today: todayIn(asOf),
          overdueStates: OVERDUE_STATES,
        }),
      );
    }
  },
});

/** Leaves the findings with such a rectification, or those without: of the rectifications that the caller may read. */
function withRectification(
  query: Query<Finding>,
  context: SubgraphContext,
  isThere: boolean,
  such: (rectification: Query<Rectification>) => unknown,
): void {
  const rectification = context.reader
    .createQueryBuilder(Rectification, 'r')
    .select('1')
    .where(`r.findingId = ${query.alias}.id`)
    // With the query's own, so that its conditions name their values anew.
    .setParameters(query.getParameters());
  such(rectification);
  visibleTo('Rectification')(rectification, context);
  query.andWhere(`${isThere ? '' : 'NOT '}EXISTS (${sqlOf(rectification)})`, rectification.getParameters());
}
