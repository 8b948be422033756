import { OFFICE } from '../../../subgraphs/supervision/actors';
import { decide, type LifeCycle } from '../../../subgraphs/supervision/lifeCycle';
import {
  INSPECTOR_LIFE,
  LIFE_CYCLES,
  RECTIFICATION,
  REGULAR_INSPECTION,
  SCHOOL,
  type InspectorFacts,
  type RectificationFacts,
  type RegularInspectionFacts,
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
  if (rule === 'IS_APPOINTED') return { mode: 'APPOINTED', employment: 'FULL_TIME' };
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
};
bothWays(SCHOOL, school, [
  ['STAGES_FIT_KIND', 'registerSchool', null, { stages: ['VOCATIONAL'] }],
  ['STAGES_FIT_KIND', 'updateSchool', 'OPEN', { stages: [] }],
  ['IDENTITY_CODE_UNIQUE', 'registerSchool', null, { isIdentityCodeTaken: true }],
  ['ENDS_AFTER_OPENING', 'closeSchool', 'OPEN', { closedOn: '1999-01-01' }],
  ['NO_OPEN_INSPECTION', 'closeSchool', 'OPEN', { openInspections: 1 }],
]);

const inspector: InspectorFacts = {
  employment: 'PART_TIME',
  mode: 'ENGAGED',
  termFrom: '2023-11-01',
  termTo: '2026-10-31',
  isCertificateTaken: false,
  eligibility: [
    'LOYALTY',
    'LAW_AND_EXPERTISE',
    'INTEGRITY',
    'DEGREE_AND_10_YEARS',
    'COORDINATION_EXPRESSION',
    'HEALTH',
  ],
  noticeWorkingDays: 7,
  termsInARow: 3,
  posts: 0,
  removalReason: 'NEGLECT',
  today,
};
bothWays(INSPECTOR_LIFE, inspector, [
  ['MODE_FITS_EMPLOYMENT', 'appointInspector', null, { employment: 'FULL_TIME' }],
  ['TERM_WITHIN_THREE_YEARS', 'appointInspector', null, { termTo: '2026-11-02' }],
  ['TERM_WITHIN_THREE_YEARS', 'appointInspector', null, { termTo: null }],
  ['TERM_WITHIN_THREE_YEARS', 'renewInspector', 'ACTIVE', { termTo: '2023-10-31' }],
  ['CERTIFICATE_UNIQUE', 'engageInspector', 'PUBLIC_NOTICE', { isCertificateTaken: true }],
  [
    'ELIGIBLE',
    'vetInspector',
    'NOMINATED',
    { eligibility: ['LOYALTY', 'HEALTH', 'HEALTH', 'HEALTH', 'HEALTH', 'HEALTH'] },
  ],
  ['NOTICE_LONG_ENOUGH', 'engageInspector', 'PUBLIC_NOTICE', { noticeWorkingDays: 6 }],
  ['IS_ENGAGED', 'renewInspector', 'ACTIVE', { mode: 'APPOINTED', termsInARow: 1 }],
  ['TERMS_IN_A_ROW', 'renewInspector', 'ACTIVE', { termsInARow: 4 }],
  ['TERM_IS_OVER', 'expireInspector', 'ACTIVE', { termTo: today }],
  ['POSTS_HANDED_OVER', 'releaseInspector', 'ACTIVE', { posts: 1 }],
  ['REASON_GIVEN', 'removeInspector', 'ACTIVE', { removalReason: null }],
]);

describe('an appointment by the government', () => {
  it('is for full-time inspectors only', () => {
    const request = {
      state: 'EXAMINED',
      command: 'appointInspector',
      caller: { role: 'GOVERNMENT', capacity: null },
    } as const;
    expect(decide(INSPECTOR_LIFE, { ...request, facts: inspector })).toMatchObject({
      violations: [{ rule: 'IS_APPOINTED' }],
    });
    const facts: InspectorFacts = { ...inspector, mode: 'APPOINTED', employment: 'FULL_TIME' };
    expect(decide(INSPECTOR_LIFE, { ...request, facts })).toMatchObject({ kind: 'ALLOWED', next: 'ACTIVE' });
    covered.add('Inspector.IS_APPOINTED');
  });
});

