import { rmSync } from 'node:fs';
import { directoryEntry, testGateway, type TestGateway } from '../support/city';
import { testDistrict, type TestDistrict } from '../support/deployments';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { sqlite } from '../support/engines';
import type { Answer } from '../support/graphql';
import { localIdentity, type LocalIdentity } from '../support/identity';
import { DistrictProcess, ensureBuilt } from '../support/processes';
import { emptySeed } from '../support/smallDistrict';
import { eventually } from '../support/waiting';
import {
  BIG,
  CODES,
  EMPTY,
  expectPageOf,
  MARGIN_MS,
  missing,
  nobodyIsMissing,
  OFFICE,
  oracleOf,
  PAGE,
  seedsOf,
  SMALL,
  timed,
} from './faultyCity';

const DEADLINE_MS = 1500;
const [KILLED, HUNG] = BIG;

const engine = sqlite();
let identity: LocalIdentity;
let processes: Map<string, DistrictProcess>;
/** Districts that nothing happens to. */
const others: TestDistrict[] = [];
let gateway: TestGateway;
let whole: TestDistrict;

beforeAll(async () => {
  await ensureBuilt();
  identity = await localIdentity();
  const seeds = seedsOf(CODES);
  const started = BIG.map(async (code) => {
    return [code, await DistrictProcess.start(code, seeds.get(code) ?? emptySeed, identity)] as const;
  });
  processes = new Map(await Promise.all(started));
  for (const code of [SMALL, EMPTY]) {
    const seed = seeds.get(code) ?? emptySeed;
    others.push(await testDistrict({ code, engine, identity, seeds: [seed] }));
  }
  gateway = await testGateway({
    identity,
    directory: [
      ...[...processes].map(([code, { url }]) => directoryEntry(code, url)),
      ...others.map(({ code, server }) => directoryEntry(code, server.url)),
    ],
    settings: { DISTRICT_DEADLINE_MS: String(DEADLINE_MS) },
  });
  whole = await oracleOf(CODES, engine, identity);
  await nobodyIsMissing(gateway);
}, 120_000);
afterAll(async () => {
  await gateway.close();
  for (const district of processes.values()) await district.close();
  for (const district of [...others, whole]) await district.close();
  await engine.clean();
  rmSync(identity.folder, { recursive: true });
});

function processOf(code: string): DistrictProcess {
  const district = processes.get(code);
  if (!district) throw new Error(`District ${code} does not run.`);
  return district;
}

const ask = (variables: object) => gateway.ask(PAGE, variables, OFFICE);
const endOf = ({ data }: Answer): string => data.schools.pageInfo.endCursor;

async function withoutDistrict<T>(code: string, run: (oracle: TestDistrict) => Promise<T>): Promise<T> {
  const codes = CODES.filter((each) => each !== code);
  const oracle = await oracleOf(codes, engine, identity);
  try {
    return await run(oracle);
  } finally {
    await oracle.close();
  }
}

/** Expects a page from which one district has just been found missing, and the report of it. */
function expectFirstMissed(answer: Answer, code: string, reason: string): void {
  expect(answer.data.schools.missingDistricts).toEqual([missing(code, reason)]);
  expect(answer.errors).toMatchObject([
    { path: ['schools'], extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code, reason }] } },
  ]);
  expect(answer.extensions?.districts).toEqual({
    asked: 5,
    answered: 4,
    failed: [{ code, reason, paths: [['schools']] }],
  });
}

describe('a district that is killed in the midst of paging', () => {
  let first: Answer;
  let second: Answer;
  beforeAll(async () => {
    first = await ask({ first: 20 });
    await processOf(KILLED).kill();
  });

  it('is missing from there on: the others answer as if it were not there', async () => {
    await expectPageOf(whole, first, { first: 20 });
    const after = endOf(first);
    second = await ask({ first: 20, after });
    await withoutDistrict(KILLED, (oracle) => expectPageOf(oracle, second, { first: 20, after }));
    expectFirstMissed(second, KILLED, 'UNREACHABLE');
  });

  it('is missing from figures, which are those of the others', async () => {
    const query = `{ supervisionStatistics { schoolCount schoolsPerInspector schoolsByKind { kind count }
      overdueCount earliestOverdueOn missingDistricts { code reason } } }`;
    const { data, extensions } = await gateway.ask(query, {}, OFFICE);
    const asOf = String(extensions?.asOf);
    const expected = await withoutDistrict(KILLED, (oracle) =>
      oracle.askAsGateway(query, {}, OFFICE, { 'x-as-of': asOf }),
    );
    expect(data.supervisionStatistics).toEqual({
      ...expected.data.supervisionStatistics,
      missingDistricts: [{ code: KILLED, reason: 'UNREACHABLE' }],
    });
  });

  it('answers a lookup with null, and the error says why', async () => {
    const id = first.data.schools.nodes
      .map((node: { id: string }) => node.id)
      .find((each: string) => each.startsWith(KILLED));
    const { data, errors } = await gateway.ask(
      'query($id: ID!) { school(id: $id) { name } }',
      { id },
      OFFICE,
    );
    expect(data).toEqual({ school: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: KILLED, reason: 'UNREACHABLE' }] } },
    ]);
  });

  it('was certainly not given the command that could not be sent', async () => {
    const { data, errors } = await register(KILLED, '新建小学');
    expect(data).toEqual({ registerSchool: null });
    expect(errors).toMatchObject([
      {
        path: ['registerSchool'],
        extensions: {
          code: 'DISTRICT_UNAVAILABLE',
          outcome: 'NOT_SENT',
          districts: [{ code: KILLED, reason: 'UNREACHABLE' }],
        },
      },
    ]);
  });

  it('is back soon after it is started again, but for the pages that began without it', async () => {
    await processOf(KILLED).serve();
    await nobodyIsMissing(gateway);
    await expectPageOf(whole, await ask({ first: 20 }), { first: 20 });

    const after = endOf(second);
    const third = await ask({ first: 20, after });
    await withoutDistrict(KILLED, (oracle) => expectPageOf(oracle, third, { first: 20, after }));
    expect(third.data.schools.missingDistricts).toEqual([missing(KILLED, 'SKIPPED')]);
    expect(third.errors).toBeUndefined();
    expect(third.extensions?.districts).toEqual({
      asked: 4,
      answered: 4,
      skipped: [{ code: KILLED, paths: [['schools']] }],
    });
  }, 60_000);
});

