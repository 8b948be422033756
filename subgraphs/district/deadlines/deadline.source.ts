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
import { Deadline } from './deadline.entity';

export const DeadlineOrder = enumOfOrders('DeadlineOrder', DEADLINE_ORDERS);
export type DeadlineOrder = keyof typeof DeadlineOrder;

export const DeadlineArgs = connectionArgs(() => DeadlineFilter, DeadlineOrder, 'DUE_ON_ASC');
export const DeadlineConnection = connectionType('Deadline', () => Deadline);

export const deadlines = new RecordReader<Deadline, DeadlineFilter, DeadlineOrder>({
  type: 'Deadline',
  entity: Deadline,
  orderName: 'DeadlineOrder',
  orders: DEADLINE_ORDERS,
  visible: visibleTo('Deadline'),
  mayRead: readableBy('Deadline'),
  filtersBy: DEADLINE_FILTERS_BY,
  reads: { inspector: ['inspectorId'], school: ['schoolId'] },
  matching: (query, filter, asOf) => matchingDeadlines(query, filter, asOf),
});
