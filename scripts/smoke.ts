/**
 * Starts a small city with the Node that runs this file, asks it one question and ends it: whether the system runs on
 * this version of Node at all. Prints one line; exit code 1 when it does not.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOrExit } from '../subgraphs/kernel/shutdown';

const BASE_PORT = 4700;
const STARTS_WITHIN_MS = 60_000;
const QUERY =
  '{ schools(first: 2) { totalCount nodes { name district { name } } missingDistricts { code } } }';

async function ask(): Promise<string | null> {
  const response = await fetch(`http://127.0.0.1:${BASE_PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY }),
  }).catch(() => null);
  return response?.ok ? await response.text() : null;
}

async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'smoke-'));
  const city = spawn(process.execPath, [join(__dirname, 'start.js')], {
    env: { ...process.env, DATA_DIR: folder, BASE_PORT: String(BASE_PORT), DISTRICTS: '500120,500156' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => city.once('exit', () => resolve()));
  try {
    const deadline = Date.now() + STARTS_WITHIN_MS;
    let answer: string | null = null;
    while (!answer && city.exitCode === null && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      answer = await ask();
    }
    if (!answer) throw new Error(`Node ${process.version}: the city did not answer.`);
    const { data } = JSON.parse(answer) as {
      data: { schools: { nodes: unknown[]; missingDistricts: unknown[] } };
    };
    if (data.schools.nodes.length !== 2 || data.schools.missingDistricts.length > 0) {
      throw new Error(`Node ${process.version}: ${answer}`);
    }
    console.log(`Node ${process.version}: two districts answer as one.`);
  } finally {
    city.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

void startOrExit(run);
