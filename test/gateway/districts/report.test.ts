import { DistrictReport } from '../../../gateway/districts/report';
import { failure, refusal } from '../../../gateway/horizontal/missing';
import { AS_OF, deployment } from '../../support/miniGateway';

const [WANZHOU, YUZHONG, NANAN] = ['500101', '500103', '500108'].map((code) => deployment(code)) as [
  ReturnType<typeof deployment>,
  ReturnType<typeof deployment>,
  ReturnType<typeof deployment>,
];
const report = (budget = { calls: 100, objects: 100 }) => new DistrictReport(AS_OF, budget);

test('an operation that concerned no district says nothing of districts', () => {
  expect(report().extension()).toBeNull();
});

test('all fetches of an operation write into one report, each district counted once', () => {
  const all = report();
  all.countCalls([WANZHOU, YUZHONG, NANAN]);
  all.countCalls([WANZHOU, YUZHONG]);
  all.note(failure(YUZHONG, 'TIMEOUT'), ['schools']);
  all.note(failure(YUZHONG, 'TIMEOUT'), ['inspectors']);
  all.note(failure(WANZHOU, 'SKIPPED'), ['schools']);
  all.note(refusal(NANAN), ['inspectors']);
  expect(all.isIncomplete).toBe(true);
  expect(all.extension()).toEqual({
    asked: 3,
    answered: 2,
    failed: [{ code: '500103', reason: 'TIMEOUT', paths: [['schools'], ['inspectors']] }],
    refused: [{ code: '500108', paths: [['inspectors']] }],
    skipped: [{ code: '500101', paths: [['schools']] }],
  });
});

test('a district that was missing without being asked is told of too', () => {
  const drained = report();
  drained.note(failure(YUZHONG, 'DRAINED'), ['schools']);
  expect(drained.extension()).toEqual({
    asked: 0,
    answered: 0,
    failed: [{ code: '500103', reason: 'DRAINED', paths: [['schools']] }],
  });
});

test.each([
  ['calls', 'districtCalls', 2],
  ['objects', 'districtObjects', 11],
] as const)('beyond its budget of %s an operation stops', (_, limit, value) => {
  const small = report({ calls: 1, objects: 10 });
  const spend = () =>
    limit === 'districtCalls' ? small.countCalls([WANZHOU, YUZHONG]) : small.countObjects(11);
  expect(spend).toThrow(
    expect.objectContaining({
      extensions: expect.objectContaining({ code: 'QUERY_TOO_EXPENSIVE', limit, value }),
    }),
  );
});
