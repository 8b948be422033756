import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The W3C trace context under which deployments are asked: the client's own if it has one, else a new one. */
export function traceparentOf(sent: string | string[] | undefined): string {
  if (typeof sent === 'string' && TRACEPARENT.test(sent)) return sent;
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-00`;
}
