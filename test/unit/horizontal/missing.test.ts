import { decodeCursor } from '../../../subgraphs/kernel/cursor';
import { PUBLIC_CALLER } from '../../../subgraphs/kernel/identity/caller';
import { DistrictRegister } from '../../../gateway/horizontal/register';
import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { CODES, MiniDistrict } from '../../support/miniCity';
import { AS_OF, deployment, MiniGateway, type Fault } from '../../support/miniGateway';
import { ROWS } from '../../support/miniRows';

const DEPLOYMENTS = CODES.map((code) => deployment(code));
const PAGE = `query($first: Int! = 5, $after: String, $districts: [ID!]) {
  schools(first: $first, after: $after, districts: $districts) {
    nodes { id } edges { cursor } pageInfo { hasNextPage endCursor } totalCount missingDistricts { code name reason }
  }
}`;

interface Connection {
  nodes: { id: string }[];
  edges: { cursor: string }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
  missingDistricts: { code: string; name: string; reason: string }[];
}

const timeout: Fault = () => ({ kind: 'FAILED', reason: 'TIMEOUT', sent: 'UNKNOWN' });
const says =
  (code: string): Fault =>
  () => ({
    data: { schools: null },
    errors: [{ message: 'secret', path: ['schools'], extensions: { code } }],
  });

function cityWith(faults: Record<string, Fault>): MiniGateway {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  for (const [code, fault] of Object.entries(faults)) gateway.faults.set(code, fault);
  return gateway;
}

async function pageOf(gateway: MiniGateway, variables: Record<string, unknown> = {}, more = {}) {
  const answer = await gateway.run(PAGE, variables, more);
  return { ...answer, schools: answer.data.schools as Connection };
}

const MISSING_103 = [{ code: '500103', name: '区 500103', reason: 'TIMEOUT' }];

test('a silent district costs its own rows and is named; the rest is what the city would answer without it', async () => {
  const { schools, errors, report } = await pageOf(cityWith({ '500103': timeout }));
  const oracle = new MiniDistrict(ROWS.filter(({ code }) => code !== '500103'));
  const { data } = (await oracle.answer({ query: PAGE }, AS_OF)) as { data: { schools: Connection } };
  expect(schools.nodes).toEqual(data.schools.nodes);
  expect(schools.totalCount).toBe(data.schools.totalCount);
  expect(schools.missingDistricts).toEqual(MISSING_103);
  expect(errors).toMatchObject([
    {
      path: ['schools'],
      extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: '500103', reason: 'TIMEOUT' }] },
    },
  ]);
  expect(report.isIncomplete).toBe(true);
  expect(report.extension()).toEqual({
    asked: 4,
    answered: 3,
    failed: [{ code: '500103', reason: 'TIMEOUT', paths: [['schools']] }],
  });
});

test('a district missed on the first page is left out of all later ones, and named on each', async () => {
  const gateway = cityWith({ '500103': timeout });
  const first = await pageOf(gateway);
  expect(decodeCursor(first.schools.edges[0]?.cursor ?? '')?.missed).toEqual(['500103']);
  gateway.faults.clear();
  const seen = first.schools.nodes.map(({ id }) => id);
  let after = first.schools.pageInfo.endCursor;
  while (after !== null) {
    const { schools, errors, report } = await pageOf(gateway, { after });
    expect(schools.missingDistricts).toEqual([{ ...MISSING_103[0], reason: 'SKIPPED' }]);
    expect(errors).toEqual([]);
    expect(report.extension()).toMatchObject({
      asked: 3,
      skipped: [{ code: '500103', paths: [['schools']] }],
    });
    seen.push(...schools.nodes.map(({ id }) => id));
    after = schools.pageInfo.hasNextPage ? schools.pageInfo.endCursor : null;
  }
  const others = ROWS.filter(({ code }) => code !== '500103');
  expect(seen).toEqual([...others].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id));
  expect(gateway.districts.get('500103')?.requests).toHaveLength(1);
});

test('while nobody was missed, a cursor is the district’s own text', async () => {
  const { schools } = await pageOf(cityWith({}));
  expect(decodeCursor(schools.edges[0]?.cursor ?? '')).toMatchObject({ missed: [], asOf: AS_OF });
});

test('when nobody answers, the connection is empty and not null', async () => {
  const { schools, errors } = await pageOf(
    cityWith(Object.fromEntries(CODES.map((code) => [code, timeout]))),
  );
  expect(schools).toMatchObject({
    nodes: [],
    totalCount: null,
    pageInfo: { hasNextPage: false, endCursor: null },
  });
  expect(schools.missingDistricts.map(({ code }) => code)).toEqual(CODES);
  expect(errors).toHaveLength(1);
});

test('a district that fails when asked again cuts the page at its last known row', async () => {
  const uneven = ROWS.filter(({ code, name }) => code === '500101' || name > '学校076');
  const gateway = new MiniGateway(uneven, DEPLOYMENTS);
  gateway.faults.set('500101', (request) =>
    request.query.includes('totalCount') ? null : { kind: 'FAILED', reason: 'TIMEOUT', sent: 'UNKNOWN' },
  );
  const { schools, errors } = await pageOf(gateway, { first: 20 });
  expect(schools.nodes.length).toBe(12);
  expect(schools.nodes).toEqual(uneven.slice(0, schools.nodes.length).map(({ id }) => ({ id })));
  expect(schools.pageInfo.hasNextPage).toBe(true);
  expect(schools.missingDistricts).toEqual([]);
  expect(errors).toEqual([]);

  gateway.faults.clear();
  const rest = await pageOf(gateway, { first: 50, after: schools.pageInfo.endCursor });
  expect(schools.nodes.length + rest.schools.nodes.length).toBe(uneven.length);
});