describe('a district that hangs in the midst of paging', () => {
  let first: Answer;
  let second: Answer;
  beforeAll(async () => {
    first = await ask({ first: 20 });
    processOf(HUNG).hang();
  });
  afterAll(() => processOf(HUNG).resume());

  it('is waited for until the deadline and no longer, and is missing from there on', async () => {
    await expectPageOf(whole, first, { first: 20 });
    const after = endOf(first);
    const { result, ms } = await timed(() => ask({ first: 20, after }));
    second = result;
    await withoutDistrict(HUNG, (oracle) => expectPageOf(oracle, second, { first: 20, after }));
    expectFirstMissed(second, HUNG, 'TIMEOUT');
    expect(ms).toBeGreaterThan(DEADLINE_MS - 100);
    expect(ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);
  });

  it('is not waited for on later pages, from which it is left out', async () => {
    const after = endOf(second);
    const { result, ms } = await timed(() => ask({ first: 20, after }));
    await withoutDistrict(HUNG, (oracle) => expectPageOf(oracle, result, { first: 20, after }));
    expect(result.data.schools.missingDistricts).toEqual([missing(HUNG, 'SKIPPED')]);
    expect(ms).toBeLessThan(DEADLINE_MS);
  });

  it('is hardly waited for by others, once it has been silent again and again', async () => {
    await ask({ first: 5 });
    await ask({ first: 5 });
    const { result, ms } = await timed(() => ask({ first: 20 }));
    await withoutDistrict(HUNG, (oracle) => expectPageOf(oracle, result, { first: 20 }));
    expectFirstMissed(result, HUNG, 'TIMEOUT');
    expect(ms).toBeLessThan(DEADLINE_MS);
  });

  it('is back soon after it goes on', async () => {
    processOf(HUNG).resume();
    await nobodyIsMissing(gateway);
    await expectPageOf(whole, await ask({ first: 20 }), { first: 20 });
  });
});

describe('a command to a district that hangs', () => {
  it('has an unknown outcome; repeated under its key it is done once', async () => {
    const name = '新建第二小学';
    processOf(HUNG).hang();
    const { result, ms } = await timed(() => register(HUNG, name, 'key-of-this-command'));
    processOf(HUNG).resume();
    expect(result.data).toEqual({ registerSchool: null });
    expect(result.errors).toMatchObject([
      {
        extensions: {
          code: 'DISTRICT_UNAVAILABLE',
          outcome: 'UNKNOWN',
          districts: [{ code: HUNG, reason: 'TIMEOUT' }],
        },
      },
    ]);
    expect(ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);

    await eventually(async () => {
      const { data } = await register(HUNG, name, 'key-of-this-command');
      expect(data.registerSchool.school.name).toBe(name);
    });
    const { data } = await gateway.ask(
      'query($name: String) { schools(filter: { search: $name }) { totalCount } }',
      { name },
      OFFICE,
    );
    expect(data.schools.totalCount).toBe(1);
  });
});

function register(code: string, name: string, idempotencyKey?: string): Promise<Answer> {
  return gateway.ask(
    'mutation($input: RegisterSchoolInput!) { registerSchool(input: $input) { school { name } } }',
    {
      input: {
        district: code,
        name,
        kind: 'PRIMARY',
        stages: ['PRIMARY'],
        operator: 'EDUCATION_DEPARTMENT',
        area: 'URBAN',
        idempotencyKey,
      },
    },
    { role: 'DISTRICT_OFFICE', district: code as DistrictCode },
  );
}
