import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DistrictRankingDocument, LeadersPageDocument } from '../../docs/examples/client/generated/graphql';
import { projectFile } from '../../subgraphs/kernel/projectFile';
import { askGraphql } from '../support/graphql';
import type { Json } from '../support/liars';

const BASE_PORT = 4800;
const URL = `http://127.0.0.1:${BASE_PORT}/graphql`;
const QUERY = '{ schools(first: 1) { totalCount missingDistricts { code reason } } districts { code } }';

/** A script of dist/, with what it said so far. */
interface Run {
  child: ChildProcess;
  said(): string;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'city-'));
  const environment = { DATA_DIR: folder, BASE_PORT: String(BASE_PORT), DISTRICTS: '500120,500156' };
  let city: Run;

  function run(script: string, args: string[] = [], over: object = {}): Run {
    const child = spawn(process.execPath, [projectFile('dist', 'scripts', script), ...args], {
      env: { ...process.env, ...environment, ...over },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    return { child, said: () => text, ended };
  }

  const until = async (holds: () => boolean | Promise<boolean>, what: string) => {
    const deadline = Date.now() + 25_000;
    while (!(await holds())) {
      if (Date.now() > deadline) throw new Error(`${what} did not come about: ${city.said()}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  const ask = () => askGraphql(URL, QUERY).catch(() => null);
  const total = async () => (await ask())?.data?.schools?.totalCount as number | undefined;

  afterAll(async () => {
    city.child.kill('SIGINT');
    await city.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes the city on its first run, and answers', async () => {
    city = run('start.js');
    await until(() => city.said().includes('A first query'), 'the greeting');
    expect(city.said()).toContain('filled with the demo city');
    const answer = await ask();
    expect(answer?.data.schools).toEqual({ totalCount: expect.any(Number) as number, missingDistricts: [] });
    expect(answer?.data.districts).toHaveLength(38);
  }, 30_000);

  it('answers a leader on one page, and tells where the districts stand', async () => {
    const token = run('token.js', ['--role', 'CITY_OFFICE']);
    await token.ended;
    const headers = { authorization: `Bearer ${token.said().trim()}` };
    const notVisitedSince = new Date().toISOString().slice(0, 10);
    const page = await askGraphql(URL, String(LeadersPageDocument), { notVisitedSince }, headers);
    expect(page.errors).toBeUndefined();
    const { supervisionStatistics, ...lists } = page.data;
    expect(Object.keys(lists)).toEqual([
      'unvisited',
      'overdue',
      'unrectified',
      'repeated',
      'explosive',
      'burdened',
    ]);
    for (const { totalCount, missingDistricts } of Object.values<Json>(lists)) {
      expect(totalCount).toBeGreaterThan(0);
      expect(missingDistricts).toEqual([]);
    }

    const { data } = await askGraphql(URL, String(DistrictRankingDocument), {}, headers);
    const standing: Json[] = data.districts.filter(({ statistics }: Json) => statistics?.schoolCount > 0);
    expect(standing.map(({ code }) => code)).toEqual(['500120', '500156']);
    const total = standing.reduce((sum, { statistics }) => sum + statistics.overdueCount, 0);
    expect(total).toBe(supervisionStatistics.overdueCount);
  });

  it('starts a killed process again and goes on answering', async () => {
    const before = await total();
    const hosts = readFileSync(`/proc/${city.child.pid}/task/${city.child.pid}/children`, 'utf8')
      .trim()
      .split(' ');
    process.kill(Number(hosts[0]), 'SIGKILL');
    await until(() => city.said().includes('starting it again'), 'the restart');
    await until(async () => (await total()) === before, 'the answer of all districts');
  }, 30_000);

  it('ends everything on Ctrl-C, and is there again with the same data', async () => {
    const before = await total();
    city.child.kill('SIGINT');
    expect(await city.ended).toBe(0);
    expect(await ask()).toBeNull();
    city = run('start.js');
    await until(() => city.said().includes('A first query'), 'the greeting');
    expect(city.said()).not.toContain('filled with the demo city');
    expect(await total()).toBe(before);
  }, 30_000);

  it('imports a roster whole, or says what is wrong and imports nothing', async () => {
    const file = join(folder, 'roster.csv');
    const roster = (rows: string[]) => `学校名称,学校类别,办学者类型,城乡类型\n${rows.join('\n')}\n`;
    const importer = (...args: string[]) =>
      run('import.js', ['--district', '500120', '--schools', file, ...args]);
    const before = (await total()) ?? 0;

    writeFileSync(
      file,
      roster(['璧山测试小学,小学,教育部门,镇区', '璧山测试中学,不存在的类别,教育部门,镇区']),
    );
    const bad = importer();
    expect(await bad.ended).toBe(1);
    expect(bad.said()).toContain('line 3');
    expect(await total()).toBe(before);

    writeFileSync(file, roster(['璧山测试小学,小学,教育部门,镇区', '璧山测试中学,初级中学,民办,城区']));
    const dry = importer('--dry-run');
    expect(await dry.ended).toBe(0);
    expect(dry.said()).toContain('Nothing was written');
    expect(await total()).toBe(before);
    expect(await importer().ended).toBe(0);
    expect(await total()).toBe(before + 2);

    const again = importer();
    expect(await again.ended).toBe(1);
    expect(again.said()).toContain('already has a school with this name');
    expect(await total()).toBe(before + 2);
  }, 30_000);

  it.each([
    [{ DISTRICTS: '500120,500999' }, 'DISTRICTS: no such district: 500999'],
    [{ DISTRICTS: '500120', BASE_PORT: 'x' }, 'BASE_PORT: must be a whole number'],
  ])('ends with one readable line for %j', async (over, line) => {
    const failed = run('start.js', [], over);
    expect(await failed.ended).toBe(1);
    expect(failed.said().trim()).toBe(`Setting ${line}`);
  });

  it.each([
    ['start.js', []],
    ['reset.js', ['--yes']],
  ])('%s ends with one line where a city runs in the folder, whatever its ports', async (script, args) => {
    const before = await total();
    const failed = run(script, args, { BASE_PORT: '5100' });
    expect(await failed.ended).toBe(1);
    expect(failed.said().trim()).toMatch(/^DATA_DIR: a city runs in \S+ already\. [^\n]+$/);
    expect(await total()).toBe(before);
  });

  it('ends with one line that names a taken port', async () => {
    const port = 4950;
    const taken = createServer().listen(port + 1, '127.0.0.1');
    const failed = run('start.js', [], { BASE_PORT: String(port), DATA_DIR: join(folder, 'other') });
    expect(await failed.ended).toBe(1);
    expect(failed.said().trim()).toBe(`municipal cannot listen on 127.0.0.1:${port + 1}: the port is taken`);
    taken.close();
  });
});
