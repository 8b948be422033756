import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';
import { ContractError, ERRORS, type ErrorCode } from '../errors';
import type { Logger } from '../log';
import { formOf } from './errorForm';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const ACCEPTS_GRAPHQL_RESPONSE = /application\/graphql-response\+json\s*(?!;\s*q=0(\.0*)?\s*(,|$))/i;

/** The media type of an answer: GraphQL's own for a client that accepts it, JSON for all others. */
export function mediaTypeFor(request: FastifyRequest): string {
  const isWanted = ACCEPTS_GRAPHQL_RESPONSE.test(request.headers.accept ?? '');
  return `${isWanted ? GRAPHQL_RESPONSE : 'application/json'}; charset=utf-8`;
}

/** Whether the client takes an answer in one of the forms that there are. */
export function acceptsAnswer({ headers }: FastifyRequest): boolean {
  if (!headers.accept) return true;
  const served = ['application/json', GRAPHQL_RESPONSE].flatMap((type) => [type, `${type}; charset=utf-8`]);
  return new Negotiator({ headers }).mediaType(served) !== undefined;
}

/** A request that Fastify understood and the contract does not serve: 404, 405, 406 or 415. */
export class RequestRefused extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
    readonly messageZh?: string,
  ) {
    super(message);
    this.name = 'RequestRefused';
  }
}

/** What has no status in an operation, where there is none: the status of a file that is not given out or taken. */
const PLAIN_STATUS: Partial<Record<ErrorCode, number>> = {
  FORBIDDEN: 403,
  DISTRICT_UNKNOWN: 404,
  STALE_VERSION: 409,
  IDEMPOTENCY_KEY_REUSED: 409,
  DISTRICT_UNAVAILABLE: 503,
};

const CODES: Readonly<Record<number, ErrorCode>> = {
  413: 'PAYLOAD_TOO_LARGE',
  429: 'RATE_LIMITED',
  503: 'OVERLOADED',
};

/** The status of what is refused before it is carried out. An operation may fail with 200 and say why; this may not. */
export function refusalStatus(code: ErrorCode): number {
  const { status } = ERRORS[code];
  return status === 200 ? (PLAIN_STATUS[code] ?? 400) : status;
}

/** Answers what never became an operation in GraphQL's error form, whoever refused it. */
export function refuse(
  error: FastifyError | Error,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Logger,
): FastifyReply {
  const { requestId } = request;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  if (error instanceof ContractError) {
    void reply.status(refusalStatus(error.code));
    return sendError(
      request,
      reply,
      formOf(error.code, { ...error.extensions, message: error.message, requestId }),
    );
  }
  const code = CODES[status] ?? (status >= 400 && status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error, requestId }, 'A request failed.');
  void reply.status(code === 'INTERNAL_SERVER_ERROR' ? 500 : status);
  // The messages of Fastify's own 4xx errors speak of the request only.
  const message = code === 'BAD_REQUEST' ? error.message : ERRORS[code].message;
  const messageZh = error instanceof RequestRefused ? error.messageZh : undefined;
  return sendError(request, reply, formOf(code, { message, ...(messageZh && { messageZh }), requestId }));
}

function sendError(
  request: FastifyRequest,
  reply: FastifyReply,
  error: ReturnType<typeof formOf>,
): FastifyReply {
  return reply.type(mediaTypeFor(request)).send(`${JSON.stringify({ errors: [error] })}\n`);
}
