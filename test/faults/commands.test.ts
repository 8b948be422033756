import type { DistrictCode } from '../../subgraphs/kernel/ids';
import type { Answer } from '../support/graphql';
import { breaksOff, honest, isSilent, says, saysJson, twists, type Lie } from '../support/liars';
import { BIG, DEADLINE_MS, faultyCity, MARGIN_MS, OFFICE, timed, type FaultyCity } from './faultyCity';

const [HONEST, LIED] = BIG;
let city: FaultyCity;
beforeAll(async () => {
  city = await faultyCity(LIED);
}, 60_000);
afterAll(() => city.close());
afterEach(() => city.heal());

/** Registers schools in one mutation, one field each, under the names of the fields. */
function register(schools: Record<string, object>): Promise<Answer> {
  const names = Object.keys(schools);
  const variables = Object.fromEntries(
    names.map((name) => [
      name,
      {
        district: LIED,
        name: `新建${name}小学`,
        kind: 'PRIMARY',
        stages: ['PRIMARY'],
        operator: 'EDUCATION_DEPARTMENT',
        area: 'URBAN',
        ...schools[name],
      },
    ]),
  );
  return city.gateway.ask(
    `mutation(${names.map((name) => `$${name}: RegisterSchoolInput!`).join(' ')}) {
      ${names.map((name) => `${name}: registerSchool(input: $${name}) { school { id name } alerts { rule } }`).join(' ')}
    }`,
    variables,
    { role: 'DISTRICT_OFFICE', district: LIED as DistrictCode },
  );
}

/** How many schools the district has of those that were registered under this name. */
async function count(name: string): Promise<number> {
  const { data } = await city.gateway.ask(
    'query($name: String) { schools(filter: { search: $name }) { totalCount } }',
    { name: `新建${name}小学` },
    OFFICE,
  );
  return data.schools.totalCount;
}

const error = (code: string) => ({ errors: [{ message: 'secret', extensions: { code } }] });

describe('a command to a district that', () => {
  it.each<[string, Lie, string, string]>([
    ['is silent', isSilent, 'TIMEOUT', 'UNKNOWN'],
    ['breaks off', breaksOff, 'UNREACHABLE', 'UNKNOWN'],
    ['stands behind a proxy that fails', says('Bad gateway', 502), 'UNREACHABLE', 'UNKNOWN'],
    ['answers nonsense', says('nonsense'), 'INVALID_ANSWER', 'UNKNOWN'],
    ['fails', saysJson(error('INTERNAL_SERVER_ERROR'), 500), 'INVALID_ANSWER', 'UNKNOWN'],
    ['answers neither yes nor no', twists(({ data }) => void (data.a = null)), 'INVALID_ANSWER', 'UNKNOWN'],
    ['answers half', twists(({ data }) => void (data.a.school = null)), 'INVALID_ANSWER', 'UNKNOWN'],
    [
      'answers with another district’s record',
      twists((answer) => JSON.parse(JSON.stringify(answer).replaceAll(`${LIED}.`, `${HONEST}.`))),
      'INVALID_ANSWER',
      'UNKNOWN',
    ],
    ['does not know the gateway', saysJson(error('UNAUTHENTICATED'), 401), 'REFUSED', 'NOT_SENT'],
    ['has too much to do', saysJson(error('RATE_LIMITED'), 429), 'UNREACHABLE', 'NOT_SENT'],
  ])('%s is sent once, and tells what is known of it', async (_what, lie, reason, outcome) => {
    city.liar.lie = lie;
    const { result, ms } = await timed(() => register({ a: {} }));
    expect(result.data).toEqual({ a: null });
    expect(result.errors).toMatchObject([
      {
        path: ['a'],
        extensions: { code: 'DISTRICT_UNAVAILABLE', outcome, districts: [{ code: LIED, reason }] },
      },
    ]);
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(result.extensions?.districts).toEqual({
      asked: 1,
      answered: 0,
      failed: [{ code: LIED, reason, paths: [['a']] }],
    });
    expect(city.liar.asked).toHaveLength(1);
    expect(ms).toBeLessThan(DEADLINE_MS + MARGIN_MS);
  });
});

describe('a command whose answer is lost', () => {
  const losesOneAnswer: Lie = (...call) => (city.liar.asked.length > 1 ? honest : breaksOff)(...call);

  it('is not sent again by itself: it may have been done', async () => {
    city.liar.lie = losesOneAnswer;
    const { errors } = await register({ lost: {} });
    expect(errors).toMatchObject([{ extensions: { outcome: 'UNKNOWN' } }]);
    expect(city.liar.asked).toHaveLength(1);
    expect(await count('lost')).toBe(1);
  });

  it('is sent again under its idempotency key, and done once', async () => {
    city.liar.lie = losesOneAnswer;
    const { data, errors } = await register({ kept: { idempotencyKey: 'key-of-this-command' } });
    expect(errors).toBeUndefined();
    expect(data.kept.school.name).toBe('新建kept小学');
    expect(city.liar.asked).toHaveLength(2);
    expect(await count('kept')).toBe(1);
  });

  it('may have been done, even where the second try was certainly turned away', async () => {
    const lies = [breaksOff, saysJson(error('RATE_LIMITED'), 429)];
    city.liar.lie = (...call) => (lies[city.liar.asked.length - 1] ?? honest)(...call);
    const { errors } = await register({ busy: { idempotencyKey: 'key-of-a-command-that-was-done' } });
    expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', outcome: 'UNKNOWN' } }]);
    expect(city.liar.asked).toHaveLength(2);
    expect(await count('busy')).toBe(1);
  });
});

it('commands of one operation are carried out in their order, and go on after one that fails', async () => {
  city.liar.lie = (response, asked, truth) =>
    (JSON.stringify(asked.variables).includes('新建third小学') ? says('nonsense') : honest)(
      response,
      asked,
      truth,
    );
  const { data, errors } = await register({
    first: {},
    second: { identityCode: 'none' },
    third: {},
    fourth: { district: '999999' },
    fifth: {},
  });
  expect(data).toMatchObject({
    first: { school: { name: '新建first小学' } },
    second: null,
    third: null,
    fourth: null,
    fifth: { school: { name: '新建fifth小学' } },
  });
  const told = errors?.map(({ path, extensions: { code, outcome } }) => [path, code, outcome]);
  expect(told).toEqual([
    [['second'], 'BAD_USER_INPUT', undefined],
    [['third'], 'DISTRICT_UNAVAILABLE', 'UNKNOWN'],
    [['fourth'], 'DISTRICT_UNKNOWN', undefined],
  ]);
  const sent = city.liar.asked.map(({ variables }) => /新建(\w+)小学/.exec(JSON.stringify(variables))?.[1]);
  expect(sent).toEqual(['first', 'second', 'third', 'fifth']);
});
