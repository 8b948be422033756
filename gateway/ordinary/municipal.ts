import type { GraphQLDataSource } from '@apollo/gateway';
import { Pool } from 'undici';
import { CITY_CODE } from '../../subgraphs/kernel/ids';
import type { GatewayContext } from '../context';
import { cityUnavailable, readAnswer, type Answer, type Failure } from './answer';

type ProcessOptions = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** What became of a call, and whether a command in it may have been carried out. */
type Outcome = { answer: Answer } | { failure: Failure; wasSent: boolean };

const MAX_ANSWER_BYTES = 32 * 1024 * 1024;
/** Errors of a call that never reached the other side. */
const NOT_SENT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/**
 * The municipal subgraph: one deployment, asked with a token made for it. When it does not answer, its fields are null
 * and say so; the districts' part of the answer stands.
 */
export class MunicipalDataSource implements GraphQLDataSource<GatewayContext> {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    url: string,
    private readonly deadlineMs: number,
  ) {
    const { origin, pathname, search } = new URL(url);
    this.path = pathname + search;
    this.pool = new Pool(origin, { connections: 16, maxResponseSize: MAX_ANSWER_BYTES });
  }

  async process({ request, context }: ProcessOptions): Promise<Response> {
    const { query = '', variables, operationName } = request;
    const { log, caller } = context as GatewayContext;
    const isMutation = /^\s*mutation\b/.test(query);
    const body = JSON.stringify({ query, variables, operationName });
    let outcome = await this.ask(body, context as GatewayContext);
    // Whoever reads may ask again where nobody heard the first question; a restart takes no longer.
    if ('failure' in outcome && !outcome.wasSent && !isMutation)
      outcome = await this.ask(body, context as GatewayContext);
    if ('answer' in outcome) return outcome.answer;

    const { failure, wasSent } = outcome;
    log.warn({ failure }, 'The municipal subgraph did not answer.');
    const commandOutcome = isMutation ? (wasSent ? 'UNKNOWN' : 'NOT_SENT') : undefined;
    return { errors: cityUnavailable(query, failure, caller.role === 'PUBLIC', commandOutcome) };
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async ask(body: string, context: GatewayContext): Promise<Outcome> {
    try {
      const { statusCode, body: answerBody } = await this.pool.request({
        method: 'POST',
        path: this.path,
        headers: await this.headers(context),
        body,
        signal: AbortSignal.timeout(this.deadlineMs),
      });
      const answer = readAnswer(await answerBody.text());
      if (statusCode === 401 || statusCode === 403) return { failure: 'REFUSED', wasSent: true };
      if (statusCode >= 500 && !answer?.data) return { failure: 'UNREACHABLE', wasSent: true };
      return answer ? { answer } : { failure: 'INVALID_ANSWER', wasSent: true };
    } catch (error) {
      const { name, code = '' } = error as NodeJS.ErrnoException;
      const failure = name === 'TimeoutError' || name === 'AbortError' ? 'TIMEOUT' : 'UNREACHABLE';
      return { failure, wasSent: !NOT_SENT.has(code) };
    }
  }

  private async headers(context: GatewayContext): Promise<Record<string, string>> {
    return {
      authorization: `Bearer ${await context.tokenFor(CITY_CODE)}`,
      'content-type': 'application/json',
      accept: 'application/json',
      'x-request-id': context.requestId,
      traceparent: context.traceparent,
      'x-as-of': context.asOf,
      'x-deadline-ms': String(this.deadlineMs),
    };
  }
}
