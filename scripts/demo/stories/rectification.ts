import type { RectificationState } from '../../../subgraphs/supervision/lifeCycles';
import type { Player } from '../player';
import { requirement } from '../wording';
import { ago, peopleOf, type Cast, type StandingRectification, type Story } from './cast';
import { Thread } from './thread';

/** Nothing happened to a rectification that is looked at here for so many days. */
const SETTLED_DAYS = 16;

/**
 * Rectifications that do not go well: some are found insufficient, some relapse when somebody looks again, and the
 * competent authority has to see to it. What the units are told of it in time keeps some of them from being late.
 */
export const rectification: Story = async (play, cast) => {
  const course = COURSES[cast.index % COURSES.length];
  if (course) await course(play, cast);
};

type Course = (play: Player, cast: Cast) => Promise<void>;

/** Verified, and back as soon as nobody looks: ordered again, and begun. */
const relapses =
  (isReopened: boolean): Course =>
  async (play, cast) => {
    const row = settled(cast, 'VERIFIED');
    const reviewer = cast.inspectors.find(({ id }) => id !== row?.verifierId);
    if (!row || !reviewer) return;
    const { office } = peopleOf(cast);
    const thread = new Thread(play, cast, row);
    const result = { followUpResult: 'RELAPSED', reviewerId: reviewer.id };
    await thread.goOn(12, office, 'followUpRectification', result);
    if (!isReopened) return;
    await thread.goOn(10, office, 'reopenRectification', {
      requirement: requirement(cast.random),
      dueOn: ago(cast, -4),
    });
    await thread.goOn(8, row.unit.head, 'beginRectification');
    const { authority } = row.unit;
    await thread.goOn(6, authority, 'recordGuidance', { guidance: '约见负责人，督促逐项整改。' });
  };

/** Reported, but not put right: the authority behind the unit is liable with it. */
const fallsShort: Course = async (play, cast) => {
  const row = settled(cast, 'REPORTED') ?? settled(cast, 'INSUFFICIENT');
  const verifier = cast.inspectors[0];
  if (!row || !verifier) return;
  const { office } = peopleOf(cast);
  const thread = new Thread(play, cast, row);
  if (row.state === 'REPORTED') {
    await thread.goOn(14, office, 'verifyRectification', {
      verdict: 'INSUFFICIENT',
      verifierId: verifier.id,
      verificationNote: '现场核查，台账与实际不符，整改不到位。',
    });
  }
  await thread.goOn(13, office, 'nameCompetentAuthority', {
    competentAuthority: row.unit.authority.unit,
  });
  const liabilityNote = '对该单位整改指导督促不力。';
  await thread.goOn(12, office, 'flagJointLiability', { liabilityNote });
  const notice = await Thread.begin(play, cast, 11, office, 'issueSupervisionNotice', {
    rectificationId: thread.id,
    expectedVersion: thread.version,
    demand: '请于期限内对照问题逐项整改到位，并书面报告。',
  });
  await notice.goOn(9, row.unit.head, 'acknowledgeSupervisionNotice');
};

/** Insufficient, and left at that so far. */
const isFoundInsufficient: Course = async (play, cast) => {
  const row = settled(cast, 'REPORTED');
  const verifier = cast.inspectors[0];
  if (!row || !verifier) return;
  await new Thread(play, cast, row).goOn(5, peopleOf(cast).office, 'verifyRectification', {
    verdict: 'INSUFFICIENT',
    verifierId: verifier.id,
    verificationNote: '现场核查，部分要求未落实。',
  });
};

const COURSES: readonly (Course | null)[] = [
  relapses(true),
  isFoundInsufficient,
  null,
  fallsShort,
  null,
  relapses(false),
];

/** A rectification in that state to which nothing happened lately. */
function settled(cast: Cast, state: RectificationState): StandingRectification | undefined {
  const since = ago(cast, SETTLED_DAYS);
  return cast.rectifications.find((row) => row.state === state && row.movedOn < since);
}
