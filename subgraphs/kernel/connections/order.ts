import type { SelectQueryBuilder, ObjectLiteral } from 'typeorm';

/**
 * A total order: stored NOT NULL text columns, the id added last, all in one direction.
 * Text compares by its UTF-8 bytes everywhere, so the order is the same in every database and at the gateway.
 */
export interface Order {
  /** Property names, without the id. */
  columns: readonly string[];
  descending: boolean;
}

/** The orders of a connection by their enum values. */
export type Orders<O extends string> = Readonly<Record<O, Order>>;

export const ascending = (...columns: string[]): Order => ({ columns, descending: false });
export const descending = (...columns: string[]): Order => ({ columns, descending: true });

/** The values of a row's sort key, its id last. */
export function keyOf(order: Order, row: object): string[] {
  const values = row as Record<string, unknown>;
  return [...order.columns, 'id'].map((column) => String(values[column]));
}

/** Orders the query, and starts it behind `key`. */
export function applyOrder<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  order: Order,
  key: readonly string[] | null,
): void {
  const columns = [...order.columns, 'id'].map((column) => `${query.alias}.${column}`);
  for (const column of columns) query.addOrderBy(column, order.descending ? 'DESC' : 'ASC');
  if (key) query.andWhere(behind(columns, order.descending), keyParameters(key));
}

/** SQL: the row lies behind the key, `(a, b, id) > (:k0, :k1, :k2)` written so that both databases use an index. */
export function behind(columns: readonly string[], isDescending: boolean): string {
  const operator = isDescending ? '<' : '>';
  const alternatives = columns.map((column, i) => {
    const ties = columns.slice(0, i).map((tied, j) => `${tied} = :k${j}`);
    return `(${[...ties, `${column} ${operator} :k${i}`].join(' AND ')})`;
  });
  const leading = `${columns[0]} ${operator}= :k0`;
  return `(${leading} AND (${alternatives.join(' OR ')}))`;
}

export function keyParameters(key: readonly string[]): Record<string, string> {
  return Object.fromEntries(key.map((value, i) => [`k${i}`, value]));
}
