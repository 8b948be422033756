import { createHash } from 'node:crypto';
import { DEVELOPMENT_ISSUER } from '../../../subgraphs/kernel/identity/keys';
import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import { codesOf, type Answer } from '../../support/graphql';

/** A command as a client gives it. Repeated, it is sent just the same. */
export interface Command {
  command: string;
  input: Record<string, unknown>;
  /** What is read of the record, beside id and version. */
  selection: string;
  who: Partial<Bearer> & { subject: string };
}

/** What a record was like when a command was acknowledged. */
export interface Left {
  id: string;
  version: number;
  state: string;
  [field: string]: unknown;
}

/** A command that was sent, and what is known of it on the client's side. */
export interface Sent extends Command {
  input: Record<string, unknown> & { idempotencyKey: string };
  /** Nothing was heard of it yet, it was done, or it was refused with a code. */
  outcome: { kind: 'UNKNOWN' } | { kind: 'DONE'; left: Left } | { kind: 'REFUSED'; code: string };
}

/** What clients sent and what they were answered, kept where no server can lose it. */
export class Journal {
  readonly sent: Sent[] = [];
  private answers = 0;
  private awaited: { answers: number; resolve: () => void } | null = null;

  constructor(private readonly name: string) {}

  /** Notes a command before it is sent, under a key of its own. */
  note(command: Command): Sent {
    const idempotencyKey = `${this.name}-${String(this.sent.length).padStart(6, '0')}`;
    const sent: Sent = {
      ...command,
      input: { ...command.input, idempotencyKey },
      outcome: { kind: 'UNKNOWN' },
    };
    this.sent.push(sent);
    return sent;
  }

  /** Notes an answer. @throws one that is neither the record nor a refusal by the rules. */
  noteAnswer(sent: Sent, answer: Answer): void {
    const left = answer.data?.done?.record as Left | undefined;
    const [code] = codesOf(answer);
    if (left && !code) sent.outcome = { kind: 'DONE', left };
    else if (code === 'STALE_VERSION' || code === 'RULE_VIOLATED' || code === 'ILLEGAL_TRANSITION')
      sent.outcome = { kind: 'REFUSED', code };
    else throw new Error(`${sent.command}: ${JSON.stringify(answer)}`);
    this.answers += 1;
    if (this.answers === this.awaited?.answers) this.awaited.resolve();
  }

  /** Resolves at the answer with this number from now on. */
  answered(number: number): Promise<void> {
    return new Promise((resolve) => (this.awaited = { answers: this.answers + number, resolve }));
  }

  /** How many commands came to which end, for people to read. */
  get figures(): Record<string, number> {
    const figures: Record<string, number> = { SENT: this.sent.length, DONE: 0, UNKNOWN: 0 };
    for (const { outcome } of this.sent) {
      const end = outcome.kind === 'REFUSED' ? outcome.code : outcome.kind;
      figures[end] = (figures[end] ?? 0) + 1;
    }
    return figures;
  }
}

/** The scope under which a district keeps the key of a command of `identity.bearer`. */
export function scopeOf({ command, who, input }: Sent): string {
  const { role, district = null, school = null, inspector = null, unit = null } = who;
  const caller = [DEVELOPMENT_ISSUER, 'test', who.subject, role, district, school, inspector, unit];
  const scope = [...caller, command, input.idempotencyKey];
  return createHash('sha256').update(JSON.stringify(scope)).digest('hex');
}
