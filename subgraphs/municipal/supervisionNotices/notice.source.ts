import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalSupervisionNotice } from './notice.entity';

/** Supervision notices are reached through their rectifications and by their ids. */
export const municipalSupervisionNotices = new RecordReader<MunicipalSupervisionNotice>({
  type: 'MunicipalSupervisionNotice',
  entity: MunicipalSupervisionNotice,
  orderName: 'MunicipalSupervisionNoticeOrder',
  orders: { ISSUED_ON_ASC: ascending('issuedOn') },
  visible: visibleTo('MunicipalSupervisionNotice'),
  mayRead: readableBy('MunicipalSupervisionNotice'),
  matching: () => undefined,
});
