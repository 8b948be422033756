import type { Write } from '../kernel/database/write';
import type { RecordType } from '../kernel/ids';
import type { VersionedRecord } from '../kernel/records/record';
import { TransitionEntry } from '../kernel/records/transition';
import { nameKeys } from '../kernel/text';
import { warnOn } from '../process/deadlines/keeping';
import { INSPECTION_DEFAULTS } from '../process/inspections/newInspection';
import { citation } from '../supervision/basis';
import { DEADLINES } from '../supervision/deadlines';
import type { LifeCycle } from '../supervision/lifeCycle';
import { INSPECTOR_LIFE, RECTIFICATION, REGULAR_INSPECTION, SCHOOL } from '../supervision/lifeCycles';
import { DistrictAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { Deadline } from './deadlines/deadline.entity';
import { Finding } from './findings/finding.entity';
import { DistrictInspection, InspectionMember } from './inspections/inspection.entity';
import { DistrictInspector } from './inspectors/inspector.entity';
import { Rectification } from './rectification/rectification.entity';
import { School } from './schools/school.entity';
import { ResponsibilityZone } from './zones/zone.entity';

/** Who seeded, in the timelines. */
const SEED_SUBJECT = '演示数据';
const SEEDED_LIVES: readonly LifeCycle[] = [SCHOOL, INSPECTOR_LIFE, REGULAR_INSPECTION, RECTIFICATION];

/** What the writer adds to a row: version and times, the keys of a name, and what a getter derives. */
type Added =
  | Exclude<keyof VersionedRecord, 'id'>
  | 'nameKey'
  | 'namePinyin'
  | 'district'
  | 'availableCommands'
  | 'timeline';
type RowOf<T> = Sparse<Omit<T, Added>>;
/** What may be null may also be left out. */
type Sparse<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: T[K];
};
/** What has a default may be left out, too. */
type Defaulted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Whole records of a district as plain rows. */
export interface DistrictSeed {
  schools: RowOf<School>[];
  inspectors: RowOf<DistrictInspector>[];
  zones: RowOf<ResponsibilityZone>[];
  inspections: (Defaulted<RowOf<DistrictInspection>, keyof typeof INSPECTION_DEFAULTS> & {
    team: readonly string[];
  })[];
  findings: RowOf<Finding>[];
  rectifications: RowOf<Rectification>[];
  accountabilityRecords?: RowOf<DistrictAccountabilityRecord>[];
  /** How the records came to stand where they stand: their timelines, versions and times. */
  steps?: SeedStep[];
  deadlines?: SeedDeadline[];
}

/** A step of the past; the steps of a record are in their order. */
export type SeedStep = Pick<
  TransitionEntry,
  'recordId' | 'command' | 'fromState' | 'toState' | 'at' | 'role'
>;
/** A deadline of the past; what follows from its rule is added. */
export type SeedDeadline = Omit<RowOf<Deadline>, 'calendar' | 'warnOn' | 'isProvisional'>;

/** Writes rows that were made elsewhere into a district's tables, all in the caller's one write. */
export async function seedDistrict(write: Write, seed: DistrictSeed): Promise<void> {
  const past = pastOf(write, seed.steps ?? []);
  const enter = <T extends VersionedRecord>(type: RecordType, entity: new () => T, rows: { id: string }[]) =>
    write.insertPast(type, entity, rows.map((row) => ({ ...row, ...past(row) })) as unknown as T[]);
  await enter('ResponsibilityZone', ResponsibilityZone, named(seed.zones));
  await enter('DistrictInspector', DistrictInspector, named(seed.inspectors));
  await enter('School', School, named(seed.schools));
  const inspections = seed.inspections.map(({ team: _team, ...row }) => ({ ...INSPECTION_DEFAULTS, ...row }));
  await enter('DistrictInspection', DistrictInspection, inspections);
  const members = seed.inspections.flatMap(({ id, team }) =>
    team.map((inspectorId, place) => ({ inspectionId: id, place, inspectorId })),
  );
  await write.insertRows(InspectionMember, members);
  await enter('Finding', Finding, seed.findings);
  await enter('Rectification', Rectification, seed.rectifications);
  await enter('DistrictAccountabilityRecord', DistrictAccountabilityRecord, seed.accountabilityRecords ?? []);
  await enter('Deadline', Deadline, (seed.deadlines ?? []).map(deadlineRow));
  await write.insertRows(TransitionEntry, (seed.steps ?? []).map(timelineEntry()));
}

/** The version and the times of a row: by the steps that its record took, else as if it were entered now. */
function pastOf(write: Write, steps: readonly SeedStep[]) {
  const taken = new Map<string, SeedStep[]>();
  for (const step of steps) {
    const own = taken.get(step.recordId);
    if (own) own.push(step);
    else taken.set(step.recordId, [step]);
  }
  return ({ id }: { id: string }) => {
    const own = taken.get(id);
    return {
      version: own?.length ?? 1,
      createdAt: own?.[0]?.at ?? write.now,
      updatedAt: own?.at(-1)?.at ?? write.now,
    };
  };
}

/** Entries of the timelines, each with its version and its basis. */
function timelineEntry() {
  const versions = new Map<string, number>();
  return (step: SeedStep): TransitionEntry => {
    const version = (versions.get(step.recordId) ?? 0) + 1;
    versions.set(step.recordId, version);
    return {
      ...step,
      version,
      subject: SEED_SUBJECT,
      organisation: null,
      reason: null,
      basis: basisOf(step),
    };
  };
}

/** What each step rests on, by its command and the state it leads to. */
const BASES = new Map(
  SEEDED_LIVES.flatMap(({ transitions }) =>
    transitions.map(({ command, to, basis }) => [`${command} ${to}`, citation(basis)] as const),
  ),
);

function basisOf({ command, toState }: SeedStep): string {
  const basis = BASES.get(`${command} ${toState}`);
  if (basis === undefined) throw new Error(`No life cycle has ${command} to ${toState}.`);
  return basis;
}

function deadlineRow({ startedOn, dueOn, rule, ...rest }: SeedDeadline) {
  return {
    ...rest,
    rule,
    startedOn,
    dueOn,
    calendar: DEADLINES[rule].calendar,
    warnOn: warnOn(startedOn, dueOn),
    isProvisional: false,
  };
}

function named<T extends { name: string }>(rows: T[]) {
  return rows.map((row) => ({ ...row, ...nameKeys(row.name) }));
}
