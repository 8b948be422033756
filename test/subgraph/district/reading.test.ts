import { generateDistrict } from '../../../scripts/demo/generate';
import type { DistrictSeed } from '../../../subgraphs/district/seed';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500156';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;

function demo(): DistrictSeed {
  return generateDistrict(CODE, { seed: 'test', today: '2026-11-23' });
}

describe.each(engines())('a district on $name', ({ create }) => {
  let engine: Engine;
  let identity: LocalIdentity;
  let district: TestDistrict;

  beforeAll(async () => {
    engine = create();
    identity = await localIdentity();
    district = await testDistrict({ code: CODE, engine, identity, seeds: [demo()] });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  it('pages through all its schools in pinyin order, each exactly once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await district.ask(
        'query($after: String) { schools(first: 30, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      expect(data.schools.totalCount).toBe(131);
      seen.push(...data.schools.nodes.map((node: { id: string }) => node.id));
      after = data.schools.pageInfo.hasNextPage ? data.schools.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(131);
    expect(new Set(seen).size).toBe(131);
  });

  it('measures what somebody asks it directly, and takes from the gateway what that has measured', async () => {
    const aliases = (count: number) => Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ');
    const tooMany = `{ ${aliases(600)} }`;
    const directly = await district.ask(tooMany, {}, OFFICE);
    expect(directly.errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_EXPENSIVE', limit: 'aliases', value: 600 } },
    ]);
    expect((await district.askAsGateway(tooMany, {}, OFFICE)).errors).toBeUndefined();
    const page =
      'schools(first: 500) { nodes { inspections(first: 500) { nodes { id findings(first: 500) { nodes { id } } } } } }';
    expect((await district.ask(`{ ${page} }`, {}, OFFICE)).errors).toMatchObject([
      { extensions: { code: 'QUERY_TOO_EXPENSIVE', limit: 'cost' } },
    ]);
  });

  it('does not walk fragments that are spread in one another as often as they multiply', async () => {
    const spread = (levels: number) =>
      Array.from(
        { length: levels },
        (_, i) => `fragment F${i} on School { ${i < levels - 1 ? `...F${i + 1} ...F${i + 1}` : 'name'} }`,
      );
    const ask = (levels: number) =>
      district.askAsGateway(`{ schools(first: 1) { nodes { ...F0 } } } ${spread(levels).join(' ')}`);
    expect((await ask(15)).data.schools.nodes).toHaveLength(1);
    expect(codesOf(await ask(40))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('answers nested lists of many parents with a constant number of SQL statements', async () => {
    const query = `query($first: Int!) { schools(first: $first) { totalCount nodes { name zone { name }
      inspections(first: 3) { totalCount nodes { title team { name } findings(first: 2) { nodes { description rectification { state } } } } } } } }`;
    district.statements();
    await district.ask(query, { first: 2 }, OFFICE);
    const few = district.statements().length;
    await district.ask(query, { first: 60 }, OFFICE);
    const many = district.statements().length;
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(10);
  });

  it('reads the newest of a common state along the order, which statistics of the tables tell it', async () => {
    if (engine.name !== 'SQLite') return;
    district.statements();
    await district.ask(
      '{ inspections(first: 5, orderBy: CREATED_AT_DESC, filter: { states: [CLOSED] }) { nodes { id } } }',
    );
    const [select = ''] = district.statements().filter((sql) => sql.includes('LIMIT'));
    const sql = select.replace(/IN \([^)]*\)/, `IN ('', 'CLOSED')`).replaceAll('?', `''`);
    const [step] = await district.database.reader.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`);
    expect(step?.detail).toContain('inspection__created_at__id');
  });

  it.each([
    ['schools', 'NAME_ASC'],
    ['schools', 'NAME_DESC'],
    ['schools', 'CREATED_AT_DESC'],
    ['inspectors', 'NAME_ASC'],
    ['responsibilityZones', 'NAME_ASC'],
    ['inspections', 'SCHEDULED_ON_DESC'],
    ['inspections', 'CREATED_AT_ASC'],
    ['findings', 'RECORDED_ON_DESC'],
    ['accountabilityRecords', 'OPENED_ON_ASC'],
  ])('reads a page of %s by %s along an index, first page and later ones', async (field, orderBy) => {
    if (engine.name !== 'SQLite') return;
    const query = `query($after: String) { page: ${field}(first: 5, orderBy: ${orderBy}, after: $after) { nodes { id } pageInfo { endCursor } } }`;
    for (let after: string | null = null, page = 0; page < 2; page++) {
      district.statements();
      const { data } = await district.ask(query, { after }, OFFICE);
      after = data.page.pageInfo.endCursor;
      const [select] = district.statements().filter((sql) => sql.includes('LIMIT'));
      const sql = (select ?? '').replaceAll('?', "''").replace(/LIMIT ''/, 'LIMIT 5');
      const plan = await district.database.reader.query<{ detail: string }[]>(`EXPLAIN QUERY PLAN ${sql}`);
      const steps = plan.map(({ detail }) => detail).join('; ');
      expect(steps).toContain('USING INDEX');
      expect(steps).not.toContain('TEMP B-TREE');
    }
  });

  it('refuses more values in a filter than any database takes, and counts the same value once', async () => {
    const query =
      'query($codes: [String!]) { findings(first: 1, filter: { categories: $codes }) { totalCount } }';
    const many = Array.from({ length: 40_000 }, (_, i) => `CODE_${i}`);
    expect(codesOf(await district.ask(query, { codes: many }))).toEqual(['BAD_USER_INPUT']);
    const same = Array.from({ length: 10_000 }, () => 'SCHOOL_SAFETY');
    expect((await district.ask(query, { codes: same }, OFFICE)).errors).toBeUndefined();
  });

  it('does not begin a read that nobody waits for any more', async () => {
    const late = await district.askAsGateway('{ schools { totalCount } }', {}, {}, { 'x-deadline-ms': '0' });
    expect(codesOf(late)).toEqual(['DISTRICT_UNAVAILABLE']);
  });

  it('finds a school by part of its name, its pinyin and its initials', async () => {
    const { data } = await district.ask(
      '{ schools(first: 1, filter: { kinds: [SPECIAL_EDUCATION] }) { nodes { id name } } }',
    );
    const [{ id, name }] = data.schools.nodes;
    const found = async (search: string) => {
      const answer = await district.ask(
        'query($search: String) { schools(first: 500, filter: { search: $search }) { nodes { id } } }',
        { search },
      );
      return answer.data.schools.nodes.map((node: { id: string }) => node.id);
    };
    expect(await found(name.slice(0, 4))).toContain(id);
    expect(await found('teshujiaoyu')).toContain(id);
    expect(await found('tsjy')).toContain(id);
    expect(await found('%')).toEqual([]);
  });

  it('counts by stage and kind what its lists show', async () => {
    const { data } = await district.ask(
      `{ supervisionStatistics { schoolCount schoolsByKind { kind count } schoolsPerInspector inspectorCount overdueCount rectificationCount overdueRate earliestOverdueOn missingDistricts { code } }
         open: schools(filter: { statuses: [OPEN] }) { totalCount }
         primary: schools(filter: { statuses: [OPEN], kinds: [PRIMARY] }) { totalCount }
         late: findings(filter: { isOverdue: true }) { totalCount } }`,
      {},
      OFFICE,
    );
    const { supervisionStatistics: figures } = data;
    expect(figures.schoolCount).toBe(data.open.totalCount);
    expect(figures.schoolsByKind.find((bucket: { kind: string }) => bucket.kind === 'PRIMARY').count).toBe(
      data.primary.totalCount,
    );
    expect(figures.overdueCount).toBe(data.late.totalCount);
    expect(figures.overdueCount).toBeGreaterThan(0);
    expect(figures.overdueRate).toBe(figures.overdueCount / figures.rectificationCount);
    expect(figures.missingDistricts).toEqual([]);
  });

  it.each([
    ['first: 0', 'BAD_USER_INPUT'],
    ['first: -1', 'BAD_USER_INPUT'],
    ['first: 501', 'BAD_USER_INPUT'],
    ['after: "nonsense"', 'BAD_USER_INPUT'],
  ])('refuses a page with %s', async (args, code) => {
    const answer = await district.ask(
      `{ schools(${args}) { nodes { id } } district: responsibilityZones { totalCount } }`,
    );
    expect(codesOf(answer)).toEqual([code]);
    expect(answer.data.schools).toBeNull();
    expect(answer.data.district).not.toBeNull();
  });

  it('refuses a cursor of another order', async () => {
    const page = await district.ask('{ schools(first: 1) { pageInfo { endCursor } } }');
    const answer = await district.ask(
      'query($after: String) { schools(after: $after, orderBy: NAME_DESC) { nodes { id } } }',
      { after: page.data.schools.pageInfo.endCursor },
    );
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it('answers null for a well-formed id of no record, and refuses a malformed one', async () => {
    const answer = await district.ask(
      'query($none: ID!, $bad: ID!) { none: school(id: $none) { id } bad: school(id: $bad) { id } }',
      {
        none: testId(CODE, 'School', 1),
        bad: testId(CODE, 'Finding', 1),
      },
    );
    expect(answer.data).toEqual({ none: null, bad: null });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['bad']]);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it('orders names alike in JavaScript and in the database, beyond the basic plane too', async () => {
    const names = [
      '～小学',
      '𠮷小学',
      '一小学',
      'a小学',
      'Z小学',
      '阿小学',
      '郷小学',
      '\u{2A6D6}小学',
      '一  小学',
      '一 小学',
    ];
    const schools = names.map((name, i) => testSchool('500120', i, { name }));
    const other = await testDistrict({
      code: '500120',
      engine,
      identity,
      seeds: [{ ...emptySeed, schools }],
    });
    const { data } = await other.ask('{ schools(first: 100) { edges { cursor node { name } } } }');
    const keys = data.schools.edges.map(
      ({ cursor }: { cursor: string }) =>
        (JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { k: string[] }).k[0],
    );
    expect(keys).toEqual([...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    expect(keys).toHaveLength(names.length);
    await other.close();
  });
});
