import type { SubgraphContext } from '../kernel/context';
import type { VersionedRecord } from '../kernel/records/record';
import { answersFor, type AboutUnit } from '../supervision/actors';
import type { ScopedType } from '../supervision/scope';
import type { Side } from './side';

/** Whether the caller may act on a record: it is its own, and about whom it answers for. */
export async function mayActOn(
  side: Side,
  context: SubgraphContext,
  record: VersionedRecord & AboutUnit,
): Promise<boolean> {
  const { deployment, caller } = context;
  return answersFor(deployment.code, caller, record) && isOwn(side, context, record);
}

/** Whether a record is the caller's own. All rows of a list are looked up in one statement. */
export function isOwn(
  side: Side,
  context: SubgraphContext,
  { constructor: entity, id }: VersionedRecord,
): Promise<boolean> {
  const type = entity.name as ScopedType;
  const batch = async (ids: readonly string[]) => {
    const query = context.reader
      .createQueryBuilder(entity as new () => VersionedRecord, 'record')
      .select('record.id', 'id')
      .where('record.id IN (:...ids)', { ids });
    side.visibility.ownedBy(type)(query, context);
    const rows = await query.getRawMany<{ id: string }>();
    return new Map(rows.map((row) => [row.id, true]));
  };
  return context.loaders.of(`own.${type}`, batch, false).load(id);
}
