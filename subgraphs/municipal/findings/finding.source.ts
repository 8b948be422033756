import { Field, InputType } from 'type-graphql';
import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { ascending, descending } from '../../kernel/connections/order';
import { DateRange, withinDays } from '../../kernel/graphql/dateRange';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { equal, oneOf } from '../../kernel/records/matching';
import { RecordReader } from '../../kernel/records/reader';
import { FindingDisposition } from '../enums';
import { readableBy, visibleTo } from '../visibility';
import { MunicipalFinding } from './finding.entity';

@InputType({ description: 'Which findings of the city: every condition given must hold (市级督导问题筛选).' })
export class MunicipalFindingFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Codes of matters: findings of one of these categories.',
  })
  categories?: string[] | null;

  @Field(() => [FindingDisposition], { nullable: true, description: 'Disposed of in one of these ways.' })
  dispositions?: (keyof typeof FindingDisposition)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Safety hazards only, or none of them.' })
  isHazard?: boolean | null;

  @Field(() => DateRange, { nullable: true, description: 'Recorded within these days.' })
  recordedOn?: DateRange | null;
}

const ORDERS = { RECORDED_ON_DESC: descending('recordedOn'), RECORDED_ON_ASC: ascending('recordedOn') };
export const MunicipalFindingOrder = enumOfOrders('MunicipalFindingOrder', ORDERS);
export type MunicipalFindingOrder = keyof typeof MunicipalFindingOrder;

export const MunicipalFindingArgs = connectionArgs(
  () => MunicipalFindingFilter,
  MunicipalFindingOrder,
  'RECORDED_ON_DESC',
);
export const MunicipalFindingConnection = connectionType('MunicipalFinding', () => MunicipalFinding, {
  isScattered: false,
});

export const municipalFindings = new RecordReader<
  MunicipalFinding,
  MunicipalFindingFilter,
  MunicipalFindingOrder
>({
  type: 'MunicipalFinding',
  entity: MunicipalFinding,
  orderName: 'MunicipalFindingOrder',
  orders: ORDERS,
  visible: visibleTo('MunicipalFinding'),
  mayRead: readableBy('MunicipalFinding'),
  filtersBy: { categories: 'category', dispositions: 'disposition' },
  matching(query, filter) {
    oneOf(query, 'categoryCode', filter.categories);
    oneOf(query, 'disposition', filter.dispositions);
    equal(query, 'isHazard', filter.isHazard);
    withinDays(query, 'recordedOn', filter.recordedOn);
  },
});