test('a district that refuses the question has answered, and is missing all the same', async () => {
  const { schools, errors, report } = await pageOf(cityWith({ '500102': says('FORBIDDEN') }));
  expect(schools.missingDistricts).toMatchObject([{ code: '500102', reason: 'REFUSED' }]);
  expect(errors).toMatchObject([{ path: ['schools'], extensions: { code: 'FORBIDDEN' } }]);
  expect(JSON.stringify(errors)).not.toContain('secret');
  expect(report.extension()).toEqual({
    asked: 4,
    answered: 4,
    refused: [{ code: '500102', paths: [['schools']] }],
  });
});

test('a district that does not know the gateway has failed, and the caller is not told that his token is bad', async () => {
  const { schools, errors, report } = await pageOf(cityWith({ '500102': says('UNAUTHENTICATED') }));
  expect(schools.missingDistricts).toMatchObject([{ code: '500102', reason: 'REFUSED' }]);
  expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE' } }]);
  expect(report.extension()).toMatchObject({ answered: 3, failed: [{ code: '500102', reason: 'REFUSED' }] });
});

test('an input that every district refuses is one error, not one a district', async () => {
  const fault: Fault = () => ({
    data: { schools: null },
    errors: [
      {
        message: 'x',
        path: ['schools'],
        extensions: {
          code: 'BAD_USER_INPUT',
          issues: [{ path: ['filter'], rule: 'R', messageZh: '错' }],
          stacktrace: ['secret'],
        },
      },
    ],
  });
  const { schools, errors } = await pageOf(cityWith(Object.fromEntries(CODES.map((code) => [code, fault]))));
  expect(schools).toBeNull();
  expect(errors).toEqual([
    {
      message: 'The input is not valid.',
      path: ['schools'],
      extensions: {
        code: 'BAD_USER_INPUT',
        messageZh: '输入有误。',
        issues: [{ path: ['filter'], rule: 'R', messageZh: '错' }],
      },
    },
  ]);
});

test('one district that alone finds fault with the input costs its own rows', async () => {
  const { schools } = await pageOf(cityWith({ '500101': says('BAD_USER_INPUT') }));
  expect(schools.nodes).toHaveLength(5);
  expect(schools.missingDistricts).toMatchObject([{ code: '500101', reason: 'REFUSED' }]);
});

test('the public learns that a district is missing, and not why', async () => {
  const { schools, errors } = await pageOf(cityWith({ '500103': timeout }), {}, { caller: PUBLIC_CALLER });
  expect(schools.missingDistricts).toMatchObject([{ code: '500103', reason: 'UNAVAILABLE' }]);
  expect(errors).toMatchObject([{ extensions: { districts: [{ code: '500103', reason: 'UNAVAILABLE' }] } }]);
});

test('missingDistricts is filled whatever aliases and fragments select of it', async () => {
  const { data } = await cityWith({ '500103': timeout }).run(`
    { a: schools { gone: missingDistricts { c: code ...Why } ... on SchoolConnection { missingDistricts { __typename } } } }
    fragment Why on MissingDistrict { reason }
  `);
  expect(data).toEqual({
    a: {
      gone: [{ c: '500103', reason: 'TIMEOUT' }],
      missingDistricts: [{ __typename: 'MissingDistrict' }],
    },
  });
});

test('a drained district is not asked, and is missing', async () => {
  const gateway = new MiniGateway(ROWS, [deployment('500101'), deployment('500102', { isDrained: true })]);
  const { schools } = await pageOf(gateway);
  expect(schools.missingDistricts).toMatchObject([{ code: '500102', reason: 'DRAINED' }]);
  expect(gateway.calls).toBe(1);
});

describe('the districts argument', () => {
  const heir = deployment('500101', { homes: new Set(['500101', '500188', '500189']) });
  const gateway = new MiniGateway(ROWS, [heir, deployment('500102')]);
  gateway.register = new DistrictRegister(
    [heir, deployment('500102')],
    [{ code: '500177' as DistrictCode, name: '旧区', successors: ['500102' as DistrictCode] }],
  );

  test('asks those named, each once', async () => {
    gateway.calls = 0;
    await pageOf(gateway, { districts: ['500102', '500102'] });
    expect(gateway.calls).toBe(1);
  });

  test('two former codes that one successor serves are asked once', async () => {
    gateway.calls = 0;
    const { schools } = await pageOf(gateway, { districts: ['500188', '500189', '500101'], first: 50 });
    expect(gateway.calls).toBe(1);
    expect(schools.nodes).toHaveLength(20);
  });

  test('refuses a district that has ended, naming its successors', async () => {
    const { schools, errors } = await pageOf(gateway, { districts: ['500177'] });
    expect(schools).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', issues: [{ path: ['districts'] }] } },
    ]);
    expect(errors[0]?.message).toContain('500102');
  });
});
