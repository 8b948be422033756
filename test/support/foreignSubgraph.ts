import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { fakeDeployment, type FakeDeployment } from './cityGateway';

export const LIBRARY_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { books: [Book!] lost: Book }
  type Book @key(fields: "isbn") { isbn: ID! title: String author: Author required: String! }
  type Author @key(fields: "id", resolvable: false) { id: ID! }
`;
export const PEOPLE_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { authors: [Author!] }
  type Author @key(fields: "id") { id: ID! name: String! }
`;

type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer M
  ? M extends { resolvers?: infer R }
    ? R
    : never
  : never;

/** A subgraph of somebody else: plain federation, no tokens, no directive of ours. */
export function foreignSubgraph(sdl: string, resolvers: Resolvers): Promise<FakeDeployment> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
  return fakeDeployment(({ request }) =>
    graphql({ schema, source: request.query, variableValues: request.variables ?? {} }),
  );
}
