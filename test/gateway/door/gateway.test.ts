import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import { developmentKey } from '../../../subgraphs/kernel/identity/keys';
import { signToken } from '../../../subgraphs/kernel/identity/sign';
import { PUBLIC_CALLER } from '../../../subgraphs/kernel/identity/caller';
import { decodeJwt } from 'jose';
import { join } from 'node:path';
import { cityGateway, type CityGateway, type FakeDeployment } from '../../support/cityGateway';
import { askGraphql, codesOf, type Answer } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { schoolId } from '../../support/miniCity';
import { startTiny } from '../../support/tinyServer';

const CODES = ['500101', '500102', '500103'];
const ROWS = CODES.flatMap((code, i) =>
  [1, 2, 3].map((n) => ({
    id: schoolId(code, n),
    code,
    name: `校${i}${n}`,
    kind: 'PRIMARY',
    pupils: 10,
    budget: '1.00',
  })),
);

let city: CityGateway;
beforeAll(async () => {
  city = await cityGateway(ROWS, CODES, { DISTRICT_DEADLINE_MS: '400' });
});
afterAll(() => city.close());
afterEach(() => {
  for (const deployment of [city.municipal, ...city.districts.values()]) {
    deployment.fault = null;
    deployment.received.length = 0;
  }
});

async function tokenOf(who: Partial<Bearer>): Promise<string> {
  const key = await developmentKey(join(city.folder, 'keys'));
  const bearer = {
    ...PUBLIC_CALLER,
    role: 'CITY_OFFICE' as const,
    subject: 'zhang',
    clientId: 'test',
    ...who,
  };
  return `Bearer ${await signToken(key, bearer, 'gateway', 600, Date.now())}`;
}

/** Asks as the city office. */
async function ask(query: string, headers: object = {}, variables: object = {}): Promise<Answer> {
  return askGraphql(city.gateway.url, query, variables, { authorization: await tokenOf({}), ...headers });
}

const district = (code: string): FakeDeployment => {
  const deployment = city.districts.get(code);
  if (!deployment) throw new Error(`no district ${code}`);
  return deployment;
};
const down = () => ({ status: 500, body: 'a stack trace at /srv/district/main.js:1' });

describe('what a deployment is told', () => {
  it('is one instant for all, the request id of the answer, and nothing else of the client’s', async () => {
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: await tokenOf({}),
        cookie: 'secret=1',
        'x-as-of': '2020-01-01T00:00:00.000Z',
        'x-request-id': 'the-clients-own',
        'x-deadline-ms': '1',
        traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
        'x-forwarded-for': '1.2.3.4',
      },
      body: JSON.stringify({ query: '{ schools { totalCount } districts { code name } }' }),
    });
    await response.json();
    const heard = [city.municipal, ...city.districts.values()].flatMap(({ received }) => received);
    expect(heard).toHaveLength(4);
    const instants = new Set(heard.map(({ headers }) => headers['x-as-of']));
    expect(instants.size).toBe(1);
    expect(Date.now() - Date.parse(String([...instants][0]))).toBeLessThan(5000);
    for (const { headers } of heard) {
      expect(headers['x-request-id']).toBe(response.headers.get('x-request-id'));
      expect(headers.traceparent).toContain('a'.repeat(32));
      expect(Number(headers['x-deadline-ms'])).toBeGreaterThan(1);
      expect(Object.keys(headers).sort()).toEqual([
        'accept',
        'authorization',
        'connection',
        'content-length',
        'content-type',
        'host',
        'traceparent',
        'x-as-of',
        'x-deadline-ms',
        'x-request-id',
      ]);
    }
  });

  it('is a token made for it alone, never the caller’s', async () => {
    const authorization = await tokenOf({ organisation: '市教育督导室', capacity: 'HEAD' });
    const query = '{ schools { totalCount } districts { name } }';
    await askGraphql(city.gateway.url, query, {}, { authorization });
    const heard = [['500000', city.municipal], ...city.districts] as [string, FakeDeployment][];
    for (const [code, { received }] of heard) {
      const sent = received[0]?.headers.authorization ?? '';
      expect(sent).not.toBe(authorization);
      const claims = decodeJwt(sent.replace('Bearer ', ''));
      expect(claims).toMatchObject({
        iss: 'gateway-exchange',
        aud: code,
        sub: 'zhang',
        role: 'CITY_OFFICE',
        organisation: '市教育督导室',
        capacity: 'HEAD',
        act: { sub: 'gateway' },
      });
      expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(90);
    }
  });

  it('is the same token for a minute', async () => {
    const authorization = await tokenOf({});
    for (let i = 0; i < 2; i++)
      await askGraphql(city.gateway.url, '{ schools { totalCount } }', {}, { authorization });
    expect(new Set(district('500101').received.map(({ headers }) => headers.authorization)).size).toBe(1);
    await ask('{ schools { totalCount } }');
    expect(new Set(district('500101').received.map(({ headers }) => headers.authorization)).size).toBe(2);
  });

  it('for the public is a token of the public', async () => {
    await askGraphql(city.gateway.url, '{ schools { totalCount } }');
    const claims = decodeJwt(String(district('500101').received[0]?.headers.authorization).slice(7));
    expect(claims).toMatchObject({ role: 'PUBLIC', aud: '500101', act: { sub: 'gateway' } });
  });
});

