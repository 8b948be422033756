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
import { MunicipalAnnualPlan } from './plan.entity';

export const MunicipalAnnualPlanOrder = enumOfOrders('MunicipalAnnualPlanOrder', ANNUAL_PLAN_ORDERS);
export type MunicipalAnnualPlanOrder = keyof typeof MunicipalAnnualPlanOrder;

export const MunicipalAnnualPlanArgs = connectionArgs(
  () => AnnualPlanFilter,
  MunicipalAnnualPlanOrder,
  'CREATED_AT_DESC',
);
export const MunicipalAnnualPlanConnection = connectionType(
  'MunicipalAnnualPlan',
  () => MunicipalAnnualPlan,
  {
    isScattered: false,
  },
);

export const municipalAnnualPlans = new RecordReader<
  MunicipalAnnualPlan,
  AnnualPlanFilter,
  MunicipalAnnualPlanOrder
>({
  type: 'MunicipalAnnualPlan',
  entity: MunicipalAnnualPlan,
  orderName: 'MunicipalAnnualPlanOrder',
  orders: ANNUAL_PLAN_ORDERS,
  visible: visibleTo('MunicipalAnnualPlan'),
  mayRead: readableBy('MunicipalAnnualPlan'),
  filtersBy: ANNUAL_PLAN_FILTERS_BY,
  matching: (query, filter) => matchingPlans(query, filter),
});
