import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  COMPLAINT_FILTERS_BY,
  COMPLAINT_ORDERS,
  ComplaintFilter,
  matchingComplaints,
} from '../../process/complaints/filter';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalComplaint } from './complaint.entity';

export const MunicipalComplaintOrder = enumOfOrders('MunicipalComplaintOrder', COMPLAINT_ORDERS);
export type MunicipalComplaintOrder = keyof typeof MunicipalComplaintOrder;

export const MunicipalComplaintArgs = connectionArgs(
  () => ComplaintFilter,
  MunicipalComplaintOrder,
  'RECEIVED_ON_DESC',
);
export const MunicipalComplaintConnection = connectionType('MunicipalComplaint', () => MunicipalComplaint, {
  isScattered: false,
});

export const municipalComplaints = new RecordReader<
  MunicipalComplaint,
  ComplaintFilter,
  MunicipalComplaintOrder
>({
  type: 'MunicipalComplaint',
  entity: MunicipalComplaint,
  orderName: 'MunicipalComplaintOrder',
  orders: COMPLAINT_ORDERS,
  visible: visibleTo('MunicipalComplaint'),
  mayRead: readableBy('MunicipalComplaint'),
  filtersBy: COMPLAINT_FILTERS_BY,
  matching: (query, filter) => matchingComplaints(query, filter),
});
