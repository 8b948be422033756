import { INSPECTOR, OFFICE, OFFICE_HEAD, PUBLIC } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { ComplaintChannel, ComplaintResult } from '../lists/complaints';
import { isWritten } from '../text';
import { inPlace } from './inPlace';
import type { InspectorState } from './inspector';

export type ComplaintState =
  'RECEIVED' | 'NOT_ACCEPTED' | 'REFERRED' | 'ASSIGNED' | 'CHECKED' | 'ANSWERED' | 'CLOSED';

/** What the guards of a complaint look at: the complaint as it would be afterwards. */
export interface ComplaintFacts {
  content: string;
  channel: ComplaintChannel;
  /** Whether nobody of the office or its inspectors, but somebody without a token enters it. */
  isEnteredByPublic: boolean;
  /** Whether it is another inspector’s task than that of the one who acts. */
  isAnothersTask: boolean;
  /** The institution that it is referred to. */
  referredTo: string | null;
  reason: string | null;
  /** The inspector who is to check it; null where there is none. */
  assignee: { state: InspectorState; mustRecuse: boolean } | null;
  checkNote: string | null;
  result: ComplaintResult | null;
  answer: string | null;
  isSerious: boolean;
  /** When it went to the head; null where it did not. */
  escalatedOn: string | null;
  /** Whether it had gone to the head before the command. */
  wasEscalated: boolean;
  minute: string | null;
  /** How the minute was carried out. */
  minuteOutcome: string | null;
}

type Rule = Guard<ComplaintFacts>;

const COMPLAINT_STATED: Rule = {
  rule: 'COMPLAINT_STATED',
  basis: HOUSE,
  messageZh: '须写明反映的内容。',
  holds: ({ content }) => isWritten(content),
};

const PUBLIC_WRITES_ON_WEB: Rule = {
  rule: 'PUBLIC_WRITES_ON_WEB',
  basis: HOUSE,
  messageZh: '自行提交的，渠道为网上；电话、信箱来件由工作人员登记。',
  holds: ({ isEnteredByPublic, channel }) => !isEnteredByPublic || channel === 'WEB',
};

const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: HOUSE,
  messageZh: '须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const RECIPIENT_NAMED: Rule = {
  rule: 'RECIPIENT_NAMED',
  basis: HOUSE,
  messageZh: '转办须写明转往的单位。',
  holds: ({ referredTo }) => isWritten(referredTo),
};

const ASSIGNEE_ACTIVE: Rule = {
  rule: 'ASSIGNEE_ACTIVE',
  basis: HOUSE,
  messageZh: '核实人须为在任督学。',
  holds: ({ assignee }) => assignee?.state === 'ACTIVE',
};

const ASSIGNEE_NOT_RECUSED: Rule = {
  rule: 'ASSIGNEE_NOT_RECUSED',
  basis: article('CQ', 12),
  messageZh: '核实人与被反映单位有应当回避的情形。',
  holds: ({ assignee }) => !assignee?.mustRecuse,
};

const CHECKED_BY_ASSIGNEE: Rule = {
  rule: 'CHECKED_BY_ASSIGNEE',
  basis: HOUSE,
  messageZh: '该件已交办其他督学核实。',
  holds: ({ isAnothersTask }) => !isAnothersTask,
};

const CHECK_RECORDED: Rule = {
  rule: 'CHECK_RECORDED',
  basis: article('GP', 3),
  messageZh: '核实投诉须有核实记录。',
  holds: ({ checkNote }) => isWritten(checkNote),
};

const RESULT_NAMED: Rule = {
  rule: 'RESULT_NAMED',
  basis: HOUSE,
  messageZh: '须写明核实结论。',
  holds: ({ result }) => result !== null,
};

const ANSWER_WRITTEN: Rule = {
  rule: 'ANSWER_WRITTEN',
  basis: HOUSE,
  messageZh: '须写明答复内容。',
  holds: ({ answer }) => isWritten(answer),
};

const NOT_ESCALATED_BEFORE: Rule = {
  rule: 'NOT_ESCALATED_BEFORE',
  basis: HOUSE,
  messageZh: '该件已呈报负责人。',
  holds: ({ wasEscalated }) => !wasEscalated,
};

const IS_ESCALATED: Rule = {
  rule: 'IS_ESCALATED',
  basis: HOUSE,
  messageZh: '该件尚未呈报负责人，不能批示。',
  holds: ({ escalatedOn }) => escalatedOn !== null,
};

const MINUTE_WRITTEN: Rule = {
  rule: 'MINUTE_WRITTEN',
  basis: HOUSE,
  messageZh: '须写明批示意见。',
  holds: ({ minute }) => isWritten(minute),
};

const MINUTE_AWAITED: Rule = {
  rule: 'MINUTE_AWAITED',
  basis: HOUSE,
  messageZh: '该件已呈报负责人，须待批示。',
  holds: ({ escalatedOn, minute }) => escalatedOn === null || isWritten(minute),
};

