import type { Player } from '../player';
import type { Cast, Story } from './cast';
import { caseOf, CASES } from './cases';
import { INTERVIEWS, interviewOf } from './interviews';
import { notificationOf, NOTIFICATIONS } from './notifications';
import { transferFromFinding } from './transfers';

/**
 * Who is held to account: in most districts somebody is interviewed, in some a unit’s failings are notified, and few
 * cases are opened. In two districts one school goes all the way.
 */
export const accountability: Story = async (play, cast) => {
  const { index } = cast;
  const course = CASES[index % CASES.length] ?? null;
  if (course?.isEscalated) {
    await escalation(play, cast);
    return;
  }
  const interview = INTERVIEWS[index % INTERVIEWS.length];
  if (interview) {
    const found = await cast.foundBefore(play, cast, 90, index);
    if (found) await interviewOf(play, cast, found, interview);
  }
  const notification = NOTIFICATIONS[index % NOTIFICATIONS.length];
  if (notification) {
    const found = await cast.foundBefore(play, cast, 60, index + 1);
    if (found) await notificationOf(play, cast, found, notification);
  }
  if (course) await caseOf(play, cast, course);
  if (index % 4 === 1) await transferFromFinding(play, cast);
};

/** From the interview over the notification to the case that is archived: about one unit throughout. */
async function escalation(play: Player, cast: Cast): Promise<void> {
  const found = await cast.foundBefore(
    play,
    cast,
    135,
    cast.index,
    ({ caseSubject }) => caseSubject !== 'PRIVATE_SCHOOL',
  );
  if (!found) return;
  await interviewOf(play, cast, found, { end: 'CLOSED', on: 130 });
  const notification = await notificationOf(play, cast, found, { end: 'ACKNOWLEDGED', on: 118 });
  const course = CASES[cast.index % CASES.length];
  if (course) await caseOf(play, cast, course, { found, notificationId: notification.id });
}
