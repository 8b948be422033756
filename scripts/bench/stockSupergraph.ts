import { composeServices } from '@apollo/composition';
import { Kind, parse, print, visit, type DocumentNode } from 'graphql';

/** The root fields that the comparison asks. */
const FIELDS = new Set(['schools', 'inspections', 'school', 'supervisionStatistics']);

/**
 * The supergraph of a stock gateway over many districts: of each a copy of the district subgraph with root fields of
 * its own (`schools_500103`). All types are shared; without keys there is no way from one copy to another, and nothing
 * to plan but one fetch for each field.
 * @param sdl the district subgraph's.
 * @param districts URL by code.
 */
export function stockSupergraph(sdl: string, districts: ReadonlyMap<string, string>): string {
  const bare = withoutDirectives(parse(sdl, { noLocation: true }));
  const composed = composeServices(
    [...districts].map(([code, url]) => ({ name: `d${code}`, url, typeDefs: parse(copyFor(bare, code)) })),
  );
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}

function withoutDirectives(document: DocumentNode): DocumentNode {
  const definitions = document.definitions.filter(
    (each) =>
      each.kind !== Kind.SCHEMA_EXTENSION &&
      each.kind !== Kind.DIRECTIVE_DEFINITION &&
      !(each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === 'Mutation'),
  );
  return visit(
    { kind: Kind.DOCUMENT, definitions },
    { Directive: ({ name }) => (name.value === 'specifiedBy' ? undefined : null) },
  );
}

function copyFor(bare: DocumentNode, code: string): string {
  const copy = visit(bare, {
    ObjectTypeDefinition: (type) => {
      if (type.name.value !== 'Query') {
        const shareable = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'shareable' } } as const;
        return { ...type, directives: [shareable] };
      }
      const fields = type.fields
        ?.filter(({ name }) => FIELDS.has(name.value))
        .map((field) => ({ ...field, name: { ...field.name, value: `${field.name.value}_${code}` } }));
      return { ...type, fields };
    },
  });
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@shareable"])\n${print(copy)}`;
}
