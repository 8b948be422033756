import { encodeCursor, type Cursor } from '../../subgraphs/kernel/cursor';
import type { Path } from './path';
import type { ConnectionPlan } from './connectionPlan';
import type { Row } from './districtPage';
import type { ErrorLedger } from './errorLedger';
import { byCode, type Absence, type TellReason } from './missing';
import type { Part } from './parts';

/** A merged page, before it takes the shape that the client asked for. */
export interface MergedPage {
  plan: ConnectionPlan;
  rows: readonly Row[];
  hasNextPage: boolean;
  after: Cursor | null;
  /** Null when nobody could count. */
  totalCount: number | null;
  absences: readonly Absence[];
  tell: TellReason;
}

type Json = Record<string, unknown>;

/** Gives a merged page the shape that the client selected, with the findings of its rows at their places there. */
export function assembleConnection(page: MergedPage, errors: ErrorLedger): Json {
  const { plan, rows } = page;
  const missed = missedBy(page);
  return shape(plan.parts, (part) => {
    if (part.kind === 'ROW')
      return rows.map((row, index) => rowValue(row, part.use, [plan.key, part.key, index]));
    if (part.kind !== 'OBJECT') return part.name === 'totalCount' ? page.totalCount : null;
    switch (part.name) {
      case 'edges':
        return rows.map((row, index) => edge(row, part.parts, [plan.key, part.key, index]));
      case 'pageInfo':
        return valuesOf(part.parts, {
          hasNextPage: page.hasNextPage,
          hasPreviousPage: page.after !== null,
          startCursor: cursorOf(rows[0]),
          endCursor: cursorOf(rows.at(-1)),
        });
      default:
        return missingDistricts(part.parts, page.absences, page.tell);
    }
  });

  function edge(row: Row, parts: readonly Part[], path: Path): Json {
    return shape(parts, (part) =>
      part.kind === 'ROW' ? rowValue(row, part.use, [...path, part.key]) : cursorOf(row),
    );
  }

  function rowValue(row: Row, use: number, path: Path): unknown {
    const findings = row.findings[use];
    if (findings) errors.note(findings, path, row.source);
    return row.values[use];
  }

  /** While nobody was missed, the district's own text. */
  function cursorOf(row: Row | undefined): string | null {
    if (!row) return null;
    return missed.length === 0 ? row.cursorText : encodeCursor({ ...row.cursor, missed });
  }
}

/** `missingDistricts` as the client selected it. */
export function missingDistricts(
  parts: readonly Part[],
  absences: readonly Absence[],
  tell: TellReason,
): Json[] {
  return byCode(absences).map(({ deployment: { code, name }, reason }) =>
    valuesOf(parts, { code, name, reason: tell(reason) }),
  );
}

/** The codes missed on this page or an earlier one of this cursor. */
function missedBy({ after, absences }: MergedPage): Cursor['missed'] {
  const codes = absences.map(({ deployment }) => deployment.code);
  return [...new Set([...(after?.missed ?? []), ...codes])].sort();
}

function valuesOf(parts: readonly Part[], values: Json): Json {
  return shape(parts, (part) => values[part.name]);
}

function shape(
  parts: readonly Part[],
  valueOf: (part: Exclude<Part, { kind: 'TYPENAME' }>) => unknown,
): Json {
  const object = Object.create(null) as Json;
  for (const part of parts) object[part.key] = part.kind === 'TYPENAME' ? part.value : valueOf(part);
  return object;
}
