import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  CASE_TRANSFER_FILTERS_BY,
  CASE_TRANSFER_ORDERS,
  CaseTransferFilter,
  matchingCaseTransfers,
} from '../../process/caseTransfers/filter';
import { readableBy, visibleTo } from '../visibility';
import { CaseTransfer } from './caseTransfer.entity';

export const CaseTransferOrder = enumOfOrders('CaseTransferOrder', CASE_TRANSFER_ORDERS);
export type CaseTransferOrder = keyof typeof CaseTransferOrder;

export const CaseTransferArgs = connectionArgs(
  () => CaseTransferFilter,
  CaseTransferOrder,
  'TRANSFERRED_ON_DESC',
);
export const CaseTransferConnection = connectionType('CaseTransfer', () => CaseTransfer);

export const caseTransfers = new RecordReader<CaseTransfer, CaseTransferFilter, CaseTransferOrder>({
  type: 'CaseTransfer',
  entity: CaseTransfer,
  orderName: 'CaseTransferOrder',
  orders: CASE_TRANSFER_ORDERS,
  visible: visibleTo('CaseTransfer'),
  mayRead: readableBy('CaseTransfer'),
  filtersBy: CASE_TRANSFER_FILTERS_BY,
  matching: (query, filter) => matchingCaseTransfers(query, filter),
});
