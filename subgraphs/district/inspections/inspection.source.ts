import { Field, ID, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { equal, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { InspectionKind, InspectionState, SubjectKind } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { DistrictInspection } from './inspection.entity';

@InputType({ description: 'Which inspections: every condition given must hold (督导筛选).' })
export class DistrictInspectionFilter {
  @Field(() => [InspectionKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof InspectionKind)[] | null;

  @Field(() => [SubjectKind], { nullable: true, description: 'Of one of these subjects.' })
  subjectKinds?: (keyof typeof SubjectKind)[] | null;

  @Field(() => [InspectionState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof InspectionState)[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this school.' })
  schoolId?: string | null;

  @Field(() => ID, { nullable: true, description: 'With this inspector in the team.' })
  inspectorId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Planned within these days.' })
  scheduledOn?: DateRange | null;

  @Field(() => DateRange, { nullable: true, description: 'Visited within these days.' })
  visitedOn?: DateRange | null;

  @Field(() => Boolean, { nullable: true, description: 'With a published report, or without.' })
  isPublished?: boolean | null;
}

const ORDERS = {
  SCHEDULED_ON_DESC: descending('scheduledOn'),
  SCHEDULED_ON_ASC: ascending('scheduledOn'),
  CREATED_AT_DESC: descending('createdAt'),
  CREATED_AT_ASC: ascending('createdAt'),
};
export const DistrictInspectionOrder = enumOfOrders('DistrictInspectionOrder', ORDERS);
export type DistrictInspectionOrder = keyof typeof DistrictInspectionOrder;

export const InspectionArgs = connectionArgs(
  () => DistrictInspectionFilter,
  DistrictInspectionOrder,
  'SCHEDULED_ON_DESC',
);
export const InspectionConnection = connectionType('DistrictInspection', () => DistrictInspection);

export const inspections = new RecordReader<
  DistrictInspection,
  DistrictInspectionFilter,
  DistrictInspectionOrder
>({
  type: 'DistrictInspection',
  entity: DistrictInspection,
  orderName: 'DistrictInspectionOrder',
  orders: ORDERS,
  visible: visibleTo('DistrictInspection'),
  mayRead: readableBy('DistrictInspection'),
  filtersBy: {
    kinds: 'kind',
    subjectKinds: 'subjectKind',
    states: 'state',
    inspectorId: 'team',
    isPublished: 'publishedOn',
  },
  reads: { school: ['schoolId'], team: [], findings: [] },
  matching(query, filter) {
    oneOf(query, 'kind', filter.kinds);
    oneOf(query, 'subjectKind', filter.subjectKinds);
    oneOf(query, 'state', filter.states);
    equal(query, 'schoolId', filter.schoolId);
    if (filter.inspectorId != null) {
      query.andWhere(
        `${query.alias}.id IN (SELECT m.inspection_id FROM inspection_member m WHERE m.inspector_id = :memberId)`,
        { memberId: filter.inspectorId },
      );
    }
    withinDays(query, 'scheduledOn', filter.scheduledOn);
    withinDays(query, 'visitedOn', filter.visitedOn);
    if (filter.isPublished != null) {
      query.andWhere(`${query.alias}.publishedOn IS ${filter.isPublished ? 'NOT NULL' : 'NULL'}`);
    }
  },
});
