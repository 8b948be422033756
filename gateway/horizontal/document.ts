import {
  Kind,
  print,
  stripIgnoredCharacters,
  visit,
  type ASTNode,
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { Operation } from './operation';

/** A root field as a district is asked for it. */
export interface DistrictField {
  /** Distinguishes it from every other field that comes from the same operation. */
  id: string;
  node: FieldNode;
  /** Of the variables that it bears beside the operation's own. */
  variables: readonly VariableDefinitionNode[];
}

/** A document for a district. */
export interface DistrictDocument {
  text: string;
  /** Those of the operation's own variables that it uses. */
  variables: readonly string[];
}

/** Writes the document that asks for these fields, with the fragments and variables that they use and no other. */
export function writeDocument(operation: Operation, fields: readonly DistrictField[]): DistrictDocument {
  const variables = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  const note = (part: ASTNode) => {
    visit(part, {
      Variable: (node) => void variables.add(node.name.value),
      FragmentSpread(node) {
        const fragment = operation.fragments[node.name.value];
        if (!fragment || fragments.has(node.name.value)) return;
        fragments.set(node.name.value, fragment);
        note(fragment);
      },
    });
  };
  for (const field of fields) note(field.node);

  const own = (operation.definition.variableDefinitions ?? []).filter(({ variable }) =>
    variables.has(variable.name.value),
  );
  const definitions: DefinitionNode[] = [
    {
      kind: Kind.OPERATION_DEFINITION,
      operation: operation.definition.operation,
      variableDefinitions: [...own, ...fields.flatMap((field) => field.variables)],
      selectionSet: { kind: Kind.SELECTION_SET, selections: fields.map((field) => field.node) },
    },
    ...fragments.values(),
  ];
  return {
    text: stripIgnoredCharacters(print({ kind: Kind.DOCUMENT, definitions })),
    variables: own.map(({ variable }) => variable.name.value),
  };
}
