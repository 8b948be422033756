import type { ValueTransformer } from 'typeorm';

/** MySQL answers a BIGINT as text; ours all fit a JavaScript integer. */
export const integerTransformer: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: unknown) => (value == null ? value : Number(value)),
};

/**
 * A short list of codes in one text column, `,A,B,`: each code can be found by `,A,`.
 * For lists that are always read with their row and hold a handful of values.
 */
export const codesTransformer: ValueTransformer = {
  to: (codes: unknown) => (Array.isArray(codes) ? `,${codes.join(',')},` : codes),
  from: (text: unknown) => (typeof text === 'string' ? text.split(',').filter((code) => code !== '') : text),
};

/** A structure in one text column: always read with its row, and never looked for. */
export const jsonTransformer: ValueTransformer = {
  to: (value: unknown) => (value == null ? value : JSON.stringify(value)),
  from: (text: unknown) => (typeof text === 'string' ? (JSON.parse(text) as unknown) : text),
};
