import { askGraphql, codesOf } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { startTiny, TINY_SDL } from '../../support/tinyServer';
import type { GraphqlServer } from '../../../subgraphs/kernel/http/server';

let identity: LocalIdentity;
let server: GraphqlServer;
let origin: string;
beforeAll(async () => {
  identity = await localIdentity();
  server = await startTiny(identity);
  origin = new URL(server.url).origin;
});
afterAll(async () => {
  await server.close();
  identity.issuers.close();
});

const UUID = /^[\w-]{36}$/;
const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

it('answers a query by POST and by GET', async () => {
  expect((await askGraphql(server.url, '{ hello(name: "渝中") }')).data).toEqual({ hello: 'Hello, 渝中' });
  const byGet = await fetch(`${server.url}?query=${encodeURIComponent('{hello}')}`, {
    headers: { 'apollo-require-preflight': 'yes' },
  });
  expect(await byGet.json()).toEqual({ data: { hello: 'Hello, world' } });
});

it('knows the caller by the token, and takes nobody for the public', async () => {
  const headers = { authorization: await identity.bearer('500103', { role: 'CITY_OFFICE' }) };
  expect((await askGraphql(server.url, '{ role }', {}, headers)).data).toEqual({ role: 'CITY_OFFICE' });
  expect((await askGraphql(server.url, '{ role }')).data).toEqual({ role: 'PUBLIC' });
});

it('gives every answer a request id, in the header and in every error', async () => {
  for (const request of [
    post({ query: '{ broken }' }),
    post('{'),
    post({ query: '{' }),
    fetch(`${origin}/nowhere`),
  ]) {
    const response = await request;
    const id = response.headers.get('x-request-id');
    expect(id).toMatch(UUID);
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]?.extensions).toMatchObject({ requestId: id, messageZh: expect.any(String) as string });
  }
  expect((await fetch(`${origin}/health/live`)).headers.get('x-request-id')).toMatch(UUID);
});

it('takes a request id from the gateway only', async () => {
  const ask = async (authorization: string) => {
    const headers = { 'content-type': 'application/json', authorization, 'x-request-id': 'sent-by-somebody' };
    const response = await fetch(server.url, { method: 'POST', headers, body: '{"query":"{ requestId }"}' });
    return { header: response.headers.get('x-request-id'), body: await response.json() };
  };
  expect(await ask(await identity.gatewayBearer('500103', { role: 'CITY_OFFICE' }))).toEqual({
    header: 'sent-by-somebody',
    body: { data: { requestId: 'sent-by-somebody' } },
  });
  expect((await ask(await identity.bearer('500103', { role: 'CITY_OFFICE' }))).header).toMatch(UUID);
});

it('takes the instant from the gateway only', async () => {
  const asOf = new Date(Date.now() - 3000).toISOString();
  const ask = (authorization: string, at: string) =>
    askGraphql(server.url, '{ instant }', {}, { authorization, 'x-as-of': at });
  const gateway = await identity.gatewayBearer('500103', { role: 'CITY_OFFICE' });
  expect((await ask(gateway, asOf)).data).toEqual({ instant: asOf });
  expect((await ask(await identity.bearer('500103', { role: 'CITY_OFFICE' }), asOf)).data).toEqual({
    instant: null,
  });
});

it.each([
  ['ahead of its clock', () => new Date(Date.now() + 120_000).toISOString()],
  ['more than a day behind', () => new Date(Date.now() - 25 * 3_600_000).toISOString()],
  ['that is none', () => '2026-11-23'],
])('refuses an instant %s', async (_what, at) => {
  const headers = {
    authorization: await identity.gatewayBearer('500103', { role: 'CITY_OFFICE' }),
    'x-as-of': at(),
  };
  const answer = await askGraphql(server.url, '{ instant }', {}, headers);
  expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_REQUEST']]);
});

