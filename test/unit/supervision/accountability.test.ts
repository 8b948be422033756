import fc from 'fast-check';
import { aggravationsOf, isTwiceInAYear, isWithin } from '../../../subgraphs/supervision/accountabilityForms';
import { addDays, addYears } from '../../../subgraphs/supervision/calendar';
import { mayCommand } from '../../../subgraphs/supervision/commands';
import { decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  ACCOUNTABILITY_CASE,
  APPEAL,
  CASE_TRANSFER,
  INTERVIEW,
  NOTIFICATION,
  PAPER,
  REVIEW,
  type AppealFacts,
  type CaseFacts,
  type CaseTransferFacts,
  type InterviewFacts,
  type NotificationFacts,
  type PaperFacts,
  type ReviewFacts,
} from '../../../subgraphs/supervision/lifeCycles';
import {
  AGGRAVATION,
  CASE_GROUND,
  CASE_SUBJECT,
  codesOf,
  INTERVIEW_GROUND,
  NOTIFICATION_GROUND,
  PERSON_ACCOUNTABILITY,
  TRANSFER_OUTCOME,
  UNIT_ACCOUNTABILITY,
} from '../../../subgraphs/supervision/lists';
import { testGuards } from '../../support/guardCases';

const today = '2026-11-23';
const tomorrow = '2026-11-24';
const yesterday = '2026-11-22';
const office = { role: 'DISTRICT_OFFICE', capacity: 'HEAD' } as const;

const interview: InterviewFacts = {
  isSubjectNamed: true,
  ground: 'DUTIES_UNFULFILLED',
  summary: '整改推进缓慢',
  reason: '情况已改正',
  safetyOrRefusal: null,
  inspectionState: null,
  interviewees: ['校长'],
  scheduledOn: today,
  heldOn: today,
  absences: 1,
  recordText: '约谈记录',
  filedWith: ['PARTY_COMMITTEE', 'GOVERNMENT', 'SUPERIOR_BODY'],
  today,
};
testGuards(
  INTERVIEW,
  interview,
  [
    { rule: 'SUBJECT_NAMED', command: 'proposeInterview', state: null, change: { isSubjectNamed: false } },
    {
      rule: 'GROUND_OF_INTERVIEW',
      command: 'proposeInterview',
      state: null,
      change: { ground: 'WEAK_RECTIFICATION' },
    },
    {
      rule: 'SAFETY_OR_REFUSAL_SAID',
      command: 'proposeInterview',
      state: null,
      given: { ground: 'SAFETY_OR_REFUSAL', safetyOrRefusal: 'REFUSAL' },
      change: { safetyOrRefusal: null },
    },
    {
      rule: 'SAFETY_OR_REFUSAL_SAID',
      command: 'proposeInterview',
      state: null,
      change: { safetyOrRefusal: 'SAFETY_PROBLEMS' },
    },
    {
      rule: 'RESULT_NAMED',
      command: 'proposeInterview',
      state: null,
      given: { ground: 'INSPECTION_RESULT', inspectionState: 'REPORTED' },
      change: { inspectionState: 'ON_SITE' },
    },
    {
      rule: 'RESULT_NAMED',
      command: 'proposeInterview',
      state: null,
      given: { ground: 'INSPECTION_RESULT', inspectionState: 'FEEDBACK_GIVEN' },
      change: { inspectionState: null },
    },
    { rule: 'FACTS_STATED', command: 'proposeInterview', state: null, change: { summary: ' ' } },
    {
      rule: 'INTERVIEWEES_NAMED',
      command: 'conveneInterview',
      state: 'PROPOSED',
      change: { interviewees: [] },
    },
    {
      rule: 'INTERVIEWEES_NAMED',
      command: 'conveneInterview',
      state: 'NOT_ATTENDED',
      change: { interviewees: ['校长', ''] },
    },
    {
      rule: 'INTERVIEW_AHEAD',
      command: 'conveneInterview',
      state: 'PROPOSED',
      change: { scheduledOn: yesterday },
    },
    { rule: 'REASON_GIVEN', command: 'dismissInterview', state: 'PROPOSED', change: { reason: null } },
    { rule: 'HELD_BY_TODAY', command: 'holdInterview', state: 'CONVENED', change: { heldOn: tomorrow } },
    { rule: 'DAY_HAS_COME', command: 'recordAbsence', state: 'CONVENED', change: { scheduledOn: tomorrow } },
    { rule: 'RECORD_WRITTEN', command: 'recordInterview', state: 'HELD', change: { recordText: '' } },
    {
      rule: 'FILED_WITH_ALL',
      command: 'fileInterview',
      state: 'RECORDED',
      change: { filedWith: ['PARTY_COMMITTEE', 'GOVERNMENT'] },
    },
    {
      rule: 'FILED_WITH_ALL',
      command: 'fileInterview',
      state: 'RECORDED',
      change: { filedWith: ['PARTY_COMMITTEE', 'GOVERNMENT', 'GOVERNMENT', 'SUPERIOR_BODY'] },
    },
  ],
  [{ rule: 'STAYED_AWAY_ONCE', command: 'recordAbsence', state: 'CONVENED', change: { absences: 2 } }],
);

