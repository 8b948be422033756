import type { FastifyInstance } from 'fastify';

/** Answered however busy the process is: whoever watches it must not take load for death. */
const config = { pressureHandler: () => undefined };

/** `/health/live`: the process runs. `/health/ready`: it can answer queries, 503 when it cannot. */
export function serveHealth(fastify: FastifyInstance, isReady: () => Promise<boolean>): void {
  fastify.get('/health/live', { config }, () => ({ status: 'live' }));
  fastify.get('/health/ready', { config }, async (_request, reply) => {
    const ready = await isReady().catch(() => false);
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}
