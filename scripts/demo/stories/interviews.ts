import type { InterviewState } from '../../../subgraphs/supervision/lifeCycles';
import type { InterviewGround } from '../../../subgraphs/supervision/lists/accountability';
import type { Player } from '../player';
import { ago, peopleOf, type Cast } from './cast';
import type { Found } from './found';
import { Thread } from './thread';
import { recipientsOf, type Unit } from './units';

/** How far an interview comes, and how many days ago it was proposed. */
export interface InterviewCourse {
  end: InterviewState;
  on: number;
  /** Whether those called stayed away at first. */
  isMissed?: boolean;
}

/** What becomes of the interviews, one in each district. Most are held and closed. */
export const INTERVIEWS: readonly InterviewCourse[] = [
  { end: 'CLOSED', on: 80 },
  { end: 'PROPOSED', on: 5 },
  { end: 'CLOSED', on: 64 },
  { end: 'CONVENED', on: 4 },
  { end: 'CLOSED', on: 47 },
  { end: 'DISMISSED', on: 33 },
  { end: 'HELD', on: 8 },
  { end: 'CLOSED', on: 86 },
  { end: 'RECORDED', on: 15 },
  { end: 'FILED', on: 18 },
  { end: 'CLOSED', on: 70, isMissed: true },
  { end: 'NOT_ATTENDED', on: 9 },
  { end: 'RECORDED', on: 24 },
];

const GROUNDS: readonly (readonly [InterviewGround, string])[] = [
  ['DUTIES_UNFULFILLED', '督导发现该校多项职责未落实，经提醒仍未改进。'],
  ['IRREGULAR_OPERATION', '督导发现该校办学行为不规范，作息和课程安排与公示不符。'],
  ['INSPECTION_RESULT', '督导结果显示该校管理存在明显短板，需当面督促。'],
  ['SAFETY_OR_REFUSAL', '督导发现该校安全问题较多，排查整改不及时。'],
  ['QUALITY_DECLINE', '督导发现该校教育教学质量下降，改进措施不实。'],
];

/** Grounds to interview those in charge of a district or a department. */
const GROUNDS_OF_AUTHORITIES: readonly (readonly [InterviewGround, string])[] = [
  ['DUTIES_UNFULFILLED', '督导发现履行教育职责不到位，多项任务未按期完成。'],
  ['INSPECTION_RESULT', '督导结果显示教育经费和教师编制保障存在明显短板，需当面督促。'],
];

/** Interviews the persons in charge of a unit, as far as the course says. */
export async function interviewOf(
  play: Player,
  cast: Cast,
  { unit, inspectionId, findingId }: Found,
  { end, on, isMissed = false }: InterviewCourse,
): Promise<void> {
  const { office } = peopleOf(cast);
  const [ground, summary] = groundFor(unit, cast.index);
  const thread = await Thread.begin(play, cast, on, office, 'proposeInterview', {
    ...unit.says,
    ground,
    ...(ground === 'SAFETY_OR_REFUSAL' && { safetyOrRefusal: 'SAFETY_PROBLEMS' }),
    summary,
    inspectionId,
    findingId,
  });
  if (end === 'PROPOSED') return;
  if (end === 'DISMISSED') {
    const reason = '已主动说明情况并完成整改，不再约谈。';
    return thread.goOn(on - 3, office, 'dismissInterview', { reason });
  }
  const whose = unit.kind === 'SCHOOL' ? '某校' : '';
  const called = {
    interviewees: [`${whose}负责人`, `${whose}分管负责人`],
    place: `${office.organisation}会议室`,
  };
  let day = on - 2;
  const convene = () =>
    thread.goOn(day, office, 'conveneInterview', { ...called, scheduledOn: ago(cast, day - 5) });
  await convene();
  if (end === 'CONVENED') return;
  day -= 5;
  if (isMissed || end === 'NOT_ATTENDED') {
    await thread.goOn(day, office, 'recordAbsence', { reason: '称临时有公务，未到场。' });
    if (end === 'NOT_ATTENDED') return;
    await convene();
    day -= 5;
  }
  await thread.goOn(day, office, 'holdInterview', { heldOn: ago(cast, day) });
  if (end === 'HELD') return;
  const recordText = '督导室通报督导发现的问题；负责人说明情况，承诺限期整改并按时报告。';
  await thread.goOn(day - 1, office, 'recordInterview', { recordText });
  if (end === 'RECORDED') return;
  await thread.goOn(day - 6, office, 'fileInterview', { recipients: recipientsOf(unit) });
  if (end === 'CLOSED') await thread.goOn(day - 7, office, 'closeInterview');
}

function groundFor({ kind }: Unit, index: number): readonly [InterviewGround, string] {
  const grounds = kind === 'SCHOOL' ? GROUNDS : GROUNDS_OF_AUTHORITIES;
  return grounds[index % grounds.length] ?? ['DUTIES_UNFULFILLED', ''];
}
