import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';
import { ROLES } from './caller';
import { createOnce, replaceFile } from './files';
import type { IssuerEntry } from './issuers';

/** A key that signs tokens, with the name under which its public half is known. */
export interface SigningKey {
  issuer: string;
  kid: string;
  key: CryptoKey;
}

/** Who signs tokens for local use. */
export const DEVELOPMENT_ISSUER = 'development';
/** Who signs the tokens that the gateway sends to deployments. */
export const EXCHANGE_ISSUER = 'gateway-exchange';
/** How long a token of the exchange is valid, in seconds. */
export const EXCHANGE_LIFETIME_S = 90;

const DEVELOPMENT_KEY = /^development-[\w-]{43}$/;

/** Whether a key is one for local use: its name is its thumbprint, so that a copied file does not hide it. */
export function isDevelopmentKey(kid: string): boolean {
  return DEVELOPMENT_KEY.test(kid);
}

/** The development key in this folder; made on the first call, readable by its owner only. */
export function developmentKey(folder: string): Promise<SigningKey> {
  return signingKey(folder, DEVELOPMENT_ISSUER);
}

/** The gateway's key for the tokens that it sends to deployments; made on the first call. */
export function exchangeKey(folder: string): Promise<SigningKey> {
  return signingKey(folder, EXCHANGE_ISSUER);
}

/**
 * Makes what tokens on this machine need, where it is missing: the development key, the gateway's key, and the list
 * of issuers that accepts both. Two processes may do so at once.
 */
export async function prepareLocalKeys(folder: string): Promise<void> {
  await Promise.all([developmentKey(folder), exchangeKey(folder)]);
  await createOnce(join(folder, 'issuers.json'), 0o644, () =>
    Promise.resolve(
      `${JSON.stringify([localIssuer(DEVELOPMENT_ISSUER), localIssuer(EXCHANGE_ISSUER)], null, 2)}\n`,
    ),
  );
}

function localIssuer(issuer: string): IssuerEntry {
  const isGateway = issuer === EXCHANGE_ISSUER;
  return {
    issuer,
    jwksFile: `${issuer}.jwks.json`,
    algorithms: ['EdDSA'],
    roles: [...ROLES],
    districts: 'ALL',
    maxLifetimeS: isGateway ? EXCHANGE_LIFETIME_S : 30 * 24 * 3600,
    ...(isGateway && { gateway: true }),
  };
}

const privateJwk = z.looseObject({
  kty: z.literal('OKP'),
  crv: z.string(),
  x: z.string(),
  d: z.string(),
  kid: z.string(),
});

async function signingKey(folder: string, issuer: string): Promise<SigningKey> {
  const text = await createOnce(join(folder, `${issuer}.key.json`), 0o600, () => newKey(issuer));
  const { d, ...publicJwk } = privateJwk.parse(JSON.parse(text));
  await replaceFile(
    join(folder, `${issuer}.jwks.json`),
    0o644,
    `${JSON.stringify({ keys: [publicJwk] }, null, 2)}\n`,
  );
  const key = await importJWK({ ...publicJwk, d }, 'EdDSA');
  if (key instanceof Uint8Array) throw new Error(`${issuer}.key.json holds no private key`);
  return { issuer, kid: publicJwk.kid, key };
}

async function newKey(issuer: string): Promise<string> {
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `${issuer}-${await calculateJwkThumbprint(jwk)}`;
  return `${JSON.stringify({ ...jwk, kid, alg: 'EdDSA', use: 'sig' }, null, 2)}\n`;
}
