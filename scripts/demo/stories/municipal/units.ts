import { MEMBER_UNITS } from '../../../../subgraphs/supervision/committee';
import { districtName } from '../../../../subgraphs/supervision/districtRegister';
import { memberUnitId } from '../../../../subgraphs/municipal/committee/memberUnitIds';
import type { MunicipalInspectionRow, SchoolRow } from '../../rows';
import { departmentUnit, governmentUnit, schoolUnit, type Place, type Unit } from '../units';

/** A district of the city, as a place. */
export function districtPlace(code: string): Place {
  return { code, name: districtName(code) };
}

/** A school that the city looks at, in its district. */
export function citySchool(school: SchoolRow): Unit {
  return schoolUnit(school, districtPlace(school.districtCode));
}

/** The member units of the city’s committee, which are its departments. */
export const DEPARTMENTS: readonly Unit[] = MEMBER_UNITS.map((name, i) =>
  departmentUnit({ id: memberUnitId(i + 1), name }),
);

/** Whom an inspection of the city is of; null for a school that is not in the cast. */
export function inspectedUnit(
  { schoolId, unitId, districtCode }: Pick<MunicipalInspectionRow, 'schoolId' | 'unitId' | 'districtCode'>,
  schools: readonly SchoolRow[],
): Unit | null {
  if (schoolId !== null) {
    const school = schools.find(({ id }) => id === schoolId);
    return school ? citySchool(school) : null;
  }
  if (unitId !== null) return DEPARTMENTS.find(({ says }) => says.unitId === unitId) ?? null;
  return districtCode === null ? null : governmentUnit(districtPlace(districtCode));
}
