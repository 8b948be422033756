import { createVerifier } from '../../../subgraphs/kernel/identity/verifier';
import { createLog } from '../../../subgraphs/kernel/log';
import { askGraphql } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { startTiny } from '../../support/tinyServer';
import type { GraphqlServer } from '../../../subgraphs/kernel/http/server';

type Line = Record<string, unknown>;

let identity: LocalIdentity;
let server: GraphqlServer;
let lines: Line[];
beforeAll(async () => {
  identity = await localIdentity();
  const log = createLog('tiny', 'trace', { write: (line) => void lines.push(JSON.parse(line) as Line) });
  const { issuers } = identity;
  const verifier = createVerifier({
    audience: '500103',
    issuers,
    toleranceS: 60,
    allowDevelopmentKey: true,
    log,
  });
  server = await startTiny(identity, { log, verifier });
});
beforeEach(() => {
  lines = [];
});
afterAll(async () => {
  await server.close();
  identity.issuers.close();
});

/** The line that a server writes when an answer has gone out, which the client may see first. */
async function answered(): Promise<Line> {
  for (;;) {
    const line = lines.find(({ msg }) => msg === 'Answered.');
    if (line) return line;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

it('has every answer under its request id, with the client’s own beside it', async () => {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'client-4711' },
    body: '{"query":"{ hello }"}',
  });
  expect(await answered()).toMatchObject({
    name: 'tiny',
    requestId: response.headers.get('x-request-id'),
    clientRequestId: 'client-4711',
    method: 'POST',
    status: 200,
    role: 'PUBLIC',
  });
});

it.each(['short', 'with space in it', 'x'.repeat(65), 'quote"quote"quote'])(
  'does not take %s for a request id',
  async (id) => {
    await askGraphql(server.url, '{ hello }', {}, { 'x-request-id': id });
    expect(await answered()).not.toHaveProperty('clientRequestId');
  },
);

it('has what clients are not told', async () => {
  const answer = await askGraphql(server.url, '{ broken }');
  expect(lines).toContainEqual(
    expect.objectContaining({
      requestId: answer.errors?.[0]?.extensions.requestId,
      path: ['broken'],
      err: expect.objectContaining({ message: expect.stringContaining('hunter2') as string }) as object,
    }),
  );
});

it('says why a token was refused, and never shows one', async () => {
  const authorization = await identity.bearer('500107', { role: 'CITY_OFFICE' });
  await askGraphql(server.url, '{ hello }', {}, { authorization });
  await answered();
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'A token was refused.', audience: '500103' }));
  expect(JSON.stringify(lines)).not.toContain(authorization.slice(7, 40));
});

it('blots out secrets that are logged by mistake', () => {
  const written: string[] = [];
  const log = createLog('x', 'info', { write: (line) => void written.push(line) });
  log.info({
    headers: { authorization: 'Bearer abc' },
    token: 'abc',
    request: { headers: { authorization: 'abc' } },
  });
  expect(written.join('')).not.toContain('abc');
});
