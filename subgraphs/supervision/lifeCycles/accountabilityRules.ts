import { article, HOUSE } from '../basis';
import type { Guard } from '../lifeCycle';
import type { AccountabilityGround, RecipientKind } from '../lists/accountability';
import { isWritten } from '../text';

/** What the guards of interviews, notifications and cases alike look at: the record as it would be afterwards. */
export interface AccountabilityFacts {
  /** Whether either a school or another unit is named, and not both. */
  isSubjectNamed: boolean;
  ground: AccountabilityGround;
  summary: string;
  /** The reason that comes with the command. */
  reason: string | null;
  today: string;
}

type Rule = Guard<AccountabilityFacts>;

export const SUBJECT_NAMED: Rule = {
  rule: 'SUBJECT_NAMED',
  basis: HOUSE,
  messageZh: '须写明一个单位：学校，或其他单位的名称。',
  holds: ({ isSubjectNamed }) => isSubjectNamed,
};

export const FACTS_STATED: Rule = {
  rule: 'FACTS_STATED',
  basis: HOUSE,
  messageZh: '须写明事由所依据的事实。',
  holds: ({ summary }) => isWritten(summary),
};

export const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: HOUSE,
  messageZh: '须写明理由。',
  holds: ({ reason }) => isWritten(reason),
};

/** With whom an interview is filed, and who is notified: each of them once. */
export const PLACE_AND_SUPERIOR: readonly RecipientKind[] = [
  'PARTY_COMMITTEE',
  'GOVERNMENT',
  'SUPERIOR_BODY',
];

/** Whether party committee and government of the place and the superior body are all among the recipients, each once. */
export function isToAll(recipients: readonly RecipientKind[]): boolean {
  return PLACE_AND_SUPERIOR.every((kind) => recipients.filter((each) => each === kind).length === 1);
}

/** A guard that the ground is one of its kind’s. */
export function groundIsOne(
  rule: string,
  measure: number,
  messageZh: string,
  grounds: readonly string[],
): Rule {
  return { rule, basis: article('S', measure), messageZh, holds: ({ ground }) => grounds.includes(ground) };
}
