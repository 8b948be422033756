import type { SubgraphContext } from '../../kernel/context';
import { MemberUnit } from './memberUnit.entity';

/** The member units in the order of the policy. They are few: a request reads them once. */
export function memberUnits(context: SubgraphContext): Promise<MemberUnit[]> {
  return context.once('memberUnits', () =>
    context.reader.createQueryBuilder(MemberUnit, 'unit').orderBy('unit.position').getMany(),
  );
}

/** The member unit with this id, or null. */
export async function memberUnitWith(
  context: SubgraphContext,
  id: string | null,
): Promise<MemberUnit | null> {
  if (id === null) return null;
  return (await memberUnits(context)).find((unit) => unit.id === id) ?? null;
}
