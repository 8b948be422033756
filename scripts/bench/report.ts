import type { Figures } from './latency';
import type { MemoryMark } from './memory';
import { table } from './table';

/** The figures of one question, in the order of the contestants: ours first. */
export interface Compared {
  workload: string;
  figures: readonly Figures[];
}

/** At most this share of each yardstick's median, in the order of the yardsticks; for these questions only. */
const TARGETS: ReadonlyMap<string, readonly number[]> = new Map([
  ['50 flat rows', [0.5, 0.3]],
  ['50 rows, nested list', [0.5, 0.3]],
]);
/** How much more memory the last mark may show than the first. */
const MEMORY_GROWTH = 1.1;

export function latencyReport(all: readonly Compared[], timed: number): string {
  const names = all[0]?.figures.map(({ contestant }) => contestant) ?? [];
  const yardsticks = names.slice(1);
  const head = ['', ...names, ...yardsticks.map((name) => `ours / ${name}`)];
  const rows = all.map(({ workload, figures }) => [
    workload,
    ...figures.map(({ latency }) => `${ms(latency.median)} (${ms(latency.p10)}–${ms(latency.p90)})`),
    ...ratios(figures).map((ratio, i) => {
      const target = TARGETS.get(workload)?.[i];
      return target === undefined ? ratio.toFixed(2) : `${ratio.toFixed(2)} of ${target}`;
    }),
  ]);
  const cost = all.map(({ workload, figures }) => [
    workload,
    ...figures.map(
      ({ calls, rounds, records, kilobytes }) =>
        `${calls} in ${rounds}, ${records}, ${kilobytes.toFixed(1)} kB`,
    ),
    ...figures.map(({ cpuMs }) => ms(cpuMs)),
  ]);
  return [
    `Latency, milliseconds: median (10th–90th percentile) of ${timed} runs in turn`,
    table(head, rows),
    '',
    'Asked of districts: calls in rounds, records, bytes; and processor milliseconds of all processes',
    table(['', ...names, ...names.map((name) => `CPU ${name}`)], cost),
  ].join('\n');
}

/** What missed its target, a line each. */
export function missedLatency(all: readonly Compared[]): string[] {
  return all.flatMap(({ workload, figures }) =>
    ratios(figures).flatMap((ratio, i) => {
      const target = TARGETS.get(workload)?.[i];
      if (target === undefined || ratio <= target) return [];
      return [`${workload}: ${ratio.toFixed(2)} of the ${figures[i + 1]?.contestant}, more than ${target}`];
    }),
  );
}

function ratios([ours, ...yardsticks]: readonly Figures[]): number[] {
  return yardsticks.map(({ latency }) => (ours?.latency.median ?? NaN) / latency.median);
}

export function memoryReport(marks: readonly MemoryMark[]): string {
  const titles = marks[0]?.processes.map(({ pid, title }) => `${title} ${pid}`) ?? [];
  const rows = marks.map(({ queries, processes, rssBytes }) => [
    String(queries),
    ...processes.map((each) => `${mb(each.rssBytes)} (${mb(each.heapBytes)})`),
    mb(rssBytes),
  ]);
  return [
    'Memory after a collection, MB: resident (JavaScript heap)',
    table(['queries', ...titles, 'city'], rows),
  ].join('\n');
}

export function missedMemory(marks: readonly MemoryMark[]): string[] {
  const growth = (marks.at(-1)?.rssBytes ?? NaN) / (marks[0]?.rssBytes ?? NaN);
  return growth <= MEMORY_GROWTH
    ? []
    : [`memory: ${growth.toFixed(2)} times as much at the end, more than ${MEMORY_GROWTH}`];
}

function ms(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function mb(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0);
}
