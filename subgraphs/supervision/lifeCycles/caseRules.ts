import { article, HOUSE, unverified } from '../basis';
import type { Guard } from '../lifeCycle';
import {
  CASE_GROUND,
  type Aggravation,
  type ContestOutcome,
  type ObstructionForm,
} from '../lists/accountability';
import { codesOf } from '../lists/closedList';
import type { PublicationChannel } from '../lists/inspections';
import { isWritten } from '../text';
import { groundIsOne, type AccountabilityFacts } from './accountabilityRules';
import type { CaseFormFacts } from './caseFormRules';

/** The opinion of a member unit on a case. */
export interface MemberUnitOpinion {
  unit: string;
  opinion: string;
}

/** What the guards of an accountability case look at: the case as it would be afterwards. */
export interface CaseFacts extends AccountabilityFacts, CaseFormFacts {
  obstruction: ObstructionForm | null;
  /** The members of the investigation group, by id, and whether each of them is in office, or recused. */
  group: readonly { id: string; isActive: boolean; isRecused: boolean }[];
  /** When the group is due, by the end of the inspection. */
  groupDueOn: string;
  investigation: string | null;
  /** On what law the case rests, as it is told to the unit. */
  legalBasis: string | null;
  /** What the unit says to it, and until when it may. */
  defence: string | null;
  /** Whether it had defended itself before the command. */
  isDefendedBefore: boolean;
  defenceDueOn: string | null;
  opinions: readonly MemberUnitOpinion[];
  /** Whether the forms go no further than those that stood before the command. */
  areFormsAsBefore: boolean;
  aggravations: readonly Aggravation[];
  isTwiceInAYear: boolean;
  decidedOn: string | null;
  effectiveOn: string | null;
  /** When the unit received the decision, and whether that was recorded before. */
  receivedOn: string | null;
  isReceivedBefore: boolean;
  executedOn: string | null;
  /** Whether the interview, and the notification, that are forms of this case are linked and carried out. */
  isInterviewDone: boolean;
  isNotificationDone: boolean;
  disclosedOn: string | null;
  channel: PublicationChannel | null;
  isMinorInvolved: boolean;
  /** What the public reads instead of the summary. */
  publicSummary: string | null;
  openReviews: number;
  /** The latest outcome of a review or an appeal, and when the decision was put right after it. */
  contestOutcome: ContestOutcome | null;
  correctedOn: string | null;
  /** Whether the decision was to be put right before the command. */
  isCorrectionDue: boolean;
  /** Whether an earlier outcome still waits for its correction, or has revoked the decision. */
  isOutcomePending: boolean;
  /** Until when the unit may still ask for a review or appeal; null when it may not. */
  contestableUntil: string | null;
  /** Transfers of this case whose outcome is not known. */
  openTransfers: number;
}

type Rule = Guard<CaseFacts>;

export const GROUND_OF_CASE = groundIsOne('GROUND_OF_CASE', 14, '问责须有规定的情形。', codesOf(CASE_GROUND));

export const OBSTRUCTION_SAID: Rule = {
  rule: 'OBSTRUCTION_SAID',
  basis: article('N', 25),
  messageZh: '须写明阻挠、干扰、不配合督导的具体表现；其他情形不得填写。',
  holds: ({ ground, obstruction }) => (ground === 'OBSTRUCTION') === (obstruction !== null),
};

export const GROUP_OF_TWO: Rule = {
  rule: 'GROUP_OF_TWO',
  basis: HOUSE,
  messageZh: '调查组至少两人，不得重复，均须为在任督学。',
  holds: ({ group }) =>
    new Set(group.map(({ id }) => id)).size >= 2 &&
    new Set(group.map(({ id }) => id)).size === group.length &&
    group.every(({ isActive }) => isActive),
};

