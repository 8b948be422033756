import {
  isObjectType,
  Kind,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type GraphQLSchema,
} from 'graphql';

/**
 * A schema's SDL with the directives that its types and fields bear, which graphql-js leaves out. The printer of
 * @apollo/subgraph knows only those of Federation 1 and refuses others.
 */
export function printWithDirectives(schema: GraphQLSchema): string {
  const typeOf = (name: string) => {
    const type = schema.getType(name);
    return isObjectType(type) ? type : undefined;
  };
  const document = visit(parse(printSchema(schema)), {
    [Kind.OBJECT_TYPE_DEFINITION](definition) {
      const type = typeOf(definition.name.value);
      return {
        ...definition,
        directives: type?.astNode?.directives ?? [],
        fields: definition.fields?.map((field) => ({
          ...field,
          directives: [
            ...(field.directives ?? []),
            ...added(type?.getFields()[field.name.value]?.astNode?.directives),
          ],
        })),
      };
    },
  });
  return print(document);
}

/** Every directive but `@deprecated`, which graphql-js prints itself. */
function added(directives: readonly ConstDirectiveNode[] | undefined): readonly ConstDirectiveNode[] {
  return (directives ?? []).filter(({ name }) => name.value !== 'deprecated');
}
