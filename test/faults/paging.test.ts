import { decodeCursor } from '../../subgraphs/kernel/cursor';
import { directoryEntry, testGateway, type TestGateway } from '../support/city';
import { testDistrict, type TestDistrict } from '../support/deployments';
import { sqlite } from '../support/engines';
import {
  breaksOff,
  isLate,
  isSilent,
  liarBefore,
  says,
  startsAgain,
  type Json,
  type Liar,
  type Lie,
} from '../support/liars';
import { emptySeed, testSchool } from '../support/smallDistrict';
import {
  BIG,
  CODES,
  DEADLINE_MS,
  expectPageOf,
  faultyCity,
  MARGIN_MS,
  missing,
  OFFICE,
  PAGE,
  timed,
  type FaultyCity,
} from './faultyCity';

const [, LIED] = BIG;
let city: FaultyCity;
beforeAll(async () => {
  city = await faultyCity(LIED);
}, 60_000);
afterAll(() => city.close());
afterEach(() => city.heal());

const ask = (variables: object) => city.gateway.ask(PAGE, variables, OFFICE);
const idsOf = (schools: Json): string[] => schools.nodes.map(({ id }: Json) => id);

describe('a district that fails in the midst of paging', () => {
  it.each<[string, Lie, string]>([
    ['by nonsense', says('nonsense'), 'INVALID_ANSWER'],
    ['by breaking off', breaksOff, 'UNREACHABLE'],
    ['by its rows from the start again', startsAgain, 'INVALID_ANSWER'],
  ])('%s is left out from there on, and named on each later page', async (_what, lie, reason) => {
    const first = await ask({ first: 20 });
    await expectPageOf(city.whole, first, { first: 20 });
    expect(first.data.schools.missingDistricts).toEqual([]);

    let after = first.data.schools.pageInfo.endCursor;
    city.liar.lie = lie;
    const second = await ask({ first: 20, after });
    await expectPageOf(city.others, second, { first: 20, after });
    expect(second.data.schools.missingDistricts).toEqual([missing(LIED, reason)]);
    expect(second.errors).toMatchObject([{ path: ['schools'], extensions: { districts: [{ code: LIED }] } }]);

    await city.heal();
    let pages = 0;
    for (let page = second; page.data.schools.pageInfo.hasNextPage; pages++) {
      for (const { cursor } of page.data.schools.edges) expect(decodeCursor(cursor)?.missed).toEqual([LIED]);
      after = page.data.schools.pageInfo.endCursor;
      page = await ask({ first: 20, after });
      await expectPageOf(city.others, page, { first: 20, after });
      expect(page.data.schools.missingDistricts).toEqual([missing(LIED, 'SKIPPED')]);
      expect(page.errors).toBeUndefined();
      expect(page.extensions?.districts).toEqual({
        asked: 4,
        answered: 4,
        skipped: [{ code: LIED, paths: [['schools']] }],
      });
    }
    expect(pages).toBeGreaterThan(0);
    expect(city.liar.asked).toEqual([]);
  });

  it('is there again for whoever begins again, or asks for it alone', async () => {
    city.liar.lie = says('nonsense');
    const { data } = await ask({ first: 5 });
    await city.heal();

    const again = await ask({ first: 20 });
    await expectPageOf(city.whole, again, { first: 20 });
    expect(again.data.schools.missingDistricts).toEqual([]);

    const alone = await ask({ first: 20, districts: [LIED] });
    expect(alone.data.schools.nodes).toHaveLength(20);
    const left = await ask({ districts: [LIED], after: data.schools.pageInfo.endCursor });
    expect(left.data.schools).toMatchObject({ nodes: [], missingDistricts: [missing(LIED, 'SKIPPED')] });
  });
});

