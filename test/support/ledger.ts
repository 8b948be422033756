import { ENTITIES } from '../../subgraphs/district/entities';
import { ChangeLogEntry, ChangeSequence } from '../../subgraphs/kernel/database/changeLog.entity';
import type { Database } from '../../subgraphs/kernel/database/database';
import { IdempotencyKey } from '../../subgraphs/kernel/database/idempotency.entity';
import { ID_KINDS, parseId } from '../../subgraphs/kernel/ids';
import type { VersionedRecord } from '../../subgraphs/kernel/records/record';
import { TransitionEntry } from '../../subgraphs/kernel/records/transition';

type Row = VersionedRecord & Record<string, unknown>;

/** Everything that a district's database says about who changed what, as of one instant when nobody writes. */
export interface Ledger {
  /** Every record by its id, with its type. */
  records: ReadonlyMap<string, { type: string; row: Row }>;
  log: readonly ChangeLogEntry[];
  /** The last sequence that was given out. */
  sequence: number;
  /** The steps of each record, in the order of their versions. */
  timelines: ReadonlyMap<string, readonly TransitionEntry[]>;
  /** The idempotency keys by their scope. */
  keys: ReadonlyMap<string, IdempotencyKey>;
}

export async function readLedger({ reader }: Database): Promise<Ledger> {
  const records = new Map<string, { type: string; row: Row }>();
  for (const [type, entity] of Object.entries(ENTITIES)) {
    for (const row of await reader.find(entity)) records.set(row.id, { type, row: row as never });
  }
  const steps = await reader.find(TransitionEntry, { order: { recordId: 'ASC', version: 'ASC' } });
  return {
    records,
    log: await reader.find(ChangeLogEntry, { order: { sequence: 'ASC' } }),
    sequence: (await reader.findOneByOrFail(ChangeSequence, { id: 1 })).value,
    timelines: grouped(steps, ({ recordId }) => recordId),
    keys: new Map((await reader.find(IdempotencyKey)).map((key) => [key.scope, key])),
  };
}

/**
 * What does not fit together in a district's database whose records were all seeded, or made and changed by
 * commands; nothing, when every command was done whole or not at all, and no update was lost.
 */
export function faultsIn(ledger: Ledger): string[] {
  return [
    ...gaps(ledger),
    ...unlogged(ledger),
    ...brokenTimelines(ledger),
    ...unnumbered(ledger),
    ...dangling(ledger),
  ];
}

/** The log's sequence has no gaps, and ends where the next one will go on. */
function gaps({ log, sequence }: Ledger): string[] {
  const faults = log
    .filter((entry, i) => entry.sequence !== i + 1)
    .map((entry) => `log entry ${entry.sequence} is out of sequence`);
  if (sequence !== log.length) faults.push(`the sequence stands at ${sequence}, the log at ${log.length}`);
  return faults;
}

/** Every version of every record has its one log entry, in order; no log entry is of a record that is not there. */
function unlogged({ records, log }: Ledger): string[] {
  const logged = grouped(log, ({ recordId }) => recordId);
  const orphans = [...logged.keys()].filter((id) => !records.has(id)).map((id) => `${id} is only in the log`);
  const wrong = [...records].flatMap(([id, { type, row }]) => {
    const entries = logged.get(id) ?? [];
    const isRight =
      entries.length === row.version &&
      entries.every((entry, i) => entry.version === i + 1 && entry.type === type) &&
      entries.every(({ kind }, i) => (kind === 'CREATED') === (i === 0)) &&
      entries.at(-1)?.at === row.updatedAt;
    return isRight ? [] : [`${id}, version ${row.version}: its log has ${entries.length} entries`];
  });
  return [...orphans, ...wrong];
}

/** Every change is a step from the state that the step before left, and the last one left the state that is. */
function brokenTimelines({ records, timelines, log }: Ledger): string[] {
  const faults = [...timelines.keys()]
    .filter((id) => !records.has(id))
    .map((id) => `${id} is only a timeline`);
  for (const [id, steps] of timelines) {
    const row = records.get(id)?.row;
    if (steps.at(-1)?.toState !== (row?.state ?? row?.status)) faults.push(`${id} is not where it was left`);
    steps.forEach((step, i) => {
      const before = steps[i - 1];
      if (before && (before.toState !== step.fromState || before.version + 1 !== step.version))
        faults.push(`${id}: version ${step.version} does not follow ${before.version}`);
    });
  }
  const taken = new Set(
    [...timelines.values()].flat().map(({ recordId, version }) => `${recordId} ${version}`),
  );
  const stepless = log.filter(
    ({ recordId, version, kind }) =>
      kind === 'UPDATED' && isStepped(records.get(recordId)) && !taken.has(`${recordId} ${version}`),
  );
  return [
    ...faults,
    ...stepless.map(({ recordId, version }) => `${recordId}: version ${version} has no step`),
  ];
}

/**
 * Whether each change of a record is a step: a deadline has no states, and who may have a paper follows from what it
 * was issued on.
 */
function isStepped(record: { type: string; row: Row } | undefined): boolean {
  return record !== undefined && record.type !== 'Paper' && ('state' in record.row || 'status' in record.row);
}

/** The papers of each series are numbered from one, without gaps. */
function unnumbered({ records }: Ledger): string[] {
  const papers = [...records.values()].filter(({ type }) => type === 'Paper').map(({ row }) => row);
  const series = grouped(papers, ({ organCode, kind, year }) => [organCode, kind, year].join(' '));
  return [...series].flatMap(([name, rows]) => {
    const serials = rows.map(({ serial }) => Number(serial)).sort((a, b) => a - b);
    return serials.every((serial, i) => serial === i + 1)
      ? []
      : [`${name} has the numbers ${serials.join(', ')}`];
  });
}

const KINDS = new Set<string>(
  Object.entries(ID_KINDS)
    .filter(([type]) => type in ENTITIES)
    .map(([, kind]) => kind),
);

/** Whatever a record or a key refers to is there. */
function dangling({ records, keys }: Ledger): string[] {
  const isMissing = (value: unknown) =>
    typeof value === 'string' && KINDS.has(parseId(value)?.kind ?? '') && !records.has(value);
  const faults = [...records].flatMap(([id, { row }]) =>
    Object.entries(row)
      .filter(([, value]) => isMissing(value))
      .map(([property]) => `${id}: its ${property} is not there`),
  );
  const empty = [...keys.values()].filter(({ recordId }) => !records.has(recordId));
  return [...faults, ...empty.map(({ recordId }) => `a key belongs to ${recordId}, which is not there`)];
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
