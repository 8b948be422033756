import { article, HOUSE, unverified } from '../basis';
import { addYears } from '../calendar';
import type { Guard } from '../lifeCycle';
import type {
  Eligibility,
  Employment,
  InspectorMode,
  RecusalGround,
  RemovalReason,
} from '../lists/inspectors';
import {
  CITY_TERM_TARGETS,
  POST_TARGETS,
  STAFFING_TARGETS,
  type CityTermFacts,
  type PostFacts,
  type StaffingFacts,
} from '../targets';
import { isWritten } from '../text';
import type { SchoolState } from './school';

/** A school that a command posts an inspector to, or relieves of. */
export interface PostedSchool {
  status: SchoolState;
  isOfDistrict: boolean;
  /** Whether no other inspector is posted there. */
  isVacant: boolean;
  /** Whether the inspector was posted there before. */
  isPosted: boolean;
  /** Why the inspector may not inspect the school. */
  grounds: readonly RecusalGround[];
}

/** What the guards of an inspector's commands look at: the inspector as they would be afterwards. */
export interface InspectorFacts {
  employment: Employment;
  mode: InspectorMode;
  termFrom: string | null;
  termTo: string | null;
  /** The last day of the term before a renewal. */
  previousTermTo: string | null;
  certificateNumber: string;
  /** Whether another inspector of the institution bears this certificate number. */
  isCertificateTaken: boolean;
  /** The conditions that were found to be met. */
  eligibility: readonly Eligibility[];
  /** What the examination found. */
  examination: string | null;
  /** Whole working days that the public notice has stood. */
  noticeWorkingDays: number;
  /** Whether the end of the notice lies beyond the published holidays. */
  isNoticeProvisional: boolean;
  /** Terms in a row, the coming one included. */
  termsInARow: number;
  /** Schools that the inspector is posted to. */
  posts: number;
  designatedPosts: number;
  /** The schools that the command is about. */
  named: readonly PostedSchool[];
  contactPhone: string | null;
  removalReason: RemovalReason | null;
  reason: string | null;
  /** Whether the inspector is a district's, which is filed with the city; and when that was done. */
  isFilingDue: boolean;
  filedOn: string | null;
  /** The figures of the district's inspectors afterwards; null on the city's side. */
  staffing: StaffingFacts | null;
  /** The figures of the term of the city's inspectors afterwards; null in a district. */
  cityTerm: CityTermFacts | null;
  today: string;
}

const TERM_YEARS = 3;
const MAX_TERMS_IN_A_ROW = 3;
const NOTICE_WORKING_DAYS = 7;
const CONDITIONS = 6;

type Rule = Guard<InspectorFacts>;

/** What stands out about an inspector in office is seen from these. */
export type StandingFacts = Pick<
  InspectorFacts,
  'mode' | 'termTo' | 'posts' | 'designatedPosts' | 'contactPhone' | 'isFilingDue' | 'filedOn' | 'today'
>;

export const MODE_FITS_EMPLOYMENT: Rule = {
  rule: 'MODE_FITS_EMPLOYMENT',
  basis: article('N', 6),
  messageZh: '专职督学为任命，兼职督学为聘任。',
  holds: ({ employment, mode }) => (employment === 'FULL_TIME') === (mode === 'APPOINTED'),
};

export const TERM_WITHIN_THREE_YEARS: Rule = {
  rule: 'TERM_WITHIN_THREE_YEARS',
  basis: article('N', 6),
  messageZh: '兼职督学每届任期为三年。',
  holds: ({ mode, termFrom, termTo }) =>
    mode !== 'ENGAGED' ||
    (termFrom !== null && termTo !== null && termFrom < termTo && termTo <= addYears(termFrom, TERM_YEARS)),
};

/** Who is entered as serving serves already. */
export const TERM_BEGUN: Rule = {
  rule: 'TERM_BEGUN',
  basis: HOUSE,
  messageZh: '任期尚未开始的，不得登记为在任督学。',
  holds: ({ termFrom, today }) => termFrom === null || termFrom <= today,
};

