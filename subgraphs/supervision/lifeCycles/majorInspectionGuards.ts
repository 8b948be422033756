import { article, HOUSE } from '../basis';
import { DEADLINES, dueOnOf } from '../deadlines';
import type { CapFacts } from '../frequency';
import type { Guard } from '../lifeCycle';
import type { FeedbackForm, InspectionKind, PublicationChannel, SubjectKind } from '../lists/inspections';
import type { ConsultationForm, ConsultedGroup, OrderIssuer } from '../lists/majorInspections';
import { termsOf } from '../registers';
import { isWritten } from '../text';
import type { InspectionFacts } from './inspectionGuards';

/** One way in which opinions on the unit were gathered. */
export interface ConsultationFacts {
  form: ConsultationForm;
  group: ConsultedGroup;
  heldOn: string;
  /** Whether heads of the unit, or teachers, were there. */
  headsPresent: boolean;
  teachersPresent: boolean;
}

/** What the guards of a special or comprehensive inspection look at: the inspection as it would be afterwards. */
export interface MajorInspectionFacts extends InspectionFacts, CapFacts {
  kind: InspectionKind;
  subjectKind: SubjectKind;
  /** Whether a school is named where one is inspected, and otherwise the government or department. */
  isSubjectNamed: boolean;
  /** Null where no school is inspected. */
  schoolKind: string | null;
  isPrivate: boolean;
  /** Whether it carries out an item of an approved plan: of its kind and for its subject. */
  isInApprovedPlan: boolean;
  orderNumber: string | null;
  orderIssuer: OrderIssuer | null;
  isOrderAttached: boolean;
  /** The day on which the notice was issued; where none is on record, the day planned for the visit. */
  noticedOn: string;
  selfEvaluationDueOn: string | null;
  selfEvaluation: string | null;
  consultations: readonly ConsultationFacts[];
  deliberation: string | null;
  deliberatedOn: string | null;
  feedbackForm: FeedbackForm | null;
  feedback: string | null;
  /** Whether the feedback says something on every finding. */
  isEveryFindingFedBack: boolean;
  feedbackOn: string | null;
  /** The defence that stood before the command, and the one that it brings. */
  hasDefended: boolean;
  hasWaivedDefence: boolean;
  defence: string | null;
  opinion: string | null;
  /** To whom the report goes: the own government, and the superior institution. */
  reportedToGovernment: string | null;
  reportedToSuperior: string | null;
  publicationChannel: PublicationChannel | null;
}

type Rule = Guard<MajorInspectionFacts>;

export const KIND_IS_MAJOR: Rule = {
  rule: 'KIND_IS_MAJOR',
  basis: article('N', 14),
  messageZh: '经常性督导不列此程序。',
  holds: ({ kind }) => kind !== 'REGULAR',
};

export const SUBJECT_NAMED: Rule = {
  rule: 'SUBJECT_NAMED',
  basis: article('CQ', 2),
  messageZh: '须写明被督导单位：督导学校的写学校，督导政府或者部门的写其名称。',
  holds: ({ isSubjectNamed }) => isSubjectNamed,
};

export const IN_APPROVED_PLAN: Rule = {
  rule: 'IN_APPROVED_PLAN',
  basis: article('CQ', 21),
  messageZh: '专项督导、综合督导须列入已批准的年度计划，紧急督导除外。',
  holds: ({ isInApprovedPlan, isEmergency }) => isInApprovedPlan || isEmergency,
};

export const EMERGENCY_ORDERED: Rule = {
  rule: 'EMERGENCY_ORDERED',
  basis: HOUSE,
  messageZh: '紧急督导须有本级政府或者上级的指令，写明文号、机关并附原件。',
  holds: ({ isEmergency, orderNumber, orderIssuer, isOrderAttached }) =>
    !isEmergency || (isWritten(orderNumber) && orderIssuer !== null && isOrderAttached),
};

export const ORDER_NUMBERED: Rule = {
  rule: 'ORDER_NUMBERED',
  basis: HOUSE,
  messageZh: '紧急督导指令须写明文号和机关。',
  holds: ({ orderNumber, orderIssuer }) => isWritten(orderNumber) && orderIssuer !== null,
};

/** Private schools are supervised in full: a comprehensive inspection leaves no matter out. */
export const PRIVATE_SCHOOL_COMPREHENSIVE: Rule = {
  rule: 'PRIVATE_SCHOOL_COMPREHENSIVE',
  basis: article('S', 5),
  messageZh: '对民办学校的综合督导须覆盖全部督导事项。',
  holds: ({ isPrivate, kind, matters, matterList }) =>
    !isPrivate ||
    kind !== 'COMPREHENSIVE' ||
    termsOf(matterList).every(({ code }) => code === 'OTHER' || matters.includes(code)),
};

const hasThree = ({ team }: MajorInspectionFacts) =>
  team.length >= 3 && new Set(team.map(({ id }) => id)).size === team.length;

