import { encodeCursor } from '../../subgraphs/kernel/cursor';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { EXCHANGE_LIFETIME_S } from '../../subgraphs/kernel/identity/keys';
import { sqlite } from '../support/engines';
import { askGraphql, codesOf, type Answer } from '../support/graphql';
import { localIdentity } from '../support/identity';
import { testMunicipal, type TestMunicipal } from '../support/municipal';
import { BIG, faultyCity, OFFICE, PAGE, type FaultyCity } from './faultyCity';

const [NEIGHBOUR, CURIOUS] = BIG;
const engine = sqlite();
let city: FaultyCity;
let municipal: TestMunicipal;
beforeAll(async () => {
  city = await faultyCity(CURIOUS);
  municipal = await testMunicipal({ engine, identity: city.identity });
}, 60_000);
afterAll(async () => {
  await municipal.close();
  await city.close();
  await engine.clean();
});
/** Whatever was tried, the gateway lives and answers as before. */
afterEach(() => city.heal());

const urlOf = (code: string): string => city.districts.get(code)?.server.url ?? '';
const ask = (url: string, authorization: string): Promise<Answer> =>
  askGraphql(url, '{ __typename }', {}, { authorization });

function expectUnknown(answer: Answer): void {
  expect(answer.status).toBe(401);
  expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
  expect(answer.data).toBeUndefined();
}

describe('a caller’s token', () => {
  it.each<[string, () => Promise<string>]>([
    ['for a district', () => city.identity.bearer(NEIGHBOUR, OFFICE)],
    ['for the municipal subgraph', () => city.identity.bearer('500000', OFFICE)],
    ['that has ended', () => city.identity.bearer('gateway', OFFICE, -120)],
    ['of another city’s key', async () => (await localIdentity()).bearer('gateway', OFFICE)],
    [
      'that was made to say more',
      async () => {
        const [head, , signature] = (await city.identity.bearer('gateway', { role: 'PUBLIC' })).split('.');
        const [, body] = (await city.identity.bearer('gateway', OFFICE)).split('.');
        return [head, body, signature].join('.');
      },
    ],
  ])('%s is refused at the gateway', async (_what, token) => {
    expectUnknown(await ask(city.gateway.url, await token()));
  });

  it('for the gateway is worth nothing anywhere else', async () => {
    const token = await city.identity.bearer('gateway', OFFICE);
    expect((await ask(city.gateway.url, token)).status).toBe(200);
    for (const url of [urlOf(NEIGHBOUR), urlOf(CURIOUS), municipal.server.url])
      expectUnknown(await ask(url, token));
  });

  it('never comes to a district, and what comes there is worth nothing at its neighbour’s', async () => {
    const token = await city.identity.bearer('gateway', OFFICE);
    await askGraphql(city.gateway.url, PAGE, {}, { authorization: token });
    const replayed = new Set(city.liar.asked.map(({ headers }) => String(headers.authorization)));
    expect(replayed.size).toBe(1);
    for (const one of replayed) {
      expect(one).not.toBe(token);
      expect((await ask(urlOf(CURIOUS), one)).status).toBe(200);
      for (const url of [urlOf(NEIGHBOUR), municipal.server.url, city.gateway.url])
        expectUnknown(await ask(url, one));
    }
  });

  it('of a district’s office does not make it the gateway, whatever it sends beside', async () => {
    const own = { role: 'DISTRICT_OFFICE', district: CURIOUS as DistrictCode } as const;
    const authorization = await city.identity.bearer(CURIOUS, own, EXCHANGE_LIFETIME_S);
    const query = `{ _entities(representations: [{ __typename: "District", code: "${CURIOUS}" }]) { __typename } }`;
    const answer = await askGraphql(
      urlOf(CURIOUS),
      query,
      {},
      { authorization, 'x-as-of': '2020-01-01T00:00:00.000Z' },
    );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });
});

describe('a request to the gateway', () => {
  const post = async (body: string): Promise<Answer> => {
    const response = await fetch(city.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { status: response.status, ...((await response.json()) as object) } as Answer;
  };
  const nested = (open: string, levels: number, middle: string, close: string) =>
    open.repeat(levels) + middle + close.repeat(levels);

  it.each<[string, string, number, string]>([
    [
      '30 levels deep',
      `{ schools { nodes { ${nested('inspections { nodes { school { ', 9, 'id', '} } } ')} } } }`,
      400,
      'QUERY_TOO_EXPENSIVE',
    ],
    [
      'of 1,000 aliases',
      `{ ${Array.from({ length: 1000 }, (_, i) => `a${i}: schools { totalCount }`).join(' ')} }`,
      400,
      'QUERY_TOO_EXPENSIVE',
    ],
    ['of 2 MB', `{ schools { totalCount } } #${'x'.repeat(2_000_000)}`, 413, 'PAYLOAD_TOO_LARGE'],
    ['of 50,000 tokens', `{ ${'__typename '.repeat(50_000)} }`, 400, 'QUERY_TOO_EXPENSIVE'],
    ['of lists in lists', `{ schools(districts: ${'['.repeat(4900)}`, 400, 'GRAPHQL_PARSE_FAILED'],
    ['of fields in fields', '{ schools '.repeat(2400), 400, 'GRAPHQL_PARSE_FAILED'],
    ['for what only subgraphs have', '{ _service { sdl } }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'for records by their keys',
      '{ _entities(representations: []) { __typename } }',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused', async (_what, query, status, code) => {
    const answer = await post(JSON.stringify({ query }));
    expect(answer.status).toBe(status);
    expect(new Set(codesOf(answer))).toEqual(new Set([code]));
    expect(answer.data).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/stack|RangeError/i);
    expect(city.liar.asked).toEqual([]);
  });

  it('with a variable 100,000 levels deep is refused', async () => {
    const deep = nested('[', 100_000, '', ']');
    const query = 'query($codes: [ID!]) { schools(districts: $codes) { totalCount } }';
    const answer = await post(`{"query":${JSON.stringify(query)},"variables":{"codes":${deep}}}`);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['BAD_USER_INPUT']]);
  });
});

