import { rmSync } from 'node:fs';
import { generateDistrict } from '../../../scripts/demo/generate';
import type { DistrictSeed } from '../../../subgraphs/district/seed';
import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { directoryEntry, testGateway } from '../../support/city';
import { commandDocument, leaves, lookupDocument } from '../../support/commandDocument';
import { testDistrict } from '../../support/deployments';
import { sqlite } from '../../support/engines';
import type { Answer } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal } from '../../support/municipal';
import { faultsIn, readLedger } from '../../support/ledger';

/** The district in which the stories play. */
export const CODE = '500103' as DistrictCode;

/** A record as a command left it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- stories read what they asked for
export type Told = { id: string; version: number; state?: string; alerts: string[] } & Record<string, any>;

/** Somebody with a token of their own, who asks the gateway. */
export interface Actor {
  /** Gives a command that makes a record. */
  makes(command: string, input: object, selection?: string): Promise<Told>;
  /**
   * Opens a record, finds the command among those that are open, and gives it.
   * @throws when it is not offered, or is refused.
   */
  does(command: string, record: { id: string }, input?: object, selection?: string): Promise<Told>;
  /** Tries a command. @returns the code of the refusal, or the rules that it breaks with what they rest on. */
  isRefused(command: string, input: object, record?: { id: string }): Promise<string[]>;
  /** Reads; what is refused or missing is an error. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- stories read what they asked for
  reads(query: string, variables?: object): Promise<any>;
}

/** A city of one district with the demo's schools and inspectors, behind its gateway. */
export interface Stage {
  /** The demo's rows of the district. */
  rows: DistrictSeed;
  /** Somebody who asks, by what their token says; nobody in particular without one. */
  actor: (who?: Partial<Record<keyof Bearer, string>>) => Actor;
  /** Goes on to the morning of a day in Shanghai. */
  goOnTo(day: string): void;
  close(): Promise<void>;
}

/** The clock of a story: everything of a process reads the date from it, and nothing waits for it. */
const RUNNING = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Sets the stage on a day. Times are those of the story: they stand still until it goes on. */
export async function stage(today: string): Promise<Stage> {
  jest.useFakeTimers({ now: morning(today), doNotFake: [...RUNNING] });
  const engine = sqlite();
  const identity = await localIdentity();
  const { schools, inspectors, zones } = generateDistrict(CODE, { seed: 'stories', today });
  // What the demo's offices have begun is not in the way of the stories.
  const rows: DistrictSeed = {
    schools,
    inspectors,
    zones,
    inspections: [],
    findings: [],
    rectifications: [],
    accountabilityRecords: [],
  };
  const district = await testDistrict({ code: CODE, engine, identity, seeds: [rows] });
  const municipal = await testMunicipal({ engine, identity });
  const gateway = await testGateway({
    identity,
    directory: [directoryEntry(CODE, district.server.url)],
    municipalUrl: municipal.server.url,
  });
  return {
    rows,
    actor: (who) => actorWho((query, variables) => gateway.ask(query, variables, who as Partial<Bearer>)),
    goOnTo: (day) => void jest.setSystemTime(morning(day)),
    async close() {
      const faults = faultsIn(await readLedger(district.database));
      await gateway.close();
      await district.close();
      await municipal.close();
      identity.issuers.close();
      await engine.clean();
      rmSync(identity.folder, { recursive: true });
      jest.useRealTimers();
      expect(faults).toEqual([]);
    },
  };
}

function actorWho(ask: (query: string, variables: object) => Promise<Answer>): Actor {
  const reads: Actor['reads'] = async (query, variables = {}) => {
    const answer = await ask(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  };
  const give = async (command: string, input: object, selection = ''): Promise<Told> => {
    const state = leaves(command, 'state') ? 'state' : '';
    const { done } = await reads(commandDocument(command, `${state} ${selection}`), { input });
    return { ...done.record, alerts: done.alerts.map(({ rule }: { rule: string }) => rule) };
  };
  const open = async (command: string, { id }: { id: string }) => {
    const { record } = await reads(lookupDocument(command), { id });
    if (!record) throw new Error(`${command}: ${id} is not to be seen.`);
    return record as { version: number; availableCommands: { command: string }[] };
  };
  return {
    reads,
    makes: give,
    async does(command, record, input = {}, selection) {
      const { version, availableCommands } = await open(command, record);
      expect(availableCommands.map((each) => each.command)).toContain(command);
      return give(command, { id: record.id, expectedVersion: version, ...input }, selection);
    },
    async isRefused(command, input, record) {
      const opened = record && { id: record.id, expectedVersion: (await open(command, record)).version };
      const { errors = [] } = await ask(commandDocument(command), { input: { ...opened, ...input } });
      return errors.flatMap(({ extensions }) => {
        const violations = extensions.violations as { rule: string; basis: string }[] | undefined;
        return violations?.map(({ rule, basis }) => `${rule} ${basis}`) ?? [extensions.code];
      });
    },
  };
}

function morning(day: string): Date {
  return new Date(`${day}T09:00:00+08:00`);
}
