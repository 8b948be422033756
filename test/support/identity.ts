import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { PUBLIC_CALLER } from '../../subgraphs/kernel/identity/caller';
import { openIssuers, type Issuers } from '../../subgraphs/kernel/identity/issuers';
import {
  developmentKey,
  exchangeKey,
  prepareLocalKeys,
  type SigningKey,
} from '../../subgraphs/kernel/identity/keys';
import { signToken, type Bearer, type Exchanged } from '../../subgraphs/kernel/identity/sign';
import { createVerifier, type TokenVerifier } from '../../subgraphs/kernel/identity/verifier';

export const silentLog = pino({ level: 'silent' });

/** Keys and issuers of a machine of its own, in a temporary folder. */
export interface LocalIdentity {
  folder: string;
  issuers: Issuers;
  development: SigningKey;
  exchange: SigningKey;
  verifierFor(audience: string): TokenVerifier;
  /** A token of the development key, as the `authorization` header. */
  bearer(audience: string, who: Partial<Bearer>, lifetimeS?: number): Promise<string>;
  /** A token as the gateway sends it to a deployment. */
  gatewayBearer(audience: string, who: Partial<Bearer>): Promise<string>;
}

export async function localIdentity(): Promise<LocalIdentity> {
  return localIdentityOf(await mkdtemp(join(tmpdir(), 'keys-')));
}

/** The identity whose keys lie in this folder; made there if there are none. */
export async function localIdentityOf(folder: string): Promise<LocalIdentity> {
  await prepareLocalKeys(folder);
  const issuers = await openIssuers(join(folder, 'issuers.json'), silentLog);
  const [development, exchange] = await Promise.all([developmentKey(folder), exchangeKey(folder)]);
  const sign = async (
    key: SigningKey,
    audience: string,
    who: Partial<Bearer>,
    lifetimeS: number,
    exchanged?: Exchanged,
  ) => {
    const bearer = { ...PUBLIC_CALLER, subject: 'tester', clientId: 'test', ...who };
    return `Bearer ${await signToken(key, bearer, audience, lifetimeS, Date.now(), exchanged)}`;
  };
  return {
    folder,
    issuers,
    development,
    exchange,
    verifierFor: (audience) =>
      createVerifier({ audience, issuers, toleranceS: 60, allowDevelopmentKey: true, log: silentLog }),
    bearer: (audience, who, lifetimeS = 3600) => sign(development, audience, who, lifetimeS),
    gatewayBearer: (audience, who) =>
      sign(exchange, audience, who, 90, { actor: 'gateway', issuer: development.issuer }),
  };
}
