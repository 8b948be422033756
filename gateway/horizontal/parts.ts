import { getNamedType, type FieldNode, type GraphQLCompositeType, type GraphQLObjectType } from 'graphql';
import { completionOf, type Complete } from './complete';
import { fieldType } from './routingTable';
import type { Selections } from './selections';

/** What the client wants at one response key of a connection, of its edges, and so on down. */
export type Part =
  | { kind: 'TYPENAME'; key: string; value: string }
  | { kind: 'VALUE'; key: string; name: string }
  | { kind: 'OBJECT'; key: string; name: string; parts: readonly Part[] }
  /** Rows, as one of the connection's `nodes` or as an edge's `node`. */
  | { kind: 'ROW'; key: string; name: string; use: number };

/** One of the places where rows are selected: each has selections of its own. */
export interface RowUse {
  /** The hidden name under which districts are asked for it. */
  alias: string;
  nodes: readonly FieldNode[];
  type: GraphQLCompositeType;
  complete: Complete;
}

/** What a client selects below these fields, rows excepted: each place that selects rows is added to `uses`. */
export function readParts(
  selections: Selections,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  uses: RowUse[] = [],
): Part[] {
  return [...selections.below(type, nodes)].map(([key, same]): Part => {
    const [{ name, selectionSet }] = same as [FieldNode];
    if (name.value === '__typename') return { kind: 'TYPENAME', key, value: type.name };
    if (!selectionSet) return { kind: 'VALUE', key, name: name.value };
    const below = getNamedType(fieldType(type, name.value));
    if (name.value !== 'nodes' && name.value !== 'node') {
      const parts = readParts(selections, below as GraphQLObjectType, same, uses);
      return { kind: 'OBJECT', key, name: name.value, parts };
    }
    const rowType = below as GraphQLCompositeType;
    const complete = completionOf(selections, rowType, same, `${type.name}.${name.value}`);
    uses.push({
      alias: `${selections.operation.prefix}${uses.length}`,
      nodes: same,
      type: rowType,
      complete,
    });
    return { kind: 'ROW', key, name: name.value, use: uses.length - 1 };
  });
}
