import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../gateway/config';
import { startGateway } from '../../gateway/server';
import type { GraphqlServer } from '../../subgraphs/kernel/http/server';
import { prepareLocalKeys } from '../../subgraphs/kernel/identity/keys';
import type { Registry } from '../../subgraphs/kernel/metrics';
import { silentLog } from './identity';
import { compose, DISTRICT_SDL, MiniDistrict, type DistrictRequest, type SchoolRow } from './miniCity';

/** What came to a deployment: the question, and everything that was told beside it. */
export interface Received {
  request: DistrictRequest;
  headers: IncomingMessage['headers'];
}

/** A deployment that answers as it is told, over HTTP, and remembers what it was asked. */
export interface FakeDeployment {
  url: string;
  received: Received[];
  /** Answers instead of what it was made for, when it is set. */
  fault: ((received: Received) => { status?: number; body: unknown } | 'HANG') | null;
  close(): Promise<void>;
}

export async function fakeDeployment(answer: (received: Received) => unknown): Promise<FakeDeployment> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void respond(Buffer.concat(chunks).toString()));
    async function respond(text: string): Promise<void> {
      const one = { request: JSON.parse(text) as DistrictRequest, headers: request.headers };
      received.push(one);
      const faulty = deployment.fault?.(one);
      if (faulty === 'HANG') return;
      const { status = 200, body } = faulty ?? { body: await answer(one) };
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const deployment: FakeDeployment = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received,
    fault: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return deployment;
}

export interface CityGateway {
  folder: string;
  gateway: GraphqlServer;
  districts: Map<string, FakeDeployment>;
  municipal: FakeDeployment;
  close(): Promise<void>;
}

/** A real gateway before the mini city: districts and the municipal subgraph are fakes on real ports. */
export async function cityGateway(
  rows: readonly SchoolRow[],
  codes: readonly string[],
  environment: Record<string, string> = {},
  metrics: Registry | null = null,
): Promise<CityGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'city-'));
  const districts = new Map<string, FakeDeployment>();
  for (const code of codes) {
    const mini = new MiniDistrict(rows.filter((row) => row.code === code));
    districts.set(
      code,
      await fakeDeployment(({ request, headers }) => mini.answer(request, String(headers['x-as-of']))),
    );
  }
  const municipal = await fakeDeployment(() => ({
    data: { districts: codes.map((code) => ({ __typename: 'District', code, name: `区 ${code}` })) },
  }));
  const directory = [...districts].map(([code, { url }]) => ({
    code,
    name: `区 ${code}`,
    url,
    status: 'ACTIVE',
  }));
  await writeFile(join(folder, 'districts.json'), JSON.stringify(directory));
  await writeFile(join(folder, 'supergraph.graphql'), compose(DISTRICT_SDL));
  await prepareLocalKeys(join(folder, 'keys'));
  const gateway = await startGateway(
    gatewaySettings({
      PORT: '0',
      DATA_DIR: folder,
      SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
      MUNICIPAL_URL: municipal.url,
      LIMIT_RATE: '0',
      LIMIT_LOOP_DELAY_MS: '0',
      ...environment,
    }),
    metrics,
    silentLog,
  );
  return {
    folder,
    gateway,
    districts,
    municipal,
    async close() {
      await gateway.close();
      await Promise.all([municipal, ...districts.values()].map((one) => one.close()));
    },
  };
}
