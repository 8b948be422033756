/** What is wrong with a file, or with one of its rows, in words for people. */
export interface RosterProblem {
  /** The line that the row begins on, from 1; 1 for what concerns the whole file. */
  line: number;
  /** The column's header as the file has it, or null where none is concerned. */
  column: string | null;
  reason: string;
  reasonZh: string;
}

/** A reason in both languages. */
export type Reason = Pick<RosterProblem, 'reason' | 'reasonZh'>;

/** One readable line: `line 12, 学校类别: …`. */
export function problemLine({ line, column, reason, reasonZh }: RosterProblem): string {
  return `line ${line}${column === null ? '' : `, ${column}`}: ${reason} ${reasonZh}`;
}
