import { Field, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { named } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { readableBy, visibleTo } from '../visibility';
import { ResponsibilityZone } from './zone.entity';

@InputType({ description: 'Which responsibility zones (责任区筛选).' })
export class ResponsibilityZoneFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or of its pinyin or initials.' })
  search?: string | null;
}

const ORDERS = { NAME_ASC: ascending('nameKey'), NAME_DESC: descending('nameKey') };
export const ResponsibilityZoneOrder = enumOfOrders('ResponsibilityZoneOrder', ORDERS);
export type ResponsibilityZoneOrder = keyof typeof ResponsibilityZoneOrder;

export const ZoneArgs = connectionArgs(() => ResponsibilityZoneFilter, ResponsibilityZoneOrder, 'NAME_ASC');
export const ZoneConnection = connectionType('ResponsibilityZone', () => ResponsibilityZone);

export const zones = new RecordReader<ResponsibilityZone, ResponsibilityZoneFilter, ResponsibilityZoneOrder>({
  type: 'ResponsibilityZone',
  entity: ResponsibilityZone,
  orderName: 'ResponsibilityZoneOrder',
  orders: ORDERS,
  visible: visibleTo('ResponsibilityZone'),
  mayRead: readableBy('ResponsibilityZone'),
  filtersBy: { search: 'name' },
  matching: (query, filter) => named(query, filter.search),
});
