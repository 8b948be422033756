import {
  getNamedType,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
} from 'graphql';
import { completionOf, type Complete } from './complete';
import type { DistrictField } from './document';
import { field, selectionsOf, variableArgument, variableDefinition } from './nodes';
import { fieldType } from './routingTable';
import type { FieldsByKey, Selections } from './selections';

/** What the client wants at one response key of a connection, an edge, and so on down. */
export type Part =
  | { kind: 'TYPENAME'; key: string; value: string }
  | { kind: 'EDGES'; key: string; edge: readonly Part[] }
  /** The row itself, as one of the connection's `nodes` or as an edge's `node`. */
  | { kind: 'NODES' | 'NODE'; key: string; use: number }
  | { kind: 'OBJECT'; key: string; name: string; parts: readonly Part[] }
  | { kind: 'VALUE'; key: string; name: string };

/** One of the places where rows are selected: each has selections of its own. */
export interface RowUse {
  alias: string;
  nodes: readonly FieldNode[];
  type: GraphQLCompositeType;
  complete: Complete;
}

/** A scattered connection: what the client wants of it, and what each district is asked for instead. */
export interface ConnectionPlan {
  key: string;
  orderEnum: string;
  selections: Selections;
  definition: GraphQLField<unknown, unknown>;
  type: GraphQLObjectType;
  node: FieldNode;
  parts: readonly Part[];
  uses: readonly RowUse[];
  countKey: string | null;
  /** False when rows are neither shown nor needed to tell whether more follow. */
  needsRows: boolean;
  /** The first round, which also counts. */
  opening: DistrictField;
  /** Later rounds. */
  refill: DistrictField;
  firstVariable: string;
  afterVariable: string;
}

/**
 * Rewrites a connection for districts: rows with their cursors under `edges`, whatever mixture of `nodes`, `edges`
 * and aliases the client wrote. What it selects of a row is kept word for word, under one hidden alias for each
 * place where it selects rows.
 * @param index tells the root fields of an operation apart.
 */
export function planConnection(
  selections: Selections,
  definition: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
  orderEnum: string,
  index: number,
): ConnectionPlan {
  const { prefix } = selections.operation;
  const type = getNamedType(definition.type) as GraphQLObjectType;
  const node = nodes[0] as FieldNode;
  const uses: RowUse[] = [];
  const parts = [...selections.below(type, nodes)].map(([key, same]) => part(type, key, same));

  const names = [...selections.below(type, nodes).values()].map((same) => same[0]?.name.value);
  const countKey = parts.find((each) => each.kind === 'VALUE' && each.name === 'totalCount')?.key ?? null;
  const needsRows = names.some((name) => name === 'edges' || name === 'nodes' || name === 'pageInfo');
  const firstVariable = `${prefix}first${index}`;
  const afterVariable = `${prefix}after${index}`;

  return {
    key,
    orderEnum,
    selections,
    definition,
    type,
    node,
    parts,
    uses,
    countKey,
    needsRows,
    opening: districtField(`${index}`, countKey !== null),
    refill: districtField(`${index}+`, false),
    firstVariable,
    afterVariable,
  };

  function part(parent: GraphQLObjectType, key: string, same: readonly FieldNode[]): Part {
    const name = (same[0] as FieldNode).name.value;
    if (name === '__typename') return { kind: 'TYPENAME', key, value: parent.name };
    const own = getNamedType(fieldType(parent, name));
    if (name === 'nodes' || name === 'node') {
      const alias = `${prefix}${uses.length}`;
      const rowType = own as GraphQLCompositeType;
      uses.push({
        alias,
        nodes: same,
        type: rowType,
        complete: completionOf(selections, rowType, same, `${parent.name}.${name}`),
      });
      return { kind: name === 'node' ? 'NODE' : 'NODES', key, use: uses.length - 1 };
    }
    if (!same[0]?.selectionSet) return { kind: 'VALUE', key, name };
    const below: FieldsByKey = selections.below(own as GraphQLObjectType, same);
    const inner = [...below].map(([innerKey, innerSame]) =>
      part(own as GraphQLObjectType, innerKey, innerSame),
    );
    return name === 'edges'
      ? { kind: 'EDGES', key, edge: inner }
      : { kind: 'OBJECT', key, name, parts: inner };
  }

  function districtField(id: string, counts: boolean): DistrictField {
    const kept = (node.arguments ?? []).filter(
      ({ name }) => !['districts', 'first', 'after'].includes(name.value),
    );
    const rows: SelectionNode[] = [
      field('edges', {
        selections: [
          field('cursor'),
          ...uses.map((use) => field('node', { alias: use.alias, selections: selectionsOf(use.nodes) })),
        ],
      }),
      field('pageInfo', { selections: [field('hasNextPage')] }),
    ];
    const asked: SelectionNode[] = [
      ...(needsRows ? rows : []),
      ...(counts ? [field('totalCount')] : []),
      ...(needsRows || counts ? [] : [field('__typename')]),
    ];
    return {
      id,
      node: field(node.name.value, {
        alias: key,
        arguments: [
          ...kept,
          variableArgument('first', firstVariable),
          variableArgument('after', afterVariable),
        ],
        selections: asked,
      }),
      variables: [
        variableDefinition(firstVariable, { name: 'Int', isRequired: true }),
        variableDefinition(afterVariable, { name: 'String', isRequired: false }),
      ],
    };
  }
}
