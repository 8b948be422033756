import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { SubgraphContext, type Deployment, type HouseRules } from '../context';
import { serveFiles } from '../files/routes';
import type { FileShelf } from '../files/shelf';
import { FileStore } from '../files/store';
import type { DocumentStore } from '../http/documentStore';
import type { LoadGauge } from '../http/load';
import { startGraphqlServer, type GraphqlServer } from '../http/server';
import type { RequestScope } from '../http/scope';
import type { HttpLimits } from '../http/serverOptions';
import type { Caller } from '../identity/caller';
import type { Issuers } from '../identity/issuers';
import { createVerifier } from '../identity/verifier';
import type { Logger } from '../log';
import type { Registry } from '../metrics';
import { directLimits, type OperationLimits } from './directLimits';

/** Tokens that one deployment remembers as verified: the gateway sends each caller's for a minute. */
const REMEMBERED_TOKENS = 1000;

/** What the deployments of one process share. */
export interface SharedParts {
  host: string;
  /** Built once a process. */
  schema: GraphQLSchema;
  documents?: DocumentStore;
  load?: LoadGauge;
  /** What `GET /schema.graphql` answers. */
  publicSdl: string;
  issuers: Issuers;
  toleranceS: number;
  allowDevelopmentKey: boolean;
  explorer: boolean;
  limits: HttpLimits & OperationLimits;
  /** Where files lie, a folder for each deployment, and how large they may be; without it no files are served. */
  files?: { folder: string; maxBytes: number };
  /** Figures of house rules that its deployments set for themselves. */
  houseRules?: HouseRules;
  metrics: Registry | null;
  corsOrigins?: string[];
  trustProxy?: number | false;
}

export interface SubgraphServerOptions extends SharedParts {
  /** Names the deployment in its log and figures. */
  name: string;
  port: number;
  deployment: Deployment;
  /** Who besides the gateway may read the schema by a query: the deployment's own staff. */
  mayIntrospect: (caller: Caller) => boolean;
  /** Whose the deployment's files are. */
  shelf?: FileShelf;
  log: Logger;
}

/**
 * Serves one deployment of a subgraph over its database: an object with its own port, so that many live in one
 * process. Tokens are checked by the machine's clock, records by the deployment's.
 */
export async function startSubgraph(options: SubgraphServerOptions): Promise<GraphqlServer> {
  const {
    houseRules,
    mayIntrospect,
    issuers,
    toleranceS,
    allowDevelopmentKey,
    log,
    schema,
    files,
    shelf,
    limits,
    deployment: _deployment,
    ...server
  } = options;
  const deployment = { houseRules, ...options.deployment };
  const contextOf = ({ caller, asOf, deadlineAt, requestId, log: requestLog }: RequestScope) =>
    new SubgraphContext(
      deployment,
      caller,
      asOf ?? deployment.now().toISOString(),
      requestId,
      requestLog,
      deadlineAt,
    );
  const store = files && shelf && (await FileStore.open(join(files.folder, deployment.code)));
  return startGraphqlServer<SubgraphContext>({
    ...server,
    limits,
    log,
    apollo: { schema },
    plugins: [directLimits(limits)],
    verifier: createVerifier({
      audience: deployment.code,
      issuers,
      toleranceS,
      allowDevelopmentKey,
      log,
      memory: REMEMBERED_TOKENS,
    }),
    contextOf,
    ...(store && {
      files: (fastify, admit) =>
        serveFiles(fastify, admit, { store, shelf, maxBytes: files.maxBytes, contextOf }),
    }),
    introspection: ({ caller }) => mayIntrospect(caller),
    isReady: () => deployment.database.isReachable(),
    toleranceMs: toleranceS * 1000,
  });
}
