import { CODES, schoolId } from '../../support/miniCity';
import { deployment, MiniGateway } from '../../support/miniGateway';
import { ROWS } from '../../support/miniRows';

const rename = (alias: string, code: string, more = '') =>
  `${alias}: renameSchool(input: { schoolId: "${schoolId(code, 1)}", name: "新名"${more} }) { school { id name } }`;

function city(): MiniGateway {
  return new MiniGateway(
    ROWS,
    CODES.map((code) => deployment(code)),
  );
}

test('commands are carried out strictly in order, one call each, and a failure does not stop those after it', async () => {
  const gateway = city();
  gateway.faults.set('500102', () => ({ kind: 'FAILED', reason: 'TIMEOUT', sent: 'UNKNOWN' }));
  const { data, errors, report } = await gateway.run(
    `mutation { ${rename('a', '500101')} ${rename('b', '500102')} ${rename('c', '500101')} }`,
  );
  expect(data).toMatchObject({ a: { school: { name: '新名' } }, b: null, c: { school: { name: '新名' } } });
  expect(errors).toMatchObject([
    {
      path: ['b'],
      extensions: {
        code: 'DISTRICT_UNAVAILABLE',
        districts: [{ code: '500102', reason: 'TIMEOUT' }],
        outcome: 'UNKNOWN',
      },
    },
  ]);
  expect(gateway.districts.get('500101')?.requests.map(({ query }) => query.slice(0, 11))).toEqual([
    'mutation{a:',
    'mutation{c:',
  ]);
  expect(report.extension()).toMatchObject({ asked: 2, answered: 1 });
});

test('a refusal by a rule passes with what the contract allows of it, in our own words', async () => {
  const gateway = city();
  const violations = [{ rule: 'TEAM_SIZE', basis: '§ 4', kind: 'LAW', messageZh: '人数不足' }];
  gateway.faults.set('500101', () => ({
    data: { a: null },
    errors: [
      { message: 'secret', path: ['a'], extensions: { code: 'RULE_VIOLATED', violations, stack: 'secret' } },
    ],
  }));
  const { data, errors } = await gateway.run(`mutation { ${rename('a', '500101')} }`);
  expect(data).toEqual({ a: null });
  expect(errors).toEqual([
    {
      message: 'A rule of supervision forbids this.',
      path: ['a'],
      extensions: { code: 'RULE_VIOLATED', messageZh: '违反督导规则。', violations },
    },
  ]);
});

test('a command to a drained district is not sent', async () => {
  const gateway = new MiniGateway(ROWS, [deployment('500101', { isDrained: true })]);
  const { errors } = await gateway.run(`mutation { ${rename('a', '500101')} }`);
  expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', outcome: 'NOT_SENT' } }]);
  expect(gateway.calls).toBe(0);
});

test.each([
  ['a malformed id', 'nonsense', 'BAD_USER_INPUT'],
  ['an id of an unknown district', schoolId('599999', 1), 'DISTRICT_UNKNOWN'],
])('%s is told at its own command', async (_, id, code) => {
  const { data, errors } = await city().run(
    `mutation($id: ID!) { a: renameSchool(input: { schoolId: $id, name: "x" }) { school { id } } ${rename('b', '500101')} }`,
    { id },
  );
  expect(data).toMatchObject({ a: null, b: { school: { name: '新名' } } });
  expect(errors).toMatchObject([{ path: ['a'], extensions: { code } }]);
});

test('an answer that cannot be believed leaves open whether the command was carried out', async () => {
  const gateway = city();
  gateway.faults.set('500101', () => ({ data: { a: { school: { id: schoolId('500104', 1), name: 'x' } } } }));
  const { data, errors } = await gateway.run(`mutation { ${rename('a', '500101')} }`);
  expect(data).toEqual({ a: null });
  expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', outcome: 'UNKNOWN' } }]);
});

test('only a command with an idempotency key may be sent twice', async () => {
  const gateway = city();
  const keyed = ', idempotencyKey: "k1"';
  await gateway.run(`mutation { ${rename('a', '500101')} ${rename('b', '500101', keyed)} }`);
  expect(gateway.repeatable).toEqual([false, true]);
  await gateway.run('{ schools(districts: ["500101"]) { totalCount } }');
  expect(gateway.repeatable.at(-1)).toBe(true);
});
