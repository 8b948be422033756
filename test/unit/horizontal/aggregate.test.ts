import * as fc from 'fast-check';
import { mergeFigures, noFigures, readFigures, type Figures } from '../../../gateway/horizontal/aggregate';
import { Planner } from '../../../gateway/horizontal/plan';
import type { FigurePlan } from '../../../gateway/horizontal/aggregatePlan';
import { CODES, MiniDistrict } from '../../support/miniCity';
import { AS_OF, deployment, MiniGateway, miniTable } from '../../support/miniGateway';
import { cities, ROWS } from '../../support/miniRows';

const DEPLOYMENTS = CODES.map((code) => deployment(code));
const FIGURES = `schoolCount pupils: pupilCount budget firstName lastName ratio: pupilsPerSchool
  byKind { count kind pupils } kinds: byKind { __typename n: count } missingDistricts { code }`;
const QUERY = `{ statistics { ${FIGURES} } }`;

/** The figures of the query as districts are asked for them. */
function figuresOf(selection: string): FigurePlan {
  const [root] = new Planner(miniTable()).plan(`{ statistics { ${selection} } }`, {}).plan.roots;
  if (root?.kind !== 'AGGREGATE') throw new Error('This is an aggregate.');
  return root.plan.figures;
}

test('figures over districts are those of a single database, to the last digit', async () => {
  await fc.assert(
    fc.asyncProperty(cities, async (rows) => {
      const gateway = new MiniGateway(rows, DEPLOYMENTS);
      const { data, errors } = await gateway.run(QUERY);
      const expected = await new MiniDistrict(rows).answer({ query: QUERY }, AS_OF);
      expect(errors).toEqual([]);
      expect(JSON.parse(JSON.stringify(data))).toEqual(expected.data);
    }),
    { numRuns: 60 },
  );
});

