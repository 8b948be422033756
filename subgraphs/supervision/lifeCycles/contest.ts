import { OFFICE, OFFICE_HEAD, UNIT, type Actor } from '../actors';
import { HOUSE, unverified } from '../basis';
import type { DeadlineName } from '../deadlines';
import type { Guard, LifeCycle, StateTerm, Transition } from '../lifeCycle';
import {
  CONTEST_OUTCOME,
  type ContestOutcome,
  type PersonAccountability,
  type UnitAccountability,
} from '../lists/accountability';
import { codesOf } from '../lists/closedList';
import type { PaperKind } from '../lists/papers';
import { isWritten } from '../text';

/** A review stands where it was requested, or where its outcome has put it; an appeal alike. */
export type ContestState = 'REQUESTED' | ContestOutcome;

/** What a review and an appeal have in common, for their guards. */
export interface ContestFacts {
  /** The forms against which the unit turns. */
  unitForms: readonly UnitAccountability[];
  personForms: readonly PersonAccountability[];
  /** Why the unit turns against them. */
  grounds: string;
  /** The last day to ask; null as long as the unit has not received what it contests. */
  lastDay: string | null;
  /** Other requests of the same kind against the same decision. */
  otherRequests: number;
  outcome: ContestOutcome | null;
  /** Why it came out so, and what the decision becomes where it is changed. */
  outcomeReason: string | null;
  change: string | null;
  today: string;
}

/** What the guards of a review look at: the review as it would be afterwards, and its case. */
export interface ReviewFacts extends ContestFacts {
  isDecided: boolean;
  /** Whether the contested forms are those of the decision. */
  isOfTheDecision: boolean;
}

/** What the guards of an appeal look at: the appeal alone, for the case is the district's. */
export interface AppealFacts extends ContestFacts {
  /** Whether the office took it down, which asks the district; a unit only says what it contests. */
  isTakenDownByOffice: boolean;
}

const GROUNDS_STATED: Guard<ContestFacts> = {
  rule: 'GROUNDS_STATED',
  basis: unverified('QA'),
  messageZh: '须写明理由，并写明对何种问责方式不服。',
  holds: ({ grounds, unitForms, personForms }) =>
    isWritten(grounds) && unitForms.length + personForms.length > 0,
};

const NOT_ORGANISATIONAL_HANDLING: Guard<ContestFacts> = {
  rule: 'NOT_ORGANISATIONAL_HANDLING',
  basis: unverified('QA'),
  messageZh: '对组织处理不服的，向作出决定的机关提出。',
  holds: ({ personForms }) => !personForms.includes('ORGANISATIONAL_HANDLING'),
};

const IN_TIME: Guard<ContestFacts> = {
  rule: 'IN_TIME',
  basis: unverified('QA'),
  messageZh: '申请期限已过。',
  holds: ({ lastDay, today }) => lastDay === null || today <= lastDay,
};

const ONLY_ONCE: Guard<ContestFacts> = {
  rule: 'ONLY_ONCE',
  basis: HOUSE,
  messageZh: '对同一问责决定已提出过申请。',
  holds: ({ otherRequests }) => otherRequests === 0,
};

const OUTCOME_EXPLAINED: Guard<ContestFacts> = {
  rule: 'OUTCOME_EXPLAINED',
  basis: unverified('QA'),
  messageZh: '须写明理由。',
  holds: ({ outcomeReason }) => isWritten(outcomeReason),
};

const CHANGE_STATED: Guard<ContestFacts> = {
  rule: 'CHANGE_STATED',
  basis: unverified('QA'),
  messageZh: '变更问责决定的，须写明变更的内容。',
  holds: ({ change }) => isWritten(change),
};

const DECISION_CONTESTABLE: Guard<ReviewFacts> = {
  rule: 'DECISION_CONTESTABLE',
  basis: unverified('QA'),
  messageZh: '尚未作出问责决定，或已归档。',
  holds: ({ isDecided }) => isDecided,
};

