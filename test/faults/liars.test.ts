import { decodeCursor, encodeCursor, type Cursor } from '../../subgraphs/kernel/cursor';
import { testGateway, type TestGateway } from '../support/city';
import { sqlite } from '../support/engines';
import { codesOf } from '../support/graphql';
import { breaksOff, isLate, isSilent, says, saysJson, twists, type Json, type Lie } from '../support/liars';
import { testMunicipal, type TestMunicipal } from '../support/municipal';
import {
  BIG,
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

const [HONEST, LIED] = BIG;
let city: FaultyCity;
beforeAll(async () => {
  city = await faultyCity(LIED);
}, 60_000);
afterAll(() => city.close());
afterEach(() => city.heal());

/** Twists the connection that the district answered for `schools`. */
const twistsPage = (twist: (schools: Json) => unknown): Lie => twists(({ data }) => void twist(data.schools));

/** Twists what the district answered, as text. */
const twistsText = (pattern: RegExp, replacement: string): Lie =>
  twists((answer) => JSON.parse(JSON.stringify(answer).replace(pattern, replacement)));

function twistedCursor(text: string, twist: (cursor: Cursor) => Partial<Cursor>): string {
  const cursor = decodeCursor(text);
  if (!cursor) throw new Error('A district gives cursors.');
  return encodeCursor({ ...cursor, ...twist(cursor) });
}

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const foreignId = `${HONEST}.sch.${'0'.repeat(26)}`;
const failing = (code: string) => ({ message: 'secret', path: ['schools'], extensions: { code } });

describe('a district that', () => {
  it.each<[string, Lie, string]>([
    ['answers nonsense', says('nonsense'), 'INVALID_ANSWER'],
    ['answers a page for browsers', says('<h1>It works!</h1>', 200, 'text/html'), 'INVALID_ANSWER'],
    ['answers nothing at all', says(''), 'INVALID_ANSWER'],
    ['does not speak HTTP', (response) => response.socket?.end('SSH-2.0-secret\r\n'), 'UNREACHABLE'],
    ['answers JSON of another shape', saysJson({ data: ['schools'], errors: 7 }), 'INVALID_ANSWER'],
    ['answers JSON 100,000 levels deep', says(`{"data":{"schools":${deep}}}`), 'INVALID_ANSWER'],
    ['answers another question', saysJson({ data: { inspectors: { edges: [] } } }), 'INVALID_ANSWER'],
    ['answers 200 with errors and no data', saysJson({ errors: [failing('SECRET')] }), 'INVALID_ANSWER'],
    [
      'answers 200 with an error and its field null',
      saysJson({ data: { schools: null }, errors: [failing('INTERNAL_SERVER_ERROR')] }),
      'INVALID_ANSWER',
    ],
    ['fails with 500', says('secret at db.ts:7', 500, 'text/plain'), 'INVALID_ANSWER'],
    ['stands behind a proxy that fails with 502', says('Bad gateway', 502, 'text/html'), 'UNREACHABLE'],
    [
      'sends one elsewhere',
      (response) => response.writeHead(302, { location: city.others.server.url }).end(),
      'INVALID_ANSWER',
    ],
    ['refuses the gateway’s token', saysJson({ errors: [failing('UNAUTHENTICATED')] }, 401), 'REFUSED'],
    ['answers 10 s late', isLate(10_000), 'TIMEOUT'],
    ['never answers', isSilent, 'TIMEOUT'],
    ['begins to answer and does not end', (response) => response.write('{"data":'), 'TIMEOUT'],
    ['breaks off in the midst of its answer', breaksOff, 'UNREACHABLE'],
    [
      'answers more than 8 MB',
      twists((answer) => ({ ...answer, more: 'x'.repeat(9_000_000) })),
      'INVALID_ANSWER',
    ],
    [
      'gives more rows than it was asked for',
      twistsPage(({ edges }) => {
        const last = edges.at(-1);
        const cursor = twistedCursor(last.cursor, ({ key }) => ({ key: ['\u{10FFFF}', ...key.slice(1)] }));
        edges.push({ ...last, cursor });
      }),
      'INVALID_ANSWER',
    ],
    ['gives its rows in another order', twistsPage(({ edges }) => edges.reverse()), 'INVALID_ANSWER'],
    ['gives a row twice', twistsPage(({ edges }) => (edges[1] = edges[0])), 'INVALID_ANSWER'],
    [
      'gives a record of another district',
      twistsText(new RegExp(`${LIED}\\.sch\\.[0-9A-Z]{26}`), foreignId),
      'INVALID_ANSWER',
    ],
    [
      'gives cursors of another order',
      twistsPage(({ edges }) => {
        for (const edge of edges) {
          edge.cursor = twistedCursor(edge.cursor, () => ({ order: 'SchoolOrder.NAME_DESC' }));
        }
      }),
      'INVALID_ANSWER',
    ],
    ['holds rows back', twistsPage((schools) => (schools.edges.length = 3)), 'INVALID_ANSWER'],
    ['counts less than nothing', twistsPage((schools) => (schools.totalCount = -1)), 'INVALID_ANSWER'],
  ])('%s costs its own rows and nobody else’s', async (_what, lie, reason) => {
    city.liar.lie = lie;
    const { result: answer, ms } = await timed(() => city.gateway.ask(PAGE, { first: 20 }, OFFICE));

    await expectPageOf(city.others, answer, { first: 20 });
    expect(answer.data.schools.missingDistricts).toEqual([missing(LIED, reason)]);
    expect(answer.errors).toMatchObject([
      {
        path: ['schools'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: LIED, reason }] },
      },
    ]);
    expect(answer.extensions?.districts).toEqual({
      asked: 5,
      answered: 4,
      failed: [{ code: LIED, reason, paths: [['schools']] }],
    });
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);
  });

  it('gives a value that the graph does not know loses that row and no other', async () => {
    city.liar.lie = twistsText(/"PRIMARY"/, '"SPACE_ACADEMY"');
    const { data, errors } = await city.gateway.ask(PAGE, { first: 200 }, OFFICE);
    const whole = await city.whole.ask(PAGE, { first: 200 }, OFFICE);

    const lost = data.schools.nodes.findIndex((node: Json) => node === null);
    expect(whole.data.schools.nodes[lost].kind).toBe('PRIMARY');
    expect(data.schools.nodes).toEqual(whole.data.schools.nodes.with(lost, null));
    expect(data.schools).toMatchObject({ totalCount: whole.data.schools.totalCount, missingDistricts: [] });
    expect(errors).toMatchObject([
      {
        path: ['schools', 'nodes', lost, 'kind'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', coordinate: 'School.kind', count: 1 },
      },
    ]);
  });

  it('fails in one field of two is missing in that one alone', async () => {
    city.liar.lie = twists(({ data }) => ({ data: { ...data, inspectors: null }, errors: [failing('X')] }));
    const { data, errors, extensions } = await city.gateway.ask(
      '{ schools { totalCount missingDistricts { code } } inspectors { totalCount missingDistricts { code } } }',
      {},
      OFFICE,
    );
    const whole = await city.whole.ask('{ schools { totalCount } }', {}, OFFICE);
    expect(data.schools).toEqual({ ...whole.data.schools, missingDistricts: [] });
    expect(data.inspectors.missingDistricts).toEqual([{ code: LIED }]);
    expect(errors).toMatchObject([{ path: ['inspectors'] }]);
    expect(extensions?.districts).toMatchObject({ failed: [{ code: LIED, paths: [['inspectors']] }] });
  });

  it('fails is named whatever else of the list one asks for', async () => {
    city.liar.lie = breaksOff;
    const { data } = await city.gateway.ask('{ schools { missingDistricts { code reason } } }', {}, OFFICE);
    expect(data.schools).toEqual({ missingDistricts: [{ code: LIED, reason: 'UNREACHABLE' }] });
  });
});

