import {
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ConstantBackoff,
  handleWhenResult,
  retry,
} from 'cockatiel';
import { setTimeout } from 'node:timers/promises';
import { Pool } from 'undici';
import { readAnswer as readEnvelope } from '../horizontal/districtAnswer';
import type { Absence } from '../horizontal/missing';
import { Deadline } from './deadline';
import { MAX_ANSWER_BYTES, post, type Posted } from './post';

/** What a district made of a call. `sent` beside an answer: it is the second try's, and the first may have been heard. */
export type Reply =
  | { kind: 'ANSWER'; body: object; sent?: 'UNKNOWN' }
  | { kind: 'FAILED'; reason: Absence['reason']; sent: 'NOT_SENT' | 'UNKNOWN' };

/** One call, for whoever counts them. */
export interface CallFigures {
  code: string;
  outcome: 'ANSWERED' | Absence['reason'];
  durationMs: number;
  bytes: number;
}

export interface DistrictClientOptions {
  /** How long a district may take for one operation. */
  deadlineMs: number;
  onCall?: (figures: CallFigures) => void;
  /** After so many calls in a row without a word from the district it is not asked for a while. */
  silentCalls?: number;
  /** How long it is left alone before one looks whether it is back. */
  restMs?: number;
  maxAnswerBytes?: number;
}

const CONNECTIONS = 64;
/** How long a caller waits, at most, to see whether a silent district is back. */
const PATIENCE_MS = 250;
const PROBE = '{"query":"{__typename}"}';
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' };

type Call = { reply: Reply; isSilent: boolean; mayRetry: boolean };

/**
 * One district on the network: a pool of connections kept alive, a deadline, one more try for reads, and a breaker,
 * so that a district that does not answer soon costs next to nothing.
 */
export class DistrictClient {
  private readonly pool: Pool;
  private readonly path: string;
  private readonly breaker;
  private readonly again = retry(
    handleWhenResult((call) => (call as Call).mayRetry),
    { maxAttempts: 1, backoff: new ConstantBackoff(10) },
  );
  private lastReason: Absence['reason'] = 'UNREACHABLE';
  private isProbing = false;

  constructor(
    private readonly code: string,
    readonly url: string,
    private readonly options: DistrictClientOptions,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = pathname + search;
    this.pool = new Pool(origin, { connections: CONNECTIONS, keepAliveTimeout: 30_000 });
    this.breaker = circuitBreaker(
      handleWhenResult((call) => (call as Call).isSilent),
      { halfOpenAfter: options.restMs ?? 1000, breaker: new ConsecutiveBreaker(options.silentCalls ?? 3) },
    );
  }

  /**
   * Posts a GraphQL request.
   * @param mayRepeat it does no harm to do twice: after a broken connection or a gateway's 502–504 it is tried again.
   */
  async ask(
    body: string,
    headers: Record<string, string>,
    deadline: Deadline,
    mayRepeat: boolean,
  ): Promise<Reply> {
    if (this.breaker.state !== CircuitState.Closed) await this.seeWhetherBack();
    if (this.breaker.state !== CircuitState.Closed) {
      return { kind: 'FAILED', reason: this.lastReason, sent: 'NOT_SENT' };
    }
    let isInDoubt = false;
    const once = async () => {
      const call = await this.call(body, headers, deadline);
      isInDoubt ||= call.reply.kind === 'FAILED' && call.reply.sent === 'UNKNOWN';
      return call;
    };
    const { reply } = await this.breaker.execute(() => (mayRepeat ? this.again.execute(once) : once()));
    // A second try that certainly did not arrive says nothing about the first.
    return isInDoubt ? { ...reply, sent: 'UNKNOWN' } : reply;
  }

  /** Takes no more questions, and closes its connections when those under way have been answered. */
  async retire(): Promise<void> {
    await this.pool.close();
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }

  private async call(body: string, headers: Record<string, string>, deadline: Deadline): Promise<Call> {
    const begun = performance.now();
    const allowedMs = deadline.leftMs;
    const own = { ...HEADERS, ...headers, 'x-deadline-ms': String(allowedMs) };
    const posted = await post(
      this.pool,
      this.path,
      own,
      body,
      deadline,
      this.options.maxAnswerBytes ?? MAX_ANSWER_BYTES,
    );
    const reply = read(posted);
    // A call that had little time left says nothing about the district.
    const isSilent = posted.kind === 'LATE' ? allowedMs >= this.options.deadlineMs / 2 : isBroken(posted);
    if (reply.kind === 'FAILED') this.lastReason = reply.reason;
    this.options.onCall?.({
      code: this.code,
      outcome: reply.kind === 'FAILED' ? reply.reason : 'ANSWERED',
      durationMs: performance.now() - begun,
      bytes: 'bytes' in posted ? posted.bytes : 0,
    });
    return { reply, isSilent, mayRetry: isBroken(posted) };
  }

  /**
   * Tries a silent district with a trifle, once at a time and no sooner than it has rested. Whoever comes first waits
   * a moment for what comes of it; whoever comes meanwhile does not.
   */
  private async seeWhetherBack(): Promise<void> {
    if (this.isProbing) return;
    this.isProbing = true;
    const probe = this.breaker
      .execute(() => this.call(PROBE, {}, new Deadline(Date.now() + this.options.deadlineMs)))
      .catch(() => undefined) // It has not rested long enough.
      .finally(() => (this.isProbing = false));
    await Promise.race([probe, setTimeout(PATIENCE_MS, undefined, { ref: false })]);
  }
}

function isBroken(posted: Posted): boolean {
  if (posted.kind !== 'ANSWER') return posted.kind === 'BROKEN';
  return posted.status >= 502 && posted.status <= 504 && !isTurnedAway(posted);
}

/** Whether the deployment itself turned the request away unread; a proxy in front of it would say something else. */
function isTurnedAway({ status, text }: Extract<Posted, { kind: 'ANSWER' }>): boolean {
  return status === 503 && readEnvelope(parsed(text))?.errors[0]?.code === 'OVERLOADED';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function read(posted: Posted): Reply {
  switch (posted.kind) {
    case 'LATE':
      return { kind: 'FAILED', reason: 'TIMEOUT', sent: posted.sent ? 'UNKNOWN' : 'NOT_SENT' };
    case 'BROKEN':
      return { kind: 'FAILED', reason: 'UNREACHABLE', sent: posted.sent ? 'UNKNOWN' : 'NOT_SENT' };
    case 'TOO_LARGE':
      return { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };
    case 'ANSWER':
      return readAnswer(posted);
  }
}

function readAnswer(posted: Extract<Posted, { kind: 'ANSWER' }>): Reply {
  if (isBroken(posted)) return { kind: 'FAILED', reason: 'UNREACHABLE', sent: 'UNKNOWN' };
  const body = parsed(posted.text);
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { kind: 'ANSWER', body };
  const isRefused = posted.status === 401 || posted.status === 403;
  return isRefused
    ? { kind: 'FAILED', reason: 'REFUSED', sent: 'NOT_SENT' }
    : { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };
}
