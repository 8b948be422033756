import { AUTHORITY, GOVERNMENT, OFFICE, OFFICE_HEAD } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { NOTIFICATION_GROUND, type Recommendation, type RecipientKind } from '../lists/accountability';
import { codesOf } from '../lists/closedList';
import type { Role } from '../lists/institutions';
import { isWritten } from '../text';
import {
  FACTS_STATED,
  groundIsOne,
  isToAll,
  SUBJECT_NAMED,
  type AccountabilityFacts,
} from './accountabilityRules';

export type NotificationState = 'DRAFT' | 'APPROVED' | 'SENT' | 'ACKNOWLEDGED';

/** Somebody to whom a notification goes, and whether they have acknowledged it. */
export interface NotificationRecipientFacts {
  kind: RecipientKind;
  isAcknowledged: boolean;
}

/** What the guards of a notification look at: the notification as it would be afterwards. */
export interface NotificationFacts extends AccountabilityFacts {
  /** Whether an inspection or one of its findings is named. */
  isFoundBySupervision: boolean;
  /** What it tells: the result, how the unit went about it, and how far it has rectified. */
  result: string | null;
  conduct: string | null;
  rectification: string | null;
  recommendations: readonly Recommendation[];
  recipients: readonly NotificationRecipientFacts[];
  /** Who acknowledges: in which role, for which recipient, and whether that one had done so before. */
  callerRole: Role;
  /** Whether the caller is of the place that the notification is about: its district, or else the city. */
  isOfCallersPlace: boolean;
  acknowledging: RecipientKind | null;
  isAcknowledgedBefore: boolean;
}

type Rule = Guard<NotificationFacts>;

const GROUND_OF_NOTIFICATION = groundIsOne(
  'GROUND_OF_NOTIFICATION',
  13,
  '通报须有规定的情形。',
  codesOf(NOTIFICATION_GROUND),
);

const FOUND_BY_SUPERVISION: Rule = {
  rule: 'FOUND_BY_SUPERVISION',
  basis: article('S', 13),
  messageZh: '通报针对教育督导发现的问题，须写明督导或问题。',
  holds: ({ isFoundBySupervision }) => isFoundBySupervision,
};

const THREE_PARTS: Rule = {
  rule: 'THREE_PARTS',
  basis: article('S', 13),
  messageZh: '通报须写明督导结果、工作表现和整改情况。',
  holds: ({ result, conduct, rectification }) => [result, conduct, rectification].every(isWritten),
};

const RECOMMENDATION_MADE: Rule = {
  rule: 'RECOMMENDATION_MADE',
  basis: article('S', 13),
  messageZh: '通报须对领导班子成员的评优评先、提拔使用或转任重要职务提出建议，且不得重复。',
  holds: ({ recommendations }) =>
    recommendations.length > 0 && new Set(recommendations).size === recommendations.length,
};

const RECIPIENTS_COMPLETE: Rule = {
  rule: 'RECIPIENTS_COMPLETE',
  basis: article('S', 13),
  messageZh: '通报须发所在地党委、政府和上级部门，各一份。',
  holds: ({ recipients }) => isToAll(recipients.map(({ kind }) => kind)),
};

const RECIPIENT_OUTSTANDING: Rule = {
  rule: 'RECIPIENT_OUTSTANDING',
  basis: HOUSE,
  messageZh: '该收文单位不在发送范围，或已签收。',
  holds: ({ acknowledging, recipients, isAcknowledgedBefore }) =>
    recipients.some(({ kind }) => kind === acknowledging) && !isAcknowledgedBefore,
};

const OWN_RECEIPT: Rule = {
  rule: 'OWN_RECEIPT',
  basis: HOUSE,
  messageZh: '只能为本单位签收。',
  holds: ({ callerRole, acknowledging, isOfCallersPlace }) =>
    callerRole === 'DISTRICT_OFFICE' ||
    (acknowledging === RECEIPT_OF[callerRole] && (callerRole !== 'GOVERNMENT' || isOfCallersPlace)),
};

/** For which recipient a role acknowledges by itself; the office records what came back on paper, for any. */
const RECEIPT_OF: Partial<Record<Role, RecipientKind>> = {
  GOVERNMENT: 'GOVERNMENT',
  COMPETENT_AUTHORITY: 'SUPERIOR_BODY',
};

/** A notification of a unit’s failings to party and government of its place and to its superior body. */
export const NOTIFICATION: LifeCycle<NotificationState, NotificationFacts> = {
  zh: '通报',
  name: 'Notification',
  states: {
    DRAFT: { zh: '草拟', en: 'Draft' },
    APPROVED: { zh: '已批准', en: 'Approved' },
    SENT: { zh: '已发出', en: 'Sent' },
    ACKNOWLEDGED: { zh: '已签收', en: 'Acknowledged by its recipients', final: true },
  },
  transitions: [
    {
      command: 'draftNotification',
      from: [],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [SUBJECT_NAMED, GROUND_OF_NOTIFICATION, FOUND_BY_SUPERVISION, FACTS_STATED],
      basis: article('S', 13),
    },
    {
      command: 'reviseNotification',
      from: ['DRAFT'],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [FACTS_STATED],
      basis: article('S', 13),
    },
    {
      command: 'approveNotification',
      from: ['DRAFT'],
      to: 'APPROVED',
      roles: [OFFICE_HEAD],
      guards: [THREE_PARTS, RECOMMENDATION_MADE, RECIPIENTS_COMPLETE],
      basis: article('S', 13),
    },
    {
      command: 'sendNotification',
      from: ['APPROVED'],
      to: 'SENT',
      roles: [OFFICE],
      guards: [],
      starts: ['NOTIFICATION_RECEIPT'],
      issues: 'NOTIFICATION',
      basis: article('S', 13),
    },
    {
      command: 'acknowledgeNotification',
      from: ['SENT'],
      to: 'SENT',
      when: ({ recipients }) => recipients.some(({ isAcknowledged }) => !isAcknowledged),
      roles: [GOVERNMENT, AUTHORITY, OFFICE],
      guards: [RECIPIENT_OUTSTANDING, OWN_RECEIPT],
      basis: article('S', 13),
    },
    {
      command: 'acknowledgeNotification',
      from: ['SENT'],
      to: 'ACKNOWLEDGED',
      roles: [GOVERNMENT, AUTHORITY, OFFICE],
      guards: [RECIPIENT_OUTSTANDING, OWN_RECEIPT],
      meets: ['NOTIFICATION_RECEIPT'],
      basis: article('S', 13),
    },
  ],
};
