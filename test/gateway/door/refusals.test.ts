import { request } from 'node:http';
import { connect } from 'node:net';
import { documentLimits } from '../../../subgraphs/kernel/http/documentLimits';
import type { GraphqlServer } from '../../../subgraphs/kernel/http/server';
import { askGraphql, codesOf } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { GENEROUS, startTiny } from '../../support/tinyServer';

let identity: LocalIdentity;
let server: GraphqlServer;
beforeAll(async () => {
  identity = await localIdentity();
  server = await startTiny(identity, {
    limits: { ...GENEROUS, tokens: 3500 },
    validationRules: documentLimits({ depth: 15, aliases: 100 }),
  });
});
afterAll(async () => {
  await server.close();
  identity.issuers.close();
});

interface Refusal {
  status: number;
  error: { code: string; [key: string]: unknown };
}

async function refusalOf(response: Response): Promise<Refusal> {
  const { errors, data } = (await response.json()) as {
    errors: { extensions: Refusal['error'] }[];
    data?: unknown;
  };
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  return { status: response.status, error: errors[0]?.extensions ?? { code: 'none' } };
}

const post = (body: string, headers: Record<string, string> = {}, url = server.url) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
const ask = (query: string) => post(JSON.stringify({ query }));

describe('a token', () => {
  it.each<[string, () => Promise<string>]>([
    ['that is none', () => Promise.resolve('Bearer nonsense')],
    ['that has ended', () => identity.bearer('500103', { role: 'CITY_OFFICE' }, -120)],
    ['for another deployment', () => identity.bearer('500107', { role: 'CITY_OFFICE' })],
    ['for the gateway', () => identity.bearer('gateway', { role: 'CITY_OFFICE' })],
    ['of the gateway for a neighbour', () => identity.gatewayBearer('500107', { role: 'CITY_OFFICE' })],
  ])('%s is one UNAUTHENTICATED', async (_what, token) => {
    const { status, error } = await refusalOf(
      await post('{"query":"{ hello }"}', { authorization: await token() }),
    );
    expect([status, error.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('that is bad is refused before the body is read', async () => {
    const { error } = await refusalOf(
      await post('x'.repeat(2_000_000), { authorization: 'Bearer nonsense' }),
    );
    expect(error.code).toBe('UNAUTHENTICATED');
  });

  it('that comes twice is a bad request', async () => {
    const token = await identity.bearer('500103', { role: 'CITY_OFFICE' });
    const status = await new Promise((resolve, reject) => {
      const { hostname, port, pathname } = new URL(server.url);
      const headers = ['content-type', 'application/json', 'Authorization', token, 'authorization', token];
      const body = '{"query":"{ hello }"}';
      const sent = request(
        {
          hostname,
          port,
          path: pathname,
          method: 'POST',
          headers: [...headers, 'content-length', String(body.length), 'host', hostname],
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      sent.on('error', reject).end(body);
    });
    expect(status).toBe(400);
  });
});

describe('a request', () => {
  it('with a body of 2 MB is too large', async () => {
    const { status, error } = await refusalOf(await ask(`{ hello } #${'x'.repeat(2_000_000)}`));
    expect([status, error.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it.each<[string, () => Promise<Response>, number]>([
    ['with a body that is not JSON', () => post('{"query":'), 400],
    [
      'without a body',
      () => fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' } }),
      400,
    ],
    ['with a batch', () => post('[{"query":"{ hello }"}]'), 400],
    ['that would poison a prototype', () => post('{"query":"{ hello }","__proto__":{"x":1}}'), 400],
    [
      'in a type that is not served',
      () => post('query=x', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
    ],
    ['by a method that is not served', () => fetch(server.url, { method: 'DELETE' }), 405],
    ['for something else', () => fetch(new URL('/nothing', server.url)), 404],
    ['for a path that is none', () => fetch(new URL('/%zz', server.url)), 400],
    [
      'for a file outside the explorer',
      () => fetch(new URL('/explorer/..%2f..%2fpackage.json', server.url)),
      404,
    ],
    ['that another site could make a browser send by GET', () => fetch(`${server.url}?query={hello}`), 400],
    [
      'that another site could make a browser send by POST',
      () => post('{"query":"{hello}"}', { 'content-type': 'text/plain' }),
      400,
    ],
    ['with variables that are no object', () => post('{"query":"{ hello }","variables":"x"}'), 400],
  ])('%s is a bad request', async (_what, send, status) => {
    const refusal = await refusalOf(await send());
    expect([refusal.status, refusal.error.code]).toEqual([status, 'BAD_REQUEST']);
  });

  it('by GET reads and does not change', async () => {
    const response = await fetch(`${server.url}?query=${encodeURIComponent('mutation { touch }')}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    expect(response.headers.get('allow')).toBe('POST');
    expect(await refusalOf(response)).toMatchObject({ status: 405, error: { code: 'BAD_REQUEST' } });
  });
});

describe('a document', () => {
  it.each([
    [
      '30 levels deep',
      `{ rows { ${'next { '.repeat(28)} id ${'}'.repeat(28)} } }`,
      { limit: 'depth', value: 30, maximum: 15 },
    ],
    [
      'deep by fragments',
      `{ rows { ...A } } ${[...'ABCDEFGHIJKLMNOP'].map((name, i) => `fragment ${name} on Row { next { ${i < 15 ? `...${String.fromCharCode(66 + i)}` : 'id'} } }`).join(' ')}`,
      { limit: 'depth', maximum: 15 },
    ],
    [
      'with 1,000 aliases',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: role`).join(' ')} }`,
      { limit: 'aliases', value: 1000, maximum: 100 },
    ],
    [
      'with 1,000 aliases of __typename',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      { limit: 'aliases', value: 1000, maximum: 100 },
    ],
    ['of too many tokens', `{ ${'role '.repeat(4000)} }`, { limit: 'tokens', value: 3501, maximum: 3500 }],
  ])('%s is too expensive', async (_what, query, details) => {
    const response = await ask(query);
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(response.status).toBe(400);
    expect(errors.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code: 'QUERY_TOO_EXPENSIVE', ...details }),
    );
  });

  it('that is short and wrong is only wrong', async () => {
    expect(codesOf(await askGraphql(server.url, '{ role '))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('whose fragments multiply is refused in no time', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `F${i}`);
    const fragments = names.map(
      (name, i) => `fragment ${name} on Query { ${i < 29 ? `...F${i + 1} ...F${i + 1}` : 'role'} }`,
    );
    const started = performance.now();
    const answer = await askGraphql(server.url, `{ ...F0 } ${fragments.join(' ')}`);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(answer.status).toBeLessThan(500);
  });
});

describe('too many requests', () => {
  it('of one address are told when to come again', async () => {
    const busy = await startTiny(identity, { limits: { ...GENEROUS, ratePerMinute: 3 } });
    const send = () => post('{"query":"{ hello }"}', {}, busy.url);
    for (let i = 0; i < 3; i++) expect((await send()).status).toBe(200);
    const response = await send();
    const retryAfter = Number(response.headers.get('retry-after'));
    expect(retryAfter).toBeGreaterThan(0);
    expect(await refusalOf(response)).toMatchObject({
      status: 429,
      error: { code: 'RATE_LIMITED', retryAfter },
    });
    const known = await post(
      '{"query":"{ hello }"}',
      { authorization: await identity.bearer('500103', { role: 'CITY_OFFICE' }) },
      busy.url,
    );
    expect(known.status).toBe(200);
    await busy.close();
  });

  it.each([
    [1, ['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9'], 429],
    [1, ['9.9.9.9, 1.1.1.1', '9.9.9.9, 2.2.2.2'], 200],
    [2, ['1.1.1.1, 9.9.9.9', '2.2.2.2, 9.9.9.9'], 200],
    [false, ['1.1.1.1', '2.2.2.2'], 429],
  ] as const)(
    'behind %s proxies are counted by the outermost’s word: %j',
    async (trustProxy, from, status) => {
      const busy = await startTiny(identity, { trustProxy, limits: { ...GENEROUS, ratePerMinute: 1 } });
      const send = (chain: string) => post('{"query":"{ hello }"}', { 'x-forwarded-for': chain }, busy.url);
      expect((await send(from[0])).status).toBe(200);
      expect((await send(from[1])).status).toBe(status);
      await busy.close();
    },
  );

  it('with bad tokens are too many as well', async () => {
    const busy = await startTiny(identity, { limits: { ...GENEROUS, ratePerMinute: 1 } });
    const guess = () => post('{}', { authorization: 'Bearer a.b.c' }, busy.url).then(({ status }) => status);
    expect([await guess(), await guess()]).toEqual([401, 429]);
    await busy.close();
  });

  it('of the gateway are never too many', async () => {
    const busy = await startTiny(identity, { limits: { ...GENEROUS, ratePerMinute: 1 } });
    const headers = { authorization: await identity.gatewayBearer('500103', { role: 'PUBLIC' }) };
    const statuses = await Promise.all(
      Array.from({ length: 5 }, () => post('{"query":"{ hello }"}', headers, busy.url)),
    );
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await busy.close();
  });
});

it('answers bytes that are no request, and headers that are too large, in the same form', async () => {
  const { hostname, port } = new URL(server.url);
  const send = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => (answer += chunk.toString()));
      socket.on('end', () => resolve(answer)).on('error', reject);
    });
  expect(await send('what?\r\n\r\n')).toMatch(
    /^HTTP\/1\.1 400 Bad Request[^]*x-request-id[^]*"code":"BAD_REQUEST"/,
  );
  const large = `GET /graphql HTTP/1.1\r\nhost: x\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`;
  expect(await send(large)).toMatch(/^HTTP\/1\.1 431 [^]*"code":"BAD_REQUEST"/);
});

it('turns requests away while it is overloaded, and still says that it lives', async () => {
  let isOverloaded = true;
  const load = { isOverloaded: () => isOverloaded, close: () => Promise.resolve() };
  const busy = await startTiny(identity, { load });
  const response = await post('{"query":"{ hello }"}', {}, busy.url);
  expect(response.headers.get('retry-after')).toBe('5');
  expect(await refusalOf(response)).toMatchObject({
    status: 503,
    error: { code: 'OVERLOADED', retryAfter: 5 },
  });
  expect((await fetch(new URL('/health/live', busy.url))).status).toBe(200);
  isOverloaded = false;
  expect((await askGraphql(busy.url, '{ hello }')).status).toBe(200);
  await busy.close();
});
