import { pino, type DestinationStream, type Logger } from 'pino';

export type { Logger };

/** Where a secret could stand by mistake: never written, whatever is logged. */
const SECRET_PATHS = ['authorization', 'token', 'password'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

/**
 * The log of one part of the system: lines of JSON on standard output.
 * @param name which part speaks: `gateway`, `municipal`, `district 500103`.
 */
export function createLog(name: string, level: string, destination?: DestinationStream): Logger {
  const options = { name, level, base: { name }, redact: { paths: SECRET_PATHS, censor: '[secret]' } };
  return destination ? pino(options, destination) : pino(options);
}