const recipients = [
  { kind: 'PARTY_COMMITTEE', isAcknowledged: true },
  { kind: 'GOVERNMENT', isAcknowledged: true },
  { kind: 'SUPERIOR_BODY', isAcknowledged: false },
] as const;
const notification: NotificationFacts = {
  isSubjectNamed: true,
  ground: 'WEAK_RECTIFICATION',
  summary: '整改不力',
  reason: null,
  isFoundBySupervision: true,
  result: '督导结果',
  conduct: '工作表现',
  rectification: '整改情况',
  recommendations: ['NO_AWARD', 'NO_PROMOTION'],
  recipients,
  callerRole: 'DISTRICT_OFFICE',
  isOfCallersPlace: true,
  acknowledging: 'GOVERNMENT',
  isAcknowledgedBefore: false,
  today,
};
testGuards(NOTIFICATION, notification, [
  { rule: 'SUBJECT_NAMED', command: 'draftNotification', state: null, change: { isSubjectNamed: false } },
  {
    rule: 'GROUND_OF_NOTIFICATION',
    command: 'draftNotification',
    state: null,
    change: { ground: 'INSPECTION_RESULT' },
  },
  {
    rule: 'FOUND_BY_SUPERVISION',
    command: 'draftNotification',
    state: null,
    change: { isFoundBySupervision: false },
  },
  { rule: 'FACTS_STATED', command: 'draftNotification', state: null, change: { summary: '' } },
  { rule: 'FACTS_STATED', command: 'reviseNotification', state: 'DRAFT', change: { summary: '' } },
  { rule: 'THREE_PARTS', command: 'approveNotification', state: 'DRAFT', change: { result: null } },
  { rule: 'THREE_PARTS', command: 'approveNotification', state: 'DRAFT', change: { conduct: '' } },
  { rule: 'THREE_PARTS', command: 'approveNotification', state: 'DRAFT', change: { rectification: ' ' } },
  {
    rule: 'RECOMMENDATION_MADE',
    command: 'approveNotification',
    state: 'DRAFT',
    change: { recommendations: [] },
  },
  {
    rule: 'RECOMMENDATION_MADE',
    command: 'approveNotification',
    state: 'DRAFT',
    change: { recommendations: ['NO_AWARD', 'NO_AWARD'] },
  },
  {
    rule: 'RECIPIENTS_COMPLETE',
    command: 'approveNotification',
    state: 'DRAFT',
    change: { recipients: recipients.slice(1) },
  },
  {
    rule: 'RECIPIENT_OUTSTANDING',
    command: 'acknowledgeNotification',
    state: 'SENT',
    change: { isAcknowledgedBefore: true },
  },
  {
    rule: 'RECIPIENT_OUTSTANDING',
    command: 'acknowledgeNotification',
    state: 'SENT',
    change: { acknowledging: null },
  },
  {
    rule: 'OWN_RECEIPT',
    command: 'acknowledgeNotification',
    state: 'SENT',
    given: { callerRole: 'GOVERNMENT' },
    change: { acknowledging: 'PARTY_COMMITTEE' },
  },
  {
    rule: 'OWN_RECEIPT',
    command: 'acknowledgeNotification',
    state: 'SENT',
    given: { callerRole: 'GOVERNMENT' },
    change: { isOfCallersPlace: false },
  },
  {
    rule: 'OWN_RECEIPT',
    command: 'acknowledgeNotification',
    state: 'SENT',
    given: { callerRole: 'COMPETENT_AUTHORITY', acknowledging: 'SUPERIOR_BODY' },
    change: { acknowledging: 'GOVERNMENT' },
  },
]);

it('a notification is acknowledged when the last of its recipients has acknowledged it', () => {
  const request = { state: 'SENT', command: 'acknowledgeNotification', caller: office } as const;
  expect(decide(NOTIFICATION, { ...request, facts: notification })).toMatchObject({ next: 'SENT' });
  const all = recipients.map(({ kind }) => ({ kind, isAcknowledged: true }));
  expect(decide(NOTIFICATION, { ...request, facts: { ...notification, recipients: all } })).toMatchObject({
    next: 'ACKNOWLEDGED',
  });
});

it('a notification of the city is acknowledged by a district’s government, which commands nothing else there', () => {
  const government = {
    role: 'GOVERNMENT',
    capacity: null,
    district: '500103',
    school: null,
    unit: null,
    inspector: null,
  } as const;
  const may = (command: string) => mayCommand(command, government, '500000');
  expect(['acknowledgeNotification', 'appointInspector', 'approveAnnualPlan'].map(may)).toEqual([
    true,
    false,
    false,
  ]);
});

