import type { SubgraphContext } from '../../kernel/context';
import { yearOf } from '../../supervision/frequency';
import type { Side } from '../side';

/** How a school is burdened with visits, of inspections of every kind. */
export interface VisitFigures {
  visitsThisYear: number;
  lastVisitedOn: string | null;
}

const UNVISITED: VisitFigures = { visitsThisYear: 0, lastVisitedOn: null };

/**
 * The visits of a school by one side's inspections up to a day, those of the year of that day counted. All schools of a
 * list in one statement.
 */
export function visitsOf(
  side: Side,
  context: SubgraphContext,
  schoolId: string,
  today: string,
): Promise<VisitFigures> {
  return context.loaders
    .of<VisitFigures>(`School.visits@${today}`, (ids) => count(side, context, ids, today), UNVISITED)
    .load(schoolId);
}

async function count(
  side: Side,
  { reader }: SubgraphContext,
  schoolIds: readonly string[],
  today: string,
): Promise<Map<string, VisitFigures>> {
  const rows = await reader
    .createQueryBuilder(side.of('Inspection').entity, 'inspection')
    .select('inspection.schoolId', 'schoolId')
    .addSelect('SUM(CASE WHEN inspection.visitedOn >= :from THEN 1 ELSE 0 END)', 'visitsThisYear')
    .addSelect('MAX(inspection.visitedOn)', 'lastVisitedOn')
    .where('inspection.schoolId IN (:...schoolIds)', { schoolIds })
    .andWhere('inspection.visitedOn <= :today', { today, from: yearOf(today).from })
    .groupBy('inspection.schoolId')
    .getRawMany<{ schoolId: string; visitsThisYear: number | string; lastVisitedOn: string }>();
  return new Map(
    rows.map(({ schoolId, visitsThisYear, lastVisitedOn }) => [
      schoolId,
      { visitsThisYear: Number(visitsThisYear), lastVisitedOn },
    ]),
  );
}
