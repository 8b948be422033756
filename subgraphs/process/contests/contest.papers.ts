import { CONTEST_OUTCOME } from '../../supervision/lists';
import type { PaperText } from '../papers/issue';
import type { DecideReviewInput } from './contest.inputs';

/** What the paper says that decides a review or an appeal. @param what 复核 or 申诉. */
export function contestDecision(
  what: string,
  grounds: string,
  { outcome, outcomeReason, change = null }: Pick<DecideReviewInput, 'outcome' | 'outcomeReason' | 'change'>,
): PaperText {
  return {
    title: `${what}决定书`,
    sections: [
      { heading: '申请理由', text: grounds },
      { heading: '处理结果', text: CONTEST_OUTCOME.values[outcome].zh },
      { heading: '理由', text: outcomeReason },
      ...(change === null ? [] : [{ heading: '变更内容', text: change }]),
    ],
  };
}
