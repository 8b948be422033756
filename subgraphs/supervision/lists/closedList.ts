import type { Basis } from '../basis';

/** A value of a closed list: its Chinese term, what it means in English, and its own basis where it has one. */
export interface ListValue {
  zh: string;
  en: string;
  basis?: Basis;
}

/** The values of an enumeration of the schema, by their names in code, in the order of their source. */
export type ListValues = Readonly<Record<string, ListValue>>;

/** An enumeration of the schema: its Chinese term, what it says in English, where it comes from, its values. */
export interface ClosedList<V extends ListValues = ListValues> {
  zh: string;
  en: string;
  basis: Basis;
  values: V;
}

/** The names of a list's values. */
export type CodeOf<L extends ClosedList> = keyof L['values'] & string;

/** Keeps the literal names of a list's values in its type. */
export function closedList<const V extends ListValues>(list: ClosedList<V>): ClosedList<V> {
  return list;
}

/** The names of a list's values, in the order of the list. */
export function codesOf<L extends ClosedList>(list: L): CodeOf<L>[] {
  return Object.keys(list.values);
}

/** Whether a text names a value of the list. */
export function isCodeOf<L extends ClosedList>(list: L, text: string): text is CodeOf<L> {
  return Object.hasOwn(list.values, text);
}

/** The list as an enum object, each name its own value: what a schema library registers. */
export function enumOf<L extends ClosedList>(list: L): { [C in CodeOf<L>]: C } {
  return Object.fromEntries(codesOf(list).map((code) => [code, code])) as { [C in CodeOf<L>]: C };
}
