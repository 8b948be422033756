import type { SubgraphContext } from '../../kernel/context';
import { Finding } from './finding.entity';

/**
 * SQL: findings of the same matter at the same school within the year before. Days compare as text, and a year before
 * is the same day with another year.
 */
export function earlierOf(alias: string): string {
  const yearBefore = `CONCAT(SUBSTR(${alias}.recorded_on, 1, 4) - 1, SUBSTR(${alias}.recorded_on, 5))`;
  return `SELECT 1 FROM finding e WHERE e.school_id = ${alias}.school_id AND e.category_code = ${alias}.category_code AND e.recorded_on < ${alias}.recorded_on AND e.recorded_on >= ${yearBefore}`;
}

/** Whether a problem had been found before. All findings of a list in one statement. */
export function isRepeated(context: SubgraphContext, findingId: string): Promise<boolean> {
  const batch = async (ids: readonly string[]) => {
    const rows = await context.reader
      .createQueryBuilder(Finding, 'finding')
      .select('finding.id', 'id')
      .where('finding.id IN (:...ids)', { ids })
      .andWhere(`EXISTS (${earlierOf('finding')})`)
      .getRawMany<{ id: string }>();
    return new Map(rows.map(({ id }) => [id, true]));
  };
  return context.loaders.of('Finding.isRepeated', batch, false).load(findingId);
}
