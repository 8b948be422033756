import { compareKeys, compareUtf8 } from '../../subgraphs/kernel/byteOrder';
import { decodeCursor } from '../../subgraphs/kernel/cursor';
import type { Json, PageAnswer } from './workloads';

/** One page from the first pages of many districts: all rows in the order of the keys that their cursors bear, cut. */
export function mergePages(pages: readonly PageAnswer[], first: number): PageAnswer {
  const rows = pages
    .flatMap(({ edges }) => edges)
    .map((edge) => ({ edge, cursor: decodeCursor(edge.cursor) }));
  const direction = rows[0]?.cursor?.order.endsWith('_DESC') ? -1 : 1;
  rows.sort((a, b) => compareKeys(a.cursor?.key ?? [], b.cursor?.key ?? []) * direction);
  return {
    edges: rows.slice(0, first).map(({ edge }) => edge),
    pageInfo: { hasNextPage: rows.length > first || pages.some(({ pageInfo }) => pageInfo.hasNextPage) },
  };
}

/** Figures added up: counts are sums, lists of counts are added bucket by bucket. */
export function addFigures(all: readonly Json[]): Json {
  const sums: Json = {};
  for (const [name, value] of Object.entries(all[0] ?? {})) {
    sums[name] = Array.isArray(value)
      ? addBuckets(all.flatMap((each) => each[name] as Json[]))
      : all.reduce((sum, each) => sum + Number(each[name]), 0);
  }
  return sums;
}

function addBuckets(buckets: readonly Json[]): Json[] {
  const sums = new Map<string, Json>();
  for (const bucket of buckets) {
    const key = String(Object.entries(bucket).find(([name]) => name !== 'count')?.[1]);
    const known = sums.get(key);
    if (known) known.count = Number(known.count) + Number(bucket.count);
    else sums.set(key, { ...bucket });
  }
  return [...sums].sort(([a], [b]) => compareUtf8(a, b)).map(([, bucket]) => bucket);
}
