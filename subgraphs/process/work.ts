import type { EntityManager } from 'typeorm';
import type { SubgraphContext } from '../kernel/context';
import type { Write } from '../kernel/database/write';
import { ContractError } from '../kernel/errors';
import { newId, type DistrictCode } from '../kernel/ids';
import type { Alert, ChangeInput } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { TransitionEntry } from '../kernel/records/transition';
import { actingIn, answersFor, type AboutUnit } from '../supervision/actors';
import { citation } from '../supervision/basis';
import { todayIn } from '../supervision/calendar';
import type { DeadlineName } from '../supervision/deadlines';
import { decide, violationsOf, type LifeCycle } from '../supervision/lifeCycle';
import { keepDeadlines } from './deadlines/keeping';
import { issuePaper, type PaperText } from './papers/issue';
import type { Concept, Side } from './side';
import { setState } from './state';

/** A command on a record: what it is, where the record stands, and what the guards look at. */
export interface Step<Facts> {
  lifeCycle: LifeCycle<string, Facts>;
  command: string;
  concept: Concept;
  /** The record as it would be afterwards; its state is set here. */
  record: VersionedRecord;
  /** The state before; null where the command makes the record. */
  from: string | null;
  facts: Facts;
  reason?: string | null;
  /** The last days of the deadlines that the step starts, where a paper sets them. */
  dueOn?: Partial<Record<DeadlineName, string>>;
  /** The day from which the deadlines that the step starts count; today when absent. */
  startedOn?: Partial<Record<DeadlineName, string>>;
  /** What the paper says that the step issues. Needed where the life cycle issues one. */
  paper?: PaperText;
}

/** What a command works with inside its write: the records that its caller may read and change, and the steps. */
export class Work {
  /** The day of the write in Shanghai. */
  readonly today: string;
  /** What the steps had to tell. */
  readonly alerts: Alert[] = [];

  constructor(
    readonly side: Side,
    readonly context: SubgraphContext,
    readonly write: Write,
  ) {
    this.today = todayIn(write.now);
  }

  get manager(): EntityManager {
    return this.write.manager;
  }

  /**
   * The record that a command changes or builds on.
   * @param field where its id stands in the input.
   * @throws BAD_USER_INPUT for an id that was never issued or is not the caller's to know; FORBIDDEN for a record that
   * the caller reads but that is not its own, or is about somebody for whom it does not answer.
   */
  async own<T extends VersionedRecord>(concept: Concept, id: string, field: string): Promise<T> {
    const record = await this.readable<T & AboutUnit>(concept, id, field);
    const { type, entity } = this.side.of(concept);
    const own = this.manager
      .createQueryBuilder<VersionedRecord>(entity, 'record')
      .where('record.id = :id', { id });
    this.side.visibility.ownedBy(type)(own, this.context);
    const { deployment, caller } = this.context;
    if (!answersFor(deployment.code, caller, record) || !(await own.getExists())) {
      throw new ContractError('FORBIDDEN');
    }
    return record;
  }

  /** The record that a command changes. @throws as `own`; STALE_VERSION when it changed since it was read. */
  async changed<T extends VersionedRecord>(
    concept: Concept,
    { id, expectedVersion }: Pick<ChangeInput, 'id' | 'expectedVersion'>,
    field = 'id',
  ): Promise<T> {
    const record = await this.own<T>(concept, id, field);
    if (record.version !== expectedVersion)
      throw new ContractError('STALE_VERSION', { version: record.version });
    return record;
  }

  /** A record that a command refers to. @throws BAD_USER_INPUT on `field` when the caller may not read such a one. */
  async readable<T extends VersionedRecord>(concept: Concept, id: string, field: string): Promise<T> {
    const [record] = await this.allReadable<T>(concept, [id], field);
    return record as T;
  }

  /** The records that a command refers to, in the order of the ids. @throws as `readable`. */
  async allReadable<T extends VersionedRecord>(
    concept: Concept,
    ids: readonly string[],
    field: string,
  ): Promise<T[]> {
    const { type, entity } = this.side.of(concept);
    const query = this.manager
      .createQueryBuilder<VersionedRecord>(entity, 'record')
      .where('record.id IN (:...ids)', { ids: ['', ...ids] });
    this.side.visibility.visibleTo(type)(query, this.context);
    const found = new Map((await query.getMany()).map((record) => [record.id, record]));
    return ids.map((id) => {
      const record = found.get(id);
      if (!record) throw notHere(field);
      return record as T;
    });
  }

