import type { VersionedRecord } from '../../../subgraphs/kernel/records/record';
import type { Actor, Player } from '../player';
import { ago, type Cast } from './cast';

/** A record on its way through its life cycle: every command is given on what the one before left. */
export class Thread {
  private constructor(
    private readonly play: Player,
    private readonly cast: Cast,
    private record: Pick<VersionedRecord, 'id' | 'version'>,
  ) {}

  /** Begins with the command that makes the record, given so many days ago. */
  static async begin(
    play: Player,
    cast: Cast,
    daysAgo: number,
    actor: Actor,
    command: string,
    input: object,
  ): Promise<Thread> {
    return new Thread(play, cast, await play.give(ago(cast, daysAgo), actor, command, input));
  }

  /** Goes on with a row of the demo. */
  static of(play: Player, cast: Cast, { id }: { id: string }): Thread {
    const version = cast.steps.filter(({ recordId }) => recordId === id).length;
    return new Thread(play, cast, { id, version });
  }

  get id(): string {
    return this.record.id;
  }

  /** The record as commands name it that make another record of it. */
  get version(): number {
    return this.record.version;
  }

  /** Gives the next command, so many days ago. */
  async goOn(daysAgo: number, actor: Actor, command: string, input: object = {}): Promise<void> {
    const { play, cast, record } = this;
    this.record = await play.give(ago(cast, daysAgo), actor, command, input, record as VersionedRecord);
  }

  /** Notes that a command on another record took a step of this one too. */
  wasMoved(): void {
    const { id, version } = this.record;
    this.record = { id, version: version + 1 };
  }
}
