import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { admission } from './admission';
import { answerForm } from './answerForm';
import { arriveSoon } from './arrival';
import { sendExplorer, serveExplorerFiles, wantsExplorer } from './explorer';
import { serveHealth } from './health';
import { observe } from './observe';
import { protectiveHeaders } from './protectiveHeaders';
import { requestCounter } from './rate';
import { acceptsAnswer, RequestRefused } from './refusals';
import type { RequestContext } from './scope';
import type { GraphqlServerOptions } from './serverOptions';

const GRAPHQL_PATH = '/graphql';

/** Everything the server answers to, and what stands before it: identity, rate, load, form. */
export async function addRoutes<C extends RequestContext>(
  fastify: FastifyInstance,
  apollo: ApolloServer<C>,
  options: GraphqlServerOptions<C>,
): Promise<void> {
  const { limits, verifier, log, corsOrigins = [], now = Date.now, toleranceMs = 60_000 } = options;
  const countRequest = await requestCounter(fastify, limits.ratePerMinute);
  const admit = admission(fastify, { verifier, toleranceMs, countRequest, load: options.load, log, now });
  if (corsOrigins.length > 0)
    await fastify.register(cors, {
      origin: corsOrigins,
      exposedHeaders: ['x-request-id', 'content-disposition', 'etag'],
    });
  observe(fastify, options.name, log, options.metrics);
  answerForm(fastify, await protectiveHeaders());

  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      if (!request.scope) throw new Error('The request was not admitted.');
      return options.contextOf(request.scope);
    },
  });
  fastify.route({
    method: ['GET', 'POST'],
    url: GRAPHQL_PATH,
    onRequest: options.files ? [arriveSoon, admit] : admit,
    handler(request, reply) {
      if (options.explorer && wantsExplorer(request)) return sendExplorer(reply, options.name);
      // Apollo Server looks only once it has carried the operation out.
      if (!acceptsAnswer(request))
        throw new RequestRefused(406, 'Answers are application/json or application/graphql-response+json.');
      return answer.call(fastify, request, reply);
    },
  });
  fastify.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: GRAPHQL_PATH,
    handler(_request, reply) {
      void reply.header('allow', 'GET, POST');
      throw new RequestRefused(405, 'Only GET and POST are served here.');
    },
  });
  options.files?.(fastify, admit);
  const { publicSdl } = options;
  const sdl = typeof publicSdl === 'string' ? publicSdl : publicSdl();
  fastify.get('/schema.graphql', (_request, reply) => reply.type('text/plain; charset=utf-8').send(sdl));
  if (options.explorer) serveExplorerFiles(fastify);
  serveHealth(fastify, options.isReady);
}
