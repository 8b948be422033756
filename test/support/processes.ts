import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { districtFile } from '../../subgraphs/district/config';
import { openDistrictDatabase } from '../../subgraphs/district/deployment';
import { seedDistrict, type DistrictSeed } from '../../subgraphs/district/seed';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import type { Place } from './engines';
import type { LocalIdentity } from './identity';
import { eventually } from './waiting';

const ROOT = join(__dirname, '..', '..');
const DIST = join(ROOT, 'dist');
/** Held by whoever compiles, so that two test files do not do so at once. */
const LOCK = join(ROOT, 'node_modules', '.compiling');

/** Processes run what is compiled: compiles it when a source is newer, which under `npm test` none is. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return;
  await eventually(() => Promise.resolve(mkdirSync(LOCK)), 30_000);
  try {
    if (!isBuilt()) execFileSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')], { cwd: ROOT });
  } finally {
    rmdirSync(LOCK);
  }
}

function isBuilt(): boolean {
  const changedAt = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const builtAt = changedAt(join(DIST, 'district.js'));
  return ['gateway', 'subgraphs', 'scripts'].every((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).every(
      (file) => !file.endsWith('.ts') || changedAt(join(ROOT, folder, file)) <= builtAt,
    ),
  );
}

/** What a process that ended said, and with which code. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a file of dist/ with these settings alone, nothing of the test's own environment. */
function start(file: string, settings: Record<string, string>, args: readonly string[] = []): ChildProcess {
  return spawn(process.execPath, [join(DIST, file), ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...settings },
    // With a channel to its parent it ends when the test dies.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

function textOf(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return () => text;
}

/** Runs a file of dist/ until it ends by itself; one that does not end is killed, and has no exit code. */
export async function runToItsEnd(
  file: string,
  settings: Record<string, string>,
  args: readonly string[] = [],
): Promise<Ended> {
  const child = start(file, settings, args);
  const stdout = textOf(child.stdout);
  const stderr = textOf(child.stderr);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearTimeout(timer);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** A district that runs alone, as a process of its own over a database of its own. */
export class DistrictProcess {
  private child: ChildProcess | null = null;
  private port = 0;

  private constructor(
    readonly code: string,
    private readonly folder: string,
    private readonly databaseUrl: string | null,
    private readonly identity: LocalIdentity,
  ) {}

  /**
   * Fills a new database and serves it.
   * @param databaseUrl an empty MySQL database; an SQLite file of its own when null.
   * @returns once it accepts connections.
   */
  static async start(
    code: string,
    seed: DistrictSeed,
    identity: LocalIdentity,
    databaseUrl: string | null = null,
  ): Promise<DistrictProcess> {
    const folder = mkdtempSync(join(tmpdir(), `district-${code}-`));
    const district = new DistrictProcess(code, folder, databaseUrl, identity);
    const database = await openDistrictDatabase({ ...district.place, migrate: 'auto' });
    await database.write(new Date(), (write) => seedDistrict(write, seed));
    await database.close();
    await district.serve();
    return district;
  }

  /** Starts another process beside this one, over the same database. It is closed before this one. */
  async beside(): Promise<DistrictProcess> {
    const other = new DistrictProcess(this.code, this.folder, this.databaseUrl, this.identity);
    await other.serve();
    return other;
  }

  /** Where its database lies. */
  get place(): Place {
    return { url: this.databaseUrl, file: districtFile(this.folder, this.code as DistrictCode) };
  }

  /** Where its files lie. */
  get filesFolder(): string {
    return join(this.folder, 'files', this.code);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Starts it, after it was killed too: at the same port, over the same database. */
  async serve(): Promise<void> {
    const child = start('district.js', {
      DISTRICT: this.code,
      PORT: String(this.port),
      DATA_DIR: this.folder,
      TOKEN_ISSUERS_FILE: join(this.identity.folder, 'issuers.json'),
      ...(this.databaseUrl !== null && { DATABASE_URL: this.databaseUrl }),
      LIMIT_RATE: '0',
      LIMIT_LOOP_DELAY_MS: '0',
      LOG_LEVEL: 'info',
    });
    this.child = child;
    const stderr = textOf(child.stderr);
    this.port = await new Promise((resolve, reject) => {
      child.once('exit', () => reject(new Error(`District ${this.code} did not start: ${stderr()}`)));
      if (!child.stdout) return;
      createInterface(child.stdout).on('line', (line) => {
        const { msg, url } = JSON.parse(line) as { msg?: string; url?: string };
        if (msg === 'Serving.') resolve(Number(new URL(url ?? '').port));
      });
    });
  }

  /** Ends it without a word. */
  async kill(): Promise<void> {
    if (!this.child) return;
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
    this.child = null;
  }

  /** Stops it where it is: connections are still accepted, by the system, and nobody answers. */
  hang(): void {
    this.child?.kill('SIGSTOP');
  }

  resume(): void {
    this.child?.kill('SIGCONT');
  }

  async close(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
