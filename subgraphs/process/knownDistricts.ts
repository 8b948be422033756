import { badInput } from '../kernel/errors';
import type { Work } from './work';

/** A code that an input of the city names, by itself or in the id of a school. */
interface NamedDistrict {
  code: string;
  /** Where the input names it. */
  field: string;
}

/** The district whose register has a school, by the school's id. */
export function districtOfSchool(schoolId: string): string {
  return schoolId.split('.')[0] ?? '';
}

/**
 * The city keeps no schools, but it keeps the register of districts, ended ones included: what a record of the city is
 * about lies in one of these. In a district nothing is looked at.
 * @throws BAD_USER_INPUT on the first field that names another.
 */
export async function inKnownDistricts(
  { side, manager }: Work,
  named: readonly NamedDistrict[],
): Promise<void> {
  if (!side.isMunicipal || named.length === 0) return;
  const rows = await manager
    .createQueryBuilder()
    .select('district.code', 'code')
    .from('district', 'district')
    .getRawMany<{ code: string }>();
  const register = new Set(rows.map(({ code }) => code));
  const unknown = named.find(({ code }) => !register.has(code));
  if (!unknown) return;
  throw badInput(
    ['input', ...unknown.field.split('.')],
    'DISTRICT',
    `\`${unknown.field}\` names a district that there is not.`,
    '没有此代码的区县。',
  );
}
