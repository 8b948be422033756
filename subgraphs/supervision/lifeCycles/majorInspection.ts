import type { StateTerm } from '../lifeCycle';

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
