import type { FastifyInstance } from 'fastify';
import type { Logger } from '../log';
import { histogramOf, type Registry } from '../metrics';

/** What is asked of these is logged, answer by answer. */
const LOGGED: ReadonlySet<string> = new Set(['/graphql', '/files/:id']);

/** Logs each answer under its request id and counts its duration. */
export function observe(fastify: FastifyInstance, name: string, log: Logger, metrics: Registry | null): void {
  const durations =
    metrics &&
    histogramOf(metrics, 'http_request_duration_seconds', 'Time from the request to its answer.', [
      'server',
      'status',
    ]);
  fastify.addHook('onResponse', (request, reply, done) => {
    const status = reply.statusCode;
    durations?.observe({ server: name, status }, reply.elapsedTime / 1000);
    if (log.isLevelEnabled('info') && LOGGED.has(request.routeOptions.url ?? '')) {
      const role = request.scope?.caller.role;
      const line = { method: request.method, status, ms: Math.round(reply.elapsedTime), role };
      (request.scope?.log ?? log.child({ requestId: request.requestId })).info(line, 'Answered.');
    }
    done();
  });
}
