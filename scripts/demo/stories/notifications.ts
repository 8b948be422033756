import type { NotificationState } from '../../../subgraphs/supervision/lifeCycles';
import type { NotificationGround } from '../../../subgraphs/supervision/lists/accountability';
import type { Player } from '../player';
import { peopleOf, type Cast } from './cast';
import type { Found } from './found';
import { Thread } from './thread';
import { governmentOf, recipientsOf } from './units';

/** How far a notification comes, and how many days ago it was drafted. */
export interface NotificationCourse {
  end: NotificationState;
  on: number;
  /** How many of the recipients have acknowledged it, of one that was only sent. */
  receipts?: number;
}

/** What becomes of the notifications: some districts have none. */
export const NOTIFICATIONS: readonly (NotificationCourse | null)[] = [
  { end: 'ACKNOWLEDGED', on: 45 },
  null,
  { end: 'SENT', on: 12, receipts: 1 },
  { end: 'ACKNOWLEDGED', on: 58 },
  null,
  { end: 'DRAFT', on: 6 },
  null,
  { end: 'SENT', on: 22, receipts: 2 },
  null,
  { end: 'APPROVED', on: 5 },
  null,
];

const GROUNDS: readonly (readonly [NotificationGround, string])[] = [
  ['INACTION', '督导交办的事项，该单位至今未采取措施。'],
  ['BUCK_PASSING', '该单位与相关单位相互推诿，督导指出的问题长期无人负责。'],
  ['RECTIFICATION_INCOMPLETE', '督导指出的问题，该单位没有完成整改。'],
];

/** Notifies party, government and the superior body of a unit’s failings, as far as the course says. */
export async function notificationOf(
  play: Player,
  cast: Cast,
  { unit, inspectionId, findingId }: Found,
  { end, on, receipts = 3 }: NotificationCourse,
): Promise<Thread> {
  const { office, officeHead } = peopleOf(cast);
  const [ground, summary] = GROUNDS[cast.index % GROUNDS.length] ?? (['INACTION', ''] as const);
  const thread = await Thread.begin(play, cast, on, office, 'draftNotification', {
    ...unit.says,
    ground,
    summary,
    inspectionId,
    findingId,
  });
  await thread.goOn(on - 1, office, 'reviseNotification', {
    result: '督导发现问题，已书面反馈。',
    conduct: '重视不够，未按要求安排专人负责。',
    rectification: '截至通报之日，整改未完成。',
    recommendations: ['NO_AWARD'],
    recipients: recipientsOf(unit),
  });
  if (end === 'DRAFT') return thread;
  await thread.goOn(on - 3, officeHead, 'approveNotification');
  if (end === 'APPROVED') return thread;
  await thread.goOn(on - 4, office, 'sendNotification');
  const receivers = [
    [governmentOf(unit.place), 'GOVERNMENT'],
    [unit.authority, 'SUPERIOR_BODY'],
    [office, 'PARTY_COMMITTEE'],
  ] as const;
  for (const [i, [actor, recipient]] of receivers.slice(0, receipts).entries()) {
    await thread.goOn(on - 5 - i, actor, 'acknowledgeNotification', { recipient });
  }
  return thread;
}
