import { BoundedMap } from '../subgraphs/kernel/boundedMap';
import type { Caller } from '../subgraphs/kernel/identity/caller';
import { EXCHANGE_LIFETIME_S, type SigningKey } from '../subgraphs/kernel/identity/keys';
import { signToken } from '../subgraphs/kernel/identity/sign';

/** Who asks deployments on a caller's behalf, as `act` names it. */
const ACTOR = 'gateway';
/** A token is sent again until it is this old; it stays valid for half a minute more. */
const REUSED_MS = 60_000;

interface Issued {
  token: Promise<string>;
  at: number;
}

/**
 * Makes, for a verified caller, one short token for each deployment that is asked. The caller's own token never leaves
 * the gateway: a deployment could use it elsewhere. It keeps nothing but its own tokens, so that it can move into a
 * process of its own.
 */
export class TokenExchange {
  private readonly issued: BoundedMap<string, Issued>;
  private readonly names = new WeakMap<Caller, string>();

  /** @param memory how many tokens are kept for their minute. */
  constructor(
    private readonly key: SigningKey,
    private readonly now: () => number = Date.now,
    memory = 20_000,
  ) {
    this.issued = new BoundedMap(memory);
  }

  /** A token by which this deployment, and no other, knows who asks. */
  tokenFor(caller: Caller, audience: string): Promise<string> {
    const name = `${audience} ${this.nameOf(caller)}`;
    const now = this.now();
    const known = this.issued.get(name);
    if (known && now - known.at < REUSED_MS && now >= known.at) return known.token;
    const exchanged = { actor: ACTOR, issuer: caller.issuer };
    const token = signToken(this.key, caller, audience, EXCHANGE_LIFETIME_S, now, exchanged);
    this.issued.set(name, { token, at: now });
    token.catch(() => this.issued.delete(name));
    return token;
  }

  /** Everything that a token says of the caller: two callers share a token only if it would be the same. */
  private nameOf(caller: Caller): string {
    const known = this.names.get(caller);
    if (known !== undefined) return known;
    const name = JSON.stringify(caller);
    this.names.set(caller, name);
    return name;
  }
}
