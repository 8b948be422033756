import type { Violation } from '../../subgraphs/supervision/lifeCycle';

/** What is wrong with a file, or with one of its rows, in words for people. */
export interface RosterProblem {
  /** The line that the row begins on, from 1; 1 for what concerns the whole file. */
  line: number;
  /** The column's header as the file has it, or null where none is concerned. */
  column: string | null;
  reason: string;
  reasonZh: string;
  /** The rule of the register that a row breaks, where it is one that a command would be refused by too. */
  violation?: Violation;
}

/** A reason in both languages. */
export type Reason = Pick<RosterProblem, 'reason' | 'reasonZh'>;

/** One readable line: `line 12, 学校类别: …`, with the rule and its basis where it breaks one. */
export function problemLine({ line, column, reason, reasonZh, violation }: RosterProblem): string {
  const place = `line ${line}${column === null ? '' : `, ${column}`}`;
  const rule = violation ? ` [RULE_VIOLATED ${violation.rule}, ${violation.basis}]` : '';
  return `${place}: ${reason} ${reasonZh}${rule}`;
}
