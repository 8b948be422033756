import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  InterestFilter,
  matchingInterests,
  RECORDED_ORDERS,
  STATES_FILTER_BY,
} from '../../process/recusal/filter';
import { readableBy, visibleTo } from '../visibility';
import { Interest } from './interest.entity';

export const InterestOrder = enumOfOrders('InterestOrder', RECORDED_ORDERS);
export type InterestOrder = keyof typeof InterestOrder;

export const InterestArgs = connectionArgs(() => InterestFilter, InterestOrder, 'CREATED_AT_DESC');
export const InterestConnection = connectionType('Interest', () => Interest);

export const interests = new RecordReader<Interest, InterestFilter, InterestOrder>({
  type: 'Interest',
  entity: Interest,
  orderName: 'InterestOrder',
  orders: RECORDED_ORDERS,
  visible: visibleTo('Interest'),
  mayRead: readableBy('Interest'),
  filtersBy: STATES_FILTER_BY,
  matching: (query, filter) => matchingInterests(query, filter),
});