it('refuses a token of its own exchange, should a district bring one back', async () => {
  await ask('{ schools { totalCount } }');
  const authorization = String(district('500101').received[0]?.headers.authorization);
  const answer = await askGraphql(city.gateway.url, '{ __typename }', {}, { authorization });
  expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
});

describe('the report', () => {
  it('tells an office how many districts were asked, and the instant', async () => {
    const { extensions } = await ask('{ schools { totalCount } }');
    expect(extensions).toEqual({
      asOf: district('500101').received[0]?.headers['x-as-of'],
      districts: { asked: 3, answered: 3 },
    });
  });

  it('is absent when no district was asked', async () => {
    expect((await ask('{ __typename }')).extensions).toBeUndefined();
  });

  it('names a district that failed, its reason and where it is missing', async () => {
    district('500102').fault = () => 'HANG';
    const answer = await ask('{ s: schools { totalCount nodes { id } missingDistricts { code reason } } }');
    expect(answer.data).toMatchObject({
      s: { totalCount: 6, missingDistricts: [{ code: '500102', reason: 'TIMEOUT' }] },
    });
    expect(answer.extensions?.districts).toEqual({
      asked: 3,
      answered: 2,
      failed: [{ code: '500102', reason: 'TIMEOUT', paths: [['s']] }],
    });
  });

  it('tells the public nothing', async () => {
    district('500102').fault = down;
    const answer = await askGraphql(city.gateway.url, '{ schools { missingDistricts { code reason } } }');
    expect(answer.extensions).toBeUndefined();
    expect(answer.data).toEqual({
      schools: { missingDistricts: [{ code: '500102', reason: 'UNAVAILABLE' }] },
    });
  });
});

describe('a client that needs all districts', () => {
  const all = { 'x-districts-required': 'all' };

  it('gets an answer when all have answered', async () => {
    const answer = await ask('{ schools { totalCount } }', all);
    expect([answer.data, answer.errors]).toEqual([{ schools: { totalCount: 9 } }, undefined]);
  });

  it('gets none when one is missing', async () => {
    district('500102').fault = down;
    const answer = await ask('{ schools { totalCount } districts { name } }', all);
    expect(answer.data).toBeNull();
    expect(codesOf(answer)).toContain('DISTRICTS_INCOMPLETE');
    expect(answer.extensions?.districts).toMatchObject({ failed: [{ code: '500102' }] });
  });

  it('still learns what became of its command', async () => {
    district('500101').fault = down;
    const command = `mutation { renameSchool(input: { schoolId: "${schoolId('500101', 1)}", name: "x" }) { school { id } } }`;
    const answer = await ask(command, all);
    expect(answer.data).toEqual({ renameSchool: null });
    expect(codesOf(answer)).toEqual(['DISTRICT_UNAVAILABLE']);
  });
});