const CERTIFICATE_UNIQUE: Rule = {
  rule: 'CERTIFICATE_UNIQUE',
  basis: HOUSE,
  messageZh: '督学证编号已被使用。',
  holds: ({ isCertificateTaken }) => !isCertificateTaken,
};

const CERTIFICATE_ISSUED: Rule = {
  rule: 'CERTIFICATE_ISSUED',
  basis: article('CQ', 13),
  messageZh: '督学须持督学证履职。',
  holds: ({ certificateNumber }) => isWritten(certificateNumber),
};

export const ELIGIBLE: Rule = {
  rule: 'ELIGIBLE',
  basis: article('N', 7),
  messageZh: '督学应当逐项符合任职条件。',
  holds: ({ eligibility }) => new Set(eligibility).size === CONDITIONS,
};

export const EXAMINATION_WRITTEN: Rule = {
  rule: 'EXAMINATION_WRITTEN',
  basis: HOUSE,
  messageZh: '考察须形成意见。',
  holds: ({ examination }) => isWritten(examination),
};

export const REJECTION_EXPLAINED: Rule = {
  rule: 'REJECTION_EXPLAINED',
  basis: HOUSE,
  messageZh: '不予通过须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

export const NOTICE_LONG_ENOUGH: Rule = {
  rule: 'NOTICE_LONG_ENOUGH',
  basis: unverified('IM'),
  messageZh: '公示期不得少于七个工作日。',
  holds: ({ noticeWorkingDays }) => noticeWorkingDays >= NOTICE_WORKING_DAYS,
};

/** Beyond the published years every weekday counts as a working day, so that the notice may end later. */
export const NOTICE_END_KNOWN: Rule = {
  rule: 'NOTICE_END_KNOWN',
  basis: HOUSE,
  messageZh: '公示期跨入放假安排尚未公布的日期，截止日为推算，公布后可能顺延。',
  holds: ({ isNoticeProvisional }) => !isNoticeProvisional,
};

export const IS_ENGAGED: Rule = {
  rule: 'IS_ENGAGED',
  basis: article('N', 6),
  messageZh: '只有兼职督学有任期，须经聘任。',
  holds: ({ mode }) => mode === 'ENGAGED',
};

export const IS_APPOINTED: Rule = {
  rule: 'IS_APPOINTED',
  basis: article('N', 6),
  messageZh: '只有专职督学由政府任命。',
  holds: ({ mode }) => mode === 'APPOINTED',
};

export const TERMS_IN_A_ROW: Rule = {
  rule: 'TERMS_IN_A_ROW',
  basis: article('N', 6),
  messageZh: '兼职督学连续任职不得超过三个任期。',
  holds: ({ termsInARow }) => termsInARow <= MAX_TERMS_IN_A_ROW,
};

export const TERM_FOLLOWS: Rule = {
  rule: 'TERM_FOLLOWS',
  basis: HOUSE,
  messageZh: '新任期应当在上一任期届满后开始。',
  holds: ({ termFrom, previousTermTo }) =>
    termFrom !== null && (previousTermTo === null || termFrom > previousTermTo),
};

export const TERM_IS_OVER: Rule = {
  rule: 'TERM_IS_OVER',
  basis: article('N', 6),
  messageZh: '任期尚未届满。',
  holds: ({ termTo, today }) => termTo !== null && termTo < today,
};

export const POSTS_HANDED_OVER: Rule = {
  rule: 'POSTS_HANDED_OVER',
  basis: HOUSE,
  messageZh: '责任督学岗位尚未移交。',
  holds: ({ posts }) => posts === 0,
};

export const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: article('CQ', 11),
  messageZh: '解聘（解任）须有法定原因。',
  holds: ({ removalReason }) => removalReason !== null,
};

export const SCHOOLS_NAMED: Rule = {
  rule: 'SCHOOLS_NAMED',
  basis: HOUSE,
  messageZh: '须写明学校。',
  holds: ({ named }) => named.length > 0,
};

