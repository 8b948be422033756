import { LEADER, OFFICE, OFFICE_HEAD, UNIT } from '../actors';
import { article, HOUSE, unverified } from '../basis';
import type { LifeCycle, Transition } from '../lifeCycle';
import { FACTS_STATED, REASON_GIVEN, SUBJECT_NAMED } from './accountabilityRules';
import { FORM_ALERTS, FORM_GUARDS } from './caseFormRules';
import * as rules from './caseRules';
import type { CaseFacts } from './caseRules';
import * as decision from './decisionRules';
import { inPlace } from './inPlace';

export type { CaseFacts, MemberUnitOpinion } from './caseRules';

export type CaseState =
  | 'PROPOSED'
  | 'GROUP_FORMED'
  | 'INVESTIGATED'
  | 'NOT_OPENED'
  | 'INFORMED'
  | 'CONSULTED'
  | 'APPROVED'
  | 'DECIDED'
  | 'EXECUTED'
  | 'DISCLOSED'
  | 'ARCHIVED';

type Row = Transition<CaseState, CaseFacts>;

/** The states in which the decision stands and can be contested, which does not suspend it. */
export const CONTESTABLE_STATES: readonly CaseState[] = ['DECIDED', 'EXECUTED', 'DISCLOSED'];

/** An appeal may come out after the case was archived: what the decision became is kept with it all the same. */
const STATES_OF_A_DECISION: readonly CaseState[] = [...CONTESTABLE_STATES, 'ARCHIVED'];

const FORMS: Pick<Row, 'guards' | 'alerts'> = {
  guards: [...FORM_GUARDS, rules.TWICE_IS_COUNTED],
  alerts: [...FORM_ALERTS, rules.NOT_AGGRAVATED],
};

const UNTIL_THE_DECISION: readonly Row[] = [
  {
    command: 'proposeCase',
    from: [],
    to: 'PROPOSED',
    roles: [OFFICE],
    guards: [SUBJECT_NAMED, rules.GROUND_OF_CASE, rules.OBSTRUCTION_SAID, FACTS_STATED],
    starts: ['INVESTIGATION_GROUP'],
    basis: article('S', 14),
  },
  {
    command: 'formInvestigationGroup',
    from: ['PROPOSED'],
    to: 'GROUP_FORMED',
    roles: [OFFICE],
    guards: [rules.GROUP_OF_TWO, rules.GROUP_NOT_RECUSED],
    alerts: [rules.GROUP_IN_TIME],
    meets: ['INVESTIGATION_GROUP'],
    basis: unverified('QA'),
  },
  {
    command: 'recordInvestigation',
    from: ['GROUP_FORMED'],
    to: 'INVESTIGATED',
    roles: [OFFICE],
    guards: [rules.INVESTIGATION_WRITTEN],
    basis: unverified('QA'),
  },
  {
    command: 'declineCase',
    from: ['INVESTIGATED'],
    to: 'NOT_OPENED',
    roles: [OFFICE],
    guards: [REASON_GIVEN],
    basis: unverified('QA'),
  },
  {
    command: 'informUnit',
    from: ['INVESTIGATED'],
    to: 'INFORMED',
    roles: [OFFICE],
    guards: [rules.LEGAL_BASIS_STATED, ...FORMS.guards],
    alerts: FORMS.alerts,
    starts: ['CASE_DEFENCE'],
    issues: 'CASE_INFORMING',
    basis: unverified('QA'),
  },
  {
    command: 'submitCaseDefence',
    from: ['INFORMED'],
    to: 'INFORMED',
    roles: [UNIT, OFFICE],
    guards: [rules.DEFENCE_WRITTEN, rules.DEFENCE_IN_TIME, rules.DEFENDED_ONCE],
    meets: ['CASE_DEFENCE'],
    basis: unverified('QA'),
  },
  {
    command: 'consultMemberUnits',
    from: ['INFORMED'],
    to: 'CONSULTED',
    roles: [OFFICE],
    guards: [rules.DEFENCE_HEARD, rules.MEMBER_UNITS_CONSULTED, rules.FORMS_AS_INFORMED, ...FORMS.guards],
    alerts: FORMS.alerts,
    meets: ['CASE_DEFENCE'],
    basis: unverified('QA'),
  },
  {
    command: 'approveDecision',
    from: ['CONSULTED'],
    to: 'APPROVED',
    roles: [LEADER],
    guards: FORMS.guards,
    alerts: FORMS.alerts,
    basis: unverified('QA'),
  },
  {
    command: 'returnCase',
    from: ['CONSULTED'],
    to: 'INVESTIGATED',
    roles: [LEADER],
    guards: [REASON_GIVEN],
    basis: unverified('QA'),
  },
  {
    command: 'decideCase',
    from: ['APPROVED'],
    to: 'DECIDED',
    roles: [OFFICE],
    guards: [rules.EFFECT_AHEAD, ...FORMS.guards],
    alerts: FORMS.alerts,
    starts: ['PUBLICATION'],
    issues: 'ACCOUNTABILITY_DECISION',
    basis: article('S', 14),
  },
];

