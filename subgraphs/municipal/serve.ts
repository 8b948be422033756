import { readFileSync } from 'node:fs';
import { mayUseDevelopmentKey, type ProcessSettings } from '../kernel/config';
import type { Database } from '../kernel/database/database';
import { createLoadGauge } from '../kernel/http/load';
import type { GraphqlServer } from '../kernel/http/server';
import { openIdentity } from '../kernel/identity/open';
import { createLog } from '../kernel/log';
import { projectFile } from '../kernel/projectFile';
import type { Registry } from '../kernel/metrics';
import { startMunicipal } from './deployment';
import { municipalSchema } from './schema';

const PUBLIC_SDL = projectFile('schema', 'municipal.graphql');

/** Serves the municipal subgraph over its open database, by the settings of its process. */
export async function serveMunicipal(
  settings: ProcessSettings & { EXPLORER?: boolean },
  port: number,
  database: Database,
  metrics: Registry | null,
): Promise<GraphqlServer> {
  const { schema } = await municipalSchema();
  const log = createLog('municipal', settings.LOG_LEVEL);
  const issuers = await openIdentity(settings, log);
  const load = await createLoadGauge(settings.LIMIT_LOOP_DELAY_MS);
  const release = async () => {
    issuers.close();
    await load.close();
  };
  try {
    const server = await startMunicipal({
      host: settings.HOST,
      port,
      database,
      schema,
      load,
      publicSdl: readFileSync(PUBLIC_SDL, 'utf8'),
      issuers,
      toleranceS: settings.CLOCK_TOLERANCE,
      allowDevelopmentKey: mayUseDevelopmentKey(settings),
      explorer: settings.EXPLORER ?? settings.NODE_ENV !== 'production',
      limits: {
        bodyBytes: settings.LIMIT_BODY_BYTES,
        tokens: settings.LIMIT_TOKENS,
        ratePerMinute: settings.LIMIT_RATE,
      },
      log,
      metrics,
      corsOrigins: settings.CORS_ORIGINS,
      trustProxy: settings.TRUST_PROXY,
    });
    const close = () => server.close().finally(release);
    return { url: server.url, port: server.port, close };
  } catch (error) {
    await release();
    throw error;
  }
}
