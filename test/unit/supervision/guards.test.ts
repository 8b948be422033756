import { OFFICE } from '../../../subgraphs/supervision/actors';
import { decide, violationsOf, type LifeCycle } from '../../../subgraphs/supervision/lifeCycle';
import {
  LIFE_CYCLES,
  RECTIFICATION,
  SCHOOL,
  type RectificationFacts,
  type SchoolFacts,
} from '../../../subgraphs/supervision/lifeCycles';

/** One guard both ways: a command in a state with sound facts passes, with the change it is refused by the rule. */
type Case<Facts> = [rule: string, command: string, state: string | null, change: Partial<Facts>];

const covered = new Set<string>();

function bothWays<State extends string, Facts>(
  lifeCycle: LifeCycle<State, Facts>,
  sound: Facts,
  cases: Case<Facts>[],
) {
  describe(`the guards of ${lifeCycle.name}`, () => {
    it.each(cases)('%s refuses %s in %s', (rule, command, state, change) => {
      const row = lifeCycle.transitions.find((candidate) => candidate.command === command);
      const actor = row?.roles.find(({ role }) => role === 'DISTRICT_OFFICE') ?? row?.roles[0] ?? OFFICE;
      const caller = { role: actor.role, capacity: actor.capacity ?? null };
      const request = { state: state as State | null, command, caller };
      const before = decide(lifeCycle, { ...request, facts: { ...sound, ...matching(rule) } });
      expect(before.kind).toBe('ALLOWED');
      const after = decide(lifeCycle, { ...request, facts: { ...sound, ...matching(rule), ...change } });
      expect(after).toMatchObject({ kind: 'VIOLATED', violations: [{ rule }] });
      covered.add(`${lifeCycle.name}.${rule}`);
    });
  });
}

/** What must be so for a row with this rule to be the one that is taken. */
function matching(rule: string): object {
  if (rule === 'INSUFFICIENCY_EXPLAINED') return { verdict: 'INSUFFICIENT' };
  return {};
}

const today = '2026-11-23';

const school: SchoolFacts = {
  kind: 'PRIMARY',
  stages: ['PRIMARY'],
  openedOn: '2000-09-01',
  closedOn: today,
  isIdentityCodeTaken: false,
  openInspections: 0,
  mergesInto: null,
  isToAnotherDistrict: null,
  today,
};
bothWays(SCHOOL, school, [
  ['STAGES_FIT_KIND', 'registerSchool', null, { stages: ['VOCATIONAL'] }],
  ['STAGES_FIT_KIND', 'updateSchool', 'OPEN', { stages: [] }],
  ['IDENTITY_CODE_UNIQUE', 'registerSchool', null, { isIdentityCodeTaken: true }],
  ['ENDS_AFTER_OPENING', 'closeSchool', 'OPEN', { closedOn: '1999-01-01' }],
  ['NO_OPEN_INSPECTION', 'closeSchool', 'OPEN', { openInspections: 1 }],
  ['ENDED_BY_TODAY', 'closeSchool', 'OPEN', { closedOn: '2026-11-24' }],
  ['INTO_ANOTHER_OPEN_SCHOOL', 'mergeSchool', 'OPEN', { mergesInto: 'ITSELF' }],
  ['INTO_ANOTHER_OPEN_SCHOOL', 'mergeSchool', 'OPEN', { mergesInto: 'ENDED_SCHOOL' }],
  ['TO_ANOTHER_DISTRICT', 'moveSchool', 'OPEN', { isToAnotherDistrict: false }],
]);

