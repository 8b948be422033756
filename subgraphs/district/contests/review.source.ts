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
import { Review } from './review.entity';

export const ReviewOrder = enumOfOrders('ReviewOrder', CONTEST_ORDERS);
export type ReviewOrder = keyof typeof ReviewOrder;

export const ReviewArgs = connectionArgs(() => ContestFilter, ReviewOrder, 'REQUESTED_ON_DESC');
export const ReviewConnection = connectionType('Review', () => Review);

export const reviews = new RecordReader<Review, ContestFilter, ReviewOrder>({
  type: 'Review',
  entity: Review,
  orderName: 'ReviewOrder',
  orders: CONTEST_ORDERS,
  visible: visibleTo('Review'),
  mayRead: readableBy('Review'),
  filtersBy: CONTEST_FILTERS_BY,
  matching: (query, filter) => matchingContests(query, filter),
});
