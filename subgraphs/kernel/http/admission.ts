import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ContractError } from '../errors';
import { PUBLIC_CALLER, type Caller } from '../identity/caller';
import type { TokenVerifier } from '../identity/verifier';
import type { Logger } from '../log';
import { deadlineOf, instantOf } from './gatewayHeaders';
import type { LoadGauge } from './load';
import type { CountRequest } from './rate';
import { newRequestId, sentRequestId } from './requestIds';
import type { RequestScope } from './scope';

declare module 'fastify' {
  interface FastifyRequest {
    requestId: string;
    /** Set once the request is admitted to `/graphql` or `/files`. */
    scope: RequestScope | null;
  }
}

export interface Admission {
  verifier: TokenVerifier;
  /** How far ahead of this clock the gateway's instant may lie, in milliseconds. */
  toleranceMs: number;
  countRequest: CountRequest;
  load: LoadGauge | undefined;
  log: Logger;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Lets a request in, as a hook before its body is read. */
export type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** When a client that was turned away may come again. */
const RETRY_AFTER_S = 5;

/**
 * Gives every request its id, and lets those to `/graphql` and `/files` in: who asks is found out before a body is read. The
 * gateway's request id, instant and deadline are heeded, a client's are not.
 */
export function admission(
  fastify: FastifyInstance,
  { verifier, toleranceMs, countRequest, load, log, now }: Admission,
): Admit {
  fastify.decorateRequest('requestId', '');
  fastify.decorateRequest('scope', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    name(request, reply, newRequestId());
    done();
  });

  return async function admit(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (load?.isOverloaded()) {
      void reply.header('retry-after', RETRY_AFTER_S);
      throw new ContractError('OVERLOADED', { retryAfter: RETRY_AFTER_S });
    }
    const { headers } = request;
    const time = now();
    const { caller, failure } = await identify(request, verifier, time);
    const sent = sentRequestId(headers);
    if (caller.viaGateway && sent) name(request, reply, sent);
    if (!caller.viaGateway) await limitRate(request, reply, caller, countRequest);
    if (failure) throw failure;

    const { requestId } = request;
    const clientRequestId = caller.viaGateway ? null : sent;
    let child: Logger | null = null;
    request.scope = {
      requestId,
      caller,
      asOf: caller.viaGateway ? instantOf(headers, time, toleranceMs) : null,
      deadlineAt: caller.viaGateway ? deadlineOf(headers, time) : null,
      get log() {
        return (child ??= log.child(clientRequestId ? { requestId, clientRequestId } : { requestId }));
      },
      headers,
    };
  };
}

function name(request: FastifyRequest, reply: FastifyReply, requestId: string): void {
  request.requestId = requestId;
  void reply.header('x-request-id', requestId);
}

/** Who asks. A bad token fails only after it was counted, or guessing would be free. */
async function identify(
  { headers, raw }: FastifyRequest,
  verifier: TokenVerifier,
  now: number,
): Promise<{ caller: Caller; failure: Error | null }> {
  try {
    if (isRepeated(raw.rawHeaders, 'authorization')) {
      throw new ContractError('BAD_REQUEST', { message: 'The authorization header came more than once.' });
    }
    return { caller: await verifier.verify(headers.authorization, now), failure: null };
  } catch (error) {
    return { caller: PUBLIC_CALLER, failure: error as Error };
  }
}

/** Node keeps the first of several `authorization` headers and drops the others silently. */
function isRepeated(rawHeaders: readonly string[], header: string): boolean {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const current = rawHeaders[i];
    if (current?.length === header.length && current.toLowerCase() === header) count++;
  }
  return count > 1;
}

/** Counts the request of this caller, or of this address when nobody is known. */
async function limitRate(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  countRequest: CountRequest,
) {
  const key =
    caller.tokenId === null
      ? `address ${request.ip}`
      : `caller ${JSON.stringify([caller.issuer, caller.clientId, caller.subject])}`;
  const seconds = await countRequest(request, key);
  if (seconds === null) return;
  void reply.header('retry-after', seconds);
  throw new ContractError('RATE_LIMITED', { retryAfter: seconds });
}
