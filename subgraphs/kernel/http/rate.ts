import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Counts a request of this key: null when it may go on, else the seconds until it may come again. */
export type CountRequest = (request: FastifyRequest, key: string) => Promise<number | null>;

declare module 'fastify' {
  interface FastifyRequest {
    rateKey: string;
  }
}

const MINUTE_MS = 60_000;
const REMEMBERED_KEYS = 5000;

/** Counts requests by key and minute. @param perMinute 0 lets everybody pass uncounted. */
export async function requestCounter(fastify: FastifyInstance, perMinute: number): Promise<CountRequest> {
  if (perMinute === 0) return () => Promise.resolve(null);
  fastify.decorateRequest('rateKey', '');
  await fastify.register(rateLimit, {
    global: false,
    max: perMinute,
    timeWindow: MINUTE_MS,
    cache: REMEMBERED_KEYS,
    keyGenerator: (request) => request.rateKey,
  });
  const count = fastify.createRateLimit();
  return async (request, key) => {
    request.rateKey = key;
    const result = await count(request);
    return !result.isAllowed && result.isExceeded ? result.ttlInSeconds : null;
  };
}
