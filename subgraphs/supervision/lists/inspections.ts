import { article, HOUSE, unverified } from '../basis';
import { closedList, type CodeOf } from './closedList';

export const INSPECTION_KIND = closedList({
  zh: '督导类型',
  en: 'The kind of an inspection.',
  basis: article('N', 14),
  values: {
    REGULAR: { zh: '经常性督导', en: 'Regular inspection of a school by its inspectors' },
    SPECIAL: { zh: '专项督导', en: 'Special inspection of one matter' },
    COMPREHENSIVE: { zh: '综合督导', en: 'Comprehensive inspection' },
  },
});
export type InspectionKind = CodeOf<typeof INSPECTION_KIND>;

export const SUBJECT_KIND = closedList({
  zh: '被督导单位类型',
  en: 'What an inspection looks at.',
  basis: article('CQ', 2),
  values: {
    LOWER_GOVERNMENT: { zh: '下级政府', en: 'A government of the next level down' },
    OWN_LEVEL_DEPARTMENT: { zh: '本级部门', en: 'A department of the own level' },
    SCHOOL: { zh: '学校', en: 'A school or kindergarten' },
  },
});
export type SubjectKind = CodeOf<typeof SUBJECT_KIND>;

export const DISPOSITION = closedList({
  zh: '问题处置方式',
  en: 'What is done about a finding.',
  basis: unverified('GP'),
  values: {
    ON_SITE_ADVICE: { zh: '当场告知', en: 'Told on the spot' },
    RECTIFICATION_NOTICE: { zh: '整改通知', en: 'Rectification notice' },
    REPORT_TO_OFFICE: { zh: '上报', en: 'Reported to the supervision office' },
    DEPARTMENT_CONSULTATION: { zh: '协商', en: 'Taken up with the departments concerned' },
    SPECIAL_INSPECTION: { zh: '转专项督导', en: 'Passed on to a special inspection' },
    CASE_TRANSFER: { zh: '移交', en: 'Transferred to another authority as a case' },
  },
});
export type Disposition = CodeOf<typeof DISPOSITION>;

export const DISCLOSURE = closedList({
  zh: '公开属性',
  en: 'Whether a paper is published.',
  basis: article('OGI', 26),
  values: {
    PUBLIC: { zh: '公开', en: 'Published' },
    ON_REQUEST: { zh: '依申请公开', en: 'Disclosed on request' },
    NOT_PUBLIC: { zh: '不公开', en: 'Not disclosed' },
  },
});
export type Disclosure = CodeOf<typeof DISCLOSURE>;

export const PUBLICATION_CHANNEL = closedList({
  zh: '公开渠道',
  en: 'Where a report was published.',
  basis: article('S', 7),
  values: {
    GOVERNMENT_WEBSITE: { zh: '政府门户网站', en: 'Government website', basis: article('CQ', 30) },
    NEWS_MEDIA: { zh: '新闻媒体', en: 'News media' },
    NEW_MEDIA: { zh: '新媒体', en: 'New media' },
  },
});
export type PublicationChannel = CodeOf<typeof PUBLICATION_CHANNEL>;

export const VISIT_METHOD = closedList({
  zh: '督导方式',
  en: 'How an inspector looked at a school.',
  basis: article('GP', 6),
  values: {
    CLASS_OBSERVATION: { zh: '随机听课', en: 'Sat in on classes' },
    DOCUMENTS: { zh: '查阅资料', en: 'Read documents' },
    MEETING_ATTENDANCE: { zh: '列席会议', en: 'Attended meetings' },
    DISCUSSIONS: { zh: '座谈走访', en: 'Held discussions' },
    QUESTIONNAIRE: { zh: '问卷', en: 'Used questionnaires' },
    CAMPUS_TOUR: { zh: '校园巡视', en: 'Walked the campus', basis: unverified('GP') },
  },
});
export type VisitMethod = CodeOf<typeof VISIT_METHOD>;

export const SITE_POWER = closedList({
  zh: '督导职权',
  en: 'A power that inspectors have on site.',
  basis: article('CQ', 17),
  values: {
    INSPECT_COPY: { zh: '查阅复制', en: 'Inspect and copy documents' },
    REQUIRE_EXPLANATION: { zh: '要求说明', en: 'Require explanations' },
    INVESTIGATE: { zh: '调查', en: 'Investigate' },
    PROPOSE_REWARD_PENALTY: { zh: '奖惩建议', en: 'Propose rewards and penalties' },
  },
});
export type SitePower = CodeOf<typeof SITE_POWER>;

export const PLAN_TRIGGER = closedList({
  zh: '列入年度计划的情形',
  en: 'What must enter an annual plan.',
  basis: article('CQ', 21),
  values: {
    PROMINENT_PROBLEM: { zh: '突出问题', en: 'Prominent or common problems in regular reports' },
    MONITORING_FINDING: { zh: '监测发现的问题', en: 'Monitoring findings' },
    COMPLAINTS: { zh: '学生、家长反映的问题', en: 'Complaints of students and parents' },
    SPILL_OVER: { zh: '其他督导中发现的问题', en: 'Spill-over from another inspection' },
  },
});
export type PlanTrigger = CodeOf<typeof PLAN_TRIGGER>;

export const FEEDBACK_FORM = closedList({
  zh: '反馈形式',
  en: 'How results were fed back.',
  basis: article('S', 8),
  values: {
    WRITTEN: { zh: '书面', en: 'In writing' },
    MEETING: { zh: '会议', en: 'At a meeting' },
  },
});
export type FeedbackForm = CodeOf<typeof FEEDBACK_FORM>;

export const EXPOSURE_GROUND = closedList({
  zh: '曝光情形',
  en: 'Why something is exposed in the news.',
  basis: article('S', 7),
  values: {
    WEAK_IMPLEMENTATION: { zh: '落实不力', en: 'Weak implementation' },
    LAW_BREACH: { zh: '违反教育法律法规', en: 'Breach of education law' },
  },
});
export type ExposureGround = CodeOf<typeof EXPOSURE_GROUND>;

export const SUPERVISION_FUNCTION = closedList({
  zh: '督导职能',
  en: 'A function of education supervision.',
  basis: article('S', 2),
  values: {
    GOVERNMENT: { zh: '督政', en: 'Supervision of governments' },
    SCHOOL: { zh: '督学', en: 'Supervision of schools' },
    MONITORING: { zh: '评估监测', en: 'Evaluation and monitoring' },
  },
});
export type SupervisionFunction = CodeOf<typeof SUPERVISION_FUNCTION>;

export const VERDICT = closedList({
  zh: '核查结论',
  en: 'What verification of a rectification found.',
  basis: HOUSE,
  values: {
    SUFFICIENT: { zh: '整改到位', en: 'The rectification is sufficient' },
    INSUFFICIENT: { zh: '整改不到位', en: 'The rectification is insufficient' },
  },
});
export type Verdict = CodeOf<typeof VERDICT>;

export const FOLLOW_UP_RESULT = closedList({
  zh: '复查结论',
  en: 'What the follow-up of a rectification found.',
  basis: article('S', 10),
  values: {
    LASTING: { zh: '未反弹', en: 'The rectification lasts' },
    RELAPSED: { zh: '问题反弹', en: 'The problem is back' },
  },
});
export type FollowUpResult = CodeOf<typeof FOLLOW_UP_RESULT>;
