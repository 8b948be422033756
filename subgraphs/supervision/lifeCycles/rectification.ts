import { OFFICE, UNIT, UNIT_HEAD } from '../actors';
import { article, HOUSE } from '../basis';
import { addDays } from '../calendar';
import { DEADLINES } from '../deadlines';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { Disposition, FollowUpResult, Verdict } from '../lists/inspections';
import { isWritten } from '../text';
import { authorityRows } from './competentAuthority';
import { inPlace } from './inPlace';

export type RectificationState =
  | 'ORDERED'
  | 'IN_PROGRESS'
  | 'REPORT_DRAFTED'
  | 'REPORTED'
  | 'VERIFIED'
  | 'INSUFFICIENT'
  | 'FOLLOW_UP_PASSED'
  | 'RELAPSED'
  | 'CLOSED';

/** What the guards of a rectification look at: the rectification as it would be afterwards. */
export interface RectificationFacts {
  /** The state before the command; null where it makes the rectification. */
  state: RectificationState | null;
  requirement: string;
  /** The date that the command sets, or the one that stands. */
  dueOn: string;
  /** Whether it is late by the date that stood before the command. */
  isOverdue: boolean;
  /** Whether the finding already has a rectification. */
  isFindingTaken: boolean;
  findingDisposition: Disposition;
  inspectionState: string;
  reportText: string | null;
  /** When the unit itself published how it rectified. */
  unitPublishedOn: string | null;
  /** Since when the unit has had to rectify: the order, or the last supervision notice on it. */
  demandedOn: string;
  verdict: Verdict | null;
  verifierId: string | null;
  verificationNote: string | null;
  reviewerId: string | null;
  followUpResult: FollowUpResult | null;
  /** The inspector whom the command names to verify it or to look at it again; null where it names none. */
  examiner: { isActive: boolean; isRecused: boolean } | null;
  /** The authority that has to see to it. */
  competentAuthority: string | null;
  /** What that authority did, where the command records it. */
  guidance: string | null;
  /** Why it is jointly liable, where the command flags it. */
  liabilityNote: string | null;
  /** Supervision notices on the rectification that are neither complied with nor breached. */
  openNotices: number;
  /** Supervision notices on the rectification that were not complied with. */
  breachedNotices: number;
  /** When the unit was done, by its own word; null where it does not say. */
  finishedOn: string | null;
  today: string;
}

type Rule = Guard<RectificationFacts>;

const REQUIREMENT_STATED: Rule = {
  rule: 'REQUIREMENT_STATED',
  basis: article('S', 8),
  messageZh: '整改决定须提出整改要求。',
  holds: ({ requirement }) => requirement.trim() !== '',
};

const DUE_NOT_PAST: Rule = {
  rule: 'DUE_NOT_PAST',
  basis: HOUSE,
  messageZh: '整改期限不得早于今天。',
  holds: ({ dueOn, today }) => dueOn >= today,
};

const ONE_PER_FINDING: Rule = {
  rule: 'ONE_PER_FINDING',
  basis: HOUSE,
  messageZh: '该问题已下达整改决定。',
  holds: ({ isFindingTaken }) => !isFindingTaken,
};

const FINDING_NOT_TRANSFERRED: Rule = {
  rule: 'FINDING_NOT_TRANSFERRED',
  basis: HOUSE,
  messageZh: '该问题已移交其他部门处理。',
  holds: ({ findingDisposition }) => findingDisposition !== 'CASE_TRANSFER',
};

const INSPECTION_NOT_CLOSED: Rule = {
  rule: 'INSPECTION_NOT_CLOSED',
  basis: HOUSE,
  messageZh: '督导已办结，不能再下达整改决定。',
  holds: ({ inspectionState }) => inspectionState !== 'CLOSED' && inspectionState !== 'CANCELLED',
};

const REPORT_WRITTEN: Rule = {
  rule: 'REPORT_WRITTEN',
  basis: article('S', 9),
  messageZh: '须报告整改情况。',
  holds: ({ reportText }) => isWritten(reportText),
};

const PUBLISHED_BY_UNIT: Rule = {
  rule: 'PUBLISHED_BY_UNIT',
  basis: article('S', 9),
  messageZh: '被督导单位须将整改情况向社会公布。',
  holds: ({ unitPublishedOn, today }) => unitPublishedOn !== null && unitPublishedOn <= today,
};

const PUBLISHED_AFTER_DEMAND: Rule = {
  rule: 'PUBLISHED_AFTER_DEMAND',
  basis: HOUSE,
  messageZh: '公布日期不得早于下达整改决定或督办通知的日期。',
  holds: ({ unitPublishedOn, demandedOn }) => unitPublishedOn === null || unitPublishedOn >= demandedOn,
};

