import { AUTHORITY, OFFICE, type Actor } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, Transition } from '../lifeCycle';
import { isWritten } from '../text';
import { inPlace } from './inPlace';
import type { RectificationFacts, RectificationState } from './rectification';

type Rule = Guard<RectificationFacts>;

const AUTHORITY_NAMED: Rule = {
  rule: 'AUTHORITY_NAMED',
  basis: article('S', 9),
  messageZh: '须写明被督导单位的主管部门。',
  holds: ({ competentAuthority }) => isWritten(competentAuthority),
};

const GUIDANCE_WRITTEN: Rule = {
  rule: 'GUIDANCE_WRITTEN',
  basis: article('S', 9),
  messageZh: '须写明如何指导督促被督导单位落实整改意见。',
  holds: ({ guidance }) => isWritten(guidance),
};

const RECTIFICATION_WEAK: Rule = {
  rule: 'RECTIFICATION_WEAK',
  basis: article('S', 9),
  messageZh: '整改既未逾期，也未核查为不到位或反弹，不能认定主管部门负连带责任。',
  holds: ({ isOverdue, state, breachedNotices }) =>
    isOverdue || state === 'INSUFFICIENT' || state === 'RELAPSED' || breachedNotices > 0,
};

const LIABILITY_EXPLAINED: Rule = {
  rule: 'LIABILITY_EXPLAINED',
  basis: HOUSE,
  messageZh: '认定连带责任须说明事由。',
  holds: ({ liabilityNote }) => isWritten(liabilityNote),
};

/**
 * What the competent authority has to do with a rectification: it guides and presses, and is liable when it fails.
 * @param open the states in which a rectification is open.
 */
export function authorityRows(
  open: readonly RectificationState[],
): Transition<RectificationState, RectificationFacts>[] {
  const row = (command: string, roles: readonly Actor[], guards: readonly Rule[]) =>
    inPlace(open, { command, roles, guards, basis: article('S', 9) });
  return [
    ...row('nameCompetentAuthority', [OFFICE], [AUTHORITY_NAMED]),
    ...row('recordGuidance', [AUTHORITY, OFFICE], [AUTHORITY_NAMED, GUIDANCE_WRITTEN]),
    ...row('flagJointLiability', [OFFICE], [AUTHORITY_NAMED, RECTIFICATION_WEAK, LIABILITY_EXPLAINED]),
  ];
}
