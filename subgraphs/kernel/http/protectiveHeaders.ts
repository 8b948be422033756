import helmet from '@fastify/helmet';
import Fastify from 'fastify';

type Headers = readonly (readonly [name: string, value: string])[];

let known: Promise<Headers> | undefined;

/**
 * The headers by which helmet protects browsers. They are the same on every answer of every server, and helmet would
 * put them together anew for each, which takes longer than a small query: so it is asked once.
 */
export function protectiveHeaders(): Promise<Headers> {
  return (known ??= askHelmet());
}

async function askHelmet(): Promise<Headers> {
  const fastify = Fastify({ logger: false });
  await fastify.register(helmet);
  fastify.get('/', (_request, reply) => reply.code(204).send());
  const { headers } = await fastify.inject('/');
  await fastify.close();
  return Object.entries(headers).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'date' && name !== 'connection' ? [[name, value] as const] : [],
  );
}
