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
import { MunicipalCaseTransfer } from './caseTransfer.entity';

export const MunicipalCaseTransferOrder = enumOfOrders('MunicipalCaseTransferOrder', CASE_TRANSFER_ORDERS);
export type MunicipalCaseTransferOrder = keyof typeof MunicipalCaseTransferOrder;

export const MunicipalCaseTransferArgs = connectionArgs(
  () => CaseTransferFilter,
  MunicipalCaseTransferOrder,
  'TRANSFERRED_ON_DESC',
);
export const MunicipalCaseTransferConnection = connectionType(
  'MunicipalCaseTransfer',
  () => MunicipalCaseTransfer,
  { isScattered: false },
);

export const municipalCaseTransfers = new RecordReader<
  MunicipalCaseTransfer,
  CaseTransferFilter,
  MunicipalCaseTransferOrder
>({
  type: 'MunicipalCaseTransfer',
  entity: MunicipalCaseTransfer,
  orderName: 'MunicipalCaseTransferOrder',
  orders: CASE_TRANSFER_ORDERS,
  visible: visibleTo('MunicipalCaseTransfer'),
  mayRead: readableBy('MunicipalCaseTransfer'),
  filtersBy: CASE_TRANSFER_FILTERS_BY,
  matching: (query, filter) => matchingCaseTransfers(query, filter),
});
