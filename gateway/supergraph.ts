import { buildASTSchema, getDirectiveValues, isEnumType, parse, type GraphQLSchema } from 'graphql';
import { directiveNames } from './horizontal/directives';
import { Declarations } from './horizontal/declarations';
import type { RoutingTable } from './horizontal/routingTable';

/** A Federation 2 supergraph, and what of it is horizontal. */
export interface Supergraph {
  sdl: string;
  schema: GraphQLSchema;
  /** Every subgraph's name and the URL that the supergraph gives it. */
  subgraphs: ReadonlyMap<string, string>;
  /** By name, the subgraphs that have many deployments. */
  horizontal: ReadonlyMap<string, RoutingTable>;
}

/**
 * Reads a supergraph. A subgraph is horizontal when one of its root fields bears `@route` or `@scatter`; one with none
 * of our directives is ordinary.
 * @throws Error that lists, a line each, what in the declarations does not hold together.
 */
export function readSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  const names = directiveNames(document);
  const graphs = joinGraphs(schema);
  const horizontal = new Map<string, RoutingTable>();
  const problems: string[] = [];
  for (const [graph, { name }] of graphs) {
    if (!names) break;
    const declarations = new Declarations(schema, names, graph);
    if (!declarations.isHorizontal) continue;
    horizontal.set(name, declarations.table(name));
    problems.push(...declarations.problems);
  }
  if (problems.length > 0) {
    throw new Error(`The supergraph's horizontal declarations do not hold together:\n${problems.join('\n')}`);
  }
  return {
    sdl,
    schema,
    horizontal,
    subgraphs: new Map([...graphs.values()].map(({ name, url }) => [name, url])),
  };
}

/** The subgraphs, by the enum values that stand for them in `@join__` directives. */
function joinGraphs(schema: GraphQLSchema): Map<string, { name: string; url: string }> {
  const graphs = new Map<string, { name: string; url: string }>();
  const type = schema.getType('join__Graph');
  const directive = schema.getDirective('join__graph');
  if (!isEnumType(type) || !directive)
    throw new Error('This is no Federation 2 supergraph: it has no join__Graph.');
  for (const value of type.getValues()) {
    const { name, url } = (value.astNode && getDirectiveValues(directive, value.astNode)) ?? {};
    graphs.set(value.name, { name: String(name), url: String(url) });
  }
  return graphs;
}
