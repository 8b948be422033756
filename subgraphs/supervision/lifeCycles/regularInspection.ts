import { INSPECTOR, OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { isWritten } from '../text';
import { termsOf } from '../registers';
import { inPlace } from './inPlace';
import {
  EXPOSURE_GUARDS,
  FINDING_GUARDS,
  HAZARD_OUTSTANDING,
  MATTERS_FROM_REGISTER,
  NO_OPEN_RECTIFICATION,
  NOBODY_RECUSED,
  PUBLICATION_GUARDS,
  REASON_GIVEN,
  RECORDER_NOT_RECUSED,
  RECTIFICATION_OUTSTANDING,
  REPORT_WRITTEN,
  SCHOOL_IS_OPEN,
  TEAM_ACTIVE,
  TEAM_CERTIFIED,
  VISIT_NOT_AHEAD,
  type InspectionFacts,
} from './inspectionGuards';

export { HAZARD_OUTSTANDING } from './inspectionGuards';
export type { FindingFacts, InspectionFacts, TeamMember } from './inspectionGuards';

export type RegularInspectionState = 'SCHEDULED' | 'VISITED' | 'REPORTED' | 'CLOSED' | 'CANCELLED';

/** What the guards of a regular inspection look at: the inspection as it would be afterwards. */
export interface RegularInspectionFacts extends InspectionFacts {
  visitRecord: string | null;
  /** Whether the school is a private one. */
  isPrivate: boolean;
  /** The matters that regular inspections of the school looked at in the year before, this one included. */
  mattersOfYear: readonly string[];
}

type Rule = Guard<RegularInspectionFacts>;

const TEAM_NAMED: Rule = {
  rule: 'TEAM_NAMED',
  basis: HOUSE,
  messageZh: '经常性督导至少须有一名督学，且不得重复。',
  holds: ({ team }) => team.length > 0 && new Set(team.map(({ id }) => id)).size === team.length,
};

const VISIT_RECORDED: Rule = {
  rule: 'VISIT_RECORDED',
  basis: HOUSE,
  messageZh: '入校督导须有督导记录。',
  holds: ({ visitRecord }) => isWritten(visitRecord),
};

const REPORT_AFTER_VISIT: Rule = {
  rule: 'REPORT_AFTER_VISIT',
  basis: HOUSE,
  messageZh: '报告日期不得早于入校日期，也不得晚于今天。',
  holds: ({ reportedOn, visitedOn, today }) =>
    reportedOn !== null && reportedOn <= today && (visitedOn === null || visitedOn <= reportedOn),
};

const RECORDED_BY_TEAM: Rule = {
  rule: 'RECORDED_BY_TEAM',
  basis: HOUSE,
  messageZh: '督学只能记录本人参加的督导。',
  holds: ({ team, recorderId }) => recorderId === null || team.some(({ id }) => id === recorderId),
};

/** Private schools are supervised in full: within a year every matter is looked at. */
const PRIVATE_SCHOOL_IN_FULL: Rule = {
  rule: 'PRIVATE_SCHOOL_IN_FULL',
  basis: article('S', 5),
  messageZh: '民办学校须全方位督导，一年内的经常性督导尚未覆盖全部事项。',
  holds: ({ isPrivate, matterList, mattersOfYear }) =>
    !isPrivate || termsOf(matterList).every(({ code }) => mattersOfYear.includes(code)),
};

const SCHEDULE = [SCHOOL_IS_OPEN, TEAM_NAMED, TEAM_ACTIVE, NOBODY_RECUSED, MATTERS_FROM_REGISTER];
const VISIT = [
  VISIT_NOT_AHEAD,
  TEAM_ACTIVE,
  TEAM_CERTIFIED,
  NOBODY_RECUSED,
  VISIT_RECORDED,
  ...FINDING_GUARDS,
];
const UNANNOUNCED = [SCHOOL_IS_OPEN, TEAM_NAMED, RECORDED_BY_TEAM, MATTERS_FROM_REGISTER, ...VISIT];
const VISITORS = [OFFICE, INSPECTOR];

/** A regular inspection: a visit of a school by its inspectors, with its record, findings and report. */
export const REGULAR_INSPECTION: LifeCycle<RegularInspectionState, RegularInspectionFacts> = {
  zh: '经常性督导',
  name: 'RegularInspection',
  keptBy: 'DISTRICT',
  states: {
    SCHEDULED: { zh: '已安排', en: 'Scheduled' },
    VISITED: { zh: '已入校', en: 'The school was visited; the report is outstanding' },
    REPORTED: { zh: '已报告', en: 'Reported' },
    CLOSED: { zh: '已办结', en: 'Closed', final: true },
    CANCELLED: { zh: '已取消', en: 'Cancelled before the visit', final: true },
  },
  transitions: [
    {
      command: 'scheduleInspection',
      from: [],
      to: 'SCHEDULED',
      roles: [OFFICE],
      guards: SCHEDULE,
      alerts: [PRIVATE_SCHOOL_IN_FULL],
      basis: article('CQ', 19),
    },
    {
      command: 'recordUnannouncedVisit',
      from: [],
      to: 'VISITED',
      roles: VISITORS,
      guards: UNANNOUNCED,
      alerts: [HAZARD_OUTSTANDING, PRIVATE_SCHOOL_IN_FULL],
      basis: article('CQ', 19),
    },
    {
      command: 'recordVisit',
      from: ['SCHEDULED'],
      to: 'VISITED',
      roles: VISITORS,
      guards: VISIT,
      alerts: [HAZARD_OUTSTANDING],
      basis: article('CQ', 19),
    },
    {
      command: 'recordFinding',
      from: ['VISITED'],
      to: 'VISITED',
      roles: VISITORS,
      guards: [...FINDING_GUARDS, RECORDER_NOT_RECUSED],
      alerts: [HAZARD_OUTSTANDING],
      basis: article('N', 15),
    },
    {
      command: 'reportInspection',
      from: ['VISITED'],
      to: 'REPORTED',
      roles: VISITORS,
      guards: [REPORT_WRITTEN, REPORT_AFTER_VISIT, RECORDER_NOT_RECUSED],
      alerts: [HAZARD_OUTSTANDING],
      basis: article('S', 7),
    },
    ...inPlace<RegularInspectionState, RegularInspectionFacts>(['REPORTED', 'CLOSED'], {
      command: 'publishInspection',
      roles: [OFFICE],
      guards: PUBLICATION_GUARDS,
      basis: article('S', 7),
    }),
    ...inPlace<RegularInspectionState, RegularInspectionFacts>(['REPORTED', 'CLOSED'], {
      command: 'exposeInspection',
      roles: [OFFICE],
      guards: EXPOSURE_GUARDS,
      basis: article('S', 7),
    }),
    {
      command: 'closeInspection',
      from: ['REPORTED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [NO_OPEN_RECTIFICATION],
      alerts: [RECTIFICATION_OUTSTANDING],
      basis: HOUSE,
    },
    {
      command: 'cancelInspection',
      from: ['SCHEDULED'],
      to: 'CANCELLED',
      roles: [OFFICE],
      guards: [REASON_GIVEN],
      basis: HOUSE,
    },
  ],
};
