import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { SupervisionNotice } from './notice.entity';

/** Supervision notices are reached through their rectifications and by their ids. */
export const supervisionNotices = new RecordReader<SupervisionNotice>({
  type: 'SupervisionNotice',
  entity: SupervisionNotice,
  orderName: 'SupervisionNoticeOrder',
  orders: { ISSUED_ON_ASC: ascending('issuedOn') },
  visible: visibleTo('SupervisionNotice'),
  mayRead: readableBy('SupervisionNotice'),
  matching: () => undefined,
});
