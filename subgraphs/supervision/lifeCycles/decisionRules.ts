import { article, HOUSE, unverified } from '../basis';
import type { Guard } from '../lifeCycle';
import { isWritten } from '../text';
import type { CaseFacts } from './caseRules';

type Rule = Guard<CaseFacts>;

/** Whether a review or an appeal changed or revoked the decision, and it was not put right yet. */
export function awaitsCorrection({
  contestOutcome,
  correctedOn,
}: Pick<CaseFacts, 'contestOutcome' | 'correctedOn'>) {
  return (contestOutcome === 'CHANGED' || contestOutcome === 'REVOKED') && correctedOn === null;
}

export const RECEIVED_ONCE: Rule = {
  rule: 'RECEIVED_ONCE',
  basis: HOUSE,
  messageZh: '已签收问责决定。',
  holds: ({ isReceivedBefore }) => !isReceivedBefore,
};

export const RECEIVED_IN_ORDER: Rule = {
  rule: 'RECEIVED_IN_ORDER',
  basis: HOUSE,
  messageZh: '签收日期不得早于决定日期，也不得晚于今天。',
  holds: ({ decidedOn, receivedOn, today }) =>
    decidedOn !== null && receivedOn !== null && receivedOn >= decidedOn && receivedOn <= today,
};

export const DECISION_STANDS: Rule = {
  rule: 'DECISION_STANDS',
  basis: unverified('QA'),
  messageZh: '问责决定已被变更或撤销，须先纠正；已撤销的不再执行。',
  holds: (facts) => facts.contestOutcome !== 'REVOKED' && !awaitsCorrection(facts),
};

export const INTERVIEW_DONE: Rule = {
  rule: 'INTERVIEW_DONE',
  basis: unverified('QA'),
  messageZh: '以约谈为问责方式的，须写明已进行的约谈。',
  holds: ({ unitForms, personForms, isInterviewDone }) =>
    isInterviewDone || !(unitForms.includes('INTERVIEW') || personForms.includes('INTERVIEW')),
};

export const NOTIFICATION_DONE: Rule = {
  rule: 'NOTIFICATION_DONE',
  basis: unverified('QA'),
  messageZh: '以督导通报为问责方式的，须写明已发出的通报。',
  holds: ({ unitForms, isNotificationDone }) => isNotificationDone || !unitForms.includes('NOTIFICATION'),
};

export const EXECUTED_IN_ORDER: Rule = {
  rule: 'EXECUTED_IN_ORDER',
  basis: HOUSE,
  messageZh: '执行日期不得早于生效日期，也不得晚于今天。',
  holds: ({ effectiveOn, executedOn, today }) =>
    effectiveOn !== null && executedOn !== null && executedOn >= effectiveOn && executedOn <= today,
};

export const DISCLOSURE_NAMED: Rule = {
  rule: 'DISCLOSURE_NAMED',
  basis: article('S', 14),
  messageZh: '问责结果须向社会公布，并写明渠道和日期：不得早于决定，也不得晚于今天。',
  holds: ({ decidedOn, disclosedOn, channel, today }) =>
    channel !== null && disclosedOn !== null && disclosedOn >= (decidedOn ?? '') && disclosedOn <= today,
};

export const MINOR_REDACTED: Rule = {
  rule: 'MINOR_REDACTED',
  basis: article('MP', 103),
  messageZh: '涉及未成年人的，须公布隐去身份信息的文本。',
  holds: ({ isMinorInvolved, publicSummary }) => !isMinorInvolved || isWritten(publicSummary),
};

export const CORRECTION_CALLED_FOR: Rule = {
  rule: 'CORRECTION_CALLED_FOR',
  basis: unverified('QA'),
  messageZh: '问责决定未被变更或撤销，或已纠正。',
  holds: ({ isCorrectionDue }) => isCorrectionDue,
};

export const NO_OUTCOME_PENDING: Rule = {
  rule: 'NO_OUTCOME_PENDING',
  basis: HOUSE,
  messageZh: '上次复核、申诉结果尚未纠正，或决定已撤销。',
  holds: ({ isOutcomePending }) => !isOutcomePending,
};

export const REVIEWS_DECIDED: Rule = {
  rule: 'REVIEWS_DECIDED',
  basis: HOUSE,
  messageZh: '尚有复核未办结，不能归档。',
  holds: ({ openReviews }) => openReviews === 0,
};

export const CORRECTED: Rule = {
  rule: 'CORRECTED',
  basis: unverified('QA'),
  messageZh: '问责决定已被变更或撤销，须先纠正。',
  holds: (facts) => !awaitsCorrection(facts),
};

export const DECISION_REVOKED: Rule = {
  rule: 'DECISION_REVOKED',
  basis: HOUSE,
  messageZh: '问责决定须执行并公布后方可归档，已撤销的除外。',
  holds: ({ contestOutcome }) => contestOutcome === 'REVOKED',
};

/** From its receipt on the unit may contest a decision; where none is known, from the decision itself. */
export const RECEIPT_RECORDED: Rule = {
  rule: 'RECEIPT_RECORDED',
  basis: HOUSE,
  messageZh: '未记录单位签收问责决定的日期，且自决定之日起复核、申诉期限未满，不能归档。',
  holds: ({ receivedOn, contestableUntil, today }) =>
    receivedOn !== null || (contestableUntil !== null && today > contestableUntil),
};

export const TIME_TO_CONTEST_OVER: Rule = {
  rule: 'TIME_TO_CONTEST_OVER',
  basis: HOUSE,
  messageZh: '复核、申诉期限未满。',
  holds: ({ contestableUntil, today }) => contestableUntil === null || today > contestableUntil,
};

export const TRANSFERS_ANSWERED: Rule = {
  rule: 'TRANSFERS_ANSWERED',
  basis: article('S', 14),
  messageZh: '移交事项尚未反馈处理结果。',
  holds: ({ openTransfers }) => openTransfers === 0,
};