const sound: CaseFacts = {
  isSubjectNamed: true,
  ground: 'EVALUATION_FAILED',
  summary: '评价不合格',
  reason: '事实不足',
  obstruction: null,
  subject: 'PUBLIC_SCHOOL',
  unitForms: ['NOTIFICATION'],
  personForms: ['ORDERED_SELF_EXAMINATION'],
  responsiblePersons: '校长',
  routedTo: null,
  secondBasis: null,
  group: [
    { id: 'a', isActive: true, isRecused: false },
    { id: 'b', isActive: true, isRecused: false },
  ],
  groupDueOn: today,
  investigation: '事实材料',
  legalBasis: '教育督导条例',
  defence: '申辩意见',
  isDefendedBefore: false,
  defenceDueOn: today,
  opinions: [{ unit: '市教委', opinion: '同意' }],
  areFormsAsBefore: true,
  aggravations: [],
  isTwiceInAYear: false,
  decidedOn: yesterday,
  effectiveOn: today,
  receivedOn: today,
  isReceivedBefore: false,
  executedOn: today,
  isInterviewDone: false,
  isNotificationDone: true,
  disclosedOn: today,
  channel: 'GOVERNMENT_WEBSITE',
  isMinorInvolved: false,
  publicSummary: null,
  openReviews: 0,
  contestOutcome: null,
  correctedOn: null,
  isCorrectionDue: true,
  isOutcomePending: false,
  contestableUntil: yesterday,
  openTransfers: 0,
  today,
};
const privateSchool: Partial<CaseFacts> = { subject: 'PRIVATE_SCHOOL', routedTo: '区教委' };
const revoking: Partial<CaseFacts> = {
  ...privateSchool,
  ground: 'SERIOUS_ACCIDENT',
  unitForms: ['LICENCE_REVOCATION'],
  personForms: [],
  secondBasis: '管理混乱严重影响教育教学',
};
/** The commands that set or confirm forms, where they are open. */
const SETTING: [string, string][] = [
  ['informUnit', 'INVESTIGATED'],
  ['consultMemberUnits', 'INFORMED'],
  ['decideCase', 'APPROVED'],
];
const wherever = (rule: string, change: Partial<CaseFacts>, given?: Partial<CaseFacts>) => [
  ...SETTING.map(([command, state]) => ({ rule, command, state, change, given })),
  ...['DECIDED', 'EXECUTED', 'DISCLOSED', 'ARCHIVED'].map((state) => ({
    rule,
    command: 'correctDecision',
    state,
    change,
    given: { ...given, contestOutcome: 'CHANGED' as const },
  })),
];
testGuards(
  ACCOUNTABILITY_CASE,
  sound,
  [
    { rule: 'SUBJECT_NAMED', command: 'proposeCase', state: null, change: { isSubjectNamed: false } },
    { rule: 'GROUND_OF_CASE', command: 'proposeCase', state: null, change: { ground: 'INACTION' } },
    {
      rule: 'OBSTRUCTION_SAID',
      command: 'proposeCase',
      state: null,
      given: { ground: 'OBSTRUCTION', obstruction: 'CONCEALMENT' },
      change: { obstruction: null },
    },
    { rule: 'OBSTRUCTION_SAID', command: 'proposeCase', state: null, change: { obstruction: 'REFUSAL' } },
    { rule: 'FACTS_STATED', command: 'proposeCase', state: null, change: { summary: '' } },
    {
      rule: 'GROUP_OF_TWO',
      command: 'formInvestigationGroup',
      state: 'PROPOSED',
      change: { group: [{ id: 'a', isActive: true, isRecused: false }] },
    },
    {
      rule: 'GROUP_OF_TWO',
      command: 'formInvestigationGroup',
      state: 'PROPOSED',
      change: { group: [...sound.group, { id: 'a', isActive: true, isRecused: false }] },
    },
    {
      rule: 'GROUP_OF_TWO',
      command: 'formInvestigationGroup',
      state: 'PROPOSED',
      change: { group: [...sound.group, { id: 'c', isActive: false, isRecused: false }] },
    },
    {
      rule: 'GROUP_NOT_RECUSED',
      command: 'formInvestigationGroup',
      state: 'PROPOSED',
      change: { group: [...sound.group, { id: 'c', isActive: true, isRecused: true }] },
    },
    {
      rule: 'INVESTIGATION_WRITTEN',
      command: 'recordInvestigation',
      state: 'GROUP_FORMED',
      change: { investigation: null },
    },
    { rule: 'REASON_GIVEN', command: 'declineCase', state: 'INVESTIGATED', change: { reason: '' } },
    {
      rule: 'LEGAL_BASIS_STATED',
      command: 'informUnit',
      state: 'INVESTIGATED',
      change: { legalBasis: null },
    },
    { rule: 'DEFENCE_WRITTEN', command: 'submitCaseDefence', state: 'INFORMED', change: { defence: ' ' } },
    {
      rule: 'DEFENCE_IN_TIME',
      command: 'submitCaseDefence',
      state: 'INFORMED',
      change: { defenceDueOn: yesterday },
    },
    {
      rule: 'DEFENDED_ONCE',
      command: 'submitCaseDefence',
      state: 'INFORMED',
      change: { isDefendedBefore: true },
    },
    { rule: 'DEFENCE_HEARD', command: 'consultMemberUnits', state: 'INFORMED', change: { defence: null } },
    {
      rule: 'DEFENCE_HEARD',
      command: 'consultMemberUnits',
      state: 'INFORMED',
      given: { defence: null, defenceDueOn: yesterday },
      change: { defenceDueOn: null },
    },
    {
      rule: 'MEMBER_UNITS_CONSULTED',
      command: 'consultMemberUnits',
      state: 'INFORMED',
      change: { opinions: [] },
    },
    {
      rule: 'MEMBER_UNITS_CONSULTED',
      command: 'consultMemberUnits',
      state: 'INFORMED',
      change: { opinions: [...sound.opinions, ...sound.opinions] },
    },
    {
      rule: 'FORMS_AS_INFORMED',
      command: 'consultMemberUnits',
      state: 'INFORMED',
      change: { areFormsAsBefore: false },
    },
    ...wherever('FORM_CHOSEN', { unitForms: [], personForms: [] }),
    ...wherever('FORM_CHOSEN', { unitForms: ['NOTIFICATION', 'NOTIFICATION'] }),
    ...wherever('PERSONS_NAMED', { responsiblePersons: null }),
    ...wherever('HEAD_OF_PRIVATE_SCHOOL', { unitForms: ['HEAD_REPLACEMENT'], routedTo: '区教委' }),
    ...wherever(
      'HEAD_OF_PRIVATE_SCHOOL',
      { ground: 'MASS_INCIDENTS' },
      { ...privateSchool, unitForms: ['HEAD_REPLACEMENT'] },
    ),
    ...wherever('LICENCE_OF_PRIVATE_SCHOOL', { subject: 'PUBLIC_SCHOOL' }, revoking),
    ...wherever('LICENCE_OF_PRIVATE_SCHOOL', { ground: 'ANNUAL_TARGET_MISSED' }, revoking),
    ...wherever('SECOND_BASIS_NAMED', { secondBasis: ' ' }, revoking),
    ...wherever('ROUTED', { routedTo: null }, revoking),
    ...wherever('ROUTED', { routedTo: null }, { ...privateSchool, unitForms: ['HEAD_REPLACEMENT'] }),
    ...wherever(
      'NO_HANDLING_IN_PRIVATE_SCHOOLS',
      { subject: 'PRIVATE_SCHOOL' },
      { personForms: ['ORGANISATIONAL_HANDLING'] },
    ),
    ...wherever(
      'BAN_OUTSIDE_PUBLIC_SERVICE',
      { subject: 'AUTHORITY' },
      { subject: 'TRAINING_BODY', personForms: ['PROFESSION_BAN'] },
    ),
    ...wherever(
      'BAN_OUTSIDE_PUBLIC_SERVICE',
      { subject: 'PUBLIC_SCHOOL' },
      { subject: 'PRIVATE_SCHOOL', personForms: ['CREDIT_RECORD'] },
    ),
    ...wherever('TWICE_IS_COUNTED', { aggravations: ['TWICE_IN_A_YEAR'] }),
    ...wherever('TWICE_IS_COUNTED', { isTwiceInAYear: true }),
    { rule: 'EFFECT_AHEAD', command: 'decideCase', state: 'APPROVED', change: { effectiveOn: yesterday } },
    { rule: 'EFFECT_AHEAD', command: 'decideCase', state: 'APPROVED', change: { effectiveOn: null } },
    {
      rule: 'RECEIVED_ONCE',
      command: 'acknowledgeDecision',
      state: 'DECIDED',
      change: { isReceivedBefore: true },
    },
    {
      rule: 'RECEIVED_IN_ORDER',
      command: 'acknowledgeDecision',
      state: 'EXECUTED',
      change: { receivedOn: '2026-11-21' },
    },
    {
      rule: 'RECEIVED_IN_ORDER',
      command: 'acknowledgeDecision',
      state: 'ARCHIVED',
      change: { receivedOn: tomorrow },
    },
    {
      rule: 'NO_OUTCOME_PENDING',
      command: 'recordContestOutcome',
      state: 'DECIDED',
      change: { isOutcomePending: true },
    },
    {
      rule: 'NO_OUTCOME_PENDING',
      command: 'recordContestOutcome',
      state: 'ARCHIVED',
      given: { contestOutcome: 'REVOKED' },
      change: { isOutcomePending: true },
    },
    {
      rule: 'CORRECTION_CALLED_FOR',
      command: 'correctDecision',
      state: 'DECIDED',
      given: { contestOutcome: 'CHANGED' },
      change: { isCorrectionDue: false },
    },
    {
      rule: 'CORRECTION_CALLED_FOR',
      command: 'correctDecision',
      state: 'DISCLOSED',
      given: { contestOutcome: 'REVOKED' },
      change: { isCorrectionDue: false },
    },
    {
      rule: 'DECISION_STANDS',
      command: 'executeDecision',
      state: 'DECIDED',
      change: { contestOutcome: 'CHANGED' },
    },
    {
      rule: 'DECISION_STANDS',
      command: 'discloseDecision',
      state: 'EXECUTED',
      change: { contestOutcome: 'REVOKED', correctedOn: today },
    },
    {
      rule: 'INTERVIEW_DONE',
      command: 'executeDecision',
      state: 'DECIDED',
      given: { unitForms: ['INTERVIEW'], isInterviewDone: true },
      change: { isInterviewDone: false },
    },
    {
      rule: 'INTERVIEW_DONE',
      command: 'executeDecision',
      state: 'DECIDED',
      change: { personForms: ['INTERVIEW'] },
    },
    {
      rule: 'NOTIFICATION_DONE',
      command: 'executeDecision',
      state: 'DECIDED',
      change: { isNotificationDone: false },
    },
    {
      rule: 'EXECUTED_IN_ORDER',
      command: 'executeDecision',
      state: 'DECIDED',
      change: { executedOn: yesterday },
    },
    {
      rule: 'EXECUTED_IN_ORDER',
      command: 'executeDecision',
      state: 'DECIDED',
      change: { executedOn: tomorrow },
    },
    { rule: 'DISCLOSURE_NAMED', command: 'discloseDecision', state: 'EXECUTED', change: { channel: null } },
    {
      rule: 'DISCLOSURE_NAMED',
      command: 'discloseDecision',
      state: 'EXECUTED',
      change: { disclosedOn: tomorrow },
    },
    {
      rule: 'DISCLOSURE_NAMED',
      command: 'discloseDecision',
      state: 'EXECUTED',
      change: { disclosedOn: '2026-11-21' },
    },
    {
      rule: 'MINOR_REDACTED',
      command: 'discloseDecision',
      state: 'EXECUTED',
      given: { isMinorInvolved: true, publicSummary: '已隐去身份信息' },
      change: { publicSummary: null },
    },
    ...(['CHANGED', 'REVOKED'] as const).map((contestOutcome) => ({
      rule: 'MINOR_REDACTED',
      command: 'correctDecision',
      state: 'DISCLOSED',
      given: { contestOutcome, isMinorInvolved: true, publicSummary: '已隐去身份信息' },
      change: { publicSummary: null },
    })),
    {
      rule: 'RECEIPT_RECORDED',
      command: 'archiveCase',
      state: 'DISCLOSED',
      given: { contestableUntil: today },
      change: { receivedOn: null },
    },
    {
      rule: 'RECEIPT_RECORDED',
      command: 'archiveCase',
      state: 'DISCLOSED',
      given: { receivedOn: null },
      change: { contestableUntil: today },
    },
    { rule: 'REVIEWS_DECIDED', command: 'archiveCase', state: 'DISCLOSED', change: { openReviews: 1 } },
    {
      rule: 'CORRECTED',
      command: 'archiveCase',
      state: 'DISCLOSED',
      change: { contestOutcome: 'CHANGED' },
    },
    {
      rule: 'DECISION_REVOKED',
      command: 'archiveCase',
      state: 'DECIDED',
      given: { contestOutcome: 'REVOKED', correctedOn: today },
      change: { contestOutcome: 'UPHELD' },
    },
  ],
  [
    {
      rule: 'GROUP_IN_TIME',
      command: 'formInvestigationGroup',
      state: 'PROPOSED',
      change: { groupDueOn: yesterday },
    },
    ...wherever('UNIT_NOTIFIED', { unitForms: ['PUBLIC_CRITICISM'] }),
    ...wherever('UNIT_NOTIFIED', { personForms: [] }),
    ...wherever('PERSONS_CALLED_TO_ACCOUNT', { personForms: [] }, { ground: 'RETALIATION' }),
    ...wherever(
      'HEAD_REPLACED',
      { unitForms: ['NOTIFICATION'] },
      { ...privateSchool, unitForms: ['HEAD_REPLACEMENT'] },
    ),
    ...wherever('LICENCE_REVOKED', { unitForms: ['NOTIFICATION'] }, revoking),
    ...wherever('NOT_AGGRAVATED', { aggravations: ['CONCEALMENT'] }),
    {
      rule: 'TIME_TO_CONTEST_OVER',
      command: 'archiveCase',
      state: 'DISCLOSED',
      change: { contestableUntil: today },
    },
    { rule: 'TRANSFERS_ANSWERED', command: 'archiveCase', state: 'DISCLOSED', change: { openTransfers: 1 } },
  ],
);

