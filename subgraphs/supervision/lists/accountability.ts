import { article, unverified } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const ACCOUNTABILITY_KIND = closedList({
  zh: '问责类记录类型',
  en: 'The kind of an accountability record. Each kind has its own life cycle.',
  basis: article('S', 14),
  values: {
    INTERVIEW: { zh: '约谈', en: 'Accountability interview', basis: article('S', 12) },
    NOTIFICATION: { zh: '通报', en: 'Notification', basis: article('S', 13) },
    CASE: { zh: '问责', en: 'Accountability case', basis: article('S', 14) },
  },
});
export type AccountabilityKind = CodeOf<typeof ACCOUNTABILITY_KIND>;

export const INTERVIEW_GROUND = closedList({
  zh: '约谈情形',
  en: 'Why persons in charge are interviewed.',
  basis: article('S', 12),
  values: {
    POLICY_NOT_IMPLEMENTED: { zh: '贯彻不坚决不彻底', en: 'Policy implemented half-heartedly' },
    DUTIES_UNFULFILLED: { zh: '履职不到位', en: 'Duties of education unfulfilled' },
    KEY_TASK_LATE: { zh: '攻坚任务严重滞后', en: 'Key tasks seriously late' },
    IRREGULAR_OPERATION: { zh: '办学行为不规范', en: 'Irregular operation of a school' },
    QUALITY_DECLINE: { zh: '质量下降', en: 'Quality in decline' },
    SAFETY_OR_REFUSAL: {
      zh: '安全问题较多或拒不接受督导',
      en: 'Many safety problems, or refusal of supervision (the record says which)',
    },
    INSPECTION_RESULT: { zh: '督导结果', en: 'The result of an inspection', basis: article('CQ', 31) },
  },
});
export type InterviewGround = CodeOf<typeof INTERVIEW_GROUND>;

export const SAFETY_OR_REFUSAL = closedList({
  zh: '安全问题较多或拒不接受督导',
  en: 'Which of the two an interview on this ground is about.',
  basis: article('S', 12),
  values: {
    SAFETY_PROBLEMS: { zh: '安全问题较多', en: 'Many safety problems' },
    REFUSAL: { zh: '拒不接受督导', en: 'Refusal of supervision' },
  },
});
export type SafetyOrRefusal = CodeOf<typeof SAFETY_OR_REFUSAL>;

export const RECIPIENT_KIND = closedList({
  zh: '报送对象',
  en: 'With whom an interview is filed, and who is notified.',
  basis: article('S', 12),
  values: {
    PARTY_COMMITTEE: { zh: '所在地党委', en: 'The party committee of the place' },
    GOVERNMENT: { zh: '所在地政府', en: 'The people’s government of the place' },
    SUPERIOR_BODY: { zh: '上级部门', en: 'The superior body of the unit' },
  },
});
export type RecipientKind = CodeOf<typeof RECIPIENT_KIND>;

export const NOTIFICATION_GROUND = closedList({
  zh: '通报情形',
  en: 'Why party and government above are notified.',
  basis: article('S', 13),
  values: {
    WEAK_RECTIFICATION: { zh: '整改不力', en: 'Weak rectification' },
    BUCK_PASSING: { zh: '推诿扯皮', en: 'Passing the buck' },
    INACTION: { zh: '不作为', en: 'Inaction' },
    RECTIFICATION_INCOMPLETE: { zh: '没有完成整改', en: 'Rectification not completed' },
  },
});
export type NotificationGround = CodeOf<typeof NOTIFICATION_GROUND>;

export const RECOMMENDATION = closedList({
  zh: '通报建议',
  en: 'What a notification recommends against a unit’s leadership.',
  basis: article('S', 13),
  values: {
    NO_AWARD: { zh: '不得评优评先', en: 'No awards' },
    NO_PROMOTION: { zh: '不得提拔使用', en: 'No promotion' },
    NO_KEY_TRANSFER: { zh: '不得转任重要职务', en: 'No transfer to key posts' },
  },
});
export type Recommendation = CodeOf<typeof RECOMMENDATION>;

