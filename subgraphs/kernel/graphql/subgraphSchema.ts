import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { markComputed } from './computed';
import { printWithDirectives } from './printWithDirectives';

/** How a subgraph answers a reference to one of its entities: by the key fields, as the caller may see it. */
export type ReferenceResolver = (reference: Record<string, unknown>, context: never) => unknown;

export interface SubgraphParts {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql takes classes as such
  resolvers: NonEmptyArray<Function>;
  /** Types that no field of this subgraph returns: stubs of another subgraph's entities. */
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- as above
  orphanedTypes?: Function[];
  references: Record<string, ReferenceResolver>;
  /** Definitions and links of federation that stand before the types. */
  header: string;
}

/**
 * A subgraph's executable schema and the SDL that is composed, from its type-graphql classes.
 * Built once a process: every deployment in it shares the schema, and is itself in the request's context.
 */
export async function subgraphSchema(parts: SubgraphParts): Promise<{ schema: GraphQLSchema; sdl: string }> {
  const types = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: parts.orphanedTypes ?? [],
    validate: false,
    skipCheck: true,
  });
  const sdl = `${parts.header.trim()}\n\n${printWithDirectives(types)}\n`;
  const resolvers = createResolversMap(types) as Record<string, Record<string, unknown>>;
  for (const [type, resolve] of Object.entries(parts.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolve };
  }
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  markComputed(schema);
  return { schema, sdl };
}
