import { article, HOUSE, unverified, type Basis } from './basis';
import { addDays, addWorkingDays, isCalendarKnown } from './calendar';
import { closedList, type ListValue } from './lists/closedList';

/** How long something may take, from which event on, and why. */
export interface DeadlineRule {
  /** The event that starts the clock, in Chinese. */
  startsZh: string;
  days: number;
  calendar: 'CALENDAR' | 'WORKING';
  basis: Basis;
}

/** The deadline rules, by what is due. */
export const DEADLINES = {
  SPECIAL_FEEDBACK: { startsZh: '评议结束', days: 5, calendar: 'CALENDAR', basis: article('CQ', 26) },
  COMPREHENSIVE_FEEDBACK: { startsZh: '评议结束', days: 10, calendar: 'CALENDAR', basis: article('CQ', 26) },
  DEFENCE: { startsZh: '收到初步督导意见', days: 5, calendar: 'CALENDAR', basis: article('CQ', 26) },
  OPINION_LETTER: { startsZh: '反馈', days: 30, calendar: 'CALENDAR', basis: article('CQ', 27) },
  INSPECTION_REPORT: { startsZh: '整改结束', days: 10, calendar: 'CALENDAR', basis: article('CQ', 28) },
  RECTIFICATION: { startsZh: '下达整改决定', days: 30, calendar: 'CALENDAR', basis: HOUSE },
  SUPERVISION_NOTICE: { startsZh: '发出督办通知', days: 15, calendar: 'CALENDAR', basis: HOUSE },
  SELF_EVALUATION: { startsZh: '发出督导通知', days: 15, calendar: 'CALENDAR', basis: HOUSE },
  PUBLICATION: { startsZh: '信息形成', days: 20, calendar: 'WORKING', basis: article('OGI', 26) },
  PUBLIC_NOTICE: { startsZh: '公示开始', days: 7, calendar: 'WORKING', basis: unverified('IM') },
  INVESTIGATION_GROUP: { startsZh: '督导结束', days: 60, calendar: 'CALENDAR', basis: unverified('QA') },
  REVIEW_REQUEST: { startsZh: '收到问责决定', days: 30, calendar: 'CALENDAR', basis: unverified('QA') },
  DIRECT_APPEAL: { startsZh: '收到问责决定', days: 15, calendar: 'CALENDAR', basis: unverified('QA') },
  REVIEW_DECISION: { startsZh: '收到复核申请', days: 30, calendar: 'CALENDAR', basis: unverified('QA') },
  APPEAL_AFTER_REVIEW: { startsZh: '收到复核决定', days: 15, calendar: 'CALENDAR', basis: unverified('QA') },
  APPEAL_DECISION: { startsZh: '收到申诉', days: 60, calendar: 'CALENDAR', basis: unverified('QA') },
  APPEAL_CORRECTION: { startsZh: '作出申诉决定', days: 15, calendar: 'CALENDAR', basis: unverified('QA') },
  CASE_DEFENCE: { startsZh: '告知拟问责事项', days: 10, calendar: 'CALENDAR', basis: HOUSE },
  INTERVIEW_FILING: { startsZh: '形成约谈记录', days: 10, calendar: 'CALENDAR', basis: HOUSE },
  NOTIFICATION_RECEIPT: { startsZh: '发出通报', days: 10, calendar: 'CALENDAR', basis: HOUSE },
  TRANSFER_OUTCOME: { startsZh: '移交', days: 60, calendar: 'CALENDAR', basis: HOUSE },
  RECUSAL: { startsZh: '提出回避', days: 3, calendar: 'WORKING', basis: HOUSE },
  COMPLAINT_DECISION: { startsZh: '收到投诉', days: 5, calendar: 'WORKING', basis: HOUSE },
  COMPLAINT_ANSWER: { startsZh: '收到投诉', days: 30, calendar: 'CALENDAR', basis: HOUSE },
  COMPLAINT_MINUTE: { startsZh: '呈报负责人', days: 2, calendar: 'WORKING', basis: HOUSE },
} as const satisfies Record<string, DeadlineRule>;

export type DeadlineName = keyof typeof DEADLINES;

export const DEADLINE_CALENDAR = closedList({
  zh: '期限历法',
  en: 'How the days of a deadline are counted.',
  basis: HOUSE,
  values: {
    CALENDAR: { zh: '自然日', en: 'Every day' },
    WORKING: { zh: '工作日', en: 'Working days of the State Council’s calendar' },
  },
});

/** The deadline rules as a closed list. */
export const DEADLINE_RULE = closedList({
  zh: '期限规则',
  en: 'The rule by which something is due.',
  basis: HOUSE,
  values: Object.fromEntries(
    Object.entries<DeadlineRule>(DEADLINES).map(([name, rule]) => [name, described(name, rule)]),
  ) as Record<DeadlineName, ListValue>,
});

function described(name: string, { startsZh, days, calendar, basis }: DeadlineRule): ListValue {
  const words = name.toLowerCase().replaceAll('_', ' ');
  const unit = calendar === 'WORKING' ? ['working days', '个工作日'] : ['days', '日'];
  return {
    zh: `${startsZh}后${days}${unit[1]}`,
    en: `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${days} ${unit[0]}`,
    basis,
  };
}

/** When something is due. `isProvisional`: it counts working days beyond the holidays published so far. */
export interface DueDay {
  dueOn: string;
  isProvisional: boolean;
}

/** When what a rule limits is due, after its clock started on that day (which does not count); the due day is in time. */
export function dueOnOf({ days, calendar }: DeadlineRule, startedOn: string): DueDay {
  if (calendar === 'CALENDAR') return { dueOn: addDays(startedOn, days), isProvisional: false };
  const dueOn = addWorkingDays(startedOn, days);
  return { dueOn, isProvisional: !isCalendarKnown(startedOn) || !isCalendarKnown(dueOn) };
}

/** When a rectification ordered on that day is due, unless the decision says otherwise. */
export function defaultRectificationDue(orderedOn: string): string {
  return dueOnOf(DEADLINES.RECTIFICATION, orderedOn).dueOn;
}
