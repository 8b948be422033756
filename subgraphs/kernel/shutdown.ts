import type { Logger } from './log';

/** Something that was started and can be ended. */
export interface Closable {
  close(): Promise<void>;
}

/** Ends everything in reverse order on SIGINT or SIGTERM, then the process; a second signal does not wait. */
export function closeOnSignals(parts: readonly Closable[], log: Logger): void {
  let isClosing = false;
  const close = (signal: string) => {
    if (isClosing) process.exit(1);
    isClosing = true;
    log.info({ signal }, 'Ending.');
    void closeAll(parts).then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'Ended badly.');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, close);
  // A parent that died without a word leaves no orphans behind.
  process.on('disconnect', () => close('disconnect'));
}

/** Ends everything, the last started first. */
export async function closeAll(parts: readonly Closable[]): Promise<void> {
  for (const part of [...parts].reverse()) await part.close();
}

/** Starts a process, or ends it with one readable line and exit code 1. */
export async function startOrExit(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
