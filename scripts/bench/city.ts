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
/** What the start prints once everything serves. */
const SERVES = 'The city serves';

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
  const end = async () => {
    await ended(child);
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await serving(child);
  } catch (error) {
    await end();
    throw error;
  }
  const directory = JSON.parse(readFileSync(join(dataDir, 'districts.json'), 'utf8')) as {
    code: string;
    url: string;
  }[];
  return {
    dataDir,
    gatewayUrl: `http://127.0.0.1:${basePort}/graphql`,
    districts: new Map(directory.map(({ code, url }) => [code, url])),
    probes: () => new Probes(folder),
    environment,
    end,
  };
}

function serving(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(
      () => reject(new Error(`The city was not ready after ${START_MS} ms.`)),
      START_MS,
    );
    const take = (chunk: Buffer) => {
      if (printed.includes(SERVES)) return;
      printed += chunk.toString();
      if (!printed.includes(SERVES)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', take);
    child.stderr?.on('data', take);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The city did not start:\n${printed}`));
    });
  });
}

/** Ends a process that this one started, and waits for it. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}
