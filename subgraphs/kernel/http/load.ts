import underPressure from '@fastify/under-pressure';
import Fastify from 'fastify';

/** How busy a process is. All servers of a process share one: they share its event loop. */
export interface LoadGauge {
  /** Whether new requests should be turned away. */
  isOverloaded(): boolean;
  close(): Promise<void>;
}

/** Measures the event loop. @param maxDelayMs its mean delay over a second above which the process is overloaded; 0 for never. */
export async function createLoadGauge(maxDelayMs: number): Promise<LoadGauge> {
  if (maxDelayMs === 0) return { isOverloaded: () => false, close: () => Promise.resolve() };
  // The plugin measures from where it is registered; this instance listens nowhere.
  const fastify = Fastify({ logger: false });
  await fastify.register(underPressure, { maxEventLoopDelay: maxDelayMs });
  await fastify.ready();
  return { isOverloaded: () => fastify.isUnderPressure(), close: () => fastify.close() };
}
