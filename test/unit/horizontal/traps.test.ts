import { parse, specifiedRules, validate } from 'graphql';
import { refuseTraps } from '../../../gateway/horizontal/traps';
import { miniSupergraph } from '../../support/miniCity';

function complaints(document: string): string[] {
  const supergraph = miniSupergraph();
  const rules = [...specifiedRules, refuseTraps(supergraph)];
  return validate(supergraph.schema, parse(document), rules).map(({ message }) => message);
}

test.each([
  ['{ schools { nodes { id: name } } }', '"id"'],
  ['{ districts { code: name } }', '"code"'],
  ['{ schools { nodes { __typename: name } } }', '"__typename"'],
  [
    '{ schools { ... on SchoolConnection { edges { node { ...F } } } } } fragment F on School { id: kind }',
    '"id"',
  ],
  [
    'query($representations: [ID!]) { schools(districts: $representations) { totalCount } }',
    '$representations',
  ],
])('%s is refused, naming what to rename', (document, name) => {
  const found = complaints(document);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(name);
});

test.each([
  '{ schools { nodes { id: id key: id name: kind } } }',
  '{ schools { id: totalCount } }',
  'query($representation: [ID!]) { schools(districts: $representation) { totalCount } }',
])('%s is harmless', (document) => {
  expect(complaints(document)).toEqual([]);
});
