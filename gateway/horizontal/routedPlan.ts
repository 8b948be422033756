import { getNamedType, type FieldNode, type GraphQLField } from 'graphql';
import { completionOf, type Complete } from './complete';
import type { DistrictField } from './document';
import { field, selectionsOf } from './nodes';
import type { Selections } from './selections';

/** A root field that goes to one district. */
export interface RoutedPlan {
  key: string;
  definition: GraphQLField<unknown, unknown>;
  node: FieldNode;
  nodes: readonly FieldNode[];
  /** The argument path that names the district. */
  path: readonly string[];
  field: DistrictField;
  /** Where the answer shows which record it is; null when it is no record. */
  keyAlias: string | null;
  complete: Complete;
  selections: Selections;
}

/** Keeps the field as it is, and adds the key of the record that it reads, to check that it is the one asked for. */
export function planRouted(
  selections: Selections,
  definition: GraphQLField<unknown, unknown>,
  key: string,
  nodes: readonly FieldNode[],
  path: readonly string[],
  index: number,
): RoutedPlan {
  const { table, operation } = selections;
  const node = nodes[0] as FieldNode;
  const type = getNamedType(definition.type).name;
  const keyField = operation.isMutation ? undefined : table.entityKeys.get(type);
  const keyAlias = keyField === undefined ? null : `${operation.prefix}key`;
  const shown = selectionsOf(nodes);
  const asked = keyAlias === null ? shown : [...shown, field(keyField ?? '', { alias: keyAlias })];
  return {
    key,
    definition,
    node,
    nodes,
    path,
    field: {
      id: `${index}`,
      node: field(node.name.value, { alias: key, arguments: node.arguments, selections: asked }),
      variables: [],
    },
    keyAlias,
    complete: completionOf(
      selections,
      definition.type,
      nodes,
      `${operation.isMutation ? 'Mutation' : 'Query'}.${definition.name}`,
    ),
    selections,
  };
}
