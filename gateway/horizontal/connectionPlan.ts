import {
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type SelectionNode,
} from 'graphql';
import type { DistrictField } from './document';
import { PageShares } from './pageShares';
import { field, selectionsOf, variableArgument, variableDefinition } from './nodes';
import { readParts, type Part, type RowUse } from './parts';
import type { Selections } from './selections';

/** A scattered connection: what the client wants of it, and what each district is asked for instead. */
export interface ConnectionPlan {
  key: string;
  orderEnum: string;
  definition: GraphQLField<unknown, unknown>;
  node: FieldNode;
  typeName: string;
  selections: Selections;
  parts: readonly Part[];
  uses: readonly RowUse[];
  /** False when rows are neither shown nor needed to tell whether more follow. */
  needsRows: boolean;
  /** The first round, which also counts. */
  opening: DistrictField;
  /** Later rounds. */
  refill: DistrictField;
  firstVariable: string;
  afterVariable: string;
  /** How its pages lay over the districts so far. */
  shares: PageShares;
}

/** What the gateway decides itself, whatever the client wrote. */
const OWN_ARGUMENTS = ['districts', 'first', 'after'];

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
  const type = getNamedType(definition.type) as GraphQLObjectType;
  const node = nodes[0] as FieldNode;
  const uses: RowUse[] = [];
  const parts = readParts(selections, type, nodes, uses);
  const selects = (...names: string[]) => parts.some((part) => 'name' in part && names.includes(part.name));
  const needsRows = selects('edges', 'nodes', 'pageInfo');
  const firstVariable = `${selections.operation.prefix}first${index}`;
  const afterVariable = `${selections.operation.prefix}after${index}`;

  const rows = needsRows ? rowSelections(uses) : [];
  const count = selects('totalCount') ? [field('totalCount')] : [];
  const asking = (id: string, asked: readonly SelectionNode[]): DistrictField => ({
    id,
    node: field(node.name.value, {
      alias: key,
      arguments: [
        ...(node.arguments ?? []).filter(({ name }) => !OWN_ARGUMENTS.includes(name.value)),
        variableArgument('first', firstVariable),
        variableArgument('after', afterVariable),
      ],
      selections: asked.length > 0 ? asked : [field('__typename')],
    }),
    variables: [
      variableDefinition(firstVariable, { name: 'Int', isRequired: true }),
      variableDefinition(afterVariable, { name: 'String', isRequired: false }),
    ],
  });
  return {
    key,
    orderEnum,
    definition,
    node,
    typeName: type.name,
    selections,
    parts,
    uses,
    needsRows,
    opening: asking(`${index}`, [...rows, ...count]),
    refill: asking(`${index}+`, rows),
    firstVariable,
    afterVariable,
    shares: new PageShares(),
  };
}

function rowSelections(uses: readonly RowUse[]): SelectionNode[] {
  const shown = uses.map(({ alias, nodes }) => field('node', { alias, selections: selectionsOf(nodes) }));
  return [
    field('edges', { selections: [field('cursor'), ...shown] }),
    field('pageInfo', { selections: [field('hasNextPage')] }),
  ];
}
