import { Arg, Ctx, Directive, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../kernel/context';
import { InputCheck } from '../kernel/inputCheck';
import type { VersionedRecord } from '../kernel/records/record';
import { payloadType, runCommand, type ChangeInput, type CommandInput } from '../kernel/records/command';
import type { Beginning, Concept, Side } from './side';
import { stateOf } from './state';
import { Work, type Step } from './work';

type Class<T> = new () => T;

/** What the schema says of a command, and how its input is checked. */
interface CommandWords<I extends CommandInput> {
  command: string;
  /** In English and in Chinese, as one sentence each. */
  en: string;
  zh: string;
  input: Class<I>;
  /** Checks the input and puts it into the form in which it is stored, field by field, in place. */
  check?(check: InputCheck, input: I): void;
}

/** What a step needs besides the record: facts that only the command knows, and what it issues and starts. */
export type StepDetails<Facts> = { facts?: Partial<Facts> } & Pick<
  Step<Facts>,
  'reason' | 'dueOn' | 'startedOn' | 'paper'
>;
type Details<Facts> = StepDetails<Facts> | void;

/** A command that changes a record. */
export interface ChangeCommand<
  T extends VersionedRecord,
  Facts,
  I extends ChangeInput,
> extends CommandWords<I> {
  /** Makes the record what it would be afterwards; the life cycle then decides on that, and sets its state. */
  apply?(record: T, input: I, work: Work): Details<Facts> | Promise<Details<Facts>>;
  /** What follows on other records, in the same write, once the step is taken. */
  then?(record: T, input: I, work: Work): Promise<void>;
}

/** A command that makes a record. */
export interface MakeCommand<
  T extends VersionedRecord,
  Facts,
  I extends CommandInput,
> extends CommandWords<I> {
  /** Where the deployment is read from: `input.findingId`, `input.district`. The city's commands have no route. */
  route: string;
  /** The records from which it starts, and on which it is offered. */
  begins?: readonly Beginning[];
  make(input: I, work: Work): Promise<{ record: T } & StepDetails<Facts>>;
  then?(record: T, input: I, work: Work): Promise<void>;
}

/** The commands on one concept on one side. */
export interface Commands<T extends VersionedRecord, Facts> {
  concept: Concept;
  /** What the payloads call the record: `rectification`; the city's `municipalRectification`. */
  field: string;
  /** What the guards look at, of the record as it would be afterwards. `before` is its copy before the command. */
  factsOf: (record: T, work: Work, before: T | null) => Facts | Promise<Facts>;
}

/** A command that makes or changes a record. */
export type AnyCommand<T extends VersionedRecord, Facts> =
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- each command has an input of its own
  ChangeCommand<T, Facts, any> | MakeCommand<T, Facts, any>;

/**
 * Makes the resolver of a concept's commands from their declarations: checked input, one write, idempotency, the
 * record as it would be, the life cycle's decision, timeline, deadlines and papers.
 */
export function commandResolver<T extends VersionedRecord, Facts>(
  side: Side,
  { concept, field, factsOf }: Commands<T, Facts>,
  commands: readonly AnyCommand<T, Facts>[],
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql takes classes as such
): Function {
  const { entity } = side.of(concept);
  const payloadField = side.isMunicipal
    ? `municipal${field.charAt(0).toUpperCase()}${field.slice(1)}`
    : field;

  @Resolver()
  class ConceptCommands {}

  for (const spec of commands) {
    const name = side.commandName(spec.command);
    const Payload = payloadType(name, payloadField, () => entity);
    const run = async (input: CommandInput, work: Work): Promise<T> => {
      const check = new InputCheck();
      spec.check?.(check, input);
      check.done();
      const record = isMaking(spec) ? await make(spec, input, work) : await change(spec, input, work);
      await spec.then?.(record, input, work);
      return record;
    };
    const resolve = async (context: SubgraphContext, input: CommandInput) => {
      const { record, alerts } = await runCommand(context, name, input, entity, async (write) => {
        const work = new Work(side, context, write);
        return { record: await run(input, work), alerts: work.alerts };
      });
      return { [payloadField]: record, alerts };
    };
    side.carry(spec.command, (input, work) => run(input, work), isMaking(spec) ? spec.begins : []);
    declare(ConceptCommands.prototype, name, resolve, spec, Payload);
  }
  return ConceptCommands;

  async function make<I extends CommandInput>(
    spec: MakeCommand<T, Facts, I>,
    input: I,
    work: Work,
  ): Promise<T> {
    const { record, facts, ...rest } = await spec.make(input, work);
    await step(spec.command, record, null, { ...(await factsOf(record, work, null)), ...facts }, rest, work);
    return record;
  }

  async function change<I extends ChangeInput>(
    spec: ChangeCommand<T, Facts, I>,
    input: CommandInput,
    work: Work,
  ): Promise<T> {
    const record = await work.changed<T>(concept, input as I);
    const before = Object.assign(Object.create(Object.getPrototypeOf(record) as object) as T, record);
    const { facts, ...rest } = (await spec.apply?.(record, input as I, work)) ?? {};
    const all = { ...(await factsOf(record, work, before)), ...facts };
    await step(spec.command, record, stateOf(before), all, rest, work);
    return record;
  }

  function step(
    command: string,
    record: T,
    from: string | null,
    facts: Facts,
    rest: Omit<StepDetails<Facts>, 'facts'>,
    work: Work,
  ): Promise<void> {
    const lifeCycle = side.of(concept).lifeCycle?.(record as never);
    if (!lifeCycle) throw new Error(`${concept} has no life cycle.`);
    return work.carryOut<Facts>({
      lifeCycle: lifeCycle as never,
      command,
      concept,
      record,
      from,
      facts,
      ...rest,
    });
  }

  function declare(
    prototype: object,
    name: string,
    resolve: (context: SubgraphContext, input: CommandInput) => Promise<object>,
    spec: AnyCommand<T, Facts>,
    Payload: Class<object>,
  ): void {
    const descriptor = { value: resolve, writable: true, configurable: true };
    Object.defineProperty(prototype, name, descriptor);
    Reflect.defineMetadata('design:paramtypes', [Object, Object], prototype, name);
    Reflect.defineMetadata('design:returntype', Promise, prototype, name);
    Ctx()(prototype, name, 0);
    Arg('input', () => spec.input as Class<object>, { description: 'What the command says.' })(
      prototype,
      name,
      1,
    );
    if (!side.isMunicipal) {
      const route = isMaking(spec) ? spec.route : 'input.id';
      Directive(`@route(by: "${route}")`)(prototype, name, descriptor);
    }
    Mutation(() => Payload, { nullable: true, description: `${spec.en} (${spec.zh}).` })(
      prototype,
      name,
      descriptor,
    );
  }
}

function isMaking<T extends VersionedRecord, Facts>(
  spec: AnyCommand<T, Facts>,
): spec is MakeCommand<T, Facts, CommandInput> {
  return 'make' in spec;
}
