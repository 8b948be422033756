import { OFFICE, UNIT } from '../actors';
import { HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { isWritten } from '../text';
import { EXTENDABLE_STATES, type RectificationState } from './rectification';

export type ExtensionState = 'REQUESTED' | 'GRANTED' | 'REFUSED';

/** What the guards of an extension look at: the extension as it would be afterwards, and its rectification. */
export interface ExtensionFacts {
  reason: string;
  requestedDueOn: string;
  /** What the office grants, which may be less than was asked for; null before. */
  grantedDueOn: string | null;
  /** The office’s words on its decision. */
  decisionNote: string | null;
  rectificationState: RectificationState;
  /** The deadline against which the request was made. */
  formerDueOn: string;
  /** The deadline that stood before the command. */
  currentDueOn: string;
  /** Other requests on the rectification that are not decided. */
  openRequests: number;
  /** Extensions of the rectification that were granted before. */
  grantedBefore: number;
  /** Supervision notices on the rectification that are neither complied with nor breached. */
  openNotices: number;
  today: string;
}

type Rule = Guard<ExtensionFacts>;

const EXTENSION_REASONED: Rule = {
  rule: 'EXTENSION_REASONED',
  basis: HOUSE,
  messageZh: '申请延期须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const REQUESTED_IN_TIME: Rule = {
  rule: 'REQUESTED_IN_TIME',
  basis: HOUSE,
  messageZh: '整改期限已过，不能再申请延期。',
  holds: ({ currentDueOn, today }) => currentDueOn >= today,
};

const REQUEST_EXTENDS: Rule = {
  rule: 'REQUEST_EXTENDS',
  basis: HOUSE,
  messageZh: '申请的期限须晚于现行整改期限。',
  holds: ({ requestedDueOn, currentDueOn }) => requestedDueOn > currentDueOn,
};

const ONE_REQUEST_OPEN: Rule = {
  rule: 'ONE_REQUEST_OPEN',
  basis: HOUSE,
  messageZh: '该整改已有延期申请待批。',
  holds: ({ openRequests }) => openRequests === 0,
};

const NO_NOTICE_IN_FORCE: Rule = {
  rule: 'NO_NOTICE_IN_FORCE',
  basis: HOUSE,
  messageZh: '督办通知规定的期限不予延期。',
  holds: ({ openNotices }) => openNotices === 0,
};

const STILL_RECTIFYING: Rule = {
  rule: 'STILL_RECTIFYING',
  basis: HOUSE,
  messageZh: '该整改已报告或已核查，不需延期。',
  holds: ({ rectificationState }) => EXTENDABLE_STATES.includes(rectificationState),
};

const DEADLINE_AS_REQUESTED: Rule = {
  rule: 'DEADLINE_AS_REQUESTED',
  basis: HOUSE,
  messageZh: '申请后整改期限已另行确定，该申请不再适用。',
  holds: ({ formerDueOn, currentDueOn }) => formerDueOn === currentDueOn,
};

const GRANT_EXTENDS: Rule = {
  rule: 'GRANT_EXTENDS',
  basis: HOUSE,
  messageZh: '批准的期限须晚于现行整改期限，且不得早于今天。',
  holds: ({ grantedDueOn, currentDueOn, today }) =>
    grantedDueOn !== null && grantedDueOn > currentDueOn && grantedDueOn >= today,
};

const GRANT_WITHIN_REQUEST: Rule = {
  rule: 'GRANT_WITHIN_REQUEST',
  basis: HOUSE,
  messageZh: '批准的期限不得晚于申请的期限。',
  holds: ({ grantedDueOn, requestedDueOn }) => grantedDueOn === null || grantedDueOn <= requestedDueOn,
};

const REFUSAL_EXPLAINED: Rule = {
  rule: 'REFUSAL_EXPLAINED',
  basis: HOUSE,
  messageZh: '不予延期的，须说明理由。',
  holds: ({ decisionNote }) => isWritten(decisionNote),
};

const EXTENDED_BEFORE: Rule = {
  rule: 'EXTENDED_BEFORE',
  basis: HOUSE,
  messageZh: '该整改此前已延期，请从严掌握。',
  holds: ({ grantedBefore }) => grantedBefore === 0,
};

/** A request for more time to rectify. The first deadline is kept beside the one that is granted. */
export const EXTENSION: LifeCycle<ExtensionState, ExtensionFacts> = {
  zh: '延期',
  name: 'Extension',
  states: {
    REQUESTED: { zh: '已申请', en: 'Requested by the unit' },
    GRANTED: { zh: '已批准', en: 'Granted', final: true },
    REFUSED: { zh: '不予批准', en: 'Refused', final: true },
  },
  transitions: [
    {
      command: 'requestExtension',
      from: [],
      to: 'REQUESTED',
      roles: [UNIT, OFFICE],
      guards: [EXTENSION_REASONED, REQUESTED_IN_TIME, REQUEST_EXTENDS, ONE_REQUEST_OPEN, NO_NOTICE_IN_FORCE],
      alerts: [EXTENDED_BEFORE],
      basis: HOUSE,
    },
    {
      command: 'grantExtension',
      from: ['REQUESTED'],
      to: 'GRANTED',
      roles: [OFFICE],
      guards: [
        STILL_RECTIFYING,
        DEADLINE_AS_REQUESTED,
        GRANT_EXTENDS,
        GRANT_WITHIN_REQUEST,
        NO_NOTICE_IN_FORCE,
      ],
      alerts: [EXTENDED_BEFORE],
      basis: HOUSE,
    },
    {
      command: 'refuseExtension',
      from: ['REQUESTED'],
      to: 'REFUSED',
      roles: [OFFICE],
      guards: [REFUSAL_EXPLAINED],
      basis: HOUSE,
    },
  ],
};
