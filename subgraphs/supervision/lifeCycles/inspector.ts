import { GOVERNMENT, OFFICE } from '../actors';
import { article, HOUSE, unverified } from '../basis';
import { addYears } from '../calendar';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { Eligibility, Employment, InspectorMode, RemovalReason } from '../lists/inspectors';

export type InspectorState =
  | 'NOMINATED'
  | 'VETTED'
  | 'EXAMINED'
  | 'PUBLIC_NOTICE'
  | 'ACTIVE'
  | 'REJECTED'
  | 'WITHDRAWN'
  | 'EXPIRED'
  | 'LEFT'
  | 'REMOVED';

/** What the guards of an inspector's commands look at: the inspector as they would be afterwards. */
export interface InspectorFacts {
  employment: Employment;
  mode: InspectorMode;
  termFrom: string | null;
  termTo: string | null;
  /** Whether another inspector of the institution bears this certificate number. */
  isCertificateTaken: boolean;
  /** The conditions that were found to be met. */
  eligibility: readonly Eligibility[];
  /** Working days that the public notice has stood. */
  noticeWorkingDays: number;
  /** Terms in a row, the coming one included. */
  termsInARow: number;
  /** Schools that the inspector is posted to. */
  posts: number;
  removalReason: RemovalReason | null;
  today: string;
}

const TERM_YEARS = 3;
const MAX_TERMS_IN_A_ROW = 3;
const NOTICE_WORKING_DAYS = 7;
const CONDITIONS = 6;

const MODE_FITS_EMPLOYMENT: Guard<InspectorFacts> = {
  rule: 'MODE_FITS_EMPLOYMENT',
  basis: article('N', 6),
  messageZh: '专职督学为任命，兼职督学为聘任。',
  holds: ({ employment, mode }) => (employment === 'FULL_TIME') === (mode === 'APPOINTED'),
};

const TERM_WITHIN_THREE_YEARS: Guard<InspectorFacts> = {
  rule: 'TERM_WITHIN_THREE_YEARS',
  basis: article('N', 6),
  messageZh: '兼职督学每届任期为三年。',
  holds: ({ mode, termFrom, termTo }) =>
    mode !== 'ENGAGED' ||
    (termFrom !== null && termTo !== null && termFrom < termTo && termTo <= addYears(termFrom, TERM_YEARS)),
};

const CERTIFICATE_UNIQUE: Guard<InspectorFacts> = {
  rule: 'CERTIFICATE_UNIQUE',
  basis: HOUSE,
  messageZh: '督学证编号已被使用。',
  holds: ({ isCertificateTaken }) => !isCertificateTaken,
};

const ELIGIBLE: Guard<InspectorFacts> = {
  rule: 'ELIGIBLE',
  basis: article('N', 7),
  messageZh: '督学应当逐项符合任职条件。',
  holds: ({ eligibility }) => new Set(eligibility).size === CONDITIONS,
};

const NOTICE_LONG_ENOUGH: Guard<InspectorFacts> = {
  rule: 'NOTICE_LONG_ENOUGH',
  basis: unverified('IM'),
  messageZh: '公示期不得少于七个工作日。',
  holds: ({ noticeWorkingDays }) => noticeWorkingDays >= NOTICE_WORKING_DAYS,
};

const IS_ENGAGED: Guard<InspectorFacts> = {
  rule: 'IS_ENGAGED',
  basis: article('N', 6),
  messageZh: '只有兼职督学有任期，须经聘任。',
  holds: ({ mode }) => mode === 'ENGAGED',
};

const IS_APPOINTED: Guard<InspectorFacts> = {
  rule: 'IS_APPOINTED',
  basis: article('N', 6),
  messageZh: '只有专职督学由政府任命。',
  holds: ({ mode }) => mode === 'APPOINTED',
};

const TERMS_IN_A_ROW: Guard<InspectorFacts> = {
  rule: 'TERMS_IN_A_ROW',
  basis: article('N', 6),
  messageZh: '兼职督学连续任职不得超过三个任期。',
  holds: ({ termsInARow }) => termsInARow <= MAX_TERMS_IN_A_ROW,
};

const TERM_IS_OVER: Guard<InspectorFacts> = {
  rule: 'TERM_IS_OVER',
  basis: article('N', 6),
  messageZh: '任期尚未届满。',
  holds: ({ termTo, today }) => termTo !== null && termTo < today,
};

const POSTS_HANDED_OVER: Guard<InspectorFacts> = {
  rule: 'POSTS_HANDED_OVER',
  basis: HOUSE,
  messageZh: '责任督学岗位尚未移交。',
  holds: ({ posts }) => posts === 0,
};

