import type { SubgraphContext } from '../../kernel/context';
import { compareUtf8 } from '../../kernel/byteOrder';
import { withinDays } from '../../kernel/graphql/dateRange';
import type { VersionedRecord } from '../../kernel/records/record';
import { todayIn } from '../../supervision/calendar';
import { isOverdue } from '../../supervision/deadlines';
import type { ScopedType } from '../../supervision/scope';
import { Finding } from '../findings/finding.entity';
import { DistrictInspection } from '../inspections/inspection.entity';
import { DistrictInspector } from '../inspectors/inspector.entity';
import { Rectification } from '../rectification/rectification.entity';
import { School } from '../schools/school.entity';
import { countedFor } from '../visibility';
import type { SupervisionStatistics } from './statistics.type';

export interface StatisticsRequest {
  /** Codes, or null for all of the deployment. */
  districts?: readonly string[] | null;
  /** First and last day, both included. */
  from?: string | null;
  to?: string | null;
  /** 24-character UTC: what is overdue depends on it. */
  asOf: string;
}

type Group = Record<string, string | null> & { count: number };

/** The figures of a deployment, over what the caller may read: one grouped statement for each type of record. */
export async function statisticsOf(
  context: SubgraphContext,
  request: StatisticsRequest,
): Promise<SupervisionStatistics> {
  const count = <T extends VersionedRecord>(
    type: ScopedType,
    entity: new () => T,
    groupBy: (keyof T & string)[],
    day?: keyof T & string,
  ) => countGroups(context, request, type, entity, groupBy, day);
  const [schools, inspectors, visits, findings, rectifications] = await Promise.all([
    count('School', School, ['status', 'kind', 'stages']),
    count('DistrictInspector', DistrictInspector, ['state', 'employment']),
    count('DistrictInspection', DistrictInspection, ['kind', 'visitedOn'], 'visitedOn'),
    count('Finding', Finding, ['categoryCode', 'isHazard'], 'recordedOn'),
    count('Rectification', Rectification, ['state', 'dueOn'], 'orderedOn'),
  ]);
  const open = schools.filter((group) => group.status === 'OPEN');
  const active = inspectors.filter((group) => group.state === 'ACTIVE');
  const visited = visits.filter((group) => group.visitedOn !== null);
  const today = todayIn(request.asOf);
  const overdue = rectifications.filter(({ state, dueOn }) =>
    isOverdue({ state: state ?? '', dueOn: dueOn ?? '' }, today),
  );
  const [schoolCount, inspectorCount, visitCount] = [sum(open), sum(active), sum(visited)];
  const [rectificationCount, overdueCount] = [sum(rectifications), sum(overdue)];
  return {
    schoolCount,
    schoolsByStage: buckets('stage', open, ({ stages }) =>
      (stages ?? '').split(',').filter((stage) => stage !== ''),
    ),
    schoolsByKind: buckets('kind', open, ({ kind }) => [kind ?? '']),
    inspectorCount,
    fullTimeInspectorCount: sum(active.filter((group) => group.employment === 'FULL_TIME')),
    schoolsPerInspector: ratio(schoolCount, inspectorCount),
    visitCount,
    visitsByKind: buckets('kind', visited, ({ kind }) => [kind ?? '']),
    visitsPerSchool: ratio(visitCount, schoolCount),
    latestVisitOn:
      visited
        .map((group) => group.visitedOn ?? '')
        .sort()
        .at(-1) ?? null,
    findingCount: sum(findings),
    hazardCount: sum(findings.filter((group) => Number(group.isHazard) === 1)),
    findingsByCategory: buckets('category', findings, ({ categoryCode }) => [categoryCode ?? '']),
    rectificationCount,
    rectificationsByState: buckets('state', rectifications, ({ state }) => [state ?? '']),
    overdueCount,
    overdueRate: ratio(overdueCount, rectificationCount),
    earliestOverdueOn: overdue.map((group) => group.dueOn ?? '').sort()[0] ?? null,
    missingDistricts: [],
  };
}

async function countGroups<T extends VersionedRecord>(
  context: SubgraphContext,
  { districts, from, to }: StatisticsRequest,
  type: ScopedType,
  entity: new () => T,
  groupBy: (keyof T & string)[],
  day: (keyof T & string) | undefined,
): Promise<Group[]> {
  const query = context.reader.createQueryBuilder(entity, 'record').select('COUNT(*)', 'count');
  for (const property of groupBy)
    query.addSelect(`record.${property}`, property).addGroupBy(`record.${property}`);
  countedFor(type)(query, context);
  if (districts) query.andWhere('record.districtCode IN (:...districts)', { districts: ['', ...districts] });
  if (day) withinDays(query, day, { from, to });
  const groups = await query.getRawMany<Group>();
  return groups.map((group) => ({ ...group, count: Number(group.count) }) as Group);
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}

/** Adds groups up by key, in the byte order of the keys; keys without rows do not appear. */
function buckets<K extends string>(
  name: K,
  groups: readonly Group[],
  keysOf: (group: Group) => string[],
): (Record<K, string> & { count: number })[] {
  const totals = new Map<string, number>();
  for (const group of groups) {
    for (const key of keysOf(group)) totals.set(key, (totals.get(key) ?? 0) + group.count);
  }
  return [...totals]
    .sort(([a], [b]) => compareUtf8(a, b))
    .map(([key, count]) => ({ [name]: key, count }) as Record<K, string> & { count: number });
}
