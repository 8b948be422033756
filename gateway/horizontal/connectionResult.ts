import { encodeCursor, type Cursor } from '../../subgraphs/kernel/cursor';
import type { Path } from './complete';
import type { ConnectionPlan, Part } from './connectionPlan';
import type { Row } from './districtPage';
import type { ErrorLedger } from './errorLedger';
import { byCode, type Absence, type TellReason } from './missing';

/** A merged page, before it takes the shape that the client asked for. */
export interface MergedPage {
  plan: ConnectionPlan;
  rows: readonly Row[];
  hasNextPage: boolean;
  after: Cursor | null;
  totalCount: number | null;
  absences: readonly Absence[];
  tell: TellReason;
}

type Json = Record<string, unknown>;

/** Gives a merged page the shape that the client selected, with the findings of its rows at their places there. */
export function assembleConnection(page: MergedPage, errors: ErrorLedger): Json {
  const { plan, rows } = page;
  const missed = missedBy(page);
  const cursorOf = (row: Row | undefined): string | null => {
    if (!row) return null;
    return missed.length === 0 ? row.cursorText : encodeCursor({ ...row.cursor, missed });
  };
  const scalars: Json = {
    totalCount: page.totalCount,
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.after !== null,
    startCursor: cursorOf(rows[0]),
    endCursor: cursorOf(rows.at(-1)),
  };

  return shape(plan.parts, (part) => {
    switch (part.kind) {
      case 'EDGES':
        return rows.map((row, index) => edge(part.edge, row, [plan.key, part.key, index]));
      case 'NODES':
        return rows.map((row, index) => rowValue(row, part.use, [plan.key, part.key, index]));
      case 'OBJECT':
        return part.name === 'missingDistricts'
          ? missingDistricts(part.parts, page.absences, page.tell)
          : shape(part.parts, (inner) => scalar(inner, scalars));
      default:
        return scalar(part, scalars);
    }
  });

  function edge(parts: readonly Part[], row: Row, path: Path): Json {
    return shape(parts, (part) =>
      part.kind === 'NODE'
        ? rowValue(row, part.use, [...path, part.key])
        : scalar(part, { cursor: part.kind === 'VALUE' ? cursorOf(row) : null }),
    );
  }

  function rowValue(row: Row, use: number, path: Path): unknown {
    const findings = row.findings[use];
    if (findings) errors.note(findings, path, row.source);
    return row.values[use];
  }
}

/** `missingDistricts` as the client selected it. */
export function missingDistricts(
  parts: readonly Part[],
  absences: readonly Absence[],
  tell: TellReason,
): Json[] {
  return byCode(absences).map(({ deployment: { code, name }, reason }) =>
    shape(parts, (part) => scalar(part, { code, name, reason: tell(reason) })),
  );
}

/** The codes missed on this page or an earlier one of this cursor. */
function missedBy({ after, absences }: MergedPage): Cursor['missed'] {
  const codes = absences.map(({ deployment }) => deployment.code);
  return [...new Set([...(after?.missed ?? []), ...codes])].sort();
}

function shape(parts: readonly Part[], valueOf: (part: Part) => unknown): Json {
  const object = Object.create(null) as Json;
  for (const part of parts) object[part.key] = valueOf(part);
  return object;
}

function scalar(part: Part, values: Json): unknown {
  if (part.kind === 'TYPENAME') return part.value;
  return part.kind === 'VALUE' ? values[part.name] : null;
}
