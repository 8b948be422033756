import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  RecusalFilter,
  matchingRecusals,
  RECORDED_ORDERS,
  STATES_FILTER_BY,
} from '../../process/recusal/filter';
import { readableBy, visibleTo } from '../visibility';
import { Recusal } from './recusal.entity';

export const RecusalOrder = enumOfOrders('RecusalOrder', RECORDED_ORDERS);
export type RecusalOrder = keyof typeof RecusalOrder;

export const RecusalArgs = connectionArgs(() => RecusalFilter, RecusalOrder, 'CREATED_AT_DESC');
export const RecusalConnection = connectionType('Recusal', () => Recusal);

export const recusals = new RecordReader<Recusal, RecusalFilter, RecusalOrder>({
  type: 'Recusal',
  entity: Recusal,
  orderName: 'RecusalOrder',
  orders: RECORDED_ORDERS,
  visible: visibleTo('Recusal'),
  mayRead: readableBy('Recusal'),
  filtersBy: STATES_FILTER_BY,
  matching: (query, filter) => matchingRecusals(query, filter),
});