const MINUTE_CARRIED_OUT: Rule = {
  rule: 'MINUTE_CARRIED_OUT',
  basis: HOUSE,
  messageZh: '有负责人批示的，须写明批示落实情况后方可办结。',
  holds: ({ minute, minuteOutcome }) => !isWritten(minute) || isWritten(minuteOutcome),
};

const SERIOUS_TO_HEAD: Rule = {
  rule: 'SERIOUS_TO_HEAD',
  basis: HOUSE,
  messageZh: '重大投诉须呈报负责人批示。',
  holds: ({ isSerious, escalatedOn }) => !isSerious || escalatedOn !== null,
};

const UNFINISHED: readonly ComplaintState[] = ['RECEIVED', 'ASSIGNED', 'CHECKED'];

/** A complaint or an opinion of the public, of students or parents, about a school or a duty of education. */
export const COMPLAINT: LifeCycle<ComplaintState, ComplaintFacts> = {
  zh: '投诉',
  name: 'Complaint',
  states: {
    RECEIVED: { zh: '已收件', en: 'Received' },
    NOT_ACCEPTED: { zh: '不予受理', en: 'Not accepted', final: true },
    REFERRED: { zh: '已转办', en: 'Referred to the institution concerned', final: true },
    ASSIGNED: { zh: '已交办', en: 'Assigned to an inspector' },
    CHECKED: { zh: '已核实', en: 'Checked' },
    ANSWERED: { zh: '已答复', en: 'Answered' },
    CLOSED: { zh: '已办结', en: 'Closed', final: true },
  },
  transitions: [
    {
      command: 'receiveComplaint',
      from: [],
      to: 'RECEIVED',
      roles: [PUBLIC, OFFICE, INSPECTOR],
      guards: [COMPLAINT_STATED, PUBLIC_WRITES_ON_WEB],
      alerts: [SERIOUS_TO_HEAD],
      starts: ['COMPLAINT_DECISION', 'COMPLAINT_ANSWER'],
      basis: article('GP', 3),
    },
    {
      command: 'declineComplaint',
      from: ['RECEIVED'],
      to: 'NOT_ACCEPTED',
      roles: [OFFICE],
      guards: [REASON_GIVEN, MINUTE_AWAITED],
      alerts: [SERIOUS_TO_HEAD],
      meets: ['COMPLAINT_DECISION', 'COMPLAINT_ANSWER'],
      basis: HOUSE,
    },
    {
      command: 'referComplaint',
      from: ['RECEIVED'],
      to: 'REFERRED',
      roles: [OFFICE],
      guards: [RECIPIENT_NAMED, REASON_GIVEN, MINUTE_AWAITED],
      alerts: [SERIOUS_TO_HEAD],
      meets: ['COMPLAINT_DECISION', 'COMPLAINT_ANSWER'],
      basis: HOUSE,
    },
    {
      command: 'assignComplaint',
      from: ['RECEIVED', 'ASSIGNED'],
      to: 'ASSIGNED',
      roles: [OFFICE],
      guards: [ASSIGNEE_ACTIVE, ASSIGNEE_NOT_RECUSED],
      alerts: [SERIOUS_TO_HEAD],
      meets: ['COMPLAINT_DECISION'],
      basis: article('GP', 3),
    },
    {
      command: 'checkComplaint',
      from: ['ASSIGNED'],
      to: 'CHECKED',
      roles: [INSPECTOR, OFFICE],
      guards: [CHECKED_BY_ASSIGNEE, ASSIGNEE_ACTIVE, ASSIGNEE_NOT_RECUSED, CHECK_RECORDED, RESULT_NAMED],
      alerts: [SERIOUS_TO_HEAD],
      basis: article('GP', 3),
    },
    ...inPlace<ComplaintState, ComplaintFacts>(UNFINISHED, {
      command: 'escalateComplaint',
      roles: [OFFICE],
      guards: [REASON_GIVEN, NOT_ESCALATED_BEFORE],
      starts: ['COMPLAINT_MINUTE'],
      basis: HOUSE,
    }),
    ...inPlace<ComplaintState, ComplaintFacts>(UNFINISHED, {
      command: 'minuteComplaint',
      roles: [OFFICE_HEAD],
      guards: [IS_ESCALATED, MINUTE_WRITTEN],
      meets: ['COMPLAINT_MINUTE'],
      basis: HOUSE,
    }),
    {
      command: 'answerComplaint',
      from: ['CHECKED'],
      to: 'ANSWERED',
      roles: [OFFICE],
      guards: [ANSWER_WRITTEN, MINUTE_AWAITED],
      alerts: [SERIOUS_TO_HEAD],
      meets: ['COMPLAINT_ANSWER'],
      basis: HOUSE,
    },
    {
      command: 'closeComplaint',
      from: ['ANSWERED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [MINUTE_CARRIED_OUT],
      basis: HOUSE,
    },
  ],
};
