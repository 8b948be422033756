import { article, unverified } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const EMPLOYMENT = closedList({
  zh: '专兼职',
  en: 'Whether an inspector serves full-time or part-time.',
  basis: article('N', 6),
  values: {
    FULL_TIME: { zh: '专职', en: 'Full-time' },
    PART_TIME: { zh: '兼职', en: 'Part-time' },
  },
});
export type Employment = CodeOf<typeof EMPLOYMENT>;

export const INSPECTOR_MODE = closedList({
  zh: '任用方式',
  en: 'How an inspector came into office.',
  basis: article('N', 6),
  values: {
    ENGAGED: { zh: '聘任', en: 'Engaged by the supervision institution for a term, part-time' },
    APPOINTED: { zh: '任命', en: 'Appointed by the government, full-time' },
  },
});
export type InspectorMode = CodeOf<typeof INSPECTOR_MODE>;

export const ELIGIBILITY = closedList({
  zh: '督学条件',
  en: 'A condition that a person must meet to become an inspector.',
  basis: article('N', 7),
  values: {
    LOYALTY: { zh: '坚持党的基本路线', en: 'Keeps to the Party’s basic line' },
    LAW_AND_EXPERTISE: { zh: '熟悉法规、有专业能力', en: 'Knows the law and has expertise' },
    INTEGRITY: { zh: '公道廉洁', en: 'Fair and upright' },
    DEGREE_AND_10_YEARS: {
      zh: '本科以上、从事教育10年以上、实绩突出',
      en: 'A degree, ten years or more in education, outstanding results',
    },
    COORDINATION_EXPRESSION: { zh: '组织协调表达', en: 'Organises, coordinates and expresses well' },
    HEALTH: { zh: '身体健康', en: 'In good health' },
  },
});
export type Eligibility = CodeOf<typeof ELIGIBILITY>;

export const REMOVAL_REASON = closedList({
  zh: '解聘（解任）原因',
  en: 'Why an inspector was removed.',
  basis: article('CQ', 11),
  values: {
    APPRAISAL_FAILED: { zh: '考核不合格', en: 'Failed the appraisal' },
    NON_PERFORMANCE: { zh: '未按规定履职', en: 'Did not perform the duties' },
    DISCIPLINE_OR_LAW_BREACH: { zh: '违法违纪', en: 'Broke law or discipline' },
    NEGLECT: { zh: '玩忽职守', en: 'Neglected the office', basis: article('N', 26) },
    FRAUD: { zh: '徇私舞弊', en: 'Practised fraud or favouritism', basis: article('N', 26) },
    ABUSE: { zh: '滥用职权', en: 'Abused the office', basis: article('N', 26) },
    HAZARD_NOT_PRESSED: { zh: '隐患未督促处理', en: 'Did not press a hazard', basis: article('N', 26) },
  },
});
export type RemovalReason = CodeOf<typeof REMOVAL_REASON>;

export const RECUSAL_GROUND = closedList({
  zh: '回避情形',
  en: 'Why an inspector must not inspect a unit.',
  basis: article('CQ', 12),
  values: {
    HEAD_NEAR_RELATIVE: { zh: '主要负责人近亲属', en: 'A near relative of the unit’s head' },
    FAMILY_EMPLOYED: { zh: '配偶父母子女就业', en: 'Spouse, parent or child works there' },
    STAFF_MEMBER: { zh: '本单位工作人员', en: 'Works there' },
    LEFT_UNDER_3_YEARS: { zh: '离职不满三年', en: 'Left it less than three years ago' },
    OTHER_INTEREST: { zh: '其他利害关系', en: 'Another interest' },
  },
});
export type RecusalGround = CodeOf<typeof RECUSAL_GROUND>;

export const INSPECTOR_ACCOUNTABILITY = closedList({
  zh: '督学问责方式',
  en: 'What an inspector is held accountable by.',
  basis: unverified('QA'),
  values: {
    CRITICISM_EDUCATION: { zh: '批评教育', en: 'Criticism and instruction' },
    ORDERED_SELF_EXAMINATION: { zh: '责令检查', en: 'Ordered self-examination' },
    CIRCULATED_CRITICISM: { zh: '通报批评', en: 'Circulated criticism' },
    DISQUALIFICATION: { zh: '取消资格', en: 'Disqualification' },
    ORGANISATIONAL_HANDLING: { zh: '组织处理', en: 'Organisational handling' },
  },
});
export type InspectorAccountability = CodeOf<typeof INSPECTOR_ACCOUNTABILITY>;
