import { GOVERNMENT, INSPECTOR, OFFICE, UNIT } from '../actors';
import { article, HOUSE } from '../basis';
import { WITHIN_SCHOOL_CAP } from '../frequency';
import type { LifeCycle, StateTerm, Transition } from '../lifeCycle';
import { inPlace } from './inPlace';
import {
  EXPOSURE_GUARDS,
  FINDING_GUARDS,
  HAZARD_OUTSTANDING,
  MATTERS_FROM_REGISTER,
  NO_OPEN_RECTIFICATION,
  NOBODY_RECUSED,
  PUBLICATION_GUARDS,
  REASON_GIVEN,
  RECORDER_NOT_RECUSED,
  RECTIFICATION_OUTSTANDING,
  REPORT_WRITTEN,
  SCHOOL_IS_OPEN,
  TEAM_ACTIVE,
  TEAM_CERTIFIED,
  VISIT_NOT_AHEAD,
} from './inspectionGuards';
import * as guard from './majorInspectionGuards';
import type { MajorInspectionFacts } from './majorInspectionGuards';

export type { ConsultationFacts, MajorInspectionFacts } from './majorInspectionGuards';
export { feedbackDueOn } from './majorInspectionGuards';

export type MajorInspectionState =
  | 'DRAFT'
  | 'PLANNED'
  | 'NOTICE_ISSUED'
  | 'SELF_EVALUATED'
  | 'ON_SITE'
  | 'CONSULTED'
  | 'DELIBERATED'
  | 'FEEDBACK_GIVEN'
  | 'OPINION_ISSUED'
  | 'REPORTED'
  | 'PUBLISHED'
  | 'CLOSED'
  | 'CANCELLED';

/** The states of a special or comprehensive inspection, in their order. */
export const MAJOR_INSPECTION_STATES: Readonly<Record<MajorInspectionState, StateTerm>> = {
  DRAFT: { zh: '草拟', en: 'Draft' },
  PLANNED: { zh: '已列入计划', en: 'In the approved plan, or ordered as an emergency' },
  NOTICE_ISSUED: { zh: '已发督导通知', en: 'The inspection notice was issued' },
  SELF_EVALUATED: { zh: '已自评', en: 'The unit has evaluated itself' },
  ON_SITE: { zh: '现场考察', en: 'The team is on site' },
  CONSULTED: { zh: '已征求公众意见', en: 'The public was consulted' },
  DELIBERATED: { zh: '已评议', en: 'The team has deliberated' },
  FEEDBACK_GIVEN: { zh: '已反馈', en: 'The preliminary opinion was given' },
  OPINION_ISSUED: { zh: '已发督导意见书', en: 'The opinion letter was issued' },
  REPORTED: { zh: '已报告', en: 'Reported to the government and the superior institution' },
  PUBLISHED: { zh: '已公开', en: 'Published' },
  CLOSED: { zh: '已办结', en: 'Closed', final: true },
  CANCELLED: { zh: '已取消', en: 'Cancelled before the site visit', final: true },
};

type Row = Transition<MajorInspectionState, MajorInspectionFacts>;

/** The team and the office that sends it. */
const TEAM = [OFFICE, INSPECTOR];
const MAY_INSPECT = [TEAM_ACTIVE, NOBODY_RECUSED];
const SUBJECT = [guard.KIND_IS_MAJOR, guard.SUBJECT_NAMED, SCHOOL_IS_OPEN, MATTERS_FROM_REGISTER];

const FINDING: Omit<Row, 'from' | 'to' | 'guards'> = {
  command: 'recordFinding',
  roles: TEAM,
  alerts: [HAZARD_OUTSTANDING],
  basis: article('N', 15),
};

const DELIBERATION: Omit<Row, 'starts'> = {
  command: 'deliberateInspection',
  from: ['CONSULTED'],
  to: 'DELIBERATED',
  roles: TEAM,
  guards: [guard.DELIBERATION_WRITTEN, NOBODY_RECUSED],
  basis: article('CQ', 26),
};

