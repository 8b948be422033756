import { citation } from '../../../subgraphs/supervision/basis';
import type { LifeCycle } from '../../../subgraphs/supervision/lifeCycle';
import { LIFE_CYCLES } from '../../../subgraphs/supervision/lifeCycles';
import { commandDocument, lookupDocument } from '../../support/commandDocument';
import type { Actor } from '../stories/stage';

/** Somebody who asks the gateway; what is refused is an error whose message has the answer's errors. */
type Asking = Pick<Actor, 'reads'>;

/** The guards of some life cycles, and which of them have refused a command. */
export class Refusals {
  private readonly met = new Set<string>();
  private readonly lifeCycles: readonly LifeCycle[];

  /** @param names of the life cycles whose guards are to be met. */
  constructor(...names: string[]) {
    this.lifeCycles = LIFE_CYCLES.filter(({ name }) => names.includes(name));
  }

  /** Expects a command to be refused by these rules and no others, each with what it rests on, and to change nothing. */
  async by(
    rules: string | readonly string[],
    actor: Asking,
    command: string,
    input: object,
    record?: { id: string },
  ): Promise<void> {
    const told = await refusalOf(actor, command, input, record);
    const expected = [rules].flat().map((rule) => `RULE_VIOLATED ${rule} ${this.basisOf(command, rule)}`);
    expect(told).toEqual(expected);
    this.note(command, rules);
  }

  /** Expects that an input which would break a rule is refused before: nothing but an empty text could break it. */
  async asInput(
    rule: string,
    actor: Asking,
    command: string,
    input: object,
    record?: { id: string },
  ): Promise<void> {
    expect([rule, ...(await refusalOf(actor, command, input, record))]).toEqual([rule, 'BAD_USER_INPUT']);
    this.note(command, rule);
  }

  /** The guards that have refused nothing. */
  get unmet(): string[] {
    const rules = this.lifeCycles.flatMap(({ transitions }) =>
      transitions.flatMap(({ guards }) => guards.map(({ rule }) => rule)),
    );
    const met = [...this.met].map((each) => each.split(' ')[1]);
    return [...new Set(rules)].filter((rule) => !met.includes(rule));
  }

  /** The guards that have not refused each of their commands, as `command RULE`. */
  get untried(): string[] {
    const pairs = this.lifeCycles.flatMap(({ transitions }) =>
      transitions.flatMap(({ command, guards }) => guards.map(({ rule }) => `${command} ${rule}`)),
    );
    return [...new Set(pairs)].filter((pair) => !this.met.has(pair));
  }

  private note(command: string, rules: string | readonly string[]): void {
    for (const rule of [rules].flat()) this.met.add(`${inTable(command)} ${rule}`);
  }

  /** What the table says that a rule of a command rests on; the city's commands are those of the table. */
  private basisOf(command: string, rule: string): string {
    const name = inTable(command);
    const guard = this.lifeCycles
      .flatMap(({ transitions }) => transitions)
      .filter((row) => row.command === name)
      .flatMap(({ guards }) => guards)
      .find((each) => each.rule === rule);
    if (!guard) throw new Error(`${name} has no guard ${rule}.`);
    return citation(guard.basis);
  }
}

const inTable = (command: string): string => command.replace('Municipal', '');

/**
 * Tries a command on a record as it stands, or on none, and looks whether the record stays as it is.
 * @returns the code of each error, with each rule that it breaks and what that rests on.
 */
async function refusalOf(
  actor: Asking,
  command: string,
  input: object,
  record?: { id: string },
): Promise<string[]> {
  const before = record && (await stateOf(actor, command, record));
  const opened = before && { id: before.id, expectedVersion: before.version };
  const told = await actor.reads(commandDocument(command), { input: { ...opened, ...input } }).then(
    () => [],
    (error: Error) => codesIn(error),
  );
  if (record) expect(await stateOf(actor, command, record)).toEqual(before);
  return told;
}

/** A record, its version and what is open on it. */
async function stateOf(actor: Asking, command: string, { id }: { id: string }) {
  const { record } = await actor.reads(lookupDocument(command), { id });
  if (!record) throw new Error(`${command}: ${id} is not to be seen.`);
  return record as { id: string; version: number };
}

function codesIn({ message }: Error): string[] {
  const errors = JSON.parse(message) as {
    extensions: { code: string; violations?: { rule: string; basis: string }[] };
  }[];
  return errors.flatMap(
    ({ extensions: { code, violations } }) =>
      violations?.map(({ rule, basis }) => `${code} ${rule} ${basis}`) ?? [code],
  );
}
