import { readFileSync } from 'node:fs';
import { issuersFile, mayUseDevelopmentKey, type ProcessSettings } from '../kernel/config';
import type { Database } from '../kernel/database/database';
import { documentStore } from '../kernel/http/documentStore';
import { createLoadGauge } from '../kernel/http/load';
import type { GraphqlServer } from '../kernel/http/server';
import { openIssuers } from '../kernel/identity/issuers';
import type { DistrictCode } from '../kernel/ids';
import { createLog } from '../kernel/log';
import { projectFile } from '../kernel/projectFile';
import type { Registry } from '../kernel/metrics';
import type { Closable } from '../kernel/shutdown';
import { startDistrict } from './deployment';
import { districtSchema } from './schema';

const PUBLIC_SDL = projectFile('schema', 'district.graphql');

export interface DistrictHost extends Closable {
  /** Serves one district over its open database. */
  serve(code: DistrictCode, port: number, database: Database): Promise<GraphqlServer>;
}

/** What the districts of one process share: the schema, parsed documents, the list of issuers, the load gauge. */
export async function createDistrictHost(
  settings: ProcessSettings & { EXPLORER?: boolean },
  metrics: Registry | null,
): Promise<DistrictHost> {
  const { schema } = await districtSchema();
  const publicSdl = readFileSync(PUBLIC_SDL, 'utf8');
  const log = createLog('districts', settings.LOG_LEVEL);
  const issuers = await openIssuers(issuersFile(settings), log);
  const load = await createLoadGauge(settings.LIMIT_LOOP_DELAY_MS);
  const documents = documentStore();
  return {
    serve: (code, port, database) =>
      startDistrict({
        code,
        host: settings.HOST,
        port,
        database,
        schema,
        documents,
        publicSdl,
        issuers,
        load,
        toleranceS: settings.CLOCK_TOLERANCE,
        allowDevelopmentKey: mayUseDevelopmentKey(settings),
        explorer: settings.EXPLORER ?? settings.NODE_ENV !== 'production',
        limits: {
          bodyBytes: settings.LIMIT_BODY_BYTES,
          tokens: settings.LIMIT_TOKENS,
          ratePerMinute: settings.LIMIT_RATE,
        },
        log: createLog(`district ${code}`, settings.LOG_LEVEL),
        metrics,
        corsOrigins: settings.CORS_ORIGINS,
        trustProxy: settings.TRUST_PROXY,
      }),
    async close() {
      issuers.close();
      await load.close();
    },
  };
}
