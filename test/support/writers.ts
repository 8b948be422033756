import { rmSync } from 'node:fs';
import { openDistrictDatabase } from '../../subgraphs/district/deployment';
import type { DistrictSeed } from '../../subgraphs/district/seed';
import type { Database } from '../../subgraphs/kernel/database/database';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { commandDocument } from './commandDocument';
import { testDistrict } from './deployments';
import type { Engine } from './engines';
import { askGraphql, type Answer } from './graphql';
import { localIdentity } from './identity';
import { DistrictProcess, ensureBuilt } from './processes';

/** Many clients that write to one district's database at once, through every server that it has. */
export interface Writers {
  /** Asks as writer number `n`; unless it says who, as the district's office. */
  ask(n: number, query: string, variables: object, who?: Partial<Bearer>): Promise<Answer>;
  /** Gives a command as writer number `n`; the answer has the record under `data.done.record`. */
  give(n: number, command: string, input: object, selection?: string, who?: Partial<Bearer>): Promise<Answer>;
  /** The database itself, for reading. */
  database: Database;
  close(): Promise<void>;
}

/** The ways in which a district may be served: by one server, or by two processes over one database. */
export const SERVED: {
  by: string;
  open: (engine: Engine, code: string, seed: DistrictSeed) => Promise<Writers>;
}[] = [
  { by: 'one server', open: byOneServer },
  { by: 'two processes', open: byTwoProcesses },
];

async function byOneServer(engine: Engine, code: string, seed: DistrictSeed): Promise<Writers> {
  const identity = await localIdentity();
  const district = await testDistrict({ code, engine, identity, seeds: [seed] });
  const ask: Writers['ask'] = (_n, query, variables, who = officeOf(code)) =>
    district.ask(query, variables, who);
  return {
    ask,
    give: giving(ask),
    database: district.database,
    async close() {
      await district.close();
      identity.issuers.close();
      rmSync(identity.folder, { recursive: true });
    },
  };
}

async function byTwoProcesses(engine: Engine, code: string, seed: DistrictSeed): Promise<Writers> {
  await ensureBuilt();
  const identity = await localIdentity();
  const { url } = await engine.place();
  const first = await DistrictProcess.start(code, seed, identity, url);
  const second = await first.beside();
  const database = await openDistrictDatabase({ ...first.place, migrate: 'check' });
  const ask: Writers['ask'] = async (n, query, variables, who = officeOf(code)) =>
    askGraphql([first, second][n % 2]?.url ?? '', query, variables, {
      authorization: await identity.bearer(code, who),
    });
  return {
    ask,
    give: giving(ask),
    database,
    async close() {
      await database.close();
      await second.close();
      await first.close();
      identity.issuers.close();
      rmSync(identity.folder, { recursive: true });
    },
  };
}

function giving(ask: Writers['ask']): Writers['give'] {
  return (n, command, input, selection, who) => ask(n, commandDocument(command, selection), { input }, who);
}

function officeOf(code: string): Partial<Bearer> {
  return { role: 'DISTRICT_OFFICE', district: code as DistrictCode };
}
