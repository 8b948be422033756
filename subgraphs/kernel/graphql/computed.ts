import { isObjectType, type GraphQLSchema } from 'graphql';

const COMPUTED = 'computed';

/** Marks the fields that have a resolver, before others are put around all of them. */
export function markComputed(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve) field.extensions = { ...field.extensions, [COMPUTED]: true };
    }
  }
}

/** Whether a field of a type of this schema has a resolver of its own, and is not just the record's property. */
export function isComputed(schema: GraphQLSchema, type: string, field: string): boolean {
  const definition = schema.getType(type);
  return !isObjectType(definition) || COMPUTED in (definition.getFields()[field]?.extensions ?? {});
}
