import type { GraphQLNamedType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';

/** How a figure adds up over districts. */
export type AggregateRule =
  | { by: 'SUM' | 'MIN' | 'MAX' }
  /** Recomputed from two summed fields of the same type. */
  | { by: 'RATIO'; of: readonly [numerator: string, denominator: string] }
  /** On a list: buckets with equal values in these fields are one bucket. On a bucket's field: part of its key. */
  | { by: 'KEY'; of: readonly string[] };

/** What is read from where, and how answers become one: a root field that bears one of our directives. */
export type RootRule =
  /** One district, read from this argument path: an id (by its prefix) or a code. */
  | { kind: 'ROUTE'; path: readonly string[] }
  | { kind: 'CONNECTION'; orderEnum: string }
  | { kind: 'AGGREGATE' };

/**
 * What the supergraph declares about one horizontal subgraph: which of its root fields go to one district and
 * which to many, by which key its entities find their district, and how figures add up.
 */
export interface RoutingTable {
  subgraph: string;
  /** The whole supergraph as a schema: operations are interpreted and answers completed with it. */
  schema: GraphQLSchema;
  queries: ReadonlyMap<string, RootRule>;
  mutations: ReadonlyMap<string, RootRule>;
  /** Entity type → the key field that names its district. */
  entityKeys: ReadonlyMap<string, string>;
  /** Type of figures → field → how it adds up. */
  aggregates: ReadonlyMap<string, ReadonlyMap<string, AggregateRule>>;
}

/** The figures' rules of a type, looked up where loading has made sure that there are some. */
export function aggregateRules(
  table: RoutingTable,
  type: GraphQLNamedType,
): ReadonlyMap<string, AggregateRule> {
  const rules = table.aggregates.get(type.name);
  if (!rules) throw new Error(`${type.name} declares no @aggregate.`);
  return rules;
}

/** The type of an object type's field. */
export function fieldType(type: GraphQLObjectType, field: string): GraphQLOutputType {
  const definition = type.getFields()[field];
  if (!definition) throw new Error(`${type.name} has no field ${field}.`);
  return definition.type;
}
