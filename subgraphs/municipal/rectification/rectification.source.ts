import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalRectification } from './rectification.entity';

/** Rectifications are reached through their findings and by their ids; they have no connection of their own. */
export const municipalRectifications = new RecordReader<MunicipalRectification>({
  type: 'MunicipalRectification',
  entity: MunicipalRectification,
  orderName: 'MunicipalRectificationOrder',
  orders: { DUE_ON_ASC: ascending('dueOn') },
  visible: visibleTo('MunicipalRectification'),
  mayRead: readableBy('MunicipalRectification'),
  matching: () => undefined,
});
