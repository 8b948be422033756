import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { probeEnvironment, Probes } from './probes';

/** The city as `npm start` starts it, with a data folder of its own that ends with it. */
export interface BenchCity {
  dataDir: string;
  gatewayUrl: string;
  /** The deployments of districts, by code. */
  districts: ReadonlyMap<string, string>;
  /** The processes of the city, and those started since with its environment. */
  probes(): Probes;
  /** What a process needs to be watched with the city's. */
  environment: Record<string, string>;
  end(): Promise<void>;
}

const START_MS = 120_000;

/** Starts all of it, seeded anew. @throws with what the start printed, when it does not come up. */
export async function startCity(basePort: number): Promise<BenchCity> {
  const dataDir = mkdtempSync(join(tmpdir(), 'city-bench-'));
  const folder = join(dataDir, 'probes');
  mkdirSync(folder);
  const environment = { ...probeEnvironment(folder), DATA_DIR: dataDir };
  const child = fork(join(__dirname, '..', 'start.js'), {
    env: { ...process.env, ...environment, BASE_PORT: String(basePort), SEED: 'demo' },
    silent: true,
  });
  const printed: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stdout?.resume();
  const end = async () => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  const gatewayUrl = `http://127.0.0.1:${basePort}/graphql`;
  try {
    await untilReady(gatewayUrl.replace('/graphql', '/health/ready'), child);
  } catch (error) {
    await end();
    throw new Error(`${(error as Error).message}\n${Buffer.concat(printed).toString()}`, { cause: error });
  }
  const directory = JSON.parse(readFileSync(join(dataDir, 'districts.json'), 'utf8')) as {
    code: string;
    url: string;
  }[];
  return {
    dataDir,
    gatewayUrl,
    districts: new Map(directory.map(({ code, url }) => [code, url])),
    probes: () => new Probes(folder),
    environment,
    end,
  };
}

async function untilReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('The city did not start.');
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The city was not ready after ${START_MS / 1000} s.`);
}

/** Ends a process that this one started, and waits for it. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
