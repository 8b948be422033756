import { compareKeys } from '../../subgraphs/kernel/byteOrder';
import { decodeCursor, type Cursor } from '../../subgraphs/kernel/cursor';
import { isInt, isRecord, type Visit } from './complete';
import type { ConnectionPlan } from './connectionPlan';
import type { DistrictError } from './districtAnswer';
import { Findings, untold, visitFor, type CoordinateOf } from './findings';
import type { PageRequest } from './pageArguments';
import type { Placed } from './paging';
import type { Deployment } from './register';

/** A row of a district, checked and completed. */
export interface Row extends Placed<Deployment> {
  cursorText: string;
  cursor: Cursor;
  /** What the client sees of it, one value for each place where rows are selected. */
  values: readonly unknown[];
  /** What has to be said about it, should it come to stand on the page. */
  findings: (Findings | null)[];
}

/** What a district answered for a connection. */
export interface DistrictPage {
  rows: readonly Row[];
  hasMore: boolean;
  totalCount: number | null;
  /** What it said of the count. */
  countErrors: readonly DistrictError[];
  /** How many objects it held. */
  objects: number;
}

/** What the district was asked for, and so what its answer has to keep to. */
export interface DistrictPageAsk {
  deployment: Deployment;
  first: number;
  /** The key behind which its rows begin. */
  after: readonly string[] | null;
}

/**
 * Reads a district's part of a connection and checks it: its own rows only, keys strictly rising from where it was
 * asked to begin, not more rows than asked and not fewer while it has more, cursors of this order and instant.
 * @returns null when it is not to be believed.
 */
export function readDistrictPage(
  plan: ConnectionPlan,
  request: PageRequest,
  ask: DistrictPageAsk,
  value: unknown,
  errors: readonly DistrictError[],
): DistrictPage | null {
  if (!isRecord(value)) return null;
  const { edges, pageInfo, totalCount = null } = value;
  if (totalCount !== null && !(isInt(totalCount) && totalCount >= 0)) return null;
  const counted = {
    totalCount,
    countErrors: errors.filter(({ path }) => path[0] === 'totalCount'),
  };
  if (!plan.needsRows) return { rows: [], hasMore: false, objects: 1, ...counted };
  if (!Array.isArray(edges) || !isRecord(pageInfo) || typeof pageInfo.hasNextPage !== 'boolean') return null;
  if (edges.length > ask.first || (edges.length < ask.first && pageInfo.hasNextPage)) return null;

  const visit = visitFor(ask.deployment.homes, errors, coordinateIn(plan));
  const rows: Row[] = [];
  let previous = ask.after;
  for (const edge of edges as unknown[]) {
    const row = readRow(plan, ask.deployment, edge, visit);
    if (!row || row.cursor.order !== request.order || row.cursor.asOf !== request.asOf) return null;
    // Whom it missed, a district cannot know: later pages would be asked of fewer for its sake.
    if (row.cursor.missed.length > 0) return null;
    if (row.key.length !== (previous ?? row.key).length) return null;
    if (previous && compareKeys(previous, row.key) * request.direction >= 0) return null;
    rows.push(row);
    previous = row.key;
  }
  if (visit.hasForeignId) return null;
  attachErrors(plan, rows, errors);
  return { rows, hasMore: pageInfo.hasNextPage, objects: visit.objects, ...counted };
}

function readRow(plan: ConnectionPlan, source: Deployment, edge: unknown, visit: Visit): Row | null {
  if (!isRecord(edge) || typeof edge.cursor !== 'string') return null;
  const cursor = decodeCursor(edge.cursor);
  if (!cursor) return null;
  visit.seeKey(cursor.key.at(-1));
  const findings: (Findings | null)[] = [];
  const values = plan.uses.map(({ alias, complete }) => {
    const completed = complete(edge[alias], visit);
    findings.push(Findings.of(visit));
    return completed;
  });
  return { source, key: cursor.key, cursor, cursorText: edge.cursor, values, findings };
}

/** Hangs the errors that the district reported on the rows that they are about. */
function attachErrors(plan: ConnectionPlan, rows: Row[], errors: readonly DistrictError[]): void {
  if (errors.length === 0) return;
  const found = rows.flatMap((row) => row.findings);
  for (const error of untold(errors, found, coordinateIn(plan))) {
    const [edges, index, alias, ...path] = error.path;
    const use = plan.uses.findIndex((each) => each.alias === alias);
    const row = edges === 'edges' && typeof index === 'number' ? rows[index] : undefined;
    if (!row || use < 0) continue;
    row.findings[use] = (row.findings[use] ?? new Findings()).with({ ...error, path });
  }
}

/** The schema coordinate that an error's path below a connection ends at. */
function coordinateIn({ selections, uses }: ConnectionPlan): CoordinateOf {
  return ({ path: [edges, , alias, ...rest] }) => {
    const use = uses.find((each) => edges === 'edges' && each.alias === alias);
    return use ? selections.coordinateAt(use.type, use.nodes, rest) : null;
  };
}
