import type { SubgraphContext } from '../../kernel/context';
import type { CityTermFacts } from '../../supervision/targets';
import { MunicipalInspector } from '../inspectors/inspector.entity';
import { countedFor } from '../visibility';
import { MunicipalTerm } from './term.entity';

/** In office, or until the end of the term: who left before does not count. */
export const SERVING: readonly MunicipalInspector['state'][] = ['ACTIVE', 'EXPIRED'];
const NOBODY: CityTermFacts = { inspectors: 0, subjectInspectors: 0 };

/** The terms, the latest first. There is one in three years: a request reads them once. */
export function terms(context: SubgraphContext): Promise<MunicipalTerm[]> {
  return context.once('terms', () =>
    context.reader
      .createQueryBuilder(MunicipalTerm, 'term')
      .orderBy('term.startsOn', 'DESC')
      .addOrderBy('term.id', 'DESC')
      .getMany(),
  );
}

/** The term with this id, or null. */
export async function termWith(context: SubgraphContext, id: string | null): Promise<MunicipalTerm | null> {
  if (id === null) return null;
  return (await terms(context)).find((term) => term.id === id) ?? null;
}

/** How many inspectors serve a term. All terms of a list are counted in one statement. */
export function figuresOf(context: SubgraphContext, { id }: MunicipalTerm): Promise<CityTermFacts> {
  return context.loaders.of('MunicipalTerm.figures', (ids) => count(context, ids), NOBODY).load(id);
}

async function count(
  context: SubgraphContext,
  termIds: readonly string[],
): Promise<Map<string, CityTermFacts>> {
  const query = context.reader
    .createQueryBuilder(MunicipalInspector, 'inspector')
    .where('inspector.termId IN (:...termIds)', { termIds })
    .andWhere('inspector.state IN (:...serving)', { serving: SERVING })
    .select('inspector.termId', 'termId')
    .addSelect('COUNT(*)', 'inspectors')
    .addSelect('SUM(inspector.isSubjectInspector)', 'subjectInspectors')
    .groupBy('inspector.termId');
  countedFor('MunicipalInspector')(query, context);
  // Counts come as numbers from SQLite and as texts from MySQL.
  const rows = await query.getRawMany<{ termId: string } & Record<keyof CityTermFacts, number | string>>();
  return new Map(
    rows.map((row) => [
      row.termId,
      { inspectors: Number(row.inspectors), subjectInspectors: Number(row.subjectInspectors) },
    ]),
  );
}
