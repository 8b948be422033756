import { In, Not } from 'typeorm';
import { covers, isCarriedOut, type PlannedSubject } from '../../supervision/planItems';
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

/** How many inspections stand planned under these editions that no item of the plan covers. */
export async function droppedInspections(
  work: Work,
  plan: AnnualPlanFields,
  editions: readonly AnnualPlanFields[],
): Promise<number> {
  const standing = await inspectionsOf(work, editions, Not(In(['DRAFT', 'CANCELLED'])));
  return standing.filter(
    (inspection) =>
      !plan.items.some(
        (item) => item.number === inspection.planItem && covers(item, plannedSubject(inspection)),
      ),
  ).length;
}

/** The numbers of the items whose inspections are reported, under whichever edition they were planned. */
export async function carriedOutItems(
  work: Work,
  plan: AnnualPlanFields,
  editions: readonly AnnualPlanFields[],
): Promise<number[]> {
  const reported = await inspectionsOf(work, editions, In([...REPORTED_INSPECTIONS]));
  return plan.items
    .filter((item) =>
      isCarriedOut(item, reported.filter(({ planItem }) => planItem === item.number).map(plannedSubject)),
    )
    .map(({ number }) => number);
}

async function inspectionsOf(
  { manager, side }: Work,
  editions: readonly AnnualPlanFields[],
  state: object,
): Promise<InspectionFields[]> {
  const planId = In(editions.map(({ id }) => id));
  const found: unknown = await manager.findBy(side.of('Inspection').entity, { planId, state } as never);
  return found as InspectionFields[];
}
