import fc from 'fast-check';
import { addDays, addYears } from '../../../subgraphs/supervision/calendar';
import { decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  INTEREST,
  RECUSAL,
  type InterestFacts,
  type RecusalFacts,
} from '../../../subgraphs/supervision/lifeCycles';
import { codesOf, INTEREST_RELATION } from '../../../subgraphs/supervision/lists';
import { groundsAgainst, groundsOf, keepsFrom } from '../../../subgraphs/supervision/recusal';
import { testGuards } from '../../support/guardCases';

const today = '2026-11-23';

describe('the grounds that an interest gives', () => {
  it.each([
    ['SELF', false, null, ['STAFF_MEMBER']],
    ['SELF', true, null, ['STAFF_MEMBER']],
    ['SELF', false, today, ['STAFF_MEMBER']],
    ['SELF', false, '2026-11-22', ['LEFT_UNDER_3_YEARS']],
    ['SELF', false, '2023-11-24', ['LEFT_UNDER_3_YEARS']],
    ['SELF', false, '2023-11-23', []],
    ['SPOUSE', false, null, ['FAMILY_EMPLOYED']],
    ['PARENT', true, null, ['HEAD_NEAR_RELATIVE', 'FAMILY_EMPLOYED']],
    ['CHILD', false, '2026-11-22', []],
    ['SIBLING', false, null, []],
    ['SIBLING', true, null, ['HEAD_NEAR_RELATIVE']],
    ['GRANDPARENT', true, null, ['HEAD_NEAR_RELATIVE']],
    ['GRANDCHILD', true, '2026-11-22', []],
  ] as const)('%s, head: %s, until %s: %j', (relation, isHead, endedOn, grounds) => {
    expect(groundsOf({ relation, isHead, endedOn }, today)).toEqual(grounds);
  });

  const relation = fc.constantFrom(...codesOf(INTEREST_RELATION));
  const day = fc.integer({ min: -3_000, max: 3_000 }).map((n) => addDays(today, n));
  const interest = fc.record({
    relation,
    isHead: fc.boolean(),
    subject: fc.constantFrom('a', 'b'),
    endedOn: fc.option(day),
  });

  it('last for three years after leaving, and not a day longer', () => {
    fc.assert(
      fc.property(day, (leftOn) => {
        const on = (date: string) => groundsOf({ relation: 'SELF', isHead: false, endedOn: leftOn }, date);
        const end = addYears(leftOn, 3);
        expect(on(leftOn)).toEqual(['STAFF_MEMBER']);
        expect(on(addDays(leftOn, 1))).toEqual(['LEFT_UNDER_3_YEARS']);
        expect(on(addDays(end, -1))).toEqual(['LEFT_UNDER_3_YEARS']);
        expect(on(end)).toEqual([]);
      }),
    );
  });

  it('only become fewer with time, but for the inspector’s own leaving', () => {
    fc.assert(
      fc.property(interest, day, fc.nat(2_000), (one, date, later) => {
        const before = groundsOf(one, date);
        for (const ground of groundsOf(one, addDays(date, later)))
          expect(ground === 'LEFT_UNDER_3_YEARS' || before.includes(ground)).toBe(true);
      }),
    );
  });

  it('are those of the unit alone, and none is lost or told twice among many interests', () => {
    fc.assert(
      fc.property(fc.array(interest), day, (interests, date) => {
        const grounds = groundsAgainst(interests, 'a', date);
        expect(new Set(grounds).size).toBe(grounds.length);
        const each = interests
          .filter(({ subject }) => subject === 'a')
          .flatMap((one) => groundsOf(one, date));
        expect(new Set(grounds)).toEqual(new Set(each));
      }),
    );
  });
});

describe('a recusal', () => {
  const recusal = { inspectorId: 'i', subject: 'a', inspectionId: null, state: 'GRANTED' };

  it('keeps its inspector from every inspection of the unit, or from the one that it names', () => {
    expect(keepsFrom(recusal, { subject: 'a', inspectionId: 'x' })).toBe(true);
    expect(keepsFrom(recusal, { subject: 'a', inspectionId: null })).toBe(true);
    expect(keepsFrom(recusal, { subject: 'b', inspectionId: 'x' })).toBe(false);
    const one = { ...recusal, inspectionId: 'x' };
    expect(keepsFrom(one, { subject: 'a', inspectionId: 'x' })).toBe(true);
    expect(keepsFrom(one, { subject: 'a', inspectionId: 'y' })).toBe(false);
  });

  it.each(Object.keys(RECUSAL.states))('in the state %s does so only when granted', (state) => {
    expect(keepsFrom({ ...recusal, state }, { subject: 'a', inspectionId: null })).toBe(state === 'GRANTED');
  });

  it('is decided by the head of the office only', () => {
    const request = { state: 'APPLIED', command: 'decideRecusal', facts } as const;
    const by = (capacity: 'HEAD' | 'CLERK' | null) =>
      decide(RECUSAL, { ...request, caller: { role: 'DISTRICT_OFFICE', capacity } }).kind;
    expect(by('HEAD')).toBe('ALLOWED');
    expect(by('CLERK')).toBe('FORBIDDEN');
    expect(by(null)).toBe('FORBIDDEN');
  });
});

