import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFile } from '../../../subgraphs/kernel/projectFile';
import { ADDING_GUARDS } from '../../../subgraphs/supervision/attachments';
import { GOVERNMENT_FLOORS, SCHOOL_FLOORS } from '../../../subgraphs/supervision/frequency';
import { LIFE_CYCLES } from '../../../subgraphs/supervision/lifeCycles';

/** What a test file says that it leaves untried is no trial. */
const LEFT_OUT = /expect\(refused\.un\w+[^]*?;\n/g;

const tests = ['e2e', 'subgraph'].flatMap((folder) => {
  const path = projectFile('test', folder);
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => join(path, file));
});
const said = tests.map((file) => readFileSync(file, 'utf8').replace(LEFT_OUT, '')).join('\n');
const isSaid = (rule: string): boolean => said.includes(`'${rule}'`) || said.includes(` ${rule}:`);

const rows = LIFE_CYCLES.flatMap(({ transitions }) => transitions);
const guards = [...rows.flatMap((row) => row.guards), ...ADDING_GUARDS];
const alerts = [...rows.flatMap((row) => row.alerts ?? []), ...SCHOOL_FLOORS, ...GOVERNMENT_FLOORS];
const unsaid = (rules: readonly { rule: string }[]): string[] =>
  [...new Set(rules.map(({ rule }) => rule))].filter((rule) => !isSaid(rule)).sort();

describe('a test that asks running servers names', () => {
  it('every guard that a request can break', () => {
    expect(unsaid(guards)).toEqual([
      // Part of approving the amendment itself, which nobody asks for by itself.
      'AMENDMENT_APPROVED',
      // A government knows of no candidate but those whom it appoints.
      'IS_APPOINTED',
      // A team of three that was named stays one: only another team of three takes its place.
      'TEAM_OF_THREE_ON_SITE',
    ]);
  });

  it('every alert', () => {
    expect(unsaid(alerts)).toEqual([]);
  });
});