const rectification: RectificationFacts = {
  state: 'INSUFFICIENT',
  requirement: '整改',
  dueOn: '2026-12-23',
  isOverdue: true,
  isFindingTaken: false,
  findingDisposition: 'RECTIFICATION_NOTICE',
  inspectionState: 'REPORTED',
  reportText: '已整改',
  unitPublishedOn: today,
  demandedOn: today,
  verdict: 'SUFFICIENT',
  verifierId: 'a',
  verificationNote: '理由',
  reviewerId: 'b',
  followUpResult: 'LASTING',
  examiner: { isActive: true, isRecused: false },
  competentAuthority: '区教委',
  guidance: '已约谈校长并驻校督促',
  liabilityNote: '多次督促无果',
  openNotices: 0,
  breachedNotices: 0,
  finishedOn: today,
  today,
};
const left = { isActive: false, isRecused: false };
const recused = { isActive: true, isRecused: true };
bothWays(RECTIFICATION, rectification, [
  ['REQUIREMENT_STATED', 'orderRectification', null, { requirement: ' ' }],
  ['DUE_NOT_PAST', 'orderRectification', null, { dueOn: '2026-11-22' }],
  ['DUE_NOT_PAST', 'issueSupervisionNotice', 'INSUFFICIENT', { dueOn: '2026-11-22' }],
  ['ONE_PER_FINDING', 'orderRectification', null, { isFindingTaken: true }],
  ['FINDING_NOT_TRANSFERRED', 'orderRectification', null, { findingDisposition: 'CASE_TRANSFER' }],
  ['INSPECTION_NOT_CLOSED', 'orderRectification', null, { inspectionState: 'CLOSED' }],
  ['REPORT_WRITTEN', 'draftRectificationReport', 'IN_PROGRESS', { reportText: null }],
  ['PUBLISHED_BY_UNIT', 'reportRectification', 'REPORT_DRAFTED', { unitPublishedOn: null }],
  ['PUBLISHED_BY_UNIT', 'reportRectification', 'IN_PROGRESS', { unitPublishedOn: '2026-11-24' }],
  ['PUBLISHED_AFTER_DEMAND', 'reportRectification', 'IN_PROGRESS', { unitPublishedOn: '2026-11-22' }],
  ['VERIFIER_NAMED', 'verifyRectification', 'REPORTED', { verifierId: null }],
  ['EXAMINER_ACTIVE', 'verifyRectification', 'REPORTED', { examiner: left }],
  ['EXAMINER_ACTIVE', 'followUpRectification', 'VERIFIED', { examiner: left }],
  ['EXAMINER_NOT_RECUSED', 'verifyRectification', 'REPORTED', { examiner: recused }],
  ['EXAMINER_NOT_RECUSED', 'followUpRectification', 'VERIFIED', { examiner: recused }],
  ['INSUFFICIENCY_EXPLAINED', 'verifyRectification', 'REPORTED', { verificationNote: '' }],
  ['IS_LATE', 'issueSupervisionNotice', 'IN_PROGRESS', { isOverdue: false }],
  ['REVIEWER_IS_NOT_VERIFIER', 'followUpRectification', 'VERIFIED', { reviewerId: 'a' }],
  ['REVIEWER_IS_NOT_VERIFIER', 'followUpRectification', 'VERIFIED', { reviewerId: null }],
  ['NO_NOTICE_OPEN', 'issueSupervisionNotice', 'INSUFFICIENT', { openNotices: 1 }],
  ['NO_NOTICE_OPEN', 'issueSupervisionNotice', 'ORDERED', { openNotices: 1 }],
  ['NO_NOTICE_OPEN', 'followUpRectification', 'VERIFIED', { openNotices: 1 }],
  ['NO_NOTICE_OPEN', 'closeRectification', 'FOLLOW_UP_PASSED', { openNotices: 1 }],
  ['FINISHED_BEFORE_REPORT', 'draftRectificationReport', 'IN_PROGRESS', { finishedOn: '2026-11-24' }],
  ['FINISHED_BEFORE_REPORT', 'reportRectification', 'IN_PROGRESS', { finishedOn: '2026-11-24' }],
  ['AUTHORITY_NAMED', 'nameCompetentAuthority', 'ORDERED', { competentAuthority: ' ' }],
  ['AUTHORITY_NAMED', 'recordGuidance', 'IN_PROGRESS', { competentAuthority: null }],
  ['AUTHORITY_NAMED', 'flagJointLiability', 'INSUFFICIENT', { competentAuthority: null }],
  ['GUIDANCE_WRITTEN', 'recordGuidance', 'REPORTED', { guidance: '' }],
  ['RECTIFICATION_WEAK', 'flagJointLiability', 'VERIFIED', { isOverdue: false, state: 'VERIFIED' }],
  ['LIABILITY_EXPLAINED', 'flagJointLiability', 'RELAPSED', { liabilityNote: null }],
]);

