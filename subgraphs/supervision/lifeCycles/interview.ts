import { OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { INTERVIEW_GROUND, type RecipientKind, type SafetyOrRefusal } from '../lists/accountability';
import { codesOf } from '../lists/closedList';
import { isWritten } from '../text';
import { RESULT_ISSUED } from '../visibleStates';
import {
  FACTS_STATED,
  groundIsOne,
  isToAll,
  REASON_GIVEN,
  SUBJECT_NAMED,
  type AccountabilityFacts,
} from './accountabilityRules';

export type InterviewState =
  'PROPOSED' | 'CONVENED' | 'DISMISSED' | 'HELD' | 'NOT_ATTENDED' | 'RECORDED' | 'FILED' | 'CLOSED';

/** What the guards of an accountability interview look at: the interview as it would be afterwards. */
export interface InterviewFacts extends AccountabilityFacts {
  /** Which of the two, where the ground is safety problems or refusal. */
  safetyOrRefusal: SafetyOrRefusal | null;
  /** Where the inspection stands that it follows from; null without one. */
  inspectionState: string | null;
  /** The persons in charge who are called, by name or post. */
  interviewees: readonly string[];
  /** The day for which they are called. */
  scheduledOn: string | null;
  heldOn: string | null;
  /** How often they have stayed away. */
  absences: number;
  /** The written record. */
  recordText: string | null;
  filedWith: readonly RecipientKind[];
}

type Rule = Guard<InterviewFacts>;

const GROUND_OF_INTERVIEW = groundIsOne(
  'GROUND_OF_INTERVIEW',
  12,
  '约谈须有规定的情形。',
  codesOf(INTERVIEW_GROUND),
);

const SAFETY_OR_REFUSAL_SAID: Rule = {
  rule: 'SAFETY_OR_REFUSAL_SAID',
  basis: article('S', 12),
  messageZh: '须写明是安全问题较多，还是拒不接受督导。',
  holds: ({ ground, safetyOrRefusal }) => (ground === 'SAFETY_OR_REFUSAL') === (safetyOrRefusal !== null),
};

const RESULT_NAMED: Rule = {
  rule: 'RESULT_NAMED',
  basis: article('CQ', 31),
  messageZh: '依据督导结果约谈的，须写明已形成结果的督导。',
  holds: ({ ground, inspectionState }) =>
    ground !== 'INSPECTION_RESULT' ||
    (inspectionState !== null && (RESULT_ISSUED as readonly string[]).includes(inspectionState)),
};

const INTERVIEWEES_NAMED: Rule = {
  rule: 'INTERVIEWEES_NAMED',
  basis: article('S', 12),
  messageZh: '须写明被约谈的相关负责人。',
  holds: ({ interviewees }) => interviewees.length > 0 && interviewees.every(isWritten),
};

const INTERVIEW_AHEAD: Rule = {
  rule: 'INTERVIEW_AHEAD',
  basis: HOUSE,
  messageZh: '约谈日期不得早于今天。',
  holds: ({ scheduledOn, today }) => scheduledOn !== null && scheduledOn >= today,
};

const HELD_BY_TODAY: Rule = {
  rule: 'HELD_BY_TODAY',
  basis: HOUSE,
  messageZh: '约谈日期不得晚于今天。',
  holds: ({ heldOn, today }) => heldOn !== null && heldOn <= today,
};

const DAY_HAS_COME: Rule = {
  rule: 'DAY_HAS_COME',
  basis: HOUSE,
  messageZh: '约谈日期未到，不能记为未到场。',
  holds: ({ scheduledOn, today }) => scheduledOn !== null && scheduledOn <= today,
};

const STAYED_AWAY_ONCE: Rule = {
  rule: 'STAYED_AWAY_ONCE',
  basis: HOUSE,
  messageZh: '多次不到场的，可按拒不配合督导启动问责。',
  holds: ({ absences }) => absences < 2,
};

const RECORD_WRITTEN: Rule = {
  rule: 'RECORD_WRITTEN',
  basis: article('S', 12),
  messageZh: '约谈须作出书面记录。',
  holds: ({ recordText }) => isWritten(recordText),
};

const FILED_WITH_ALL: Rule = {
  rule: 'FILED_WITH_ALL',
  basis: article('S', 12),
  messageZh: '约谈记录须报送所在地党委、政府和上级部门备案。',
  holds: ({ filedWith }) => isToAll(filedWith),
};

/** An accountability interview of the persons in charge of a unit. */
export const INTERVIEW: LifeCycle<InterviewState, InterviewFacts> = {
  zh: '约谈',
  name: 'Interview',
  states: {
    PROPOSED: { zh: '已提出', en: 'Proposed' },
    CONVENED: { zh: '已通知', en: 'Convened' },
    DISMISSED: { zh: '不予约谈', en: 'Dismissed', final: true },
    HELD: { zh: '已约谈', en: 'Held' },
    NOT_ATTENDED: { zh: '未到场', en: 'Not attended' },
    RECORDED: { zh: '已记录', en: 'Recorded in writing' },
    FILED: { zh: '已备案', en: 'Filed with party committee, government and the superior body' },
    CLOSED: { zh: '已办结', en: 'Closed', final: true },
  },
  transitions: [
    {
      command: 'proposeInterview',
      from: [],
      to: 'PROPOSED',
      roles: [OFFICE],
      guards: [SUBJECT_NAMED, GROUND_OF_INTERVIEW, SAFETY_OR_REFUSAL_SAID, RESULT_NAMED, FACTS_STATED],
      basis: article('S', 12),
    },
    {
      command: 'conveneInterview',
      from: ['PROPOSED', 'NOT_ATTENDED'],
      to: 'CONVENED',
      roles: [OFFICE],
      guards: [INTERVIEWEES_NAMED, INTERVIEW_AHEAD],
      issues: 'INTERVIEW_NOTICE',
      basis: article('S', 12),
    },
    {
      command: 'dismissInterview',
      from: ['PROPOSED'],
      to: 'DISMISSED',
      roles: [OFFICE],
      guards: [REASON_GIVEN],
      basis: HOUSE,
    },
    {
      command: 'holdInterview',
      from: ['CONVENED'],
      to: 'HELD',
      roles: [OFFICE],
      guards: [HELD_BY_TODAY],
      basis: article('S', 12),
    },
    {
      command: 'recordAbsence',
      from: ['CONVENED'],
      to: 'NOT_ATTENDED',
      roles: [OFFICE],
      guards: [DAY_HAS_COME],
      alerts: [STAYED_AWAY_ONCE],
      basis: HOUSE,
    },
    {
      command: 'recordInterview',
      from: ['HELD'],
      to: 'RECORDED',
      roles: [OFFICE],
      guards: [RECORD_WRITTEN],
      starts: ['INTERVIEW_FILING'],
      issues: 'INTERVIEW_RECORD',
      basis: article('S', 12),
    },
    {
      command: 'fileInterview',
      from: ['RECORDED'],
      to: 'FILED',
      roles: [OFFICE],
      guards: [FILED_WITH_ALL],
      meets: ['INTERVIEW_FILING'],
      basis: article('S', 12),
    },
    {
      command: 'closeInterview',
      from: ['FILED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [],
      basis: article('S', 12),
    },
  ],
};
