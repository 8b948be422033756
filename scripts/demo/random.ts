/** A source of pseudo-random values: the same seed gives the same values on every machine. */
export interface Random {
  /** A number in [0, 1). */
  next: () => number;
  /** An integer from `from` to `to`, both included. */
  integer: (from: number, to: number) => number;
  /** True with the probability `p`. */
  chance: (p: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** One of the keys, each as likely as its weight. */
  weighted: <K extends string>(weights: Readonly<Partial<Record<K, number>>>) => K;
  /** 26 characters of Crockford's base 32, as in a global id. */
  local: () => string;
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The generator sfc32, started from the seed text. */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = hash(seed);

  function next(): number {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 0x1_0000_0000;
  }
  for (let i = 0; i < 16; i++) next();

  function pick<T>(list: readonly T[]): T {
    if (list.length === 0) throw new RangeError('nothing to pick from');
    return list[Math.floor(next() * list.length)] as T;
  }

  function weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const keys = Object.keys(weights) as K[];
    let rest = next() * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
    return keys.find((key) => (rest -= weights[key] ?? 0) < 0) ?? pick(keys);
  }

  return {
    next,
    pick,
    weighted,
    integer: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (p) => next() < p,
    local: () => Array.from({ length: 26 }, () => CROCKFORD.charAt(Math.floor(next() * 32))).join(''),
  };
}

/** Four well-mixed 32-bit numbers from a text (FNV-1a, four offsets). */
function hash(text: string): [number, number, number, number] {
  const mix = (offset: number) => {
    let h = 0x811c9dc5 ^ offset;
    for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
    return h | 0;
  };
  return [mix(0), mix(0x9e3779b9), mix(0x243f6a88), mix(0xb7e15162)];
}
