import type { Database } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import type { DistrictCode } from '../kernel/ids';
import { createLog } from '../kernel/log';
import type { Registry } from '../kernel/metrics';
import type { Closable } from '../kernel/shutdown';
import { openShared, type SubgraphSettings } from '../kernel/subgraph/shared';
import { startDistrict } from './deployment';
import { districtSchema } from './schema';

export interface DistrictHost extends Closable {
  /** Serves one district over its open database. */
  serve(code: DistrictCode, port: number, database: Database): Promise<GraphqlServer>;
}

/** Opens what the districts of one process share, to serve one or many of them. */
export async function createDistrictHost(
  settings: SubgraphSettings,
  metrics: Registry | null,
): Promise<DistrictHost> {
  const { schema } = await districtSchema();
  const { close, ...shared } = await openShared('district', schema, settings, metrics);
  return {
    serve: (code, port, database) =>
      startDistrict({
        ...shared,
        code,
        port,
        database,
        log: createLog(`district ${code}`, settings.LOG_LEVEL),
      }),
    close,
  };
}
