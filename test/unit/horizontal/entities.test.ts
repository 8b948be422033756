import * as fc from 'fast-check';
import { CODES, schoolId } from '../../support/miniCity';
import { deployment, MiniGateway } from '../../support/miniGateway';
import { ROWS } from '../../support/miniRows';

const DEPLOYMENTS = CODES.map((code) => deployment(code));
const FETCH = `query($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on School { name } ... on District { schoolCount } }
}`;

async function read(gateway: MiniGateway, representations: unknown[], path: (string | number)[] = []) {
  const { data, ...rest } = await gateway.run(FETCH, { representations }, { path });
  return { entities: data._entities as unknown[], ...rest };
}

const school = (id: string) => ({ __typename: 'School', id });
const known = fc.constantFrom(...ROWS).map((row) => ({ asked: school(row.id), answer: { name: row.name } }));
const nobody = fc
  .constantFrom(...CODES)
  .map((code) => ({ asked: school(schoolId(code, 999)), answer: null as object | null }));

test('records come back in full length and order, each from its own district', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(known, nobody), { maxLength: 40 }), async (wanted) => {
      const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
      const { entities, errors } = await read(
        gateway,
        wanted.map(({ asked }) => asked),
      );
      expect(entities).toEqual(wanted.map(({ answer }) => answer));
      expect(errors).toEqual([]);
      expect(gateway.calls).toBe(new Set(wanted.map(({ asked }) => asked.id.slice(0, 6))).size);
    }),
  );
});

test('a record wanted in two places is read once, and no two places share an object', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const { entities } = await read(gateway, [school(schoolId('500101', 0)), school(schoolId('500101', 0))]);
  expect(entities[0]).toEqual(entities[1]);
  expect(entities[0]).not.toBe(entities[1]);
  expect(gateway.districts.get('500101')?.requests[0]?.variables?.representations).toHaveLength(1);
});

test('a record in very many places counts as often, and its long texts too', async () => {
  const long = 'x'.repeat(100_000);
  const id = schoolId('500101', 0);
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  gateway.faults.set('500101', () => ({ data: { _entities: [{ name: long, h_key: id }] } }));
  const wanted = Array.from({ length: 2500 }, () => school(id));
  const { entities, report } = await read(gateway, wanted);
  expect(new Set(entities).size).toBe(2500);
  // An object each, and a hundred more for the hundred thousand characters of each copy.
  expect(report).toHaveProperty('objects', 1 + 2499 * 101);
});

test('records of which nothing is asked need not show who they are', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const text = `query($representations: [_Any!]!, $a: Boolean!) {
    _entities(representations: $representations) { ... on School { name @include(if: $a) } }
  }`;
  const representations = [school(schoolId('500101', 0))];
  const { data, errors } = await gateway.run(text, { representations, a: false });
  expect(data._entities).toEqual([{}]);
  expect(errors).toEqual([]);
});

test('a district that alone finds fault with the question has refused it', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const fault = { message: 'no', extensions: { code: 'BAD_USER_INPUT' } };
  gateway.faults.set('500101', () => ({ data: null, errors: [fault] }));
  const both = [school(schoolId('500101', 0)), school(schoolId('500102', 0))];
  const { entities, report } = await read(gateway, both, ['schools']);
  expect(entities).toEqual([null, { name: '学校001' }]);
  expect(report.extension()).toMatchObject({ refused: [{ code: '500101', paths: [['schools']] }] });
  const alone = await read(gateway, both.slice(0, 1));
  expect(alone.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('a district whose clock does not allow the instant was not asked', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const fault = { message: 'no', extensions: { code: 'BAD_REQUEST' } };
  gateway.faults.set('500101', () => ({ errors: [fault] }));
  const { entities, errors } = await read(gateway, [school(schoolId('500101', 0))]);
  expect(entities).toEqual([null]);
  expect(errors).toMatchObject([
    { extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: '500101', reason: 'REFUSED' }] } },
  ]);
});

test('a call reads five hundred records at most', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const wanted = Array.from({ length: 1100 }, (_, i) => school(schoolId('500101', i)));
  const { entities } = await read(gateway, wanted);
  expect(entities).toHaveLength(1100);
  const sizes = gateway.districts
    .get('500101')
    ?.requests.map(({ variables }) => (variables?.representations as []).length);
  expect(sizes).toEqual([500, 500, 100]);
});

test.each([
  ['an unknown district', school(schoolId('599999', 1))],
  ['no id', school('nonsense')],
  ['a type that has no district', { __typename: 'Visit', id: schoolId('500101', 1) }],
])(
  'a key of %s is null with an error at its place, and spoils nothing beside it',
  async (_, representation) => {
    const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
    const { entities, errors } = await read(gateway, [school(schoolId('500101', 0)), representation]);
    expect(entities).toEqual([{ name: '学校000' }, null]);
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'DISTRICT_UNKNOWN' } }]);
  },
);

test('a silent district costs its own records, told once', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  gateway.faults.set('500102', () => ({ kind: 'FAILED', reason: 'TIMEOUT', sent: 'UNKNOWN' }));
  const wanted = [
    school(schoolId('500101', 0)),
    school(schoolId('500102', 0)),
    school(schoolId('500102', 1)),
  ];
  const { entities, errors, report } = await read(gateway, wanted, ['visits', '@', 'school']);
  expect(entities).toEqual([{ name: '学校000' }, null, null]);
  expect(errors).toMatchObject([
    {
      path: ['_entities', 1],
      extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: '500102', reason: 'TIMEOUT' }] },
    },
  ]);
  expect(report.extension()).toEqual({
    asked: 2,
    answered: 1,
    failed: [{ code: '500102', reason: 'TIMEOUT', paths: [['visits', 'school']] }],
  });
});

test('what a former district issued is read where its successor serves it', async () => {
  const heir = deployment('500101', { homes: new Set(['500101', '500103']) });
  const { entities } = await read(new MiniGateway(ROWS, [heir]), [school(schoolId('500103', 0))]);
  expect(entities).toEqual([{ name: '学校002' }]);
});

test.each<[string, unknown]>([
  ['fewer records', []],
  ['another record', [{ name: 'x', h_key: schoolId('500101', 5) }]],
  ['no list', { name: 'x' }],
])('a district that answers %s than asked has failed', async (_, list) => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  gateway.faults.set('500101', () => ({ data: { _entities: list } }));
  const { entities, errors } = await read(gateway, [
    school(schoolId('500101', 0)),
    school(schoolId('500102', 0)),
  ]);
  expect(entities).toEqual([null, { name: '学校001' }]);
  expect(errors).toMatchObject([
    { extensions: { districts: [{ code: '500101', reason: 'INVALID_ANSWER' }] } },
  ]);
});

test('errors of records stand at every place where the record was wanted', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  gateway.faults.set('500101', () => ({
    data: { _entities: [{ h_key: schoolId('500101', 0), name: null }] },
    errors: [{ message: 'x', path: ['_entities', 0], extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  }));
  const one = school(schoolId('500101', 0));
  const { entities, errors } = await read(gateway, [one, school(schoolId('500102', 0)), one]);
  expect(entities).toEqual([null, { name: '学校001' }, null]);
  expect(errors.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      ['_entities', 0],
      ['_entities', 2],
    ]),
  );
});
