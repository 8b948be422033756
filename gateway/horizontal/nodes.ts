import {
  Kind,
  type ArgumentNode,
  type FieldNode,
  type SelectionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** `alias: name(arguments) { selections }`, without the alias where it is the name. */
export function field(
  name: string,
  parts: { alias?: string; arguments?: readonly ArgumentNode[]; selections?: readonly SelectionNode[] } = {},
): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(parts.alias !== undefined &&
      parts.alias !== name && { alias: { kind: Kind.NAME, value: parts.alias } }),
    ...(parts.arguments && { arguments: parts.arguments }),
    ...(parts.selections?.length && {
      selectionSet: { kind: Kind.SELECTION_SET, selections: parts.selections },
    }),
  };
}

/** `name: $variable` */
export function variableArgument(name: string, variable: string): ArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
  };
}

/** `$variable: type` or `$variable: type!` */
export function variableDefinition(
  variable: string,
  type: { name: string; isRequired: boolean },
): VariableDefinitionNode {
  const named = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } } as const;
  return {
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
    type: type.isRequired ? { kind: Kind.NON_NULL_TYPE, type: named } : named,
  };
}

/** `... on type { selections }` */
export function onType(type: string, selections: readonly SelectionNode[]): SelectionNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

/** Everything that fields of one response key select, in order. */
export function selectionsOf(nodes: readonly FieldNode[]): SelectionNode[] {
  return nodes.flatMap((node) => node.selectionSet?.selections ?? []);
}
