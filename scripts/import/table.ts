import { parse, type CsvError, type Info } from 'csv-parse/sync';
import type { Reason, RosterProblem } from './problem';

/** A row as the file has it, with the line it begins on. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** No row of a roster is nearly as long: a longer one is a quote that was never closed. */
const LONGEST_ROW_BYTES = 64 * 1024;

const REASONS: Readonly<Record<string, Reason>> = {
  CSV_QUOTE_NOT_CLOSED: { reason: 'A quote is never closed.', reasonZh: '引号未闭合。' },
  CSV_INVALID_CLOSING_QUOTE: { reason: 'Something follows a closing quote.', reasonZh: '引号后有多余字符。' },
  INVALID_OPENING_QUOTE: {
    reason: 'A quote stands inside an unquoted cell.',
    reasonZh: '未加引号的单元格中出现引号。',
  },
  CSV_MAX_RECORD_SIZE: { reason: 'The row is too long.', reasonZh: '该行过长。' },
};
const OTHER: Reason = { reason: 'The row is not CSV.', reasonZh: '该行不是有效的 CSV。' };

/** The rows of a CSV text, empty lines left out, and what of it is no CSV. */
export function readTable(text: string): { rows: TableRow[]; problems: RosterProblem[] } {
  const problems: RosterProblem[] = [];
  const records: unknown = parse(text, {
    info: true,
    bom: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: LONGEST_ROW_BYTES,
    skip_records_with_error: true,
    on_skip: (error) => void problems.push(problemOf(error)),
  });
  const rows = (records as { info: Info; record: string[] }[]).map(({ info, record }) => ({
    line: info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0),
    cells: record,
  }));
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')), problems };
}

function problemOf(error: CsvError | undefined): RosterProblem {
  const line = typeof error?.lines === 'number' ? error.lines : 1;
  return { line, column: null, ...(REASONS[error?.code ?? ''] ?? OTHER) };
}
