import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SubgraphContext } from '../kernel/context';
import { CITY_CODE } from '../kernel/ids';
import { fulfilling, type Relations } from '../kernel/records/condition';
import { fieldAccess } from '../supervision/fieldAccess';
import { aggregateScope, ownScope, readScope, type ScopedType } from '../supervision/scope';

/** The relations that the rules of visibility speak of, as tables. */
const RELATIONS: Relations = {
  inspection: { table: 'inspection', column: 'id', from: 'inspection_id' },
  team: { table: 'inspection_member', column: 'inspection_id', from: 'id' },
};

type Restriction = <T extends ObjectLiteral>(query: SelectQueryBuilder<T>, context: SubgraphContext) => void;

/** Leaves the rows of this type that the caller may read, in every list, count, lookup and entity alike. */
export const visibleTo = (type: ScopedType): Restriction => restriction('visible', type, readScope);

/** Leaves the rows that count in the caller's figures. */
export const countedFor = (type: ScopedType): Restriction => restriction('counted', type, aggregateScope);

/** Leaves the rows that are the caller's own: only these does it read in full. */
export const ownedBy = (type: ScopedType): Restriction => restriction('own', type, ownScope);

/** Whether the caller reads a field of this type on every row in sight: where all are its own, the own ones suffice. */
export function readableBy(type: ScopedType) {
  return (field: string, { caller }: SubgraphContext): boolean => {
    const inSight = readScope(type, caller, CITY_CODE);
    if (inSight.op === 'NEVER') return true;
    const access = fieldAccess(type, field, caller, CITY_CODE);
    if (access !== 'OWN_ROWS') return access === 'ALWAYS';
    return JSON.stringify(inSight) === JSON.stringify(ownScope(type, caller, CITY_CODE));
  };
}

function restriction(name: string, type: ScopedType, scope: typeof readScope): Restriction {
  return (query, context) => {
    const condition = context.once(`${name}.${type}`, () => scope(type, context.caller, CITY_CODE));
    fulfilling(query, condition, RELATIONS);
  };
}
