import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CITY_CODE, isDistrictCode, type DistrictCode } from './ids';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with the settings, one line each. */
export class SettingsError extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'SettingsError';
  }
}

/** Settings that hold a secret, and so may stand in a file that `<NAME>_FILE` names. */
const SECRETS: ReadonlySet<string> = new Set(['DATABASE_URL']);

/**
 * Reads and checks the settings of a process.
 * @param shape one zod schema a setting, keyed by the name of its environment variable. An empty text is no setting.
 * @throws SettingsError naming every bad setting at once.
 */
export function readSettings<S extends z.ZodRawShape>(
  shape: S,
  environment: Environment = process.env,
): z.output<z.ZodObject<S>> {
  const given: Record<string, string> = {};
  const lines: string[] = [];
  for (const name of Object.keys(shape)) {
    try {
      const text = SECRETS.has(name) ? secret(name, environment) : environment[name];
      if (text) given[name] = text;
    } catch (error) {
      lines.push(`${name}_FILE: ${(error as Error).message}`);
    }
  }
  const read = z.object(shape).safeParse(given);
  if (!read.success)
    lines.push(...read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  if (!read.success || lines.length > 0) throw new SettingsError(lines);
  return read.data;
}

function secret(name: string, environment: Environment): string | undefined {
  const file = environment[`${name}_FILE`];
  if (!file) return environment[name];
  if (environment[name]) throw new Error(`${name} is set as well; set one of the two`);
  return readFileSync(file, 'utf8').trim();
}

const wholeNumber = (minimum: number, maximum: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.number().min(minimum, `must be at least ${minimum}`).max(maximum, `must be at most ${maximum}`));

/** A TCP port; 0 lets the system choose one. */
export const port = () => wholeNumber(0, 65_535);
/** A duration in milliseconds. */
export const milliseconds = (minimum = 1) => wholeNumber(minimum, 3_600_000);
/** A limit; 0 where it may be switched off. */
export const limit = (minimum = 1) => wholeNumber(minimum, 1_000_000_000);

/** `on` or `off`; also true/false and 1/0. */
export const flag = () =>
  z
    .enum(['on', 'off', 'true', 'false', '1', '0'], { error: 'must be on or off' })
    .transform((text) => text === 'on' || text === 'true' || text === '1');

/** A number of proxies in a row; false for none. */
const proxies = () =>
  z
    .string()
    .regex(/^(on|off|true|false|[0-9])$/, 'must be on, off or the number of proxies, 0 to 9')
    .transform((text): number | false => (text === 'on' || text === 'true' ? 1 : Number(text) || false));

/** Texts separated by commas. */
export const list = () =>
  z.string().transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

export const url = (...protocols: string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `must be a URL starting with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
    );

/** District codes separated by commas, each of them in the register. */
export const districtCodes = (register: readonly string[]) =>
  list().transform((codes, context): DistrictCode[] => {
    const unknown = codes.filter((code) => !register.includes(code));
    if (unknown.length > 0) context.addIssue(`no such district: ${unknown.join(', ')}`);
    return [...new Set(codes)] as DistrictCode[];
  });

/** One district code of the register. */
export const districtCode = (register: readonly string[]) =>
  z
    .string({ error: 'must be set to the code of a district in the register' })
    .refine(
      (code): code is DistrictCode => register.includes(code),
      'must be the code of a district in the register',
    );

/** What every process of the system understands. */
export const processSettings = {
  /** A thousand ports from here on, one for each part. */
  BASE_PORT: wholeNumber(0, 64_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  /** Where a process that runs alone listens; from BASE_PORT when it is not set. */
  PORT: port().optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port().optional(),
  DATA_DIR: z.string().default('./data'),
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** `$DATA_DIR/keys/issuers.json` when it is not set. */
  TOKEN_ISSUERS_FILE: z.string().optional(),
  /** Seconds by which clocks may differ. */
  CLOCK_TOLERANCE: wholeNumber(0, 600).default(60),
  CORS_ORIGINS: list().default([]),
  /** How many proxies stand in front; `on` is one. */
  TRUST_PROXY: proxies().default(false),
  LIMIT_BODY_BYTES: limit(1024).default(1_048_576),
  /** The most bytes of a file under `/files/`. */
  LIMIT_FILE_BYTES: limit(1024).default(20_971_520),
  LIMIT_TOKENS: limit().default(5000),
  LIMIT_DEPTH: limit().default(15),
  LIMIT_ALIASES: limit(0).default(100),
  LIMIT_COST: limit().default(50_000),
  /** Requests a minute of one caller, or of one address without a token; 0 for no limit. */
  LIMIT_RATE: limit(0).default(1200),
  /** Mean delay of the event loop, in milliseconds, above which requests are turned away; 0 for never. */
  LIMIT_LOOP_DELAY_MS: limit(0).default(1000),
};
export type ProcessSettings = z.output<z.ZodObject<typeof processSettings>>;

/** What a process with a database understands besides. */
export const databaseSettings = {
  DATABASE_URL: url('mysql:').optional(),
  MIGRATE: z.enum(['auto', 'check']).default('auto'),
  /** Where files lie, a folder for each deployment; `$DATA_DIR/files` when it is not set. */
  FILES_DIR: z.string().optional(),
  /** Special and comprehensive inspections that one school bears in a year; the rules' own default when not set. */
  SCHOOL_CAP: limit().optional(),
};

/** The ports of a city that starts at `base`: a district's is the base plus the last three digits of its code. */
export function portOf(part: 'gateway' | 'metrics' | DistrictCode, base: number): number {
  if (part === 'gateway') return base;
  if (part === 'metrics') return base + 90;
  return part === CITY_CODE ? base + 1 : base + (isDistrictCode(part) ? Number(part.slice(3)) : 0);
}

/** Where files lie, a folder for each deployment. */
export function filesFolder(settings: { FILES_DIR?: string; DATA_DIR: string }): string {
  return settings.FILES_DIR ?? join(settings.DATA_DIR, 'files');
}

/** Where the list of accepted issuers lies. */
export function issuersFile(settings: Pick<ProcessSettings, 'TOKEN_ISSUERS_FILE' | 'DATA_DIR'>): string {
  return settings.TOKEN_ISSUERS_FILE ?? join(settings.DATA_DIR, 'keys', 'issuers.json');
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Whether only this machine can connect to the address. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Whether tokens signed with the development key are accepted: never in production, nor where others can connect. */
export function mayUseDevelopmentKey(
  settings: Pick<ProcessSettings, 'NODE_ENV' | 'HOST' | 'METRICS_HOST'>,
): boolean {
  return settings.NODE_ENV !== 'production' && isLoopback(settings.HOST) && isLoopback(settings.METRICS_HOST);
}

/** The settings of a process, or its end: one line for each bad setting, exit code 1. */
export function settingsOrExit<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    process.stderr.write(error.lines.map((line) => `Setting ${line}\n`).join(''));
    process.exit(1);
  }
}
