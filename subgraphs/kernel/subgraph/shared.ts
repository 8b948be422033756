import { readFileSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import { filesFolder, mayUseDevelopmentKey, type ProcessSettings } from '../config';
import { documentStore } from '../http/documentStore';
import { createLoadGauge } from '../http/load';
import { openIdentity } from '../identity/open';
import { createLog } from '../log';
import type { Registry } from '../metrics';
import { projectFile } from '../projectFile';
import type { SharedParts } from './server';

export type SubgraphSettings = ProcessSettings & {
  EXPLORER?: boolean;
  FILES_DIR?: string;
  SCHOOL_CAP?: number;
};

/**
 * Opens what the deployments of one subgraph share in a process: documents, the list of issuers, the load gauge.
 * @param subgraph its name: `schema/<name>.graphql` is its public SDL.
 */
export async function openShared(
  subgraph: string,
  schema: GraphQLSchema,
  settings: SubgraphSettings,
  metrics: Registry | null,
): Promise<SharedParts & { close: () => Promise<void> }> {
  const issuers = await openIdentity(settings, createLog(subgraph, settings.LOG_LEVEL));
  const load = createLoadGauge(settings.LIMIT_LOOP_DELAY_MS);
  return {
    host: settings.HOST,
    schema,
    documents: documentStore(),
    load,
    publicSdl: readFileSync(projectFile('schema', `${subgraph}.graphql`), 'utf8'),
    issuers,
    toleranceS: settings.CLOCK_TOLERANCE,
    allowDevelopmentKey: mayUseDevelopmentKey(settings),
    explorer: settings.EXPLORER ?? settings.NODE_ENV !== 'production',
    limits: {
      bodyBytes: settings.LIMIT_BODY_BYTES,
      tokens: settings.LIMIT_TOKENS,
      ratePerMinute: settings.LIMIT_RATE,
      depth: settings.LIMIT_DEPTH,
      aliases: settings.LIMIT_ALIASES,
      cost: settings.LIMIT_COST,
    },
    files: { folder: filesFolder(settings), maxBytes: settings.LIMIT_FILE_BYTES },
    houseRules: settings.SCHOOL_CAP === undefined ? {} : { SCHOOL_CAP: settings.SCHOOL_CAP },
    metrics,
    corsOrigins: settings.CORS_ORIGINS,
    trustProxy: settings.TRUST_PROXY,
    close: async () => {
      issuers.close();
      await load.close();
    },
  };
}