describe('figures', () => {
  const FIGURES = `{ supervisionStatistics { schoolCount inspectorCount schoolsPerInspector findingCount
    schoolsByKind { kind count } findingsByCategory { category count } earliestOverdueOn overdueRate
    missingDistricts { code reason } } }`;

  it.each<[string, Lie, string]>([
    ['that fails', says('', 500), 'INVALID_ANSWER'],
    ['that breaks off', breaksOff, 'UNREACHABLE'],
    [
      'that counts in words',
      twists(({ data: { supervisionStatistics: figures } }) => {
        const name = Object.keys(figures).find((key) => typeof figures[key] === 'number');
        figures[name ?? ''] = 'many';
      }),
      'INVALID_ANSWER',
    ],
  ])('without a district %s are those of the others, and name it', async (_what, lie, reason) => {
    city.liar.lie = lie;
    const { data, errors, extensions } = await city.gateway.ask(FIGURES, {}, OFFICE);
    const asOf = String(extensions?.asOf);
    const expected = await city.others.askAsGateway(FIGURES, {}, OFFICE, { 'x-as-of': asOf });
    expect(data.supervisionStatistics).toEqual({
      ...expected.data.supervisionStatistics,
      missingDistricts: [{ code: LIED, reason }],
    });
    expect(errors).toMatchObject([
      { path: ['supervisionStatistics'], extensions: { code: 'DISTRICT_UNAVAILABLE' } },
    ]);
  });
});

