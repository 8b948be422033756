import { compareKeys, compareUtf8 } from '../../subgraphs/kernel/byteOrder';
import { decodeCursor } from '../../subgraphs/kernel/cursor';
import type { Json, PageAnswer } from './workloads';

type Edge = PageAnswer['edges'][number];

/**
 * One page from the first pages of many districts, as a careful client would merge them: it compares the heads only,
 * and so reads few cursors.
 */
export function mergePages(pages: readonly PageAnswer[], first: number): PageAnswer {
  const heads = pages
    .map(({ edges }) => ({ edges, at: 0, key: keyOf(edges[0]) }))
    .filter(({ edges }) => edges.length > 0);
  const merged: Edge[] = [];
  while (merged.length < first && heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      if (compareKeys(heads[i]?.key ?? [], heads[least]?.key ?? []) < 0) least = i;
    }
    const head = heads[least];
    const edge = head?.edges[head.at];
    if (!head || !edge) break;
    merged.push(edge);
    head.at += 1;
    if (head.at === head.edges.length) heads.splice(least, 1);
    else head.key = keyOf(head.edges[head.at]);
  }
  const hasNextPage = heads.length > 0 || pages.some(({ pageInfo }) => pageInfo.hasNextPage);
  return { edges: merged, pageInfo: { hasNextPage } };
}

function keyOf(edge: Edge | undefined): readonly string[] {
  return (edge && decodeCursor(edge.cursor)?.key) ?? [];
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