describe('the media type', () => {
  it.each([
    ['application/graphql-response+json', GRAPHQL_TYPE],
    ['application/json;q=0.5, application/graphql-response+json', GRAPHQL_TYPE],
    ['application/graphql-response+json;charset=utf-8, application/json', GRAPHQL_TYPE],
    ['application/json', JSON_TYPE],
    ['application/json; charset=utf-8', JSON_TYPE],
    ['*/*', JSON_TYPE],
    ['application/graphql-response+json;q=0, application/json', JSON_TYPE],
  ])('for a client that accepts %s is %s', async (accept, type) => {
    expect((await post({ query: '{ hello }' }, { accept })).headers.get('content-type')).toBe(type);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['a parse error', () => post({ query: '{' }, { accept: GRAPHQL_TYPE }), 400],
    ['a body that is not JSON', () => post('{', { accept: GRAPHQL_TYPE }), 400],
    ['a body that is too large', () => post('x'.repeat(2_000_000), { accept: GRAPHQL_TYPE }), 413],
    ['a bad token', () => post('{}', { accept: GRAPHQL_TYPE, authorization: 'Bearer x' }), 401],
    [
      'a method that is not served',
      () => fetch(server.url, { method: 'PUT', headers: { accept: GRAPHQL_TYPE } }),
      405,
    ],
    [
      'a CSRF refusal',
      () => fetch(`${server.url}?query={hello}`, { headers: { accept: GRAPHQL_TYPE } }),
      400,
    ],
  ])('is GraphQL’s own on %s too', async (_what, request, status) => {
    const response = await request();
    expect([response.status, response.headers.get('content-type')]).toEqual([status, GRAPHQL_TYPE]);
  });

  it('that a client accepts must be one of the two', async () => {
    const response = await post({ query: '{ hello }' }, { accept: 'image/png' });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('is looked at before a command is carried out', async () => {
    const command = { query: 'mutation { touch }' };
    const touched = async () => (await askGraphql(server.url, '{ touches }')).data.touches as number;
    const before = await touched();
    expect((await post(command, { accept: 'text/html' })).status).toBe(406);
    expect(await touched()).toBe(before);
    expect((await post(command, { accept: '*/*' })).status).toBe(200);
    expect(await touched()).toBe(before + 1);
  });
});

describe('an error', () => {
  it('of our own side tells nothing but its request id', async () => {
    const answer = await askGraphql(server.url, '{ hello broken }');
    expect(answer.data).toEqual({ hello: 'Hello, world', broken: null });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(answer.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        locations: [{ line: 1, column: 9 }],
        path: ['broken'],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          messageZh: '系统内部错误。',
          requestId: expect.any(String) as string,
        },
      },
    ]);
  });

  it('of a refused field comes once for all rows', async () => {
    const answer = await askGraphql(server.url, '{ rows { id secret } refused }');
    expect(answer.data).toMatchObject({ rows: { length: 1000 } });
    expect(answer.errors).toHaveLength(2);
    expect(answer.errors).toContainEqual(
      expect.objectContaining({
        path: ['rows', 0, 'secret'],
        extensions: expect.objectContaining({
          code: 'FORBIDDEN',
          coordinate: 'Row.secret',
          count: 1000,
        }) as object,
      }),
    );
  });

  it.each([
    ['{ nothing }', {}, 'GRAPHQL_VALIDATION_FAILED', 400],
    ['{ hello', {}, 'GRAPHQL_PARSE_FAILED', 400],
    ['query A { hello } query B { hello }', {}, 'BAD_REQUEST', 400],
    ['query ($n: String!) { hello(name: $n) }', { n: 5 }, 'BAD_USER_INPUT', 400],
    ['', {}, 'BAD_REQUEST', 400],
  ])('in %s has the contract’s code', async (query, variables, code, status) => {
    const answer = await askGraphql(server.url, query, variables);
    expect([answer.status, codesOf(answer)]).toEqual([status, [code]]);
  });

  it.each([
    ['query ($a: Boolean = true) { hello @skip(if: $a) }', { a: null }],
    ['query ($a: String = "x") { hello(name: $a) }', { a: null }],
  ])('in %s with null is the caller’s', async (query, variables) => {
    expect(codesOf(await askGraphql(server.url, query, variables))).toEqual(['BAD_USER_INPUT']);
  });

  it('of an input with a thousand faults is short', async () => {
    const query = 'query ($n: [Wish!]) { wish(of: $n) }';
    const faults = Object.fromEntries(Array.from({ length: 1000 }, (_, i) => [`f${i}`, 1]));
    const response = await post({ query, variables: { n: { ...faults, text: 'x'.repeat(100_000) } } });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text.length).toBeLessThan(5000);
    expect(JSON.parse(text)).toMatchObject({
      errors: [
        {
          extensions: {
            code: 'BAD_USER_INPUT',
            issues: [{ path: ['$n'] }, ...Array(9).fill({ path: ['$n'] })],
          },
        },
      ],
    });
  });

  it('of what is not open to the caller is no fault of ours', async () => {
    const answer = await askGraphql(server.url, '{ _service }');
    expect([answer.status, codesOf(answer)]).toEqual([403, ['FORBIDDEN']]);
  });

  it('of a variable names it', async () => {
    const answer = await askGraphql(server.url, 'query ($n: String!) { hello(name: $n) }', { n: 5 });
    expect(answer.errors?.[0]?.extensions.issues).toMatchObject([{ path: ['$n'], rule: 'TYPE' }]);
  });
});

