import { addDays } from '../../../../subgraphs/supervision/calendar';
import type { Player } from '../../player';
import { AFTER_VISIT } from '../../municipalHistory';
import type { RectificationRow } from '../../rows';
import { REPORT_TEXT, requirement, SUFFICIENT_NOTE } from '../../wording';
import { ago, peopleOf, type StandingRectification } from '../cast';
import { noticesAndExtensions } from '../notices';
import { rectification as courseOfRectification } from '../rectification';
import { Thread } from '../thread';
import type { MunicipalCast, MunicipalStory } from './cast';

/** On which days, so many before today, a rectification took its steps; those that are left out it has not taken. */
interface RectificationCourse {
  ordered: number;
  begun?: number;
  drafted?: number;
  reported?: number;
  verified?: number;
  followedUp?: number;
  closed?: number;
}

/** What becomes of what the city found. The late ones come first: they are pressed by notices. */
const COURSES: readonly RectificationCourse[] = [
  { ordered: 65 },
  { ordered: 66, begun: 60 },
  { ordered: 70, begun: 64 },
  { ordered: 72, begun: 66 },
  { ordered: 44, begun: 40 },
  { ordered: 8 },
  { ordered: 16, begun: 12 },
  { ordered: 24, begun: 20, drafted: 7 },
  { ordered: 14, begun: 10 },
  { ordered: 50, begun: 46, reported: 24 },
  { ordered: 52, begun: 47, drafted: 30, reported: 26 },
  { ordered: 20, begun: 17, reported: 5 },
  { ordered: 75, begun: 70, reported: 50, verified: 42 },
  { ordered: 78, begun: 72, reported: 54, verified: 45 },
  { ordered: 48, begun: 45, reported: 22, verified: 12 },
  { ordered: 90, begun: 84, reported: 64, verified: 58, followedUp: 20 },
  { ordered: 120, begun: 115, reported: 92, verified: 85, followedUp: 50, closed: 46 },
  { ordered: 110, begun: 106, drafted: 90, reported: 86, verified: 80, followedUp: 44, closed: 41 },
];

/** The courses of the districts’ stories, by the number of the district that plays each. */
const DISTRICT_COURSES = [0, 1, 3, 5];

/** What the city found is ordered to be put right; then it goes as in the districts: late, extended, short, relapsed. */
export const municipalRectifications: MunicipalStory = async (play, cast) => {
  const taken = new Set<string>();
  for (const [i, course] of COURSES.entries()) await orderedOn(play, cast, course, i, taken);
  await noticesAndExtensions(play, { ...cast, index: 0, rectifications: await standing(play, cast) });
  for (const index of DISTRICT_COURSES) {
    await courseOfRectification(play, { ...cast, index, rectifications: await standing(play, cast) });
  }
};

async function orderedOn(
  play: Player,
  cast: MunicipalCast,
  course: RectificationCourse,
  place: number,
  taken: Set<string>,
): Promise<void> {
  const found = findingFor(cast, course.ordered, taken);
  const verifier = cast.inspectors[place];
  const reviewer = cast.inspectors[place + 1];
  if (!found || !verifier || !reviewer) return;
  taken.add(found.findingId);
  const { office } = peopleOf(cast);
  const { head } = found.unit;
  const thread = await Thread.begin(play, cast, course.ordered, office, 'orderRectification', {
    findingId: found.findingId,
    requirement: requirement(cast.random),
    competentAuthority: found.unit.authority.unit,
  });
  const { begun, drafted, reported, verified, followedUp, closed } = course;
  const reportText = REPORT_TEXT;
  if (begun !== undefined) await thread.goOn(begun, head, 'beginRectification');
  if (drafted !== undefined) await thread.goOn(drafted, head, 'draftRectificationReport', { reportText });
  if (reported !== undefined) {
    const unitPublishedOn = ago(cast, reported);
    await thread.goOn(reported, head, 'reportRectification', { reportText, unitPublishedOn });
  }
  if (verified !== undefined) {
    const sufficient = {
      verdict: 'SUFFICIENT',
      verifierId: verifier.id,
      verificationNote: SUFFICIENT_NOTE,
    };
    await thread.goOn(verified, office, 'verifyRectification', sufficient);
  }
  if (followedUp !== undefined) {
    const lasts = { followUpResult: 'LASTING', reviewerId: reviewer.id };
    await thread.goOn(followedUp, office, 'followUpRectification', lasts);
  }
  if (closed !== undefined) await thread.goOn(closed, office, 'closeRectification');
}

const TOLD = ['OPINION_ISSUED', 'REPORTED', 'PUBLISHED'];

/** A finding that calls for a rectification, of an inspection whose opinion letter was out by then. */
function findingFor(
  { today, inspected, findings }: MunicipalCast,
  daysAgo: number,
  taken: ReadonlySet<string>,
) {
  const visitedBy = addDays(today, -daysAgo - AFTER_VISIT.opinion);
  const told = new Map(
    inspected
      .filter(({ row: { state, visitedOn } }) => TOLD.includes(state) && (visitedOn ?? today) <= visitedBy)
      .map(({ row: { id }, unit }) => [id, unit] as const),
  );
  const open = findings
    .filter(
      ({ id, inspectionId, disposition }) =>
        disposition === 'RECTIFICATION_NOTICE' && told.has(inspectionId) && !taken.has(id),
    )
    .sort((a, b) => b.recordedOn.localeCompare(a.recordedOn));
  // The latest: what was found long ago is left for the courses that began long ago.
  const finding = open[0];
  const unit = finding && told.get(finding.inspectionId);
  return finding && unit ? { findingId: finding.id, unit } : null;
}

/** The city's rectifications as they stand, in the order in which they were made. */
async function standing(play: Player, { inspected }: MunicipalCast): Promise<StandingRectification[]> {
  const units = new Map(inspected.map(({ row, unit }) => [row.id as string, unit]));
  const records = await play.findBy('Rectification', {});
  return records
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
    .flatMap((record) => {
      const row = record as unknown as RectificationRow & Pick<StandingRectification, 'version'>;
      const unit = units.get(row.inspectionId);
      const { id, findingId, state, dueOn, verifierId, version } = row;
      const movedOn = record.updatedAt.slice(0, 10);
      return unit ? [{ id, findingId, state, dueOn, verifierId, version, movedOn, unit }] : [];
    });
}
