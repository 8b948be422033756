import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { Rectification } from './rectification.entity';

/** Rectifications are reached through their findings and by their ids; they have no connection of their own. */
export const rectifications = new RecordReader<Rectification>({
  type: 'Rectification',
  entity: Rectification,
  orderName: 'RectificationOrder',
  orders: { DUE_ON_ASC: ascending('dueOn') },
  visible: visibleTo('Rectification'),
  mayRead: readableBy('Rectification'),
  matching: () => undefined,
});
