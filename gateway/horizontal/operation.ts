import {
  Kind,
  OperationTypeNode,
  parse,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';

/** One fetch of the gateway's query plan, as far as its text alone tells. */
export interface Operation {
  isMutation: boolean;
  definition: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
  /** The variables that decide which fields are asked for. */
  conditions: readonly string[];
  /** With this prefix a name occurs nowhere in the document: what we add cannot meet what was asked. */
  prefix: string;
  /** The characters of its text. */
  length: number;
}

/** Reads the text of a fetch, which holds one operation. */
export function parseOperation(text: string): Operation {
  const document = parse(text, { noLocation: true });
  let definition: OperationDefinitionNode | null = null;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null) as Record<string, never>;
  for (const node of document.definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) definition = node;
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  }
  if (!definition) throw new Error('A fetch without an operation.');

  const names: string[] = [];
  const conditions = new Set<string>();
  visit(document, {
    Name: (node) => void names.push(node.value),
    Directive(node) {
      if (node.name.value !== 'skip' && node.name.value !== 'include') return;
      for (const { value } of node.arguments ?? []) {
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      }
    },
  });
  let prefix = 'h_';
  while (names.some((name) => name.startsWith(prefix))) prefix += '_';
  const isMutation = definition.operation === OperationTypeNode.MUTATION;
  return { isMutation, definition, fragments, conditions: [...conditions], prefix, length: text.length };
}

/** The key under which a field's value stands in an answer. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}
