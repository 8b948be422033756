import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDistrictDatabase } from '../../subgraphs/district/deployment';
import { School } from '../../subgraphs/district/schools/school.entity';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { commandDocument } from '../support/commandDocument';
import { engines, type Engine } from '../support/engines';
import { askGraphql, type Answer } from '../support/graphql';
import { localIdentity, type LocalIdentity } from '../support/identity';
import { faultsIn, readLedger } from '../support/ledger';
import { DistrictProcess, ensureBuilt, runToItsEnd } from '../support/processes';
import { emptySeed, testId, testSchool } from '../support/smallDistrict';

const CODE = '500103';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE as DistrictCode } as const;
const TAKEN = '2150010301';
const HEADER = '学校名称,学校类别,学段,办学者类型,城乡类型,学校标识码';
const HOUSE_RULE = '本系统内部规则';

/** What was said of a rule on one path: how often, on what basis, and how many attempts were carried out. */
interface Said {
  refusals: { rule: string; basis: string }[];
  done: number;
}

describe.each(engines())('the rules of the register on $name', ({ create }) => {
  let engine: Engine;
  let identity: LocalIdentity;
  let district: DistrictProcess;
  let made = 0;

  beforeAll(async () => {
    await ensureBuilt();
    engine = create();
    identity = await localIdentity();
    const schools = [testSchool(CODE, 1, { identityCode: TAKEN }), testSchool(CODE, 2)];
    const { url } = await engine.place();
    district = await DistrictProcess.start(CODE, { ...emptySeed, schools }, identity, url);
  }, 60_000);
  afterAll(async () => {
    await district.close();
    await engine.clean();
    identity.issuers.close();
    rmSync(identity.folder, { recursive: true });
  });

  const entry = (over: object) => ({
    district: CODE,
    name: `新建${(made += 1)}小学`,
    kind: 'PRIMARY',
    stages: ['PRIMARY'],
    operator: 'EDUCATION_DEPARTMENT',
    area: 'URBAN',
    ...over,
  });

  async function give(command: string, input: object): Promise<Said> {
    const answer: Answer = await askGraphql(
      district.url,
      commandDocument(command),
      { input },
      {
        authorization: await identity.bearer(CODE, OFFICE),
      },
    );
    const refusals = (answer.errors ?? []).flatMap(({ extensions }) => {
      expect(extensions.code).toBe('RULE_VIOLATED');
      return extensions.violations as Said['refusals'];
    });
    return { refusals, done: answer.data.done ? 1 : 0 };
  }
  const register = (over: object) => give('registerSchool', entry(over));
  const update = (over: object) =>
    give('updateSchool', { id: testId(CODE, 'School', 2), expectedVersion: 1, ...over });

  /** Brings rows in by the command line, into the database that the district serves meanwhile. */
  async function importing(...rows: string[]): Promise<Said> {
    const folder = dirname(dirname(district.place.file));
    const file = join(folder, `roster-${(made += 1)}.csv`);
    writeFileSync(file, [HEADER, ...rows].join('\n'));
    const { url } = district.place;
    const settings = { DATA_DIR: folder, DISTRICT: CODE, ...(url !== null && { DATABASE_URL: url }) };
    const args = ['--district', CODE, '--schools', file];
    const { code, stderr } = await runToItsEnd('scripts/import.js', settings, args);
    const told = [...stderr.matchAll(/\[RULE_VIOLATED (\w+), (.+)\]$/gm)];
    expect(told.length > 0).toBe(code !== 0);
    return { refusals: told.map(([, rule = '', basis = '']) => ({ rule, basis })), done: code === 0 ? 1 : 0 };
  }
  const row = (stages: string, identityCode: string) =>
    `新建${(made += 1)}小学,小学,${stages},教育部门,城区,${identityCode}`;

  const atOnce = async (...attempts: Promise<Said>[]): Promise<Said> => {
    const all = await Promise.all(attempts);
    return {
      refusals: all.flatMap(({ refusals }) => refusals),
      done: all.reduce((sum, { done }) => sum + done, 0),
    };
  };

  it.each<
    [rule: string, path: string, attempt: () => Promise<Said>, expected: [refused: number, done: number]]
  >([
    ['STAGES_FIT_KIND', 'a registration', () => register({ stages: ['VOCATIONAL'] }), [1, 0]],
    ['STAGES_FIT_KIND', 'a change', () => update({ stages: ['VOCATIONAL'] }), [1, 0]],
    ['STAGES_FIT_KIND', 'an import', () => importing(row('小学', ''), row('中职', '')), [1, 0]],
    ['IDENTITY_CODE_UNIQUE', 'a registration', () => register({ identityCode: TAKEN }), [1, 0]],
    ['IDENTITY_CODE_UNIQUE', 'a change', () => update({ identityCode: TAKEN }), [1, 0]],
    ['IDENTITY_CODE_UNIQUE', 'an import', () => importing(row('小学', TAKEN)), [1, 0]],
    [
      'IDENTITY_CODE_UNIQUE',
      'two rows of an import',
      () => importing(row('小学', '2150010302'), row('小学', '2150010302')),
      [1, 0],
    ],
    [
      'IDENTITY_CODE_UNIQUE',
      'ten registrations at once',
      () => atOnce(...Array.from({ length: 10 }, () => register({ identityCode: '2150010303' }))),
      [9, 1],
    ],
    [
      'IDENTITY_CODE_UNIQUE',
      'two imports at once',
      () => atOnce(importing(row('小学', '2150010304')), importing(row('小学', '2150010304'))),
      [1, 1],
    ],
  ])('%s refuses %s', async (rule, _path, attempt, [refused, done]) => {
    expect(await attempt()).toEqual({
      refusals: Array(refused).fill(expect.objectContaining({ rule, basis: HOUSE_RULE })),
      done,
    });
    const database = await openDistrictDatabase({ ...district.place, migrate: 'check' });
    try {
      expect(faultsIn(await readLedger(database))).toEqual([]);
      const codes = (await database.reader.find(School)).flatMap(({ identityCode }) => identityCode ?? []);
      expect(new Set(codes).size).toBe(codes.length);
    } finally {
      await database.close();
    }
  });
});
