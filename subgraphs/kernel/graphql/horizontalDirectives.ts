/**
 * The head of a subgraph's SDL: Federation 2, and the directives by which the gateway knows how the deployments of
 * one schema answer as one. Their arguments are strings, since an enum would show up in the public schema.
 */
export const FEDERATION_LINK = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@override", "@composeDirective"])`;

export const HORIZONTAL_HEADER = `${FEDERATION_LINK}
  @link(url: "https://education-supervision.example/horizontal/v1.0", import: ["@route", "@scatter", "@aggregate"])
  @composeDirective(name: "@route")
  @composeDirective(name: "@scatter")
  @composeDirective(name: "@aggregate")

"""
The district is read from this argument path (on a root field) or key field (on an entity): an id, by its prefix, or a district's code.
"""
directive @route(by: String!) on FIELD_DEFINITION | OBJECT

"""
Asks all active districts, or those in the argument \`districts\`, and merges: CONNECTION by cursor, AGGREGATE by @aggregate.
"""
directive @scatter(merge: String!) on FIELD_DEFINITION

"""
How a figure adds up over districts: SUM, MIN, MAX, KEY (buckets alike in the fields \`of\`; on a bucket's field: part of its key), RATIO (of the first to the second field in \`of\`).
"""
directive @aggregate(by: String!, of: [String!]) on FIELD_DEFINITION
`;