export const TEAM_OF_THREE: Rule = {
  rule: 'TEAM_OF_THREE',
  basis: article('CQ', 22),
  messageZh: '专项督导、综合督导的督导小组须由三名以上督学组成，且不得重复。',
  holds: hasThree,
};

/** The regulations ask it of the team as it is formed; that it still is so on site is our own rule. */
export const TEAM_OF_THREE_ON_SITE: Rule = {
  rule: 'TEAM_OF_THREE_ON_SITE',
  basis: HOUSE,
  messageZh: '现场考察时督导小组仍须有三名以上督学。',
  holds: hasThree,
};

export const SELF_EVALUATION_DUE_NOT_PAST: Rule = {
  rule: 'SELF_EVALUATION_DUE_NOT_PAST',
  basis: HOUSE,
  messageZh: '自评期限不得早于今天。',
  holds: ({ selfEvaluationDueOn, today }) => selfEvaluationDueOn !== null && selfEvaluationDueOn >= today,
};

export const SELF_EVALUATION_WRITTEN: Rule = {
  rule: 'SELF_EVALUATION_WRITTEN',
  basis: article('CQ', 23),
  messageZh: '须提交自评报告。',
  holds: ({ selfEvaluation }) => isWritten(selfEvaluation),
};

export const SELF_EVALUATION_AWAITED: Rule = {
  rule: 'SELF_EVALUATION_AWAITED',
  basis: article('CQ', 23),
  messageZh: '自评期限未满，又未收到自评报告，不能进行现场考察。',
  holds: ({ selfEvaluation, selfEvaluationDueOn, today }) =>
    isWritten(selfEvaluation) || (selfEvaluationDueOn !== null && today > selfEvaluationDueOn),
};

/** Otherwise a visit would count, by a day of the past, in a year that still has room for one. */
export const VISIT_AFTER_NOTICE: Rule = {
  rule: 'VISIT_AFTER_NOTICE',
  basis: HOUSE,
  messageZh: '入校日期不得早于督导通知发出之日。',
  holds: ({ visitedOn, noticedOn }) => visitedOn === null || visitedOn >= noticedOn,
};

export const PUBLIC_CONSULTED: Rule = {
  rule: 'PUBLIC_CONSULTED',
  basis: article('CQ', 25),
  messageZh: '须通过网络或者报刊等媒体征求公众意见。',
  holds: ({ consultations }) =>
    consultations.some(({ form, group }) => group === 'PUBLIC' && (form === 'WEB' || form === 'PRESS')),
};

export const GROUPS_HEARD: Rule = {
  rule: 'GROUPS_HEARD',
  basis: article('N', 19),
  messageZh: '须以座谈会或者问卷听取学生、家长和教师的意见（幼儿园为家长和教师）。',
  holds: ({ consultations, schoolKind }) =>
    (schoolKind === 'KINDERGARTEN'
      ? (['PARENTS', 'TEACHERS'] as const)
      : (['STUDENTS', 'PARENTS', 'TEACHERS'] as const)
    ).every((wanted) =>
      consultations.some(
        ({ group, form }) => group === wanted && (form === 'MEETING' || form === 'QUESTIONNAIRE'),
      ),
    ),
};

export const STUDENTS_AND_PARENTS_ALONE: Rule = {
  rule: 'STUDENTS_AND_PARENTS_ALONE',
  basis: article('CQ', 25),
  messageZh: '听取学生、家长意见时，被督导单位负责人和教师须回避。',
  holds: ({ consultations }) =>
    consultations.every(
      ({ group, headsPresent, teachersPresent }) =>
        (group !== 'STUDENTS' && group !== 'PARENTS') || (!headsPresent && !teachersPresent),
    ),
};

export const TEACHERS_ALONE: Rule = {
  rule: 'TEACHERS_ALONE',
  basis: article('CQ', 25),
  messageZh: '听取教师意见时，被督导单位负责人须回避。',
  holds: ({ consultations }) =>
    consultations.every(({ group, headsPresent }) => group !== 'TEACHERS' || !headsPresent),
};

export const CONSULTATION_NOT_AHEAD: Rule = {
  rule: 'CONSULTATION_NOT_AHEAD',
  basis: HOUSE,
  messageZh: '征求意见的日期不得晚于今天。',
  holds: ({ consultations, today }) => consultations.every(({ heldOn }) => heldOn <= today),
};

export const DELIBERATION_WRITTEN: Rule = {
  rule: 'DELIBERATION_WRITTEN',
  basis: article('CQ', 26),
  messageZh: '督导小组评议须形成初步督导意见。',
  holds: ({ deliberation }) => isWritten(deliberation),
};

export const FEEDBACK_FORM_NAMED: Rule = {
  rule: 'FEEDBACK_FORM_NAMED',
  basis: article('S', 8),
  messageZh: '须以书面或者会议形式反馈，并写明反馈内容。',
  holds: ({ feedbackForm, feedback }) => feedbackForm !== null && isWritten(feedback),
};

