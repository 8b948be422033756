import type { CaseState } from '../../../subgraphs/supervision/lifeCycles';
import type {
  CaseGround,
  ContestOutcome,
  ObstructionForm,
} from '../../../subgraphs/supervision/lists/accountability';
import type { Player } from '../player';
import { ago, peopleOf, type Cast } from './cast';
import { decisionOf } from './decisions';
import { formsOf } from './caseForms';
import type { Found } from './found';
import { Thread } from './thread';
import { transfer } from './transfers';
import { CITY, unitOnPaper } from './units';

/** How far a case comes, when it was proposed, and what happens on its way. */
export interface CaseCourse {
  end: CaseState;
  on: number;
  ground: CaseGround;
  /** Whom it is about where that is no public school. */
  about?: 'PRIVATE_SCHOOL' | 'TRAINING_BODY' | 'AUTHORITY';
  /** Whether it comes at the end of interview and notification. */
  isEscalated?: boolean;
  /** Whether the committee’s chair sends it back once. */
  isReturned?: boolean;
  /** Whether the unit says nothing, or not yet. */
  isSilent?: boolean;
  aggravations?: readonly ('CONCEALMENT' | 'RETALIATION' | 'UNCORRECTED')[];
  /** Whether the same school has been held to account before, within the year. */
  isSecond?: boolean;
  review?: ContestOutcome | 'REQUESTED';
  /** Whether it is handed over besides, and whether the answer has come. */
  transfer?: 'OPEN' | 'ANSWERED';
}

/** What becomes of the cases. Many districts have none; where one was investigated it often ends there. */
export const CASES: readonly (CaseCourse | null)[] = [
  null,
  { end: 'PROPOSED', on: 48, ground: 'EVALUATION_FAILED' },
  null,
  { end: 'GROUP_FORMED', on: 20, ground: 'SERIOUS_ACCIDENT' },
  { end: 'NOT_OPENED', on: 75, ground: 'MASS_INCIDENTS' },
  {
    end: 'ARCHIVED',
    on: 105,
    ground: 'OBSTRUCTION',
    isEscalated: true,
    aggravations: ['UNCORRECTED'],
    review: 'UPHELD',
  },
  { end: 'INVESTIGATED', on: 30, ground: 'ANNUAL_TARGET_MISSED', about: 'AUTHORITY' },
  { end: 'DISCLOSED', on: 80, ground: 'OBSTRUCTION', about: 'PRIVATE_SCHOOL', review: 'REQUESTED' },
  { end: 'INFORMED', on: 35, ground: 'SERIOUS_ACCIDENT', isSilent: true, transfer: 'OPEN' },
  null,
  { end: 'CONSULTED', on: 48, ground: 'MASS_INCIDENTS', about: 'TRAINING_BODY', isSilent: true },
  { end: 'DECIDED', on: 62, ground: 'OBSTRUCTION', aggravations: ['CONCEALMENT'], review: 'REJECTED' },
  null,
  { end: 'APPROVED', on: 47, ground: 'EVALUATION_FAILED' },
  { end: 'NOT_OPENED', on: 58, ground: 'ANNUAL_TARGET_MISSED', about: 'AUTHORITY' },
  { end: 'EXECUTED', on: 84, ground: 'EVALUATION_FAILED', review: 'CHANGED', transfer: 'ANSWERED' },
  { end: 'ARCHIVED', on: 96, ground: 'SERIOUS_ACCIDENT', about: 'PRIVATE_SCHOOL', review: 'REVOKED' },
  { end: 'PROPOSED', on: 66, ground: 'OBSTRUCTION' },
  { end: 'INFORMED', on: 56, ground: 'MASS_INCIDENTS', isReturned: true },
  { end: 'APPROVED', on: 46, ground: 'OBSTRUCTION', isSecond: true, aggravations: ['RETALIATION'] },
];

/** Which states lie before which, on the way of a case that is opened. */
const WAY: readonly CaseState[] = [
  'PROPOSED',
  'GROUP_FORMED',
  'INVESTIGATED',
  'INFORMED',
  'CONSULTED',
  'APPROVED',
  'DECIDED',
  'EXECUTED',
  'DISCLOSED',
  'ARCHIVED',
];

const FACTS: Readonly<Record<CaseGround, string>> = {
  ANNUAL_TARGET_MISSED: '年度教育目标任务未完成，经督促仍无实质进展。',
  EVALUATION_FAILED: '履行教育职责评价结果为不合格。',
  OBSTRUCTION: '督导反馈的问题逾期未整改，也未报告整改情况。',
  MASS_INCIDENTS: '群体性事件多发，应对处置不力。',
  SERIOUS_ACCIDENT: '安全管理失职，发生涉校安全事件。',
  RETALIATION: '对督学打击报复。',
};

const INVESTIGATION = '调查组查阅资料、到场核实并听取说明，认定上述事实成立，责任在负责人和分管负责人。';
const UNFOUNDED = '经调查，相关情况已及时处置，未造成后果，建议不予问责。';
const DEFENCE = '对事实无异议，因资金和人手安排原因整改滞后，请求从轻处理。';

