import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Orders } from '../connections/order';
import type { SubgraphContext } from '../context';
import type { RecordType } from '../ids';
import type { VersionedRecord } from './record';

export type Query<T extends ObjectLiteral> = SelectQueryBuilder<T>;

/** Where a type of record is read from, and by which rules: one object a concept. */
export interface RecordSource<T extends VersionedRecord, F = never, O extends string = string> {
  type: RecordType;
  entity: new () => T;
  /** The name of its order enum, which its cursors bear. */
  orderName: string;
  orders: Orders<O>;
  /** Leaves the rows that this caller may read, and no other. */
  visible(query: Query<T>, context: SubgraphContext): void;
  /** Whether the caller may read a field on every row in sight: only then does it filter, search or order by it. */
  mayRead(field: string, context: SubgraphContext): boolean;
  /** The fields that conditions of the filter look at, where a condition is not named for its field. */
  filtersBy?: Readonly<Record<string, string>>;
  /**
   * The properties that resolvers of a row's fields look at, by field. A field that is not named here, and is no
   * property itself, has the whole record read.
   */
  reads?: Readonly<Record<string, readonly (keyof T & string)[]>>;
  /** Leaves the rows that match. `asOf` is the connection's instant, 24-character UTC. */
  matching(query: Query<T>, filter: F, asOf: string, context: SubgraphContext): void;
}
