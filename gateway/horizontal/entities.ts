import type { GraphQLObjectType } from 'graphql';
import { ContractError } from '../../subgraphs/kernel/errors';
import { isRecord } from './complete';
import type { Path } from './path';
import type { DistrictError, Outcome } from './districtAnswer';
import type { EntityPlan } from './entityPlan';
import type { ErrorLedger } from './errorLedger';
import { Findings, untold, visitFor, type CoordinateOf } from './findings';
import { failure, refusal, type Absence, type TellReason } from './missing';
import type { Deployment, DistrictRegister } from './register';
import { districtOf } from './route';
import type { RoutingTable } from './routingTable';
import type { TaskResult } from './task';

/** The most records that one call reads. */
export const BATCH_SIZE = 500;

/** A record to read: once, however often it was asked for. */
interface Wanted {
  type: GraphQLObjectType;
  key: string;
  representation: Readonly<Record<string, unknown>>;
  /** Where it stands in the list that was asked for. */
  positions: number[];
}

/** Records to read from one deployment in one call. */
export interface EntityBatch {
  deployment: Deployment;
  wanted: readonly Wanted[];
}

/**
 * Reads records by their keys, each from its own district: splits the list, and joins the answers again in full
 * length and order. A gateway that got a list shorter than it asked for would drop the whole fetch.
 */
export class EntityRead {
  readonly batches: readonly EntityBatch[];
  private readonly values: unknown[];
  private readonly absences: { absence: Absence; position: number }[] = [];
  private readonly notes: ((errors: ErrorLedger) => void)[] = [];
  private readonly complaints: { batch: EntityBatch; error: DistrictError }[] = [];
  private hasAnswers = false;

  constructor(
    private readonly plan: EntityPlan,
    table: RoutingTable,
    register: DistrictRegister,
    representations: readonly unknown[],
    private readonly tell: TellReason,
  ) {
    this.values = representations.map(() => null);
    const distinct = new Map<string, { wanted: Wanted; deployment: Deployment }>();
    representations.forEach((representation, position) => {
      const identity = JSON.stringify(representation);
      const known = distinct.get(identity);
      if (known) {
        known.wanted.positions.push(position);
        return;
      }
      const found = this.locate(table, register, representation, position);
      if (found) distinct.set(identity, found);
    });
    this.batches = batchesOf([...distinct.values()]);
  }

  /** @returns how many objects the outcome held. */
  take(batch: EntityBatch, outcome: Outcome): number {
    switch (outcome.kind) {
      case 'ANSWERED':
        this.hasAnswers = true;
        return this.read(batch, outcome.value, outcome.errors);
      case 'FAILED':
        return this.fail(batch, failure(batch.deployment, outcome.reason));
      case 'REFUSED':
        return this.fail(batch, refusal(batch.deployment));
      case 'INPUT':
        this.complaints.push({ batch, error: outcome.error });
        return 0;
    }
  }

  finish(errors: ErrorLedger): TaskResult {
    // A district that alone finds fault with a question that others answered has refused it.
    for (const { batch, error } of this.complaints) {
      if (this.hasAnswers) this.fail(batch, refusal(batch.deployment));
      else this.notes.push((ledger) => ledger.retell(error, this.pathOf(batch.wanted[0])));
    }
    for (const note of this.notes) note(errors);
    const byDeployment = new Map(this.absences.map(({ absence }) => [absence.deployment, absence]));
    const absences = [...byDeployment.values()];
    const first = Math.min(...this.absences.map(({ position }) => position));
    if (absences.length > 0) errors.absent(absences, [this.plan.key, first]);
    return { value: this.values, absences };
  }

  private locate(
    table: RoutingTable,
    register: DistrictRegister,
    representation: unknown,
    position: number,
  ): { wanted: Wanted; deployment: Deployment } | null {
    const record = isRecord(representation) ? representation : {};
    const type = this.plan.typeNamed(record.__typename);
    const key = record[table.entityKeys.get(type?.name ?? '') ?? ''];
    const code = typeof key === 'string' ? districtOf(key) : null;
    const place = register.homeOf(code ?? '');
    if (!type || typeof key !== 'string' || place.kind !== 'DEPLOYMENT') {
      const error = new ContractError('DISTRICT_UNKNOWN');
      this.notes.push((errors) => errors.add(error, [this.plan.key, position]));
      return null;
    }
    if (place.deployment.isDrained) {
      const absence = failure(place.deployment, 'DRAINED');
      this.absences.push({ absence, position });
      this.values[position] = this.plan.absent(type, absence, this.tell);
      return null;
    }
    return {
      deployment: place.deployment,
      wanted: { type, key, representation: record, positions: [position] },
    };
  }

