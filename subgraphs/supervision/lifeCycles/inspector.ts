import { GOVERNMENT, OFFICE } from '../actors';
import { article, HOUSE, unverified } from '../basis';
import type { LifeCycle } from '../lifeCycle';
import {
  CONTACT_PUBLIC,
  ELIGIBLE,
  ENTRY,
  EXAMINATION_WRITTEN,
  FILED_NOT_AHEAD,
  FILED_WITH_CITY,
  IS_APPOINTED,
  IS_ENGAGED,
  MODE_FITS_EMPLOYMENT,
  NOTICE_END_KNOWN,
  NOTICE_LONG_ENOUGH,
  POST,
  POSTED_THERE,
  POSTS_HANDED_OVER,
  POST_AT_OPEN_SCHOOL,
  POST_IN_OWN_DISTRICT,
  POST_VACANT,
  POST_WITHOUT_GROUND,
  REASON_GIVEN,
  REJECTION_EXPLAINED,
  SCHOOLS_NAMED,
  STAFF,
  TERM_BEGUN,
  TERMS_IN_A_ROW,
  TERM_FOLLOWS,
  TERM_IS_OVER,
  TERM_RUNS,
  TERM_WITHIN_THREE_YEARS,
  type InspectorFacts,
} from './inspectorGuards';

export {
  INSPECTOR_ALERTS,
  type InspectorFacts,
  type PostedSchool,
  type StandingFacts,
} from './inspectorGuards';

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
      guards: [...ENTRY, TERM_BEGUN, TERMS_IN_A_ROW],
      alerts: [FILED_WITH_CITY, ...STAFF],
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
      guards: [EXAMINATION_WRITTEN],
      basis: article('S', 15),
    },
    {
      command: 'showInspectorToPublic',
      from: ['EXAMINED'],
      to: 'PUBLIC_NOTICE',
      roles: [OFFICE],
      guards: [IS_ENGAGED],
      alerts: [NOTICE_END_KNOWN],
      basis: unverified('IM'),
    },
    {
      command: 'engageInspector',
      from: ['PUBLIC_NOTICE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [IS_ENGAGED, NOTICE_LONG_ENOUGH, ...ENTRY, TERMS_IN_A_ROW],
      alerts: [FILED_WITH_CITY, ...STAFF],
      basis: article('N', 6),
    },
    {
      command: 'appointCandidate',
      from: ['EXAMINED'],
      to: 'ACTIVE',
      roles: [GOVERNMENT],
      guards: [IS_APPOINTED, ...ENTRY],
      alerts: [FILED_WITH_CITY, ...STAFF],
      basis: article('CQ', 9),
    },
    {
      command: 'rejectInspector',
      from: CANDIDATE,
      to: 'REJECTED',
      roles: [OFFICE],
      guards: [REJECTION_EXPLAINED],
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
      guards: [IS_ENGAGED, TERM_WITHIN_THREE_YEARS, TERM_FOLLOWS, TERMS_IN_A_ROW],
      alerts: [TERM_RUNS],
      basis: article('N', 6),
    },
    {
      command: 'expireInspector',
      from: ['ACTIVE'],
      to: 'EXPIRED',
      roles: [OFFICE],
      guards: [IS_ENGAGED, TERM_IS_OVER, POSTS_HANDED_OVER],
      alerts: STAFF,
      basis: article('N', 6),
    },
    {
      command: 'releaseInspector',
      from: ['ACTIVE'],
      to: 'LEFT',
      roles: [OFFICE],
      guards: [POSTS_HANDED_OVER],
      alerts: STAFF,
      basis: HOUSE,
    },
    {
      command: 'removeInspector',
      from: ['ACTIVE'],
      to: 'REMOVED',
      roles: [OFFICE, GOVERNMENT],
      guards: [REASON_GIVEN, POSTS_HANDED_OVER],
      alerts: STAFF,
      basis: article('CQ', 11),
    },
    {
      command: 'postInspector',
      keptBy: 'DISTRICT',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [SCHOOLS_NAMED, POST_AT_OPEN_SCHOOL, POST_IN_OWN_DISTRICT, POST_VACANT, POST_WITHOUT_GROUND],
      alerts: POST,
      basis: article('CQ', 18),
    },
    {
      command: 'relieveInspector',
      keptBy: 'DISTRICT',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [SCHOOLS_NAMED, POSTED_THERE],
      alerts: POST,
      basis: article('CQ', 18),
    },
    {
      command: 'updateInspectorContact',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [],
      alerts: [CONTACT_PUBLIC],
      basis: article('CQ', 18),
    },
    {
      command: 'fileInspector',
      keptBy: 'DISTRICT',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [FILED_NOT_AHEAD],
      basis: article('CQ', 9),
    },
  ],
};
