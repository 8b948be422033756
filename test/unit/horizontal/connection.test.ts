import * as fc from 'fast-check';
import { DistrictReport } from '../../../gateway/districts/report';
import { CODES, MiniDistrict } from '../../support/miniCity';
import { AS_OF, deployment, MiniGateway } from '../../support/miniGateway';
import { cities, ROWS } from '../../support/miniRows';

const DEPLOYMENTS = CODES.map((code) => deployment(code));
const PAGE = `query($first: Int!, $after: String, $order: SchoolOrder!, $kind: Kind, $districts: [ID!]) {
  schools(first: $first, after: $after, orderBy: $order, filter: { kind: $kind }, districts: $districts) {
    nodes { id name }
    edges { cursor node { kind pupils } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
    missingDistricts { code name reason }
  }
}`;

interface Connection {
  nodes: { id: string; name: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  missingDistricts: { code: string; reason: string }[];
}

const asked = {
  first: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 500 })),
  order: fc.constantFrom('NAME_ASC', 'NAME_DESC'),
  kind: fc.constantFrom(null, 'PRIMARY'),
  districts: fc.option(fc.subarray([...CODES])),
};

test('every page, to the last, is byte for byte the page of a single database', async () => {
  await fc.assert(
    fc.asyncProperty(cities, fc.record(asked), async (rows, variables) => {
      const gateway = new MiniGateway(rows, DEPLOYMENTS);
      const oracle = new MiniDistrict(rows);
      let after: string | null = null;
      do {
        const page = await gateway.run(PAGE, { ...variables, after });
        const expected = await oracle.answer({ query: PAGE, variables: { ...variables, after } }, AS_OF);
        expect(page.errors).toEqual([]);
        expect(JSON.parse(JSON.stringify(page.data))).toEqual(expected.data);
        const { pageInfo } = page.data.schools as Connection;
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
    }),
    { numRuns: 60 },
  );
});

async function pageOf(gateway: MiniGateway, variables: Record<string, unknown>) {
  const answer = await gateway.run(PAGE, { first: 5, order: 'NAME_ASC', ...variables });
  return { ...answer, schools: answer.data.schools as Connection };
}

test('no district named is an empty answer without a call', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const { schools, report } = await pageOf(gateway, { districts: [] });
  expect(schools).toMatchObject({ nodes: [], totalCount: 0, missingDistricts: [] });
  expect(gateway.calls).toBe(0);
  expect(report.extension()).toBeNull();
});

test('a later round does not count again', async () => {
  const uneven = ROWS.filter(({ code }) => code === CODES[0]);
  const gateway = new MiniGateway(uneven, DEPLOYMENTS);
  const { schools } = await pageOf(gateway, { first: 20 });
  expect(schools).toMatchObject({ totalCount: 20, pageInfo: { hasNextPage: false } });
  expect(gateway.calls).toBe(5);
  const [opening, refill] = gateway.districts.get('500101')?.requests ?? [];
  expect(opening?.query).toContain('totalCount');
  expect(opening?.variables).toMatchObject({ h_first0: 12, h_after0: null });
  expect(refill?.query).not.toContain('totalCount');
  expect(refill?.variables).toMatchObject({ h_first0: 8 });
});

test('all root fields of one round go to a district in one call, those of another instant in their own', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const earlier = '2026-03-02T07:00:00.000Z';
  const { data } = await gateway.run(
    '{ schools(first: 1) { pageInfo { endCursor } } }',
    {},
    { asOf: earlier },
  );
  const after = (data.schools as Connection).pageInfo.endCursor;
  gateway.calls = 0;
  gateway.headers.length = 0;
  await gateway.run(
    `query($after: String) { a: schools { nodes { id } } b: schools(orderBy: NAME_DESC) { totalCount }
      statistics { schoolCount } later: schools(after: $after) { nodes { id } } }`,
    { after },
  );
  expect(gateway.calls).toBe(8);
  expect(gateway.headers.map((headers) => headers['x-as-of']).sort()).toEqual([
    ...CODES.map(() => earlier),
    ...CODES.map(() => AS_OF),
  ]);
});

test('only what the contract names goes to a district, with a token made for it', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  await gateway.run('{ schools { totalCount } }', {}, { traceparent: '00-trace-01' });
  expect(gateway.headers[0]).toEqual({
    authorization: 'Bearer token for 500101',
    'x-request-id': 'request-1',
    'x-as-of': AS_OF,
    traceparent: '00-trace-01',
  });
});

describe('arguments are checked before any district is asked', () => {
  test.each([
    [{ first: 0 }, ['first']],
    [{ first: -1 }, ['first']],
    [{ first: 501 }, ['first']],
    [{ after: 'nonsense' }, ['after']],
    [{ districts: ['500999'] }, null],
  ])('%j', async (variables, path) => {
    const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
    const { schools, errors } = await pageOf(gateway, variables);
    expect(schools).toBeNull();
    expect(errors).toMatchObject([
      path
        ? { path: ['schools'], extensions: { code: 'BAD_USER_INPUT', issues: [{ path }] } }
        : { path: ['schools'], extensions: { code: 'DISTRICT_UNKNOWN' } },
    ]);
    expect(gateway.calls).toBe(0);
  });

  test('a cursor of another order', async () => {
    const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
    const { schools } = await pageOf(gateway, {});
    const { errors } = await pageOf(gateway, { order: 'NAME_DESC', after: schools.pageInfo.endCursor });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', issues: [{ path: ['after'] }] } }]);
  });

  test('a cursor older than a day', async () => {
    const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
    const old = await gateway.run(
      '{ schools(first: 1) { pageInfo { endCursor } } }',
      {},
      { asOf: '2026-03-01T07:00:00.000Z' },
    );
    const after = (old.data.schools as Connection).pageInfo.endCursor;
    const { errors } = await pageOf(gateway, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
  });

  test('an empty cursor is none', async () => {
    const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
    const { data } = await gateway.run('{ schools(after: "") { pageInfo { hasPreviousPage } } }');
    expect(data).toMatchObject({ schools: { pageInfo: { hasPreviousPage: false } } });
  });
});

test('the budget of an operation stops it', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const districts = new DistrictReport(AS_OF, { calls: 3, objects: 1000 });
  await expect(gateway.run('{ schools { totalCount } }', {}, { districts })).rejects.toMatchObject({
    extensions: { code: 'QUERY_TOO_EXPENSIVE', limit: 'districtCalls', value: 4, maximum: 3 },
  });
});