  /** Takes the records over when they are those asked for and all that they hold is at home there. */
  private read(batch: EntityBatch, list: unknown, errors: readonly DistrictError[]): number {
    const { deployment, wanted } = batch;
    const invalid = failure(deployment, 'INVALID_ANSWER');
    if (!Array.isArray(list) || list.length !== wanted.length) return this.fail(batch, invalid);
    const coordinateOf: CoordinateOf = ({ path: [index, ...rest] }) => {
      const type = wanted[Number(index)]?.type;
      return type ? this.plan.coordinateAt(type, rest) : null;
    };
    const visit = visitFor(deployment.homes, errors, coordinateOf);
    const found: Findings[] = [];
    const values = (list as unknown[]).map((value, index) => {
      const { type, key } = wanted[index] as Wanted;
      if (isRecord(value)) {
        if (this.plan.showsKey(type) && value[this.plan.keyAlias] !== key) visit.hasForeignId = true;
        delete value[this.plan.keyAlias];
      }
      const completed = this.plan.completionOf(type)(value, visit);
      found.push(Findings.of(visit) ?? new Findings());
      return completed;
    });
    if (visit.hasForeignId) return this.fail(batch, invalid);

    for (const error of untold(errors, found, coordinateOf)) {
      const [index, ...path] = error.path;
      const findings = found[Number(index)];
      if (findings) found[Number(index)] = findings.with({ ...error, path });
    }
    let copies = 0;
    const weigh = (objects: number) => (copies += objects);
    wanted.forEach(({ positions }, index) => {
      positions.forEach((position, repeat) => {
        // The gateway merges later fetches into these objects: no two places may share one.
        this.values[position] = repeat === 0 ? values[index] : copyOf(values[index], weigh);
        const findings = found[index] as Findings;
        this.notes.push((ledger) => ledger.note(findings, [this.plan.key, position], deployment));
      });
    });
    return visit.objects + copies;
  }

  private fail(batch: EntityBatch, absence: Absence): number {
    const position = batch.wanted[0]?.positions[0] ?? 0;
    this.absences.push({ absence, position });
    for (const { type, positions } of batch.wanted) {
      for (const each of positions) this.values[each] = this.plan.absent(type, absence, this.tell);
    }
    return 0;
  }

  private pathOf(wanted: Wanted | undefined): Path {
    return [this.plan.key, wanted?.positions[0] ?? 0];
  }
}

/** A text that stands in many places weighs as much as an object for so many characters. */
const CHARACTERS_AN_OBJECT = 1000;

/** A copy of a JSON value, which shares its texts. @param weigh is told how many objects it counts for. */
function copyOf(value: unknown, weigh: (objects: number) => void): unknown {
  if (typeof value === 'string') weigh(value.length / CHARACTERS_AN_OBJECT);
  if (Array.isArray(value)) return value.map((item) => copyOf(item, weigh));
  if (!isRecord(value)) return value;
  weigh(1);
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf(value[key], weigh);
  return copy;
}

/** One call for each deployment, more where it is asked for very many records. */
function batchesOf(all: readonly { wanted: Wanted; deployment: Deployment }[]): EntityBatch[] {
  const byDeployment = new Map<Deployment, Wanted[]>();
  for (const { wanted, deployment } of all) {
    const list = byDeployment.get(deployment);
    if (list) list.push(wanted);
    else byDeployment.set(deployment, [wanted]);
  }
  return [...byDeployment].flatMap(([deployment, list]) => {
    const batches: EntityBatch[] = [];
    for (let start = 0; start < list.length; start += BATCH_SIZE) {
      batches.push({ deployment, wanted: list.slice(start, start + BATCH_SIZE) });
    }
    return batches;
  });
}
