import Big from 'big.js';
import { isEnumType, type GraphQLLeafType } from 'graphql';
import { compareUtf8 } from '../../subgraphs/kernel/byteOrder';
import { isInt, leafFits } from './complete';

/** How the values of one leaf type are added and compared, exactly, as they stand in JSON. */
export interface Amounts {
  /** Whether a JSON value is one of the type. */
  fits(value: unknown): boolean;
  sum: ((values: readonly unknown[]) => unknown) | null;
  compare(a: unknown, b: unknown): number;
}

const DECIMAL = /^-?\d{1,40}(\.\d{1,20})?$/;
const LONG = /^-?\d{1,40}$/;

const integers: Amounts = {
  fits: isInt,
  /** Null where the sum is no Int any more. */
  sum(values) {
    const sum = (values as number[]).reduce((total, value) => total + value, 0);
    return isInt(sum) ? sum : null;
  },
  compare: (a, b) => (a as number) - (b as number),
};

/** Through decimal digits, so that the sum does not depend on the order of the districts. */
const floats: Amounts = {
  fits: (value) => Number.isFinite(value),
  sum: (values) => (values as number[]).reduce((sum, value) => sum.plus(value), new Big(0)).toNumber(),
  compare: (a, b) => (a as number) - (b as number),
};

const longs: Amounts = {
  fits: (value) => typeof value === 'string' && LONG.test(value),
  sum: (values) => (values as string[]).reduce((sum, value) => sum + BigInt(value), 0n).toString(),
  compare(a, b) {
    const difference = BigInt(a as string) - BigInt(b as string);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  },
};

const decimals: Amounts = {
  fits: (value) => typeof value === 'string' && DECIMAL.test(value),
  sum(values) {
    const places = Math.max(0, ...(values as string[]).map((value) => value.split('.')[1]?.length ?? 0));
    return (values as string[]).reduce((sum, value) => sum.plus(value), new Big(0)).toFixed(places);
  },
  compare: (a, b) => new Big(a as string).cmp(b as string),
};

/** Days, instants and other texts: by their UTF-8 bytes. */
function texts(type: GraphQLLeafType): Amounts {
  const fits = leafFits(type);
  return {
    fits: (value) => typeof value === 'string' && fits(value),
    sum: null,
    compare: (a, b) => compareUtf8(a as string, b as string),
  };
}

const booleans: Amounts = {
  fits: (value) => typeof value === 'boolean',
  sum: null,
  compare: (a, b) => Number(a) - Number(b),
};

/** The arithmetic of a scalar or enum; only numbers can be summed. */
export function amountsOf(type: GraphQLLeafType): Amounts {
  if (isEnumType(type)) return texts(type);
  switch (type.name) {
    case 'Int':
      return integers;
    case 'Float':
      return floats;
    case 'Long':
      return longs;
    case 'Decimal':
      return decimals;
    case 'Boolean':
      return booleans;
    default:
      return texts(type);
  }
}