  /** The record with this id whoever asks, for what the rules look at. @throws when there is none. */
  find<T extends VersionedRecord>(concept: Concept, id: string): Promise<T> {
    return this.manager.findOneByOrFail(this.entity<T>(concept), { id } as never);
  }

  /** The records that have these values, whoever asks. */
  findBy<T extends VersionedRecord>(concept: Concept, values: Partial<T>): Promise<T[]> {
    return this.manager.findBy(this.entity<T>(concept), values as never);
  }

  /** A new record with an id of this deployment's own; `carryOut` or `insert` stores it. */
  newRecord<T extends VersionedRecord>(concept: Concept, values: Omit<Partial<T>, keyof VersionedRecord>): T {
    const { type, entity } = this.side.of(concept);
    const id = newId(this.context.deployment.code, type);
    return Object.assign(new entity(), { id, ...values }) as unknown as T;
  }

  /** Stores new records without a step of their own. */
  insert(concept: Concept, records: VersionedRecord[]): Promise<void> {
    const { type, entity } = this.side.of(concept);
    return this.write.insert(type, entity, records);
  }

  /** Stores a changed record without a step of its own. */
  update(concept: Concept, record: VersionedRecord): Promise<void> {
    const { type, entity } = this.side.of(concept);
    return this.write.update(type, entity, record);
  }

  /**
   * Puts a command through its life cycle: decides, writes the record in the state that follows, keeps the step in
   * the record's timeline, starts and meets deadlines, issues the paper.
   * @throws FORBIDDEN, ILLEGAL_TRANSITION with the commands that are open, or RULE_VIOLATED with every violation.
   */
  async carryOut<Facts>(step: Step<Facts>): Promise<void> {
    const { concept, record, command, from, facts } = step;
    const { next, transition } = this.decided(step);
    setState(record, next);
    if (from === null) await this.insert(concept, [record]);
    else await this.update(concept, record);
    const { role, subject, organisation } = this.context.caller;
    await this.write.insertRows(TransitionEntry, [
      {
        recordId: record.id,
        version: record.version,
        command: this.side.commandName(command),
        fromState: from,
        toState: next,
        at: this.write.now,
        role,
        subject,
        organisation,
        reason: step.reason ?? null,
        basis: citation(transition.basis),
      },
    ]);
    await keepDeadlines(this, step, transition);
    if (transition.issues) await issuePaper(this, transition.issues, record, step.paper);
    this.alerts.push(...violationsOf(transition.alerts ?? [], facts));
  }

  private decided<Facts>({ lifeCycle, command, from, facts }: Step<Facts>) {
    const decision = decide(lifeCycle, {
      state: from,
      command,
      caller: actingIn(this.context.deployment.code, this.context.caller),
      facts,
      isCarried: (name) => this.side.carries(name),
    });
    switch (decision.kind) {
      case 'ALLOWED':
        return decision;
      case 'FORBIDDEN':
        throw new ContractError('FORBIDDEN');
      case 'ILLEGAL':
        throw new ContractError('ILLEGAL_TRANSITION', {
          state: decision.state ?? undefined,
          availableCommands: decision.availableCommands.map((name) => this.side.commandName(name)),
        });
      case 'VIOLATED':
        throw new ContractError('RULE_VIOLATED', {
          message: `Forbidden by: ${decision.violations.map(({ rule }) => rule).join(', ')}.`,
          violations: decision.violations,
        });
    }
  }

  private entity<T extends VersionedRecord>(concept: Concept): new () => T {
    return this.side.of(concept).entity as new () => T;
  }
}

/**
 * The district for which a new record is made.
 * @throws BAD_USER_INPUT when this deployment does not keep it; FORBIDDEN when the caller is of another one that it
 * keeps as well.
 */
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
  const { district, inspector } = context.caller;
  const own = district ?? inspector?.split('.')[0] ?? known;
  if (own !== known) throw new ContractError('FORBIDDEN');
  return known;
}

function notHere(field: string): ContractError {
  const messageZh = '没有此编号的记录。';
  return new ContractError('BAD_USER_INPUT', {
    message: `There is no record with the id in \`${field}\`.`,
    messageZh,
    issues: [{ path: ['input', ...field.split('.')], rule: 'NOT_FOUND', messageZh }],
  });
}
