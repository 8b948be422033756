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
import { MunicipalInspection } from './inspection.entity';

@InputType({
  description: 'Which inspections by the city: every condition given must hold (市级督导筛选).',
})
export class MunicipalInspectionFilter {
  @Field(() => [InspectionKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof InspectionKind)[] | null;

  @Field(() => [SubjectKind], { nullable: true, description: 'Of one of these subjects.' })
  subjectKinds?: (keyof typeof SubjectKind)[] | null;

  @Field(() => [InspectionState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof InspectionState)[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of districts: of one of these governments, or of a school of theirs.',
  })
  districtCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this member unit.' })
  unitId?: string | null;

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
export const MunicipalInspectionOrder = enumOfOrders('MunicipalInspectionOrder', ORDERS);
export type MunicipalInspectionOrder = keyof typeof MunicipalInspectionOrder;

export const MunicipalInspectionArgs = connectionArgs(
  () => MunicipalInspectionFilter,
  MunicipalInspectionOrder,
  'SCHEDULED_ON_DESC',
);
export const MunicipalInspectionConnection = connectionType(
  'MunicipalInspection',
  () => MunicipalInspection,
  {
    isScattered: false,
  },
);

export const municipalInspections = new RecordReader<
  MunicipalInspection,
  MunicipalInspectionFilter,
  MunicipalInspectionOrder
>({
  type: 'MunicipalInspection',
  entity: MunicipalInspection,
  orderName: 'MunicipalInspectionOrder',
  orders: ORDERS,
  visible: visibleTo('MunicipalInspection'),
  mayRead: readableBy('MunicipalInspection'),
  filtersBy: {
    kinds: 'kind',
    subjectKinds: 'subjectKind',
    states: 'state',
    districtCodes: 'districtCode',
    inspectorId: 'team',
    isPublished: 'publishedOn',
  },
  matching(query, filter) {
    oneOf(query, 'kind', filter.kinds);
    oneOf(query, 'subjectKind', filter.subjectKinds);
    oneOf(query, 'state', filter.states);
    oneOf(query, 'districtCode', filter.districtCodes);
    equal(query, 'unitId', filter.unitId);
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
