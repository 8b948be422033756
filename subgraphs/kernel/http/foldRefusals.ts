import type { ApolloServerPlugin } from '@apollo/server';
import {
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { RequestContext } from './scope';

type Coordinates = ReadonlyMap<FieldNode, string>;

/**
 * Makes one error of a field that is refused in many rows: with the field's schema coordinate, how many rows it
 * concerns, and the path of the first. A list of a thousand rows would answer a thousand errors otherwise.
 */
export function foldRefusals<C extends RequestContext>(): ApolloServerPlugin<C> {
  const known = new WeakMap<DocumentNode, Coordinates>();

  function coordinatesOf(document: DocumentNode, schema: GraphQLSchema): Coordinates {
    const before = known.get(document);
    if (before) return before;
    const coordinates = new Map<FieldNode, string>();
    const types = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(types, {
        Field(node) {
          const parent = types.getParentType();
          if (parent) coordinates.set(node, `${parent.name}.${node.name.value}`);
        },
      }),
    );
    known.set(document, coordinates);
    return coordinates;
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, errors: originals, document, schema }) {
          if (response.body.kind !== 'single' || !document || !originals) return Promise.resolve();
          const { singleResult } = response.body;
          const errors = singleResult.errors ?? [];
          if (errors.length === originals.length && errors.some(isRefusal)) {
            const coordinates = coordinatesOf(document, schema);
            const fieldOf = (index: number) =>
              originals[index]?.nodes?.find((node) => node.kind === Kind.FIELD);
            singleResult.errors = fold(errors, (index) => {
              const field = fieldOf(index);
              return field && coordinates.get(field);
            });
          }
          return Promise.resolve();
        },
      }),
  };
}

function isRefusal(error: GraphQLFormattedError): boolean {
  return error.extensions?.code === 'FORBIDDEN';
}

function fold(
  errors: readonly GraphQLFormattedError[],
  coordinateOf: (index: number) => string | undefined,
): GraphQLFormattedError[] {
  const folded: GraphQLFormattedError[] = [];
  const counts = new Map<string, Record<string, unknown>>();
  errors.forEach((error, index) => {
    const coordinate = isRefusal(error) ? coordinateOf(index) : undefined;
    if (coordinate === undefined) return folded.push(error);
    const known = counts.get(coordinate);
    if (known) return (known.count = Number(known.count) + 1);
    const extensions = { ...error.extensions, coordinate, count: 1 };
    counts.set(coordinate, extensions);
    return folded.push({ ...error, extensions });
  });
  return folded;
}
