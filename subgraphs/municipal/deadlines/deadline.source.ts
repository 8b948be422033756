import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  DEADLINE_FILTERS_BY,
  DEADLINE_ORDERS,
  DeadlineFilter,
  matchingDeadlines,
} from '../../process/deadlines/filter';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalDeadline } from './deadline.entity';

export const MunicipalDeadlineOrder = enumOfOrders('MunicipalDeadlineOrder', DEADLINE_ORDERS);
export type MunicipalDeadlineOrder = keyof typeof MunicipalDeadlineOrder;

export const MunicipalDeadlineArgs = connectionArgs(
  () => DeadlineFilter,
  MunicipalDeadlineOrder,
  'DUE_ON_ASC',
);
export const MunicipalDeadlineConnection = connectionType('MunicipalDeadline', () => MunicipalDeadline, {
  isScattered: false,
});

export const municipalDeadlines = new RecordReader<MunicipalDeadline, DeadlineFilter, MunicipalDeadlineOrder>(
  {
    type: 'MunicipalDeadline',
    entity: MunicipalDeadline,
    orderName: 'MunicipalDeadlineOrder',
    orders: DEADLINE_ORDERS,
    visible: visibleTo('MunicipalDeadline'),
    mayRead: readableBy('MunicipalDeadline'),
    filtersBy: DEADLINE_FILTERS_BY,
    matching: (query, filter, asOf) => matchingDeadlines(query, filter, asOf),
  },
);
