import { Field, ID, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { equal, named, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { Employment, InspectorMode, InspectorState } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalInspector } from './inspector.entity';

@InputType({ description: 'Which inspectors of the city: every condition given must hold (市政府督学筛选).' })
export class MunicipalInspectorFilter {
  @Field(() => String, { nullable: true, description: 'Part of the name, or of its pinyin or initials.' })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this term.' })
  termId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Subject inspectors only, or none of them.' })
  isSubjectInspector?: boolean | null;

  @Field(() => [Employment], { nullable: true, description: 'Employed in one of these ways.' })
  employments?: (keyof typeof Employment)[] | null;

  @Field(() => [InspectorMode], { nullable: true, description: 'Engaged or appointed.' })
  modes?: (keyof typeof InspectorMode)[] | null;

  @Field(() => [InspectorState], { nullable: true, description: 'In one of these states.' })
  states?: (keyof typeof InspectorState)[] | null;
}

const ORDERS = { NAME_ASC: ascending('nameKey'), NAME_DESC: descending('nameKey') };
export const MunicipalInspectorOrder = enumOfOrders('MunicipalInspectorOrder', ORDERS);
export type MunicipalInspectorOrder = keyof typeof MunicipalInspectorOrder;

export const MunicipalInspectorArgs = connectionArgs(
  () => MunicipalInspectorFilter,
  MunicipalInspectorOrder,
  'NAME_ASC',
);
export const MunicipalInspectorConnection = connectionType('MunicipalInspector', () => MunicipalInspector, {
  isScattered: false,
});

export const municipalInspectors = new RecordReader<
  MunicipalInspector,
  MunicipalInspectorFilter,
  MunicipalInspectorOrder
>({
  type: 'MunicipalInspector',
  entity: MunicipalInspector,
  orderName: 'MunicipalInspectorOrder',
  orders: ORDERS,
  visible: visibleTo('MunicipalInspector'),
  mayRead: readableBy('MunicipalInspector'),
  filtersBy: { search: 'name', employments: 'employment', modes: 'mode', states: 'state' },
  matching(query, filter) {
    named(query, filter.search);
    equal(query, 'termId', filter.termId);
    equal(query, 'isSubjectInspector', filter.isSubjectInspector);
    oneOf(query, 'employment', filter.employments);
    oneOf(query, 'mode', filter.modes);
    oneOf(query, 'state', filter.states);
  },
});