const REASON_GIVEN: Guard<InspectorFacts> = {
  rule: 'REASON_GIVEN',
  basis: article('CQ', 11),
  messageZh: '解聘（解任）须有法定原因。',
  holds: ({ removalReason }) => removalReason !== null,
};

const ENTRY = [MODE_FITS_EMPLOYMENT, TERM_WITHIN_THREE_YEARS, CERTIFICATE_UNIQUE];
const CANDIDATE: readonly InspectorState[] = ['NOMINATED', 'VETTED', 'EXAMINED', 'PUBLIC_NOTICE'];

/**
 * An inspector. `appointInspector` also enters one who already serves, as the register of a running office begins;
 * the filing of a district's inspectors with the city is a duty beside this, never a gate.
 */
export const INSPECTOR_LIFE: LifeCycle<InspectorState, InspectorFacts> = {
  zh: '督学',
  name: 'Inspector',
  states: {
    NOMINATED: { zh: '推荐', en: 'Nominated' },
    VETTED: { zh: '资格审核通过', en: 'Found eligible, point by point' },
    EXAMINED: { zh: '考察通过', en: 'Examined' },
    PUBLIC_NOTICE: { zh: '公示', en: 'Shown to the public before engagement' },
    ACTIVE: { zh: '在任', en: 'In office' },
    REJECTED: { zh: '未通过', en: 'Rejected as a candidate', final: true },
    WITHDRAWN: { zh: '退出', en: 'Withdrew as a candidate', final: true },
    EXPIRED: { zh: '任期届满', en: 'Term over and not renewed', final: true },
    LEFT: { zh: '离任', en: 'Left the office', final: true },
    REMOVED: { zh: '解聘（解任）', en: 'Removed from office', final: true },
  },
  transitions: [
    {
      command: 'appointInspector',
      from: [],
      to: 'ACTIVE',
      roles: [OFFICE, GOVERNMENT],
      guards: ENTRY,
      basis: article('CQ', 9),
    },
    {
      command: 'nominateInspector',
      from: [],
      to: 'NOMINATED',
      roles: [OFFICE],
      guards: [MODE_FITS_EMPLOYMENT],
      basis: article('S', 15),
    },
    {
      command: 'vetInspector',
      from: ['NOMINATED'],
      to: 'VETTED',
      roles: [OFFICE],
      guards: [ELIGIBLE],
      basis: article('N', 7),
    },
    {
      command: 'examineInspector',
      from: ['VETTED'],
      to: 'EXAMINED',
      roles: [OFFICE],
      guards: [],
      basis: article('S', 15),
    },
    {
      command: 'showInspectorToPublic',
      from: ['EXAMINED'],
      to: 'PUBLIC_NOTICE',
      roles: [OFFICE],
      guards: [IS_ENGAGED],
      basis: unverified('IM'),
    },
    {
      command: 'engageInspector',
      from: ['PUBLIC_NOTICE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [IS_ENGAGED, NOTICE_LONG_ENOUGH, ...ENTRY],
      basis: article('N', 6),
    },
    {
      command: 'appointInspector',
      from: ['EXAMINED'],
      to: 'ACTIVE',
      roles: [GOVERNMENT],
      guards: [IS_APPOINTED, ...ENTRY],
      basis: article('CQ', 9),
    },
    {
      command: 'rejectInspector',
      from: CANDIDATE,
      to: 'REJECTED',
      roles: [OFFICE],
      guards: [],
      basis: article('N', 7),
    },
    {
      command: 'withdrawInspector',
      from: CANDIDATE,
      to: 'WITHDRAWN',
      roles: [OFFICE],
      guards: [],
      basis: HOUSE,
    },
    {
      command: 'renewInspector',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [IS_ENGAGED, TERM_WITHIN_THREE_YEARS, TERMS_IN_A_ROW],
      basis: article('N', 6),
    },
    {
      command: 'expireInspector',
      from: ['ACTIVE'],
      to: 'EXPIRED',
      roles: [OFFICE],
      guards: [IS_ENGAGED, TERM_IS_OVER, POSTS_HANDED_OVER],
      basis: article('N', 6),
    },
    {
      command: 'releaseInspector',
      from: ['ACTIVE'],
      to: 'LEFT',
      roles: [OFFICE],
      guards: [POSTS_HANDED_OVER],
      basis: HOUSE,
    },
    {
      command: 'removeInspector',
      from: ['ACTIVE'],
      to: 'REMOVED',
      roles: [OFFICE, GOVERNMENT],
      guards: [REASON_GIVEN, POSTS_HANDED_OVER],
      basis: article('CQ', 11),
    },
  ],
};
