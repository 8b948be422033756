import type { StateTerm } from '../lifeCycle';
import type { AccountabilityKind } from '../lists/accountability';

export type InterviewState =
  'PROPOSED' | 'CONVENED' | 'DISMISSED' | 'HELD' | 'NOT_ATTENDED' | 'RECORDED' | 'FILED' | 'CLOSED';

export const INTERVIEW_STATES: Readonly<Record<InterviewState, StateTerm>> = {
  PROPOSED: { zh: '已提出', en: 'Proposed' },
  CONVENED: { zh: '已通知', en: 'Convened' },
  DISMISSED: { zh: '不予约谈', en: 'Dismissed', final: true },
  HELD: { zh: '已约谈', en: 'Held' },
  NOT_ATTENDED: { zh: '未到场', en: 'Not attended' },
  RECORDED: { zh: '已记录', en: 'Recorded in writing' },
  FILED: { zh: '已备案', en: 'Filed with party committee, government and the superior body' },
  CLOSED: { zh: '已办结', en: 'Closed', final: true },
};

export type NotificationState = 'DRAFT' | 'APPROVED' | 'SENT' | 'ACKNOWLEDGED';

export const NOTIFICATION_STATES: Readonly<Record<NotificationState, StateTerm>> = {
  DRAFT: { zh: '草拟', en: 'Draft' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  SENT: { zh: '已发出', en: 'Sent' },
  ACKNOWLEDGED: { zh: '已签收', en: 'Acknowledged by its recipients', final: true },
};

export type CaseState =
  | 'PROPOSED'
  | 'GROUP_FORMED'
  | 'INVESTIGATED'
  | 'NOT_OPENED'
  | 'INFORMED'
  | 'CONSULTED'
  | 'APPROVED'
  | 'DECIDED'
  | 'EXECUTED'
  | 'DISCLOSED'
  | 'ARCHIVED';

export const CASE_STATES: Readonly<Record<CaseState, StateTerm>> = {
  PROPOSED: { zh: '已提出', en: 'Proposed' },
  GROUP_FORMED: { zh: '已成立调查组', en: 'The investigation group was formed' },
  INVESTIGATED: { zh: '已调查', en: 'Investigated' },
  NOT_OPENED: { zh: '不予问责', en: 'Not opened', final: true },
  INFORMED: { zh: '已告知', en: 'The unit was informed and may defend itself' },
  CONSULTED: { zh: '已征求成员单位意见', en: 'The member units were consulted' },
  APPROVED: { zh: '已批准', en: 'Approved by the committee’s chair or vice-chair' },
  DECIDED: { zh: '已决定', en: 'Decided' },
  EXECUTED: { zh: '已执行', en: 'Executed' },
  DISCLOSED: { zh: '已公布', en: 'Disclosed to the public' },
  ARCHIVED: { zh: '已归档', en: 'Archived', final: true },
};

/** The states of each kind of accountability record. */
export const ACCOUNTABILITY_STATES: Readonly<
  Record<AccountabilityKind, Readonly<Record<string, StateTerm>>>
> = {
  INTERVIEW: INTERVIEW_STATES,
  NOTIFICATION: NOTIFICATION_STATES,
  CASE: CASE_STATES,
};
export type AccountabilityState = InterviewState | NotificationState | CaseState;