const facts: RecusalFacts = {
  inspectorState: 'ACTIVE',
  ground: 'OTHER_INTEREST',
  explanation: '师生关系',
  computedGrounds: [],
  isTaken: false,
  isOwnMatter: false,
  isOwnRequest: false,
  decision: 'GRANTED',
  reason: '不影响公正',
  teams: 0,
  isPosted: false,
};
const refused = { decision: 'REFUSED' } as const;
const decided = { command: 'decideRecusal', state: 'DECLARED' } as const;

testGuards(
  RECUSAL,
  facts,
  [
    {
      rule: 'INSPECTOR_IN_OFFICE',
      command: 'applyForRecusal',
      state: null,
      change: { inspectorState: 'LEFT' },
    },
    {
      rule: 'OTHER_INTEREST_EXPLAINED',
      command: 'declareRecusal',
      state: null,
      change: { explanation: ' ' },
    },
    { rule: 'ONE_RECUSAL', command: 'orderRecusal', state: null, change: { isTaken: true } },
    { rule: 'NOBODY_ON_THEIR_OWN', command: 'orderRecusal', state: null, change: { isOwnMatter: true } },
    { rule: 'NOBODY_ON_THEIR_OWN', ...decided, change: { isOwnMatter: true } },
    { rule: 'NOBODY_ON_THEIR_OWN', ...decided, change: { isOwnRequest: true } },
    { rule: 'NOBODY_ON_THEIR_OWN', ...decided, given: refused, change: { isOwnMatter: true } },
    {
      rule: 'COMPUTED_GROUND_BINDS',
      ...decided,
      given: refused,
      change: { computedGrounds: ['STAFF_MEMBER'] },
    },
    {
      rule: 'COMPUTED_GROUND_BINDS',
      command: 'liftRecusal',
      state: 'GRANTED',
      change: { computedGrounds: ['FAMILY_EMPLOYED'] },
    },
    { rule: 'REFUSAL_EXPLAINED', ...decided, given: refused, change: { reason: null } },
    { rule: 'LIFTING_EXPLAINED', command: 'liftRecusal', state: 'GRANTED', change: { reason: '' } },
  ],
  [
    { rule: 'TEAM_WITHOUT_RECUSED', ...decided, change: { teams: 1 } },
    { rule: 'POST_WITHOUT_RECUSED', command: 'orderRecusal', state: null, change: { isPosted: true } },
  ],
);

const interest: InterestFacts = {
  relation: 'SELF',
  isHead: false,
  since: '2020-09-01',
  endedOn: '2025-08-31',
  isKnown: false,
  recordedOn: '2025-03-01',
  isByInspector: true,
  today,
};
const lasting = { endedOn: null };

testGuards(INTEREST, interest, [
  { rule: 'BEARS_A_GROUND', command: 'recordInterest', state: null, change: { endedOn: '2023-08-31' } },
  {
    rule: 'BEARS_A_GROUND',
    command: 'recordInterest',
    state: null,
    given: lasting,
    change: { relation: 'SIBLING' },
  },
  { rule: 'RECORDED_ONCE', command: 'recordInterest', state: null, change: { isKnown: true } },
  { rule: 'DAYS_IN_ORDER', command: 'recordInterest', state: null, change: { since: '2025-09-01' } },
  { rule: 'DAYS_IN_ORDER', command: 'recordInterest', state: null, change: { endedOn: '2026-11-24' } },
  {
    rule: 'DAYS_IN_ORDER',
    command: 'recordInterest',
    state: null,
    given: lasting,
    change: { since: '2026-11-24' },
  },
  { rule: 'END_NAMED', command: 'endInterest', state: 'HELD', change: lasting },
  { rule: 'END_NOT_BACKDATED', command: 'endInterest', state: 'HELD', change: { recordedOn: '2025-09-01' } },
]);