/** A special inspection of one matter, or a comprehensive one, of a school, a lower government or a department. */
export const MAJOR_INSPECTION: LifeCycle<MajorInspectionState, MajorInspectionFacts> = {
  zh: '专项督导和综合督导',
  name: 'MajorInspection',
  states: MAJOR_INSPECTION_STATES,
  transitions: [
    {
      command: 'draftInspection',
      from: [],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: SUBJECT,
      basis: article('N', 14),
    },
    {
      command: 'orderInspection',
      from: [],
      to: 'DRAFT',
      roles: [GOVERNMENT],
      guards: [...SUBJECT, guard.ORDER_NUMBERED],
      basis: HOUSE,
    },
    {
      command: 'updateInspection',
      from: ['DRAFT'],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: SUBJECT,
      basis: article('N', 14),
    },
    {
      command: 'planInspection',
      from: ['DRAFT'],
      to: 'PLANNED',
      roles: [OFFICE],
      guards: [
        guard.IN_APPROVED_PLAN,
        guard.EMERGENCY_ORDERED,
        WITHIN_SCHOOL_CAP,
        SCHOOL_IS_OPEN,
        MATTERS_FROM_REGISTER,
        guard.PRIVATE_SCHOOL_COMPREHENSIVE,
      ],
      basis: article('CQ', 21),
    },
    ...inPlace<MajorInspectionState, MajorInspectionFacts>(['DRAFT', 'PLANNED'], {
      command: 'nameInspectionTeam',
      roles: [OFFICE],
      guards: MAY_INSPECT,
      basis: article('CQ', 22),
    }),
    ...inPlace<MajorInspectionState, MajorInspectionFacts>(
      ['NOTICE_ISSUED', 'SELF_EVALUATED', 'ON_SITE', 'CONSULTED'],
      {
        command: 'nameInspectionTeam',
        roles: [OFFICE],
        guards: [guard.TEAM_OF_THREE, ...MAY_INSPECT],
        basis: article('CQ', 22),
      },
    ),
    {
      command: 'issueInspectionNotice',
      from: ['PLANNED'],
      to: 'NOTICE_ISSUED',
      roles: [OFFICE],
      guards: [SCHOOL_IS_OPEN, guard.TEAM_OF_THREE, ...MAY_INSPECT, guard.SELF_EVALUATION_DUE_NOT_PAST],
      starts: ['SELF_EVALUATION'],
      issues: 'INSPECTION_NOTICE',
      basis: article('CQ', 23),
    },
    {
      command: 'submitSelfEvaluation',
      from: ['NOTICE_ISSUED'],
      to: 'SELF_EVALUATED',
      roles: [UNIT, OFFICE],
      guards: [guard.SELF_EVALUATION_WRITTEN],
      meets: ['SELF_EVALUATION'],
      basis: article('CQ', 23),
    },
    {
      command: 'startSiteVisit',
      from: ['NOTICE_ISSUED', 'SELF_EVALUATED'],
      to: 'ON_SITE',
      roles: TEAM,
      guards: [
        guard.SELF_EVALUATION_AWAITED,
        VISIT_NOT_AHEAD,
        guard.VISIT_AFTER_NOTICE,
        WITHIN_SCHOOL_CAP,
        guard.TEAM_OF_THREE_ON_SITE,
        ...MAY_INSPECT,
        TEAM_CERTIFIED,
      ],
      meets: ['SELF_EVALUATION'],
      basis: article('CQ', 17),
    },
    ...inPlace<MajorInspectionState, MajorInspectionFacts>(['ON_SITE', 'CONSULTED'], {
      ...FINDING,
      guards: [...FINDING_GUARDS, NOBODY_RECUSED],
    }),
    ...inPlace<MajorInspectionState, MajorInspectionFacts>(['DELIBERATED'], {
      ...FINDING,
      guards: [...FINDING_GUARDS, RECORDER_NOT_RECUSED],
    }),
    {
      command: 'recordConsultation',
      from: ['ON_SITE'],
      to: 'CONSULTED',
      roles: TEAM,
      guards: [
        guard.PUBLIC_CONSULTED,
        guard.GROUPS_HEARD,
        guard.STUDENTS_AND_PARENTS_ALONE,
        guard.TEACHERS_ALONE,
        guard.CONSULTATION_NOT_AHEAD,
        NOBODY_RECUSED,
      ],
      basis: article('CQ', 25),
    },
    { ...DELIBERATION, when: ({ kind }) => kind === 'COMPREHENSIVE', starts: ['COMPREHENSIVE_FEEDBACK'] },
    { ...DELIBERATION, starts: ['SPECIAL_FEEDBACK'] },
    {
      command: 'giveFeedback',
      from: ['DELIBERATED'],
      to: 'FEEDBACK_GIVEN',
      roles: [OFFICE],
      guards: [guard.FEEDBACK_FORM_NAMED, guard.COMPREHENSIVE_IN_WRITING, guard.EVERY_FINDING_FED_BACK],
      alerts: [guard.FEEDBACK_IN_TIME],
      starts: ['DEFENCE', 'OPINION_LETTER'],
      meets: ['SPECIAL_FEEDBACK', 'COMPREHENSIVE_FEEDBACK'],
      basis: article('CQ', 26),
    },
    {
      command: 'submitDefence',
      from: ['FEEDBACK_GIVEN'],
      to: 'FEEDBACK_GIVEN',
      roles: [UNIT, OFFICE],
      guards: [guard.DEFENCE_WRITTEN, guard.DEFENCE_IN_TIME, guard.DEFENCE_OPEN],
      meets: ['DEFENCE'],
      basis: article('CQ', 26),
    },
    {
      command: 'waiveDefence',
      from: ['FEEDBACK_GIVEN'],
      to: 'FEEDBACK_GIVEN',
      roles: [UNIT],
      guards: [guard.DEFENCE_OPEN],
      meets: ['DEFENCE'],
      basis: HOUSE,
    },
    {
      command: 'issueOpinion',
      from: ['FEEDBACK_GIVEN'],
      to: 'OPINION_ISSUED',
      roles: [OFFICE],
      guards: [guard.DEFENCE_AWAITED, guard.OPINION_WRITTEN],
      alerts: [guard.OPINION_IN_TIME, RECTIFICATION_OUTSTANDING],
      meets: ['DEFENCE', 'OPINION_LETTER'],
      issues: 'OPINION_LETTER',
      basis: article('CQ', 27),
    },
    {
      command: 'fileInspectionReport',
      from: ['OPINION_ISSUED'],
      to: 'REPORTED',
      roles: [OFFICE],
      guards: [REPORT_WRITTEN, guard.TWO_RECIPIENTS],
      starts: ['PUBLICATION'],
      issues: 'INSPECTION_REPORT',
      basis: article('CQ', 29),
    },
    {
      command: 'publishInspection',
      from: ['REPORTED'],
      to: 'PUBLISHED',
      roles: [OFFICE],
      guards: [...PUBLICATION_GUARDS, guard.ON_GOVERNMENT_WEBSITE],
      alerts: [guard.PUBLICATION_IN_TIME],
      meets: ['PUBLICATION'],
      basis: article('CQ', 30),
    },
    ...inPlace<MajorInspectionState, MajorInspectionFacts>(['PUBLISHED', 'CLOSED'], {
      command: 'exposeInspection',
      roles: [OFFICE],
      guards: EXPOSURE_GUARDS,
      basis: article('S', 7),
    }),
    {
      command: 'closeInspection',
      from: ['PUBLISHED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [NO_OPEN_RECTIFICATION],
      alerts: [RECTIFICATION_OUTSTANDING],
      basis: HOUSE,
    },
    {
      command: 'cancelInspection',
      from: ['DRAFT', 'PLANNED', 'NOTICE_ISSUED', 'SELF_EVALUATED'],
      to: 'CANCELLED',
      roles: [OFFICE],
      guards: [REASON_GIVEN],
      meets: ['SELF_EVALUATION'],
      basis: HOUSE,
    },
  ],
};