const FINISHED_BEFORE_REPORT: Rule = {
  rule: 'FINISHED_BEFORE_REPORT',
  basis: HOUSE,
  messageZh: '整改结束日期不得晚于今天。',
  holds: ({ finishedOn, today }) => finishedOn === null || finishedOn <= today,
};

const REPORTED_WITHIN_TEN_DAYS: Rule = {
  rule: 'REPORTED_WITHIN_TEN_DAYS',
  basis: article('CQ', 28),
  messageZh: '整改结束后十日内须报告整改情况，本次报告已超过期限。',
  holds: ({ finishedOn, today }) =>
    finishedOn === null || today <= addDays(finishedOn, DEADLINES.INSPECTION_REPORT.days),
};

const VERIFIER_NAMED: Rule = {
  rule: 'VERIFIER_NAMED',
  basis: HOUSE,
  messageZh: '须写明核查人。',
  holds: ({ verifierId }) => verifierId !== null,
};

const EXAMINER_ACTIVE: Rule = {
  rule: 'EXAMINER_ACTIVE',
  basis: HOUSE,
  messageZh: '核查人、复查人须为在任督学。',
  holds: ({ examiner }) => examiner?.isActive !== false,
};

const EXAMINER_NOT_RECUSED: Rule = {
  rule: 'EXAMINER_NOT_RECUSED',
  basis: article('CQ', 12),
  messageZh: '核查人、复查人与被督导单位有应当回避的情形。',
  holds: ({ examiner }) => !examiner?.isRecused,
};

const INSUFFICIENCY_EXPLAINED: Rule = {
  rule: 'INSUFFICIENCY_EXPLAINED',
  basis: HOUSE,
  messageZh: '整改不到位的，须写明理由。',
  holds: ({ verificationNote }) => isWritten(verificationNote),
};

const IS_LATE: Rule = {
  rule: 'IS_LATE',
  basis: article('S', 9),
  messageZh: '整改未逾期，不能发督办通知。',
  holds: ({ isOverdue }) => isOverdue,
};

/** A notice is judged by the round that it pressed: it is ended before anybody looks again, and orders anew. */
const NO_NOTICE_OPEN: Rule = {
  rule: 'NO_NOTICE_OPEN',
  basis: HOUSE,
  messageZh: '该整改尚有督办通知未了结。',
  holds: ({ openNotices }) => openNotices === 0,
};

const REVIEWER_IS_NOT_VERIFIER: Rule = {
  rule: 'REVIEWER_IS_NOT_VERIFIER',
  basis: HOUSE,
  messageZh: '复查人不得为原核查人。',
  holds: ({ reviewerId, verifierId }) => reviewerId !== null && reviewerId !== verifierId,
};

const ORDER = [
  REQUIREMENT_STATED,
  DUE_NOT_PAST,
  ONE_PER_FINDING,
  FINDING_NOT_TRANSFERRED,
  INSPECTION_NOT_CLOSED,
];

/** The states in which a rectification keeps its inspection open. */
export const OPEN_RECTIFICATION_STATES: readonly RectificationState[] = [
  'ORDERED',
  'IN_PROGRESS',
  'REPORT_DRAFTED',
  'REPORTED',
  'VERIFIED',
  'INSUFFICIENT',
  'FOLLOW_UP_PASSED',
  'RELAPSED',
];

/** The states in which a rectification waits for its unit, and in which its deadline can be extended. */
export const EXTENDABLE_STATES: readonly RectificationState[] = ['ORDERED', 'IN_PROGRESS', 'REPORT_DRAFTED'];

