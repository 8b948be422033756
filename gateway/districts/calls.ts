import { outcomeOf, readAnswer, type Outcome } from '../horizontal/districtAnswer';
import type { PlannedRequest } from '../horizontal/plan';
import { responseKey } from '../horizontal/operation';
import type { Ask } from '../horizontal/task';
import type { Deployment } from '../horizontal/register';
import type { Reply } from './client';
import type { DistrictClients } from './clients';
import type { HorizontalContext } from './context';
import type { Deadline } from './deadline';

/** The questions of one call, each with what became of it. */
export type Answered = { ask: Ask; outcome: Outcome };

/** The calls to districts that one fetch makes. */
export class DistrictCalls {
  constructor(
    private readonly request: PlannedRequest,
    private readonly clients: Pick<DistrictClients, 'of'>,
    private readonly context: HorizontalContext,
  ) {}

  /**
   * Asks all these questions in parallel: those to one deployment under one instant in one call. The text of a call
   * is made once for all districts that are asked the same.
   * @returns a call each.
   */
  askAll(asks: readonly Ask[], deadline: Deadline): Promise<Answered[]>[] {
    const groups = groupsOf(asks);
    this.context.districts.countCalls(groups.map((group) => group.deployment));
    const bodies = new Map<string, string>();
    return groups.map((group) => this.askOne(group, deadline, true, this.bodyOf(group.asks, bodies)));
  }

  /** Asks one question in a call of its own. @param mayRepeat it does no harm to ask twice. */
  async ask(ask: Ask, deadline: Deadline, mayRepeat: boolean): Promise<Outcome> {
    this.context.districts.countCalls([ask.deployment]);
    const group = { deployment: ask.deployment, asOf: ask.asOf, asks: [ask] };
    const [answered] = await this.askOne(group, deadline, mayRepeat, this.bodyOf(group.asks, new Map()));
    return answered?.outcome ?? { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };
  }

  private async askOne(
    { deployment, asOf, asks }: Group,
    deadline: Deadline,
    mayRepeat: boolean,
    body: string,
  ): Promise<Answered[]> {
    const { requestId, traceparent } = this.context;
    const headers = {
      authorization: `Bearer ${await this.context.tokenFor(deployment.code)}`,
      'x-request-id': requestId,
      'x-as-of': asOf,
      ...(traceparent !== null && { traceparent }),
    };
    const reply = await this.clients.of(deployment).ask(body, headers, deadline, mayRepeat);
    const read = readerOf(reply);
    return asks.map((ask) => ({ ask, outcome: read(responseKey(ask.field.node)) }));
  }

  private bodyOf(asks: readonly Ask[], bodies: Map<string, string>): string {
    const fields = asks.map(({ field }) => field);
    const own = Object.assign({}, ...asks.map(({ values }) => values)) as Record<string, unknown>;
    const key = `${fields.map(({ id }) => id).join()} ${JSON.stringify(own)}`;
    const known = bodies.get(key);
    if (known !== undefined) return known;
    const { text, variables } = this.request.plan.document(fields);
    const values: Record<string, unknown> = {};
    for (const name of variables) values[name] = this.request.variables[name];
    const body = JSON.stringify({ query: text, variables: { ...values, ...own } });
    bodies.set(key, body);
    return body;
  }
}

interface Group {
  deployment: Deployment;
  asOf: string;
  asks: Ask[];
}

function groupsOf(asks: readonly Ask[]): Group[] {
  const groups = new Map<string, Group>();
  for (const ask of asks) {
    const key = `${ask.deployment.code} ${ask.asOf}`;
    const group = groups.get(key);
    if (group) group.asks.push(ask);
    else groups.set(key, { deployment: ask.deployment, asOf: ask.asOf, asks: [ask] });
  }
  return [...groups.values()];
}

/** What a reply says of each root field. */
function readerOf(reply: Reply): (key: string) => Outcome {
  if (reply.kind === 'FAILED') return () => reply;
  const answer = readAnswer(reply.body);
  if (!answer) return () => ({ kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' });
  return (key) => {
    const outcome = outcomeOf(answer, key);
    // It turned this try away unread; an earlier one it may have carried out.
    return outcome.kind === 'FAILED' && reply.sent ? { ...outcome, sent: reply.sent } : outcome;
  };
}
