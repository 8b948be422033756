import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import { ATTACHMENT_ORDERS, AttachmentFilter, matchingAttachments } from '../../process/attachments/filter';
import { readableBy, visibleTo } from '../visibility';
import { Attachment } from './attachment.entity';

export const AttachmentOrder = enumOfOrders('AttachmentOrder', ATTACHMENT_ORDERS);
export type AttachmentOrder = keyof typeof AttachmentOrder;

export const AttachmentArgs = connectionArgs(() => AttachmentFilter, AttachmentOrder, 'UPLOADED_AT_DESC');
export const AttachmentConnection = connectionType('Attachment', () => Attachment);

export const attachments = new RecordReader<Attachment, AttachmentFilter, AttachmentOrder>({
  type: 'Attachment',
  entity: Attachment,
  orderName: 'AttachmentOrder',
  orders: ATTACHMENT_ORDERS,
  visible: visibleTo('Attachment'),
  mayRead: readableBy('Attachment'),
  matching: (query, filter) => matchingAttachments(query, filter),
});
