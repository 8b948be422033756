import {
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ASTNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';

/** Type → the fields of it that the gateway adds to what was asked, to get from one subgraph to the next. */
type AddedFields = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The validation rule that refuses two documents that the stock gateway would answer wrongly and without a word: an
 * alias that gives another field the name of a key field or of `__typename`, since the gateway adds those fields to
 * what it asks and the two answers meet; and a variable named as the one in which it sends keys.
 */
export function refuseTraps(supergraph: { schema: GraphQLSchema }): ValidationRule {
  const added = addedFields(supergraph.schema);
  return (context) => ({
    VariableDefinition(node) {
      if (node.variable.name.value !== 'representations') return;
      context.reportError(
        refusal('The variable $representations is the gateway’s own. Name it differently.', node),
      );
    },
    Field(node) {
      const alias = node.alias?.value;
      if (alias === undefined || alias === node.name.value) return;
      const parent = context.getParentType();
      if (alias !== '__typename' && !(parent && concreteTypes(context.getSchema(), parent).some(isTaken)))
        return;
      const message = `The alias "${alias}" for ${node.name.value} is the name of another field that the gateway reads. Choose another alias.`;
      context.reportError(refusal(message, node));

      function isTaken(type: GraphQLNamedType): boolean {
        return added.get(type.name)?.has(alias ?? '') ?? false;
      }
    },
  });
}

function refusal(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node });
}

function concreteTypes(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}

/** The fields in the keys of a supergraph's entities, and in what one subgraph requires of another. */
function addedFields(schema: GraphQLSchema): AddedFields {
  const added = new Map<string, Set<string>>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const key of fieldSets(schema, type, 'join__type', 'key')) note(type, key);
    for (const field of Object.values(type.getFields())) {
      for (const required of fieldSets(schema, field, 'join__field', 'requires')) note(type, required);
    }
  }
  return added;

  function note(type: GraphQLNamedType, { selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind !== Kind.FIELD || !(isObjectType(type) || isInterfaceType(type))) continue;
      const { value: name } = selection.name;
      added.set(type.name, (added.get(type.name) ?? new Set()).add(name));
      const inner = type.getFields()[name];
      const below = inner && getNamedType(inner.type);
      if (selection.selectionSet && isCompositeType(below)) note(below, selection.selectionSet);
    }
  }
}

/** The field sets under this argument of a repeatable `@join__` directive. */
function fieldSets(
  schema: GraphQLSchema,
  { astNode }: { astNode?: Parameters<typeof getDirectiveValues>[1] | null },
  name: string,
  argument: string,
): SelectionSetNode[] {
  const definition = schema.getDirective(name);
  if (!definition) return [];
  return (astNode?.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => {
      const text = getDirectiveValues(definition, { directives: [directive] })?.[argument];
      if (typeof text !== 'string') return [];
      const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
      return operation?.kind === Kind.OPERATION_DEFINITION ? [operation.selectionSet] : [];
    });
}
