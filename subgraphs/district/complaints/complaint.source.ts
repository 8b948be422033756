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
import { Complaint } from './complaint.entity';

export const ComplaintOrder = enumOfOrders('ComplaintOrder', COMPLAINT_ORDERS);
export type ComplaintOrder = keyof typeof ComplaintOrder;

export const ComplaintArgs = connectionArgs(() => ComplaintFilter, ComplaintOrder, 'RECEIVED_ON_DESC');
export const ComplaintConnection = connectionType('Complaint', () => Complaint);

export const complaints = new RecordReader<Complaint, ComplaintFilter, ComplaintOrder>({
  type: 'Complaint',
  entity: Complaint,
  orderName: 'ComplaintOrder',
  orders: COMPLAINT_ORDERS,
  visible: visibleTo('Complaint'),
  mayRead: readableBy('Complaint'),
  filtersBy: COMPLAINT_FILTERS_BY,
  matching: (query, filter) => matchingComplaints(query, filter),
});