const parts = fc.array(
  fc.record({
    h_0: fc.option(fc.integer({ min: 0, max: 9 })),
    h_1: fc.option(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String)),
    h_2: fc.option(fc.integer({ min: -99_999, max: 99_999 }).map((cents) => (cents / 100).toFixed(2))),
    h_3: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
    h_4: fc.option(
      fc.uniqueArray(fc.record({ h_0: fc.constantFrom('PRIMARY', 'JUNIOR'), h_1: fc.option(fc.nat(9)) }), {
        selector: (bucket) => bucket.h_0,
      }),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

test('it does not matter in which order, or in how many steps, districts are added up', () => {
  const plan = figuresOf('schoolCount pupilCount budget firstName byKind { count }');
  const read = (part: object) => readFigures(plan, part as Record<string, unknown>, () => undefined) ?? {};
  fc.assert(
    fc.property(parts, fc.nat(), (districts, at) => {
      const figures = districts.map(read);
      const cut = at % (figures.length + 1);
      const [left, right] = [figures.slice(0, cut), figures.slice(cut)];
      const whole = mergeFigures(plan, figures);
      expect(mergeFigures(plan, [...figures].reverse())).toEqual(whole);
      const halves: Figures[] = [left, right]
        .filter((half) => half.length > 0)
        .map((half) => mergeFigures(plan, half));
      expect(mergeFigures(plan, halves)).toEqual(whole);
    }),
  );
});

test('nulls are skipped, and where all are null the figure is null', () => {
  const plan = figuresOf('schoolCount firstName');
  expect(
    mergeFigures(plan, [
      { h_0: null, h_1: null },
      { h_0: 2, h_1: null },
    ]),
  ).toEqual({ h_0: 2, h_1: null });
});

test('districts are asked for the parts of a ratio, which are not shown', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const { data } = await gateway.run('{ statistics { pupilsPerSchool } }');
  expect(data).toEqual({ statistics: { pupilsPerSchool: 95 } });
  expect(gateway.districts.get('500101')?.requests[0]?.query).toBe(
    '{statistics{h_0:pupilCount h_1:schoolCount}}',
  );
});

test('a ratio of nothing to nothing is null', async () => {
  const { data } = await new MiniGateway([], DEPLOYMENTS).run(
    '{ statistics { pupilsPerSchool schoolCount } }',
  );
  expect(data).toEqual({ statistics: { pupilsPerSchool: null, schoolCount: 0 } });
});

test('sums beyond what a number holds are exact', () => {
  const plan = figuresOf('pupilCount budget');
  const district = { h_0: '9007199254740993', h_1: '0.10' };
  expect(mergeFigures(plan, [district, district, district])).toEqual({
    h_0: '27021597764222979',
    h_1: '0.30',
  });
});

test('of no district at all there is nothing', async () => {
  const { data } = await new MiniGateway(ROWS, DEPLOYMENTS).run(
    '{ statistics(districts: []) { schoolCount budget firstName pupilsPerSchool byKind { kind } } }',
  );
  expect(data).toEqual({
    statistics: { schoolCount: 0, budget: '0', firstName: null, pupilsPerSchool: null, byKind: [] },
  });
  expect(noFigures(figuresOf('pupilCount'))).toEqual({ h_0: '0' });
});

test('when nobody answers, figures are null and everybody is missing', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  for (const code of CODES) {
    gateway.faults.set(code, () => ({ kind: 'FAILED', reason: 'UNREACHABLE', sent: 'NOT_SENT' }));
  }
  const { data, errors } = await gateway.run(
    '{ statistics { schoolCount byKind { count } missingDistricts { reason } } }',
  );
  expect(data).toEqual({
    statistics: {
      schoolCount: null,
      byKind: null,
      missingDistricts: CODES.map(() => ({ reason: 'UNREACHABLE' })),
    },
  });
  expect(errors).toHaveLength(1);
});

test.each<[string, object]>([
  ['a figure that does not fit', { h_0: 'many', h_1: [] }],
  ['no figure', { h_1: [] }],
  ['buckets that are none', { h_0: 1, h_1: { h_0: 'JUNIOR', h_1: 1 } }],
  ['a bucket that does not fit', { h_0: 1, h_1: [{ h_0: 'JUNIOR', h_1: 'many' }] }],
])('a district with %s has failed: no sum holds a part of it', async (_, statistics) => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  gateway.faults.set('500101', () => ({ data: { statistics } }));
  const { data, errors } = await gateway.run(
    '{ statistics { n: schoolCount byKind { count } missingDistricts { code reason } } }',
  );
  expect(data).toEqual({
    statistics: {
      n: 60,
      byKind: [{ count: 30 }, { count: 30 }],
      missingDistricts: [{ code: '500101', reason: 'INVALID_ANSWER' }],
    },
  });
  expect(errors).toMatchObject([
    { path: ['statistics'], extensions: { districts: [{ code: '500101', reason: 'INVALID_ANSWER' }] } },
  ]);
});

test('a bucket of a kind that this graph does not know is left out, with an error', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const byKind = [
    { h_0: 'SPACE_ACADEMY', h_1: 3 },
    { h_0: 'JUNIOR', h_1: 1 },
  ];
  gateway.faults.set('500101', () => ({ data: { statistics: { h_0: byKind } } }));
  const { data, errors } = await gateway.run('{ statistics { byKind { count } } }');
  expect(data).toEqual({ statistics: { byKind: [{ count: 31 }, { count: 30 }] } });
  expect(errors).toMatchObject([{ path: ['statistics'], extensions: { coordinate: 'KindCount.kind' } }]);
});

test('a figure refused by a district is told once, by its coordinate', async () => {
  const gateway = new MiniGateway(ROWS, DEPLOYMENTS);
  const refused = {
    data: { statistics: { h_0: null } },
    errors: [{ message: 'x', path: ['statistics', 'h_0'], extensions: { code: 'FORBIDDEN' } }],
  };
  for (const code of ['500101', '500102']) gateway.faults.set(code, () => refused);
  const { data, errors } = await gateway.run('{ statistics { n: schoolCount missingDistricts { code } } }');
  expect(data).toEqual({ statistics: { n: 40, missingDistricts: [] } });
  expect(errors).toMatchObject([
    {
      path: ['statistics', 'n'],
      extensions: { code: 'FORBIDDEN', coordinate: 'Statistics.schoolCount', count: 2 },
    },
  ]);
});