export const GROUP_NOT_RECUSED: Rule = {
  rule: 'GROUP_NOT_RECUSED',
  basis: HOUSE,
  messageZh: '督学与被问责单位有应当回避的情形，不得参加调查组。',
  holds: ({ group }) => group.every(({ isRecused }) => !isRecused),
};

export const GROUP_IN_TIME: Rule = {
  rule: 'GROUP_IN_TIME',
  basis: unverified('QA'),
  messageZh: '调查组应当在督导工作完成后60天内成立。',
  holds: ({ groupDueOn, today }) => today <= groupDueOn,
};

export const INVESTIGATION_WRITTEN: Rule = {
  rule: 'INVESTIGATION_WRITTEN',
  basis: unverified('QA'),
  messageZh: '调查认定须形成事实材料。',
  holds: ({ investigation }) => isWritten(investigation),
};

export const LEGAL_BASIS_STATED: Rule = {
  rule: 'LEGAL_BASIS_STATED',
  basis: unverified('QA'),
  messageZh: '须写明问责依据。',
  holds: ({ legalBasis }) => isWritten(legalBasis),
};

export const DEFENCE_WRITTEN: Rule = {
  rule: 'DEFENCE_WRITTEN',
  basis: unverified('QA'),
  messageZh: '须写明陈述申辩的内容。',
  holds: ({ defence }) => isWritten(defence),
};

export const DEFENCE_IN_TIME: Rule = {
  rule: 'DEFENCE_IN_TIME',
  basis: HOUSE,
  messageZh: '陈述申辩的期限已过。',
  holds: ({ defenceDueOn, today }) => defenceDueOn === null || today <= defenceDueOn,
};

export const DEFENDED_ONCE: Rule = {
  rule: 'DEFENDED_ONCE',
  basis: HOUSE,
  messageZh: '已陈述申辩，不得替换。',
  holds: ({ isDefendedBefore }) => !isDefendedBefore,
};

export const DEFENCE_HEARD: Rule = {
  rule: 'DEFENCE_HEARD',
  basis: unverified('QA'),
  messageZh: '须先听取陈述申辩：单位尚未申辩，期限也未满。',
  holds: ({ defence, defenceDueOn, today }) =>
    isWritten(defence) || (defenceDueOn !== null && today > defenceDueOn),
};

export const MEMBER_UNITS_CONSULTED: Rule = {
  rule: 'MEMBER_UNITS_CONSULTED',
  basis: unverified('QA'),
  messageZh: '须征求成员单位意见，并写明每个单位的意见。',
  holds: ({ opinions }) =>
    opinions.length > 0 &&
    opinions.every(({ unit, opinion }) => isWritten(unit) && isWritten(opinion)) &&
    new Set(opinions.map(({ unit }) => unit)).size === opinions.length,
};

export const FORMS_AS_INFORMED: Rule = {
  rule: 'FORMS_AS_INFORMED',
  basis: HOUSE,
  messageZh: '问责方式和相关责任人不得超出已告知单位的范围；须加重的，退回后重新告知。',
  holds: ({ areFormsAsBefore }) => areFormsAsBefore,
};

export const TWICE_IS_COUNTED: Rule = {
  rule: 'TWICE_IS_COUNTED',
  basis: unverified('QA'),
  messageZh: '一年内被问责两次及以上由系统按记录认定。',
  holds: ({ aggravations, isTwiceInAYear }) => aggravations.includes('TWICE_IN_A_YEAR') === isTwiceInAYear,
};

export const NOT_AGGRAVATED: Rule = {
  rule: 'NOT_AGGRAVATED',
  basis: unverified('QA'),
  messageZh: '有从重情形，应当从重问责。',
  holds: ({ aggravations }) => aggravations.length === 0,
};

export const EFFECT_AHEAD: Rule = {
  rule: 'EFFECT_AHEAD',
  basis: unverified('QA'),
  messageZh: '问责决定须写明生效日期，不得早于今天。',
  holds: ({ effectiveOn, today }) => effectiveOn !== null && effectiveOn >= today,
};