const FORMS_OF_THE_DECISION: Guard<ReviewFacts> = {
  rule: 'FORMS_OF_THE_DECISION',
  basis: HOUSE,
  messageZh: '只能对该决定的问责方式申请复核。',
  holds: ({ isOfTheDecision }) => isOfTheDecision,
};

const APPEAL_UNCONFIRMED: Guard<AppealFacts> = {
  rule: 'APPEAL_UNCONFIRMED',
  basis: HOUSE,
  messageZh: '所申诉的问责决定及收到日期为申诉单位所述，尚待区县核实。',
  holds: ({ isTakenDownByOffice }) => isTakenDownByOffice,
};

const STATES: Readonly<Record<ContestState, StateTerm>> = {
  REQUESTED: { zh: '已申请', en: 'Requested' },
  REJECTED: { zh: '不予受理', en: 'Not accepted', final: true },
  UPHELD: { zh: '维持', en: 'The decision stands', final: true },
  CHANGED: { zh: '变更', en: 'The decision is changed', final: true },
  REVOKED: { zh: '撤销', en: 'The decision is revoked', final: true },
};

interface Deciding {
  command: string;
  roles: readonly Actor[];
  meets: DeadlineName;
  issues: PaperKind;
}

/** One row for each outcome; the last is for everything that is none of the others. */
function deciding({ command, roles, meets, issues }: Deciding): Transition<ContestState, ContestFacts>[] {
  const outcomes = codesOf(CONTEST_OUTCOME).reverse();
  return outcomes.map((outcome, i) => ({
    command,
    from: ['REQUESTED'],
    to: outcome,
    ...(i < outcomes.length - 1 && { when: (facts: ContestFacts) => facts.outcome === outcome }),
    roles,
    guards: outcome === 'CHANGED' ? [OUTCOME_EXPLAINED, CHANGE_STATED] : [OUTCOME_EXPLAINED],
    meets: [meets],
    issues,
    basis: unverified('QA'),
  }));
}

/** A review of a decision by the office that took it. It does not suspend the decision. */
export const REVIEW: LifeCycle<ContestState, ReviewFacts> = {
  zh: '复核',
  name: 'AccountabilityReview',
  states: STATES,
  transitions: [
    {
      command: 'requestReview',
      from: [],
      to: 'REQUESTED',
      roles: [UNIT, OFFICE],
      guards: [
        DECISION_CONTESTABLE,
        GROUNDS_STATED,
        FORMS_OF_THE_DECISION,
        NOT_ORGANISATIONAL_HANDLING,
        IN_TIME,
        ONLY_ONCE,
      ],
      starts: ['REVIEW_DECISION'],
      basis: unverified('QA'),
    },
    ...deciding({
      command: 'decideReview',
      roles: [OFFICE_HEAD],
      meets: 'REVIEW_DECISION',
      issues: 'REVIEW_DECISION',
    }),
  ],
};

/** An appeal to the office one level up, after a review or without one. It does not suspend the decision. */
export const APPEAL: LifeCycle<ContestState, AppealFacts> = {
  zh: '申诉',
  name: 'AccountabilityAppeal',
  keptBy: 'CITY',
  states: STATES,
  transitions: [
    {
      command: 'requestAppeal',
      from: [],
      to: 'REQUESTED',
      roles: [UNIT, OFFICE],
      guards: [GROUNDS_STATED, NOT_ORGANISATIONAL_HANDLING, IN_TIME, ONLY_ONCE],
      alerts: [APPEAL_UNCONFIRMED],
      starts: ['APPEAL_DECISION'],
      basis: unverified('QA'),
    },
    ...deciding({
      command: 'decideAppeal',
      roles: [OFFICE],
      meets: 'APPEAL_DECISION',
      issues: 'APPEAL_DECISION',
    }),
  ],
};
