import { ascending } from '../../kernel/connections/order';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalExtension } from './extension.entity';

/** Extensions are reached through their rectifications and by their ids. */
export const municipalExtensions = new RecordReader<MunicipalExtension>({
  type: 'MunicipalExtension',
  entity: MunicipalExtension,
  orderName: 'MunicipalExtensionOrder',
  orders: { REQUESTED_ON_ASC: ascending('requestedOn') },
  visible: visibleTo('MunicipalExtension'),
  mayRead: readableBy('MunicipalExtension'),
  matching: () => undefined,
});
