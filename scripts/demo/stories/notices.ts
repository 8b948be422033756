import type { Player, Played, Standing } from '../player';
import { ago, peopleOf, type Cast, type StandingRectification, type Story } from './cast';

/** Late rectifications are pressed by supervision notices, and some units in time ask for more of it. */
export const noticesAndExtensions: Story = async (play, cast) => {
  const late = untouchedFor(cast, 21).filter(({ state, dueOn }) => isWaiting(state) && dueOn < ago(cast, 30));
  for (const [i, rectification] of late.slice(0, FATES.length).entries()) {
    const fate = FATES[(cast.index + i) % FATES.length];
    if (fate) await fate(play, cast, rectification);
  }
  const inTime = untouchedFor(cast, 5).filter(({ state, dueOn }) => isWaiting(state) && dueOn >= cast.today);
  for (const [i, rectification] of inTime.slice(0, 3).entries()) {
    await askForTime(play, cast, rectification, (cast.index + i) % 3);
  }
};

type Fate = (play: Player, cast: Cast, rectification: StandingRectification) => Promise<void>;

const unacknowledged: Fate = async (play, cast, rectification) => {
  await issued(play, cast, rectification, ago(cast, -10));
};

const acknowledged: Fate = async (play, cast, rectification) => {
  const notice = await issued(play, cast, rectification, ago(cast, -10));
  await acknowledge(play, cast, rectification, notice);
};

const breached: Fate = async (play, cast, rectification) => {
  const { office } = peopleOf(cast);
  const { authority } = rectification.unit;
  const notice = await issued(play, cast, rectification, ago(cast, 4));
  const ended = await acknowledge(play, cast, rectification, notice);
  await play.give(ago(cast, 2), office, 'breachSupervisionNotice', { reason: '逾期仍未报告整改情况' }, ended);
  // The notice was the rectification's next step.
  const pressed = versionOf(rectification, 1);
  const named = await play.give(
    ago(cast, 2),
    office,
    'nameCompetentAuthority',
    { competentAuthority: authority.unit },
    pressed,
  );
  const liabilityNote = '多次督促后仍未见整改，主管部门指导督促不力。';
  await play.give(ago(cast, 1), office, 'flagJointLiability', { liabilityNote }, named);
};

const complied: Fate = async (play, cast, rectification) => {
  const { office } = peopleOf(cast);
  const verifier = cast.inspectors[0];
  if (!verifier) return;
  const notice = await issued(play, cast, rectification, ago(cast, 5));
  const open = await acknowledge(play, cast, rectification, notice);
  const reported = await play.give(
    ago(cast, 12),
    rectification.unit.head,
    'reportRectification',
    { reportText: '已按督办通知逐项整改到位。', unitPublishedOn: ago(cast, 12) },
    versionOf(rectification, 1),
  );
  const verdict = { verdict: 'SUFFICIENT', verifierId: verifier.id };
  await play.give(ago(cast, 8), office, 'verifyRectification', verdict, reported);
  await play.give(ago(cast, 7), office, 'complySupervisionNotice', {}, open);
};

const FATES: readonly Fate[] = [unacknowledged, acknowledged, breached, complied];

function issued(
  play: Player,
  cast: Cast,
  rectification: StandingRectification,
  dueOn: string,
): Promise<Played> {
  const { id: rectificationId, version: expectedVersion } = rectification;
  const input = { rectificationId, expectedVersion, demand: '请于期限内整改到位，并书面报告。', dueOn };
  return play.give(ago(cast, 20), peopleOf(cast).office, 'issueSupervisionNotice', input);
}

function acknowledge(
  play: Player,
  cast: Cast,
  { unit }: StandingRectification,
  notice: Played,
): Promise<Played> {
  return play.give(ago(cast, 18), unit.head, 'acknowledgeSupervisionNotice', {}, notice);
}

async function askForTime(
  play: Player,
  cast: Cast,
  rectification: StandingRectification,
  fate: number,
): Promise<void> {
  const { office } = peopleOf(cast);
  const { id: rectificationId, version: expectedVersion } = rectification;
  const requestedDueOn = ago({ today: rectification.dueOn }, -20);
  const input = {
    rectificationId,
    expectedVersion,
    reason: '施工材料到货推迟，需顺延工期。',
    requestedDueOn,
  };
  const extension = await play.give(ago(cast, 4), rectification.unit.head, 'requestExtension', input);
  if (fate === 1) await play.give(ago(cast, 2), office, 'grantExtension', {}, extension);
  const decisionNote = '不影响其他整改事项，理由不充分。';
  if (fate === 2) await play.give(ago(cast, 2), office, 'refuseExtension', { decisionNote }, extension);
}

function isWaiting(state: string): boolean {
  return state === 'ORDERED' || state === 'IN_PROGRESS' || state === 'REPORT_DRAFTED';
}

/** The rectifications to which nothing happened in the last so many days. */
function untouchedFor(cast: Cast, days: number): StandingRectification[] {
  return cast.rectifications.filter(({ movedOn }) => movedOn < ago(cast, days));
}

/** The record as commands name it. @param since steps that the story added. */
function versionOf({ id, version }: StandingRectification, since: number): Standing {
  return { id, version: version + since };
}
