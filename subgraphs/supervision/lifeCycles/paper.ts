import { LEADER, OFFICE, OFFICE_HEAD } from '../actors';
import { HOUSE, unverified } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { PaperKind } from '../lists/papers';
import { isWritten } from '../text';

export type PaperState = 'ISSUED' | 'SUPERSEDED';

/** What the guards of a correction look at. */
export interface PaperFacts {
  kind: PaperKind;
  reason: string | null;
}

/** What government, committee or head have decided as it stands: only they decide anew. */
const DECIDED_ELSEWHERE: readonly PaperKind[] = [
  'ANNUAL_PLAN',
  'ACCOUNTABILITY_DECISION',
  'REVIEW_DECISION',
  'APPEAL_DECISION',
];

/** What the head of the office has approved before it went out. */
const APPROVED_BY_HEAD: readonly PaperKind[] = ['NOTIFICATION'];

const CORRECTION_EXPLAINED: Guard<PaperFacts> = {
  rule: 'CORRECTION_EXPLAINED',
  basis: HOUSE,
  messageZh: '更正文书须写明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const DECISION_STANDS_AS_TAKEN: Guard<PaperFacts> = {
  rule: 'DECISION_STANDS_AS_TAKEN',
  basis: HOUSE,
  messageZh:
    '经批准或决定的内容不得以更正文书改动：年度计划另行修订报批；问责决定经复核、申诉变更后，由批准人纠正；复核、申诉处理决定不再更正。',
  holds: ({ kind }) => !DECIDED_ELSEWHERE.includes(kind),
};

/** An issued paper never changes; a correction is a new one that takes its place. */
export const PAPER: LifeCycle<PaperState, PaperFacts> = {
  zh: '文书',
  name: 'Paper',
  isMadeByOthers: true,
  states: {
    ISSUED: { zh: '已印发', en: 'Issued' },
    SUPERSEDED: { zh: '已被更正', en: 'Superseded by its correction', final: true },
  },
  transitions: [
    {
      command: 'correctPaper',
      from: ['ISSUED'],
      to: 'SUPERSEDED',
      when: ({ kind }) => !APPROVED_BY_HEAD.includes(kind),
      roles: [OFFICE],
      guards: [CORRECTION_EXPLAINED, DECISION_STANDS_AS_TAKEN],
      basis: unverified('GB'),
    },
    {
      command: 'correctPaper',
      from: ['ISSUED'],
      to: 'SUPERSEDED',
      roles: [OFFICE_HEAD],
      guards: [CORRECTION_EXPLAINED],
      basis: unverified('GB'),
    },
    // What follows on the decision's paper when chair or vice-chair puts the decision right.
    {
      command: 'supersedePaper',
      from: ['ISSUED'],
      to: 'SUPERSEDED',
      follows: true,
      roles: [LEADER],
      guards: [],
      basis: unverified('QA'),
    },
  ],
};
