import type { VersionedRecord } from '../kernel/records/record';

/** A school's state goes by `status`, the register's word. */
const propertyOf = (record: VersionedRecord): 'state' | 'status' =>
  record.constructor.name === 'School' ? 'status' : 'state';

/** Where a record stands in its life cycle. */
export function stateOf(record: VersionedRecord): string {
  return (record as { state?: string; status?: string })[propertyOf(record)] ?? '';
}

/** Puts a record into a state. */
export function setState(record: VersionedRecord, state: string): void {
  Object.assign(record, { [propertyOf(record)]: state });
}
