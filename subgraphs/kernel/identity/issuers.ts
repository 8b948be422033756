import { stat, readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { SettingsError } from '../config';
import { isDistrictCode, type DistrictCode } from '../ids';
import type { Logger } from '../log';
import { ROLES, type Role } from './caller';

const ALGORITHMS = ['EdDSA', 'ES256', 'RS256'] as const;
/** Claims that an issuer may call otherwise. */
const RENAMED = [
  'role',
  'client_id',
  'organisation',
  'district',
  'school',
  'unit',
  'inspector',
  'capacity',
] as const;

const entry = z
  .strictObject({
    issuer: z.string().min(1),
    /** A JSON Web Key Set beside this file. */
    jwksFile: z.string().optional(),
    jwksUrl: z.url({ protocol: /^https?$/ }).optional(),
    algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['EdDSA']),
    roles: z.array(z.enum(ROLES)),
    districts: z.union([
      z.literal('ALL'),
      z.array(z.string().refine(isDistrictCode, 'must be a district code')),
    ]),
    maxLifetimeS: z.int().positive(),
    /** Our name of a claim → the issuer's own. */
    claims: z.partialRecord(z.enum(RENAMED), z.string().min(1)).optional(),
    /** Whether this is the gateway: its tokens, and no others, may bear `act`. */
    gateway: z.boolean().optional(),
  })
  .refine(
    (one) => (one.jwksFile === undefined) !== (one.jwksUrl === undefined),
    'needs jwksFile or jwksUrl, one of the two',
  );
const entries = z
  .array(entry)
  .refine((all) => new Set(all.map((one) => one.issuer)).size === all.length, 'names an issuer twice');
const jwks = z.object({
  keys: z.array(z.looseObject({ kty: z.enum(['OKP', 'EC', 'RSA']), kid: z.string().min(1) })),
});

/** One line of the list of issuers, as an operator writes it. */
export type IssuerEntry = z.input<typeof entry>;

/** An issuer whose tokens are accepted, and for whom it may speak. */
export interface Issuer {
  name: string;
  keys: JWTVerifyGetKey;
  algorithms: readonly string[];
  roles: ReadonlySet<Role>;
  /** The districts for which it may speak; null for all of them and the city. */
  districts: ReadonlySet<DistrictCode> | null;
  maxLifetimeS: number;
  /** Our name of a claim and the issuer's own. */
  renamed: readonly (readonly [string, string])[];
  isGateway: boolean;
}

/** The accepted issuers as they stand at one time. A list is never changed, only replaced. */
export type IssuerList = ReadonlyMap<string, Issuer>;

export interface Issuers {
  /** The list of now. What was verified under another list is verified again. */
  current(): IssuerList;
  /** Reads the file again if it has changed; done by itself from time to time. */
  refresh(): Promise<void>;
  close(): void;
}

const NOBODY: IssuerList = new Map();

/**
 * The issuers of a file, read again when the file or a key set beside it changes. A file that breaks later keeps the
 * last good list and is logged.
 * @throws SettingsError when the file cannot be used at the start.
 */
export async function openIssuers(file: string, log: Logger, refreshMs = 2000): Promise<Issuers> {
  let list: IssuerList;
  /** The files that make up the list, each as it stood before it was read. */
  let seen: ReadonlyMap<string, string>;
  let lastReason: string | null = null;
  try {
    ({ list, seen } = await read(file));
  } catch (error) {
    throw new SettingsError([`TOKEN_ISSUERS_FILE: ${file}: ${reasonOf(error)}`]);
  }

  async function refresh(): Promise<void> {
    // A list that could not be read is tried again until it can: the key that it names may be on its way.
    if (lastReason === null && (await areUnchanged(seen))) return;
    try {
      ({ list, seen } = await read(file));
      lastReason = null;
      log.info({ file }, 'The list of token issuers was read again.');
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== lastReason)
        log.error({ file, reason }, 'The list of token issuers is broken; the last good one stays.');
      lastReason = reason;
    }
  }
  const timer = setInterval(() => void refresh(), refreshMs).unref();
  return { current: () => list, refresh, close: () => clearInterval(timer) };
}

/** No issuer at all: everybody is the public. */
export function noIssuers(): Issuers {
  return { current: () => NOBODY, refresh: () => Promise.resolve(), close: () => undefined };
}

async function read(file: string): Promise<{ list: IssuerList; seen: ReadonlyMap<string, string> }> {
  const list = new Map<string, Issuer>();
  const seen = new Map([[file, await markOf(file)]]);
  for (const one of entries.parse(JSON.parse(await readFile(file, 'utf8')))) {
    let keys: JWTVerifyGetKey;
    if (one.jwksFile === undefined) {
      keys = createRemoteJWKSet(new URL(one.jwksUrl ?? ''));
    } else {
      const keyFile = resolve(dirname(file), one.jwksFile);
      seen.set(keyFile, await markOf(keyFile));
      keys = createLocalJWKSet(jwks.parse(JSON.parse(await readFile(keyFile, 'utf8'))));
    }
    list.set(one.issuer, {
      name: one.issuer,
      keys,
      algorithms: one.algorithms,
      roles: new Set(one.roles),
      districts: one.districts === 'ALL' ? null : new Set(one.districts),
      maxLifetimeS: one.maxLifetimeS,
      renamed: Object.entries(one.claims ?? {}),
      isGateway: one.gateway ?? false,
    });
  }
  return { list, seen };
}

function markOf(file: string): Promise<string> {
  return stat(file).then(
    ({ mtimeMs, size, ino }) => `${mtimeMs}:${size}:${ino}`,
    () => 'missing',
  );
}

async function areUnchanged(seen: ReadonlyMap<string, string>): Promise<boolean> {
  const marks = await Promise.all([...seen].map(async ([file, mark]) => (await markOf(file)) === mark));
  return marks.every(Boolean);
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) {
    return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  }
  return (error as Error).message;
}
