import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Caller } from './caller';
import type { SigningKey } from './keys';

/** What a token says about its bearer. */
export type Bearer = Omit<Caller, 'tokenId' | 'viaGateway'>;

/**
 * Signs an access token (RFC 9068).
 * @param audience the deployment for which it is made; several only under the development key.
 * @param now milliseconds since 1970.
 */
export function signToken(
  { key, kid, issuer }: SigningKey,
  bearer: Bearer,
  audience: string | string[],
  lifetimeS: number,
  now: number,
  actor?: string,
): Promise<string> {
  const { role, clientId, organisation, district, school, unit, inspector, capacity } = bearer;
  const named = { client_id: clientId, organisation, role, district, school, unit, inspector, capacity };
  const present = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));
  const issuedAt = Math.floor(now / 1000);
  return new SignJWT({ ...present, ...(actor !== undefined && { act: { sub: actor } }) })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(bearer.subject)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeS)
    .sign(key);
}
