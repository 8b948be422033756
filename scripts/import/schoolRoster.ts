import { usualStages, type Stage } from '../../subgraphs/supervision/lists';
import { decodeText, type Encoding } from './encoding';
import { entryViolations } from './entryRules';
import type { RosterProblem } from './problem';
import { SCHOOL_COLUMNS, SCHOOL_FIELDS, type SchoolCells } from './schoolColumns';
import { readTable, type TableRow } from './table';

/** A school of a roster, with the line that it begins on. */
export interface RosterSchool extends Omit<SchoolCells, 'stages'> {
  line: number;
  stages: Stage[];
}

/** A roster: its schools, or everything that is wrong with it. A file with one bad row is refused whole. */
export type SchoolRoster =
  | { kind: 'SCHOOLS'; encoding: Encoding; schools: RosterSchool[]; ignoredColumns: string[] }
  | { kind: 'REFUSED'; encoding: Encoding | null; problems: RosterProblem[] };

/** Where each field stands in a row, by the file's header; -1 where it has none. */
type Places = Record<keyof SchoolCells, number>;

/** Reads a roster of schools from the bytes of a CSV file in UTF-8 or GB18030 with Chinese or English headers. */
export function parseSchoolRoster(bytes: Uint8Array): SchoolRoster {
  const decoded = decodeText(bytes);
  if (!decoded)
    return refused(null, [
      wholeFile('The file is neither UTF-8 nor GB18030 text.', '文件编码既不是 UTF-8 也不是 GB18030。'),
    ]);
  const { encoding } = decoded;
  const table = readTable(decoded.text);
  const [header, ...rows] = table.rows;
  if (!header) {
    const empty = wholeFile('The file is empty.', '文件为空。');
    return refused(encoding, table.problems.length > 0 ? table.problems : [empty]);
  }
  const { places, problems, ignoredColumns } = readHeader(header);
  if (problems.length > 0) return refused(encoding, [...problems, ...table.problems]);
  const read = rows.map((row) => readSchool(row, header, places));
  const schools = read.flatMap(({ school }) => (school ? [school] : []));
  const all = [
    ...table.problems,
    ...read.flatMap((row) => row.problems),
    ...duplicates(schools, header, places),
  ];
  if (rows.length === 0 && all.length === 0) all.push(wholeFile('The file has no rows.', '文件没有数据行。'));
  if (all.length > 0) return refused(encoding, all);
  return { kind: 'SCHOOLS', encoding, schools, ignoredColumns };
}

function readHeader({ line, cells }: TableRow): {
  places: Places;
  problems: RosterProblem[];
  ignoredColumns: string[];
} {
  const names = cells.map((cell) => cell.normalize('NFKC').trim().toLowerCase());
  const problems: RosterProblem[] = [];
  const known = new Set<number>();
  const find = (field: keyof SchoolCells): number => {
    const { headers, isRequired } = SCHOOL_COLUMNS[field];
    const matching = names.flatMap((name, i) =>
      headers.some((header) => header.toLowerCase() === name) ? [i] : [],
    );
    for (const place of matching) known.add(place);
    const column = headers[0] ?? field;
    if (matching.length > 1) {
      problems.push({
        line,
        column,
        reason: 'The column stands there more than once.',
        reasonZh: '该列重复。',
      });
    }
    if (matching.length === 0 && isRequired) {
      problems.push({
        line,
        column,
        reason: `The column is missing (${headers.join(', ')}).`,
        reasonZh: '缺少该列。',
      });
    }
    return matching[0] ?? -1;
  };
  const places = Object.fromEntries(SCHOOL_FIELDS.map((field) => [field, find(field)])) as Places;
  return { places, problems, ignoredColumns: cells.filter((cell, i) => !known.has(i) && cell.trim() !== '') };
}

function readSchool(
  { line, cells }: TableRow,
  header: TableRow,
  places: Places,
): { school: RosterSchool | null; problems: RosterProblem[] } {
  const count = header.cells.length;
  if (cells.length !== count) {
    const reason = `The row has ${cells.length} cells, the header ${count}.`;
    const reasonZh = `该行有 ${cells.length} 列，表头有 ${count} 列。`;
    return { school: null, problems: [{ line, column: null, reason, reasonZh }] };
  }
  const problems: RosterProblem[] = [];
  const values: Partial<Record<keyof SchoolCells, unknown>> = {};
  for (const field of SCHOOL_FIELDS) {
    const cell = SCHOOL_COLUMNS[field].read(cells[places[field]] ?? '');
    if (cell.ok) values[field] = cell.value;
    else problems.push({ line, column: headerOf(field, header, places), ...cell.problem });
  }
  if (problems.length > 0) return { school: null, problems };
  const school = values as SchoolCells;
  const stages = school.stages ?? usualStages(school.kind);
  const [violation] = entryViolations({ ...school, stages }, false);
  if (violation) {
    const reason = 'A school of this kind does not serve these stages.';
    const column = headerOf('stages', header, places);
    return { school: null, problems: [{ line, column, reason, reasonZh: violation.messageZh, violation }] };
  }
  return { school: { line, ...school, stages }, problems: [] };
}

/** Rows that repeat the name or the identity code of an earlier one. */
function duplicates(schools: readonly RosterSchool[], header: TableRow, places: Places): RosterProblem[] {
  return (['name', 'identityCode'] as const).flatMap((field) => {
    const first = new Map<string, number>();
    return schools.flatMap((school) => {
      const value = school[field];
      if (value === null) return [];
      const earlier = first.get(value);
      if (earlier === undefined) {
        first.set(value, school.line);
        return [];
      }
      const [violation] = field === 'identityCode' ? entryViolations(school, true) : [];
      return [
        {
          line: school.line,
          column: headerOf(field, header, places),
          reason: `“${value}” already stands in line ${earlier}.`,
          reasonZh: `“${value}”与第 ${earlier} 行重复。`,
          ...(violation && { violation }),
        },
      ];
    });
  });
}

function headerOf(field: keyof SchoolCells, header: TableRow, places: Places): string {
  return header.cells[places[field]]?.trim() ?? SCHOOL_COLUMNS[field].headers[0] ?? field;
}

function wholeFile(reason: string, reasonZh: string): RosterProblem {
  return { line: 1, column: null, reason, reasonZh };
}

function refused(encoding: Encoding | null, problems: RosterProblem[]): SchoolRoster {
  return { kind: 'REFUSED', encoding, problems: [...problems].sort((a, b) => a.line - b.line) };
}
