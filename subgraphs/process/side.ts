import type { RecordType } from '../kernel/ids';
import type { RecordReader } from '../kernel/records/reader';
import type { VersionedRecord } from '../kernel/records/record';
import { municipalName } from '../supervision/commands';
import type { LifeCycle } from '../supervision/lifeCycle';
import type { ScopedType } from '../supervision/scope';
import type { Visibility } from './visibility';
import type { Work } from './work';

/** The records of the supervision process, by the names that both subgraphs have in common. */
export type Concept =
  | 'School'
  | 'Zone'
  | 'Inspector'
  | 'Interest'
  | 'Recusal'
  | 'AnnualPlan'
  | 'Inspection'
  | 'Finding'
  | 'Rectification'
  | 'Extension'
  | 'SupervisionNotice'
  | 'AccountabilityRecord'
  | 'CaseTransfer'
  | 'Review'
  | 'Appeal'
  | 'Complaint'
  | 'Paper'
  | 'Attachment'
  | 'Deadline';

/** The name of a record's type in a schema, which is also that of its entity class. */
export type TypeName = ScopedType & RecordType;

type RunCommand = (input: object, work: Work) => Promise<VersionedRecord>;

/** The records of a concept from which a command that makes another record starts: there it is offered. */
export interface Beginning {
  on: Concept;
  /** Whether it can start from this one; from all when absent. */
  from?: (record: never) => boolean;
}

/** How a subgraph keeps a concept. */
export interface RecordDefinition {
  type: TypeName;
  entity: new () => VersionedRecord;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- readers of every kind of record, filter and order
  reader: RecordReader<any, any, any>;
  /** The life cycle that a record is in; null where the subgraph has no commands on it. */
  lifeCycle?: (record: never) => LifeCycle<string, never> | null;
}

/**
 * One of the two subgraphs that run the supervision process, district or municipal: how it names records and
 * commands, where it keeps them, and whose they are. Filled once, when its records are registered.
 */
export class Side {
  private readonly records = new Map<Concept, RecordDefinition>();
  private readonly conceptOf = new Map<string, Concept>();
  /** The commands that this side carries, by their names in the life cycles. */
  private readonly carried = new Map<string, RunCommand | null>();
  private readonly beginnings: (Beginning & { command: string })[] = [];

  constructor(
    readonly isMunicipal: boolean,
    readonly visibility: Pick<Visibility, 'visibleTo' | 'ownedBy'>,
  ) {}

  /** Says how this side keeps its records. */
  register(definitions: Partial<Record<Concept, RecordDefinition>>): void {
    for (const [concept, definition] of Object.entries(definitions)) {
      this.records.set(concept as Concept, definition);
      this.conceptOf.set(definition.type, concept as Concept);
    }
  }

  /** Every record that was registered. */
  all(): RecordDefinition[] {
    return [...this.records.values()];
  }

  /** @throws when the concept was not registered: a mistake in the program. */
  of(concept: Concept): RecordDefinition {
    const definition = this.records.get(concept);
    if (!definition) throw new Error(`${concept} is not registered.`);
    return definition;
  }

  /** The concept of a type by its name. @throws as `of`. */
  conceptNamed(type: string): Concept {
    const concept = this.conceptOf.get(type);
    if (!concept) throw new Error(`${type} is not registered.`);
    return concept;
  }

  /** The definition of the record's own type, if it is registered. */
  definitionOf(record: VersionedRecord): RecordDefinition | null {
    const concept = this.conceptOf.get(record.constructor.name);
    return concept ? this.of(concept) : null;
  }

  /** A command's name in this schema: the city's bear `Municipal` behind their verb. */
  commandName(command: string): string {
    return this.isMunicipal ? municipalName(command) : command;
  }

  /** The name in the life cycles of a command of this schema. */
  baseCommand(name: string): string {
    return this.isMunicipal ? name.replace('Municipal', '') : name;
  }

  /**
   * @param run gives the command within a write.
   * @param begins from what the command starts, when it makes a record.
   */
  carry(command: string, run: RunCommand | null = null, begins: readonly Beginning[] = []): void {
    this.carried.set(command, run);
    for (const beginning of begins) this.beginnings.push({ ...beginning, command });
  }

  /** The commands that make another record and start from this one. */
  startingFrom(record: VersionedRecord): string[] {
    const concept = this.conceptOf.get(record.constructor.name);
    return this.beginnings
      .filter(({ on, from }) => on === concept && (from?.(record as never) ?? true))
      .map(({ command }) => command);
  }

  carries(command: string): boolean {
    return this.carried.has(command);
  }

  /** Gives a command within a write, as its mutation does. @throws as the mutation, or when it is not carried. */
  run(command: string, input: object, work: Work): Promise<VersionedRecord> {
    const run = this.carried.get(command);
    if (!run) throw new Error(`${command} is not carried.`);
    return run(input, work);
  }
}
