import type { DataSource } from 'typeorm';

/** Rows of an index that are looked at, so that a large table does not take longer than a small one. */
const SAMPLE_ROWS = 1000;
/** After so many entries of the change log the tables are another lot than those that were looked at. */
const ENTRIES = 1000;

/**
 * What SQLite's query planner knows of the tables: without it an index on a handful of states seems better to it than
 * the one that has the rows in order. SQLite takes none by itself; MySQL and MariaDB do, and are left alone.
 * https://sqlite.org/lang_analyze.html
 */
export class TableStatistics {
  private entries = 0;
  private readonly isNeeded: boolean;

  constructor(
    private readonly readSource: DataSource,
    private readonly writeSource: DataSource,
  ) {
    this.isNeeded = writeSource.options.type === 'better-sqlite3';
  }

  /** Takes them, and lets the connection for reading know. Where another process is writing, the next time will do. */
  async take(): Promise<void> {
    if (!this.isNeeded) return;
    this.entries = 0;
    try {
      await this.writeSource.query(`PRAGMA analysis_limit = ${SAMPLE_ROWS}`);
      await this.writeSource.query('ANALYZE');
      await this.readSource.query('ANALYZE sqlite_schema');
    } catch (error) {
      if (!/locked|busy/i.test((error as Error).message)) throw error;
    }
  }

  /** Told of the entries that a write has made in the change log. */
  async wrote(entries: number): Promise<void> {
    this.entries += entries;
    if (this.entries >= ENTRIES) await this.take();
  }
}
