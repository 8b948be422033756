import { Table, TableIndex, type QueryRunner, type TableColumnOptions } from 'typeorm';

/**
 * One way to write a table for SQLite and MySQL alike. Text is compared by its bytes in both: SQLite's default
 * does, MySQL needs `utf8mb4_bin` on every column, whatever the server's or the database's default is.
 */
export interface Column {
  name: string;
  type: 'text' | 'longText' | 'integer' | 'boolean';
  length?: number;
  nullable?: boolean;
  primary?: boolean;
}

/** Text up to `length` characters, NOT NULL. */
export const text = (name: string, length: number): Column => ({ name, type: 'text', length });
/** Text without a practical limit: reports, requirements. */
export const longText = (name: string): Column => ({ name, type: 'longText' });
export const integer = (name: string): Column => ({ name, type: 'integer' });
export const boolean = (name: string): Column => ({ name, type: 'boolean' });
/** A global id: code, kind and 26 characters. */
export const id = (name: string): Column => text(name, 40);
/** A calendar day, `YYYY-MM-DD`. */
export const date = (name: string): Column => text(name, 10);
/** An instant, 24-character UTC. */
export const instant = (name: string): Column => text(name, 24);
export const nullable = (column: Column): Column => ({ ...column, nullable: true });
export const primary = (column: Column): Column => ({ ...column, primary: true });

/** Creates a table with its indexes, each a list of column names; one that starts with `unique:` is unique. */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Column[],
  indexes: string[][] = [],
): Promise<void> {
  const isMysql = runner.connection.options.type === 'mysql';
  await runner.createTable(
    new Table({
      name,
      columns: columns.map((column) => columnOptions(column, isMysql)),
      ...(isMysql && { engine: 'InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin' }),
      indices: indexes.map((columnNames) => indexOn(name, columnNames)),
    }),
  );
}

function indexOn(table: string, columnNames: string[]): TableIndex {
  const isUnique = columnNames[0] === 'unique:';
  const names = isUnique ? columnNames.slice(1) : columnNames;
  return new TableIndex({
    name: `${table}__${names.join('__')}`.slice(0, 60),
    columnNames: names,
    isUnique,
  });
}

/**
 * Adds columns to a table that stands, each nullable or with a default for the rows that are there, and indexes. By
 * plain SQL: TypeORM's own way copies the whole table in SQLite.
 */
export async function addColumns(
  runner: QueryRunner,
  table: string,
  columns: (Column & { default?: string | number })[],
  indexes: string[][] = [],
): Promise<void> {
  const isMysql = runner.connection.options.type === 'mysql';
  for (const column of columns) {
    const { name, type, isNullable, length, charset, collation } = columnOptions(column, isMysql);
    const words = [
      `ALTER TABLE ${table} ADD COLUMN ${name} ${type}${length ? `(${length})` : ''}`,
      charset && `CHARACTER SET ${charset} COLLATE ${collation}`,
      isNullable ? 'NULL' : 'NOT NULL',
      column.default !== undefined && `DEFAULT ${quoted(column.default)}`,
    ];
    await runner.query(words.filter(Boolean).join(' '));
  }
  for (const columnNames of indexes) await runner.createIndex(table, indexOn(table, columnNames));
}

function quoted(value: string | number): string {
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

function columnOptions(column: Column, isMysql: boolean): TableColumnOptions {
  const isText = column.type === 'text' || column.type === 'longText';
  return {
    name: column.name,
    type: sqlType(column.type, isMysql),
    isNullable: column.nullable ?? false,
    isPrimary: column.primary ?? false,
    ...(column.type === 'text' && { length: String(column.length) }),
    ...(isText && isMysql && { charset: 'utf8mb4', collation: 'utf8mb4_bin' }),
  };
}

function sqlType(type: Column['type'], isMysql: boolean): string {
  if (type === 'text') return 'varchar';
  if (type === 'longText') return isMysql ? 'mediumtext' : 'text';
  if (type === 'boolean') return isMysql ? 'tinyint' : 'boolean';
  return isMysql ? 'bigint' : 'integer';
}
