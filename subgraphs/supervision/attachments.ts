import { isOneOf, OFFICE_HEAD, actingIn, type CallerFacts } from './actors';
import { audienceOf } from './audience';
import { HOUSE } from './basis';
import type { Guard } from './lifeCycle';

/** The most files of one record. */
export const MOST_ATTACHMENTS = 100;

/** What is looked at before a file is added to a record. */
export interface AddingFacts {
  /** Whether the record has come to its end. */
  isAtAnEnd: boolean;
  /** How many files it has. */
  count: number;
}

/** A file is added to what is still under way, and a record is no heap. */
export const ADDING_GUARDS: readonly Guard<AddingFacts>[] = [
  {
    rule: 'RECORD_UNDER_WAY',
    basis: HOUSE,
    messageZh: '记录已办结，不能再添加附件。',
    holds: ({ isAtAnEnd }) => !isAtAnEnd,
  },
  {
    rule: 'ATTACHMENTS_AT_MOST',
    basis: HOUSE,
    messageZh: `每条记录最多 ${MOST_ATTACHMENTS} 个附件。`,
    holds: ({ count }) => count < MOST_ATTACHMENTS,
  },
];

/**
 * On whose behalf a caller adds files in the deployment with the code `home`, as it stands beside the file: the file
 * is theirs, whichever of them sent it. Null for who adds none: leaders and governments only read.
 */
export function senderOf(caller: CallerFacts, home: string): string | null {
  if (caller.role === 'COMMITTEE_LEADER') return null;
  const audience = audienceOf(caller, home);
  switch (audience.kind) {
    case 'HOME_OFFICE':
      return 'OFFICE';
    case 'DISTRICT_OFFICE':
      return ofDistrict(audience.district);
    case 'INSPECTOR':
      return ofInspector(audience.inspector);
    case 'UNIT':
      return audience.school !== null ? ofUnit(audience.school) : ofUnit(audience.unit ?? '');
    case 'MEMBER_UNIT':
    case 'AUTHORITY':
      return ofUnit(audience.unit);
    default:
      return null;
  }
}

export const ofDistrict = (code: string): string => `DISTRICT ${code}`;
export const ofInspector = (id: string): string => `INSPECTOR ${id}`;
/** @param id of a school, or the name of another unit. */
export const ofUnit = (id: string): string => `UNIT ${id}`;

/** Whether a caller opens files that show minors without being approved: the head of the office that keeps them. */
export function isKeepersHead(caller: CallerFacts, home: string): boolean {
  return audienceOf(caller, home).kind === 'HOME_OFFICE' && isOneOf([OFFICE_HEAD], actingIn(home, caller));
}
