import type { GraphQLResolveInfo } from 'graphql';
import type { EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import type { Database } from './database/database';
import type { Caller } from './identity/caller';
import { ContractError } from './errors';
import type { DistrictCode } from './ids';
import { Loaders } from './loaders';

type Path = GraphQLResolveInfo['path'];

/** One deployment of a subgraph: whose data it is, and where that data lies. */
export interface Deployment {
  /** The audience of its tokens and the prefix of the ids it issues. */
  code: DistrictCode;
  /** Every district whose records it keeps: its own, and those that it has succeeded. */
  codes: readonly DistrictCode[];
  database: Database;
  /** The clock: tests move it. */
  now: () => Date;
  /** Figures of house rules that the deployment sets for itself, by name: the rules have their defaults. */
  houseRules?: HouseRules;
}

export type HouseRules = Readonly<Record<string, number>>;

/** What a resolver works with in one request. */
export class SubgraphContext {
  readonly loaders = new Loaders();
  private readonly instants = new WeakMap<Path, string>();
  private hasInstants = false;
  private readonly found = new Map<string, unknown>();

  constructor(
    readonly deployment: Deployment,
    readonly caller: Caller,
    /** The operation's instant, 24-character UTC. */
    readonly asOf: string,
    readonly requestId: string,
    readonly log: Logger,
    /** When the gateway stops waiting, in milliseconds since 1970; null when nobody said. */
    readonly deadlineAt: number | null = null,
  ) {}

  /** Reads that nobody waits for any more are not begun. @throws DISTRICT_UNAVAILABLE. */
  assertInTime(): void {
    if (this.deadlineAt !== null && Date.now() > this.deadlineAt)
      throw new ContractError('DISTRICT_UNAVAILABLE');
  }

  get reader(): EntityManager {
    return this.deployment.database.reader;
  }

  /** What `find` finds, which holds for the whole request: looked up once. */
  once<V>(name: string, find: () => V): V {
    if (!this.found.has(name)) this.found.set(name, find());
    return this.found.get(name) as V;
  }

  /** Lets everything below this field see the instant of its cursor instead of the operation's. */
  setInstant(path: Path, asOf: string): void {
    if (asOf === this.asOf) return;
    this.instants.set(path, asOf);
    this.hasInstants = true;
  }

  /** The instant that holds at this field. */
  instantAt(path: Path): string {
    if (!this.hasInstants) return this.asOf;
    for (let at: Path | undefined = path; at; at = at.prev) {
      const instant = this.instants.get(at);
      if (instant) return instant;
    }
    return this.asOf;
  }
}
