import type { Player } from '../player';
import type { CaseForms } from './caseForms';
import type { CaseCourse } from './cases';
import { ago, peopleOf, type Cast } from './cast';
import { Thread } from './thread';
import type { Unit } from './units';

/** What a decision is about, and how far its case comes. */
interface Decided {
  course: CaseCourse;
  unit: Unit;
  forms: CaseForms;
  notificationId: string | null;
}

/** What the head says of a review, by its outcome. */
const OUTCOMES = {
  REJECTED: { outcomeReason: '申请事项不属于复核范围，不予受理。' },
  UPHELD: { outcomeReason: '事实清楚，程序合法，处理适当，维持原决定。' },
  CHANGED: {
    outcomeReason: '单位已主动整改，可以减轻处理。',
    change: '将对责任人的通报批评变更为责令检查。',
  },
  REVOKED: { outcomeReason: '主要事实不清，撤销原决定。' },
} as const;

/** Carries a decision out, and through its review. A review does not suspend it. */
export async function decisionOf(
  play: Player,
  cast: Cast,
  thread: Thread,
  { course, unit, forms, notificationId }: Decided,
): Promise<void> {
  const { office } = peopleOf(cast);
  const { end, on, review } = course;
  await thread.goOn(on - 45, unit.head, 'acknowledgeDecision');
  const isRevoked = review === 'REVOKED';
  const isExecuted = end === 'EXECUTED' || end === 'DISCLOSED' || end === 'ARCHIVED';
  if (isExecuted && !isRevoked) {
    await thread.goOn(on - 48, office, 'executeDecision', { executedOn: ago(cast, on - 48), notificationId });
  }
  const contested = {
    caseId: thread.id,
    unitForms: [],
    personForms: forms.persons,
    grounds: '处理过重，请求复核。',
  };
  const request = review
    ? await Thread.begin(play, cast, on - 52, unit.head, 'requestReview', contested)
    : null;
  if (isExecuted && end !== 'EXECUTED' && !isRevoked) {
    const disclosedOn = ago(cast, on - 56);
    const channel = 'GOVERNMENT_WEBSITE';
    await thread.goOn(on - 56, office, 'discloseDecision', { disclosedOn, channel, minorInvolved: false });
  }
  if (request && review && review !== 'REQUESTED')
    await decided(cast, thread, request, course, forms, review);
  if (end === 'ARCHIVED') await thread.goOn(on - 90, office, 'archiveCase');
}

/** The review is decided, and the decision put right where it was changed or revoked. */
async function decided(
  cast: Cast,
  thread: Thread,
  request: Thread,
  { on }: CaseCourse,
  forms: CaseForms,
  outcome: keyof typeof OUTCOMES,
): Promise<void> {
  const { officeHead, leader } = peopleOf(cast);
  const day = Math.max(on - 70, 1);
  await request.goOn(day, officeHead, 'decideReview', { outcome, ...OUTCOMES[outcome] });
  thread.wasMoved();
  const isChanged = outcome === 'CHANGED';
  if (!isChanged && outcome !== 'REVOKED') return;
  await thread.goOn(Math.max(day - 5, 0), leader, 'correctDecision', {
    summary: OUTCOMES[outcome].outcomeReason,
    ...(isChanged && { forms: { ...forms, persons: ['ORDERED_SELF_EXAMINATION'] } }),
  });
}
