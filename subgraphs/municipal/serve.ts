import type { Database } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import { createLog } from '../kernel/log';
import type { Registry } from '../kernel/metrics';
import { openShared, type SubgraphSettings } from '../kernel/subgraph/shared';
import { startMunicipal } from './deployment';
import { municipalSchema } from './schema';

/**
 * Serves the municipal subgraph over its open database, by the settings of its process.
 * @param fill what enters the first records: its commands stand by then, and nobody is served yet.
 */
export async function serveMunicipal(
  settings: SubgraphSettings,
  port: number,
  database: Database,
  metrics: Registry | null,
  fill?: () => Promise<void>,
): Promise<GraphqlServer> {
  const { schema } = await municipalSchema();
  await fill?.();
  const { close, ...shared } = await openShared('municipal', schema, settings, metrics);
  try {
    const log = createLog('municipal', settings.LOG_LEVEL);
    const server = await startMunicipal({ ...shared, port, database, log });
    return { ...server, close: () => server.close().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}
