import { encodeCursor } from '../../../subgraphs/kernel/cursor';
import { CODES, schoolId } from '../../support/miniCity';
import { AS_OF, deployment, MiniGateway } from '../../support/miniGateway';
import { ROWS } from '../../support/miniRows';

/** What the district 500101 says instead of the truth; the others tell it. */
async function askedWithLie(query: string, lie: object) {
  const gateway = new MiniGateway(
    ROWS,
    CODES.map((code) => deployment(code)),
  );
  gateway.faults.set('500101', () => lie);
  return gateway.run(query);
}

interface Row {
  id: string;
  name: string;
  order?: string;
  asOf?: string;
  missed?: string[];
  key?: string[];
}

function connection(rows: Row[], hasNextPage = false, nodes: (row: Row) => unknown = (row) => row): object {
  const edges = rows.map((row) => ({
    cursor: encodeCursor({
      order: row.order ?? 'SchoolOrder.NAME_ASC',
      key: row.key ?? [row.name, row.id],
      asOf: row.asOf ?? AS_OF,
      missed: (row.missed ?? []) as never,
    }),
    h_0: nodes(row),
  }));
  return { data: { schools: { edges, pageInfo: { hasNextPage }, totalCount: rows.length } } };
}

const QUERY = '{ schools(first: 3) { nodes { id name kind } totalCount missingDistricts { code reason } } }';
const own = (number: number, name: string): Row => ({ id: schoolId('500101', number), name });

test.each<[string, object]>([
  ['rows of another district', connection([{ id: schoolId('500102', 1), name: 'a' }])],
  [
    'another district’s record behind a cursor of its own',
    connection([own(1, 'a')], false, () => ({ id: schoolId('500104', 1), name: 'a', kind: null })),
  ],
  ['keys that do not rise', connection([own(1, 'b'), own(2, 'a')])],
  ['the same row twice', connection([own(1, 'a'), own(1, 'a')])],
  ['more rows than asked', connection([own(1, 'a'), own(2, 'b'), own(3, 'c'), own(4, 'd')])],
  ['fewer rows than it says it has', connection([own(1, 'a')], true)],
  ['a cursor of another order', connection([{ ...own(1, 'a'), order: 'SchoolOrder.NAME_DESC' }])],
  ['a cursor of another instant', connection([{ ...own(1, 'a'), asOf: '2020-01-01T00:00:00.000Z' }])],
  ['a cursor that leaves others out', connection([{ ...own(1, 'a'), missed: ['500102'] }])],
  ['keys that are shorter', connection([{ ...own(1, 'a'), key: [own(1, 'a').id] }])],
  ['keys that are longer', connection([{ ...own(1, 'a'), key: ['a', 'b', own(1, 'a').id] }])],
  [
    'a cursor that is none',
    {
      data: {
        schools: { edges: [{ cursor: 'x', h_0: null }], pageInfo: { hasNextPage: false }, totalCount: 1 },
      },
    },
  ],
  [
    'a count that is none',
    { data: { schools: { edges: [], pageInfo: { hasNextPage: false }, totalCount: -1 } } },
  ],
  [
    'a count that is no Int',
    { data: { schools: { edges: [], pageInfo: { hasNextPage: false }, totalCount: 2 ** 31 } } },
  ],
  ['no edges', { data: { schools: { pageInfo: { hasNextPage: false }, totalCount: 1 } } }],
  ['nothing, and no reason', { data: { schools: null } }],
  ['an answer to another question', { data: { inspectors: [] } }],
  ['an error without a code', { data: null, errors: [{ message: 'boom' }] }],
  ['no answer of GraphQL', { hello: 'world' }],
])('a district that answers %s has failed', async (_, lie) => {
  const { data, errors } = await askedWithLie(QUERY, lie);
  expect(data).toMatchObject({
    schools: { totalCount: 60, missingDistricts: [{ code: '500101', reason: 'INVALID_ANSWER' }] },
  });
  expect(errors).toMatchObject([{ path: ['schools'], extensions: { code: 'DISTRICT_UNAVAILABLE' } }]);
});

