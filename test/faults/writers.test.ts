import { School } from '../../subgraphs/district/schools/school.entity';
import { engines, type Engine } from '../support/engines';
import { codesOf, type Answer } from '../support/graphql';
import { faultsIn, readLedger } from '../support/ledger';
import { emptySeed, testId, testSchool } from '../support/smallDistrict';
import { SERVED, type Writers } from '../support/writers';

const CODE = '500103';
const WRITERS = Array.from({ length: 50 }, (_, n) => n);
const SCHOOLS = WRITERS.map((n) => testSchool(CODE, n + 1));
const school = (n: number): string => testId(CODE, 'School', n + 1);

const ways = engines().flatMap(({ name, create }) =>
  SERVED.map(({ by, open }) => ({ name, create, by, open })),
);

describe.each(ways)('50 writers at once on $name, served by $by', ({ create, open }) => {
  let engine: Engine;
  let writers: Writers;

  beforeAll(async () => {
    engine = create();
    writers = await open(engine, CODE, { ...emptySeed, schools: SCHOOLS });
  }, 60_000);
  afterEach(async () => {
    expect(faultsIn(await readLedger(writers.database))).toEqual([]);
  });
  afterAll(async () => {
    await writers.close();
    await engine.clean();
  });

  const all = (ask: (n: number) => Promise<Answer>): Promise<Answer[]> => Promise.all(WRITERS.map(ask));
  const done = (answers: Answer[]) => answers.flatMap(({ data }) => data?.done?.record ?? []);
  /** What the refused were told: the code, and what comes with it under this key. */
  const refusals = (answers: Answer[], key: string): unknown[] =>
    answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => [extensions.code, extensions[key]]));
  const inspector = (n: number) => ({
    district: CODE,
    name: `督学${n}`,
    employment: 'FULL_TIME',
    mode: 'APPOINTED',
    certificateNumber: `渝中督${n}`,
  });

  /** An inspection of a school that was visited, and found one thing wrong. */
  async function visited(n: number): Promise<{ id: string; findingId: string }> {
    const appointed = await writers.give(n, 'appointInspector', inspector(1000 + n));
    const scheduled = await writers.give(n, 'scheduleInspection', {
      schoolId: school(n),
      title: '秋季经常性督导',
      scheduledOn: '2024-09-01',
      inspectorIds: [appointed.data.done.record.id],
      matters: ['SCHOOL_MANAGEMENT'],
    });
    const { id } = scheduled.data.done.record;
    const finding = { category: 'SCHOOL_ETHOS', description: '班风', disposition: 'RECTIFICATION_NOTICE' };
    const visit = await writers.give(
      n,
      'recordVisit',
      { id, expectedVersion: 1, visitedOn: '2024-09-01', visitRecord: '入校查看', findings: [finding] },
      'findings { nodes { id } }',
    );
    return { id, findingId: visit.data.done.record.findings.nodes[0].id };
  }

  it('on one record with one version: one wins, and the others are told the version that is', async () => {
    const answers = await all((n) =>
      writers.give(n, 'updateSchool', { id: school(0), expectedVersion: 1, name: `${n}号写入` }, 'name'),
    );
    expect(done(answers)).toHaveLength(1);
    expect(refusals(answers, 'version')).toEqual(Array(49).fill(['STALE_VERSION', 2]));
    const { records, timelines, log } = await readLedger(writers.database);
    expect(records.get(school(0))?.row).toMatchObject({ version: 2, name: done(answers)[0].name });
    expect(timelines.get(school(0))).toMatchObject([{ version: 2, command: 'updateSchool' }]);
    expect(log.filter(({ recordId }) => recordId === school(0))).toMatchObject([
      { version: 1, kind: 'CREATED' },
      { version: 2, kind: 'UPDATED' },
    ]);
  });

  it('on one record, who read again until they were through: 50 versions, and no update is lost', async () => {
    const id = school(1);
    const read = async (n: number) =>
      (await writers.ask(n, 'query($id: ID!) { school(id: $id) { version address } }', { id })).data.school;
    const answers = await all(async (n) => {
      for (let lost = 1; ; lost += 1) {
        const { version, address } = await read(n);
        const input = { id, expectedVersion: version, address: `${address ?? ''}${n},` };
        const answer = await writers.give(n, 'updateSchool', input);
        if (codesOf(answer)[0] !== 'STALE_VERSION') return answer;
        // As clients do that want to get through: the more often one lost, the longer it steps back.
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 100 * lost));
      }
    });
    expect(
      done(answers)
        .map(({ version }) => version)
        .sort((a, b) => a - b),
    ).toEqual(WRITERS.map((n) => n + 2));
    const { version, address } = await read(0);
    expect(version).toBe(51);
    const written = address.split(',').filter(Boolean).map(Number);
    expect(written.sort((a: number, b: number) => a - b)).toEqual(WRITERS);
  }, 60_000);

  it('on one district, with commands of every sort: each is done, and the log has each once', async () => {
    const before = await readLedger(writers.database);
    const answers = await all((n) => {
      switch (n % 3) {
        case 0:
          return writers.give(n, 'updateSchool', {
            id: school(n),
            expectedVersion: n < 2 ? 2 : 1,
            area: 'TOWN',
          });
        case 1:
          return writers.give(n, 'appointInspector', inspector(n));
        default:
          return writers.give(n, 'registerSchool', {
            district: CODE,
            name: `新建${n}小学`,
            kind: 'PRIMARY',
            stages: ['PRIMARY'],
            operator: 'EDUCATION_DEPARTMENT',
            area: 'RURAL',
          });
      }
    });
    expect(answers.flatMap(codesOf)).toEqual([]);
    const after = await readLedger(writers.database);
    expect(after.sequence).toBe(before.sequence + 50);
    const logged = after.log
      .slice(before.log.length)
      .map(({ recordId, version }) => `${recordId} ${version}`);
    expect(logged.sort()).toEqual(
      done(answers)
        .map(({ id, version }) => `${id} ${version}`)
        .sort(),
    );
  });

  it('one rectification for one finding, however many order it', async () => {
    const { findingId } = await visited(2);
    const answers = await all((n) =>
      writers.give(n, 'orderRectification', { findingId, requirement: `${n}号决定` }),
    );
    expect(done(answers)).toHaveLength(1);
    expect(refusals(answers, 'violations')).toEqual(
      Array(49).fill(['RULE_VIOLATED', [expect.objectContaining({ rule: 'ONE_PER_FINDING' })]]),
    );
  });

  it('one inspector for one certificate number, and one school for one identity code', async () => {
    const appointed = await all((n) =>
      writers.give(n, 'appointInspector', { ...inspector(n), certificateNumber: '渝中督同号' }),
    );
    expect(done(appointed)).toHaveLength(1);
    expect(refusals(appointed, 'violations')).toEqual(
      Array(49).fill(['RULE_VIOLATED', [expect.objectContaining({ rule: 'CERTIFICATE_UNIQUE' })]]),
    );
    const { records } = await readLedger(writers.database);
    const given = await all((n) => {
      const expectedVersion = records.get(school(n))?.row.version;
      return writers.give(n, 'updateSchool', { id: school(n), expectedVersion, identityCode: '2150000001' });
    });
    expect(done(given)).toHaveLength(1);
    const stored = await writers.database.reader.findBy(School, { identityCode: '2150000001' });
    expect(stored.map(({ id }) => id)).toEqual(done(given).map(({ id }) => id));
  });

  it('an inspection is closed, or a rectification ordered on it, and never both', async () => {
    const { id, findingId } = await visited(3);
    await writers.give(3, 'reportInspection', {
      id,
      expectedVersion: 2,
      reportedOn: '2024-09-02',
      summary: '总体良好',
    });
    const answers = await all((n) =>
      n % 2 === 0
        ? writers.give(n, 'closeInspection', { id, expectedVersion: 3 })
        : writers.give(n, 'orderRectification', { findingId, requirement: '整改' }),
    );
    expect(done(answers)).toHaveLength(1);
  });

  it('one effect under one key, and 50 answers alike; another input under it is refused', async () => {
    const input = { ...inspector(500), idempotencyKey: 'one-key-for-all' };
    const before = await readLedger(writers.database);
    const answers = await all((n) => writers.give(n, 'appointInspector', input, 'name'));
    const [first] = answers;
    expect(first?.data.done.record.name).toBe('督学500');
    expect(answers).toEqual(WRITERS.map(() => first));
    expect((await readLedger(writers.database)).sequence).toBe(before.sequence + 1);
    const others = await all((n) => writers.give(n, 'appointInspector', { ...input, name: `另一人${n}` }));
    expect(refusals(others, 'version')).toEqual(Array(50).fill(['IDEMPOTENCY_KEY_REUSED', 1]));
  });
});
