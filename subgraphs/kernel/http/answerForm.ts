import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { stampErrors } from './answerErrors';
import { mediaTypeFor } from './refusals';

const JSON_TYPE = /^application\/(graphql-response\+)?json\b/;

/**
 * Gives answers their last form: GraphQL's media type for a client that accepts it, protective headers for whoever is
 * not the gateway, and the request's id in errors that Apollo Server made before it knew the request.
 */
export function answerForm(
  fastify: FastifyInstance,
  protective: readonly (readonly [name: string, value: string])[],
): void {
  let isClosing = false;
  fastify.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!request.scope?.caller.viaGateway) {
      for (const [name, value] of protective) if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    // A connection that was busy when closing began would stay open, idle, and be waited for.
    if (isClosing) void reply.header('connection', 'close');
    if (request.routeOptions.url !== '/graphql' || !JSON_TYPE.test(String(reply.getHeader('content-type')))) {
      done(null, payload);
      return;
    }
    void reply.type(mediaTypeFor(request));
    // It is for this caller at this moment, even where a query came by GET.
    void reply.header('cache-control', 'no-store').header('vary', 'accept, authorization');
    const isRefused = reply.statusCode >= 400 && typeof payload === 'string';
    done(null, isRefused ? withRequestId(payload, request.requestId) : payload);
  });
}

function withRequestId(payload: string, requestId: string): string {
  const answer = JSON.parse(payload) as { errors?: GraphQLFormattedError[] };
  stampErrors(answer.errors ?? [], requestId);
  return `${JSON.stringify(answer)}\n`;
}
