import type { AddressInfo } from 'node:net';
import { ApolloServer, type ApolloServerOptions } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { UPLOAD_MS } from '../files/door';
import { answerErrors } from './answerErrors';
import { ARRIVAL_MS } from './arrival';
import { documentStore } from './documentStore';
import { errorForm } from './errorForm';
import { foldRefusals } from './foldRefusals';
import { asPortError } from './listen';
import { refuseMalformed } from './malformed';
import { refuse, RequestRefused } from './refusals';
import { checkedVariables } from './checkedVariables';
import { restrictedFields } from './restrictedFields';
import { addRoutes } from './routes';
import type { RequestContext } from './scope';
import type { GraphqlServerOptions } from './serverOptions';

export interface GraphqlServer {
  url: string;
  port: number;
  /** Takes no new requests, finishes those under way, and ends. */
  close(): Promise<void>;
}

/**
 * Starts one GraphQL server. Many live in one process: nothing here is global, and no signal is handled.
 * @throws PortError when the port is taken.
 */
export async function startGraphqlServer<C extends RequestContext>(
  options: GraphqlServerOptions<C>,
): Promise<GraphqlServer> {
  const fastify = createFastify(options);
  const apollo = createApollo(options, fastify);
  await apollo.start();
  await addRoutes(fastify, apollo, options);
  try {
    await fastify.listen({ host: options.host, port: options.port });
  } catch (error) {
    await apollo.stop();
    throw asPortError(error, options.name, options.host, options.port);
  }
  const { port } = fastify.server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host.replace(/[[\]]/g, '')}]` : options.host;
  return { url: `http://${host}:${port}/graphql`, port, close: () => apollo.stop() };
}

function createApollo<C extends RequestContext>(
  options: GraphqlServerOptions<C>,
  fastify: FastifyInstance,
): ApolloServer<C> {
  const { apollo, plugins = [], validationRules = [], introspection, limits, log } = options;
  const mayIntrospect = typeof introspection === 'function' ? introspection : () => introspection;
  const settings: ApolloServerOptions<C> = {
    ...apollo,
    logger: log,
    // Refusals by caller are restrictedFields' work; to Apollo Server introspection is open.
    introspection: true,
    hideSchemaDetailsFromClientErrors: introspection !== true,
    includeStacktraceInErrorResponses: false,
    formatError: (formatted, error) =>
      options.errorForm?.(error, formatted) ?? errorForm(formatted, error, limits.tokens),
    validationRules,
    maxRecursiveSelections: 100_000,
    parseOptions: { maxTokens: limits.tokens },
    documentStore: options.documents ?? documentStore(),
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    plugins: [
      fastifyApolloDrainPlugin(fastify),
      // These would call out, or wrap every resolver of the schema.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      restrictedFields(mayIntrospect),
      checkedVariables(),
      ...plugins,
      foldRefusals(),
      answerErrors(log),
    ],
  };
  return new ApolloServer<C>(settings);
}

function createFastify<C extends RequestContext>({
  limits,
  log,
  trustProxy,
  files,
}: GraphqlServerOptions<C>): FastifyInstance {
  const fastify = Fastify({
    logger: false,
    bodyLimit: limits.bodyBytes,
    // Whoever stands further out says what it likes.
    trustProxy: trustProxy ? (_address: string, hop: number) => hop < trustProxy : false,
    // Longer than the gateway keeps an idle connection, so that it never writes into one that is just being closed.
    keepAliveTimeout: 72_000,
    // Node has one limit for all requests of a server: where files are taken, arriveSoon() keeps the shorter one.
    requestTimeout: files ? UPLOAD_MS : ARRIVAL_MS,
    http: { headersTimeout: ARRIVAL_MS },
    frameworkErrors: (error, request, reply) => void refuse(error, request, reply, log),
    clientErrorHandler: refuseMalformed,
    // Whoever still asks while the server closes is answered, and told that the connection ends.
    return503OnClosing: false,
  });
  fastify.setErrorHandler<Error>((error, request, reply) => refuse(error, request, reply, log));
  fastify.setNotFoundHandler((request, reply) =>
    refuse(new RequestRefused(404, 'There is nothing here. Queries go to /graphql.'), request, reply, log),
  );
  return fastify;
}
