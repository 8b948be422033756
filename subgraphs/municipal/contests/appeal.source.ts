import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  CONTEST_FILTERS_BY,
  CONTEST_ORDERS,
  ContestFilter,
  matchingContests,
} from '../../process/contests/filter';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalAppeal } from './appeal.entity';

export const MunicipalAppealOrder = enumOfOrders('MunicipalAppealOrder', CONTEST_ORDERS);
export type MunicipalAppealOrder = keyof typeof MunicipalAppealOrder;

export const MunicipalAppealArgs = connectionArgs(
  () => ContestFilter,
  MunicipalAppealOrder,
  'REQUESTED_ON_DESC',
);
export const MunicipalAppealConnection = connectionType('MunicipalAppeal', () => MunicipalAppeal, {
  isScattered: false,
});

export const municipalAppeals = new RecordReader<MunicipalAppeal, ContestFilter, MunicipalAppealOrder>({
  type: 'MunicipalAppeal',
  entity: MunicipalAppeal,
  orderName: 'MunicipalAppealOrder',
  orders: CONTEST_ORDERS,
  visible: visibleTo('MunicipalAppeal'),
  mayRead: readableBy('MunicipalAppeal'),
  filtersBy: CONTEST_FILTERS_BY,
  matching: (query, filter) => matchingContests(query, filter),
});
