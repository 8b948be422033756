import { Field, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { named, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { Employment, InspectorMode, InspectorState } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { DistrictInspector } from './inspector.entity';

@InputType({ description: 'Which inspectors: every condition given must hold (督学筛选).' })
export class DistrictInspectorFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or of its pinyin or initials.' })
  search?: string | null;

  @Field(() => [Employment], { nullable: true, description: 'Employed in one of these ways.' })
  employments?: (keyof typeof Employment)[] | null;

  @Field(() => [InspectorMode], { nullable: true, description: 'Engaged or appointed.' })
  modes?: (keyof typeof InspectorMode)[] | null;

  @Field(() => [InspectorState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof InspectorState)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Filed with the city, or not yet (是否备案).' })
  isFiled?: boolean | null;

  @Field(() => DateRange, {
    nullable: true,
    description: 'With a term that ends within these days (任期止).',
  })
  termTo?: DateRange | null;
}

const ORDERS = { NAME_ASC: ascending('nameKey'), NAME_DESC: descending('nameKey') };
export const DistrictInspectorOrder = enumOfOrders('DistrictInspectorOrder', ORDERS);
export type DistrictInspectorOrder = keyof typeof DistrictInspectorOrder;

export const InspectorArgs = connectionArgs(
  () => DistrictInspectorFilter,
  DistrictInspectorOrder,
  'NAME_ASC',
);
export const InspectorConnection = connectionType('DistrictInspector', () => DistrictInspector);

export const inspectors = new RecordReader<
  DistrictInspector,
  DistrictInspectorFilter,
  DistrictInspectorOrder
>({
  type: 'DistrictInspector',
  entity: DistrictInspector,
  orderName: 'DistrictInspectorOrder',
  orders: ORDERS,
  visible: visibleTo('DistrictInspector'),
  mayRead: readableBy('DistrictInspector'),
  filtersBy: {
    search: 'name',
    employments: 'employment',
    modes: 'mode',
    states: 'state',
    isFiled: 'filedOn',
  },
  reads: { schools: [] },
  matching(query, filter) {
    named(query, filter.search);
    oneOf(query, 'employment', filter.employments);
    oneOf(query, 'mode', filter.modes);
    oneOf(query, 'state', filter.states);
    if (filter.isFiled != null)
      query.andWhere(`${query.alias}.filedOn IS ${filter.isFiled ? 'NOT NULL' : 'NULL'}`);
    withinDays(query, 'termTo', filter.termTo);
  },
});
