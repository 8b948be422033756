import { parse, validate } from 'graphql';
import * as fc from 'fast-check';
import { CODES, MiniDistrict } from '../../support/miniCity';
import { AS_OF, deployment, MiniGateway, miniTable } from '../../support/miniGateway';
import { ROWS } from '../../support/miniRows';
import { Planner } from '../../../gateway/horizontal/plan';

const DEPLOYMENTS = CODES.map((code) => deployment(code));

/** What the districts were asked, and that it is what the graph allows. */
async function askedOf(query: string, variables: Record<string, unknown> = {}) {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const { data, errors } = await gateway.run(query, variables);
  const [request] = gateway.districts.get('500101')?.requests ?? [];
  const document = parse(request?.query ?? '{ __typename }');
  expect(validate(miniTable().schema, document)).toEqual([]);
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors, request };
}

test('what is selected of a row is kept word for word, once for each place that selects rows', async () => {
  const { request } = await askedOf(
    '{ schools(first: 3) { nodes { n: name } more: edges { node { id kind } } } }',
  );
  expect(request?.query).toBe(
    'query($h_first0:Int!$h_after0:String){schools(first:$h_first0 after:$h_after0)' +
      '{edges{cursor h_0:node{n:name}h_1:node{id kind}}pageInfo{hasNextPage}}}',
  );
  expect(request?.variables).toEqual({ h_first0: 3, h_after0: null });
});

test('hidden names occur nowhere in the document', async () => {
  const { request, data } = await askedOf(
    'query($h_first0: Kind) { schools(first: 1, filter: { kind: $h_first0 }) { nodes { h__a: name } } }',
    { h_first0: 'PRIMARY' },
  );
  expect(request?.query).toContain('$h___first0:Int!');
  expect(request?.variables).toMatchObject({ h_first0: 'PRIMARY', h___first0: 1 });
  expect(data).toEqual({ schools: { nodes: [{ h__a: '学校000' }] } });
});

test('rows are not asked for where only the count is wanted', async () => {
  const { request, data } = await askedOf('{ schools { totalCount missingDistricts { code } } }');
  expect(request?.query).toContain('{totalCount}');
  expect(request?.variables).toMatchObject({ h_first0: 1 });
  expect(data).toEqual({ schools: { totalCount: 80, missingDistricts: [] } });
});

test('the part of a connection that a condition leaves out is not asked for', async () => {
  const query = `query($rows: Boolean!, $kind: Boolean! = false) {
    schools(first: 2) { totalCount @skip(if: $rows) nodes @include(if: $rows) { name kind @include(if: $kind) } }
  }`;
  const without = await askedOf(query, { rows: false });
  expect(without.request?.query).not.toContain('node');
  expect(without.data).toEqual({ schools: { totalCount: 80 } });
  const rows = await askedOf(query, { rows: true });
  expect(rows.request?.query).not.toContain('totalCount');
  expect(rows.data).toEqual({ schools: { nodes: [{ name: '学校000' }, { name: '学校001' }] } });
});

test('variables and fragments that nothing uses any more are dropped', async () => {
  const { request } = await askedOf(
    `query($first: Int!, $districts: [ID!], $unused: Int) {
       schools(first: $first, districts: $districts) { ...Page }
     }
     fragment Page on SchoolConnection { nodes { ...Row } }
     fragment Row on School { name }`,
    { first: 1, districts: null },
  );
  expect(request?.query).not.toMatch(/\$first\b|districts|fragment Page|unused/);
  expect(request?.query).toContain('fragment Row on School{name}');
});

/** Selections of a connection in every mixture that a client may write. */
const rowParts = fc.uniqueArray(
  fc.constantFrom(
    'id',
    'n: name',
    'kind',
    '__typename',
    '...Row',
    '... on School { p: pupils }',
    'district { code }',
    'sisters(first: 1) { id }',
    'name @include(if: $yes)',
    'kind @skip(if: $yes)',
  ),
  { minLength: 1, maxLength: 5 },
);
const row = rowParts.map((parts) => `{ ${parts.join(' ')} }`);
const edgeParts = fc
  .tuple(row, row)
  .map(([a, b]) => `{ cursor c2: cursor node ${a} again: node ${b} __typename }`);
const parts = fc.oneof(
  row.map((selection) => `nodes ${selection}`),
  row.map((selection) => `rows: nodes ${selection}`),
  edgeParts.map((selection) => `edges ${selection}`),
  edgeParts.map((selection) => `e2: edges @include(if: $yes) ${selection}`),
  fc.constantFrom(
    'totalCount',
    'count: totalCount',
    'pageInfo { hasNextPage end: endCursor }',
    '__typename',
    '...Shape',
  ),
);
const connections = fc.uniqueArray(parts, {
  minLength: 1,
  maxLength: 5,
  selector: (part) => part.split(/[ {]/)[0],
});

test('whatever is selected, in whatever mixture, is what a single database answers', async () => {
  await fc.assert(
    fc.asyncProperty(connections, fc.boolean(), async (selection, yes) => {
      const query = `query($yes: Boolean!) {
        a: schools(first: 7) { ${selection.join(' ')} }
        b: schools(first: 3, orderBy: NAME_DESC) { ...Shape }
        one: school(id: "${ROWS[21]?.id}") { ...Row }
      }
      fragment Row on School { pupils sisters @include(if: $yes) { name } }
      fragment Shape on SchoolConnection { totalCount nodes { ...Row name } }`;
      const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
      const expected = await new MiniDistrict(ROWS).answer({ query, variables: { yes } }, AS_OF);
      if (expected.errors) return; // Two parts that no document may select under one name.
      const { data, errors } = await gateway.run(query, { yes });
      expect(errors).toEqual([]);
      const schools = ROWS[21]?.code;
      const own = await new MiniDistrict(ROWS.filter(({ code }) => code === schools)).answer(
        { query, variables: { yes } },
        AS_OF,
      );
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        ...(expected.data as object),
        one: (own.data as { one: unknown }).one,
      });
    }),
    { numRuns: 60 },
  );
});

test('a plan is made once for a text and the values of its conditions', () => {
  const planner = new Planner(miniTable());
  const text =
    'query($yes: Boolean!, $n: Int!) { schools(first: $n) { nodes @include(if: $yes) { id } totalCount } }';
  const { plan } = planner.plan(text, { yes: true, n: 1 });
  expect(planner.plan(text, { yes: true, n: 2 }).plan).toBe(plan);
  expect(planner.plan(text, { yes: false, n: 1 }).plan).not.toBe(plan);
});
