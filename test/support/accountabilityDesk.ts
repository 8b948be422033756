import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import { codesOf, type Answer } from './graphql';

type Ask = (query: string, variables?: object, who?: Partial<Bearer>) => Promise<Answer>;

/** A record as a command left it: what was asked of it, as loose JSON. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
export type Left = { id: string; version: number; state: string; alerts: string[] } & Record<string, any>;

const FIELDS: readonly [RegExp, string][] = [
  [/Review$/, 'review'],
  [/Appeal$/, 'appeal'],
  [/(transfer|recordTransfer)\w*(Case|Outcome)$/i, 'caseTransfer'],
  [/./, 'accountabilityRecord'],
];

/** Gives the commands of accountability to a deployment, of a district or of the city, and reads what they leave. */
export class AccountabilityDesk {
  constructor(
    private readonly ask: Ask,
    private readonly office: Partial<Bearer>,
    private readonly isMunicipal = false,
  ) {}

  /** Gives a command by its name in the life cycle, and answers whatever comes. */
  give(command: string, input: object, who: Partial<Bearer> = this.office, selection = ''): Promise<Answer> {
    const name = this.isMunicipal ? command.replace(/^[a-z]+/, (verb) => `${verb}Municipal`) : command;
    const inputName = OPENING.has(command) ? name : command;
    const field = FIELDS.find(([pattern]) => pattern.test(command))?.[1] ?? '';
    const record = this.isMunicipal ? `municipal${capital(field)}` : field;
    return this.ask(
      `mutation($input: ${capital(inputName)}Input!) {
        done: ${name}(input: $input) { record: ${record} { id version state ${selection} } alerts { rule } }
      }`,
      { input },
      who,
    );
  }

  /** Gives a command that is to pass. */
  async done(command: string, input: object, who?: Partial<Bearer>, selection = ''): Promise<Left> {
    const answer = await this.give(command, input, who, selection);
    if (answer.errors) throw new Error(`${command}: ${JSON.stringify(answer.errors)}`);
    const { record, alerts } = answer.data.done as { record: Left; alerts: { rule: string }[] };
    return { ...record, alerts: alerts.map(({ rule }) => rule) };
  }

  /** Gives a command on a record that is to pass. */
  next(command: string, { id, version }: Left, input: object = {}, who?: Partial<Bearer>, selection = '') {
    return this.done(command, { id, expectedVersion: version, ...input }, who, selection);
  }

  /** Gives a command on a record that is to be refused; the rules that it breaks, or else the code. */
  async refused(command: string, { id, version }: Left, input: object = {}, who?: Partial<Bearer>) {
    return rulesOf(await this.give(command, { id, expectedVersion: version, ...input }, who));
  }
}

/** The rules that a refused command breaks; the code of the refusal where it is another one. */
export function rulesOf(answer: Answer): string[] {
  const violations = answer.errors?.[0]?.extensions.violations as { rule: string }[] | undefined;
  return violations?.map(({ rule }) => rule) ?? codesOf(answer);
}

/** Commands whose input differs between a district and the city. */
const OPENING = new Set(['proposeInterview', 'draftNotification', 'proposeCase']);

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
