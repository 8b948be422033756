import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { costOf, type Cost } from '../../../subgraphs/kernel/http/cost';

const schema = buildSchema(`
  type Query { schools(districts: [ID!], first: Int! = 50): Schools  school(id: ID!): School  cities: [City!] }
  type Mutation { rename(id: ID!): School }
  type Schools { nodes: [School]!  edges: [Edge!]!  totalCount: Int }
  type Edge { cursor: String!  node: School }
  type School { id: ID!  name: String  inspections(first: Int! = 50): Inspections  city: City }
  type Inspections { nodes: [Inspection]! }
  type Inspection { id: ID!  findings: [Finding!] }
  type Finding { id: ID! }
  type City { name: String  schools(first: Int! = 50): Schools }
`);

function cost(query: string, variables: Record<string, unknown> = {}): Cost {
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return costOf(document, operation as OperationDefinitionNode, variables, {
    schema,
    scattered: new Set(['schools']),
    districts: 38,
  });
}

it('counts a scatter as one call for each district that it asks', () => {
  expect(cost('{ schools { totalCount } }').calls).toBe(38);
  expect(cost('{ schools(districts: ["1", "2", "2"]) { totalCount } }').calls).toBe(2);
  expect(cost('query ($d: [ID!]) { schools(districts: $d) { totalCount } }', { d: ['1'] }).calls).toBe(1);
  expect(cost('query ($d: [ID!]) { schools(districts: $d) { totalCount } }', { d: null }).calls).toBe(38);
  expect(cost('{ schools(districts: []) { totalCount } }').calls).toBe(0);
});

it('counts everything else as one call', () => {
  expect(cost('{ school(id: "x") { id } cities { name } __typename }').calls).toBe(2);
  expect(cost('mutation { a: rename(id: "x") { id } b: rename(id: "y") { id } }').calls).toBe(2);
});

it('counts the rows of a page, and of the pages in it', () => {
  // The connection itself, and its rows.
  expect(cost('{ schools(first: 10) { nodes { id } } }').objects).toBe(11);
  // Each row also has a connection of five.
  expect(cost('{ schools(first: 10) { nodes { inspections(first: 5) { nodes { id } } } } }').objects).toBe(
    1 + 10 * (1 + 6),
  );
});

it('knows the default of an argument, and of a variable', () => {
  expect(cost('{ schools { nodes { id } } }').objects).toBe(51);
  expect(cost('query ($n: Int! = 7) { schools(first: $n) { nodes { id } } }').objects).toBe(8);
  expect(cost('query ($n: Int! = 7) { schools(first: $n) { nodes { id } } }', { n: 3 }).objects).toBe(4);
});

it('counts an edge and its row', () => {
  expect(cost('{ schools(first: 10) { edges { cursor node { id } } } }').objects).toBe(1 + 10 * 2);
});

it('takes a list that names no size for twenty', () => {
  expect(cost('{ cities { name } }').objects).toBe(20);
});

it('counts what is included, and not what is skipped', () => {
  const query =
    'query ($x: Boolean!) { schools @include(if: $x) { totalCount } school(id: "x") @skip(if: $x) { id } }';
  expect(cost(query, { x: true }).calls).toBe(38);
  expect(cost(query, { x: false }).calls).toBe(1);
});

it('counts each alias, and what stands in fragments', () => {
  const aliased = cost(
    '{ a: schools { ...F } ...R } fragment R on Query { b: schools { ...F } } fragment F on Schools { nodes { id } }',
  );
  expect(aliased).toMatchObject({ calls: 76, objects: 102 });
});

it('estimates fragments that multiply without walking them all', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, i) => `fragment F${i} on School { ${i < 39 ? `a: city { name } ...F${i + 1} ...F${i + 1}` : 'id'} }`,
  );
  const started = performance.now();
  expect(cost(`{ school(id: "x") { ...F0 } } ${fragments.join(' ')}`).objects).toBeGreaterThan(2 ** 38);
  expect(performance.now() - started).toBeLessThan(100);
});

it('counts what root fields ask in fragments without walking them all', () => {
  const fragments = Array.from(
    { length: 40 },
    (_, i) =>
      `fragment F${i} on Query { ${i < 39 ? `...F${i + 1} ...F${i + 1}` : 'school(id: "x") { id }'} }`,
  );
  const started = performance.now();
  expect(cost(`{ ...F0 } ${fragments.join(' ')}`).calls).toBe(2 ** 39);
  expect(performance.now() - started).toBeLessThan(100);
});

it('counts what introspection tells', () => {
  const once = cost('{ __schema { types { name } } }').objects;
  expect(once).toBeGreaterThan(20);
  expect(cost('{ a: __schema { types { name } } b: __schema { types { name } } }').objects).toBe(2 * once);
  expect(cost('{ __type(name: "School") { name } }').objects).toBeGreaterThan(100);
});

it('names the largest page', () => {
  expect(
    cost('{ schools(first: 10) { nodes { inspections(first: 400) { nodes { id } } } } }').largestPage,
  ).toBe(400);
});
