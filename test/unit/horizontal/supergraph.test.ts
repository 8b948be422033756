import { readSupergraph } from '../../../gateway/supergraph';
import { compose, DISTRICT_SDL, miniSupergraph, MUNICIPAL_SDL } from '../../support/miniCity';
import { miniTable } from '../../support/miniGateway';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

/** The problems of the mini city's district subgraph with a part of its SDL replaced. */
function problemsWith(part: string | RegExp, replacement: string): string {
  const sdl = DISTRICT_SDL.replace(part, replacement);
  if (sdl === DISTRICT_SDL) throw new Error('Nothing was replaced.');
  try {
    readSupergraph(compose(sdl));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

test('a subgraph is horizontal when its root fields bear our directives, and no other is', () => {
  const supergraph = miniSupergraph();
  expect([...supergraph.horizontal.keys()]).toEqual(['district']);
  expect(supergraph.subgraphs).toEqual(
    new Map([
      ['district', 'http://district.invalid'],
      ['municipal', 'http://municipal.invalid'],
    ]),
  );
});

test('the routing table says how each root field is asked, and by which key entities find their district', () => {
  const { queries, mutations, entityKeys } = miniTable();
  expect(queries).toEqual(
    new Map<string, unknown>([
      ['school', { kind: 'ROUTE', path: ['id'] }],
      ['schools', { kind: 'CONNECTION', orderEnum: 'SchoolOrder' }],
      ['statistics', { kind: 'AGGREGATE' }],
    ]),
  );
  expect(mutations).toEqual(new Map([['renameSchool', { kind: 'ROUTE', path: ['input', 'schoolId'] }]]));
  expect(entityKeys).toEqual(
    new Map([
      ['District', 'code'],
      ['School', 'id'],
    ]),
  );
});

test('figures say how they add up', () => {
  const { aggregates } = miniTable();
  expect(aggregates.get('Statistics')?.get('pupilsPerSchool')).toEqual({
    by: 'RATIO',
    of: ['pupilCount', 'schoolCount'],
  });
  expect(aggregates.get('KindCount')?.get('kind')).toEqual({ by: 'KEY', of: [] });
});

test('a directive of the same name that somebody else defined is none of ours', () => {
  const foreign = `
    directive @route(by: String!) on FIELD_DEFINITION
    extend schema
      @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
      @link(url: "https://buses.example/lines/v1.0", import: ["@route"])
      @composeDirective(name: "@route")
    type Query { stop(line: ID!): String @route(by: "line") }
  `;
  const { supergraphSdl } = composeServices([{ name: 'buses', url: 'http://b', typeDefs: parse(foreign) }]);
  expect(readSupergraph(supergraphSdl ?? '').horizontal.size).toBe(0);
});

test('our directives are found under the names by which a schema imports them', () => {
  const renamed = DISTRICT_SDL.replaceAll('@route', '@goesTo')
    .replaceAll('import: ["@goesTo"', 'import: [{ name: "@route", as: "@goesTo" }')
    .replace('@link(url: "https://education-supervision.example/horizontal/v1.0"', '$&');
  const { horizontal } = readSupergraph(compose(renamed));
  expect(horizontal.get('district')?.entityKeys.get('School')).toBe('id');
});

test('a supergraph with nothing horizontal is read as it is', () => {
  const { supergraphSdl } = composeServices([
    {
      name: 'municipal',
      url: 'http://m',
      typeDefs: parse(MUNICIPAL_SDL.replaceAll(', resolvable: false', '')),
    },
  ]);
  expect(readSupergraph(supergraphSdl ?? '').horizontal.size).toBe(0);
});

test('what is no supergraph is refused', () => {
  expect(() => readSupergraph('type Query { a: Int }')).toThrow('join__Graph');
});

test.each<[string, string | RegExp, string, string]>([
  [
    'a route to an argument that is not there',
    '@route(by: "id")\n    statistics',
    '@route(by: "code")\n    statistics',
    'no "code"',
  ],
  [
    'a route over a nullable step',
    'renameSchool(input: RenameSchoolInput!)',
    'renameSchool(input: RenameSchoolInput)',
    'may be null',
  ],
  ['a command without a route', '@route(by: "input.schoolId")', '', 'either @route or @scatter'],
  [
    'a root field that may not be null',
    'school(id: ID!): School @route',
    'school(id: ID!): School! @route',
    'must be nullable',
  ],
  ['a merge that nobody knows', 'merge: "AGGREGATE"', 'merge: "LIST"', '"LIST"'],
  [
    'a figure that does not say how it adds up',
    'schoolCount: Int @aggregate(by: "SUM")',
    'schoolCount: Int',
    'nothing says how it adds up',
  ],
  [
    'a ratio of what is no sum',
    'of: ["pupilCount", "schoolCount"]',
    'of: ["pupilCount", "lastName"]',
    '"lastName" is no summed field',
  ],
  [
    'a figure that may not be null',
    'schoolCount: Int @aggregate',
    'schoolCount: Int! @aggregate',
    'may be null',
  ],
  [
    'a sum of texts',
    'firstName: String @aggregate(by: "MIN")',
    'firstName: String @aggregate(by: "SUM")',
    'cannot be summed',
  ],
  ['buckets whose key is not theirs', 'of: ["kind"]', 'of: ["count"]', '"count" is no key of KindCount'],
  [
    'an order that is no order',
    'enum SchoolOrder { NAME_ASC NAME_DESC }',
    'enum SchoolOrder { NAME_ASC BEST }',
    '"orderBy"',
  ],
  [
    'a connection with a field of its own',
    'totalCount: Int\n',
    'totalCount: Int\n best: Int\n',
    'SchoolConnection.best',
  ],
  [
    'a key by which no district is found',
    'type School @key(fields: "id")',
    'type School @key(fields: "id") @key(fields: "name")',
    'lacks "id"',
  ],
])('the gateway does not start with %s', (_, part, replacement, complaint) => {
  expect(problemsWith(part, replacement)).toContain(complaint);
});
