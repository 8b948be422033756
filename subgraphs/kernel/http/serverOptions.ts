import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema, ValidationRule } from 'graphql';
import type { TokenVerifier } from '../identity/verifier';
import type { Logger } from '../log';
import type { Registry } from '../metrics';
import type { Admit } from './admission';
import type { DocumentStore } from './documentStore';
import type { LoadGauge } from './load';
import type { RequestContext, RequestScope } from './scope';

/** What a server does not take on. 0 switches `ratePerMinute` off. */
export interface HttpLimits {
  bodyBytes: number;
  /** Tokens of a document. */
  tokens: number;
  /** Requests a minute of one caller, or of one address without a token. The gateway is not counted. */
  ratePerMinute: number;
}

export interface GraphqlServerOptions<C extends RequestContext> {
  /** Names the server in its log, its figures and its page: `gateway`, `district 500103`. */
  name: string;
  host: string;
  /** 0 lets the system choose. */
  port: number;
  apollo: { schema: GraphQLSchema } | { gateway: ApolloServerOptionsWithGateway<C>['gateway'] };
  plugins?: ApolloServerPlugin<C>[];
  /** Rules on documents alone: a document is validated once, for every caller. */
  validationRules?: ValidationRule[];
  verifier: TokenVerifier;
  contextOf: (scope: RequestScope) => C | Promise<C>;
  /** What `GET /schema.graphql` answers; a function where it is known only once the server has started. */
  publicSdl: string | (() => string);
  explorer: boolean;
  /** Who may read the schema by a query; the gateway always may. */
  introspection: boolean | ((context: C) => boolean);
  limits: HttpLimits;
  /** Turns requests away while the process is overloaded. */
  load?: LoadGauge;
  log: Logger;
  /** Whether it can answer queries: `GET /health/ready`. */
  isReady: () => Promise<boolean>;
  metrics: Registry | null;
  corsOrigins?: string[];
  /** How many proxies stand in front; the address of a client is what the outermost of them says. */
  trustProxy?: number | false;
  /** How far the gateway's clock may be ahead, in milliseconds. */
  toleranceMs?: number;
  /** The form of errors that are not the contract's and may still be shown; null for all others. */
  errorForm?: (error: unknown, formatted: GraphQLFormattedError) => GraphQLFormattedError | null;
  /** Serves `/files/…` as well, to whom `admit` lets in. */
  files?: (fastify: FastifyInstance, admit: Admit) => void;
  /** Parsed documents. Servers of one schema and one set of rules share them. */
  documents?: DocumentStore;
  /** Milliseconds since 1970: tests move it. */
  now?: () => number;
}