describe('an argument', () => {
  const nobody = `${NEIGHBOUR}.sch.${'0'.repeat(26)}`;
  const cursor = (over: object, key = ['yi1', nobody]) =>
    encodeCursor({
      order: 'SchoolOrder.NAME_ASC',
      key,
      asOf: new Date().toISOString(),
      missed: [],
      ...over,
    });
  const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

  it.each<[string, object, string]>([
    ['after: nonsense', { after: '!!' }, 'BAD_USER_INPUT'],
    ['after: JSON that is no cursor', { after: 'eyJ2IjoxfQ' }, 'BAD_USER_INPUT'],
    ['after: half a cursor', { after: cursor({}).slice(0, 40) }, 'BAD_USER_INPUT'],
    [
      'after: a cursor of another order',
      { after: cursor({ order: 'SchoolOrder.NAME_DESC' }) },
      'BAD_USER_INPUT',
    ],
    [
      'after: a cursor of another list',
      { after: cursor({ order: 'FindingOrder.NAME_ASC' }) },
      'BAD_USER_INPUT',
    ],
    ['after: a cursor with too short a key', { after: cursor({}, [nobody]) }, 'BAD_USER_INPUT'],
    ['after: a cursor with too long a key', { after: cursor({}, ['a', 'b', nobody]) }, 'BAD_USER_INPUT'],
    ['after: a cursor of tomorrow', { after: cursor({ asOf: inMs(3_600_000) }) }, 'BAD_USER_INPUT'],
    ['after: a cursor of the day before', { after: cursor({ asOf: inMs(-90_000_000) }) }, 'CURSOR_EXPIRED'],
    ['after: 500,000 characters', { after: 'x'.repeat(500_000) }, 'BAD_USER_INPUT'],
    ['first: 0', { first: 0 }, 'BAD_USER_INPUT'],
    ['first: -1', { first: -1 }, 'BAD_USER_INPUT'],
    ['first: 501', { first: 501 }, 'BAD_USER_INPUT'],
    ['districts: one that never was', { districts: ['999999'] }, 'DISTRICT_UNKNOWN'],
    ['districts: no code', { districts: [NEIGHBOUR, 'x'] }, 'DISTRICT_UNKNOWN'],
  ])('%s nulls its own field, and no other', async (_what, variables, code) => {
    const query = PAGE.replace(/\}$/, ' inspectors { totalCount } }');
    const { data, errors } = await city.gateway.ask(query, variables, OFFICE);
    expect(data.schools).toBeNull();
    expect(data.inspectors.totalCount).toBeGreaterThan(0);
    expect(errors).toMatchObject([{ path: ['schools'], extensions: { code } }]);
    if (code !== 'BAD_USER_INPUT') return;
    const [name] = Object.keys(variables);
    expect(errors?.[0]?.extensions.issues).toMatchObject([{ path: [name] }]);
  });

  it.each([
    ['code of SQL', ['’ OR 1=1; --', nobody]],
    ['half a character', ['\ud800', nobody]],
    ['a zero byte', ['\u0000', nobody]],
  ])('after: a cursor made of %s is a place like any other', async (_what, key) => {
    const { data, errors } = await city.gateway.ask(PAGE, { after: cursor({}, key) }, OFFICE);
    expect(errors).toBeUndefined();
    expect(data.schools.missingDistricts).toEqual([]);
  });

  it.each([
    ['is no id', 'x', 'BAD_USER_INPUT'],
    ['is too short', nobody.slice(0, -1), 'BAD_USER_INPUT'],
    ['names another kind of record', nobody.replace('sch', 'fnd'), 'BAD_USER_INPUT'],
    ['is a code', NEIGHBOUR, 'BAD_USER_INPUT'],
    ['has the code of no district', nobody.replace(NEIGHBOUR, '999999'), 'DISTRICT_UNKNOWN'],
    ['has the city’s code', nobody.replace(NEIGHBOUR, '500000'), 'DISTRICT_UNKNOWN'],
    ['is 500,000 characters long', 'x'.repeat(500_000), 'BAD_USER_INPUT'],
  ])('id: that %s is an error', async (_what, id, code) => {
    const answer = await city.gateway.ask('query($id: ID!) { school(id: $id) { name } }', { id }, OFFICE);
    expect(answer.data).toEqual({ school: null });
    expect(answer.errors).toMatchObject([{ path: ['school'], extensions: { code } }]);
    expect(JSON.stringify(answer).length).toBeLessThan(1000);
  });

  it('id: that is well formed and names no record is null', async () => {
    const { data, errors } = await city.gateway.ask('query($id: ID!) { school(id: $id) { name } }', {
      id: nobody,
    });
    expect(data).toEqual({ school: null });
    expect(errors).toBeUndefined();
  });
});
