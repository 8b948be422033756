import { OFFICE, UNIT } from '../actors';
import { article } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { isWritten } from '../text';
import type { RectificationState } from './rectification';

export type SupervisionNoticeState = 'ISSUED' | 'ACKNOWLEDGED' | 'COMPLIED' | 'BREACHED';

/** What the guards of a supervision notice look at: the notice as it would be afterwards, and its rectification. */
export interface SupervisionNoticeFacts {
  /** What the notice demands. */
  demand: string;
  /** The deadline that the notice sets. */
  dueOn: string;
  rectificationState: RectificationState;
  /** When the unit reported after the notice; null while it has not. */
  reportedOn: string | null;
  /** Whether the rectification names an authority that is not flagged as jointly liable. */
  isAuthorityUnflagged: boolean;
  today: string;
}

type Rule = Guard<SupervisionNoticeFacts>;

/** The states of a rectification whose report was found sufficient. */
export const SUFFICIENT_STATES: readonly RectificationState[] = ['VERIFIED', 'FOLLOW_UP_PASSED', 'CLOSED'];

const DEMAND_STATED: Rule = {
  rule: 'DEMAND_STATED',
  basis: article('S', 9),
  messageZh: '督办通知须写明督办要求。',
  holds: ({ demand }) => isWritten(demand),
};

const FOUND_SUFFICIENT: Rule = {
  rule: 'FOUND_SUFFICIENT',
  basis: article('S', 9),
  messageZh: '整改经核查到位，督办通知方可了结。',
  holds: ({ rectificationState }) => SUFFICIENT_STATES.includes(rectificationState),
};

const TIME_RUN_OUT: Rule = {
  rule: 'TIME_RUN_OUT',
  basis: article('S', 9),
  messageZh: '督办期限未满，或单位已按期报告，不能认定未按督办通知整改。',
  holds: isLate,
};

const NOT_RECTIFIED: Rule = {
  rule: 'NOT_RECTIFIED',
  basis: article('S', 9),
  messageZh: '督办期限未满且未核查为不到位，不能认定未按督办通知整改。',
  holds: (facts) => isLate(facts) || facts.rectificationState === 'INSUFFICIENT',
};

const AUTHORITY_LIABLE: Rule = {
  rule: 'AUTHORITY_LIABLE',
  basis: article('S', 9),
  messageZh: '整改不力，主管部门负连带责任，请予标明。',
  holds: ({ isAuthorityUnflagged }) => !isAuthorityUnflagged,
};

/** The due day itself is in time; a report that came late is late, whatever it says. */
function isLate({ dueOn, reportedOn, today }: SupervisionNoticeFacts): boolean {
  return (reportedOn ?? today) > dueOn;
}

/** A supervision notice: a rectification that is inadequate or late gets a new deadline, in writing. */
export const SUPERVISION_NOTICE: LifeCycle<SupervisionNoticeState, SupervisionNoticeFacts> = {
  zh: '督办通知',
  name: 'SupervisionNotice',
  states: {
    ISSUED: { zh: '已发出', en: 'Issued' },
    ACKNOWLEDGED: { zh: '已签收', en: 'Acknowledged by the unit' },
    COMPLIED: { zh: '已按要求整改', en: 'Complied with', final: true },
    BREACHED: { zh: '未按要求整改', en: 'Not complied with', final: true },
  },
  transitions: [
    {
      command: 'issueSupervisionNotice',
      from: [],
      to: 'ISSUED',
      roles: [OFFICE],
      guards: [DEMAND_STATED],
      starts: ['SUPERVISION_NOTICE'],
      issues: 'SUPERVISION_NOTICE',
      basis: article('S', 9),
    },
    {
      command: 'acknowledgeSupervisionNotice',
      from: ['ISSUED'],
      to: 'ACKNOWLEDGED',
      roles: [UNIT, OFFICE],
      guards: [],
      basis: article('S', 9),
    },
    {
      command: 'complySupervisionNotice',
      from: ['ACKNOWLEDGED'],
      to: 'COMPLIED',
      roles: [OFFICE],
      guards: [FOUND_SUFFICIENT],
      meets: ['SUPERVISION_NOTICE'],
      basis: article('S', 9),
    },
    {
      command: 'breachSupervisionNotice',
      from: ['ISSUED'],
      to: 'BREACHED',
      roles: [OFFICE],
      guards: [TIME_RUN_OUT],
      alerts: [AUTHORITY_LIABLE],
      meets: ['SUPERVISION_NOTICE'],
      basis: article('S', 9),
    },
    {
      command: 'breachSupervisionNotice',
      from: ['ACKNOWLEDGED'],
      to: 'BREACHED',
      roles: [OFFICE],
      guards: [NOT_RECTIFIED],
      alerts: [AUTHORITY_LIABLE],
      meets: ['SUPERVISION_NOTICE'],
      basis: article('S', 9),
    },
  ],
};
