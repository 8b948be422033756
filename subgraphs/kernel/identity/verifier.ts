import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { ContractError } from '../errors';
import type { Logger } from '../log';
import { BoundedMap } from '../boundedMap';
import { PUBLIC_CALLER, type Caller } from './caller';
import { areConsistent, callerOf, claims, districtsOf, type Claims } from './claims';
import type { Issuer, IssuerList, Issuers } from './issuers';
import { isDevelopmentKey } from './keys';

/** Finds out who asks. */
export interface TokenVerifier {
  /**
   * @param authorization the header as it came; none is the public.
   * @param now milliseconds since 1970.
   * @throws ContractError UNAUTHENTICATED, whatever is wrong with the token: only the log says what.
   */
  verify(authorization: string | undefined, now: number): Promise<Caller>;
}

export interface VerifierOptions {
  /** The one deployment for which tokens must be made: `gateway`, or its code. */
  audience: string;
  issuers: Issuers;
  /** Seconds by which the clocks of issuer and verifier may differ. */
  toleranceS: number;
  /** Whether tokens of the development key count: only where nobody else can connect. */
  allowDevelopmentKey: boolean;
  log: Logger;
  /** How many verified tokens are remembered. */
  memory?: number;
}

const BEARER = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i;
const MAX_TOKEN_LENGTH = 8192;

interface Verified {
  caller: Caller;
  /** The list of issuers under which it was verified. */
  under: IssuerList;
  /** Milliseconds since 1970 between which it is valid, tolerance included. */
  from: number;
  until: number;
}

/** A verifier that checks each token once and remembers it until it ends or the list of issuers changes. */
export function createVerifier(options: VerifierOptions): TokenVerifier {
  const remembered = new BoundedMap<string, Verified>(options.memory ?? 10_000);

  async function verify(authorization: string | undefined, now: number): Promise<Caller> {
    if (authorization === undefined) return PUBLIC_CALLER;
    const under = options.issuers.current();
    const known = remembered.get(authorization);
    if (known && known.under === under && known.from <= now && now < known.until) return known.caller;
    remembered.delete(authorization);
    try {
      const verified = await check(authorization, now, under, options);
      remembered.set(authorization, verified);
      return verified.caller;
    } catch (error) {
      options.log.info(
        { reason: (error as Error).message, audience: options.audience },
        'A token was refused.',
      );
      throw new ContractError('UNAUTHENTICATED');
    }
  }
  return { verify };
}

async function check(
  authorization: string,
  now: number,
  under: IssuerList,
  options: VerifierOptions,
): Promise<Verified> {
  const token = authorization.length <= MAX_TOKEN_LENGTH ? BEARER.exec(authorization)?.[1] : undefined;
  if (token === undefined) throw new Error('not a bearer token');
  const issuer = under.get(decodeJwt(token).iss ?? '');
  if (!issuer) throw new Error('unknown issuer');
  const { kid } = decodeProtectedHeader(token);
  if (!kid) throw new Error('the token names no key');
  const isDevelopment = isDevelopmentKey(kid);
  if (isDevelopment && !options.allowDevelopmentKey)
    throw new Error('the development key is not accepted here');

  const { payload } = await jwtVerify(token, issuer.keys, {
    typ: 'at+jwt',
    issuer: issuer.name,
    audience: options.audience,
    algorithms: [...issuer.algorithms],
    clockTolerance: options.toleranceS,
    currentDate: new Date(now),
  });
  const found = claims.parse(renamed(payload, issuer));
  assertAllowed(found, issuer, isDevelopment);
  if (found.iat > now / 1000 + options.toleranceS) throw new Error('issued in the future');
  return {
    caller: callerOf(found, issuer.isGateway),
    under,
    from: ((payload.nbf ?? found.iat) - options.toleranceS) * 1000,
    until: (found.exp + options.toleranceS) * 1000,
  };
}

function assertAllowed(found: Claims, issuer: Issuer, isDevelopment: boolean): void {
  if (typeof found.aud !== 'string' && !isDevelopment) throw new Error('made for several audiences');
  if (found.exp - found.iat > issuer.maxLifetimeS)
    throw new Error('valid for longer than its issuer may grant');
  if (!issuer.roles.has(found.role)) throw new Error(`the issuer may not speak for ${found.role}`);
  if (!areConsistent(found)) throw new Error('the claims do not fit the role');
  if (issuer.isGateway && !found.act) throw new Error('a token of the gateway without act');
  if (issuer.districts && found.role !== 'PUBLIC') {
    const named = districtsOf(found);
    const { districts } = issuer;
    if (named.length === 0 || !named.every((code) => districts.has(code))) {
      throw new Error('the issuer may not speak for this district');
    }
  }
}

/** The payload under our names. A claim that the issuer calls otherwise counts under its own name only. */
function renamed(payload: Record<string, unknown>, { renamed: names }: Issuer): Record<string, unknown> {
  if (names.length === 0) return payload;
  const result = { ...payload };
  for (const [ours, theirs] of names) result[ours] = payload[theirs];
  return result;
}
