import { covers } from '../../supervision/planItems';
import type { AnnualPlanFields } from '../plans/plan.fields';
import type { Work } from '../work';
import type { InspectionFields } from './inspection.fields';

/** Whether an inspection carries out an item of an approved annual plan: in its year, of its kind, for its subject. */
export async function isInApprovedPlan(work: Work, inspection: InspectionFields): Promise<boolean> {
  const { planId, planItem, unitId, subjectName, districtCode = null } = inspection;
  if (planId === null) return false;
  const [plan] = await work.findBy<AnnualPlanFields>('AnnualPlan', { id: planId });
  const item = plan?.items.find(({ number }) => number === planItem);
  const units = [unitId, subjectName, districtCode];
  return (
    plan?.state === 'APPROVED' &&
    inspection.scheduledOn.startsWith(`${plan.year}-`) &&
    item !== undefined &&
    covers(item, { ...inspection, units })
  );
}