describe('the municipal subgraph', () => {
  it.each([
    ['is down', down, 'UNREACHABLE'],
    ['hangs', () => 'HANG' as const, 'TIMEOUT'],
    ['answers garbage', () => ({ body: '<html>' }), 'INVALID_ANSWER'],
    ['refuses the gateway', () => ({ status: 401, body: { errors: [{ message: 'no' }] } }), 'REFUSED'],
  ])('that %s costs its own fields only', async (_what, fault, reason) => {
    city.municipal.fault = fault;
    const answer = await ask('{ cities: districts { name } schools { totalCount } }');
    expect(answer.data).toEqual({ cities: null, schools: { totalCount: 9 } });
    expect(answer.errors).toMatchObject([
      {
        path: ['cities'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: '500000', reason }] },
      },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/stack trace|<html>/);
  });

  it('passes its errors on, and no word of its inside', async () => {
    city.municipal.fault = () => ({
      body: {
        data: { districts: null, visits: null },
        errors: [
          {
            message: 'Not yours.',
            path: ['districts'],
            extensions: { code: 'FORBIDDEN', messageZh: '无权。', query: 'SELECT 1' },
          },
          { message: 'SELECT * FROM x', path: ['visits'], extensions: { code: 'SQL' } },
        ],
      },
    });
    const answer = await ask('{ districts { name } visits { id } }');
    expect(answer.errors).toMatchObject([
      { message: 'Not yours.', path: ['districts'], extensions: { code: 'FORBIDDEN', messageZh: '无权。' } },
      { path: ['visits'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/SELECT|serviceName/);
  });
});

it('explains a null where a record that something refers to is not to be had', async () => {
  city.municipal.fault = () => ({
    body: {
      data: {
        visits: [1, 2].map((n) => ({
          id: String(n),
          school: { __typename: 'School', id: schoolId('500101', 90 + n) },
        })),
      },
    },
  });
  const answer = await ask('{ visits { id school { name } } }');
  expect(answer.data).toEqual({
    visits: [
      { id: '1', school: null },
      { id: '2', school: null },
    ],
  });
  expect(answer.errors).toMatchObject([
    { path: ['visits', 0, 'school'], extensions: { code: 'FORBIDDEN', count: 2 } },
  ]);
  expect(answer.extensions).not.toHaveProperty('valueCompletion');
});

describe('a request that', () => {
  const two = 'query A { __typename } query B { __typename }';

  it.each([
    ['names none of two operations', { query: two }],
    ['names an operation that is not there', { query: two, operationName: 'Z' }],
    ['names the only operation otherwise', { query: 'query A { __typename }', operationName: 'Z' }],
    ['names an operation that has no name', { query: '{ __typename }', operationName: 'Z' }],
    ['gives no name for a name', { query: '{ __typename }', operationName: '' }],
  ])('%s is refused as a district refuses it', async (_what, body) => {
    const identity = await localIdentity();
    const subgraph = await startTiny(identity);
    const ask = async (url: string) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
      const answer = (await response.json()) as Pick<Answer, 'errors'>;
      for (const { extensions } of answer.errors ?? []) delete extensions.requestId;
      return { status: response.status, answer };
    };
    const refusal = await ask(city.gateway.url);
    expect(refusal).toMatchObject({
      status: 400,
      answer: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
    });
    expect(refusal).toEqual(await ask(subgraph.url));
    await subgraph.close();
    identity.issuers.close();
  });

  it('names one of two operations gets that one', async () => {
    const body = JSON.stringify({
      query: 'query A { a: __typename } query B { b: __typename }',
      operationName: 'B',
    });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(city.gateway.url, { method: 'POST', headers, body });
    expect(await response.json()).toEqual({ data: { b: 'Query' } });
  });
});

describe('an operation is refused', () => {
  it.each([
    [
      'that costs more than one may',
      '{ schools(first: 500) { nodes { sisters(first: 500) { name } } } }',
      {},
      'cost',
    ],
    [
      'whose variables make it cost more',
      'query ($n: Int!) { schools(first: $n) { nodes { sisters(first: $n) { name } } } }',
      { n: 500 },
      'cost',
    ],
  ])('%s', async (_what, query, variables, limit) => {
    const answer = await ask(query, {}, variables);
    expect(answer.status).toBe(400);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'QUERY_TOO_EXPENSIVE',
      limit,
      maximum: 50_000,
    });
    expect(district('500101').received).toHaveLength(0);
  });

  it.each([
    ['in parts', '{ schools { totalCount ... @defer { nodes { id } } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['as a subscription', 'subscription { schools { totalCount } }', 'BAD_REQUEST'],
    [
      'under an alias that the planner would mix up',
      '{ schools { nodes { id: name } } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s', async (_what, query, code) => {
    const answer = await ask(query);
    expect(answer.status).toBe(400);
    expect(codesOf(answer)).toContain(code);
  });
});

it('shows its public schema without a word of its parts', async () => {
  const sdl = await (await fetch(new URL('/schema.graphql', city.gateway.url))).text();
  expect(sdl).toContain('type SchoolConnection');
  expect(sdl).not.toMatch(/join__|@route|@scatter|_entities/);
});

it('does not show how an operation is carried out', async () => {
  const answer = await ask('{ districts { name } }', { 'apollo-query-plan-experimental': '1' });
  expect(JSON.stringify(answer)).not.toMatch(/QueryPlan|Fetch/);
});
