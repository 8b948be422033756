import { connectionArgs } from '../../kernel/connections/connectionArgs';
import { connectionType } from '../../kernel/connections/connectionType';
import { enumOfOrders } from '../../kernel/graphql/enums';
import { RecordReader } from '../../kernel/records/reader';
import {
  ANNUAL_PLAN_FILTERS_BY,
  ANNUAL_PLAN_ORDERS,
  AnnualPlanFilter,
  matchingPlans,
} from '../../process/plans/plan.filter';
import { readableBy, visibleTo } from '../visibility';
import { AnnualPlan } from './plan.entity';

export const AnnualPlanOrder = enumOfOrders('AnnualPlanOrder', ANNUAL_PLAN_ORDERS);
export type AnnualPlanOrder = keyof typeof AnnualPlanOrder;

export const AnnualPlanArgs = connectionArgs(() => AnnualPlanFilter, AnnualPlanOrder, 'CREATED_AT_DESC');
export const AnnualPlanConnection = connectionType('AnnualPlan', () => AnnualPlan);

export const annualPlans = new RecordReader<AnnualPlan, AnnualPlanFilter, AnnualPlanOrder>({
  type: 'AnnualPlan',
  entity: AnnualPlan,
  orderName: 'AnnualPlanOrder',
  orders: ANNUAL_PLAN_ORDERS,
  visible: visibleTo('AnnualPlan'),
  mayRead: readableBy('AnnualPlan'),
  filtersBy: ANNUAL_PLAN_FILTERS_BY,
  matching: (query, filter) => matchingPlans(query, filter),
});