describe('an accountability case', () => {
  const leader = { role: 'COMMITTEE_LEADER', capacity: null } as const;
  const request = { state: 'CONSULTED', command: 'approveDecision', facts: sound } as const;

  it('is approved by the chair or a vice-chair of the committee, and by nobody else', () => {
    expect(decide(ACCOUNTABILITY_CASE, { ...request, caller: leader })).toMatchObject({ next: 'APPROVED' });
    expect(decide(ACCOUNTABILITY_CASE, { ...request, caller: office })).toEqual({ kind: 'FORBIDDEN' });
    const back = decide(ACCOUNTABILITY_CASE, { ...request, command: 'returnCase', caller: leader });
    expect(back).toMatchObject({ next: 'INVESTIGATED' });
  });

  it.each(['CHANGED', 'REVOKED'] as const)(
    'is put right, where %s, by whom approves decisions',
    (outcome) => {
      const facts: CaseFacts = { ...sound, contestOutcome: outcome };
      const correction = { state: 'DECIDED', command: 'correctDecision', facts } as const;
      expect(decide(ACCOUNTABILITY_CASE, { ...correction, caller: leader })).toMatchObject({
        next: 'DECIDED',
      });
      expect(decide(ACCOUNTABILITY_CASE, { ...correction, caller: office })).toEqual({ kind: 'FORBIDDEN' });
    },
  );

  it.each(['CHANGED', 'UPHELD'] as const)(
    'is told by the office’s head that an appeal has %s it',
    (outcome) => {
      const facts: CaseFacts = { ...sound, contestOutcome: outcome };
      const noting = { state: 'EXECUTED', command: 'recordContestOutcome', facts } as const;
      expect(decide(ACCOUNTABILITY_CASE, { ...noting, caller: office })).toMatchObject({ next: 'EXECUTED' });
      const clerk = { role: 'DISTRICT_OFFICE', capacity: 'CLERK' } as const;
      expect(decide(ACCOUNTABILITY_CASE, { ...noting, caller: clerk })).toEqual({ kind: 'FORBIDDEN' });
    },
  );

  it('goes on while a review is open: asking for one does not suspend the decision', () => {
    const facts: CaseFacts = { ...sound, openReviews: 1 };
    const execute = { state: 'DECIDED', command: 'executeDecision', caller: office, facts } as const;
    expect(decide(ACCOUNTABILITY_CASE, execute)).toMatchObject({ next: 'EXECUTED' });
  });

  it('never ends in discipline, a penalty or prosecution: those come back as the outcome of a transfer', () => {
    const forms: string[] = [...codesOf(UNIT_ACCOUNTABILITY), ...codesOf(PERSON_ACCOUNTABILITY)];
    expect(forms.filter((form) => /DISCIPLINE|PENALTY|CRIMINAL/.test(form))).toEqual([]);
    expect(codesOf(TRANSFER_OUTCOME)).toEqual(['DISCIPLINE', 'ADMINISTRATIVE_PENALTY', 'CRIMINAL', 'NONE']);
  });

  it('opens no form to a private school that is for public ones alone, nor the other way round', () => {
    const anyForms = fc.record({
      subject: fc.constantFrom(...codesOf(CASE_SUBJECT)),
      ground: fc.constantFrom(...codesOf(CASE_GROUND)),
      unitForms: fc.uniqueArray(fc.constantFrom(...codesOf(UNIT_ACCOUNTABILITY))),
      personForms: fc.uniqueArray(fc.constantFrom(...codesOf(PERSON_ACCOUNTABILITY))),
    });
    fc.assert(
      fc.property(anyForms, (chosen) => {
        const facts = { ...sound, ...chosen, obstruction: null, secondBasis: '情形', routedTo: '区教委' };
        const decision = decide(ACCOUNTABILITY_CASE, {
          state: 'INVESTIGATED',
          command: 'informUnit',
          caller: office,
          facts,
        });
        if (decision.kind !== 'ALLOWED') return;
        const { subject, unitForms, personForms } = chosen;
        if (subject === 'PRIVATE_SCHOOL') expect(personForms).not.toContain('ORGANISATIONAL_HANDLING');
        else {
          expect(unitForms).not.toContain('HEAD_REPLACEMENT');
          expect(unitForms).not.toContain('LICENCE_REVOCATION');
        }
        expect(unitForms.length + personForms.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('what a unit is held to account by', () => {
  const forms = fc.record({
    unitForms: fc.uniqueArray(fc.constantFrom(...codesOf(UNIT_ACCOUNTABILITY))),
    personForms: fc.uniqueArray(fc.constantFrom(...codesOf(PERSON_ACCOUNTABILITY))),
    responsiblePersons: fc.constantFrom('校长', '副校长', null),
  });

  it('goes no further than what it was informed of, by no form and to no other person', () => {
    fc.assert(
      fc.property(forms, forms, (informed, { unitForms, personForms, responsiblePersons }) => {
        const less = {
          ...informed,
          unitForms: informed.unitForms.slice(1),
          personForms: informed.personForms.slice(1),
        };
        expect([isWithin(informed, informed), isWithin(less, informed)]).toEqual([true, true]);
        expect(isWithin({ ...informed, unitForms: [...informed.unitForms, ...unitForms] }, informed)).toBe(
          unitForms.every((form) => informed.unitForms.includes(form)),
        );
        expect(
          isWithin({ ...informed, personForms: [...informed.personForms, ...personForms] }, informed),
        ).toBe(personForms.every((form) => informed.personForms.includes(form)));
        expect(isWithin({ ...informed, responsiblePersons }, informed)).toBe(
          informed.personForms.length === 0 || responsiblePersons === informed.responsiblePersons,
        );
      }),
    );
  });
});

describe('a second time within a year', () => {
  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2020-01-01', n));

  it('counts from the day after the anniversary to the day itself', () => {
    expect(isTwiceInAYear([addYears(today, -1)], today)).toBe(false);
    expect(isTwiceInAYear([addDays(addYears(today, -1), 1)], today)).toBe(true);
    expect(isTwiceInAYear([today], today)).toBe(true);
    expect(isTwiceInAYear([tomorrow], today)).toBe(false);
    expect(isTwiceInAYear([], today)).toBe(false);
  });

  it('is the same for decisions in any order, and decisions more never undo it', () => {
    fc.assert(
      fc.property(fc.array(days), days, days, (decisions, more, on) => {
        const twice = isTwiceInAYear(decisions, on);
        expect(isTwiceInAYear([...decisions].reverse(), on)).toBe(twice);
        if (twice) expect(isTwiceInAYear([...decisions, more], on)).toBe(true);
      }),
    );
  });

  it('aggravates by count, whatever is claimed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...codesOf(AGGRAVATION))),
        fc.array(days),
        days,
        (claimed, decisions, on) => {
          const aggravations = aggravationsOf(claimed, decisions, on);
          expect(aggravations.includes('TWICE_IN_A_YEAR')).toBe(isTwiceInAYear(decisions, on));
          expect(new Set(aggravations).size).toBe(aggravations.length);
          for (const each of claimed) {
            if (each !== 'TWICE_IN_A_YEAR') expect(aggravations).toContain(each);
          }
        },
      ),
    );
  });
});

const review: ReviewFacts = {
  isDecided: true,
  isOfTheDecision: true,
  unitForms: ['NOTIFICATION'],
  personForms: [],
  grounds: '事实不清',
  lastDay: today,
  otherRequests: 0,
  outcome: 'CHANGED',
  outcomeReason: '部分事实不成立',
  change: '通报改为公开批评',
  today,
};
const ofContest = (request: string, deciding: string) => [
  { rule: 'GROUNDS_STATED', command: request, state: null, change: { grounds: '' } },
  { rule: 'GROUNDS_STATED', command: request, state: null, change: { unitForms: [] } },
  {
    rule: 'NOT_ORGANISATIONAL_HANDLING',
    command: request,
    state: null,
    change: { personForms: ['ORGANISATIONAL_HANDLING' as const] },
  },
  { rule: 'IN_TIME', command: request, state: null, change: { lastDay: yesterday } },
  { rule: 'ONLY_ONCE', command: request, state: null, change: { otherRequests: 1 } },
  { rule: 'OUTCOME_EXPLAINED', command: deciding, state: 'REQUESTED', change: { outcomeReason: null } },
  { rule: 'CHANGE_STATED', command: deciding, state: 'REQUESTED', change: { change: null } },
];
testGuards(REVIEW, review, [
  { rule: 'DECISION_CONTESTABLE', command: 'requestReview', state: null, change: { isDecided: false } },
  {
    rule: 'FORMS_OF_THE_DECISION',
    command: 'requestReview',
    state: null,
    change: { isOfTheDecision: false },
  },
  ...ofContest('requestReview', 'decideReview'),
]);
const appeal: AppealFacts = { ...review, isTakenDownByOffice: true };
testGuards(APPEAL, appeal, ofContest('requestAppeal', 'decideAppeal'), [
  {
    rule: 'APPEAL_UNCONFIRMED',
    command: 'requestAppeal',
    state: null,
    change: { isTakenDownByOffice: false },
  },
]);

describe.each(['REJECTED', 'UPHELD', 'CHANGED', 'REVOKED'] as const)('%s is how', (outcome) => {
  const request = { state: 'REQUESTED', caller: office } as const;

  it('a review comes out', () => {
    const facts = { ...review, outcome };
    const decision = decide(REVIEW, { ...request, command: 'decideReview', facts });
    expect(decision).toMatchObject({ kind: 'ALLOWED', next: outcome });
  });

  it('an appeal comes out', () => {
    const facts = { ...appeal, outcome };
    const decision = decide(APPEAL, { ...request, command: 'decideAppeal', facts });
    expect(decision).toMatchObject({ kind: 'ALLOWED', next: outcome });
  });
});

const paper: PaperFacts = { kind: 'RECTIFICATION_DECISION', reason: '期限有误' };
testGuards(PAPER, paper, [
  { rule: 'CORRECTION_EXPLAINED', command: 'correctPaper', state: 'ISSUED', change: { reason: ' ' } },
  {
    rule: 'CORRECTION_EXPLAINED',
    command: 'correctPaper',
    state: 'ISSUED',
    given: { kind: 'NOTIFICATION' },
    change: { reason: null },
  },
  ...(['ANNUAL_PLAN', 'ACCOUNTABILITY_DECISION', 'REVIEW_DECISION', 'APPEAL_DECISION'] as const).map(
    (kind) => ({
      rule: 'DECISION_STANDS_AS_TAKEN',
      command: 'correctPaper',
      state: 'ISSUED',
      change: { kind },
    }),
  ),
]);

describe('a paper that the head has approved', () => {
  it.each([
    ['CLERK', 'FORBIDDEN'],
    ['HEAD', 'ALLOWED'],
  ] as const)('is corrected by a %s: %s', (capacity, kind) => {
    const facts: PaperFacts = { ...paper, kind: 'NOTIFICATION' };
    const caller = { role: 'DISTRICT_OFFICE', capacity } as const;
    const request = { state: 'ISSUED', command: 'correctPaper', caller, facts } as const;
    expect(decide(PAPER, request)).toMatchObject({ kind });
  });
});

const transfer: CaseTransferFacts = {
  ground: 'ILLEGAL_OPERATION',
  recipientKind: 'ENFORCEMENT',
  recipient: '区市场监管局',
  description: '无证收费',
  isSourceNamed: true,
  findingDisposition: 'CASE_TRANSFER',
  openTransfers: 0,
  outcome: 'ADMINISTRATIVE_PENALTY',
  outcomeText: '行政处罚决定书',
  outcomeOn: today,
  transferredOn: yesterday,
  today,
};
testGuards(CASE_TRANSFER, transfer, [
  { rule: 'SOURCE_NAMED', command: 'transferCase', state: null, change: { isSourceNamed: false } },
  {
    rule: 'FINDING_FOR_TRANSFER',
    command: 'transferCase',
    state: null,
    change: { findingDisposition: 'ON_SITE_ADVICE' },
  },
  { rule: 'RECIPIENT_NAMED', command: 'transferCase', state: null, change: { recipient: '' } },
  { rule: 'RECIPIENT_NAMED', command: 'transferCase', state: null, change: { description: ' ' } },
  {
    rule: 'CRIME_TO_JUDICIARY',
    command: 'transferCase',
    state: null,
    given: { ground: 'CRIME_SUSPECTED', recipientKind: 'JUDICIARY' },
    change: { recipientKind: 'ENFORCEMENT' },
  },
  { rule: 'TRANSFERRED_ONCE', command: 'transferCase', state: null, change: { openTransfers: 1 } },
  {
    rule: 'OUTCOME_STATED',
    command: 'recordTransferOutcome',
    state: 'TRANSFERRED',
    change: { outcome: null },
  },
  {
    rule: 'OUTCOME_STATED',
    command: 'recordTransferOutcome',
    state: 'TRANSFERRED',
    change: { outcomeText: '' },
  },
  {
    rule: 'OUTCOME_IN_ORDER',
    command: 'recordTransferOutcome',
    state: 'TRANSFERRED',
    change: { outcomeOn: '2026-11-21' },
  },
  {
    rule: 'OUTCOME_IN_ORDER',
    command: 'recordTransferOutcome',
    state: 'TRANSFERRED',
    change: { outcomeOn: tomorrow },
  },
]);

describe('every ground', () => {
  it.each(codesOf(INTERVIEW_GROUND))('%s opens an interview', (ground) => {
    const facts: InterviewFacts = {
      ...interview,
      ground,
      safetyOrRefusal: ground === 'SAFETY_OR_REFUSAL' ? 'SAFETY_PROBLEMS' : null,
      inspectionState: 'CLOSED',
    };
    const request = { state: null, command: 'proposeInterview', caller: office, facts };
    expect(decide(INTERVIEW, request)).toMatchObject({ next: 'PROPOSED' });
  });

  it.each(codesOf(NOTIFICATION_GROUND))('%s opens a notification', (ground) => {
    const request = { state: null, command: 'draftNotification', caller: office };
    const decision = decide(NOTIFICATION, { ...request, facts: { ...notification, ground } });
    expect(decision).toMatchObject({ next: 'DRAFT' });
  });

  it.each(codesOf(CASE_GROUND))('%s opens a case', (ground) => {
    const facts: CaseFacts = { ...sound, ground, obstruction: ground === 'OBSTRUCTION' ? 'OTHER' : null };
    const request = { state: null, command: 'proposeCase', caller: office, facts };
    expect(decide(ACCOUNTABILITY_CASE, request)).toMatchObject({ next: 'PROPOSED' });
  });
});
