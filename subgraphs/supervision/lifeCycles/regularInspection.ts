import { INSPECTOR, OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { Disposition } from '../lists/inspections';
import { findTerm, type RegisterName } from '../registers';
import { isWritten } from '../text';
import type { InspectorState } from './inspector';
import type { SchoolState } from './school';

export type RegularInspectionState = 'SCHEDULED' | 'VISITED' | 'REPORTED' | 'CLOSED' | 'CANCELLED';

/** A member of the team, as the guards see them. */
export interface TeamMember {
  id: string;
  state: InspectorState;
  certificateNumber: string;
}

/** A finding as it would be recorded. */
export interface FindingFacts {
  categoryList: string;
  categoryCode: string;
  categoryVersion: number;
  disposition: Disposition;
  isHazard: boolean;
}

/** What the guards of a regular inspection look at: the inspection as it would be afterwards. */
export interface RegularInspectionFacts {
  schoolStatus: SchoolState;
  /** The register that this school's matters and categories come from. */
  matterList: RegisterName;
  matters: readonly string[];
  team: readonly TeamMember[];
  visitedOn: string | null;
  visitRecord: string | null;
  /** The findings that the command records. */
  findings: readonly FindingFacts[];
  reportedOn: string | null;
  summary: string | null;
  /** Rectifications of its findings that are not closed. */
  openRectifications: number;
  reason: string | null;
  publishedOn: string | null;
  publicationChannel: string | null;
  today: string;
}

type Rule = Guard<RegularInspectionFacts>;

const SCHOOL_IS_OPEN: Rule = {
  rule: 'SCHOOL_IS_OPEN',
  basis: HOUSE,
  messageZh: '该校已不在办，不能安排督导。',
  holds: ({ schoolStatus }) => schoolStatus === 'OPEN',
};

const TEAM_NAMED: Rule = {
  rule: 'TEAM_NAMED',
  basis: HOUSE,
  messageZh: '经常性督导至少须有一名督学，且不得重复。',
  holds: ({ team }) => team.length > 0 && new Set(team.map(({ id }) => id)).size === team.length,
};

const TEAM_ACTIVE: Rule = {
  rule: 'TEAM_ACTIVE',
  basis: HOUSE,
  messageZh: '督导人员须为在任督学。',
  holds: ({ team }) => team.every(({ state }) => state === 'ACTIVE'),
};

const TEAM_CERTIFIED: Rule = {
  rule: 'TEAM_CERTIFIED',
  basis: article('CQ', 13),
  messageZh: '督学实施督导须持督学证。',
  holds: ({ team }) => team.every(({ certificateNumber }) => certificateNumber !== ''),
};

const MATTERS_FROM_REGISTER: Rule = {
  rule: 'MATTERS_FROM_REGISTER',
  basis: HOUSE,
  messageZh: '督导事项须选自该类学校的现行事项清单。',
  holds: ({ matters, matterList }) =>
    matters.length > 0 && matters.every((code) => findTerm(matterList, code)),
};

const VISIT_NOT_AHEAD: Rule = {
  rule: 'VISIT_NOT_AHEAD',
  basis: HOUSE,
  messageZh: '入校日期不得晚于今天。',
  holds: ({ visitedOn, today }) => visitedOn !== null && visitedOn <= today,
};

const VISIT_RECORDED: Rule = {
  rule: 'VISIT_RECORDED',
  basis: HOUSE,
  messageZh: '入校督导须有督导记录。',
  holds: ({ visitRecord }) => isWritten(visitRecord),
};

const CATEGORY_FROM_REGISTER: Rule = {
  rule: 'CATEGORY_FROM_REGISTER',
  basis: HOUSE,
  messageZh: '问题类别须选自该类学校的事项清单。',
  holds: ({ findings, matterList }) =>
    findings.every(
      ({ categoryList, categoryCode, categoryVersion }) =>
        categoryList === matterList && findTerm(matterList, categoryCode, categoryVersion) !== null,
    ),
};

const HAZARD_PRESSED: Rule = {
  rule: 'HAZARD_PRESSED',
  basis: article('N', 15),
  messageZh: '发现安全隐患须及时督促学校和有关部门处理，不能仅当场告知。',
  holds: ({ findings }) =>
    findings.every(({ isHazard, disposition }) => !isHazard || disposition !== 'ON_SITE_ADVICE'),
};

const REPORT_WRITTEN: Rule = {
  rule: 'REPORT_WRITTEN',
  basis: article('S', 7),
  messageZh: '开展督导均须形成督导报告。',
  holds: ({ summary }) => isWritten(summary),
};

const REPORT_AFTER_VISIT: Rule = {
  rule: 'REPORT_AFTER_VISIT',
  basis: HOUSE,
  messageZh: '报告日期不得早于入校日期，也不得晚于今天。',
  holds: ({ reportedOn, visitedOn, today }) =>
    reportedOn !== null && reportedOn <= today && (visitedOn === null || visitedOn <= reportedOn),
};

const NO_OPEN_RECTIFICATION: Rule = {
  rule: 'NO_OPEN_RECTIFICATION',
  basis: HOUSE,
  messageZh: '尚有整改未办结，督导不能办结。',
  holds: ({ openRectifications }) => openRectifications === 0,
};

const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: HOUSE,
  messageZh: '须说明原因。',
  holds: ({ reason }) => isWritten(reason),
};

