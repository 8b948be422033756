import {
  getNamedType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import type { Path } from './path';
import type { Operation } from './operation';
import { fieldType, type RoutingTable } from './routingTable';

/** Fields by response key, in the order in which an answer holds them. */
export type FieldsByKey = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * What an operation selects once its conditions are known: fragments spread, `@skip` and `@include` decided,
 * fields of one response key brought together, all by graphql-js's own algorithm.
 */
export class Selections {
  constructor(
    readonly table: RoutingTable,
    readonly operation: Operation,
    private readonly conditions: Readonly<Record<string, unknown>>,
  ) {}

  roots(type: GraphQLObjectType): FieldsByKey {
    const { selectionSet } = this.operation.definition;
    return collectFields(this.table.schema, this.operation.fragments, this.conditions, type, selectionSet);
  }

  below(type: GraphQLObjectType, nodes: readonly FieldNode[]): FieldsByKey {
    return collectSubfields(this.table.schema, this.operation.fragments, this.conditions, type, nodes);
  }

  /** The schema coordinate of the field that a path below these fields ends at, or null where it cannot be told. */
  coordinateAt(type: GraphQLNamedType, nodes: readonly FieldNode[], path: Path): string | null {
    let coordinate: string | null = null;
    for (const step of path) {
      if (typeof step === 'number') continue;
      const found = isObjectType(type) ? this.below(type, nodes).get(step) : undefined;
      const name = found?.[0]?.name.value;
      if (!isObjectType(type) || !found || name === undefined || name.startsWith('__')) return null;
      coordinate = `${type.name}.${name}`;
      type = getNamedType(fieldType(type, name));
      nodes = found;
    }
    return coordinate;
  }
}
