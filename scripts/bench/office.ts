import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DistrictRankingDocument, LeadersPageDocument } from '../../docs/examples/client/generated/graphql';
import { addDays, todayIn } from '../../subgraphs/supervision/calendar';
import { postGraphql } from './contestants';
import type { Agent } from 'undici';
import { ended, type BenchCity } from './city';
import { table } from './table';
import type { Json } from './workloads';

/** A question of an office, asked of the whole city and, where it has the records, of one database that holds the same. */
interface OfficeQuestion {
  name: string;
  query: string;
  variables: Json;
  /** Whether the one database can be asked it too: the register of districts is the city's. */
  isComparable: boolean;
}

const DEADLINE = 'edges { node { id rule dueOn daysLate districtCode school { name } inspector { name } } }';

/** What a leader asks on one page, where the districts stand, and the lists that an office opens in the morning. */
function questions(today: string): OfficeQuestion[] {
  const list = (name: string, filter: string) => ({
    name,
    query: `{ deadlines(first: 50, filter: { ${filter} }) { totalCount ${DEADLINE} pageInfo { hasNextPage } } }`,
    variables: {},
    isComparable: true,
  });
  return [
    {
      name: 'leader’s page',
      query: String(LeadersPageDocument),
      variables: { notVisitedSince: addDays(today, -120) },
      isComparable: true,
    },
    { name: 'ranking', query: String(DistrictRankingDocument), variables: {}, isComparable: false },
    list('due within 7 days', 'dueWithinDays: 7'),
    list('past three quarters', 'isPressing: true'),
    list('late, the latest first', 'isOverdue: true'),
    list('nobody’s task', 'isUnassigned: true'),
  ];
}

const WARM_UP = 8;
const TIMED = 30;

/** Measures what offices ask: over the city's districts, and over one database with all of their records. */
export async function runOffice(
  agent: Agent,
  city: BenchCity,
  token: string,
  { quick }: { quick: boolean },
): Promise<string> {
  const single = fork(join(__dirname, 'oneDatabase.js'), {
    env: { ...process.env, ...city.environment, NODE_ENV: 'production' },
  });
  try {
    const one = await told(single);
    const probes = city.probes();
    const rows: string[][] = [];
    for (const { name, query, variables, isComparable } of questions(todayIn(new Date().toISOString()))) {
      const askCity = () => postGraphql(agent, city.gatewayUrl, token, query, variables);
      const ask = [askCity];
      if (isComparable) {
        ask.push(() => postGraphql(agent, one.url, one.token, query, variables));
        assertAlike(name, await Promise.all(ask.map((each) => each())));
      }
      const [ours = NaN, theirs] = await timed(ask, quick ? 1 : WARM_UP, quick ? 3 : TIMED);
      const { statements, calls } = await probes.serving(askCity);
      const districts = Object.keys(calls).length;
      rows.push([
        name,
        ours.toFixed(0),
        theirs?.toFixed(0) ?? '',
        theirs === undefined ? '' : (ours / theirs).toFixed(2),
        (statements / districts).toFixed(1),
        String(Object.values(calls).reduce((sum, count) => sum + count, 0)),
      ]);
    }
    const head = ['', 'city, ms', 'one database, ms', 'ratio', 'statements a district', 'calls'];
    return `What offices ask, median of ${quick ? 3 : TIMED} runs in turn\n${table(head, rows)}`;
  } finally {
    await ended(single);
  }
}

/** The median of each in milliseconds, asked in turn. */
async function timed(
  ask: readonly (() => Promise<unknown>)[],
  warmUp: number,
  runs: number,
): Promise<number[]> {
  const times = ask.map((): number[] => []);
  for (let round = -warmUp; round < runs; round++) {
    for (const [i, question] of ask.entries()) {
      const begun = performance.now();
      await question();
      if (round >= 0) times[i]?.push(performance.now() - begun);
    }
  }
  return times.map(median);
}

/** Both must say the same, but for who was asked. */
function assertAlike(name: string, [ours, theirs]: readonly unknown[]): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs))
    throw new Error(`${name}: the city and the one database answered differently.`);
}

async function told(child: ChildProcess): Promise<{ url: string; token: string }> {
  const message = once(child, 'message').then(([value]) => value as { url: string; token: string });
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The one database did not start.')));
  gone.catch(() => undefined);
  return Promise.race([message, gone]);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}
