import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { DistrictDirectory } from '../../../gateway/districts/directory';
import { parseDirectory } from '../../../gateway/districts/directoryFile';
import { until } from '../../support/stubDistrict';

const entry = (code: string, more: object = {}) => ({
  code,
  name: `区 ${code}`,
  url: `http://127.0.0.1:1/${code}`,
  ...more,
});

describe('the file', () => {
  const parse = (...entries: object[]) => parseDirectory(JSON.stringify(entries));

  test('a district is active unless it says otherwise', () => {
    const { deployments } = parse(entry('500101'), entry('500102', { status: 'DRAINED' }));
    expect(deployments).toMatchObject([
      { code: '500101', name: '区 500101', isDrained: false },
      { code: '500102', isDrained: true },
    ]);
  });

  test('former codes lead to the one deployment that serves them', () => {
    const register = parse(entry('500101', { codes: ['500188'] }));
    expect(register.homeOf('500188')).toEqual({ kind: 'DEPLOYMENT', deployment: register.deployments[0] });
    expect(register.named('500188')).toMatchObject({ kind: 'DEPLOYMENT' });
  });

  test('an ended district keeps its records where they are served, and names who follows it', () => {
    const ended = { code: '500188', name: '旧区', status: 'ENDED', successors: ['500101'] };
    const register = parse(entry('500101', { codes: ['500188'] }), ended);
    expect(register.homeOf('500188')).toMatchObject({ kind: 'DEPLOYMENT' });
    expect(register.named('500188')).toEqual({ kind: 'ENDED', successors: ['500101'] });
    expect(register.homeOf('500999')).toEqual({ kind: 'UNKNOWN' });
  });

  test.each<[string, string, string]>([
    ['no JSON', '[', 'no JSON'],
    ['no list', '{}', 'the file'],
    ['the city as a district', JSON.stringify([entry('500000')]), '0.code: this is the city’s code'],
    ['a code that is none', JSON.stringify([entry('5001')]), '0.code: a district code has six digits'],
    ['an address that is none', JSON.stringify([entry('500101', { url: 'ftp://x' })]), '0.url'],
    ['a word it does not know', JSON.stringify([entry('500101', { colour: 'red' })]), 'colour'],
    ['a status it does not know', JSON.stringify([entry('500101', { status: 'ASLEEP' })]), 'status'],
    ['the same district twice', JSON.stringify([entry('500101'), entry('500101')]), '500101 is served twice'],
    [
      'a code in two places',
      JSON.stringify([entry('500101'), entry('500102', { codes: ['500101'] })]),
      'served twice',
    ],
  ])('%s is told in one readable line', (_, text, complaint) => {
    expect(() => parseDirectory(text)).toThrow(complaint);
    expect(() => parseDirectory(text)).not.toThrow('\n');
  });
});

describe('while the gateway runs', () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  let folder: string;
  let file: string;
  let directory: DistrictDirectory;

  beforeEach(async () => {
    lines.length = 0;
    folder = mkdtempSync(join(tmpdir(), 'districts-'));
    file = join(folder, 'districts.json');
    writeFileSync(file, JSON.stringify([entry('500101')]));
    directory = await DistrictDirectory.open(file, log, 5);
  });
  afterEach(() => {
    directory.close();
    rmSync(folder, { recursive: true });
  });

  const codes = () => directory.register.deployments.map(({ code }) => code as string);

  test('a district added in place is there without a restart', async () => {
    const seen: number[] = [];
    directory.onChange(({ deployments }) => seen.push(deployments.length));
    writeFileSync(file, JSON.stringify([entry('500101'), entry('500102')]));
    await until(() => codes().length === 2);
    expect(seen).toEqual([2]);
  });

  test('so is one in a file that replaces it', async () => {
    writeFileSync(`${file}.new`, JSON.stringify([entry('500103')]));
    renameSync(`${file}.new`, file);
    await until(() => codes()[0] === '500103');
    writeFileSync(`${file}.new`, JSON.stringify([entry('500104')]));
    renameSync(`${file}.new`, file);
    await until(() => codes()[0] === '500104');
  });

  test('a broken file keeps the last good state, and says so once', async () => {
    writeFileSync(file, '[{');
    await until(() => lines.length > 0);
    expect(codes()).toEqual(['500101']);
    expect(lines[0]).toContain('last good state');
    writeFileSync(`${file}.new`, JSON.stringify([entry('500105')]));
    renameSync(`${file}.new`, file);
    await until(() => codes()[0] === '500105');
    expect(lines.filter((line) => line.includes('last good state'))).toHaveLength(1);
  });

  test('a file without a district keeps the last good state: it was emptied by mistake', async () => {
    writeFileSync(file, '[]');
    await until(() => lines.length > 0);
    expect(codes()).toEqual(['500101']);
    expect(lines[0]).toContain('no district in it any more');
  });

  test('a file that is gone for a moment changes nothing', async () => {
    rmSync(file);
    await until(() => lines.length > 0);
    expect(codes()).toEqual(['500101']);
    writeFileSync(file, JSON.stringify([entry('500106')]));
    await until(() => codes()[0] === '500106');
  });

  test('a file that is broken from the start is one readable error', async () => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, '[{"code":"1"}]');
    await expect(DistrictDirectory.open(broken, log)).rejects.toThrow(
      /^The district directory .*broken\.json is broken: /,
    );
    await expect(DistrictDirectory.open(join(folder, 'none.json'), log)).rejects.toThrow('ENOENT');
  });
});
