import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badInput } from '../errors';
import { RequestRefused } from '../http/refusals';

/** A connection on which nothing moves for so long is cut. */
const IDLE_MS = 30_000;
/** How long the rest of a body that was refused is still read, so that its sender comes to reading the refusal. */
const LINGER_MS = 10_000;

export const FILES_PATH = '/files/:id';

/** How long an upload may take in all. */
export const UPLOAD_MS = 10 * 60_000;

/** Leaves the bodies of uploads alone: they are read as streams, once the caller is known to be allowed to send one. */
export function takeBodiesAsTheyCome(files: FastifyInstance): void {
  files.removeAllContentTypeParsers();
  files.addContentTypeParser('*', (_request, _payload, done) => done(null));
}

/** Says which methods there are, to whoever tries another. */
export function refuseOtherMethods(files: FastifyInstance): void {
  files.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: FILES_PATH,
    handler(_request, reply) {
      void reply.header('allow', 'GET, HEAD, POST');
      throw new RequestRefused(405, 'Only GET, HEAD and POST are served here.');
    },
  });
}

/** Cuts the connection when nothing moves on it; for this request only. */
export function cutWhenIdle({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  raw.socket.setTimeout(IDLE_MS);
  done();
}

/** Reads on for a moment where a request was answered before it had arrived, and cuts the connection then. */
export function letGo({ raw }: FastifyRequest, _reply: FastifyReply, done: () => void): void {
  if (!raw.complete && !raw.destroyed) {
    const timer = setTimeout(() => raw.socket.destroy(), LINGER_MS).unref();
    raw.once('close', () => clearTimeout(timer));
    // A listener, since resume() alone does nothing while somebody who gave up is still about to let go.
    raw.on('data', () => undefined);
  }
  done();
}

/** The id in the path. */
export function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}

/** The refusal of an id that is none, or that names nothing of this kind. */
export function noFileId(): Error {
  return badInput(['id'], 'ID', 'This is not the id of a file, a paper or a record.', '编号格式不正确。');
}

/** The error of a body that broke off: nobody is there to read it, and it is not ours to log. */
export function brokenOff(error: unknown, { raw }: FastifyRequest): unknown {
  return raw.destroyed && !raw.complete ? new RequestRefused(400, 'The upload broke off.') : error;
}

/** What a browser may do with what it is given. */
export const POLICY = {
  FILE: "sandbox; default-src 'none'",
  /** It may look like something, and still run nothing and load nothing. */
  PAGE: "sandbox; default-src 'none'; style-src 'unsafe-inline'",
} as const;

/** The headers under which anything is given out: it is stored nowhere, and no browser runs any of it, whatever it is. */
export function guardedHeaders(reply: FastifyReply, policy: keyof typeof POLICY): FastifyReply {
  return reply
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', POLICY[policy])
    .header('cache-control', 'private, no-store')
    .header('vary', 'authorization');
}
