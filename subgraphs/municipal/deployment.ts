import type { GraphQLSchema } from 'graphql';
import type { Deployment } from '../kernel/context';
import { SubgraphContext } from '../kernel/context';
import { Database } from '../kernel/database/database';
import type { LoadGauge } from '../kernel/http/load';
import { startGraphqlServer, type GraphqlServer, type HttpLimits } from '../kernel/http/server';
import type { Issuers } from '../kernel/identity/issuers';
import { createVerifier } from '../kernel/identity/verifier';
import { CITY_CODE } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import type { Registry } from '../kernel/metrics';
import { TABLES } from './entities';
import { MunicipalTables1700000002000 } from './migrations/municipalTables.migration';
import { Register2020Data1700000003000 } from './migrations/register2020.migration';

export interface MunicipalDatabaseOptions {
  /** `mysql://…`, or null for the SQLite file. */
  url: string | null;
  file: string;
  migrate: 'auto' | 'check';
  onStatement?: (sql: string) => void;
}

/** Opens the city's database, migrated. */
export function openMunicipalDatabase(options: MunicipalDatabaseOptions): Promise<Database> {
  return Database.open({
    ...options,
    entities: TABLES,
    migrations: [MunicipalTables1700000002000, Register2020Data1700000003000],
  });
}

export interface MunicipalServerOptions {
  host: string;
  port: number;
  database: Database;
  schema: GraphQLSchema;
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
  /** The clock: tests move it. */
  now?: () => Date;
}

/** Serves the municipal subgraph over the city's database. */
export async function startMunicipal(options: MunicipalServerOptions): Promise<GraphqlServer> {
  const { database, now = () => new Date() } = options;
  const deployment: Deployment = { code: CITY_CODE, codes: [CITY_CODE], database, now };
  return startGraphqlServer<SubgraphContext>({
    name: 'municipal',
    host: options.host,
    port: options.port,
    apollo: { schema: options.schema },
    verifier: createVerifier({
      audience: CITY_CODE,
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
    introspection: ({ caller }) => caller.role === 'CITY_OFFICE',
    limits: options.limits,
    load: options.load,
    log: options.log,
    isReady: () => database.isReachable(),
    metrics: options.metrics,
    corsOrigins: options.corsOrigins,
    trustProxy: options.trustProxy,
    toleranceMs: options.toleranceS * 1000,
    now: () => now().getTime(),
  });
}
