import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RecordType } from '../ids';
import type { VersionedRecord } from '../records/record';
import { ChangeLogEntry, ChangeSequence, type ChangeKind } from './changeLog.entity';

const CHUNK = 200;

/**
 * What a command may do to a deployment's database: every insert and update of a record passes here, is stamped
 * with version and time, and leaves its entry in the change log within the same transaction.
 */
export class Write {
  private constructor(
    readonly manager: EntityManager,
    /** The instant of the transaction, 24-character UTC. */
    readonly now: string,
    /** How far the change log has come; the same for all that write in one transaction. */
    private readonly log: { sequence: number; begun: number },
  ) {}

  /**
   * Opens the write inside a transaction. Its first statement takes the deployment's one write lock, so that
   * writers follow one another, in one process or in several, and the log's sequence has no gaps in commit order.
   */
  static async begin(manager: EntityManager, now: string): Promise<Write> {
    await manager.query('UPDATE change_sequence SET value = value + 0 WHERE id = 1');
    const { value } = await manager.findOneByOrFail(ChangeSequence, { id: 1 });
    return new Write(manager, now, { sequence: value, begun: value });
  }

  /** The same write as of another instant: for records of the past that are entered together. */
  at(now: string): Write {
    return new Write(this.manager, now, this.log);
  }

  /** Inserts new records of one type: version 1, created now. */
  async insert<T extends VersionedRecord>(
    type: RecordType,
    target: EntityTarget<T>,
    records: T[],
  ): Promise<void> {
    for (const record of records) {
      record.version = 1;
      record.createdAt = this.now;
      record.updatedAt = this.now;
    }
    await this.insertRows(target, records);
    await this.enter(type, records, 'CREATED');
  }

  /** Inserts records of the past with the versions and times that they bear. */
  async insertPast<T extends VersionedRecord>(
    type: RecordType,
    target: EntityTarget<T>,
    records: T[],
  ): Promise<void> {
    await this.insertRows(target, records);
    await this.enter(type, records, 'CREATED');
  }

  /** Writes the changed properties of a record that was read in this same write, and raises its version. */
  async update<T extends VersionedRecord>(
    type: RecordType,
    target: EntityTarget<T>,
    record: T,
  ): Promise<void> {
    record.version += 1;
    record.updatedAt = this.now;
    await this.manager.update(target, { id: record.id }, { ...record } as never);
    await this.enter(type, [record], 'UPDATED');
  }

  /**
   * Inserts rows that are part of a record and have no version of their own. The SQL is written here: a query builder
   * takes many times as long for a row, and everything that is entered passes here.
   */
  async insertRows<T extends ObjectLiteral>(target: EntityTarget<T>, rows: T[]): Promise<void> {
    const { connection } = this.manager;
    const metadata = connection.getMetadata(target);
    const { tablePath } = metadata;
    // What no row says, the table's default says.
    const columns = metadata.columns.filter((column) =>
      rows.some((row) => column.getEntityValue(row) !== undefined),
    );
    const into = columns.map(({ databaseName }) => connection.driver.escape(databaseName)).join(', ');
    const places = `(${columns.map(() => '?').join(', ')})`;
    for (let start = 0; start < rows.length; start += CHUNK) {
      const chunk = rows.slice(start, start + CHUNK);
      const values: unknown[] = chunk.flatMap((row) =>
        columns.map((column): unknown =>
          connection.driver.preparePersistentValue(column.getEntityValue(row) ?? null, column),
        ),
      );
      await this.manager.query(
        `INSERT INTO ${connection.driver.escape(tablePath)} (${into}) VALUES ${chunk.map(() => places).join(', ')}`,
        values,
      );
    }
  }

  /** Stores how far the change log has come, the last statement of every write; returns the entries it made. */
  async finish(): Promise<number> {
    const { sequence, begun } = this.log;
    await this.manager.update(ChangeSequence, { id: 1 }, { value: sequence });
    return sequence - begun;
  }

  private async enter(type: RecordType, records: VersionedRecord[], kind: ChangeKind): Promise<void> {
    const entries = records.map(({ id: recordId, version }) => {
      this.log.sequence += 1;
      return { sequence: this.log.sequence, type, recordId, kind, version, at: this.now };
    });
    await this.insertRows(ChangeLogEntry, entries);
  }
}