describe('a lookup', () => {
  const LOOKUP = 'query($id: ID!) { school(id: $id) { id name inspections(first: 5) { nodes { id } } } }';
  let id: string;
  beforeAll(async () => {
    const { data } = await city.gateway.ask(PAGE, { first: 1, districts: [LIED] }, OFFICE);
    id = data.schools.nodes[0].id;
  });

  it.each<[string, Lie, string]>([
    ['at a district that fails', says('', 500), 'INVALID_ANSWER'],
    ['at a district that is silent', isSilent, 'TIMEOUT'],
    ['at a district that breaks off', breaksOff, 'UNREACHABLE'],
    [
      'that is answered with another record',
      twistsText(new RegExp(`${LIED}\\.sch\\.[0-9A-Z]{26}`, 'g'), `${LIED}.sch.${'0'.repeat(26)}`),
      'INVALID_ANSWER',
    ],
    [
      'that is answered with another district’s records',
      twistsText(new RegExp(`${LIED}\\.dis\\.[0-9A-Z]{26}`), `${HONEST}.dis.${'0'.repeat(26)}`),
      'INVALID_ANSWER',
    ],
  ])('%s is null, and says which district and why', async (_what, lie, reason) => {
    city.liar.lie = lie;
    const { data, errors, extensions } = await city.gateway.ask(LOOKUP, { id }, OFFICE);
    expect(data).toEqual({ school: null });
    expect(errors).toMatchObject([
      {
        path: ['school'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: LIED, reason }] },
      },
    ]);
    expect(extensions?.districts).toEqual({
      asked: 1,
      answered: 0,
      failed: [{ code: LIED, reason, paths: [['school']] }],
    });
  });

  it('is asked once more after a broken connection', async () => {
    city.liar.lie = (...call) => {
      city.liar.lie = null;
      breaksOff(...call);
    };
    const { data, errors } = await city.gateway.ask(LOOKUP, { id }, OFFICE);
    expect(data.school).toMatchObject({ id });
    expect(errors).toBeUndefined();
    expect(city.liar.asked).toHaveLength(2);
  });
});

