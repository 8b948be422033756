import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import { matchingPapers, PAPER_FILTERS_BY, PAPER_ORDERS, PaperFilter } from '../../process/papers/filter';
import { readableBy, visibleTo } from '../visibility';
import { Paper } from './paper.entity';

export const PaperOrder = enumOfOrders('PaperOrder', PAPER_ORDERS);
export type PaperOrder = keyof typeof PaperOrder;

export const PaperArgs = connectionArgs(() => PaperFilter, PaperOrder, 'ISSUED_ON_DESC');
export const PaperConnection = connectionType('Paper', () => Paper);

export const papers = new RecordReader<Paper, PaperFilter, PaperOrder>({
  type: 'Paper',
  entity: Paper,
  orderName: 'PaperOrder',
  orders: PAPER_ORDERS,
  visible: visibleTo('Paper'),
  mayRead: readableBy('Paper'),
  filtersBy: PAPER_FILTERS_BY,
  matching: (query, filter) => matchingPapers(query, filter),
});
