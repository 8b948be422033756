import type { Database } from '../kernel/database/database';
import type { Write } from '../kernel/database/write';
import type { RecordType } from '../kernel/ids';
import { TransitionEntry } from '../kernel/records/transition';
import { nameKeys } from '../kernel/text';
import { warnOn } from '../process/deadlines/keeping';
import { INSPECTION_DEFAULTS } from '../process/inspections/newInspection';
import { citation } from '../supervision/basis';
import { municipalName } from '../supervision/commands';
import { DEADLINES } from '../supervision/deadlines';
import type { LifeCycle } from '../supervision/lifeCycle';
import { INSPECTOR_LIFE, MAJOR_INSPECTION } from '../supervision/lifeCycles';
import { MunicipalAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { MunicipalDeadline } from './deadlines/deadline.entity';
import { MunicipalFinding } from './findings/finding.entity';
import { MunicipalInspection, MunicipalInspectionMember } from './inspections/inspection.entity';
import { MunicipalInspector } from './inspectors/inspector.entity';
import type { MunicipalRecord } from './municipalRecord';
import { MunicipalTerm } from './terms/term.entity';

/** Who seeded, in the timelines. */
const SEED_SUBJECT = '演示数据';

/** What each step of what is seeded rests on, by its command and the state it leads to. */
const BASES = new Map(
  [INSPECTOR_LIFE, MAJOR_INSPECTION].flatMap(({ transitions }: Pick<LifeCycle, 'transitions'>) =>
    transitions.map(
      ({ command, to, basis }) => [`${municipalName(command)} ${to}`, citation(basis)] as const,
    ),
  ),
);

/** What the writer adds to a row: version and times, the keys of a name, and what a getter derives. */
type Added = Exclude<keyof MunicipalRecord, 'id'> | 'nameKey' | 'namePinyin' | 'district';
type RowOf<T> = Sparse<Omit<T, Added>>;
/** What may be null may also be left out. */
type Sparse<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: T[K];
};
/** What has a default may be left out, too. */
type Defaulted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Whole records of the city as plain rows. Districts and member units are there from the first migration on. */
export interface MunicipalSeed {
  terms: RowOf<MunicipalTerm>[];
  inspectors: RowOf<MunicipalInspector>[];
  inspections: (Defaulted<RowOf<MunicipalInspection>, keyof typeof INSPECTION_DEFAULTS> & {
    team: readonly string[];
  })[];
  findings: RowOf<MunicipalFinding>[];
  accountabilityRecords: RowOf<MunicipalAccountabilityRecord>[];
  /** How records came to stand where they stand: their timelines, versions and times. Those of a record in their order. */
  steps?: Pick<TransitionEntry, 'recordId' | 'command' | 'fromState' | 'toState' | 'at' | 'role'>[];
  /** What follows from a deadline’s rule is added. */
  deadlines?: Omit<RowOf<MunicipalDeadline>, 'calendar' | 'warnOn' | 'isProvisional'>[];
}

/** Writes rows that were made elsewhere into the city's tables, all in the caller's one write. */
export async function seedMunicipal(write: Write, seed: MunicipalSeed): Promise<void> {
  const entries = timelines(seed.steps ?? []);
  const enter = <T extends MunicipalRecord>(type: RecordType, entity: new () => T, rows: { id: string }[]) =>
    write.insertPast(
      type,
      entity,
      rows.map((row) => ({ ...row, ...past(write, entries, row.id) })) as unknown as T[],
    );
  await enter('MunicipalTerm', MunicipalTerm, seed.terms);
  const inspectors = seed.inspectors.map((row) => ({ ...row, ...nameKeys(row.name) }));
  await enter('MunicipalInspector', MunicipalInspector, inspectors);
  const inspections = seed.inspections.map(({ team: _team, ...row }) => ({ ...INSPECTION_DEFAULTS, ...row }));
  await enter('MunicipalInspection', MunicipalInspection, inspections);
  const members = seed.inspections.flatMap(({ id, team }) =>
    team.map((inspectorId, place) => ({ inspectionId: id, place, inspectorId })),
  );
  await write.insertRows(MunicipalInspectionMember, members);
  await enter('MunicipalFinding', MunicipalFinding, seed.findings);
  await enter('MunicipalAccountabilityRecord', MunicipalAccountabilityRecord, seed.accountabilityRecords);
  const deadlines = (seed.deadlines ?? []).map((row) => ({
    ...row,
    calendar: DEADLINES[row.rule].calendar,
    warnOn: warnOn(row.startedOn, row.dueOn),
    isProvisional: false,
  }));
  await enter('MunicipalDeadline', MunicipalDeadline, deadlines);
  await write.insertRows(TransitionEntry, [...entries.values()].flat());
}

/** The timelines of the records, each entry with its version and its basis. */
function timelines(steps: NonNullable<MunicipalSeed['steps']>): Map<string, TransitionEntry[]> {
  const entries = new Map<string, TransitionEntry[]>();
  for (const step of steps) {
    const own = entries.get(step.recordId) ?? [];
    const basis = BASES.get(`${step.command} ${step.toState}`);
    if (basis === undefined) throw new Error(`No life cycle has ${step.command} to ${step.toState}.`);
    const version = own.length + 1;
    own.push({ ...step, version, subject: SEED_SUBJECT, organisation: null, reason: null, basis });
    entries.set(step.recordId, own);
  }
  return entries;
}

/** The version and the times of a row: by its timeline, else as if it were entered now. */
function past(write: Write, entries: ReadonlyMap<string, TransitionEntry[]>, id: string) {
  const own = entries.get(id) ?? [];
  return {
    version: Math.max(own.length, 1),
    createdAt: own[0]?.at ?? write.now,
    updatedAt: own.at(-1)?.at ?? write.now,
  };
}

/** Whether the city has nothing but what its migrations entered. */
export async function isUnseeded(database: Database): Promise<boolean> {
  return !(await database.reader.exists(MunicipalTerm));
}
