import { registerEnumType } from 'type-graphql';

/** A closed list as the rules of supervision keep it: Chinese term, English meaning, and the same for each value. */
interface ClosedList {
  zh: string;
  en: string;
  values: Readonly<Record<string, { zh: string; en: string }>>;
}
type EnumOf<L extends ClosedList> = { [K in keyof L['values'] & string]: K };

/** Registers a closed list as a GraphQL enum; it and every value are described in both languages. */
export function enumOfList<L extends ClosedList>(name: string, list: L): EnumOf<L> {
  const values = Object.fromEntries(Object.keys(list.values).map((value) => [value, value])) as EnumOf<L>;
  describeEnum(
    name,
    values,
    bilingual(list),
    Object.entries(list.values).map(([value, words]) => [value, bilingual(words)]),
  );
  return values;
}

/** Registers the orders of a connection as a GraphQL enum. */
export function enumOfOrders<O extends string>(
  name: string,
  orders: Readonly<Record<O, { columns: readonly string[]; descending: boolean }>>,
): { [K in O]: K } {
  const entries = Object.entries<{ columns: readonly string[]; descending: boolean }>(orders);
  const values = Object.fromEntries(entries.map(([value]) => [value, value])) as { [K in O]: K };
  describeEnum(
    name,
    values,
    'Orders of the connection: total, and the same in every district (排序).',
    entries.map(([value, { columns, descending }]) => [
      value,
      `By ${columns.join(', ')}, ${descending ? 'descending (降序)' : 'ascending (升序)'}.`,
    ]),
  );
  return values;
}

function bilingual({ zh, en }: { zh: string; en: string }): string {
  return `${en.replace(/\.$/, '')} (${zh}).`;
}

function describeEnum(
  name: string,
  values: object,
  description: string,
  descriptions: [string, string][],
): void {
  const valuesConfig = Object.fromEntries(
    descriptions.map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig });
}
