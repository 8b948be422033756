import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { addDays, todayIn } from '../../subgraphs/supervision/calendar';
import { postGraphql } from './contestants';
import type { Agent } from 'undici';
import { ended, type BenchCity } from './city';
import { table } from './table';

/** A question of an office, asked of the whole city and of one database that holds the same. */
interface OfficeQuestion {
  name: string;
  query: string;
}

const DEADLINE = 'edges { node { id rule dueOn daysLate districtCode school { name } inspector { name } } }';

/** What a leader asks on one page, and the lists that an office opens in the morning. */
function questions(today: string): OfficeQuestion[] {
  const since = addDays(today, -120);
  const list = (filter: string) =>
    `{ deadlines(first: 50, filter: { ${filter} }) { totalCount ${DEADLINE} pageInfo { hasNextPage } } }`;
  return [
    {
      name: 'leader’s page',
      query: `{
        unvisited: schools(first: 20, filter: { statuses: [OPEN], notVisitedSince: "${since}" }) {
          totalCount nodes { id name lastVisitedOn districtCode } }
        overdue: deadlines(first: 20, filter: { isOverdue: true }) { totalCount nodes { id rule dueOn daysLate districtCode } }
        repeated: findings(first: 20, filter: { isRepeated: true }) { totalCount nodes { id description recordedOn school { name } } }
        complaints(first: 20, filter: { isSerious: true, states: [RECEIVED, ASSIGNED, CHECKED] }) { totalCount nodes { id state receivedOn } }
        burdened: schools(first: 20, filter: { statuses: [OPEN], visitsThisYearAtLeast: 6 }) { totalCount nodes { id name visitsThisYear } }
        supervisionStatistics { schoolCount visitCount visitsPerSchool findingCount overdueCount overdueRate }
      }`,
    },
    { name: 'due within 7 days', query: list('dueWithinDays: 7') },
    { name: 'past three quarters', query: list('isPressing: true') },
    { name: 'late, the latest first', query: list('isOverdue: true') },
    { name: 'nobody’s task', query: list('isUnassigned: true') },
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
    for (const { name, query } of questions(todayIn(new Date().toISOString()))) {
      const ask = [
        () => postGraphql(agent, city.gatewayUrl, token, query, {}),
        () => postGraphql(agent, one.url, one.token, query, {}),
      ] as const;
      assertAlike(name, await ask[0](), await ask[1]());
      const times: [number[], number[]] = [[], []];
      for (let round = quick ? -1 : -WARM_UP; round < (quick ? 3 : TIMED); round++) {
        for (const [i, question] of ask.entries()) {
          const begun = performance.now();
          await question();
          if (round >= 0) times[i]?.push(performance.now() - begun);
        }
      }
      const [ours = NaN, theirs = NaN] = times.map(median);
      const { statements, calls } = await probes.serving(ask[0]);
      const districts = Object.keys(calls).length;
      rows.push([
        name,
        ours.toFixed(0),
        theirs.toFixed(0),
        (ours / theirs).toFixed(2),
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

/** Both must say the same, but for who was asked. */
function assertAlike(name: string, ours: unknown, theirs: unknown): void {
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
