import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  brokenOff,
  cutWhenIdle,
  FILES_PATH,
  idOf,
  letGo,
  noFileId,
  refuseOtherMethods,
  takeBodiesAsTheyCome,
} from '../../subgraphs/kernel/files/door';
import { readUpload } from '../../subgraphs/kernel/files/upload';
import { ContractError } from '../../subgraphs/kernel/errors';
import type { Admit } from '../../subgraphs/kernel/http/admission';
import type { RequestScope } from '../../subgraphs/kernel/http/scope';
import { isIdOf, parseId } from '../../subgraphs/kernel/ids';
import type { Closable } from '../../subgraphs/kernel/shutdown';
import type { GatewayContext } from '../context';
import type { Home } from '../sources';
import { fileHeaders, pageHeaders, readAttached, readRefusal } from './answer';
import { FileConnections, type Question, type Reply } from './upstream';

export interface FileRelayTerms {
  /** Where what was issued under a code is kept. @throws ContractError. */
  homeOf: (code: string) => Home;
  /** How long a deployment may let itself be waited for: for its first byte, and for taking the next. */
  deadlineMs: number;
  maxBytes: number;
  contextOf: (scope: RequestScope) => GatewayContext;
}

export interface FileRelay extends Closable {
  serve(fastify: FastifyInstance, admit: Admit): void;
}

/**
 * Passes files between clients and the deployments that keep them: the code in the id says which one. What the caller
 * may do is for the deployment to say, which is asked with a token made for it; nothing is kept here, nor held in
 * memory.
 */
export function openFileRelay(terms: FileRelayTerms): FileRelay {
  const connections = new FileConnections();
  return {
    close: () => connections.close(),
    serve: (fastify, admit) =>
      void fastify.register((files, _options, done) => {
        takeBodiesAsTheyCome(files);
        const onRequest = [cutWhenIdle, admit];
        const relay = (request: FastifyRequest, reply: FastifyReply) =>
          new Relay(request, reply, terms, connections);
        files.post(FILES_PATH, { onRequest, onResponse: letGo }, (request, reply) =>
          relay(request, reply).take(),
        );
        files.head(FILES_PATH, { onRequest }, (request, reply) => relay(request, reply).give('HEAD'));
        files.get(FILES_PATH, { onRequest, exposeHeadRoute: false }, (request, reply) =>
          relay(request, reply).give('GET'),
        );
        refuseOtherMethods(files);
        done();
      }),
  };
}

type Sent = 'NOT_SENT' | 'UNKNOWN';

/** One transfer. */
class Relay {
  private readonly id: string;
  private readonly code: string;
  private readonly context: GatewayContext;

  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
    private readonly terms: FileRelayTerms,
    private readonly connections: FileConnections,
  ) {
    this.id = idOf(request);
    const parsed = parseId(this.id);
    if (!parsed) throw noFileId();
    if (!request.scope) throw new Error('The request was not admitted.');
    this.code = parsed.code;
    this.context = terms.contextOf(request.scope);
  }

  async take(): Promise<FastifyReply> {
    const { headers, query, raw } = this.request;
    const facts = readUpload(this.id, headers, query, this.terms.maxBytes);
    const answer = await this.ask('POST', `files/${this.id}?containsMinor=${facts.containsMinor}`, {
      body: raw,
      headers: {
        accept: 'application/json',
        'content-type': facts.mediaType,
        'x-file-name': encodeURIComponent(facts.name),
        ...(facts.idempotencyKey !== null && { 'idempotency-key': facts.idempotencyKey }),
        ...(headers['content-length'] !== undefined && { 'content-length': headers['content-length'] }),
      },
    });
    const attached = answer.status === 201 ? await readAttached(answer) : null;
    if (!attached) throw this.unserved('INVALID_ANSWER', 'UNKNOWN');
    return this.reply.status(201).header('cache-control', 'no-store').send(attached);
  }

  async give(method: 'GET' | 'HEAD'): Promise<FastifyReply> {
    const isPaper = isIdOf('Paper', this.id) || isIdOf('MunicipalPaper', this.id);
    const isFile = isIdOf('Attachment', this.id) || isIdOf('MunicipalAttachment', this.id);
    if (!isPaper && !isFile) throw noFileId();
    const answer = await this.ask(method, `files/${this.id}`, {
      headers: { accept: '*/*', 'x-deadline-ms': String(this.terms.deadlineMs) },
    });
    if (answer.status !== 200) throw this.unserved('INVALID_ANSWER', null);
    const labelled = isPaper ? pageHeaders(this.reply, answer) : fileHeaders(this.reply, answer);
    if (method === 'GET') return labelled.send(answer.body);
    answer.body.resume();
    return labelled.send(null);
  }

  /** The deployment's answer, where it is one that serves. */
  private async ask(
    method: Question['method'],
    path: string,
    { headers, body }: Pick<Question, 'headers' | 'body'>,
  ): Promise<Extract<Reply, { kind: 'ANSWER' }>> {
    const { deadlineMs, maxBytes, homeOf } = this.terms;
    const home = homeOf(this.code);
    const outcome = (sent: Sent) => (method === 'POST' ? sent : null);
    if (home.isDrained) throw this.unserved('DRAINED', outcome('NOT_SENT'));
    const reply = await this.connections.ask(home, {
      method,
      path,
      headers: {
        ...headers,
        authorization: `Bearer ${await this.context.tokenFor(home.code)}`,
        'x-request-id': this.context.requestId,
        traceparent: this.context.traceparent,
      },
      body,
      maxBytes,
      deadlineMs,
      onLeave: (leave) => this.reply.raw.once('close', leave),
    });
    if (reply.kind === 'GIVEN_UP') throw brokenOff(reply.error, this.request);
    if (reply.kind === 'FAILED')
      throw this.unserved(reply.reason, outcome(reply.wasSent ? 'UNKNOWN' : 'NOT_SENT'));
    if (reply.status < 300) return reply;
    const refusal = await readRefusal(reply, this.request.method !== 'HEAD');
    throw refusal instanceof Error ? refusal : this.unserved(refusal.reason, outcome(refusal.sent));
  }

  /** The deployment did not serve. @param outcome whether an upload may have been taken nevertheless. */
  private unserved(reason: string, outcome: Sent | null): ContractError {
    this.context.log.warn({ code: this.code, reason }, 'A deployment did not serve a file.');
    const told = this.context.caller.role === 'PUBLIC' ? 'UNAVAILABLE' : reason;
    return new ContractError('DISTRICT_UNAVAILABLE', {
      districts: [{ code: this.code, reason: told }],
      ...(outcome && { outcome }),
    });
  }
}
