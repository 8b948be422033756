import type { PlanItemFacts } from './lifeCycles/annualPlan';
import type { InspectionKind, SubjectKind } from './lists/inspections';

/** An inspection, as far as a plan speaks of it. */
export interface PlannedSubject {
  kind: InspectionKind;
  subjectKind: SubjectKind;
  schoolId: string | null;
  /** By what a plan may name a government or department: a district's code, a unit's id, a name. */
  units: readonly (string | null)[];
}

type Planned = Pick<PlanItemFacts, 'kind' | 'subjectKind' | 'schoolIds' | 'unitNames'>;

/** Whether an inspection is one that the item plans: of its kind, and of one of its schools or units. */
export function covers(item: Planned, { kind, subjectKind, schoolId, units }: PlannedSubject): boolean {
  if (item.kind !== kind || item.subjectKind !== subjectKind) return false;
  return subjectKind === 'SCHOOL'
    ? schoolId !== null && item.schoolIds.includes(schoolId)
    : units.some((unit) => unit !== null && item.unitNames.includes(unit));
}

/** Whether each school or unit of an item has one of these inspections. */
export function isCarriedOut(item: Planned, inspections: readonly PlannedSubject[]): boolean {
  const planned = inspections.filter((inspection) => covers(item, inspection));
  const subjects = item.subjectKind === 'SCHOOL' ? item.schoolIds : item.unitNames;
  return (
    subjects.length > 0 &&
    subjects.every((subject) =>
      planned.some(({ schoolId, units }) => schoolId === subject || units.includes(subject)),
    )
  );
}
