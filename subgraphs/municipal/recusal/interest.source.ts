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
import { MunicipalInterest } from './interest.entity';

export const MunicipalInterestOrder = enumOfOrders('MunicipalInterestOrder', RECORDED_ORDERS);
export type MunicipalInterestOrder = keyof typeof MunicipalInterestOrder;

export const MunicipalInterestArgs = connectionArgs(
  () => InterestFilter,
  MunicipalInterestOrder,
  'CREATED_AT_DESC',
);
export const MunicipalInterestConnection = connectionType('MunicipalInterest', () => MunicipalInterest, {
  isScattered: false,
});

export const municipalInterests = new RecordReader<MunicipalInterest, InterestFilter, MunicipalInterestOrder>(
  {
    type: 'MunicipalInterest',
    entity: MunicipalInterest,
    orderName: 'MunicipalInterestOrder',
    orders: RECORDED_ORDERS,
    visible: visibleTo('MunicipalInterest'),
    mayRead: readableBy('MunicipalInterest'),
    filtersBy: STATES_FILTER_BY,
    matching: (query, filter) => matchingInterests(query, filter),
  },
);
