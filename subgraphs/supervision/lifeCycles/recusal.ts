import { INSPECTOR, OFFICE_HEAD, UNIT } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { RecusalGround } from '../lists/inspectors';
import type { RecusalDecision } from '../lists/recusal';
import { isWritten } from '../text';
import type { InspectorState } from './inspector';

export type RecusalState = 'DECLARED' | 'APPLIED' | 'GRANTED' | 'REFUSED' | 'LIFTED';

/** What the guards of a recusal look at: the recusal as it would be afterwards. */
export interface RecusalFacts {
  inspectorState: InspectorState;
  ground: RecusalGround;
  explanation: string | null;
  /** The grounds that the inspector's recorded interests give today. */
  computedGrounds: readonly RecusalGround[];
  /** Whether another recusal of the inspector from the same is undecided or in force. */
  isTaken: boolean;
  /** Whether who gives the command is the inspector whom it is about. */
  isOwnMatter: boolean;
  /** Whether who gives the command declared or applied for it. */
  isOwnRequest: boolean;
  decision: RecusalDecision | null;
  reason: string | null;
  /** Inspections under way whose team the inspector is on, and which the recusal is about. */
  teams: number;
  /** Whether the inspector is posted to the school as its responsible inspector. */
  isPosted: boolean;
}

type Rule = Guard<RecusalFacts>;

const INSPECTOR_IN_OFFICE: Rule = {
  rule: 'INSPECTOR_IN_OFFICE',
  basis: HOUSE,
  messageZh: '该督学不在任。',
  holds: ({ inspectorState }) => inspectorState === 'ACTIVE',
};

const OTHER_INTEREST_EXPLAINED: Rule = {
  rule: 'OTHER_INTEREST_EXPLAINED',
  basis: article('CQ', 12),
  messageZh: '以其他利害关系为由的，须说明可能影响公正督导的情形。',
  holds: ({ ground, explanation }) => ground !== 'OTHER_INTEREST' || isWritten(explanation),
};

const ONE_RECUSAL: Rule = {
  rule: 'ONE_RECUSAL',
  basis: HOUSE,
  messageZh: '对该单位或者该次督导的回避已提出或者已决定。',
  holds: ({ isTaken }) => !isTaken,
};

const NOBODY_ON_THEIR_OWN: Rule = {
  rule: 'NOBODY_ON_THEIR_OWN',
  basis: article('CQ', 12),
  messageZh: '任何人不得决定本人的回避。',
  holds: ({ isOwnMatter, isOwnRequest }) => !isOwnMatter && !isOwnRequest,
};

const COMPUTED_GROUND_BINDS: Rule = {
  rule: 'COMPUTED_GROUND_BINDS',
  basis: article('CQ', 12),
  messageZh: '已登记的关系构成法定回避情形，应当回避。',
  holds: ({ computedGrounds }) => computedGrounds.length === 0,
};

const REFUSAL_EXPLAINED: Rule = {
  rule: 'REFUSAL_EXPLAINED',
  basis: HOUSE,
  messageZh: '决定不需回避的，须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const LIFTING_EXPLAINED: Rule = {
  rule: 'LIFTING_EXPLAINED',
  basis: HOUSE,
  messageZh: '解除回避须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const TEAM_WITHOUT_RECUSED: Rule = {
  rule: 'TEAM_WITHOUT_RECUSED',
  basis: article('CQ', 12),
  messageZh: '该督学仍在对该单位的督导组中，须更换。',
  holds: ({ teams }) => teams === 0,
};

const POST_WITHOUT_RECUSED: Rule = {
  rule: 'POST_WITHOUT_RECUSED',
  basis: article('CQ', 12),
  messageZh: '该督学仍是该校的责任督学，须更换。',
  holds: ({ isPosted }) => !isPosted,
};

const REQUEST = [INSPECTOR_IN_OFFICE, OTHER_INTEREST_EXPLAINED, ONE_RECUSAL];
const TO_BE_REPLACED = [TEAM_WITHOUT_RECUSED, POST_WITHOUT_RECUSED];

/**
 * The recusal of an inspector from a unit, or from one inspection of it. The inspector declares it, inspector or unit
 * apply for it, the institution orders it unasked; its head decides, nobody on their own.
 */
export const RECUSAL: LifeCycle<RecusalState, RecusalFacts> = {
  zh: '回避',
  name: 'Recusal',
  states: {
    DECLARED: { zh: '已申明', en: 'Declared by the inspector' },
    APPLIED: { zh: '已申请', en: 'Applied for' },
    GRANTED: { zh: '决定回避', en: 'In force: the inspector does not inspect the unit' },
    REFUSED: { zh: '不需回避', en: 'Refused', final: true },
    LIFTED: { zh: '已解除', en: 'No longer in force', final: true },
  },
  transitions: [
    {
      command: 'declareRecusal',
      from: [],
      to: 'DECLARED',
      roles: [INSPECTOR],
      guards: REQUEST,
      starts: ['RECUSAL'],
      basis: article('CQ', 12),
    },
    {
      command: 'applyForRecusal',
      from: [],
      to: 'APPLIED',
      roles: [UNIT, INSPECTOR],
      guards: REQUEST,
      starts: ['RECUSAL'],
      basis: article('CQ', 12),
    },
    {
      command: 'orderRecusal',
      from: [],
      to: 'GRANTED',
      roles: [OFFICE_HEAD],
      guards: [...REQUEST, NOBODY_ON_THEIR_OWN],
      alerts: TO_BE_REPLACED,
      basis: article('CQ', 12),
    },
    {
      command: 'decideRecusal',
      from: ['DECLARED', 'APPLIED'],
      to: 'REFUSED',
      when: ({ decision }) => decision === 'REFUSED',
      roles: [OFFICE_HEAD],
      guards: [NOBODY_ON_THEIR_OWN, COMPUTED_GROUND_BINDS, REFUSAL_EXPLAINED],
      meets: ['RECUSAL'],
      basis: article('CQ', 12),
    },
    {
      command: 'decideRecusal',
      from: ['DECLARED', 'APPLIED'],
      to: 'GRANTED',
      roles: [OFFICE_HEAD],
      guards: [NOBODY_ON_THEIR_OWN],
      alerts: TO_BE_REPLACED,
      meets: ['RECUSAL'],
      basis: article('CQ', 12),
    },
    {
      command: 'liftRecusal',
      from: ['GRANTED'],
      to: 'LIFTED',
      roles: [OFFICE_HEAD],
      guards: [NOBODY_ON_THEIR_OWN, COMPUTED_GROUND_BINDS, LIFTING_EXPLAINED],
      basis: HOUSE,
    },
  ],
};