describe('a district that fails when it is asked again', () => {
  const GREEDY = '500109';
  const LONG_MS = 2000;
  const engine = sqlite();
  const schools = Array.from({ length: 40 }, (_, i) => testSchool(GREEDY, i + 1, { name: '0小' }));
  let greedy: TestDistrict;
  let liar: Liar;
  let gateway: TestGateway;

  beforeAll(async () => {
    const { identity } = city;
    greedy = await testDistrict({ code: GREEDY, engine, identity, seeds: [{ ...emptySeed, schools }] });
    liar = await liarBefore(greedy.server.url);
    gateway = await testGateway({
      identity,
      directory: [...city.directory, directoryEntry(GREEDY, liar.url)],
      settings: { DISTRICT_DEADLINE_MS: String(LONG_MS) },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await liar.close();
    await greedy.close();
    await engine.clean();
  });

  it.each<[string, Lie]>([
    ['by an answer too late for both rounds together', isLate(LONG_MS - 100)],
    ['by nonsense', says('nonsense')],
    ['by its rows from the start again', startsAgain],
  ])('%s cuts the page at its last known row: shorter, complete, and more to come', async (_what, lie) => {
    liar.asked.length = 0;
    liar.lie = (...call) => (liar.asked.length > 1 ? lie : isLate(200))(...call);
    const { result, ms } = await timed(() => gateway.ask(PAGE, { first: 40 }, OFFICE));
    const { data, errors } = result;
    expect(liar.asked).toHaveLength(2);
    expect(ms).toBeLessThan(LONG_MS + MARGIN_MS);
    expect(errors).toBeUndefined();
    expect(data.schools.missingDistricts).toEqual([]);
    const ids = idsOf(data.schools);
    expect(ids.length).toBeLessThan(40);
    expect(ids).toEqual(schools.slice(0, ids.length).map(({ id }) => id));
    expect(data.schools.pageInfo.hasNextPage).toBe(true);
    expect(data.schools.totalCount).toBe(
      40 + (await city.whole.ask('{ schools { totalCount } }')).data.schools.totalCount,
    );

    liar.lie = null;
    const after = data.schools.pageInfo.endCursor;
    const rest = await gateway.ask(PAGE, { first: 500, after }, OFFICE);
    expect(rest.data.schools.missingDistricts).toEqual([]);
    const whole = await city.whole.ask(PAGE, { first: 500 }, OFFICE);
    expect([...ids, ...idsOf(rest.data.schools)]).toEqual([
      ...schools.map(({ id }) => id),
      ...idsOf(whole.data.schools),
    ]);
  });
});

describe('a district that is silent again and again', () => {
  it('is waited for no longer, and is back soon after it answers', async () => {
    city.liar.lie = isSilent;
    for (let i = 0; i < 3; i++) await ask({ first: 5 });
    const { result, ms } = await timed(() => ask({ first: 5 }));
    expect(result.data.schools.missingDistricts).toEqual([missing(LIED, 'TIMEOUT')]);
    expect(ms).toBeLessThan(DEADLINE_MS);
    await city.heal();
    await expectPageOf(city.whole, await ask({ first: 20 }), { first: 20 });
  });
});

describe('when nobody answers', () => {
  let deserted: TestGateway;
  beforeAll(async () => {
    const { url } = city.liar;
    const closed = await liarBefore(url);
    await closed.close();
    const directory = CODES.map((code) => directoryEntry(code, closed.url));
    deserted = await testGateway({ identity: city.identity, directory });
  });
  afterAll(() => deserted.close());

  const everybody = (reason: string) => CODES.map((code) => missing(code, reason));

  it('a list is empty and not null, uncounted, and everybody is named', async () => {
    const { data, errors, extensions } = await deserted.ask(PAGE, {}, OFFICE);
    expect(data.schools).toEqual({
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: null,
      missingDistricts: everybody('UNREACHABLE'),
    });
    expect(errors).toMatchObject([{ path: ['schools'], extensions: { code: 'DISTRICT_UNAVAILABLE' } }]);
    expect(extensions?.districts).toMatchObject({ asked: 5, answered: 0 });
  });

  it('figures are null, and everybody is named', async () => {
    const query = `{ supervisionStatistics { schoolCount schoolsPerInspector schoolsByKind { count }
      missingDistricts { code name reason } } }`;
    const { data, errors } = await deserted.ask(query);
    expect(data.supervisionStatistics).toEqual({
      schoolCount: null,
      schoolsPerInspector: null,
      schoolsByKind: null,
      missingDistricts: everybody('UNAVAILABLE'),
    });
    expect(errors).toHaveLength(1);
  });
});
