import type { Random } from '../../../scripts/demo/random';
import { commandDocument } from '../../support/commandDocument';
import type { Answer } from '../../support/graphql';
import { nextCommand, type Known } from './commands';
import type { Journal, Left, Sent } from './journal';

/** Sends an operation. @throws when nobody answers. */
export type Ask = (query: string, variables: object, who: Sent['who']) => Promise<Answer>;

/** A client that gives one command after the other, each a random next step for a record that it knows. */
export class Clerk {
  /** What it knows of the records that it works on. */
  private known: Known[] = [];
  /** The command of which it heard nothing. */
  private unanswered: Sent | null = null;

  constructor(
    private readonly subject: string,
    private readonly random: Random,
    private readonly journal: Journal,
    private readonly shared: readonly Known[],
  ) {}

  /** Works until nobody answers any more: what it was not answered, it asks again first. */
  async work(ask: Ask): Promise<void> {
    while (await this.step(ask));
  }

  /** Sends again what was not answered. @throws when it is not answered now. */
  async settle(ask: Ask): Promise<void> {
    if (this.unanswered && !(await this.send(this.unanswered, ask))) throw new Error('Nobody answers.');
  }

  private step(ask: Ask): Promise<boolean> {
    const { random, subject } = this;
    const sent =
      this.unanswered ?? this.journal.note(nextCommand(random, subject, [...this.known, ...this.shared]));
    return this.send(sent, ask);
  }

  /** @returns whether there was an answer. */
  private async send(sent: Sent, ask: Ask): Promise<boolean> {
    this.unanswered = sent;
    const document = commandDocument(sent.command, sent.selection);
    const answer = await ask(document, { input: sent.input }, sent.who).catch(() => null);
    if (!answer) return false;
    this.journal.noteAnswer(sent, answer);
    this.unanswered = null;
    if (sent.outcome.kind === 'DONE') this.learn(sent, sent.outcome.left);
    else this.unlearn(sent, answer);
    return true;
  }

  private learn({ input }: Sent, left: Left): void {
    const before = this.find(left.id);
    if (before) Object.assign(before, { version: left.version, state: left.state });
    else {
      const schoolId =
        typeof input.schoolId === 'string'
          ? input.schoolId
          : this.find(input.findingId ?? input.rectificationId)?.schoolId;
      this.known.push({
        id: left.id,
        version: left.version,
        state: left.state,
        schoolId: schoolId ?? left.id,
      });
    }
    const rectification = left.rectification as Left | undefined;
    const beside = rectification && this.find(rectification.id);
    if (beside && rectification)
      Object.assign(beside, { version: rectification.version, state: rectification.state });
    const findings = (left.findings as { nodes: { id: string }[] } | undefined)?.nodes ?? [];
    for (const { id } of findings)
      this.known.push({ id, version: 1, state: 'RECORDED', schoolId: before?.schoolId ?? '' });
    this.known = this.known.filter(({ id }) => id !== input.findingId).slice(-40);
  }

  /** A record that somebody else changed is as the refusal says; one on which nothing goes on is let be. */
  private unlearn({ input }: Sent, { errors = [] }: Answer): void {
    const version = errors[0]?.extensions.version;
    const record = this.find(input.id ?? input.rectificationId);
    if (record && typeof version === 'number') record.version = version;
    else this.known = this.known.filter(({ id }) => id !== record?.id && id !== input.findingId);
  }

  private find(id: unknown): Known | undefined {
    return [...this.known, ...this.shared].find((record) => record.id === id);
  }
}
