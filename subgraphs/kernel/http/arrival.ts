import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseMalformed } from './malformed';

/** How long a request may take to arrive, unless it is an upload. */
export const ARRIVAL_MS = 30_000;

/** Cuts a request off that does not arrive in time. */
export function arriveSoon({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (raw.method === 'POST') {
    const timer = setTimeout(() => {
      if (!raw.complete) refuseMalformed({ code: 'ERR_HTTP_REQUEST_TIMEOUT' }, raw.socket);
    }, ARRIVAL_MS).unref();
    raw.once('close', () => clearTimeout(timer));
  }
  done();
}
