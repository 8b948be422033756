import { Brackets, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { badInput } from '../errors';

/** Values of a list in a filter, at most: more than that are no choice any more, and every database has its limit. */
const MOST_VALUES = 500;

/** The values, each once. @throws BAD_USER_INPUT when they are too many. */
export function fewValues(values: readonly string[], name: string): string[] {
  const distinct = [...new Set(values)];
  if (distinct.length <= MOST_VALUES) return distinct;
  throw badInput(
    ['filter', name],
    'SIZE',
    `A filter takes at most ${MOST_VALUES} values of one kind; here are ${distinct.length}.`,
    `同一筛选条件最多 ${MOST_VALUES} 个取值。`,
  );
}

/** Leaves the rows whose property is one of the values; all rows when no list is given. */
export function oneOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  property: keyof T & string,
  values: readonly string[] | null | undefined,
): void {
  if (values == null) return;
  // An empty list matches nothing; the empty text, which is no value anywhere, keeps the SQL well-formed.
  query.andWhere(`${query.alias}.${property} IN (:...${property}Values)`, {
    [`${property}Values`]: ['', ...fewValues(values, property)],
  });
}

/** Leaves the rows whose property equals the value; all rows when it is null or absent. */
export function equal<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  property: keyof T & string,
  value: string | boolean | null | undefined,
): void {
  if (value == null) return;
  query.andWhere(`${query.alias}.${property} = :${property}Value`, { [`${property}Value`]: value });
}

/** Leaves the rows whose list of codes (see codesTransformer) holds one of these. */
export function anyCode<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  property: keyof T & string,
  codes: readonly string[] | null | undefined,
): void {
  if (codes == null) return;
  query.andWhere(
    new Brackets((where) => {
      where.where('1 = 0');
      fewValues(codes, property).forEach((code, i) =>
        where.orWhere(`INSTR(${query.alias}.${property}, :${property}Code${i}) > 0`, {
          [`${property}Code${i}`]: `,${code},`,
        }),
      );
    }),
  );
}

/**
 * Leaves the rows whose name, or its pinyin, holds the text. INSTR, unlike LIKE, compares by bytes in both databases.
 */
export function named<T extends { name: string; namePinyin: string }>(
  query: SelectQueryBuilder<T>,
  search: string | null | undefined,
): void {
  const text = search?.normalize('NFC').trim();
  if (!text) return;
  query.andWhere(
    `(INSTR(${query.alias}.name, :inName) > 0 OR INSTR(${query.alias}.namePinyin, :inPinyin) > 0)`,
    { inName: text, inPinyin: text.toLowerCase().replace(/\s+/g, '') },
  );
}
