import type { GraphQLResolveInfo } from 'graphql';
import type { EntityMetadata } from 'typeorm';
import { isComputed } from '../graphql/computed';
import type { VersionedRecord } from './record';
import type { RecordSource } from './source';
import { askedOfRows } from './askedFields';

/** Which record it is, where it belongs and how it stands: what rules and loaders look at, whatever is asked. */
const ALWAYS = ['id', 'version', 'districtCode'];
/** What fields look at that many types of record have. */
const COMMON_READS: Readonly<Record<string, readonly string[]>> = {
  district: ['districtCode'],
  timeline: [],
};

/**
 * The properties to read for the rows of a connection, null for all of them: a record has dozens, and a page asks for
 * a few. Fields that are computed from a row say what they look at (`reads`); where one does not, all is read.
 * @param more properties that are read besides: those of the order, the parent's id.
 */
export function columnsAsked<T extends VersionedRecord>(
  { type, reads = {} }: Pick<RecordSource<T, never>, 'type' | 'reads'>,
  metadata: EntityMetadata,
  info: GraphQLResolveInfo,
  more: readonly string[],
): readonly string[] | null {
  const isProperty = (name: string) => metadata.findColumnWithPropertyName(name) !== undefined;
  const wanted = new Set([...ALWAYS.filter(isProperty), ...more]);
  for (const field of askedOfRows(info)) {
    if (field === '__typename') continue;
    const looked = reads[field] ?? COMMON_READS[field] ?? null;
    if (looked) looked.forEach((name) => wanted.add(name));
    else if (isProperty(field) && !isComputed(info.schema, type, field)) wanted.add(field);
    else return null;
  }
  return [...wanted];
}
