import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentStore } from '../../subgraphs/kernel/http/documentStore';
import type { Database } from '../../subgraphs/kernel/database/database';
import type { HouseRules } from '../../subgraphs/kernel/context';
import type { GraphqlServer } from '../../subgraphs/kernel/http/server';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { openDistrictDatabase, startDistrict } from '../../subgraphs/district/deployment';
import { districtSchema } from '../../subgraphs/district/schema';
import { seedDistrict, type DistrictSeed } from '../../subgraphs/district/seed';
import type { Engine } from './engines';
import { askGraphql, type Answer } from './graphql';
import { silentLog, type LocalIdentity } from './identity';

/** The most bytes of a file that test deployments take. */
export const MAX_FILE_BYTES = 1_000_000;
export const LIMITS = {
  bodyBytes: 1_048_576,
  tokens: 5000,
  ratePerMinute: 0,
  depth: 20,
  aliases: 500,
  cost: 1_000_000,
};

let built: ReturnType<typeof districtSchema> | undefined;
const documents = documentStore();

/** A district that serves in this process, with its database at hand. */
export interface TestDistrict {
  code: DistrictCode;
  server: GraphqlServer;
  database: Database;
  /** Where its files lie. */
  filesFolder: string;
  /** The SQL statements since the last call. */
  statements(): string[];
  /** Asks it directly, with a token of the development key; the public without one. */
  ask(query: string, variables?: object, who?: Partial<Bearer>): Promise<Answer>;
  /** Asks it as the gateway does, for somebody. */
  askAsGateway(query: string, variables?: object, who?: Partial<Bearer>, headers?: object): Promise<Answer>;
  close(): Promise<void>;
}

export interface TestDistrictOptions {
  code: string;
  codes?: readonly string[];
  engine: Engine;
  identity: LocalIdentity;
  seeds?: readonly DistrictSeed[];
  now?: () => Date;
  houseRules?: HouseRules;
}

export async function testDistrict(options: TestDistrictOptions): Promise<TestDistrict> {
  const { engine, identity, seeds = [], now = () => new Date() } = options;
  const code = options.code as DistrictCode;
  let statements: string[] = [];
  const place = await engine.place();
  const database = await openDistrictDatabase({
    ...place,
    migrate: 'auto',
    onStatement: (sql) => statements.push(sql),
  });
  for (const seed of seeds) await database.write(now(), (write) => seedDistrict(write, seed));
  const { schema, sdl } = await (built ??= districtSchema());
  const filesFolder = mkdtempSync(join(tmpdir(), 'files-'));
  const server = await startDistrict({
    code,
    codes: options.codes as readonly DistrictCode[] | undefined,
    host: '127.0.0.1',
    port: 0,
    database,
    schema,
    documents,
    publicSdl: sdl,
    issuers: identity.issuers,
    toleranceS: 60,
    allowDevelopmentKey: true,
    explorer: false,
    limits: LIMITS,
    files: { folder: filesFolder, maxBytes: MAX_FILE_BYTES },
    log: silentLog,
    metrics: null,
    houseRules: options.houseRules,
    now,
  });
  return {
    code,
    server,
    database,
    filesFolder,
    statements() {
      const said = statements;
      statements = [];
      return said;
    },
    ask: async (query, variables, who) =>
      askGraphql(server.url, query, variables, who && { authorization: await identity.bearer(code, who) }),
    askAsGateway: async (query, variables, who = {}, headers = {}) =>
      askGraphql(server.url, query, variables, {
        authorization: await identity.gatewayBearer(code, who),
        ...headers,
      }),
    async close() {
      await server.close();
      await database.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
