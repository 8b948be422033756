import { LEADER, OFFICE } from '../actors';
import { HOUSE, unverified } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { isWritten } from '../text';

export type PaperState = 'ISSUED' | 'SUPERSEDED';

/** What the guards of a correction look at. */
export interface PaperFacts {
  reason: string | null;
}

const CORRECTION_EXPLAINED: Guard<PaperFacts> = {
  rule: 'CORRECTION_EXPLAINED',
  basis: HOUSE,
  messageZh: '更正文书须写明理由。',
  holds: ({ reason }) => isWritten(reason),
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
      roles: [OFFICE],
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
