import type { SubgraphContext } from '../kernel/context';
import type { Write } from '../kernel/database/write';
import { ContractError } from '../kernel/errors';
import { newId, type DistrictCode, type RecordType } from '../kernel/ids';
import type { ChangeInput } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { TransitionEntry } from '../kernel/records/transition';
import { citation } from '../supervision/basis';
import { decide, type LifeCycle } from '../supervision/lifeCycle';
import type { ScopedType } from '../supervision/scope';
import { ENTITIES } from './entities';
import { ownedBy, visibleTo } from './visibility';
import { carried } from './commands';

type DistrictType = keyof typeof ENTITIES & ScopedType & RecordType;
type RecordOf<K extends DistrictType> = InstanceType<(typeof ENTITIES)[K]>;

/**
 * The record that a command changes or builds on, read within its write.
 * @param field where its id stands in the input.
 * @throws BAD_USER_INPUT for an id that was never issued or is not the caller's to know; FORBIDDEN for a record that
 * the caller reads but that is not its own.
 */
export async function recordOf<K extends DistrictType>(
  context: SubgraphContext,
  write: Write,
  type: K,
  id: string,
  field: string,
): Promise<RecordOf<K>> {
  const [record] = await readable(context, write, type, [id]);
  if (!record) throw notHere(field);
  const own = write.manager
    .createQueryBuilder<VersionedRecord>(ENTITIES[type], 'record')
    .where('record.id = :id', { id });
  ownedBy(type)(own, context);
  if (!(await own.getExists())) throw new ContractError('FORBIDDEN');
  return record;
}

/** The record that a command changes. @throws as `recordOf`; STALE_VERSION when it changed since it was read. */
export async function changed<K extends DistrictType>(
  context: SubgraphContext,
  write: Write,
  type: K,
  { id, expectedVersion }: ChangeInput,
): Promise<RecordOf<K>> {
  const record = await recordOf(context, write, type, id, 'id');
  if (record.version !== expectedVersion)
    throw new ContractError('STALE_VERSION', { version: record.version });
  return record;
}

/** The records that a command refers to, in the order of the ids. @throws BAD_USER_INPUT on `field` as `recordOf`. */
export async function recordsOf<K extends DistrictType>(
  context: SubgraphContext,
  write: Write,
  type: K,
  ids: readonly string[],
  field: string,
): Promise<RecordOf<K>[]> {
  const found = new Map((await readable(context, write, type, ids)).map((record) => [record.id, record]));
  return ids.map((id) => {
    const record = found.get(id);
    if (!record) throw notHere(field);
    return record;
  });
}

async function readable<K extends DistrictType>(
  context: SubgraphContext,
  write: Write,
  type: K,
  ids: readonly string[],
): Promise<RecordOf<K>[]> {
  const query = write.manager
    .createQueryBuilder<VersionedRecord>(ENTITIES[type], 'record')
    .where('record.id IN (:...ids)', { ids: ['', ...ids] });
  visibleTo(type)(query, context);
  return (await query.getMany()) as RecordOf<K>[];
}

function notHere(field: string): ContractError {
  const messageZh = '没有此编号的记录。';
  return new ContractError('BAD_USER_INPUT', {
    message: `There is no record with the id in \`${field}\`.`,
    messageZh,
    issues: [{ path: ['input', ...field.split('.')], rule: 'NOT_FOUND', messageZh }],
  });
}

/** A command on a record: what it is, where the record stands, and what the guards look at. */
export interface Step<K extends DistrictType, State extends string, Facts> {
  lifeCycle: LifeCycle<State, Facts>;
  command: string;
  type: K;
  /** The record as it would be afterwards; its state is set here. */
  record: RecordOf<K>;
  /** The state before; null where the command makes the record. */
  from: State | null;
  facts: Facts;
  reason?: string | null;
}

/**
 * Puts a command through its life cycle: decides, writes the record in the state that follows, and keeps the step in
 * the record's timeline.
 * @throws FORBIDDEN, ILLEGAL_TRANSITION with the commands that are open, or RULE_VIOLATED with every violation.
 */
export async function carryOut<K extends DistrictType, State extends string, Facts>(
  context: SubgraphContext,
  write: Write,
  { lifeCycle, command, type, record, from, facts, reason = null }: Step<K, State, Facts>,
): Promise<void> {
  const { next, transition } = decided(context, lifeCycle, command, from, facts);
  Object.assign(record, type === 'School' ? { status: next } : { state: next });
  const entity = ENTITIES[type] as new () => RecordOf<K>;
  if (from === null) await write.insert(type, entity, [record]);
  else await write.update(type, entity, record);
  const { role, subject, organisation } = context.caller;
  await write.insertRows(TransitionEntry, [
    {
      recordId: record.id,
      version: record.version,
      command,
      fromState: from,
      toState: next,
      at: write.now,
      role,
      subject,
      organisation,
      reason,
      basis: citation(transition.basis),
    },
  ]);
}

function decided<State extends string, Facts>(
  context: SubgraphContext,
  lifeCycle: LifeCycle<State, Facts>,
  command: string,
  state: State | null,
  facts: Facts,
) {
  const decision = decide(lifeCycle, { state, command, caller: context.caller, facts, isCarried: carried });
  switch (decision.kind) {
    case 'ALLOWED':
      return decision;
    case 'FORBIDDEN':
      throw new ContractError('FORBIDDEN');
    case 'ILLEGAL':
      throw new ContractError('ILLEGAL_TRANSITION', {
        state: decision.state ?? undefined,
        availableCommands: decision.availableCommands,
      });
    case 'VIOLATED':
      throw new ContractError('RULE_VIOLATED', {
        message: `Forbidden by: ${decision.violations.map(({ rule }) => rule).join(', ')}.`,
        violations: decision.violations,
      });
  }
}

/** A new id of the deployment's own. */
export function issueId(context: SubgraphContext, type: RecordType): string {
  return newId(context.deployment.code, type);
}

/** The district for which a new record is made. @throws BAD_USER_INPUT when this deployment does not keep it. */
export function districtOf(context: SubgraphContext, code: string): DistrictCode {
  const known = context.deployment.codes.find((own) => own === code);
  if (!known) {
    const messageZh = '本区县系统不保存该区县的数据。';
    throw new ContractError('BAD_USER_INPUT', {
      message: 'This deployment does not keep the records of `district`.',
      messageZh,
      issues: [{ path: ['input', 'district'], rule: 'DISTRICT', messageZh }],
    });
  }
  return known;
}
