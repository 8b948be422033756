import { Field, ID, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { equal, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { AccountabilityGround, AccountabilityKind, AccountabilityState } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalAccountabilityRecord } from './accountabilityRecord.entity';

@InputType({
  description:
    'Which accountability records of the city: every condition given must hold (市级问责记录筛选).',
})
export class MunicipalAccountabilityRecordFilter {
  @Field(() => [AccountabilityKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof AccountabilityKind)[] | null;

  @Field(() => [AccountabilityState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof AccountabilityState)[] | null;

  @Field(() => [AccountabilityGround], { nullable: true, description: 'On one of these grounds.' })
  grounds?: (keyof typeof AccountabilityGround)[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Codes of districts: of one of these governments, or of a school of theirs.',
  })
  districtCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this member unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this school.' })
  schoolId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Opened within these days.' })
  openedOn?: DateRange | null;
}

const ORDERS = { OPENED_ON_DESC: descending('openedOn'), OPENED_ON_ASC: ascending('openedOn') };
export const MunicipalAccountabilityRecordOrder = enumOfOrders('MunicipalAccountabilityRecordOrder', ORDERS);
export type MunicipalAccountabilityRecordOrder = keyof typeof MunicipalAccountabilityRecordOrder;

export const MunicipalAccountabilityArgs = connectionArgs(
  () => MunicipalAccountabilityRecordFilter,
  MunicipalAccountabilityRecordOrder,
  'OPENED_ON_DESC',
);
export const MunicipalAccountabilityConnection = connectionType(
  'MunicipalAccountabilityRecord',
  () => MunicipalAccountabilityRecord,
  { isScattered: false },
);

export const municipalAccountabilityRecords = new RecordReader<
  MunicipalAccountabilityRecord,
  MunicipalAccountabilityRecordFilter,
  MunicipalAccountabilityRecordOrder
>({
  type: 'MunicipalAccountabilityRecord',
  entity: MunicipalAccountabilityRecord,
  orderName: 'MunicipalAccountabilityRecordOrder',
  orders: ORDERS,
  visible: visibleTo('MunicipalAccountabilityRecord'),
  mayRead: readableBy('MunicipalAccountabilityRecord'),
  filtersBy: { kinds: 'kind', states: 'state', grounds: 'ground', districtCodes: 'districtCode' },
  matching(query, filter) {
    oneOf(query, 'kind', filter.kinds);
    oneOf(query, 'state', filter.states);
    oneOf(query, 'ground', filter.grounds);
    oneOf(query, 'districtCode', filter.districtCodes);
    equal(query, 'unitId', filter.unitId);
    equal(query, 'schoolId', filter.schoolId);
    withinDays(query, 'openedOn', filter.openedOn);
  },
});
