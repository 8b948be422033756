import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Served, Usage } from './probe';

/** The preloaded file, and where the processes that bear it say how they are reached. */
export function probeEnvironment(folder: string): Record<string, string> {
  const preload = `--require ${JSON.stringify(join(__dirname, 'probe.js'))}`;
  return {
    BENCH_PROBES: folder,
    NODE_OPTIONS: [process.env.NODE_OPTIONS, preload].filter(Boolean).join(' '),
  };
}

/** The watched processes, asked all at once. */
export class Probes {
  private readonly all: { port: number; title: string }[];

  /** Those that have begun by now. */
  constructor(folder: string) {
    this.all = readdirSync(folder).map(
      (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { port: number; title: string },
    );
  }

  usage(): Promise<Usage[]> {
    return this.ask<Usage>('/usage');
  }

  /** After a full collection in each. */
  collected(): Promise<Usage[]> {
    return this.ask<Usage>('/collect');
  }

  /** What the deployments' processes serve while this runs. */
  async serving(run: () => Promise<unknown>): Promise<Served> {
    const isHost = (title: string) => title === 'host.js';
    await this.ask('/count/begin', isHost);
    await run();
    const parts = await this.ask<Served>('/count/end', isHost);
    return {
      calls: Object.assign({}, ...parts.map(({ calls }) => calls)) as Served['calls'],
      bytes: parts.reduce((sum, { bytes }) => sum + bytes, 0),
      records: parts.reduce((sum, { records }) => sum + records, 0),
      statements: parts.reduce((sum, { statements }) => sum + statements, 0),
    };
  }

  /** The processor time that these processes and this one take while something runs, in milliseconds. */
  async cpuOf(run: () => Promise<unknown>): Promise<number> {
    const begun = cpuMs(await this.usage());
    const own = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(own);
    return cpuMs(await this.usage()) - begun + (user + system) / 1000;
  }

  private ask<T>(path: string, concerns: (title: string) => boolean = () => true): Promise<T[]> {
    return Promise.all(
      this.all
        .filter(({ title }) => concerns(title))
        .map(async ({ port }) => (await fetch(`http://127.0.0.1:${port}${path}`)).json() as Promise<T>),
    );
  }
}

function cpuMs(usages: readonly Usage[]): number {
  return usages.reduce((sum, each) => sum + each.cpuMs, 0);
}
