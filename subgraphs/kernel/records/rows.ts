import type { ObjectLiteral } from 'typeorm';
import { BoundedMap } from '../boundedMap';
import type { Query } from './source';

/** The SQL of shapes of queries, for all deployments of the process. */
const sqlOfShapes = new BoundedMap<string, string>(1000);

/**
 * Runs a query for whole records or parts of them, as `getMany` does: it takes as long to write the SQL and to take
 * rows apart as the database takes to answer, so the SQL of a shape is kept, and rows are read without what only
 * joined entities need.
 * @param properties what to read; null for all.
 */
export async function readRows<T extends ObjectLiteral>(
  query: Query<T>,
  properties: readonly string[] | null,
): Promise<T[]> {
  const { connection, alias } = query;
  const { metadata } = query.expressionMap.mainAlias ?? {};
  if (!metadata) throw new Error('A query without a table.');
  const columns = metadata.columns.filter(({ propertyName }) => properties?.includes(propertyName) ?? true);
  query.select([]);
  for (const { propertyName } of columns) query.addSelect(`${alias}.${propertyName}`, propertyName);
  const [sql, parameters] = connection.driver.escapeQueryWithParameters(sqlOf(query), query.getParameters());
  const rows = await connection.manager.query<Record<string, unknown>[]>(sql, parameters);
  return rows.map((row) => {
    const record = metadata.create() as T;
    for (const column of columns) {
      const value: unknown = connection.driver.prepareHydratedValue(row[column.propertyName], column);
      record[column.propertyName as keyof T] = value as T[keyof T];
    }
    return record;
  });
}

/** The SQL of a query with its parameters by name; written once for all queries of its shape. */
export function sqlOf<T extends ObjectLiteral>(query: Query<T>): string {
  const { mainAlias, selects, wheres, orderBys, joinAttributes, limit } = query.expressionMap;
  const joins = joinAttributes.map(({ entityOrProperty, condition }) => [entityOrProperty, condition]);
  const table = [query.connection.options.type, mainAlias?.metadata.name, query.alias];
  const shape = JSON.stringify([table, selects, wheres, orderBys, joins, limit]);
  let sql = sqlOfShapes.get(shape);
  if (sql === undefined) sqlOfShapes.set(shape, (sql = query.getQuery()));
  return sql;
}
