import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Caller } from './caller';
import type { SigningKey } from './keys';

/** What a token says about its bearer. */
export type Bearer = Omit<Caller, 'issuer' | 'tokenId' | 'viaGateway'>;

/** On whose behalf a token is exchanged: who asks with it, and who issued the caller's own token. */
export interface Exchanged {
  actor: string;
  issuer: string;
}

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
  exchanged?: Exchanged,
): Promise<string> {
  const { role, clientId, organisation, district, school, unit, inspector, capacity } = bearer;
  const named = { client_id: clientId, organisation, role, district, school, unit, inspector, capacity };
  const present = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== null));
  const issuedAt = Math.floor(now / 1000);
  const origin = exchanged && {
    act: { sub: exchanged.actor },
    // Nobody vouches for the public.
    ...(exchanged.issuer !== '' && {
      sub_id: { format: 'iss_sub', iss: exchanged.issuer, sub: bearer.subject },
    }),
  };
  return new SignJWT({ ...present, ...origin })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(bearer.subject)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeS)
    .sign(key);
}
