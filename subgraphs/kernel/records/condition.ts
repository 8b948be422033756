import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { snakeCase } from '../database/naming';

/**
 * Which rows of a record type, said as data. The rules of supervision speak so; here it becomes SQL, once for all.
 */
export type Condition =
  | { op: 'ALWAYS' }
  | { op: 'NEVER' }
  | { op: 'IN'; property: string; values: readonly string[] }
  | { op: 'IS'; property: string; value: boolean }
  | { op: 'SET'; property: string }
  | { op: 'ALL' | 'ANY'; of: readonly Condition[] }
  | { op: 'EXISTS'; relation: string; where: Condition };

/** Where the rows lie that a relation leads to: `table` rows whose column `column` equals the row's `from` column. */
export type Relations = Readonly<Record<string, { table: string; column: string; from: string }>>;

/** Leaves the rows that fulfil the condition. */
export function fulfilling<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  condition: Condition,
  relations: Relations,
): void {
  if (condition.op === 'ALWAYS') return;
  // With the query's own, so that a second condition on it names its values anew.
  const parameters: Record<string, unknown> = { ...query.getParameters() };
  query.andWhere(sqlOf(condition, query.alias, relations, parameters), parameters);
}

/** The condition as SQL over a table's alias; its values are added to `parameters`. */
export function sqlOf(
  condition: Condition,
  alias: string,
  relations: Relations,
  parameters: Record<string, unknown>,
): string {
  const column = (property: string) => `${alias}.${snakeCase(property)}`;
  const bind = (value: unknown) => {
    const name = `c${Object.keys(parameters).length}`;
    parameters[name] = value;
    return name;
  };
  switch (condition.op) {
    case 'ALWAYS':
      return '1 = 1';
    case 'NEVER':
      return '1 = 0';
    case 'IN':
      return `${column(condition.property)} IN (:...${bind(condition.values)})`;
    case 'IS':
      return `${column(condition.property)} = :${bind(condition.value)}`;
    case 'SET':
      return `${column(condition.property)} IS NOT NULL`;
    case 'ALL':
    case 'ANY': {
      const parts = condition.of.map((part) => sqlOf(part, alias, relations, parameters));
      return `(${parts.join(condition.op === 'ALL' ? ' AND ' : ' OR ')})`;
    }
    case 'EXISTS': {
      const relation = relations[condition.relation];
      if (!relation) throw new Error(`unknown relation: ${condition.relation}`);
      const inner = `${alias}_${relation.table}`;
      const where = sqlOf(condition.where, inner, relations, parameters);
      return `EXISTS (SELECT 1 FROM ${relation.table} ${inner} WHERE ${inner}.${relation.column} = ${alias}.${relation.from} AND ${where})`;
    }
  }
}
