import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import libsql from 'libsql';
import {
  DataSource,
  type DataSourceOptions,
  type EntityManager,
  type EntitySchema,
  type MigrationInterface,
} from 'typeorm';
import { ChangeLogEntry, ChangeSequence } from './changeLog.entity';
import { TransitionEntry } from '../records/transition';
import { IdempotencyKey } from './idempotency.entity';
import { KernelTables1700000000000 } from './kernelTables.migration';
import { SnakeCaseNames } from './naming';
import { TableStatistics } from './tableStatistics';
import { TransitionTable1700000004000 } from './transitionTable.migration';
import { Write } from './write';

type Class<T> = new () => T;

/** Where a deployment's database lies, and how it is opened. */
export interface DatabasePlace {
  /** `mysql://user:password@host:port/name`, or null for an SQLite file. */
  url: string | null;
  /** The SQLite file, used when `url` is null. */
  file: string;
  /** `auto` runs pending migrations at start; `check` refuses to start while some are pending. */
  migrate: 'auto' | 'check';
  /** Told of every SQL statement: tests count them. */
  onStatement?: (sql: string) => void;
}

export interface DatabaseOptions extends DatabasePlace {
  entities: (Class<object> | EntitySchema)[];
  migrations: Class<MigrationInterface>[];
}

/** Connections a deployment keeps to MySQL: 38 of them share one server's 151. */
const MYSQL_CONNECTIONS = 3;

/**
 * A deployment's database. Reads go through `reader`; writes through `write()` alone.
 *
 * TypeORM holds SQLite as one connection, which a second request would join by accident in the middle of a
 * transaction: so SQLite gets one data source for reading and one for writing (the file is in WAL mode), and writes
 * wait for each other. MySQL has a pool, and the write lock is a row (see Write.begin).
 */
export class Database {
  private lastWrite: Promise<unknown> = Promise.resolve();

  private constructor(
    /** For reading only. */
    readonly reader: EntityManager,
    private readonly readSource: DataSource,
    private readonly writeSource: DataSource,
    private readonly statistics: TableStatistics,
  ) {}

  /** Connects and migrates. @throws when `migrate` is `check` and migrations are pending. */
  static async open(options: DatabaseOptions): Promise<Database> {
    if (options.url === null) mkdirSync(dirname(options.file), { recursive: true });
    const settings = sourceOptions(options);
    const writeSource = await new DataSource(settings).initialize().catch((error: Error) => {
      throw new Error(
        options.url === null ? `${options.file}: ${error.message}` : `DATABASE_URL: ${error.message}`,
      );
    });
    try {
      await migrate(writeSource, options.migrate);
      const readSource = options.url === null ? await new DataSource(settings).initialize() : writeSource;
      const statistics = new TableStatistics(readSource, writeSource);
      await statistics.take();
      return new Database(readSource.manager, readSource, writeSource, statistics);
    } catch (error) {
      await writeSource.destroy();
      throw error;
    }
  }

  /**
   * Runs a command's reads and writes as one transaction: all of it is kept, or nothing.
   * @param now the instant that its records and log entries bear.
   */
  async write<T>(now: Date, work: (write: Write) => Promise<T>): Promise<T> {
    const run = async () => {
      // eslint-disable-next-line no-restricted-syntax -- the one place where a transaction begins
      const [result, entries] = await this.writeSource.manager.transaction(async (manager) => {
        const write = await Write.begin(manager, now.toISOString());
        const done = await work(write);
        return [done, await write.finish()];
      });
      await this.statistics.wrote(entries);
      return result;
    };
    const mine = this.lastWrite.then(run, run);
    this.lastWrite = mine.catch(() => undefined);
    return mine;
  }

  /** Whether the database answers. */
  async isReachable(): Promise<boolean> {
    return this.reader.query('SELECT 1').then(
      () => true,
      () => false,
    );
  }

  async close(): Promise<void> {
    await this.lastWrite;
    if (this.readSource !== this.writeSource) await this.readSource.destroy();
    await this.writeSource.destroy();
  }
}

async function migrate(source: DataSource, mode: 'auto' | 'check'): Promise<void> {
  if (mode === 'auto') await source.runMigrations({ transaction: 'each' });
  else if (await source.showMigrations()) {
    throw new Error('The database lacks migrations. Run `npm run migrate`, or start with MIGRATE=auto.');
  }
}

function sourceOptions(options: DatabaseOptions): DataSourceOptions {
  const common = {
    entities: [ChangeLogEntry, ChangeSequence, IdempotencyKey, TransitionEntry, ...options.entities],
    migrations: [KernelTables1700000000000, ...options.migrations, TransitionTable1700000004000],
    namingStrategy: new SnakeCaseNames(),
    ...(options.onStatement && statementLogging(options.onStatement)),
  };
  if (options.url !== null) {
    return {
      ...common,
      type: 'mysql',
      url: options.url,
      charset: 'utf8mb4_bin',
      supportBigNumbers: true,
      poolSize: MYSQL_CONNECTIONS,
    };
  }
  return {
    ...common,
    type: 'better-sqlite3',
    database: options.file,
    driver: libsql,
    enableWAL: true,
    // In WAL mode NORMAL would survive the death of the process; FULL also survives a power cut.
    prepareDatabase: (connection: { pragma(text: string): void }) => connection.pragma('synchronous = FULL'),
  };
}

function statementLogging(onStatement: (sql: string) => void) {
  const ignore = () => undefined;
  return {
    logging: true as const,
    logger: {
      logQuery: onStatement,
      logQueryError: ignore,
      logQuerySlow: ignore,
      logSchemaBuild: ignore,
      logMigration: ignore,
      log: ignore,
    },
  };
}
