import { AUTHORITY, OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import type { TransferGround, TransferOutcome, TransferRecipient } from '../lists/accountability';
import type { Disposition } from '../lists/inspections';
import { isWritten } from '../text';

export type CaseTransferState = 'TRANSFERRED' | 'OUTCOME_RECORDED';

/** What the guards of a case transfer look at: the transfer as it would be afterwards. */
export interface CaseTransferFacts {
  ground: TransferGround;
  recipientKind: TransferRecipient;
  /** The authority that receives it, by name. */
  recipient: string;
  description: string;
  /** Whether a finding or an accountability case is named from which it arose. */
  isSourceNamed: boolean;
  /** What is done about the finding, where it arose from one. */
  findingDisposition: Disposition | null;
  /** Transfers on the same ground, of the same source, to the same authority whose outcome is not known. */
  openTransfers: number;
  outcome: TransferOutcome | null;
  /** The receiving authority’s paper, or what it says. */
  outcomeText: string | null;
  outcomeOn: string | null;
  transferredOn: string;
  today: string;
}

type Rule = Guard<CaseTransferFacts>;

const SOURCE_NAMED: Rule = {
  rule: 'SOURCE_NAMED',
  basis: article('S', 14),
  messageZh: '须写明移交所依据的问题或问责。',
  holds: ({ isSourceNamed }) => isSourceNamed,
};

const FINDING_FOR_TRANSFER: Rule = {
  rule: 'FINDING_FOR_TRANSFER',
  basis: HOUSE,
  messageZh: '该问题的处置方式不是移交。',
  holds: ({ findingDisposition }) => findingDisposition === null || findingDisposition === 'CASE_TRANSFER',
};

const RECIPIENT_NAMED: Rule = {
  rule: 'RECIPIENT_NAMED',
  basis: article('S', 14),
  messageZh: '须写明受移交机关和移交事项。',
  holds: ({ recipient, description }) => isWritten(recipient) && isWritten(description),
};

const CRIME_TO_JUDICIARY: Rule = {
  rule: 'CRIME_TO_JUDICIARY',
  basis: article('S', 14),
  messageZh: '涉嫌犯罪的，移交公安、司法机关。',
  holds: ({ ground, recipientKind }) => ground !== 'CRIME_SUSPECTED' || recipientKind === 'JUDICIARY',
};

const TRANSFERRED_ONCE: Rule = {
  rule: 'TRANSFERRED_ONCE',
  basis: HOUSE,
  messageZh: '该事项已移交该机关，尚未反馈结果。',
  holds: ({ openTransfers }) => openTransfers === 0,
};

const OUTCOME_STATED: Rule = {
  rule: 'OUTCOME_STATED',
  basis: article('S', 14),
  messageZh: '须写明处理结果及其依据。',
  holds: ({ outcome, outcomeText }) => outcome !== null && isWritten(outcomeText),
};

const OUTCOME_IN_ORDER: Rule = {
  rule: 'OUTCOME_IN_ORDER',
  basis: HOUSE,
  messageZh: '处理日期不得早于移交日期，也不得晚于今天。',
  holds: ({ transferredOn, outcomeOn, today }) =>
    outcomeOn !== null && outcomeOn >= transferredOn && outcomeOn <= today,
};

/**
 * A case handed to enforcement, the judiciary or an organ of discipline. Discipline, penalties and prosecution are
 * theirs: here they exist as the outcome that comes back, and in no other way.
 */
export const CASE_TRANSFER: LifeCycle<CaseTransferState, CaseTransferFacts> = {
  zh: '移交',
  name: 'CaseTransfer',
  states: {
    TRANSFERRED: { zh: '已移交', en: 'Transferred' },
    OUTCOME_RECORDED: { zh: '已反馈结果', en: 'The outcome has come back', final: true },
  },
  transitions: [
    {
      command: 'transferCase',
      from: [],
      to: 'TRANSFERRED',
      roles: [OFFICE],
      guards: [SOURCE_NAMED, FINDING_FOR_TRANSFER, RECIPIENT_NAMED, CRIME_TO_JUDICIARY, TRANSFERRED_ONCE],
      starts: ['TRANSFER_OUTCOME'],
      issues: 'CASE_TRANSFER',
      basis: article('S', 14),
    },
    {
      command: 'recordTransferOutcome',
      from: ['TRANSFERRED'],
      to: 'OUTCOME_RECORDED',
      roles: [OFFICE, AUTHORITY],
      guards: [OUTCOME_STATED, OUTCOME_IN_ORDER],
      meets: ['TRANSFER_OUTCOME'],
      basis: article('S', 14),
    },
  ],
};
