import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const REQUEST_ID = /^[\w-]{8,64}$/;

export function newRequestId(): string {
  return randomUUID();
}

/** The request id that came with the request, if it is one. Whether it counts depends on who sent it. */
export function sentRequestId(headers: IncomingHttpHeaders): string | null {
  const text = headers['x-request-id'];
  return typeof text === 'string' && REQUEST_ID.test(text) ? text : null;
}