export const CASE_GROUND = closedList({
  zh: '问责情形',
  en: 'Why an accountability case is opened: the first three of tier 1, the others of tier 2.',
  basis: article('S', 14),
  values: {
    ANNUAL_TARGET_MISSED: { zh: '年度目标任务未完成', en: 'Annual targets missed' },
    EVALUATION_FAILED: { zh: '履职评价不合格', en: 'Evaluation of duties failed' },
    OBSTRUCTION: { zh: '阻挠、干扰、不配合', en: 'Obstruction of supervision' },
    MASS_INCIDENTS: { zh: '群体性事件多发、应对不力', en: 'Frequent mass incidents, badly handled' },
    SERIOUS_ACCIDENT: {
      zh: '失职致重大安全事故或涉校案事件',
      en: 'Serious accident or incident through dereliction',
    },
    RETALIATION: { zh: '威胁恐吓、打击报复', en: 'Threats or retaliation against inspectors' },
  },
});
export type CaseGround = CodeOf<typeof CASE_GROUND>;

/** The tier of each ground: it decides what may follow for a private school. */
export const CASE_GROUND_TIER: Readonly<Record<CaseGround, 1 | 2>> = {
  ANNUAL_TARGET_MISSED: 1,
  EVALUATION_FAILED: 1,
  OBSTRUCTION: 1,
  MASS_INCIDENTS: 2,
  SERIOUS_ACCIDENT: 2,
  RETALIATION: 2,
};

/** Every ground of every kind of accountability record; `DistrictAccountabilityRecord.ground` is one of its kind's. */
export const GROUNDS_OF_KIND = {
  INTERVIEW: INTERVIEW_GROUND,
  NOTIFICATION: NOTIFICATION_GROUND,
  CASE: CASE_GROUND,
} as const;

export const ACCOUNTABILITY_GROUND = closedList({
  zh: '问责类情形',
  en: 'Why an accountability record was opened. Which grounds are open depends on its kind.',
  basis: article('S', 14),
  values: { ...INTERVIEW_GROUND.values, ...NOTIFICATION_GROUND.values, ...CASE_GROUND.values },
});
export type AccountabilityGround = CodeOf<typeof ACCOUNTABILITY_GROUND>;

export const CASE_SUBJECT = closedList({
  zh: '问责对象',
  en: 'What kind of unit is held to account: it decides which forms are open.',
  basis: article('S', 14),
  values: {
    PUBLIC_SCHOOL: { zh: '公办学校', en: 'A public school or kindergarten' },
    PRIVATE_SCHOOL: { zh: '民办学校', en: 'A private school or kindergarten' },
    TRAINING_BODY: { zh: '校外培训机构', en: 'A training body outside schools', basis: unverified('QA') },
    AUTHORITY: { zh: '政府及其部门', en: 'A government, or a department of one' },
  },
});
export type CaseSubject = CodeOf<typeof CASE_SUBJECT>;

export const OBSTRUCTION_FORM = closedList({
  zh: '不配合督导的表现',
  en: 'What an obstruction consisted of.',
  basis: article('N', 25),
  values: {
    REFUSAL: { zh: '拒绝阻挠', en: 'Refused or hindered supervision' },
    CONCEALMENT: { zh: '隐瞒弄虚作假', en: 'Concealed or falsified' },
    NO_RECTIFICATION_OR_REPORT: { zh: '未整改并报告', en: 'Did not rectify and report' },
    RETALIATION: { zh: '打击报复', en: 'Retaliated' },
    OTHER: { zh: '其他', en: 'Other', basis: article('CQ', 37) },
  },
});
export type ObstructionForm = CodeOf<typeof OBSTRUCTION_FORM>;

export const TRANSFER_GROUND = closedList({
  zh: '移交情形',
  en: 'Why a case is handed to enforcement or the judiciary.',
  basis: article('S', 14),
  values: {
    ILLEGAL_OPERATION: { zh: '违法办学', en: 'Illegal operation of a school' },
    RIGHTS_VIOLATED: { zh: '侵犯合法权益', en: 'Rights of students, teachers or schools violated' },
    TEACHER_MISCONDUCT: { zh: '师德失范', en: 'Misconduct of teachers' },
    CRIME_SUSPECTED: { zh: '涉嫌犯罪', en: 'Suspected crime' },
  },
});
export type TransferGround = CodeOf<typeof TRANSFER_GROUND>;

