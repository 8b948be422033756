import { INSPECTOR, OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { InterestRelation } from '../lists/recusal';
import { groundsOf } from '../recusal';

export type InterestState = 'HELD' | 'ENDED' | 'WITHDRAWN';

/** What the guards of an interest look at: the interest as it would be afterwards. */
export interface InterestFacts {
  relation: InterestRelation;
  isHead: boolean;
  since: string | null;
  endedOn: string | null;
  /** Whether the same is on record already. */
  isKnown: boolean;
  /** The day on which it was recorded. */
  recordedOn: string;
  /** Whether the inspector says so, and not the office. */
  isByInspector: boolean;
  today: string;
}

type Rule = Guard<InterestFacts>;

/** Only what can keep an inspector from an inspection may be asked about a person's family. */
const BEARS_A_GROUND: Rule = {
  rule: 'BEARS_A_GROUND',
  basis: article('CQ', 12),
  messageZh:
    '只登记构成回避情形的关系：本人任职或离职不满三年，配偶、父母、子女在该单位就业，近亲属为其主要负责人。',
  holds: ({ relation, isHead, endedOn, today }) => groundsOf({ relation, isHead, endedOn }, today).length > 0,
};

const RECORDED_ONCE: Rule = {
  rule: 'RECORDED_ONCE',
  basis: HOUSE,
  messageZh: '该关系已登记。',
  holds: ({ isKnown }) => !isKnown,
};

const DAYS_IN_ORDER: Rule = {
  rule: 'DAYS_IN_ORDER',
  basis: HOUSE,
  messageZh: '终止日期不得早于起始日期，也不得晚于今天。',
  holds: ({ since, endedOn, today }) =>
    (since === null || since <= (endedOn ?? today)) && (endedOn === null || endedOn <= today),
};

const END_NAMED: Rule = {
  rule: 'END_NAMED',
  basis: HOUSE,
  messageZh: '须写明终止日期。',
  holds: ({ endedOn }) => endedOn !== null,
};

/** Otherwise an inspector would lift a ground for recusal by a day of the past. */
const END_NOT_BACKDATED: Rule = {
  rule: 'END_NOT_BACKDATED',
  basis: HOUSE,
  messageZh: '督学本人登记的终止日期不得早于该关系登记之日；更早终止的由督导机构登记。',
  holds: ({ isByInspector, endedOn, recordedOn }) =>
    !isByInspector || endedOn === null || endedOn >= recordedOn,
};

const RECORDERS = [OFFICE, INSPECTOR];
const RECORDED = [BEARS_A_GROUND, RECORDED_ONCE, DAYS_IN_ORDER];

/** What binds an inspector to a unit: the grounds for recusal that can be computed are computed from it. */
export const INTEREST: LifeCycle<InterestState, InterestFacts> = {
  zh: '利害关系',
  name: 'Interest',
  states: {
    HELD: { zh: '存续', en: 'Lasts' },
    ENDED: { zh: '终止', en: 'Ended', final: true },
    WITHDRAWN: { zh: '撤回', en: 'Recorded in error', final: true },
  },
  transitions: [
    {
      command: 'recordInterest',
      from: [],
      to: 'ENDED',
      when: ({ endedOn }) => endedOn !== null,
      roles: RECORDERS,
      guards: RECORDED,
      basis: article('CQ', 12),
    },
    {
      command: 'recordInterest',
      from: [],
      to: 'HELD',
      roles: RECORDERS,
      guards: RECORDED,
      basis: article('CQ', 12),
    },
    {
      command: 'endInterest',
      from: ['HELD'],
      to: 'ENDED',
      roles: RECORDERS,
      guards: [END_NAMED, DAYS_IN_ORDER, END_NOT_BACKDATED],
      basis: article('CQ', 12),
    },
    {
      command: 'withdrawInterest',
      from: ['HELD'],
      to: 'WITHDRAWN',
      roles: [OFFICE],
      guards: [],
      basis: HOUSE,
    },
  ],
};
