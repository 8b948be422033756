import { rmSync } from 'node:fs';
import { createRandom } from '../../../scripts/demo/random';
import { openDistrictDatabase } from '../../../subgraphs/district/deployment';
import { engines, type Engine } from '../../support/engines';
import { askGraphql } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { DistrictProcess, ensureBuilt } from '../../support/processes';
import { emptySeed, testSchool } from '../../support/smallDistrict';
import { audit } from './audit';
import { Clerk, type Ask } from './clerk';
import { CODE, type Known } from './commands';
import { Journal, scopeOf } from './journal';
import { readLedger } from '../../support/ledger';

/** How often the server is killed on each engine. `npm run soak` asks for more, from a seed of its own. */
const KILLS = Number(process.env.KILLS ?? 10);
const SEED = process.env.KILLS_SEED ?? '20261123';
const CLERKS = 8;
/** How many commands a server answers at most before it is killed. */
const MOST_ANSWERS = 100;

test.concurrent.each(engines().map(({ name, create }) => [name, create] as const))(
  `a district over %s that is killed ${KILLS} times in the middle of commands keeps what it acknowledged, and no half of anything`,
  (name, create) => killed(name, create()),
  60_000 + KILLS * 30_000,
);

async function killed(name: string, engine: Engine): Promise<void> {
  await ensureBuilt();
  const identity = await localIdentity();
  const school = testSchool(CODE, 1);
  const { url } = await engine.place();
  const district = await DistrictProcess.start(CODE, { ...emptySeed, schools: [school] }, identity, url);
  const database = await openDistrictDatabase({ ...district.place, migrate: 'check' });
  const ask: Ask = async (query, variables, who) =>
    askGraphql(district.url, query, variables, { authorization: await identity.bearer(CODE, who) });

  const random = createRandom(`${SEED} ${name}`);
  const journal = new Journal('command');
  // One school that all of them change, beside what each makes.
  const shared: Known[] = [{ id: school.id, version: 1, state: 'OPEN', schoolId: school.id }];
  const clerks = Array.from(
    { length: CLERKS },
    (_, n) => new Clerk(`clerk-${n}`, createRandom(`${SEED} ${name} ${n}`), journal, shared),
  );
  const tally = { kills: 0, unanswered: 0, ofThemDone: 0 };
  try {
    while (tally.kills < KILLS) {
      const working = clerks.map((clerk) => clerk.work(ask));
      await Promise.race([journal.answered(random.integer(1, MOST_ANSWERS)), Promise.all(working)]);
      await new Promise((resolve) => setTimeout(resolve, random.integer(0, 10)));
      await district.kill();
      await Promise.all(working);
      tally.kills += 1;
      await district.serve();
      expect(await audit(database, journal)).toEqual([]);
      const { keys } = await readLedger(database);
      const unanswered = journal.sent.filter(({ outcome }) => outcome.kind === 'UNKNOWN');
      tally.unanswered += unanswered.length;
      tally.ofThemDone += unanswered.filter((sent) => keys.has(scopeOf(sent))).length;
      if (tally.kills % 20 === 0) tell(name, { ...tally, ...journal.figures });
    }
    for (const clerk of clerks) await clerk.settle(ask);
    expect(await audit(database, journal)).toEqual([]);
    expect(journal.figures).toMatchObject({ UNKNOWN: 0 });
    expect(journal.figures.DONE).toBeGreaterThan(journal.sent.length / 2);
    tell(name, { ...tally, ...journal.figures });
  } finally {
    await database.close();
    await district.close();
    await engine.clean();
    identity.issuers.close();
    rmSync(identity.folder, { recursive: true });
  }
}

/** Tells how far a long run has come, and what it came to. */
function tell(name: string, figures: Record<string, number>): void {
  if (process.env.KILLS) process.stdout.write(`${name}: ${JSON.stringify(figures)}\n`);
}
