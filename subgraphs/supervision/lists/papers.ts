import { article, unverified } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const PAPER_KIND = closedList({
  zh: '文书种类',
  en: 'The kind of an issued paper. Each organ numbers each kind anew every year.',
  basis: unverified('GB'),
  values: {
    ANNUAL_PLAN: { zh: '年度督导计划', en: 'Annual plan', basis: article('CQ', 21) },
    INSPECTION_NOTICE: { zh: '督导通知', en: 'Inspection notice', basis: article('CQ', 23) },
    OPINION_LETTER: { zh: '督导意见书', en: 'Opinion letter', basis: article('CQ', 27) },
    INSPECTION_REPORT: { zh: '督导报告', en: 'Inspection report', basis: article('CQ', 29) },
    RECTIFICATION_DECISION: { zh: '整改决定', en: 'Rectification decision', basis: article('S', 8) },
    SUPERVISION_NOTICE: { zh: '督办通知', en: 'Supervision notice', basis: article('S', 9) },
    INTERVIEW_NOTICE: {
      zh: '约谈通知',
      en: 'Notice of an accountability interview',
      basis: article('S', 12),
    },
    INTERVIEW_RECORD: {
      zh: '约谈记录',
      en: 'Record of an accountability interview',
      basis: article('S', 12),
    },
    NOTIFICATION: { zh: '督导通报', en: 'Notification', basis: article('S', 13) },
    CASE_INFORMING: {
      zh: '问责事项告知书',
      en: 'Informing of an accountability case',
      basis: unverified('QA'),
    },
    ACCOUNTABILITY_DECISION: { zh: '问责决定', en: 'Accountability decision', basis: article('S', 14) },
    CASE_TRANSFER: { zh: '移交函', en: 'Transfer of a case', basis: article('S', 14) },
    REVIEW_DECISION: { zh: '复核决定', en: 'Review decision', basis: unverified('QA') },
    APPEAL_DECISION: { zh: '申诉处理决定', en: 'Appeal decision', basis: unverified('QA') },
  },
});
export type PaperKind = CodeOf<typeof PAPER_KIND>;
