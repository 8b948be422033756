/**
 * Compares this gateway with two yardsticks, in one run on one machine and over the same district processes, and
 * watches the memory of the whole city over many queries. What is measured, and how, is in docs/benchmark.md.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Agent } from 'undici';
import { TokenExchange } from '../gateway/exchange';
import { developmentKey, exchangeKey } from '../subgraphs/kernel/identity/keys';
import { signToken } from '../subgraphs/kernel/identity/sign';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { CITY_OFFICE } from './bench/callers';
import { ended, startCity, type BenchCity } from './bench/city';
import { bareScript, ourGateway, postGraphql, stockGateway } from './bench/contestants';
import { compare, warmUp } from './bench/latency';
import { runMemory } from './bench/memory';
import { runOffice } from './bench/office';
import { latencyReport, memoryReport, missedLatency, missedMemory, type Compared } from './bench/report';
import { documentOf, pageQuestion, workloads, type PageAnswer } from './bench/workloads';

const USAGE = `Measures the city on this machine.

  npm run bench                  latency beside the yardsticks, what offices ask, then memory
  npm run bench -- --latency     latency alone; --memory: memory alone; --office: what offices ask
  npm run bench -- --quick       few runs and queries: shows that it works, measures nothing
  npm run bench -- --port 4600   the first port of the city that it starts
`;

const LIFETIME_S = 3600;
const CALLERS = 50;

interface Sizes {
  rounds: { warmUp: number; timed: number; cpu: number };
  marks: number[];
}
const FULL: Sizes = { rounds: { warmUp: 12, timed: 60, cpu: 10 }, marks: [2000, 4000, 6000, 8000, 10_000] };
const QUICK: Sizes = { rounds: { warmUp: 3, timed: 7, cpu: 2 }, marks: [100, 400] };

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      latency: { type: 'boolean', default: false },
      memory: { type: 'boolean', default: false },
      office: { type: 'boolean', default: false },
      port: { type: 'string', default: '4600' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return void process.stdout.write(USAGE);
  const sizes = values.quick ? QUICK : FULL;
  const isWhole = !values.latency && !values.memory && !values.office;
  const begun = Date.now();
  const city = await startCity(Number(values.port));
  const agent = new Agent();
  const missed: string[] = [];
  try {
    console.log(`The city serves: ${city.districts.size} districts, after ${seconds(begun)} s.\n`);
    const ground = await prepare(agent, city);
    if (isWhole || values.latency) {
      const compared = await measureLatency(agent, city, ground, sizes);
      console.log(`${latencyReport(compared, sizes.rounds.timed)}\n`);
      missed.push(...missedLatency(compared));
    }
    if (isWhole || values.office) {
      console.log(`${await runOffice(agent, city, ground.token, values)}\n`);
    }
    if (isWhole || values.memory) {
      const marks = await measureMemory(agent, city, ground, sizes);
      console.log(`${memoryReport(marks)}\n`);
      missed.push(...missedMemory(marks));
    }
  } finally {
    await agent.destroy();
    await city.end();
  }
  console.log(`Took ${seconds(begun)} s.`);
  if (values.quick) return;
  console.log(missed.length === 0 ? 'All targets are reached.' : `Missed: ${missed.join('; ')}`);
  if (missed.length > 0) process.exitCode = 1;
}

/** What the questions speak of: found by asking. */
interface Ground {
  token: string;
  ids: string[];
  /** Behind the 19th page of 50. */
  lateCursor: string;
  endCursors: string[];
}

async function prepare(agent: Agent, city: BenchCity): Promise<Ground> {
  const [token = ''] = await callerTokens(city, 1);
  const query =
    'query ($first: Int!, $after: String) { schools(first: $first, after: $after) { edges { cursor node { id } } } }';
  const edges: PageAnswer['edges'] = [];
  for (const first of [500, 450]) {
    const variables = { first, after: edges.at(-1)?.cursor };
    const data = await postGraphql(agent, city.gatewayUrl, token, query, variables);
    edges.push(...(data.schools as PageAnswer).edges);
  }
  const reported = pageQuestion();
  const late: PageAnswer['edges'] = [];
  for (const first of [500, 450]) {
    const variables = { ...reported.variables, first, after: late.at(-1)?.cursor ?? null };
    const data = await postGraphql(agent, city.gatewayUrl, token, documentOf(reported), variables);
    late.push(...(data.inspections as PageAnswer).edges);
  }
  return {
    token,
    ids: edges.map(({ node }) => String(node.id)),
    lateCursor: late.at(-1)?.cursor ?? '',
    endCursors: edges.filter((_, i) => i % 50 === 49).map(({ cursor }) => cursor),
  };
}

async function measureLatency(
  agent: Agent,
  city: BenchCity,
  ground: Ground,
  sizes: Sizes,
): Promise<Compared[]> {
  const stock = fork(join(__dirname, 'bench', 'stockGateway.js'), {
    env: { ...process.env, ...city.environment, NODE_ENV: 'production' },
  });
  try {
    const stockUrl = await urlOf(stock);
    const exchange = new TokenExchange(await exchangeKey(join(city.dataDir, 'keys')));
    const contestants = [
      ourGateway(agent, city.gatewayUrl, ground.token),
      bareScript(agent, city.districts, (code) => exchange.tokenFor(CITY_OFFICE, code)),
      stockGateway(agent, stockUrl, city.districts),
    ];
    const compared: Compared[] = [];
    const questions = workloads(ground.lateCursor, ground.ids[0] ?? '');
    await warmUp(questions, contestants, sizes.rounds.warmUp);
    for (const workload of questions) {
      const figures = await compare(workload, contestants, city.probes(), sizes.rounds);
      compared.push({ workload: workload.name, figures });
    }
    return compared;
  } finally {
    await ended(stock);
  }
}

/** Where a child listens. @throws when it ends instead. */
async function urlOf(child: ChildProcess): Promise<string> {
  const message = once(child, 'message').then(([told]) => (told as { url: string }).url);
  const gone = once(child, 'exit').then(() => Promise.reject(new Error('The stock gateway did not start.')));
  gone.catch(() => undefined);
  return Promise.race([message, gone]);
}

async function measureMemory(agent: Agent, city: BenchCity, ground: Ground, { marks }: Sizes) {
  return runMemory({
    agent,
    gatewayUrl: city.gatewayUrl,
    tokens: await callerTokens(city, CALLERS),
    probes: city.probes(),
    ids: ground.ids,
    codes: [...city.districts.keys()],
    endCursors: ground.endCursors,
    marks,
  });
}

async function callerTokens(city: BenchCity, count: number): Promise<string[]> {
  const key = await developmentKey(join(city.dataDir, 'keys'));
  return Promise.all(
    Array.from({ length: count }, (_, i) =>
      signToken(key, { ...CITY_OFFICE, subject: `bench ${i}` }, 'gateway', LIFETIME_S, Date.now()),
    ),
  );
}

function seconds(since: number): string {
  return ((Date.now() - since) / 1000).toFixed(1);
}

void startOrExit(run);
