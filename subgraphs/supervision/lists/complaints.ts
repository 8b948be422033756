import { HOUSE } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const COMPLAINT_KIND = closedList({
  zh: '来件类型',
  en: 'Whether something is complained of or only said.',
  basis: HOUSE,
  values: {
    COMPLAINT: { zh: '投诉举报', en: 'A complaint' },
    OPINION: { zh: '意见建议', en: 'An opinion or a suggestion' },
  },
});
export type ComplaintKind = CodeOf<typeof COMPLAINT_KIND>;

export const COMPLAINT_CHANNEL = closedList({
  zh: '来件渠道',
  en: 'How a complaint came.',
  basis: HOUSE,
  values: {
    HOTLINE: { zh: '热线电话', en: 'By telephone' },
    MAILBOX: { zh: '信箱', en: 'By letter or mailbox' },
    WEB: { zh: '网上', en: 'On the web' },
  },
});
export type ComplaintChannel = CodeOf<typeof COMPLAINT_CHANNEL>;

export const COMPLAINANT_KIND = closedList({
  zh: '来件人类别',
  en: 'Who complains.',
  basis: HOUSE,
  values: {
    STUDENT: { zh: '学生', en: 'A student' },
    PARENT: { zh: '家长', en: 'A parent' },
    PUBLIC: { zh: '社会公众', en: 'Somebody else' },
  },
});
export type ComplainantKind = CodeOf<typeof COMPLAINANT_KIND>;

export const COMPLAINT_RESULT = closedList({
  zh: '核实结论',
  en: 'What checking a complaint found.',
  basis: HOUSE,
  values: {
    SUBSTANTIATED: { zh: '属实', en: 'It is so' },
    PARTLY_SUBSTANTIATED: { zh: '部分属实', en: 'It is partly so' },
    UNSUBSTANTIATED: { zh: '不属实', en: 'It is not so' },
    UNVERIFIABLE: { zh: '无法核实', en: 'It could not be found out' },
  },
});
export type ComplaintResult = CodeOf<typeof COMPLAINT_RESULT>;
