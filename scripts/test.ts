/**
 * `npm test`: every test that this machine can run. What it could not run is named at the end;
 * REQUIRE_MYSQL=1 and REQUIRE_BROWSER=1 turn that into a failure. Arguments are Jest's.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFile } from '../subgraphs/kernel/projectFile';

interface Results {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; assertionResults: { status: string; fullName: string }[] }[];
}

const folder = mkdtempSync(join(tmpdir(), 'tests-'));
const outputFile = join(folder, 'results.json');
const jest = spawn(
  process.execPath,
  [require.resolve('jest/bin/jest'), '--json', `--outputFile=${outputFile}`, ...process.argv.slice(2)],
  { cwd: projectFile(), stdio: ['ignore', 'ignore', 'inherit'] },
);
jest.on('exit', (code, signal) => {
  process.exitCode = code ?? 1;
  if (signal) console.error(`Jest ended by ${signal}.`);
  try {
    report(JSON.parse(readFileSync(outputFile, 'utf8')) as Results);
  } catch (error) {
    console.error(`No results: ${(error as Error).message}`);
    process.exitCode = 1;
  }
  rmSync(folder, { recursive: true, force: true });
});

function report(results: Results): void {
  const skipped = results.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
  );
  for (const name of skipped) console.log(`NOT RUN: ${name}`);
  if (skipped.some((name) => name.includes('MySQL'))) {
    console.log(
      'Tests on MariaDB or MySQL run where a server answers at 127.0.0.1:3306 as root, or at TEST_MYSQL_SERVER.',
    );
  }
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = results;
  console.log(
    `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`,
  );
}
