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
import { MunicipalRecusal } from './recusal.entity';

export const MunicipalRecusalOrder = enumOfOrders('MunicipalRecusalOrder', RECORDED_ORDERS);
export type MunicipalRecusalOrder = keyof typeof MunicipalRecusalOrder;

export const MunicipalRecusalArgs = connectionArgs(
  () => RecusalFilter,
  MunicipalRecusalOrder,
  'CREATED_AT_DESC',
);
export const MunicipalRecusalConnection = connectionType('MunicipalRecusal', () => MunicipalRecusal, {
  isScattered: false,
});

export const municipalRecusals = new RecordReader<MunicipalRecusal, RecusalFilter, MunicipalRecusalOrder>({
  type: 'MunicipalRecusal',
  entity: MunicipalRecusal,
  orderName: 'MunicipalRecusalOrder',
  orders: RECORDED_ORDERS,
  visible: visibleTo('MunicipalRecusal'),
  mayRead: readableBy('MunicipalRecusal'),
  filtersBy: STATES_FILTER_BY,
  matching: (query, filter) => matchingRecusals(query, filter),
});
