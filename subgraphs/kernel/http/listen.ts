import type { Server } from 'node:net';

/** A port that somebody else listens on, or that this user may not use. */
export class PortError extends Error {
  constructor(name: string, host: string, port: number, reason: string) {
    super(`${name} cannot listen on ${host}:${port}: ${reason}`);
    this.name = 'PortError';
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'the port is taken',
  EACCES: 'this user may not use the port',
  EADDRNOTAVAIL: 'the address is not one of this machine',
  ENOTFOUND: 'the host name is not known',
};

/** Turns a failure to listen into one that names the port; any other error stays what it is. */
export function asPortError(error: unknown, name: string, host: string, port: number): Error {
  const reason = REASONS[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return reason ? new PortError(name, host, port, reason) : (error as Error);
}

/**
 * Listens, and resolves when connections are accepted.
 * @throws PortError with one line that names the port.
 */
export function listen(server: Server, host: string, port: number, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(asPortError(error, name, host, port)));
    server.listen(port, host, resolve);
  });
}
