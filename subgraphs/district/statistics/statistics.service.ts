import type { SubgraphContext } from '../../kernel/context';
import { compareUtf8 } from '../../kernel/byteOrder';
import { withinDays } from '../../kernel/graphql/dateRange';
import type { VersionedRecord } from '../../kernel/records/record';
import { todayIn } from '../../supervision/calendar';
import { OVERDUE_STATES } from '../../supervision/overdue';
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

type Group = Record<string, string | null> & {
  count: number;
  /** Of the day that is looked at, the rows before today, the first and the latest. */
  past: number;
  first: string | null;
  latest: string | null;
};

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
    looked?: keyof T & string,
  ) => countGroups(context, request, { type, entity, groupBy, day, looked: looked ?? day });
  const [schools, inspectors, visits, findings, rectifications] = await Promise.all([
    count('School', School, ['status', 'kind', 'stages']),
    count('DistrictInspector', DistrictInspector, ['state', 'employment']),
    count('DistrictInspection', DistrictInspection, ['kind'], 'visitedOn'),
    count('Finding', Finding, ['categoryCode', 'isHazard'], 'recordedOn'),
    count('Rectification', Rectification, ['state'], 'orderedOn', 'dueOn'),
  ]);
  const open = schools.filter((group) => group.status === 'OPEN');
  const active = inspectors.filter((group) => group.state === 'ACTIVE');
  const overdue = rectifications.filter(
    ({ state, past }) => past > 0 && OVERDUE_STATES.some((late) => late === state),
  );
  const [schoolCount, inspectorCount, visitCount] = [sum(open), sum(active), sum(visits)];
  const rectificationCount = sum(rectifications);
  const overdueCount = overdue.reduce((total, { past }) => total + past, 0);
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
    visitsByKind: buckets('kind', visits, ({ kind }) => [kind ?? '']),
    visitsPerSchool: ratio(visitCount, schoolCount),
    latestVisitOn: days(visits, 'latest').at(-1) ?? null,
    findingCount: sum(findings),
    hazardCount: sum(findings.filter((group) => Number(group.isHazard) === 1)),
    findingsByCategory: buckets('category', findings, ({ categoryCode }) => [categoryCode ?? '']),
    rectificationCount,
    rectificationsByState: buckets('state', rectifications, ({ state }) => [state ?? '']),
    overdueCount,
    overdueRate: ratio(overdueCount, rectificationCount),
    earliestOverdueOn: days(overdue, 'first')[0] ?? null,
    missingDistricts: [],
  };
}

interface Counting<T> {
  type: ScopedType;
  entity: new () => T;
  groupBy: (keyof T & string)[];
  /** The day by which rows fall into the request's days, and without which they do not count. */
  day: (keyof T & string) | undefined;
  /** The day that is looked at. */
  looked: (keyof T & string) | undefined;
}

async function countGroups<T extends VersionedRecord>(
  context: SubgraphContext,
  { districts, from, to, asOf }: StatisticsRequest,
  { type, entity, groupBy, day, looked }: Counting<T>,
): Promise<Group[]> {
  const query = context.reader.createQueryBuilder(entity, 'record').select('COUNT(*)', 'count');
  for (const property of groupBy)
    query.addSelect(`record.${property}`, property).addGroupBy(`record.${property}`);
  countedFor(type)(query, context);
  if (districts) query.andWhere('record.districtCode IN (:...districts)', { districts: ['', ...districts] });
  if (day) {
    query.andWhere(`record.${day} IS NOT NULL`);
    withinDays(query, day, { from, to });
  }
  if (looked) {
    query
      .addSelect(`SUM(CASE WHEN record.${looked} < :today THEN 1 ELSE 0 END)`, 'past')
      .addSelect(`MIN(record.${looked})`, 'first')
      .addSelect(`MAX(record.${looked})`, 'latest')
      .setParameter('today', todayIn(asOf));
  }
  const groups = await query.getRawMany<Group>();
  return groups.map((group) => ({ ...group, count: Number(group.count), past: Number(group.past) }) as Group);
}

/** The first or latest days of the groups, in order. */
function days(groups: readonly Group[], which: 'first' | 'latest'): string[] {
  return groups.flatMap((group) => group[which] ?? []).sort();
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
