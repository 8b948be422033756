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
import { DistrictAccountabilityRecord } from './accountabilityRecord.entity';

@InputType({ description: 'Which accountability records: every condition given must hold (问责记录筛选).' })
export class DistrictAccountabilityRecordFilter {
  @Field(() => [AccountabilityKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof AccountabilityKind)[] | null;

  @Field(() => [AccountabilityState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof AccountabilityState)[] | null;

  @Field(() => [AccountabilityGround], { nullable: true, description: 'On one of these grounds.' })
  grounds?: (keyof typeof AccountabilityGround)[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this school.' })
  schoolId?: string | null;

  @Field(() => DateRange, { nullable: true, description: 'Opened within these days.' })
  openedOn?: DateRange | null;
}

const ORDERS = { OPENED_ON_DESC: descending('openedOn'), OPENED_ON_ASC: ascending('openedOn') };
export const DistrictAccountabilityRecordOrder = enumOfOrders('DistrictAccountabilityRecordOrder', ORDERS);
export type DistrictAccountabilityRecordOrder = keyof typeof DistrictAccountabilityRecordOrder;

export const AccountabilityArgs = connectionArgs(
  () => DistrictAccountabilityRecordFilter,
  DistrictAccountabilityRecordOrder,
  'OPENED_ON_DESC',
);
export const AccountabilityConnection = connectionType(
  'DistrictAccountabilityRecord',
  () => DistrictAccountabilityRecord,
);

export const accountabilityRecords = new RecordReader<
  DistrictAccountabilityRecord,
  DistrictAccountabilityRecordFilter,
  DistrictAccountabilityRecordOrder
>({
  type: 'DistrictAccountabilityRecord',
  entity: DistrictAccountabilityRecord,
  orderName: 'DistrictAccountabilityRecordOrder',
  orders: ORDERS,
  visible: visibleTo('DistrictAccountabilityRecord'),
  mayRead: readableBy('DistrictAccountabilityRecord'),
  filtersBy: { kinds: 'kind', states: 'state', grounds: 'ground' },
  matching(query, filter) {
    oneOf(query, 'kind', filter.kinds);
    oneOf(query, 'state', filter.states);
    oneOf(query, 'ground', filter.grounds);
    equal(query, 'schoolId', filter.schoolId);
    withinDays(query, 'openedOn', filter.openedOn);
  },
});