/** The rectification of one finding. A head may report without a clerk's draft. */
export const RECTIFICATION: LifeCycle<RectificationState, RectificationFacts> = {
  zh: '整改',
  name: 'Rectification',
  states: {
    ORDERED: { zh: '已下达', en: 'Ordered' },
    IN_PROGRESS: { zh: '整改中', en: 'The unit is rectifying' },
    REPORT_DRAFTED: { zh: '报告待签', en: 'The unit’s clerk has drafted the report' },
    REPORTED: { zh: '已报告', en: 'The unit has reported' },
    VERIFIED: { zh: '核查到位', en: 'Verified as sufficient' },
    INSUFFICIENT: { zh: '核查不到位', en: 'Verified as insufficient' },
    FOLLOW_UP_PASSED: { zh: '复查通过', en: 'Looked at again, and lasting' },
    RELAPSED: { zh: '问题反弹', en: 'Looked at again, and the problem is back' },
    CLOSED: { zh: '已办结', en: 'Closed', final: true },
  },
  transitions: [
    {
      command: 'orderRectification',
      from: [],
      to: 'ORDERED',
      roles: [OFFICE],
      guards: ORDER,
      starts: ['RECTIFICATION'],
      issues: 'RECTIFICATION_DECISION',
      basis: article('S', 8),
    },
    {
      command: 'beginRectification',
      from: ['ORDERED'],
      to: 'IN_PROGRESS',
      roles: [UNIT, OFFICE],
      guards: [],
      basis: article('S', 9),
    },
    {
      command: 'draftRectificationReport',
      from: ['IN_PROGRESS', 'REPORT_DRAFTED'],
      to: 'REPORT_DRAFTED',
      roles: [UNIT, OFFICE],
      guards: [REPORT_WRITTEN, FINISHED_BEFORE_REPORT],
      basis: article('S', 9),
    },
    {
      command: 'reportRectification',
      from: ['IN_PROGRESS', 'REPORT_DRAFTED'],
      to: 'REPORTED',
      roles: [UNIT_HEAD, OFFICE],
      guards: [REPORT_WRITTEN, FINISHED_BEFORE_REPORT, PUBLISHED_BY_UNIT, PUBLISHED_AFTER_DEMAND],
      alerts: [REPORTED_WITHIN_TEN_DAYS],
      meets: ['RECTIFICATION', 'INSPECTION_REPORT'],
      basis: article('S', 9),
    },
    {
      command: 'verifyRectification',
      from: ['REPORTED'],
      to: 'INSUFFICIENT',
      when: ({ verdict }) => verdict !== 'SUFFICIENT',
      roles: [OFFICE],
      guards: [VERIFIER_NAMED, EXAMINER_ACTIVE, EXAMINER_NOT_RECUSED, INSUFFICIENCY_EXPLAINED],
      basis: article('S', 9),
    },
    {
      command: 'verifyRectification',
      from: ['REPORTED'],
      to: 'VERIFIED',
      roles: [OFFICE],
      guards: [VERIFIER_NAMED, EXAMINER_ACTIVE, EXAMINER_NOT_RECUSED],
      basis: article('S', 9),
    },
    {
      command: 'issueSupervisionNotice',
      from: ['INSUFFICIENT'],
      to: 'IN_PROGRESS',
      roles: [OFFICE],
      guards: [NO_NOTICE_OPEN, DUE_NOT_PAST],
      meets: ['RECTIFICATION', 'INSPECTION_REPORT'],
      basis: article('S', 9),
    },
    {
      command: 'issueSupervisionNotice',
      from: ['ORDERED', 'IN_PROGRESS', 'REPORT_DRAFTED'],
      to: 'IN_PROGRESS',
      roles: [OFFICE],
      guards: [IS_LATE, NO_NOTICE_OPEN, DUE_NOT_PAST],
      meets: ['RECTIFICATION', 'INSPECTION_REPORT'],
      basis: article('S', 9),
    },
    ...inPlace<RectificationState, RectificationFacts>(EXTENDABLE_STATES, {
      command: 'requestExtension',
      roles: [UNIT, OFFICE],
      guards: [],
      basis: HOUSE,
    }),
    // What follows on the rectification when its extension is granted.
    ...inPlace<RectificationState, RectificationFacts>(EXTENDABLE_STATES, {
      command: 'extendRectification',
      follows: true,
      roles: [OFFICE],
      guards: [],
      basis: HOUSE,
    }),
    ...authorityRows(OPEN_RECTIFICATION_STATES),
    {
      command: 'followUpRectification',
      from: ['VERIFIED'],
      to: 'RELAPSED',
      when: ({ followUpResult }) => followUpResult !== 'LASTING',
      roles: [OFFICE],
      guards: [REVIEWER_IS_NOT_VERIFIER, EXAMINER_ACTIVE, EXAMINER_NOT_RECUSED, NO_NOTICE_OPEN],
      basis: article('S', 10),
    },
    {
      command: 'followUpRectification',
      from: ['VERIFIED'],
      to: 'FOLLOW_UP_PASSED',
      roles: [OFFICE],
      guards: [REVIEWER_IS_NOT_VERIFIER, EXAMINER_ACTIVE, EXAMINER_NOT_RECUSED, NO_NOTICE_OPEN],
      basis: article('S', 10),
    },
    {
      command: 'reopenRectification',
      from: ['RELAPSED'],
      to: 'ORDERED',
      roles: [OFFICE],
      guards: [REQUIREMENT_STATED, DUE_NOT_PAST],
      starts: ['RECTIFICATION'],
      issues: 'RECTIFICATION_DECISION',
      basis: article('S', 10),
    },
    {
      command: 'closeRectification',
      from: ['FOLLOW_UP_PASSED'],
      to: 'CLOSED',
      roles: [OFFICE],
      guards: [NO_NOTICE_OPEN],
      basis: article('S', 10),
    },
  ],
};
