import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, Socket, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../../gateway/config';
import { startGateway } from '../../../gateway/server';
import { createMetrics, serveMetrics } from '../../../subgraphs/kernel/metrics';
import { cityGateway } from '../../support/cityGateway';
import { askGraphql, codesOf } from '../../support/graphql';
import { localIdentityOf, silentLog } from '../../support/identity';
import { compose, DISTRICT_SDL } from '../../support/miniCity';

async function start(files: Record<string, string>, environment: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'start-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const supergraph = { SUPERGRAPH_FILE: join(folder, 'supergraph.graphql') };
  return startGateway(
    gatewaySettings({ PORT: '0', DATA_DIR: folder, LIMIT_LOOP_DELAY_MS: '0', ...supergraph, ...environment }),
    null,
    silentLog,
  );
}

const SUPERGRAPH = compose(DISTRICT_SDL);
const GOOD = { 'supergraph.graphql': SUPERGRAPH, 'districts.json': '[]' };

describe('the start ends with one readable line', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['without a supergraph', {}, /^SUPERGRAPH_FILE: .*no such file/],
    [
      'with a supergraph that is none',
      { 'supergraph.graphql': 'type Query { a: Int }' },
      /no Federation 2 supergraph/,
    ],
    [
      'without a district directory',
      { 'supergraph.graphql': SUPERGRAPH },
      /directory .*districts\.json is broken: ENOENT/,
    ],
    [
      'with a broken district directory',
      { ...GOOD, 'districts.json': '[{' },
      /directory .*districts\.json is broken/,
    ],
    [
      'with a directory that names a district twice',
      {
        ...GOOD,
        'districts.json': JSON.stringify(
          [1, 2].map(() => ({ code: '500101', name: 'x', url: 'http://127.0.0.1:1/graphql' })),
        ),
      },
      /500101/,
    ],
  ])('%s', async (_what, files, line) => {
    await expect(start(files)).rejects.toThrow(line);
    await expect(start(files)).rejects.toMatchObject({
      message: expect.not.stringContaining('\n') as string,
    });
  });

  it('without a list of issuers where one is demanded', async () => {
    const production = { NODE_ENV: 'production' };
    await expect(start(GOOD, production)).rejects.toThrow(/^TOKEN_ISSUERS_FILE: .*no such file/);
  });

  it('on a port that is taken', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as AddressInfo;
    await expect(start(GOOD, { PORT: String(port) })).rejects.toThrow(
      `gateway cannot listen on 127.0.0.1:${port}: the port is taken`,
    );
    await expect(serveMetrics(createMetrics(), '127.0.0.1', port)).rejects.toThrow(
      `metrics cannot listen on 127.0.0.1:${port}: the port is taken`,
    );
    squatter.close();
  });
});

it('does not accept the development key in production, nor where others can connect', async () => {
  const local = await cityGateway([], []);
  const identity = await localIdentityOf(join(local.folder, 'keys'));
  const authorization = await identity.bearer('gateway', { role: 'CITY_OFFICE' });
  expect((await askGraphql(local.gateway.url, '{ __typename }', {}, { authorization })).status).toBe(200);
  const files = {
    DATA_DIR: local.folder,
    SUPERGRAPH_FILE: join(local.folder, 'supergraph.graphql'),
    TOKEN_ISSUERS_FILE: join(local.folder, 'keys', 'issuers.json'),
  };
  for (const environment of [{ NODE_ENV: 'production' }, { HOST: '0.0.0.0' }, { METRICS_HOST: '0.0.0.0' }]) {
    const settings = gatewaySettings({ PORT: '0', ...files, ...environment });
    const open = await startGateway(settings, null, silentLog);
    const url = `http://127.0.0.1:${open.port}/graphql`;
    const answer = await askGraphql(url, '{ __typename }', {}, { authorization });
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    await open.close();
  }
  await local.close();
});

it('calls nobody but the deployments that it was given', async () => {
  const connected = jest.spyOn(Socket.prototype, 'connect');
  const city = await cityGateway([], ['500101']);
  await askGraphql(city.gateway.url, '{ schools { totalCount } districts { name } }');
  await city.close();
  const called = new Set(
    connected.mock.calls.map((call: unknown[]) => {
      const [target] = call.flat() as { host?: string; path?: string }[];
      return target?.host ?? target?.path ?? JSON.stringify(target);
    }),
  );
  connected.mockRestore();
  expect([...called]).toEqual(['127.0.0.1']);
});

it('shows its figures on a port of their own, not on the public one', async () => {
  const metrics = createMetrics();
  const figures = await serveMetrics(metrics, '127.0.0.1', 0);
  const city = await cityGateway([], ['500101'], {}, metrics);
  await askGraphql(city.gateway.url, '{ schools { totalCount } }');
  expect((await fetch(new URL('/metrics', city.gateway.url))).status).toBe(404);
  const text = await (await fetch(`http://127.0.0.1:${figures.port}/metrics`)).text();
  expect(text).toMatch(/http_request_duration_seconds_count\{server="gateway",status="200"\} 1/);
  expect(text).toMatch(/gateway_operation_duration_seconds_count\{type="query"\} 1/);
  expect(text).toMatch(/gateway_district_calls_total 1/);
  expect(text).toMatch(/gateway_district_call_duration_seconds_count\{code="500101",outcome="ANSWERED"\} 1/);
  await city.close();
  await figures.close();
});

it('keeps its schema to itself where introspection is off, but for the public SDL', async () => {
  const city = await cityGateway([], [], { INTROSPECTION: 'off', EXPLORER: 'off' });
  const answer = await askGraphql(city.gateway.url, '{ __schema { queryType { name } } }');
  expect([answer.status, codesOf(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
  expect(await (await fetch(new URL('/schema.graphql', city.gateway.url))).text()).toContain('type Query');
  await city.close();
});
