import type { SubgraphContext } from '../../kernel/context';
import { GOVERNMENT_FLOORS } from '../../supervision/frequency';
import { violationsOf, type Violation } from '../../supervision/lifeCycle';
import type { SubjectKind } from '../../supervision/lists';
import { MunicipalInspection } from '../inspections/inspection.entity';

/** By what an inspection names a lower government or a department of the city. */
const NAMED_BY = { LOWER_GOVERNMENT: 'districtCode', OWN_LEVEL_DEPARTMENT: 'unitId' } as const;
type Inspected = keyof typeof NAMED_BY & SubjectKind;

/** The floors that the city's inspections of a district's government, or of a department, do not meet on a day. */
export async function frequencyAlerts(
  context: SubgraphContext,
  subjectKind: Inspected,
  id: string,
  today: string,
): Promise<Violation[]> {
  const lastMajorOn = await context.loaders
    .of<string | null>(
      `MunicipalInspection.last.${subjectKind}@${today}`,
      (ids) => lastOf(context, subjectKind, ids, today),
      null,
    )
    .load(id);
  return violationsOf(GOVERNMENT_FLOORS, { lastMajorOn, today });
}

async function lastOf(
  { reader }: SubgraphContext,
  subjectKind: Inspected,
  ids: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  const name = `inspection.${NAMED_BY[subjectKind]}`;
  const rows = await reader
    .createQueryBuilder(MunicipalInspection, 'inspection')
    .select(name, 'id')
    .addSelect('MAX(inspection.visitedOn)', 'lastOn')
    .where(`${name} IN (:...ids)`, { ids })
    .andWhere('inspection.subjectKind = :subjectKind', { subjectKind })
    .andWhere('inspection.kind IN (:...kinds)', { kinds: ['SPECIAL', 'COMPREHENSIVE'] })
    .andWhere('inspection.visitedOn <= :today', { today })
    .groupBy(name)
    .getRawMany<{ id: string; lastOn: string }>();
  return new Map(rows.map(({ id, lastOn }) => [id, lastOn]));
}
