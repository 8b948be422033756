import { rmSync } from 'node:fs';
import type { DistrictSeed } from '../../../subgraphs/district/seed';
import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { directoryEntry, testGateway } from '../../support/city';
import { commandDocument, lookupDocument } from '../../support/commandDocument';
import { testDistrict } from '../../support/deployments';
import { sqlite } from '../../support/engines';
import { sendFile, type FileAnswer, type Upload } from '../../support/fileServer';
import { localIdentity } from '../../support/identity';
import { faultsIn, readLedger } from '../../support/ledger';
import { testMunicipal } from '../../support/municipal';
import type { Actor, Told } from '../stories/stage';

/** Somebody with a token of their own, who asks the gateway. */
export interface Asker extends Pick<Actor, 'reads'> {
  /** Gives a command, on a record as it stands where there is one. */
  gives(command: string, input: object, record?: { id: string }, selection?: string): Promise<Told>;
  /** Adds a file to a record. */
  sends(upload: Upload): Promise<FileAnswer>;
}

/** A deployment of some districts with the rows that a test wants, and the city's, behind a gateway. */
export interface RuleCity {
  asker(who: Partial<Bearer>): Asker;
  goOnTo(day: string): void;
  close(): Promise<void>;
}

export interface RuleCityOptions {
  /** The districts that the one deployment keeps. */
  codes: readonly [string, ...string[]];
  seed: DistrictSeed;
  today: string;
}

/** What is left running: everything reads the date of the test, and nothing waits for it. */
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

const morning = (day: string): Date => new Date(`${day}T09:00:00+08:00`);

/** Starts it on the morning of a day, on which the clocks of gateway and deployments stand still. */
export async function ruleCity({ codes, seed, today }: RuleCityOptions): Promise<RuleCity> {
  jest.useFakeTimers({ now: morning(today), doNotFake: [...RUNNING] });
  const [code] = codes;
  const engine = sqlite();
  const identity = await localIdentity();
  const district = await testDistrict({ code, codes, engine, identity, seeds: [seed] });
  const municipal = await testMunicipal({ engine, identity });
  const gateway = await testGateway({
    identity,
    directory: [{ ...directoryEntry(code, district.server.url), codes: [...codes] }],
    municipalUrl: municipal.server.url,
  });
  return {
    asker(who) {
      const reads: Asker['reads'] = async (query, variables) => {
        const { data, errors } = await gateway.ask(query, variables, who);
        if (errors) throw new Error(JSON.stringify(errors));
        return data;
      };
      return {
        reads,
        async gives(command, input, record, selection) {
          const opened = record && (await reads(lookupDocument(command), { id: record.id })).record;
          const on = opened && { id: opened.id as string, expectedVersion: opened.version as number };
          const { done } = await reads(commandDocument(command, selection), { input: { ...on, ...input } });
          return { ...done.record, alerts: done.alerts.map(({ rule }: { rule: string }) => rule) } as Told;
        },
        sends: async (upload) =>
          sendFile(gateway.url, { ...upload, authorization: await identity.bearer('gateway', who) }),
      };
    },
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

/** Who gives commands in a district, as their tokens say it. */
export const clerkOf = (code: string): Partial<Bearer> => ({
  role: 'DISTRICT_OFFICE',
  district: code as DistrictCode,
  capacity: 'CLERK',
  subject: '督导室经办人',
});
export const headOf = (code: string): Partial<Bearer> => ({
  ...clerkOf(code),
  capacity: 'HEAD',
  subject: '督导室负责人',
});
export const inspectorWho = (code: string, inspector: string): Partial<Bearer> => ({
  role: 'INSPECTOR',
  district: code as DistrictCode,
  inspector,
  subject: `督学 ${inspector.slice(-4)}`,
});
export const schoolWho = (code: string, school: string): Partial<Bearer> => ({
  role: 'INSPECTED_UNIT',
  district: code as DistrictCode,
  school,
  capacity: 'HEAD',
  subject: `学校 ${school.slice(-4)}`,
});