describe('a district that the city’s register leads to', () => {
  const engine = sqlite();
  let municipal: TestMunicipal;
  let gateway: TestGateway;
  beforeAll(async () => {
    const { identity, directory } = city;
    municipal = await testMunicipal({ engine, identity });
    gateway = await testGateway({ identity, directory, municipalUrl: municipal.server.url });
  });
  afterAll(async () => {
    await gateway.close();
    await municipal.close();
    await engine.clean();
  });

  it('has an empty list and no figures when it fails, and is named as missing from both', async () => {
    const part = `{ name statistics { schoolCount missingDistricts { code } }
      schools(first: 2) { nodes { id } totalCount missingDistricts { code reason } } }`;
    const query = `{ lied: district(code: "${LIED}") ${part} honest: district(code: "${HONEST}") ${part} }`;
    const whole = await gateway.ask(query, {}, OFFICE);
    expect(whole.errors).toBeUndefined();
    city.liar.lie = breaksOff;
    const { data, errors, extensions } = await gateway.ask(query, {}, OFFICE);
    expect(data.honest).toEqual(whole.data.honest);
    expect(data.lied).toEqual({
      name: whole.data.lied.name,
      statistics: { schoolCount: null, missingDistricts: [{ code: LIED }] },
      schools: { nodes: [], totalCount: null, missingDistricts: [{ code: LIED, reason: 'UNREACHABLE' }] },
    });
    expect(errors).toMatchObject([
      {
        path: ['lied'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: LIED, reason: 'UNREACHABLE' }] },
      },
    ]);
    expect(extensions?.districts).toEqual({
      asked: 2,
      answered: 1,
      failed: [{ code: LIED, reason: 'UNREACHABLE', paths: [['lied']] }],
    });
  });
});

describe('the public', () => {
  it.each<[string, Lie]>([
    ['lies', says('nonsense')],
    ['breaks off', breaksOff],
  ])('learns of a district that %s that it is missing, and nothing more', async (_what, lie) => {
    city.liar.lie = lie;
    const answer = await city.gateway.ask(PAGE, { first: 20 });
    expect(answer.data.schools.missingDistricts).toEqual([missing(LIED, 'UNAVAILABLE')]);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: LIED, reason: 'UNAVAILABLE' }] } },
    ]);
    expect(answer.extensions).toBeUndefined();

    city.liar.lie = null;
    const after = answer.data.schools.pageInfo.endCursor;
    const { data, extensions } = await city.gateway.ask(PAGE, { first: 20, after });
    expect(data.schools.missingDistricts).toEqual([missing(LIED, 'UNAVAILABLE')]);
    expect(extensions).toBeUndefined();
  });
});

describe('whoever needs every district', () => {
  const all = { 'x-districts-required': 'all' };

  it('gets an answer when all have answered', async () => {
    const { data, errors } = await city.gateway.ask(PAGE, {}, OFFICE, all);
    expect(data.schools.nodes).toHaveLength(20);
    expect(errors).toBeUndefined();
  });

  it.each<[string, Lie]>([
    ['failed', says('nonsense')],
    ['refused', saysJson({ data: { schools: null }, errors: [failing('FORBIDDEN')] })],
  ])('gets none when one %s, and is told why', async (_what, lie) => {
    city.liar.lie = lie;
    const { data, errors, extensions } = await city.gateway.ask(PAGE, {}, OFFICE, all);
    expect(data).toBeNull();
    expect(codesOf({ status: 200, data, errors })).toContain('DISTRICTS_INCOMPLETE');
    expect(errors?.length).toBe(2);
    expect(extensions?.districts).toMatchObject({ asked: 5 });
  });

  it('gets none on a later page from which one is left out', async () => {
    city.liar.lie = says('nonsense');
    const { data } = await city.gateway.ask(PAGE, {}, OFFICE);
    city.liar.lie = null;
    const after = data.schools.pageInfo.endCursor;
    const later = await city.gateway.ask(PAGE, { after }, OFFICE, all);
    expect(later.data).toBeNull();
    expect(codesOf(later)).toEqual(['DISTRICTS_INCOMPLETE']);
    expect(later.extensions?.districts).toMatchObject({ skipped: [{ code: LIED, paths: [['schools']] }] });
  });
});
