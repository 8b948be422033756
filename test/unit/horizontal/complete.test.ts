import { buildSchema, Kind, parse, type FieldNode, type GraphQLUnionType } from 'graphql';
import { completionOf, Visit } from '../../../gateway/horizontal/complete';
import { parseOperation } from '../../../gateway/horizontal/operation';
import { Selections } from '../../../gateway/horizontal/selections';
import type { RoutingTable } from '../../../gateway/horizontal/routingTable';

const schema = buildSchema(`
  type Query { record: Record }
  union Record = School | Inspector
  type School { id: ID! name: String! pupils: Int rate: Float open: Boolean day: Date odd: Odd tags: [String!] notes: [Note] lead: Inspector }
  type Inspector { id: ID! name: String }
  type Note { text: String! kind: Kind }
  enum Kind { A B }
  scalar Date
  scalar Odd
`);
const table = { schema, entityKeys: new Map([['School', 'id']]) } as unknown as RoutingTable;

/** Completes a value of the record under these selections, as a district with the code 500101 gave it. */
function complete(selection: string, value: unknown, refused: string[] = []) {
  const text = `{ record { ${selection} } }`;
  const [operation] = parse(text).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('One operation.');
  const selections = new Selections(table, parseOperation(text), {});
  const visit = new Visit(new Set(['500101']), new Set(refused));
  const nodes = operation.selectionSet.selections as readonly FieldNode[];
  const type = schema.getType('Record') as GraphQLUnionType;
  const completed = completionOf(selections, type, nodes, 'Query.record')(value, visit);
  return { completed, flaws: visit.flaws, refused: visit.refused, visit };
}

const school = (more: object) => ({ __typename: 'School', name: '一中', ...more });
/** A list in a list in a list. */
function nested(levels: number): unknown {
  let value: unknown = [];
  for (let i = 0; i < levels; i++) value = [value];
  return value;
}

const SCHOOL = '__typename ... on School { name pupils rate open day odd tags notes { text kind } }';
const whole = {
  pupils: 1,
  rate: 0.5,
  open: true,
  day: '2026-03-02',
  odd: { any: [1] },
  tags: ['a'],
  notes: [{ text: 'x', kind: 'A' }, null],
};

test('what fits stays as it is', () => {
  const { completed, flaws } = complete(SCHOOL, school(whole));
  expect(completed).toEqual(school(whole));
  expect(flaws).toEqual([]);
});

test.each<[string, object, object | null, (string | number)[]]>([
  ['a number that is none', { pupils: 'many' }, { pupils: null }, ['pupils']],
  ['a number beyond 32 bits', { pupils: 2 ** 40 }, { pupils: null }, ['pupils']],
  ['a number beyond 32 bits by one', { pupils: 2 ** 31 }, { pupils: null }, ['pupils']],
  ['a number without end', { rate: Infinity }, { rate: null }, ['rate']],
  ['a day that is no text', { day: 20260302 }, { day: null }, ['day']],
  ['a value too deep to be written', { odd: nested(100_000) }, { odd: null }, ['odd']],
  ['a text that is none', { open: 'yes' }, { open: null }, ['open']],
  ['a list that is none', { tags: 'a' }, { tags: null }, ['tags']],
  ['a null in a list without nulls', { tags: ['a', null] }, { tags: null }, ['tags', 1]],
  [
    'an unknown value of an enum',
    { notes: [{ text: 'x', kind: 'Z' }] },
    { notes: [{ text: 'x', kind: null }] },
    ['notes', 0, 'kind'],
  ],
  [
    'an object without what it must have',
    { notes: [{ kind: 'A' }, { text: 'y', kind: 'B' }] },
    { notes: [null, { text: 'y', kind: 'B' }] },
    ['notes', 0, 'text'],
  ],
  ['an object that is none', { notes: ['x'] }, { notes: [null] }, ['notes', 0]],
  ['a field that is not there', { rate: undefined }, { rate: null }, ['rate']],
  ['a record without its name', { name: null }, null, ['name']],
])('%s becomes null no further up than it must', (_, bad, expected, path) => {
  const { completed, flaws } = complete(SCHOOL, school({ ...whole, ...bad }));
  expect(completed).toEqual(expected && school({ ...whole, ...expected }));
  expect(flaws.map((flaw) => flaw.path)).toEqual([path]);
});

test('a type that the graph does not know, or one that is not told, is null', () => {
  expect(complete(SCHOOL, { __typename: 'Academy', name: 'x' })).toMatchObject({
    completed: null,
    flaws: [{ coordinate: 'Query.record', path: [] }],
  });
  expect(complete(SCHOOL, { name: 'x' }).completed).toBeNull();
});

test.each([null, 5, 'Inspector', { x: 1 }])('a type name that is %j becomes the real one', (__typename) => {
  const note = { __typename, text: 'x', kind: 'A' };
  const { completed } = complete(
    '... on School { notes { text t: __typename } }',
    school({ notes: [{ ...note, t: __typename }] }),
  );
  expect(completed).toMatchObject({ notes: [{ __typename: 'Note', t: 'Note' }] });
});

test('nulls at a refused coordinate are refusals and not flaws', () => {
  const { refused, flaws } = complete(SCHOOL, school({ ...whole, pupils: null }), ['School.pupils']);
  expect(refused).toEqual([{ coordinate: 'School.pupils', path: ['pupils'] }]);
  expect(flaws).toEqual([]);
});

test.each([
  ['500101.sch.00000000000000000000000001', false],
  ['500102.sch.00000000000000000000000001', true],
  ['nonsense', true],
])('a record with the id %s is seen to be foreign: %s', (id, isForeign) => {
  const { visit } = complete('__typename ... on School { key: id }', { __typename: 'School', key: id });
  expect(visit.hasForeignId).toBe(isForeign);
});

test('ids of types that belong to no district are not looked at', () => {
  const { visit } = complete('__typename ... on Inspector { id }', {
    __typename: 'Inspector',
    id: '500102.x',
  });
  expect(visit.hasForeignId).toBe(false);
});
