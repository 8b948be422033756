import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { Extension } from './extension.entity';

/** Extensions are reached through their rectifications and by their ids. */
export const extensions = new RecordReader<Extension>({
  type: 'Extension',
  entity: Extension,
  orderName: 'ExtensionOrder',
  orders: { REQUESTED_ON_ASC: ascending('requestedOn') },
  visible: visibleTo('Extension'),
  mayRead: readableBy('Extension'),
  matching: () => undefined,
});
