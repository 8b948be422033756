import { In } from 'typeorm';
import { isCarriedOut, type PlannedSubject } from '../../supervision/planItems';
import { REPORTED_INSPECTIONS } from '../../supervision/visibleStates';
import type { InspectionFields } from '../inspections/inspection.fields';
import type { Work } from '../work';
import type { AnnualPlanFields } from './plan.fields';

type Subject = Pick<InspectionFields, 'kind' | 'subjectKind' | 'schoolId' | 'unitId' | 'subjectName'> & {
  districtCode?: string | null;
};

/** An inspection, as far as a plan speaks of it. */
function plannedSubject({ unitId, subjectName, districtCode, ...rest }: Subject): PlannedSubject {
  return { ...rest, units: [unitId, subjectName, districtCode ?? null] };
}

/** The editions of the plan of one year, whichever they are. */
export function editionsOf(
  work: Work,
  { year, districtCode }: Pick<AnnualPlanFields, 'year' | 'districtCode'>,
): Promise<AnnualPlanFields[]> {
  const ofPlace = work.side.isMunicipal ? {} : { districtCode };
  return work.findBy<AnnualPlanFields>('AnnualPlan', { year, ...ofPlace });
}

/** The numbers of the items whose inspections are reported, under whichever edition they were planned. */
export async function carriedOutItems(
  work: Work,
  plan: AnnualPlanFields,
  editions: readonly AnnualPlanFields[],
): Promise<number[]> {
  const inspections = await work.manager.findBy(work.side.of('Inspection').entity, {
    planId: In(editions.map(({ id }) => id)),
    state: In([...REPORTED_INSPECTIONS]),
  } as never);
  const reported = inspections as unknown as InspectionFields[];
  return plan.items
    .filter((item) =>
      isCarriedOut(item, reported.filter(({ planItem }) => planItem === item.number).map(plannedSubject)),
    )
    .map(({ number }) => number);
}