const FROM_THE_DECISION_ON: readonly Row[] = [
  ...inPlace<CaseState, CaseFacts>(STATES_OF_A_DECISION, {
    command: 'acknowledgeDecision',
    roles: [UNIT, OFFICE],
    guards: [decision.RECEIVED_ONCE, decision.RECEIVED_IN_ORDER],
    basis: unverified('QA'),
  }),
  ...inPlace<CaseState, CaseFacts>(STATES_OF_A_DECISION, {
    command: 'recordContestOutcome',
    when: decision.awaitsCorrection,
    roles: [OFFICE_HEAD],
    guards: [decision.NO_OUTCOME_PENDING],
    starts: ['APPEAL_CORRECTION'],
    basis: unverified('QA'),
  }),
  ...inPlace<CaseState, CaseFacts>(STATES_OF_A_DECISION, {
    command: 'recordContestOutcome',
    roles: [OFFICE_HEAD],
    guards: [decision.NO_OUTCOME_PENDING],
    basis: unverified('QA'),
  }),
  ...inPlace<CaseState, CaseFacts>(STATES_OF_A_DECISION, {
    command: 'correctDecision',
    when: ({ contestOutcome }) => contestOutcome === 'CHANGED',
    roles: [LEADER],
    guards: [decision.CORRECTION_CALLED_FOR, decision.MINOR_REDACTED, ...FORMS.guards],
    alerts: FORMS.alerts,
    meets: ['APPEAL_CORRECTION'],
    basis: unverified('QA'),
  }),
  ...inPlace<CaseState, CaseFacts>(STATES_OF_A_DECISION, {
    command: 'correctDecision',
    roles: [LEADER],
    guards: [decision.CORRECTION_CALLED_FOR, decision.MINOR_REDACTED],
    meets: ['APPEAL_CORRECTION'],
    basis: unverified('QA'),
  }),
  {
    command: 'executeDecision',
    from: ['DECIDED'],
    to: 'EXECUTED',
    roles: [OFFICE],
    guards: [
      decision.DECISION_STANDS,
      decision.INTERVIEW_DONE,
      decision.NOTIFICATION_DONE,
      decision.EXECUTED_IN_ORDER,
    ],
    basis: unverified('QA'),
  },
  {
    command: 'discloseDecision',
    from: ['EXECUTED'],
    to: 'DISCLOSED',
    roles: [OFFICE],
    guards: [decision.DECISION_STANDS, decision.DISCLOSURE_NAMED, decision.MINOR_REDACTED],
    meets: ['PUBLICATION'],
    basis: article('S', 14),
  },
  {
    command: 'archiveCase',
    from: ['DISCLOSED'],
    to: 'ARCHIVED',
    roles: [OFFICE],
    guards: [decision.REVIEWS_DECIDED, decision.CORRECTED, decision.RECEIPT_RECORDED],
    alerts: [decision.TIME_TO_CONTEST_OVER, decision.TRANSFERS_ANSWERED],
    basis: HOUSE,
  },
  {
    command: 'archiveCase',
    from: ['DECIDED', 'EXECUTED'],
    to: 'ARCHIVED',
    roles: [OFFICE],
    guards: [decision.DECISION_REVOKED, decision.REVIEWS_DECIDED, decision.CORRECTED],
    meets: ['PUBLICATION'],
    alerts: [decision.TIME_TO_CONTEST_OVER, decision.TRANSFERS_ANSWERED],
    basis: HOUSE,
  },
];

/** A case in which a unit, and its persons in charge, are held to account. */
export const ACCOUNTABILITY_CASE: LifeCycle<CaseState, CaseFacts> = {
  zh: '问责',
  name: 'AccountabilityCase',
  states: {
    PROPOSED: { zh: '已提出', en: 'Proposed' },
    GROUP_FORMED: { zh: '已成立调查组', en: 'The investigation group was formed' },
    INVESTIGATED: { zh: '已调查', en: 'Investigated' },
    NOT_OPENED: { zh: '不予问责', en: 'Not opened', final: true },
    INFORMED: { zh: '已告知', en: 'The unit was informed and may defend itself' },
    CONSULTED: { zh: '已征求成员单位意见', en: 'The member units were consulted' },
    APPROVED: { zh: '已批准', en: 'Approved by the committee’s chair or vice-chair' },
    DECIDED: { zh: '已决定', en: 'Decided' },
    EXECUTED: { zh: '已执行', en: 'Executed' },
    DISCLOSED: { zh: '已公布', en: 'Disclosed to the public' },
    ARCHIVED: { zh: '已归档', en: 'Archived', final: true },
  },
  transitions: [...UNTIL_THE_DECISION, ...FROM_THE_DECISION_ON],
};
