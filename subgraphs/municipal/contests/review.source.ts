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
import { MunicipalReview } from './review.entity';

export const MunicipalReviewOrder = enumOfOrders('MunicipalReviewOrder', CONTEST_ORDERS);
export type MunicipalReviewOrder = keyof typeof MunicipalReviewOrder;

export const MunicipalReviewArgs = connectionArgs(
  () => ContestFilter,
  MunicipalReviewOrder,
  'REQUESTED_ON_DESC',
);
export const MunicipalReviewConnection = connectionType('MunicipalReview', () => MunicipalReview, {
  isScattered: false,
});

export const municipalReviews = new RecordReader<MunicipalReview, ContestFilter, MunicipalReviewOrder>({
  type: 'MunicipalReview',
  entity: MunicipalReview,
  orderName: 'MunicipalReviewOrder',
  orders: CONTEST_ORDERS,
  visible: visibleTo('MunicipalReview'),
  mayRead: readableBy('MunicipalReview'),
  filtersBy: CONTEST_FILTERS_BY,
  matching: (query, filter) => matchingContests(query, filter),
});