test('a value that the graph does not know is null in that row alone, with an error', async () => {
  const { data, errors } = await askedWithLie(
    QUERY,
    connection([own(1, 'a'), own(2, 'b')], false, (row) => ({
      ...row,
      kind: row.name === 'a' ? 'SPACE_ACADEMY' : 'PRIMARY',
    })),
  );
  expect(data).toMatchObject({
    schools: { nodes: [{ name: 'a', kind: null }, { name: 'b', kind: 'PRIMARY' }, {}], missingDistricts: [] },
  });
  expect(errors).toMatchObject([
    {
      path: ['schools', 'nodes', 0, 'kind'],
      extensions: {
        coordinate: 'School.kind',
        count: 1,
        districts: [{ code: '500101', reason: 'INVALID_ANSWER' }],
      },
    },
  ]);
});

test('a value of the wrong shape takes its own row with it and no other', async () => {
  const { data, errors } = await askedWithLie(
    QUERY,
    connection([own(1, 'a'), own(2, 'b')], false, (row) => ({
      ...row,
      kind: null,
      name: row.name === 'a' ? ['a'] : row.name,
    })),
  );
  expect(data).toMatchObject({ schools: { nodes: [null, { name: 'b' }, {}] } });
  expect(errors).toMatchObject([
    { path: ['schools', 'nodes', 0, 'name'], extensions: { coordinate: 'School.name' } },
  ]);
});

test('a lookup answers the record asked for, or the district has failed', async () => {
  const query = `{ school(id: "${schoolId('500101', 1)}") { name } }`;
  const { data, errors } = await askedWithLie(query, {
    data: { school: { name: 'x', h_key: schoolId('500101', 2) } },
  });
  expect(data).toEqual({ school: null });
  expect(errors).toMatchObject([
    {
      extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: '500101', reason: 'INVALID_ANSWER' }] },
    },
  ]);
});

test('a lookup that holds another district’s records has failed', async () => {
  const id = schoolId('500101', 1);
  const { data } = await askedWithLie(`{ school(id: "${id}") { sisters { id } } }`, {
    data: { school: { h_key: id, sisters: [{ id: schoolId('500104', 1) }] } },
  });
  expect(data).toEqual({ school: null });
});

test('errors of rows that did not come onto the page are not told', async () => {
  const errors = [
    {
      message: 'secret',
      path: ['schools', 'edges', 0, 'h_0', 'kind'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', sql: 'SELECT' },
    },
    {
      message: 'secret',
      path: ['schools', 'edges', 1, 'h_0', 'kind'],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ];
  const lie = {
    ...connection([own(1, '学校000'), own(2, '学校999')], false, (row) => ({ ...row, kind: null })),
    errors,
  };
  const answer = await askedWithLie(QUERY, lie);
  expect(answer.errors).toEqual([
    {
      message: 'Something went wrong on our side.',
      path: ['schools', 'nodes', 0, 'kind'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', messageZh: '系统内部错误。' },
    },
  ]);
});

test('a field refused is told once for the whole answer, with the first place and how many there are', async () => {
  const gateway = new MiniGateway(
    ROWS,
    CODES.map((code) => deployment(code)),
  );
  const { data, errors } = await gateway.run(
    '{ schools(first: 9) { edges { node { tel: phone } } missingDistricts { code } } }',
  );
  expect(data).toMatchObject({ schools: { missingDistricts: [] } });
  expect(errors).toEqual([
    {
      message: 'This is not allowed to you.',
      path: ['schools', 'edges', 0, 'node', 'tel'],
      extensions: { code: 'FORBIDDEN', messageZh: '无权访问。', coordinate: 'School.phone', count: 9 },
    },
  ]);
});
