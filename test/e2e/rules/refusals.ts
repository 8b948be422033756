import { citation } from '../../../subgraphs/supervision/basis';
import type { LifeCycle } from '../../../subgraphs/supervision/lifeCycle';
import { LIFE_CYCLES } from '../../../subgraphs/supervision/lifeCycles';
import type { Actor } from '../stories/stage';

/** The guards of some life cycles, and which of them have refused a command. */
export class Refusals {
  private readonly met = new Set<string>();
  private readonly lifeCycles: readonly LifeCycle[];

  /** @param names of the life cycles whose guards are to be met. */
  constructor(...names: string[]) {
    this.lifeCycles = LIFE_CYCLES.filter(({ name }) => names.includes(name));
  }

  /** Expects a command to be refused by these rules and no others, each with what it rests on. */
  async by(
    rules: string | readonly string[],
    actor: Actor,
    command: string,
    input: object,
    record?: { id: string },
  ): Promise<void> {
    const told = await actor.isRefused(command, input, record);
    const expected = [rules].flat().map((rule) => `${rule} ${this.basisOf(command, rule)}`);
    expect(told).toEqual(expected);
    for (const rule of [rules].flat()) this.met.add(rule);
  }

  /** Expects that an input which would break a rule is refused before: nothing but an empty text could break it. */
  async asInput(
    rule: string,
    actor: Actor,
    command: string,
    input: object,
    record?: { id: string },
  ): Promise<void> {
    expect([rule, ...(await actor.isRefused(command, input, record))]).toEqual([rule, 'BAD_USER_INPUT']);
    this.met.add(rule);
  }

  /** The guards that have refused nothing. */
  get unmet(): string[] {
    const rules = this.lifeCycles.flatMap(({ transitions }) =>
      transitions.flatMap(({ guards }) => guards.map(({ rule }) => rule)),
    );
    return [...new Set(rules)].filter((rule) => !this.met.has(rule));
  }

  /** What the table says that a rule of a command rests on; the city's commands are those of the table. */
  private basisOf(command: string, rule: string): string {
    const name = command.replace('Municipal', '');
    const guard = this.lifeCycles
      .flatMap(({ transitions }) => transitions)
      .filter((row) => row.command === name)
      .flatMap(({ guards }) => guards)
      .find((each) => each.rule === rule);
    if (!guard) throw new Error(`${name} has no guard ${rule}.`);
    return citation(guard.basis);
  }
}
