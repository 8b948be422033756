import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import { matchingPapers, PAPER_FILTERS_BY, PAPER_ORDERS, PaperFilter } from '../../process/papers/filter';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalPaper } from './paper.entity';

export const MunicipalPaperOrder = enumOfOrders('MunicipalPaperOrder', PAPER_ORDERS);
export type MunicipalPaperOrder = keyof typeof MunicipalPaperOrder;

export const MunicipalPaperArgs = connectionArgs(() => PaperFilter, MunicipalPaperOrder, 'ISSUED_ON_DESC');
export const MunicipalPaperConnection = connectionType('MunicipalPaper', () => MunicipalPaper, {
  isScattered: false,
});

export const municipalPapers = new RecordReader<MunicipalPaper, PaperFilter, MunicipalPaperOrder>({
  type: 'MunicipalPaper',
  entity: MunicipalPaper,
  orderName: 'MunicipalPaperOrder',
  orders: PAPER_ORDERS,
  visible: visibleTo('MunicipalPaper'),
  mayRead: readableBy('MunicipalPaper'),
  filtersBy: PAPER_FILTERS_BY,
  matching: (query, filter) => matchingPapers(query, filter),
});