export const COMPREHENSIVE_IN_WRITING: Rule = {
  rule: 'COMPREHENSIVE_IN_WRITING',
  basis: article('CQ', 26),
  messageZh: '综合督导须书面反馈。',
  holds: ({ kind, feedbackForm }) => kind !== 'COMPREHENSIVE' || feedbackForm === 'WRITTEN',
};

export const EVERY_FINDING_FED_BACK: Rule = {
  rule: 'EVERY_FINDING_FED_BACK',
  basis: article('S', 8),
  messageZh: '须逐项反馈存在的问题。',
  holds: ({ isEveryFindingFedBack }) => isEveryFindingFedBack,
};

/** When feedback is due: special 5 days after the deliberation, comprehensive 10. Null before it. */
export function feedbackDueOn({
  kind,
  deliberatedOn,
}: Pick<MajorInspectionFacts, 'kind' | 'deliberatedOn'>): string | null {
  if (deliberatedOn === null) return null;
  const rule = kind === 'COMPREHENSIVE' ? DEADLINES.COMPREHENSIVE_FEEDBACK : DEADLINES.SPECIAL_FEEDBACK;
  return dueOnOf(rule, deliberatedOn).dueOn;
}

/** The last day on which the unit may defend itself. */
function defenceDueOn({ feedbackOn }: MajorInspectionFacts): string | null {
  return feedbackOn === null ? null : dueOnOf(DEADLINES.DEFENCE, feedbackOn).dueOn;
}

const isInTime = (today: string, dueOn: string | null) => dueOn !== null && today <= dueOn;

export const FEEDBACK_IN_TIME: Rule = {
  rule: 'FEEDBACK_IN_TIME',
  basis: article('CQ', 26),
  messageZh: '反馈已逾期：专项督导为评议结束后五日内，综合督导为十日内。',
  holds: (facts) => isInTime(facts.today, feedbackDueOn(facts)),
};

export const DEFENCE_WRITTEN: Rule = {
  rule: 'DEFENCE_WRITTEN',
  basis: article('CQ', 26),
  messageZh: '申辩须以书面提出。',
  holds: ({ defence }) => isWritten(defence),
};

export const DEFENCE_IN_TIME: Rule = {
  rule: 'DEFENCE_IN_TIME',
  basis: article('CQ', 26),
  messageZh: '申辩须在收到初步督导意见后五日内提出。',
  holds: (facts) => isInTime(facts.today, defenceDueOn(facts)),
};

export const DEFENCE_OPEN: Rule = {
  rule: 'DEFENCE_OPEN',
  basis: HOUSE,
  messageZh: '已提出申辩或者已放弃申辩。',
  holds: ({ hasDefended, hasWaivedDefence }) => !hasDefended && !hasWaivedDefence,
};

export const DEFENCE_AWAITED: Rule = {
  rule: 'DEFENCE_AWAITED',
  basis: article('CQ', 26),
  messageZh: '被督导单位未申辩也未放弃申辩，申辩期限未满，不能发督导意见书。',
  holds: (facts) =>
    facts.hasDefended || facts.hasWaivedDefence || !isInTime(facts.today, defenceDueOn(facts)),
};

export const OPINION_WRITTEN: Rule = {
  rule: 'OPINION_WRITTEN',
  basis: article('CQ', 27),
  messageZh: '须写明督导意见。',
  holds: ({ opinion }) => isWritten(opinion),
};

export const OPINION_IN_TIME: Rule = {
  rule: 'OPINION_IN_TIME',
  basis: article('CQ', 27),
  messageZh: '督导意见书已逾期：须在反馈后三十日内发出。',
  holds: ({ today, feedbackOn }) =>
    feedbackOn !== null && isInTime(today, dueOnOf(DEADLINES.OPINION_LETTER, feedbackOn).dueOn),
};

export const TWO_RECIPIENTS: Rule = {
  rule: 'TWO_RECIPIENTS',
  basis: article('CQ', 29),
  messageZh: '督导报告须提交本级人民政府，并报上一级教育督导机构备案。',
  holds: ({ reportedToGovernment, reportedToSuperior }) =>
    isWritten(reportedToGovernment) && isWritten(reportedToSuperior),
};

export const ON_GOVERNMENT_WEBSITE: Rule = {
  rule: 'ON_GOVERNMENT_WEBSITE',
  basis: article('CQ', 30),
  messageZh: '督导报告须在政府门户网站公开。',
  holds: ({ publicationChannel }) => publicationChannel === 'GOVERNMENT_WEBSITE',
};

export const PUBLICATION_IN_TIME: Rule = {
  rule: 'PUBLICATION_IN_TIME',
  basis: article('OGI', 26),
  messageZh: '公开已逾期：须在报告形成后二十个工作日内公开。',
  holds: ({ publishedOn, reportedOn }) =>
    publishedOn !== null &&
    reportedOn !== null &&
    isInTime(publishedOn, dueOnOf(DEADLINES.PUBLICATION, reportedOn).dueOn),
};
