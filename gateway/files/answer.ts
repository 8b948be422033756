import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { attachmentDisposition } from '../../subgraphs/kernel/files/disposition';
import { guardedHeaders } from '../../subgraphs/kernel/files/door';
import { cleanFileName } from '../../subgraphs/kernel/files/fileName';
import { takenType } from '../../subgraphs/kernel/files/mediaTypes';
import { FileNotFound, type Attached } from '../../subgraphs/kernel/files/shelf';
import { wrongType } from '../../subgraphs/kernel/files/upload';
import { RequestRefused } from '../../subgraphs/kernel/http/refusals';
import { ContractError } from '../../subgraphs/kernel/errors';
import { outcomeOf, readAnswer, retell, type Outcome } from '../horizontal/districtAnswer';
import type { Reply } from './upstream';

type Answer = Extract<Reply, { kind: 'ANSWER' }>;
type Failure = Extract<Outcome, { kind: 'FAILED' }>;

/** What a deployment says about a file, at most. */
const MAX_WORDS = 64 * 1024;
const EXTENDED_NAME = /;\s*filename\*=UTF-8''([\w!#$&+.^`|~%-]+)\s*(;|$)/i;
const ETAG = /^"[0-9a-f]{64}"$/;

const attached = z.object({
  id: z.string().max(40),
  recordId: z.string().max(40),
  name: z.string().max(200),
  mediaType: z.string().max(100),
  sizeBytes: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  containsMinor: z.boolean(),
  uploadedAt: z.string().max(24),
});

/** Reads what an upload was answered with; null when it is not that. */
export async function readAttached({ body }: Answer): Promise<Attached | null> {
  return attached.safeParse(await wordsOf(body)).data ?? null;
}

/**
 * The headers under which a file is given out here. Of a deployment's own only these few count, and each only in the
 * form that is ours: it may have been taken over, and must not reach browsers by way of the gateway.
 */
export function fileHeaders(reply: FastifyReply, { header }: Answer): FastifyReply {
  const type = takenType(header('content-type')) ?? 'application/octet-stream';
  const given = EXTENDED_NAME.exec(header('content-disposition') ?? '')?.[1] ?? '';
  const name = cleanFileName(decoded(given), type);
  const etag = header('etag') ?? '';
  void guardedHeaders(reply, 'FILE')
    .type(type)
    .header('content-disposition', name === null ? 'attachment' : attachmentDisposition(name));
  if (ETAG.test(etag)) void reply.header('etag', etag);
  return withLength(reply, header('content-length'));
}

/** The headers under which a paper's page is given out here. */
export function pageHeaders(reply: FastifyReply, { header }: Answer): FastifyReply {
  void guardedHeaders(reply, 'PAGE').type('text/html; charset=utf-8');
  return withLength(reply, header('content-length'));
}

/**
 * The error to which a deployment’s refusal amounts, in the gateway's own words; or that it did not serve.
 * @param hasWords whether it may say why: an answer to HEAD has its status only.
 */
export async function readRefusal({ status, body }: Answer, hasWords: boolean): Promise<Error | Failure> {
  if (!hasWords && status < 500) {
    body.resume();
    return status === 403 ? new ContractError('FORBIDDEN') : wordless(status);
  }
  const answer = readAnswer(await wordsOf(body));
  const code = answer?.errors[0]?.code;
  if (!answer || !code) return status >= 502 && status <= 504 ? UNREACHABLE : INVALID;
  if (code === 'BAD_REQUEST') return wordless(status);
  if (code === 'PAYLOAD_TOO_LARGE') return retell({ code, details: answer.errors[0]?.details ?? {} }, []);
  const outcome = outcomeOf({ ...answer, data: null }, 'file');
  if (outcome.kind === 'REFUSED' || outcome.kind === 'INPUT') return retell(outcome.error, []);
  return outcome.kind === 'FAILED' ? outcome : INVALID;
}

const UNREACHABLE: Failure = { kind: 'FAILED', reason: 'UNREACHABLE', sent: 'UNKNOWN' };
const INVALID: Failure = { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };

function wordless(status: number): Error | Failure {
  if (status === 404) return new FileNotFound();
  if (status === 415) return wrongType();
  return status === 400 ? new RequestRefused(400, 'The request cannot be understood.') : INVALID;
}

function withLength(reply: FastifyReply, length: string | undefined): FastifyReply {
  return length !== undefined && /^\d{1,12}$/.test(length) ? reply.header('content-length', length) : reply;
}

/** The JSON in a short answer; undefined when it is none, or too long. */
async function wordsOf(body: Readable): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of body as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_WORDS) return undefined;
      chunks.push(chunk);
    }
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