/** What stands behind a case that comes at the end of an escalation. */
export interface Behind {
  found: Found;
  notificationId: string;
}

/** Holds a unit to account, as far as the course says. */
export async function caseOf(
  play: Player,
  cast: Cast,
  course: CaseCourse,
  behind: Behind | null = null,
): Promise<void> {
  const found = behind?.found ?? (await foundFor(play, cast, course));
  if (!found) return;
  if (course.isSecond) {
    const earlier: CaseCourse = {
      end: 'DECIDED',
      on: course.on + 55,
      ground: 'EVALUATION_FAILED',
      isSilent: true,
    };
    await opened(play, cast, earlier, found, behind);
  }
  await opened(play, cast, course, found, behind);
}

/** Whom a case is about, and what is behind it. */
async function foundFor(
  play: Player,
  cast: Cast,
  { about, on, isSecond = false }: CaseCourse,
): Promise<Found | null> {
  const before = on + (isSecond ? 60 : 5);
  // The city supervises districts and departments; a district's towns have no account.
  if (about === 'AUTHORITY' && cast.place.code === CITY.code)
    return cast.foundBefore(play, cast, before, cast.index + 2, ({ caseSubject }) => caseSubject === about);
  if (about === 'AUTHORITY' || about === 'TRAINING_BODY') {
    const name = { AUTHORITY: '示例镇人民政府', TRAINING_BODY: '示例校外培训机构' }[about];
    const { place } = cast;
    const unit = unitOnPaper(`${place.name}第一百零一${name}`, place, about, peopleOf(cast).office);
    return { unit, inspectionId: null, findingId: null };
  }
  const isPrivate = about === 'PRIVATE_SCHOOL';
  return cast.foundBefore(
    play,
    cast,
    before,
    cast.index + 2,
    ({ caseSubject }) => (caseSubject === 'PRIVATE_SCHOOL') === isPrivate,
  );
}

async function opened(
  play: Player,
  cast: Cast,
  course: CaseCourse,
  { unit, inspectionId, findingId }: Found,
  behind: Behind | null,
): Promise<void> {
  const { office, leader } = peopleOf(cast);
  const { end, on, ground, isSilent = false } = course;
  const comesTo = (state: CaseState) => WAY.indexOf(end) >= WAY.indexOf(state);
  const obstruction: ObstructionForm = 'NO_RECTIFICATION_OR_REPORT';
  const thread = await Thread.begin(play, cast, on, office, 'proposeCase', {
    ...unit.says,
    subject: unit.caseSubject,
    ground,
    ...(ground === 'OBSTRUCTION' && { obstruction }),
    summary: FACTS[ground],
    inspectionId,
    findingId,
  });
  if (end === 'PROPOSED') return;
  const memberIds = cast.inspectors.slice(-2).map(({ id }) => id);
  await thread.goOn(on - 6, office, 'formInvestigationGroup', { memberIds });
  if (end === 'GROUP_FORMED') return;
  const isDeclined = end === 'NOT_OPENED';
  const investigation = isDeclined ? UNFOUNDED : INVESTIGATION;
  await thread.goOn(on - 20, office, 'recordInvestigation', { investigation });
  if (isDeclined) {
    const reason = '情节轻微且已改正，不予问责。';
    return thread.goOn(on - 24, office, 'declineCase', { reason });
  }
  if (!comesTo('INFORMED')) return;
  const forms = formsOf(unit, course);
  const informs = { legalBasis: '《教育督导问责办法》', forms };
  const opinions = [
    { unit: '组织部门', opinion: '同意。' },
    { unit: '纪检监察机关', opinion: '同意，请依规依纪办理。' },
  ];
  await thread.goOn(on - 25, office, 'informUnit', informs);
  if (!isSilent) await thread.goOn(on - 30, unit.head, 'submitCaseDefence', { defence: DEFENCE });
  if (course.isReturned) {
    await thread.goOn(on - 37, office, 'consultMemberUnits', { opinions });
    const reason = '责任认定不够具体，请补充调查后再报。';
    await thread.goOn(on - 40, leader, 'returnCase', { reason });
    await thread.goOn(on - 44, office, 'informUnit', informs);
  }
  if (course.transfer)
    await transfer(play, cast, { id: thread.id, place: unit.place }, on - 28, course.transfer === 'ANSWERED');
  if (!comesTo('CONSULTED')) return;
  await thread.goOn(on - 37, office, 'consultMemberUnits', { opinions });
  if (!comesTo('APPROVED')) return;
  await thread.goOn(on - 41, leader, 'approveDecision');
  if (!comesTo('DECIDED')) return;
  await thread.goOn(on - 43, office, 'decideCase', { effectiveOn: ago(cast, on - 46) });
  await decisionOf(play, cast, thread, {
    course,
    unit,
    forms,
    notificationId: behind?.notificationId ?? null,
  });
}
