import { SubgraphContext } from '../../subgraphs/kernel/context';
import type { Database } from '../../subgraphs/kernel/database/database';
import type { Write } from '../../subgraphs/kernel/database/write';
import { PUBLIC_CALLER, type Caller } from '../../subgraphs/kernel/identity/caller';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { createLog } from '../../subgraphs/kernel/log';
import type { VersionedRecord } from '../../subgraphs/kernel/records/record';
import type { Concept, Side } from '../../subgraphs/process/side';
import { Work } from '../../subgraphs/process/work';
import { addDays, todayIn } from '../../subgraphs/supervision/calendar';
import type { Random } from './random';

const MINUTE_MS = 60_000;

/** A record as a story reads it: its columns by their names. */
export type Played = VersionedRecord & Readonly<Record<string, unknown>>;

/** A record as commands name what they change. */
export type Standing = Pick<VersionedRecord, 'id' | 'version'>;

/** As whom a story gives a command: what a token would say. */
export type Actor = Partial<Caller> & Pick<Caller, 'role'>;

const log = createLog('demo', 'error');

/**
 * Plays the demo's stories: gives commands as they would have been given on days of the past, by the same rules as
 * everybody's, all in the one write that seeds the deployment.
 */
export class Player {
  /** When records were last spoken of: what follows on the same day follows later. */
  private readonly last = new Map<string, string>();

  constructor(
    private readonly side: Side,
    private readonly code: DistrictCode,
    private readonly database: Database,
    private readonly write: Write,
    private readonly random: Random,
    /** The instant at which the demo is made: no command is given later. */
    private readonly end: string,
  ) {}

  /**
   * Gives a command on that day, at some hour of the office's.
   * @param command its name in the life cycles.
   * @param record what it changes; null where it makes a record, or where the input says all.
   * @throws as the command does: a story must keep the rules.
   */
  async give(
    day: string,
    actor: Actor,
    command: string,
    input: object,
    record: Standing | null = null,
  ): Promise<Played> {
    const named = [record?.id, ...Object.values<unknown>(input as Record<string, unknown>)].filter(
      (value) => typeof value === 'string',
    );
    const now = this.instantOn(day, named);
    const caller: Caller = { ...PUBLIC_CALLER, subject: subjectOf(actor), ...actor };
    const deployment = {
      code: this.code,
      codes: [this.code],
      database: this.database,
      now: () => new Date(now),
    };
    const context = new SubgraphContext(deployment, caller, now, 'demo', log);
    const work = new Work(this.side, context, this.write.at(now));
    const change = record && { id: record.id, expectedVersion: record.version };
    const played = (await this.side.run(command, { ...change, ...input }, work)) as Played;
    for (const id of [played.id, ...named.filter((name) => this.last.has(name))]) this.last.set(id, now);
    return played;
  }

  /** The day so many days before the one on which the demo is made. */
  daysAgo(days: number): string {
    return addDays(todayIn(this.end), -days);
  }

  /** The records with these values, as the story left them. */
  async findBy(concept: Concept, values: object): Promise<Played[]> {
    const { entity } = this.side.of(concept);
    return (await this.write.manager.findBy(entity, values)) as Played[];
  }

  private instantOn(day: string, named: readonly string[]): string {
    const minute = this.random.integer(60, 569); // 09:00 to 17:29 in Shanghai
    const then =
      Date.parse(`${day}T00:00:00.000Z`) + minute * MINUTE_MS + this.random.integer(0, MINUTE_MS - 1);
    const before = named.flatMap((id) => this.last.get(id) ?? []).filter((at) => at.startsWith(day));
    const afterThose = before.map((at) => Date.parse(at) + MINUTE_MS);
    const text = new Date(Math.max(then, ...afterThose)).toISOString();
    return text < this.end ? text : this.end;
  }
}

/** Who that is, in the timelines: nobody in particular, and made up. */
function subjectOf({ role, capacity, school, inspector }: Actor): string {
  return ['演示', role, capacity, school ?? inspector].filter(Boolean).join(' ');
}
