import type { GraphQLSchema } from 'graphql';
import type { Deployment } from '../kernel/context';
import { SubgraphContext } from '../kernel/context';
import { Database } from '../kernel/database/database';
import type { DocumentStore } from '../kernel/http/documentStore';
import { foldRefusals } from '../kernel/http/foldRefusals';
import type { LoadGauge } from '../kernel/http/load';
import { startGraphqlServer, type GraphqlServer, type HttpLimits } from '../kernel/http/server';
import type { Issuers } from '../kernel/identity/issuers';
import { createVerifier } from '../kernel/identity/verifier';
import type { DistrictCode } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import type { Registry } from '../kernel/metrics';
import { TABLES } from './entities';
import { DistrictTables1700000001000 } from './migrations/districtTables.migration';

export interface DistrictDatabaseOptions {
  /** `mysql://…`, or null for the SQLite file. */
  url: string | null;
  file: string;
  migrate: 'auto' | 'check';
  onStatement?: (sql: string) => void;
}

/** Opens a district's database, migrated. */
export function openDistrictDatabase(options: DistrictDatabaseOptions): Promise<Database> {
  return Database.open({ ...options, entities: TABLES, migrations: [DistrictTables1700000001000] });
}

export interface DistrictServerOptions {
  code: DistrictCode;
  /** Every district whose records it keeps; its own code when absent. */
  codes?: readonly DistrictCode[];
  host: string;
  port: number;
  database: Database;
  /** Built once a process, shared by its districts. */
  schema: GraphQLSchema;
  documents?: DocumentStore;
  load?: LoadGauge;
  /** What `GET /schema.graphql` answers. */
  publicSdl: string;
  issuers: Issuers;
  toleranceS: number;
  allowDevelopmentKey: boolean;
  explorer: boolean;
  limits: HttpLimits;
  log: Logger;
  metrics: Registry | null;
  corsOrigins?: string[];
  trustProxy?: boolean;
  /** The clock of the records: tests move it. Tokens are checked by the machine’s. */
  now?: () => Date;
}

/** Serves one district over its database: an object with its own port, so that many live in one process. */
export async function startDistrict(options: DistrictServerOptions): Promise<GraphqlServer> {
  const { code, database, now = () => new Date() } = options;
  const deployment: Deployment = { code, codes: options.codes ?? [code], database, now };
  return startGraphqlServer<SubgraphContext>({
    name: `district ${code}`,
    host: options.host,
    port: options.port,
    apollo: { schema: options.schema },
    plugins: [foldRefusals()],
    verifier: createVerifier({
      audience: code,
      issuers: options.issuers,
      toleranceS: options.toleranceS,
      allowDevelopmentKey: options.allowDevelopmentKey,
      log: options.log,
      memory: 1000,
    }),
    contextOf: ({ caller, asOf, deadlineAt, requestId, log }) =>
      new SubgraphContext(deployment, caller, asOf ?? now().toISOString(), requestId, log, deadlineAt),
    publicSdl: options.publicSdl,
    explorer: options.explorer,
    introspection: ({ caller }) => caller.role === 'DISTRICT_OFFICE' && caller.district === code,
    limits: options.limits,
    log: options.log,
    isReady: () => database.isReachable(),
    metrics: options.metrics,
    corsOrigins: options.corsOrigins,
    trustProxy: options.trustProxy,
    toleranceMs: options.toleranceS * 1000,
    documents: options.documents,
    load: options.load,
  });
}
