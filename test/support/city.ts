import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../gateway/config';
import { startGateway } from '../../gateway/server';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import type { DistrictSeed } from '../../subgraphs/district/seed';
import { testDistrict, type TestDistrict } from './deployments';
import type { Engine } from './engines';
import { askGraphql, type Answer } from './graphql';
import { localIdentity, silentLog, type LocalIdentity } from './identity';

/** An entry of the district directory. */
export interface DirectoryEntry {
  code: string;
  codes?: string[];
  name: string;
  url: string;
  status: 'ACTIVE' | 'DRAINED' | 'ENDED';
  successors?: string[];
}

/** A gateway in this process over districts that are anywhere. */
export interface TestGateway {
  url: string;
  /** The file that the gateway watches. */
  writeDirectory(entries: readonly DirectoryEntry[]): void;
  /** Asks it with a token of the development key; as the public without one. */
  ask(query: string, variables?: object, who?: Partial<Bearer>, headers?: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface TestGatewayOptions {
  identity: LocalIdentity;
  directory: readonly DirectoryEntry[];
  municipalUrl?: string;
  /** Settings beside the defaults, by their names. */
  settings?: Record<string, string>;
}

/** Starts a gateway whose limits do not stand in a test's way. */
export async function testGateway(options: TestGatewayOptions): Promise<TestGateway> {
  const { identity } = options;
  const folder = mkdtempSync(join(tmpdir(), 'gateway-'));
  symlinkSync(identity.folder, join(folder, 'keys'));
  const file = join(folder, 'districts.json');
  const writeDirectory = (entries: readonly DirectoryEntry[]) => writeFileSync(file, JSON.stringify(entries));
  writeDirectory(options.directory);
  const settings = gatewaySettings({
    PORT: '0',
    METRICS_PORT: '0',
    DATA_DIR: folder,
    DISTRICTS_FILE: file,
    TOKEN_ISSUERS_FILE: join(identity.folder, 'issuers.json'),
    SUPERGRAPH_FILE: join(__dirname, '..', '..', 'schema', 'supergraph.graphql'),
    MUNICIPAL_URL: options.municipalUrl ?? 'http://127.0.0.1:9/graphql',
    LIMIT_RATE: '0',
    LIMIT_COST: '100000000',
    LIMIT_DISTRICT_CALLS: '100000',
    LIMIT_DISTRICT_OBJECTS: '100000000',
    LIMIT_LOOP_DELAY_MS: '0',
    DISTRICT_DEADLINE_MS: '10000',
    ...options.settings,
  });
  const server = await startGateway(settings, null, silentLog);
  return {
    url: server.url,
    writeDirectory,
    ask: async (query, variables, who, headers = {}) =>
      askGraphql(server.url, query, variables, {
        ...(who && { authorization: await identity.bearer('gateway', who) }),
        ...headers,
      }),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Districts, each with its own database, behind a gateway; and one database that holds everything. */
export interface TestCity {
  identity: LocalIdentity;
  districts: TestDistrict[];
  gateway: TestGateway;
  oracle: TestDistrict;
  close(): Promise<void>;
}

/** A city over these rows: a district for each code, and an oracle that keeps the records of all. */
export async function testCity(engine: Engine, seeds: ReadonlyMap<string, DistrictSeed>): Promise<TestCity> {
  const identity = await localIdentity();
  const codes = [...seeds.keys()];
  const now = new Date();
  const clock = () => now;
  const districts: TestDistrict[] = [];
  for (const [code, seed] of seeds) {
    districts.push(await testDistrict({ code, engine, identity, seeds: [seed], now: clock }));
  }
  const oracle = await testDistrict({
    code: codes[0] ?? '',
    codes,
    engine,
    identity,
    seeds: [...seeds.values()],
    now: clock,
  });
  const directory = districts.map(({ code, server }) => directoryEntry(code, server.url));
  const gateway = await testGateway({ identity, directory });
  return {
    identity,
    districts,
    gateway,
    oracle,
    async close() {
      await gateway.close();
      for (const district of [...districts, oracle]) await district.close();
      await engine.clean();
    },
  };
}

export function directoryEntry(code: string, url: string): DirectoryEntry {
  return { code, name: `${code}区`, url, status: 'ACTIVE' };
}
