import { covers } from '../../supervision/planItems';
import type { AnnualPlanFields } from '../plans/plan.fields';
import type { Work } from '../work';
import type { InspectionFields } from './inspection.fields';

/** Whether an inspection carries out an item of an approved annual plan: of its kind, and for its subject. */
export async function isInApprovedPlan(work: Work, inspection: InspectionFields): Promise<boolean> {
  const { planId, planItem, kind, subjectKind, schoolId, unitId, subjectName, districtCode } = inspection;
  if (planId === null) return false;
  const [plan] = await work.findBy<AnnualPlanFields>('AnnualPlan', { id: planId });
  const item = plan?.items.find(({ number }) => number === planItem);
  const units = [unitId, subjectName, districtCode ?? null];
  return (
    plan?.state === 'APPROVED' && item !== undefined && covers(item, { kind, subjectKind, schoolId, units })
  );
}
