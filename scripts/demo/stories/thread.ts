import type { Actor, Player, Standing } from '../player';
import { ago, type Cast } from './cast';

/** A record on its way through its life cycle: every command is given on what the one before left. */
export class Thread {
  /** Goes on with a record that stands. */
  constructor(
    private readonly play: Player,
    private readonly cast: Cast,
    private record: Standing,
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

  get id(): string {
    return this.record.id;
  }

  /** The record as commands name it that make another record of it. */
  get version(): number {
    return this.record.version;
  }

  /** Gives the next command, so many days ago. */
  goOn(daysAgo: number, actor: Actor, command: string, input: object = {}): Promise<void> {
    return this.on(ago(this.cast, daysAgo), actor, command, input);
  }

  /** Gives the next command, on that day. */
  async on(day: string, actor: Actor, command: string, input: object = {}): Promise<void> {
    this.record = await this.play.give(day, actor, command, input, this.record);
  }

  /** Notes that a command on another record took a step of this one too. */
  wasMoved(): void {
    const { id, version } = this.record;
    this.record = { id, version: version + 1 };
  }
}
