import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';

/** How busy a process is. All servers of a process share one: they share its event loop. */
export interface LoadGauge {
  /** Whether new requests should be turned away. */
  isOverloaded(): boolean;
  close(): Promise<void>;
}

/**
 * Measures the event loop, from the first request on: what a start takes at one go is no load.
 * @param maxDelayMs its mean delay over a second above which the process is overloaded; 0 for never.
 */
export function createLoadGauge(maxDelayMs: number): LoadGauge {
  if (maxDelayMs === 0) return { isOverloaded: () => false, close: () => Promise.resolve() };
  let gauge: FastifyInstance | null = null;
  let begun: Promise<void> | null = null;
  const begin = async () => {
    // The plugin measures from where it is registered; this instance listens nowhere.
    const fastify = Fastify({ logger: false });
    await fastify.register(underPressure, { maxEventLoopDelay: maxDelayMs });
    await fastify.ready();
    gauge = fastify;
  };
  return {
    isOverloaded() {
      begun ??= begin();
      return gauge?.isUnderPressure() ?? false;
    },
    async close() {
      await begun;
      await gauge?.close();
    },
  };
}
