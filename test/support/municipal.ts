import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../subgraphs/kernel/database/database';
import type { GraphqlServer } from '../../subgraphs/kernel/http/server';
import { CITY_CODE } from '../../subgraphs/kernel/ids';
import { openMunicipalDatabase, startMunicipal } from '../../subgraphs/municipal/deployment';
import { municipalSchema } from '../../subgraphs/municipal/schema';
import { seedMunicipal, type MunicipalSeed } from '../../subgraphs/municipal/seed';
import { LIMITS, MAX_FILE_BYTES, type TestDistrict } from './deployments';
import type { Engine } from './engines';
import { askGraphql } from './graphql';
import { silentLog, type LocalIdentity } from './identity';

let built: ReturnType<typeof municipalSchema> | undefined;

/** The municipal subgraph that serves in this process, with its database at hand. */
export type TestMunicipal = Pick<TestDistrict, 'statements' | 'ask' | 'askAsGateway' | 'close'> & {
  server: GraphqlServer;
  database: Database;
};

export async function testMunicipal({
  engine,
  identity,
  seed,
  now = () => new Date(),
}: {
  engine: Engine;
  identity: LocalIdentity;
  seed?: MunicipalSeed;
  now?: () => Date;
}): Promise<TestMunicipal> {
  let statements: string[] = [];
  const place = await engine.place();
  const database = await openMunicipalDatabase({
    ...place,
    migrate: 'auto',
    onStatement: (sql) => statements.push(sql),
  });
  if (seed) await database.write(now(), (write) => seedMunicipal(write, seed));
  const { schema, sdl } = await (built ??= municipalSchema());
  const filesFolder = mkdtempSync(join(tmpdir(), 'files-'));
  const server = await startMunicipal({
    host: '127.0.0.1',
    port: 0,
    database,
    schema,
    publicSdl: sdl,
    issuers: identity.issuers,
    toleranceS: 60,
    allowDevelopmentKey: true,
    explorer: false,
    limits: LIMITS,
    files: { folder: filesFolder, maxBytes: MAX_FILE_BYTES },
    log: silentLog,
    metrics: null,
    now,
  });
  return {
    server,
    database,
    statements() {
      const said = statements;
      statements = [];
      return said;
    },
    ask: async (query, variables, who) =>
      askGraphql(
        server.url,
        query,
        variables,
        who && { authorization: await identity.bearer(CITY_CODE, who) },
      ),
    askAsGateway: async (query, variables, who = {}, headers = {}) =>
      askGraphql(server.url, query, variables, {
        authorization: await identity.gatewayBearer(CITY_CODE, who),
        ...headers,
      }),
    async close() {
      await server.close();
      await database.close();
      rmSync(filesFolder, { recursive: true, force: true });
    },
  };
}
