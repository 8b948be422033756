import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import { ATTACHMENT_ORDERS, AttachmentFilter, matchingAttachments } from '../../process/attachments/filter';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalAttachment } from './attachment.entity';

export const MunicipalAttachmentOrder = enumOfOrders('MunicipalAttachmentOrder', ATTACHMENT_ORDERS);
export type MunicipalAttachmentOrder = keyof typeof MunicipalAttachmentOrder;

export const MunicipalAttachmentArgs = connectionArgs(
  () => AttachmentFilter,
  MunicipalAttachmentOrder,
  'UPLOADED_AT_DESC',
);
export const MunicipalAttachmentConnection = connectionType(
  'MunicipalAttachment',
  () => MunicipalAttachment,
  {
    isScattered: false,
  },
);

export const municipalAttachments = new RecordReader<
  MunicipalAttachment,
  AttachmentFilter,
  MunicipalAttachmentOrder
>({
  type: 'MunicipalAttachment',
  entity: MunicipalAttachment,
  orderName: 'MunicipalAttachmentOrder',
  orders: ATTACHMENT_ORDERS,
  visible: visibleTo('MunicipalAttachment'),
  mayRead: readableBy('MunicipalAttachment'),
  matching: (query, filter) => matchingAttachments(query, filter),
});