export const POST_AT_OPEN_SCHOOL: Rule = {
  rule: 'POST_AT_OPEN_SCHOOL',
  basis: HOUSE,
  messageZh: '只能在在办学校挂牌。',
  holds: ({ named }) => named.every(({ status }) => status === 'OPEN'),
};

export const POST_IN_OWN_DISTRICT: Rule = {
  rule: 'POST_IN_OWN_DISTRICT',
  basis: article('CQ', 18),
  messageZh: '责任督学只在本区县的学校挂牌。',
  holds: ({ named }) => named.every(({ isOfDistrict }) => isOfDistrict),
};

export const POST_VACANT: Rule = {
  rule: 'POST_VACANT',
  basis: HOUSE,
  messageZh: '该校已有责任督学，须先移交。',
  holds: ({ named }) => named.every(({ isVacant }) => isVacant),
};

export const POST_WITHOUT_GROUND: Rule = {
  rule: 'POST_WITHOUT_GROUND',
  basis: article('CQ', 12),
  messageZh: '督学与该校有应当回避的情形，不得担任其责任督学。',
  holds: ({ named }) => named.every(({ grounds }) => grounds.length === 0),
};

export const POSTED_THERE: Rule = {
  rule: 'POSTED_THERE',
  basis: HOUSE,
  messageZh: '该督学不是该校的责任督学。',
  holds: ({ named }) => named.every(({ isPosted }) => isPosted),
};

export const FILED_NOT_AHEAD: Rule = {
  rule: 'FILED_NOT_AHEAD',
  basis: HOUSE,
  messageZh: '备案日期须写明，且不得晚于今天。',
  holds: ({ filedOn, today }) => filedOn !== null && filedOn <= today,
};

/** A posted inspector is known to the public by name and contact. */
export const CONTACT_PUBLIC: Guard<StandingFacts> = {
  rule: 'CONTACT_PUBLIC',
  basis: article('CQ', 18),
  messageZh: '责任督学的联系方式须向社会公开，尚未填写。',
  holds: ({ posts, contactPhone }) => posts === 0 || isWritten(contactPhone),
};

export const FILED_WITH_CITY: Guard<StandingFacts> = {
  rule: 'FILED_WITH_CITY',
  basis: article('CQ', 9),
  messageZh: '区县督学须报市教育督导机构备案，尚未备案。',
  holds: ({ isFilingDue, filedOn }) => !isFilingDue || filedOn !== null,
};

export const TERM_RUNS: Guard<StandingFacts> = {
  rule: 'TERM_RUNS',
  basis: article('N', 6),
  messageZh: '任期已届满，须续聘或者办理届满离任。',
  holds: ({ mode, termTo, today }) => mode !== 'ENGAGED' || termTo === null || termTo >= today,
};

/** Targets that look at a part of the facts, as alerts of the whole; where the part is null they have no say. */
function alertsOf<Facts, Part>(
  part: (facts: Facts) => Part | null,
  targets: readonly Guard<Part>[],
): Guard<Facts>[] {
  return targets.map((target) => ({
    ...target,
    holds: (facts) => {
      const figures = part(facts);
      return figures === null || target.holds(figures);
    },
  }));
}

export const STAFF = [
  ...alertsOf(({ staffing }: InspectorFacts) => staffing, STAFFING_TARGETS),
  ...alertsOf(({ cityTerm }: InspectorFacts) => cityTerm, CITY_TERM_TARGETS),
];
export const POST = [
  ...alertsOf<StandingFacts, PostFacts>(
    ({ posts, designatedPosts }) => ({
      designatedSchools: designatedPosts,
      otherSchools: posts - designatedPosts,
    }),
    POST_TARGETS,
  ),
  CONTACT_PUBLIC,
];

/** What stands out about an inspector in office: told with the commands, and as long as it lasts. */
export const INSPECTOR_ALERTS: readonly Guard<StandingFacts>[] = [FILED_WITH_CITY, TERM_RUNS, ...POST];

export const ENTRY = [MODE_FITS_EMPLOYMENT, TERM_WITHIN_THREE_YEARS, CERTIFICATE_ISSUED, CERTIFICATE_UNIQUE];
