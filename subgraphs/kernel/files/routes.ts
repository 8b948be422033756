import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SubgraphContext } from '../context';
import { badInput } from '../errors';
import type { Admit } from '../http/admission';
import type { RequestScope } from '../http/scope';
import { attachmentDisposition } from './disposition';
import {
  brokenOff,
  cutWhenIdle,
  FILES_PATH,
  guardedHeaders,
  idOf,
  letGo,
  noFileId,
  refuseOtherMethods,
  takeBodiesAsTheyCome,
} from './door';
import { parseId } from '../ids';
import { isOfType } from './mediaTypes';
import type { FileShelf, Kept } from './shelf';
import type { FileStore } from './store';
import { readUpload, wrongType } from './upload';

/** What a deployment needs to serve files. */
export interface FileTerms {
  store: FileStore;
  shelf: FileShelf;
  /** The most bytes that a file may have. */
  maxBytes: number;
  contextOf: (scope: RequestScope) => SubgraphContext;
}

/**
 * Serves `/files/<id>`: POST adds a file to the record with that id, GET gives out the attachment or the paper with
 * it. Who may do so is for the deployment's shelf to say.
 */
export function serveFiles(fastify: FastifyInstance, admit: Admit, terms: FileTerms): void {
  void fastify.register((files, _options, done) => {
    takeBodiesAsTheyCome(files);
    const onRequest = [cutWhenIdle, admit];
    files.post(FILES_PATH, { onRequest, onResponse: letGo }, (request, reply) => take(request, reply, terms));
    files.head(FILES_PATH, { onRequest }, (request, reply) => describe(request, reply, terms));
    files.get(FILES_PATH, { onRequest, exposeHeadRoute: false }, (request, reply) =>
      give(request, reply, terms),
    );
    refuseOtherMethods(files);
    done();
  });
}

async function take(request: FastifyRequest, reply: FastifyReply, terms: FileTerms): Promise<FastifyReply> {
  const { shelf, store, maxBytes } = terms;
  const [context, id] = asked(request, terms);
  const facts = readUpload(id, request.headers, request.query, maxBytes);
  await shelf.mayAttach(context, id);
  const draft = await store.receive(request.raw, maxBytes).catch((error: unknown) => {
    throw brokenOff(error, request);
  });
  try {
    if (draft.sizeBytes === 0) throw badInput(['body'], 'REQUIRED', 'The body is empty.', '文件为空。');
    if (!(await isOfType(draft.path, draft.sizeBytes, facts.mediaType))) throw wrongType();
    const attached = await shelf.attach(context, facts, draft);
    return await reply.status(201).header('cache-control', 'no-store').send(attached);
  } finally {
    await draft.discard();
  }
}

async function describe(
  request: FastifyRequest,
  reply: FastifyReply,
  terms: FileTerms,
): Promise<FastifyReply> {
  const kept = await terms.shelf.find(...asked(request, terms));
  return labelled(reply, kept).send(null);
}

async function give(request: FastifyRequest, reply: FastifyReply, terms: FileTerms): Promise<FastifyReply> {
  const kept = await terms.shelf.find(...asked(request, terms));
  if (kept.kind === 'PAGE') return labelled(reply, kept).send(kept.html);
  const content = await terms.store.read(kept.sha256);
  try {
    await kept.opening();
  } catch (error) {
    content.destroy();
    throw error;
  }
  return labelled(reply, kept).send(content);
}

function asked(request: FastifyRequest, { contextOf }: FileTerms): [SubgraphContext, string] {
  if (!request.scope) throw new Error('The request was not admitted.');
  const id = idOf(request);
  if (parseId(id) === null) throw noFileId();
  return [contextOf(request.scope), id];
}

function labelled(reply: FastifyReply, kept: Kept): FastifyReply {
  if (kept.kind === 'PAGE') {
    return guardedHeaders(reply, 'PAGE')
      .type('text/html; charset=utf-8')
      .header('content-length', Buffer.byteLength(kept.html));
  }
  const { name, mediaType, sizeBytes, sha256 } = kept;
  return guardedHeaders(reply, 'FILE')
    .type(mediaType)
    .header('content-disposition', attachmentDisposition(name))
    .header('etag', `"${sha256}"`)
    .header('content-length', sizeBytes);
}
