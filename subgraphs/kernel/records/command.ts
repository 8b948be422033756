import { createHash } from 'node:crypto';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SubgraphContext } from '../context';
import { IdempotencyKey } from '../database/idempotency.entity';
import type { Write } from '../database/write';
import { badInput, ContractError } from '../errors';
import type { VersionedRecord } from './record';

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'A rule that does not hold but does not refuse either (提示).',
})
export class Alert {
  @Field(() => String, { description: 'The rule’s name.' })
  rule!: string;

  @Field(() => String, { description: 'What it rests on (依据).' })
  basis!: string;

  @Field(() => String, { description: 'LAW, POLICY, HOUSE (our own default) or UNVERIFIED.' })
  kind!: string;

  @Field(() => String, { description: 'The words for people.' })
  messageZh!: string;
}

@Directive('@shareable')
@ObjectType({
  simpleResolvers: true,
  description: 'A command that is open to the caller on a record (可执行操作).',
})
export class AvailableCommand {
  @Field(() => String, { description: 'The mutation’s name.' })
  command!: string;
}

@InputType()
export abstract class CommandInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Repeating the command under the same key answers what the first one did. 8 to 64 characters of A–Z, a–z, 0–9, _ and -.',
  })
  idempotencyKey?: string | null;
}

@InputType()
export abstract class ChangeInput extends CommandInput {
  @Field(() => ID, { description: 'Id of the record to change.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read; another one is refused with STALE_VERSION.' })
  expectedVersion!: number;
}

/** What a command leaves: the record as it is now, and the rules that ask for attention. */
export interface Outcome<T> {
  record: T;
  alerts: Alert[];
}

const KEY = /^[\w-]{8,64}$/;

/**
 * Runs a command as one write. With an idempotency key, a repetition finds what the first run did: the key belongs to
 * this caller and this command, and to this input.
 * @throws IDEMPOTENCY_KEY_REUSED when the key came with another input before.
 */
export function runCommand<T extends VersionedRecord>(
  context: SubgraphContext,
  command: string,
  input: CommandInput,
  entity: new () => T,
  work: (write: Write) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const key = input.idempotencyKey;
  if (key != null && !KEY.test(key)) {
    throw badInput(
      ['input', 'idempotencyKey'],
      'FORM',
      '`idempotencyKey` must be 8 to 64 characters of A–Z, a–z, 0–9, _ and -.',
      '幂等键应为 8 至 64 个字母、数字、_ 或 -。',
    );
  }
  const { database, now } = context.deployment;
  return database.write(now(), async (write) => {
    if (key == null) return work(write);
    const { issuer, clientId, subject, role, district, school, inspector, unit } = context.caller;
    const inputHash = sha256(input);
    // Everybody without a token is one caller: what they say tells them apart.
    const who =
      role === 'PUBLIC' ? [inputHash] : [issuer, clientId, subject, role, district, school, inspector, unit];
    const scope = sha256([...who, command, key]);
    const before = await write.manager.findOneBy(IdempotencyKey, { scope });
    if (before) return repeated(write, before, inputHash, entity);
    const outcome = await work(write);
    await write.insertRows(IdempotencyKey, [
      {
        scope,
        inputHash,
        recordId: outcome.record.id,
        alerts: JSON.stringify(outcome.alerts),
        createdAt: write.now,
      },
    ]);
    return outcome;
  });
}

async function repeated<T extends VersionedRecord>(
  write: Write,
  before: IdempotencyKey,
  inputHash: string,
  entity: new () => T,
): Promise<Outcome<T>> {
  const record = await write.manager.findOneByOrFail(entity, { id: before.recordId } as never);
  if (before.inputHash !== inputHash) {
    throw new ContractError('IDEMPOTENCY_KEY_REUSED', { version: record.version });
  }
  return { record, alerts: JSON.parse(before.alerts) as Alert[] };
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Makes the payload type `<Command>Payload` of a command on one type of record. */
export function payloadType<T extends object>(
  command: string,
  field: string,
  record: () => new () => T,
): new () => object {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}Payload`;
  @ObjectType(name, { simpleResolvers: true, description: `What ${command} leaves.` })
  class Payload {
    @Field(() => [Alert], { description: 'Rules that do not refuse, but ask for attention.' })
    alerts!: Alert[];
  }
  Field(record, { description: 'The record as it is now.' })(Payload.prototype, field);
  return Payload;
}
