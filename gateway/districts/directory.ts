import { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import type { Logger } from '../../subgraphs/kernel/log';
import type { DistrictRegister } from '../horizontal/register';
import { parseDirectory } from './directoryFile';

/** How often the file is read. */
const INTERVAL_MS = 500;

/**
 * The districts that there are, from a file that may change at any time: edited in place, replaced by renaming, or
 * gone for a moment. A change takes effect without a restart; a broken file leaves the last good state in force.
 *
 * The file is small, and read again and again: no watching by the operating system is the same everywhere, least
 * of all on network file systems and for files that are replaced.
 */
export class DistrictDirectory {
  private readonly changes = new EventEmitter<{ change: [DistrictRegister] }>();
  private readonly timer: NodeJS.Timeout;
  /** What was read last, or why it could not be read: each state is told once. */
  private seen: string;

  private constructor(
    private readonly file: string,
    private current: DistrictRegister,
    text: string,
    private readonly log: Logger,
    intervalMs: number,
  ) {
    this.seen = text;
    this.timer = setInterval(() => void this.look(), intervalMs).unref();
  }

  /** Reads the file and keeps watching it. @throws Error with one readable line when it is of no use. */
  static async open(file: string, log: Logger, intervalMs = INTERVAL_MS): Promise<DistrictDirectory> {
    try {
      const text = await readFile(file, 'utf8');
      return new DistrictDirectory(file, parseDirectory(text), text, log, intervalMs);
    } catch (error) {
      throw new Error(`The district directory ${file} is broken: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  /** Who there is now. An operation takes this once and keeps it to its end. */
  get register(): DistrictRegister {
    return this.current;
  }

  /** Calls back with each new state. @returns what ends it. */
  onChange(listener: (register: DistrictRegister) => void): () => void {
    this.changes.on('change', listener);
    return () => this.changes.off('change', listener);
  }

  close(): void {
    clearInterval(this.timer);
    this.changes.removeAllListeners();
  }

  private async look(): Promise<void> {
    const text = await readFile(this.file, 'utf8').catch((error: Error) => error);
    const seen = text instanceof Error ? text.message : text;
    if (seen === this.seen) return;
    this.seen = seen;
    try {
      if (text instanceof Error) throw text;
      const register = parseDirectory(text);
      // Rather emptied by mistake: nothing would be missing from answers with nothing in them.
      if (register.deployments.length === 0 && this.current.deployments.length > 0)
        throw new Error('there is no district in it any more');
      this.current = register;
    } catch (error) {
      this.log.error({ err: error }, 'The district directory is broken: its last good state stays in force.');
      return;
    }
    this.log.info({ districts: this.current.deployments.length }, 'The district directory has changed.');
    this.changes.emit('change', this.current);
  }
}