const finding = {
  categoryList: 'SCHOOL_REGULAR_MATTER',
  categoryCode: 'FOOD_WATER_DORMITORY',
  categoryVersion: 1,
  disposition: 'ON_SITE_ADVICE',
  isHazard: false,
} as const;
const member = { id: 'a', state: 'ACTIVE', certificateNumber: '1' } as const;
const inspection: RegularInspectionFacts = {
  schoolStatus: 'OPEN',
  matterList: 'SCHOOL_REGULAR_MATTER',
  matters: ['FOOD_WATER_DORMITORY'],
  team: [member],
  visitedOn: today,
  visitRecord: '记录',
  findings: [finding],
  reportedOn: today,
  summary: '报告',
  openRectifications: 0,
  reason: '停课',
  publishedOn: today,
  publicationChannel: 'GOVERNMENT_WEBSITE',
  today,
};
bothWays(REGULAR_INSPECTION, inspection, [
  ['SCHOOL_IS_OPEN', 'scheduleInspection', null, { schoolStatus: 'CLOSED' }],
  ['TEAM_NAMED', 'scheduleInspection', null, { team: [] }],
  ['TEAM_NAMED', 'recordUnannouncedVisit', null, { team: [member, member] }],
  ['TEAM_ACTIVE', 'scheduleInspection', null, { team: [member, { ...member, id: 'b', state: 'LEFT' }] }],
  ['TEAM_ACTIVE', 'recordVisit', 'SCHEDULED', { team: [{ ...member, state: 'REMOVED' }] }],
  ['TEAM_CERTIFIED', 'recordVisit', 'SCHEDULED', { team: [{ ...member, certificateNumber: '' }] }],
  ['MATTERS_FROM_REGISTER', 'scheduleInspection', null, { matters: ['SAFETY'] }],
  ['MATTERS_FROM_REGISTER', 'scheduleInspection', null, { matters: [] }],
  ['VISIT_NOT_AHEAD', 'recordVisit', 'SCHEDULED', { visitedOn: '2026-11-24' }],
  ['VISIT_RECORDED', 'recordVisit', 'SCHEDULED', { visitRecord: ' ' }],
  ['CATEGORY_FROM_REGISTER', 'recordVisit', 'SCHEDULED', { findings: [{ ...finding, categoryVersion: 2 }] }],
  [
    'CATEGORY_FROM_REGISTER',
    'recordFinding',
    'VISITED',
    { findings: [{ ...finding, categoryList: 'KINDERGARTEN_REGULAR_MATTER', categoryCode: 'SAFETY' }] },
  ],
  ['HAZARD_PRESSED', 'recordVisit', 'SCHEDULED', { findings: [finding, { ...finding, isHazard: true }] }],
  ['HAZARD_PRESSED', 'recordFinding', 'VISITED', { findings: [{ ...finding, isHazard: true }] }],
  ['REPORT_WRITTEN', 'reportInspection', 'VISITED', { summary: null }],
  ['REPORT_AFTER_VISIT', 'reportInspection', 'VISITED', { reportedOn: '2026-11-22' }],
  ['REPORT_AFTER_VISIT', 'reportInspection', 'VISITED', { reportedOn: '2026-11-24' }],
  ['NO_OPEN_RECTIFICATION', 'closeInspection', 'REPORTED', { openRectifications: 1 }],
  ['REASON_GIVEN', 'cancelInspection', 'SCHEDULED', { reason: '' }],
  ['PUBLICATION_NAMED', 'publishInspection', 'CLOSED', { publicationChannel: null }],
]);

const rectification: RectificationFacts = {
  requirement: '整改',
  dueOn: '2026-12-23',
  isOverdue: true,
  isFindingTaken: false,
  findingDisposition: 'RECTIFICATION_NOTICE',
  inspectionState: 'REPORTED',
  reportText: '已整改',
  unitPublishedOn: today,
  verdict: 'SUFFICIENT',
  verifierId: 'a',
  verificationNote: '理由',
  reviewerId: 'b',
  followUpResult: 'LASTING',
  today,
};
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
  ['VERIFIER_NAMED', 'verifyRectification', 'REPORTED', { verifierId: null }],
  ['INSUFFICIENCY_EXPLAINED', 'verifyRectification', 'REPORTED', { verificationNote: '' }],
  ['IS_LATE', 'issueSupervisionNotice', 'IN_PROGRESS', { isOverdue: false }],
  ['REVIEWER_IS_NOT_VERIFIER', 'followUpRectification', 'VERIFIED', { reviewerId: 'a' }],
  ['REVIEWER_IS_NOT_VERIFIER', 'followUpRectification', 'VERIFIED', { reviewerId: null }],
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

it('a command tells everything that it violates at once', () => {
  const decision = decide(REGULAR_INSPECTION, {
    state: 'VISITED',
    command: 'reportInspection',
    caller: { role: 'INSPECTOR', capacity: null },
    facts: { ...inspection, summary: '', reportedOn: null },
  });
  expect(decision).toEqual({
    kind: 'VIOLATED',
    violations: [
      {
        rule: 'REPORT_WRITTEN',
        basis: '《深化新时代教育督导体制机制改革落实措施》第7项',
        kind: 'POLICY',
        messageZh: '开展督导均须形成督导报告。',
      },
      {
        rule: 'REPORT_AFTER_VISIT',
        basis: '本系统内部规则',
        kind: 'HOUSE',
        messageZh: '报告日期不得早于入校日期，也不得晚于今天。',
      },
    ],
  });
});

it('every guard of these life cycles is tested both ways', () => {
  const tested = new Set([...covered].map((guard) => guard.split('.')[0]));
  const guards = LIFE_CYCLES.filter(({ name }) => tested.has(name)).flatMap(({ name, transitions }) =>
    transitions.flatMap((row) => row.guards.map(({ rule }) => `${name}.${rule}`)),
  );
  expect([...covered].sort()).toEqual([...new Set(guards)].sort());
});
