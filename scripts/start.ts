/**
 * The whole city on this machine: the gateway, the municipal subgraph and every district, in three processes.
 * The first run makes keys, databases and the demo city. A child that dies is started again; Ctrl-C ends all.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { settingsOrExit } from '../subgraphs/kernel/config';
import { prepareLocalKeys } from '../subgraphs/kernel/identity/keys';
import type { DistrictCode } from '../subgraphs/kernel/ids';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { holdFolder } from './cityLock';
import { HOSTS, metricsPortOf, portOf, readCitySettings } from './citySettings';
import { writeDirectory } from './directoryFile';
import type { HostStep } from './host';
import { greeting } from './greeting';
import { assertPortsFree } from './ports';

const RESTART_MS = 1000;

interface Part {
  title: string;
  file: string;
  args: string[];
  environment: Record<string, string>;
  /** Where a part that tells nothing is asked whether it serves. */
  readyUrl?: string;
}

async function run(): Promise<void> {
  const settings = settingsOrExit(() => readCitySettings());
  const startedAt = Date.now();
  holdFolder(settings.DATA_DIR);
  await assertPortsFree(settings);
  await prepareLocalKeys(join(settings.DATA_DIR, 'keys'));
  writeDirectory(settings);
  const hosts = shares(settings.DISTRICTS).map((names, i): Part => ({
    title: `deployments ${i + 1}`,
    file: 'scripts/host.js',
    args: names,
    environment: { METRICS_PORT: String(metricsPortOf(i, settings.BASE_PORT)) },
  }));
  const children = new Supervisor();
  process.on('SIGINT', () => void children.end());
  process.on('SIGTERM', () => void children.end());
  const onStep = progress(settings.DISTRICTS.length + 1);
  await Promise.all(hosts.map((part) => children.serve(part, onStep)));
  await children.serve({
    title: 'gateway',
    file: 'gateway.js',
    args: [],
    environment: {
      PORT: String(settings.BASE_PORT),
      METRICS_PORT: String(portOf('metrics', settings.BASE_PORT)),
    },
    readyUrl: `http://${settings.HOST}:${settings.BASE_PORT}/health/ready`,
  });
  console.log(greeting(settings, Date.now() - startedAt));
}

/** The deployments of each process, dealt out in turn; the municipal subgraph is in the first. */
function shares(codes: readonly DistrictCode[]): string[][] {
  const names = ['municipal', ...codes];
  return Array.from({ length: HOSTS }, (_, i) => names.filter((_name, at) => at % HOSTS === i)).filter(
    (share) => share.length > 0,
  );
}

/** Tells how far the deployments have come, on one line of a terminal. */
function progress(total: number): (step: HostStep) => void {
  const names = { SEEDED: new Set<string>(), SERVING: new Set<string>() };
  return ({ step, name }) => {
    // A host that is started again tells the same once more.
    if (names[step].has(name)) return;
    names[step].add(name);
    const { size: seeded } = names.SEEDED;
    const { size: serving } = names.SERVING;
    const line = `${serving} of ${total} deployments serve${seeded > 0 ? `, ${seeded} filled with the demo city` : ''}`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${serving === total ? '\n' : ''}`);
    else if (step === 'SERVING' && (serving % 10 === 0 || serving === total)) console.log(line);
  };
}

/** Starts children, starts those again that die, and ends them all. */
class Supervisor {
  private readonly children = new Map<string, ChildProcess>();
  private isEnding = false;

  /** Starts a part. @returns when it serves; ends this process when it dies before that. */
  serve(part: Part, onStep: (step: HostStep) => void = () => undefined): Promise<void> {
    return new Promise((resolve) => {
      const awaited = new Set(part.readyUrl ? [part.readyUrl] : part.args);
      let hasServed = false;
      const launch = () => {
        const child = fork(join(__dirname, '..', part.file), part.args, {
          env: { LOG_LEVEL: 'warn', SEED: 'demo', ...process.env, ...part.environment },
        });
        this.children.set(part.title, child);
        child.on('message', (step: HostStep) => {
          onStep(step);
          if (step.step === 'SERVING') awaited.delete(step.name);
          if (awaited.size === 0) {
            hasServed = true;
            resolve();
          }
        });
        if (part.readyUrl) {
          void answers(part.readyUrl, child).then(() => {
            hasServed = true;
            resolve();
          });
        }
        child.on('exit', (code, signal) => {
          if (this.isEnding) return;
          if (!hasServed) {
            console.error(`${part.title} did not start (${signal ?? `exit code ${code}`}).`);
            process.exitCode = 1;
            void this.end();
            return;
          }
          console.error(`${part.title} died (${signal ?? `exit code ${code}`}); starting it again.`);
          setTimeout(launch, RESTART_MS);
        });
      };
      launch();
    });
  }

  /** Ends every child, the last started first, and then this process. */
  async end(): Promise<void> {
    if (this.isEnding) process.exit(1);
    this.isEnding = true;
    for (const child of [...this.children.values()].reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    process.exit();
  }
}

/** Resolves once the URL answers well; never, when the child is gone. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return new Promise(() => undefined);
}

void startOrExit(run);
