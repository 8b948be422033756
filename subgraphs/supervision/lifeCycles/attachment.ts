import { OFFICE_HEAD } from '../actors';
import { addDays } from '../calendar';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { isWritten } from '../text';
import { inPlace } from './inPlace';

export type AttachmentState = 'KEPT';

/** What the guards of an approval look at. */
export interface AttachmentFacts {
  containsMinor: boolean;
  reason: string | null;
  /** The last day on which the approved person may open it. */
  until: string | null;
  today: string;
}

/** For how many days an approval may be given. */
export const LONGEST_APPROVAL_DAYS = 30;

const SHOWS_MINORS: Guard<AttachmentFacts> = {
  rule: 'SHOWS_MINORS',
  basis: HOUSE,
  messageZh: '该附件不含未成年人信息，无需批准即可查阅。',
  holds: ({ containsMinor }) => containsMinor,
};

const OPENING_EXPLAINED: Guard<AttachmentFacts> = {
  rule: 'OPENING_EXPLAINED',
  basis: HOUSE,
  messageZh: '批准查阅须写明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const APPROVED_FOR_A_TIME: Guard<AttachmentFacts> = {
  rule: 'APPROVED_FOR_A_TIME',
  basis: HOUSE,
  messageZh: `批准期限不得早于今天，也不得超过 ${LONGEST_APPROVAL_DAYS} 天。`,
  holds: ({ until, today }) =>
    until !== null && until >= today && until <= addDays(today, LONGEST_APPROVAL_DAYS),
};

/** A file stays as it came. What may be done with one that shows minors is for the head of the office to say. */
export const ATTACHMENT: LifeCycle<AttachmentState, AttachmentFacts> = {
  zh: '附件',
  name: 'Attachment',
  isMadeByOthers: true,
  states: { KEPT: { zh: '已存档', en: 'Kept as it came', final: true } },
  transitions: inPlace(['KEPT'], {
    command: 'approveAttachmentOpening',
    roles: [OFFICE_HEAD],
    guards: [SHOWS_MINORS, OPENING_EXPLAINED, APPROVED_FOR_A_TIME],
    basis: article('MP', 103),
  }),
};