it('protects browsers, and does not let answers be kept', async () => {
  const { headers } = await post({ query: '{ hello }' });
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('cache-control')).toBe('no-store');
  const page = await fetch(server.url, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

it('shows its public schema, whoever asks', async () => {
  const response = await fetch(`${origin}/schema.graphql`);
  expect(response.headers.get('content-type')).toMatch('text/plain');
  expect(await response.text()).toBe(TINY_SDL);
});

it('answers entities and its SDL to the gateway only', async () => {
  const direct = {
    authorization: await identity.bearer('500103', { role: 'DISTRICT_OFFICE', district: '500103' as never }),
  };
  const gateway = { authorization: await identity.gatewayBearer('500103', { role: 'PUBLIC' }) };
  expect(codesOf(await askGraphql(server.url, '{ x: _service }', {}, direct))).toEqual(['FORBIDDEN']);
  expect(codesOf(await askGraphql(server.url, '{ ...F } fragment F on Query { _service }'))).toEqual([
    'FORBIDDEN',
  ]);
  expect((await askGraphql(server.url, '{ x: _service }', {}, gateway)).data).toEqual({ x: 'sdl' });
});

it('shows the schema to those who may introspect, with one store of documents', async () => {
  const closed = await startTiny(identity, {
    introspection: ({ caller }) => caller.role === 'DISTRICT_OFFICE',
  });
  const query = '{ __schema { queryType { name } } }';
  const staff = {
    authorization: await identity.bearer('500103', { role: 'DISTRICT_OFFICE', district: '500103' as never }),
  };
  expect((await askGraphql(closed.url, query, {}, staff)).data).toBeTruthy();
  const refused = await askGraphql(closed.url, query);
  expect([refused.status, codesOf(refused)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  expect((await askGraphql(closed.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
  expect((await askGraphql(closed.url, '{ helo }')).errors?.[0]?.message).not.toContain('hello');
  await closed.close();
});

it('says whether it lives and whether it is ready', async () => {
  let ready = false;
  const starting = await startTiny(identity, { isReady: () => Promise.resolve(ready) });
  const at = (path: string) => fetch(new URL(path, starting.url)).then(({ status }) => status);
  expect([await at('/health/live'), await at('/health/ready')]).toEqual([200, 503]);
  ready = true;
  expect(await at('/health/ready')).toBe(200);
  await starting.close();
});

it('lets other origins in only where they are listed', async () => {
  const open = await startTiny(identity, { corsOrigins: ['https://app.example'] });
  const preflight = (url: string, origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    }).then(({ headers }) => headers.get('access-control-allow-origin'));
  expect(await preflight(open.url, 'https://app.example')).toBe('https://app.example');
  expect(await preflight(open.url, 'https://evil.example')).toBeNull();
  expect(await preflight(server.url, 'https://app.example')).toBeNull();
  await open.close();
});

it('names the port that is taken', async () => {
  await expect(startTiny(identity, { port: server.port })).rejects.toMatchObject({
    name: 'PortError',
    message: `tiny cannot listen on 127.0.0.1:${server.port}: the port is taken`,
  });
});

it('finishes what is under way before it closes', async () => {
  const closing = await startTiny(identity);
  const underWay = askGraphql(closing.url, '{ slow }');
  await new Promise((resolve) => setImmediate(resolve));
  await askGraphql(closing.url, '{ hello }');
  await closing.close();
  expect((await underWay).data).toEqual({ slow: 'done' });
  await expect(fetch(closing.url)).rejects.toThrow();
});
