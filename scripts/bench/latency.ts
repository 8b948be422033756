import type { Contestant } from './contestants';
import type { Probes } from './probes';
import { gist, type Workload } from './workloads';

/** Milliseconds. */
export interface Latency {
  median: number;
  p10: number;
  p90: number;
}

/** What one way to ask took for one question. */
export interface Figures {
  contestant: string;
  latency: Latency;
  calls: number;
  /** How often the district asked most often was asked. */
  rounds: number;
  /** JSON objects with an id that districts sent. */
  records: number;
  kilobytes: number;
  /** Processor time of all processes and the caller for one answer, in milliseconds. */
  cpuMs: number;
}

export interface Rounds {
  warmUp: number;
  timed: number;
  /** How many answers in a row the processor time is taken of. */
  cpu: number;
}

/** Lets everybody answer everything a few times, so that what is measured first is as warm as what is measured last. */
export async function warmUp(
  questions: readonly Workload[],
  contestants: readonly Contestant[],
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      for (const contestant of contestants) await contestant.answer(question);
    }
  }
}

/**
 * Measures all contestants on one question: in turn, so that what else the machine does falls on all alike.
 * @throws when one of them answers otherwise than the first.
 */
export async function compare(
  workload: Workload,
  contestants: readonly Contestant[],
  probes: Probes,
  rounds: Rounds,
): Promise<Figures[]> {
  const times = contestants.map((): number[] => []);
  const expected = JSON.stringify(gist(workload, await contestants[0]?.answer(workload)));
  for (let round = -rounds.warmUp; round < rounds.timed; round++) {
    for (const [i, contestant] of contestants.entries()) {
      const begun = performance.now();
      const answer = await contestant.answer(workload);
      const took = performance.now() - begun;
      if (round >= 0) times[i]?.push(took);
      if (JSON.stringify(gist(workload, answer)) !== expected) {
        throw new Error(
          `${workload.name}: ${contestant.name} answered otherwise than ${contestants[0]?.name}.`,
        );
      }
    }
  }
  const figures: Figures[] = [];
  for (const [i, contestant] of contestants.entries()) {
    figures.push({
      contestant: contestant.name,
      latency: summary(times[i] ?? []),
      ...(await served(workload, contestant, probes)),
      cpuMs: (await probes.cpuOf(() => repeat(rounds.cpu, contestant, workload))) / rounds.cpu,
    });
  }
  return figures;
}

async function served(workload: Workload, contestant: Contestant, probes: Probes) {
  const { calls, records, bytes } = await probes.serving(() => contestant.answer(workload));
  const counts = Object.values(calls);
  return {
    calls: counts.reduce((sum, count) => sum + count, 0),
    rounds: Math.max(0, ...counts),
    records,
    kilobytes: bytes / 1024,
  };
}

async function repeat(times: number, contestant: Contestant, workload: Workload): Promise<void> {
  for (let i = 0; i < times; i++) await contestant.answer(workload);
}

function summary(times: number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}