const PUBLICATION_NAMED: Rule = {
  rule: 'PUBLICATION_NAMED',
  basis: article('S', 7),
  messageZh: '向社会公开须写明渠道和日期。',
  holds: ({ publishedOn, publicationChannel, today }) =>
    publishedOn !== null && publishedOn <= today && publicationChannel !== null,
};

const VISIT = [
  VISIT_NOT_AHEAD,
  TEAM_ACTIVE,
  TEAM_CERTIFIED,
  VISIT_RECORDED,
  CATEGORY_FROM_REGISTER,
  HAZARD_PRESSED,
];
const SCHEDULE = [SCHOOL_IS_OPEN, TEAM_NAMED, TEAM_ACTIVE, MATTERS_FROM_REGISTER];
const VISITORS = [OFFICE, INSPECTOR];

/** A regular inspection: a visit of a school by its inspectors, with its record, findings and report. */
export const REGULAR_INSPECTION: LifeCycle<RegularInspectionState, RegularInspectionFacts> = {
  zh: '经常性督导',
  name: 'RegularInspection',
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
      basis: article('CQ', 19),
    },
    {
      command: 'recordUnannouncedVisit',
      from: [],
      to: 'VISITED',
      roles: VISITORS,
      guards: [SCHOOL_IS_OPEN, TEAM_NAMED, MATTERS_FROM_REGISTER, ...VISIT],
      basis: article('CQ', 19),
    },
    {
      command: 'recordVisit',
      from: ['SCHEDULED'],
      to: 'VISITED',
      roles: VISITORS,
      guards: VISIT,
      basis: article('CQ', 19),
    },
    {
      command: 'recordFinding',
      from: ['VISITED'],
      to: 'VISITED',
      roles: VISITORS,
      guards: [CATEGORY_FROM_REGISTER, HAZARD_PRESSED],
      basis: article('N', 15),
    },
    {
      command: 'reportInspection',
      from: ['VISITED'],
      to: 'REPORTED',
      roles: VISITORS,
      guards: [REPORT_WRITTEN, REPORT_AFTER_VISIT],
      basis: article('S', 7),
    },
    {
      command: 'publishInspection',
      from: ['REPORTED'],
      to: 'REPORTED',
      roles: [OFFICE],
      guards: [PUBLICATION_NAMED],
      basis: article('S', 7),
    },
    {
      command: 'publishInspection',
      from: ['CLOSED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [PUBLICATION_NAMED],
      basis: article('S', 7),
    },
    {
      command: 'closeInspection',
      from: ['REPORTED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [NO_OPEN_RECTIFICATION],
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
