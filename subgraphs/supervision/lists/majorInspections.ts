import { article, HOUSE } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const CONSULTATION_FORM = closedList({
  zh: '征求意见方式',
  en: 'How opinions on an inspected unit were gathered.',
  basis: article('CQ', 25),
  values: {
    WEB: { zh: '网络', en: 'On the web' },
    PRESS: { zh: '报刊等媒体', en: 'Through the press' },
    MEETING: { zh: '座谈会', en: 'At a meeting' },
    QUESTIONNAIRE: { zh: '问卷', en: 'By questionnaire' },
  },
});
export type ConsultationForm = CodeOf<typeof CONSULTATION_FORM>;

export const CONSULTED_GROUP = closedList({
  zh: '征求意见对象',
  en: 'Whose opinion was asked.',
  basis: article('CQ', 25),
  values: {
    PUBLIC: { zh: '社会公众', en: 'The public' },
    STUDENTS: { zh: '学生', en: 'Students' },
    PARENTS: { zh: '家长', en: 'Parents' },
    TEACHERS: { zh: '教师', en: 'Teachers' },
  },
});
export type ConsultedGroup = CodeOf<typeof CONSULTED_GROUP>;

export const ORDER_ISSUER = closedList({
  zh: '紧急督导指令机关',
  en: 'Who ordered an inspection that stands in no plan.',
  basis: HOUSE,
  values: {
    OWN_GOVERNMENT: { zh: '本级政府', en: 'The government of the own level' },
    HIGHER_AUTHORITY: { zh: '上级机关', en: 'A higher government or institution' },
  },
});
export type OrderIssuer = CodeOf<typeof ORDER_ISSUER>;