export const TRANSFER_RECIPIENT = closedList({
  zh: '受移交机关',
  en: 'To what kind of authority a case is handed.',
  basis: article('S', 14),
  values: {
    ENFORCEMENT: { zh: '相关执法部门', en: 'An enforcement authority' },
    JUDICIARY: { zh: '公安、司法机关', en: 'The police or the judiciary' },
    DISCIPLINE_ORGAN: {
      zh: '纪检监察、组织人事部门',
      en: 'An organ of discipline or personnel',
      basis: unverified('QA'),
    },
  },
});
export type TransferRecipient = CodeOf<typeof TRANSFER_RECIPIENT>;

export const TRANSFER_OUTCOME = closedList({
  zh: '移交处理结果',
  en: 'What became of a transferred case.',
  basis: article('S', 14),
  values: {
    DISCIPLINE: { zh: '处分', en: 'Disciplinary action' },
    ADMINISTRATIVE_PENALTY: { zh: '行政处罚', en: 'Administrative penalty' },
    CRIMINAL: { zh: '刑事', en: 'Criminal proceedings' },
    NONE: { zh: '不予处理', en: 'No action' },
  },
});
export type TransferOutcome = CodeOf<typeof TRANSFER_OUTCOME>;

export const UNIT_ACCOUNTABILITY = closedList({
  zh: '对单位的问责方式',
  en: 'What a unit is held accountable by. The last two are for private schools and routed to others.',
  basis: unverified('QA'),
  values: {
    PUBLIC_CRITICISM: { zh: '公开批评', en: 'Public criticism' },
    INTERVIEW: { zh: '约谈', en: 'Accountability interview' },
    NOTIFICATION: { zh: '督导通报', en: 'Notification' },
    RESOURCE_ADJUSTMENT: { zh: '资源调整', en: 'Adjustment of resources' },
    HEAD_REPLACEMENT: { zh: '责成撤换负责人', en: 'Directive to replace the head', basis: article('S', 14) },
    LICENCE_REVOCATION: { zh: '吊销办学许可证', en: 'Revocation of the licence', basis: article('PE', 62) },
  },
});
export type UnitAccountability = CodeOf<typeof UNIT_ACCOUNTABILITY>;

export const PERSON_ACCOUNTABILITY = closedList({
  zh: '对个人的问责方式',
  en: 'What a person is held accountable by. The last two are for private schools and training bodies.',
  basis: unverified('QA'),
  values: {
    ORDERED_SELF_EXAMINATION: { zh: '责令检查', en: 'Ordered self-examination' },
    INTERVIEW: { zh: '约谈', en: 'Accountability interview' },
    CIRCULATED_CRITICISM: { zh: '通报批评', en: 'Circulated criticism' },
    ORGANISATIONAL_HANDLING: { zh: '组织处理', en: 'Organisational handling' },
    PROFESSION_BAN: { zh: '从业禁止', en: 'Ban from the profession' },
    CREDIT_RECORD: { zh: '诚信记录', en: 'Entry in the credit record' },
  },
});
export type PersonAccountability = CodeOf<typeof PERSON_ACCOUNTABILITY>;

export const AGGRAVATION = closedList({
  zh: '从重情形',
  en: 'What aggravates accountability.',
  basis: unverified('QA'),
  values: {
    CONCEALMENT: { zh: '隐瞒、阻挠', en: 'Concealment or obstruction' },
    RETALIATION: { zh: '报复', en: 'Retaliation' },
    UNCORRECTED: { zh: '问责后仍不改', en: 'Uncorrected after accountability' },
    TWICE_IN_A_YEAR: { zh: '一年内两次及以上', en: 'Twice or more within a year' },
    OTHER: { zh: '其他', en: 'Other' },
  },
});
export type Aggravation = CodeOf<typeof AGGRAVATION>;

export const CONTEST_OUTCOME = closedList({
  zh: '复核、申诉结果',
  en: 'What a review or an appeal came to.',
  basis: unverified('QA'),
  values: {
    REJECTED: { zh: '不予受理', en: 'Not accepted' },
    UPHELD: { zh: '维持', en: 'The decision stands' },
    CHANGED: { zh: '变更', en: 'The decision is changed' },
    REVOKED: { zh: '撤销', en: 'The decision is revoked' },
  },
});
export type ContestOutcome = CodeOf<typeof CONTEST_OUTCOME>;