describe('a command with two outcomes', () => {
  const office = { role: 'DISTRICT_OFFICE', capacity: null } as const;

  it('leads by what verification found', () => {
    const request = { state: 'REPORTED', command: 'verifyRectification', caller: office } as const;
    expect(decide(RECTIFICATION, { ...request, facts: rectification })).toMatchObject({ next: 'VERIFIED' });
    const facts: RectificationFacts = { ...rectification, verdict: 'INSUFFICIENT' };
    expect(decide(RECTIFICATION, { ...request, facts })).toMatchObject({ next: 'INSUFFICIENT' });
  });

  it('leads by what the follow-up found', () => {
    const request = { state: 'VERIFIED', command: 'followUpRectification', caller: office } as const;
    expect(decide(RECTIFICATION, { ...request, facts: rectification })).toMatchObject({
      next: 'FOLLOW_UP_PASSED',
    });
    const facts: RectificationFacts = { ...rectification, followUpResult: 'RELAPSED' };
    expect(decide(RECTIFICATION, { ...request, facts })).toMatchObject({ next: 'RELAPSED' });
  });
});

describe('a competent authority', () => {
  const flag = (change: Partial<RectificationFacts>) =>
    decide(RECTIFICATION, {
      state: 'IN_PROGRESS',
      command: 'flagJointLiability',
      caller: { role: 'DISTRICT_OFFICE', capacity: null },
      facts: { ...rectification, state: 'IN_PROGRESS', isOverdue: false, ...change },
    }).kind;

  it.each<[string, Partial<RectificationFacts>]>([
    ['late', { isOverdue: true }],
    ['insufficient', { state: 'INSUFFICIENT' }],
    ['back where it was', { state: 'RELAPSED' }],
    ['against a supervision notice', { breachedNotices: 1 }],
  ])('is jointly liable for a rectification that is %s, and for no other', (_what, change) => {
    expect(flag({})).toBe('VIOLATED');
    expect(flag(change)).toBe('ALLOWED');
  });
});

it('a report more than ten days after the rectification was done is told to be late, and taken', () => {
  const report = (finishedOn: string | null) => {
    const facts = { ...rectification, finishedOn };
    const decision = decide(RECTIFICATION, {
      state: 'IN_PROGRESS',
      command: 'reportRectification',
      caller: { role: 'INSPECTED_UNIT', capacity: 'HEAD' },
      facts,
    });
    if (decision.kind !== 'ALLOWED') throw new Error(decision.kind);
    return violationsOf(decision.transition.alerts ?? [], facts).map(({ rule }) => rule);
  };
  expect(report('2026-11-13')).toEqual([]);
  expect(report('2026-11-12')).toEqual(['REPORTED_WITHIN_TEN_DAYS']);
  expect(report(null)).toEqual([]);
});

it('every guard of these life cycles is tested both ways', () => {
  const tested = new Set([...covered].map((guard) => guard.split('.')[0]));
  const guards = LIFE_CYCLES.filter(({ name }) => tested.has(name)).flatMap(({ name, transitions }) =>
    transitions.flatMap((row) => row.guards.map(({ rule }) => `${name}.${rule}`)),
  );
  expect([...covered].sort()).toEqual([...new Set(guards)].sort());
});
