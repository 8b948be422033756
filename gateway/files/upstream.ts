import { Readable } from 'node:stream';
import { Agent } from 'undici';
import { tooLarge } from '../../subgraphs/kernel/files/store';
import type { Home } from '../sources';
import { Patience } from './patience';

/** A deployment that stops in the midst of what it sends is cut off. */
const SILENT_MS = 30_000;
const CONNECTIONS = 64;

/** Errors of a call that never reached the other side. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

export interface Question {
  method: 'GET' | 'HEAD' | 'POST';
  /** Below the folder of the deployment’s graph: `files/<id>`. */
  path: string;
  headers: Record<string, string>;
  /** Passed on as it arrives; it is not destroyed, since an answer is owed on its connection. */
  body?: Readable;
  maxBytes: number;
  deadlineMs: number;
  /** Ends the question when its client leaves. */
  onLeave: (leave: () => void) => void;
}

/** What a deployment answered, as far as its headers; or why it did not. */
export type Reply =
  | { kind: 'ANSWER'; status: number; header: (name: string) => string | undefined; body: Readable }
  | { kind: 'FAILED'; reason: 'TIMEOUT' | 'UNREACHABLE'; wasSent: boolean }
  /** The client's own doing. */
  | { kind: 'GIVEN_UP'; error: unknown };

/** The connections over which files pass: apart from those of questions, which never wait for a large file. */
export class FileConnections {
  private readonly agent = new Agent({
    connections: CONNECTIONS,
    keepAliveTimeout: 30_000,
    headersTimeout: 0,
    bodyTimeout: SILENT_MS,
  });

  /** Asks a deployment. Reading is tried once more where the connection turns out to be a dead one. */
  async ask(home: Home, question: Question): Promise<Reply> {
    const reply = await this.askOnce(home, question);
    const isBroken = reply.kind === 'FAILED' && reply.reason === 'UNREACHABLE';
    return isBroken && question.method !== 'POST' ? this.askOnce(home, question) : reply;
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }

  private async askOnce(home: Home, question: Question): Promise<Reply> {
    const { method, headers, body, maxBytes, deadlineMs, onLeave } = question;
    const url = new URL(question.path, home.url);
    const patience = new Patience(deadlineMs);
    const broken: { error?: unknown } = {};
    onLeave(() => patience.abandon());
    if (!body) patience.begin();
    try {
      const answer = await this.agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers,
        // One piece at a time: the next is taken from the client when this one is gone.
        body: body && Readable.from(passedOn(body, maxBytes, patience, broken), { highWaterMark: 1 }),
        signal: patience.signal,
      });
      const header = (name: string) => [answer.headers[name]].flat()[0];
      return { kind: 'ANSWER', status: answer.statusCode, header, body: answer.body };
    } catch (error) {
      if (broken.error !== undefined) return { kind: 'GIVEN_UP', error: broken.error };
      if (patience.ranOut) return { kind: 'FAILED', reason: 'TIMEOUT', wasSent: true };
      if (patience.signal.aborted) return { kind: 'GIVEN_UP', error };
      const { code = '' } = error as NodeJS.ErrnoException;
      return { kind: 'FAILED', reason: 'UNREACHABLE', wasSent: !NOT_SENT.has(code) };
    } finally {
      patience.end();
    }
  }
}

/** A body on its way: the deployment has to take each piece in time, and to answer in time once it has the last. */
async function* passedOn(
  body: Readable,
  maxBytes: number,
  patience: Patience,
  broken: { error?: unknown },
): AsyncGenerator<Buffer> {
  const pieces = body.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  let sizeBytes = 0;
  // Not for await: what fails here is the client’s sending, and not what the deployment makes of it.
  const next = async () => {
    try {
      const piece = await pieces.next();
      if (!piece.done) sizeBytes += piece.value.length;
      if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
      return piece;
    } catch (error) {
      broken.error = error;
      throw error;
    }
  };
  try {
    for (let piece = await next(); !piece.done; piece = await next()) {
      patience.begin();
      yield piece.value;
      patience.pause();
    }
  } finally {
    await pieces.return?.();
  }
  patience.begin();
}
