import type { SubgraphContext } from '../kernel/context';
import type { Write } from '../kernel/database/write';
import { newId, type RecordType } from '../kernel/ids';
import type { ChangeInput } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { Work } from '../process/work';
import type { LifeCycle } from '../supervision/lifeCycle';
import type { Finding } from './findings/finding.entity';
import type { DistrictInspection } from './inspections/inspection.entity';
import type { DistrictInspector } from './inspectors/inspector.entity';
import type { School } from './schools/school.entity';
import { DISTRICT } from './side';

export { districtOf } from '../process/work';

interface Records {
  School: School;
  DistrictInspector: DistrictInspector;
  DistrictInspection: DistrictInspection;
  Finding: Finding;
}

/** As `Work.own`. */
export function recordOf<K extends keyof Records>(
  context: SubgraphContext,
  write: Write,
  type: K,
  id: string,
  field: string,
): Promise<Records[K]> {
  return new Work(DISTRICT, context, write).own<Records[K]>(DISTRICT.conceptNamed(type), id, field);
}

/** As `Work.changed`. */
export function changed<K extends keyof Records>(
  context: SubgraphContext,
  write: Write,
  type: K,
  input: ChangeInput,
): Promise<Records[K]> {
  return new Work(DISTRICT, context, write).changed<Records[K]>(DISTRICT.conceptNamed(type), input);
}

/** As `Work.allReadable`. */
export function recordsOf<K extends keyof Records>(
  context: SubgraphContext,
  write: Write,
  type: K,
  ids: readonly string[],
  field: string,
): Promise<Records[K][]> {
  return new Work(DISTRICT, context, write).allReadable<Records[K]>(DISTRICT.conceptNamed(type), ids, field);
}

/** A command on a record: what it is, where the record stands, and what the guards look at. */
export interface Step<State extends string, Facts> {
  lifeCycle: LifeCycle<State, Facts>;
  command: string;
  type: RecordType;
  record: VersionedRecord;
  from: State | null;
  facts: Facts;
  reason?: string | null;
}

/** As `Work.carryOut`. */
export function carryOut<State extends string, Facts>(
  context: SubgraphContext,
  write: Write,
  { type, lifeCycle, ...step }: Step<State, Facts>,
): Promise<void> {
  const concept = DISTRICT.conceptNamed(type);
  return new Work(DISTRICT, context, write).carryOut({ ...step, concept, lifeCycle: lifeCycle });
}

/** A new id of the deployment's own. */
export function issueId(context: SubgraphContext, type: RecordType): string {
  return newId(context.deployment.code, type);
}
