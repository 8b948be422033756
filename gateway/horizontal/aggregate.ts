import { compareUtf8 } from '../../subgraphs/kernel/byteOrder';
import type { Figure, FigurePlan, LeafFigure } from './aggregatePlan';
import { isRecord } from './complete';

/** Figures of one object by their hidden aliases. */
export type Figures = Record<string, unknown>;

/** Where a bucket's key was one that this graph does not know. */
export type NoteFlaw = (coordinate: string) => void;

/**
 * Reads one district's figures. A bucket of a kind that this graph does not know is left out, and noted.
 * @returns null when a figure does not fit: without it the others would be sums over different districts.
 */
export function readFigures(
  plan: FigurePlan,
  value: Record<string, unknown>,
  note: NoteFlaw,
): Figures | null {
  const figures: Figures = {};
  for (const figure of plan.asked) {
    const given = value[figure.alias];
    if (given === null) figures[figure.alias] = null;
    else if (figure.kind === 'BUCKETS') {
      const buckets = readBuckets(figure, given, note);
      if (!buckets) return null;
      figures[figure.alias] = buckets;
    } else if (figure.amounts.fits(given)) figures[figure.alias] = given;
    else if (figure.by === 'KEY') {
      note(figure.coordinate);
      figures[figure.alias] = null;
    } else return null;
  }
  return figures;
}

type BucketsFigure = Extract<Figure, { kind: 'BUCKETS' }>;

function readBuckets({ figures, keys }: BucketsFigure, value: unknown, note: NoteFlaw): Figures[] | null {
  if (!Array.isArray(value)) return null;
  const buckets: Figures[] = [];
  for (const bucket of value as unknown[]) {
    const read = isRecord(bucket) ? readFigures(figures, bucket, note) : null;
    if (!isRecord(bucket) || !read) return null;
    const isUnknown = keys.some(({ alias }) => read[alias] === null && bucket[alias] !== null);
    if (!isUnknown) buckets.push(read);
  }
  return buckets;
}

/**
 * Adds the figures of districts up. Associative and independent of their order: nulls are skipped, and where all
 * are null the figure is null.
 */
export function mergeFigures(plan: FigurePlan, parts: readonly Figures[]): Figures {
  const merged: Figures = {};
  for (const figure of plan.asked) {
    const values = parts.map((part) => part[figure.alias]).filter((value) => value != null);
    merged[figure.alias] =
      values.length === 0
        ? null
        : figure.kind === 'BUCKETS'
          ? mergeBuckets(figure, (values as Figures[][]).flat())
          : mergeLeaf(figure, values);
  }
  return merged;
}

/** The figures of no district at all: nothing is counted, and nothing is least or greatest. */
export function noFigures(plan: FigurePlan): Figures {
  const figures: Figures = {};
  for (const figure of plan.asked) {
    const isSum = figure.kind === 'LEAF' && figure.by === 'SUM';
    figures[figure.alias] = figure.kind === 'BUCKETS' ? [] : isSum ? figure.amounts.sum?.([]) : null;
  }
  return figures;
}

function mergeLeaf({ by, amounts }: LeafFigure, values: readonly unknown[]): unknown {
  switch (by) {
    case 'SUM':
      return amounts.sum?.(values) ?? null;
    case 'MIN':
      return values.reduce((least, value) => (amounts.compare(value, least) < 0 ? value : least));
    case 'MAX':
      return values.reduce((greatest, value) => (amounts.compare(value, greatest) > 0 ? value : greatest));
    case 'KEY':
      return values[0];
  }
}

/** Buckets with equal keys become one, in the order of their keys' UTF-8 bytes, as each district gives them. */
function mergeBuckets({ figures, keys }: BucketsFigure, buckets: readonly Figures[]): Figures[] {
  const groups = new Map<string, Figures[]>();
  for (const bucket of buckets) {
    const identity = JSON.stringify(keys.map(({ alias }) => bucket[alias]));
    const group = groups.get(identity);
    if (group) group.push(bucket);
    else groups.set(identity, [bucket]);
  }
  return [...groups.values()].map((group) => mergeFigures(figures, group)).sort(byKey);

  function byKey(a: Figures, b: Figures): number {
    for (const { alias } of keys) {
      const order = compareUtf8(keyText(a[alias]), keyText(b[alias]));
      if (order !== 0) return order;
    }
    return 0;
  }
}

function keyText(value: unknown): string {
  return typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
}

/** A ratio of two sums; of nothing to nothing there is none. */
export function ratioOf(figure: Extract<Figure, { kind: 'RATIO' }>, figures: Figures): number | null {
  const numerator = figures[figure.numerator.alias];
  const denominator = figures[figure.denominator.alias];
  if (numerator == null || denominator == null || Number(denominator) === 0) return null;
  return Number(numerator) / Number(denominator);
}
