import type { SelectQueryBuilder } from 'typeorm';
import type { SubgraphContext } from '../kernel/context';
import { fulfilling, type Condition, type Relations } from '../kernel/records/condition';
import type { VersionedRecord } from '../kernel/records/record';
import { fieldAccess } from '../supervision/fieldAccess';
import { aggregateScope, ownScope, readScope, type ScopedType } from '../supervision/scope';

/** The relations that the rules of visibility speak of, as tables. */
const RELATIONS: Relations = {
  inspection: { table: 'inspection', column: 'id', from: 'inspection_id' },
  rectification: { table: 'rectification', column: 'finding_id', from: 'id' },
  team: { table: 'inspection_member', column: 'inspection_id', from: 'id' },
  postedSchools: { table: 'school', column: 'responsible_inspector_id', from: 'id' },
  schools: { table: 'school', column: 'zone_id', from: 'id' },
};

type Scope = typeof readScope;
type Restriction = <T extends VersionedRecord>(
  query: SelectQueryBuilder<T>,
  context: SubgraphContext,
) => void;

/** Leaves the rows of this type that the caller may read, in every list, count, lookup and entity alike. */
export const visibleTo = (type: ScopedType): Restriction => restriction('visible', type, readScope);

/** Leaves the rows that count in the caller's figures. */
export const countedFor = (type: ScopedType): Restriction => restriction('counted', type, aggregateScope);

/** Leaves the rows that are the caller's own: only these does it change, or read in full. */
export const ownedBy = (type: ScopedType): Restriction => restriction('own', type, ownScope);

/** Whether the caller reads a field of this type on every row of the deployment. */
export function readableBy(type: ScopedType) {
  return (field: string, { caller, deployment }: SubgraphContext): boolean =>
    deployment.codes.every((code) => fieldAccess(type, field, caller, code) === 'ALWAYS');
}

function restriction(name: string, type: ScopedType, scope: Scope): Restriction {
  return (query, context) => {
    const condition = context.once(`${name}.${type}`, () => conditionFor(type, scope, context));
    fulfilling(query, condition, RELATIONS);
  };
}

/** One deployment may keep the records of several districts, and a caller may read more in one than in another. */
function conditionFor(type: ScopedType, scope: Scope, { deployment, caller }: SubgraphContext): Condition {
  const scopes = new Map<string, { codes: string[]; condition: Condition }>();
  for (const code of deployment.codes) {
    const condition = scope(type, caller, code);
    const known = scopes.get(JSON.stringify(condition));
    if (known) known.codes.push(code);
    else scopes.set(JSON.stringify(condition), { codes: [code], condition });
  }
  const all = [...scopes.values()];
  const only = all[0];
  if (all.length === 1 && only) return only.condition;
  return {
    op: 'ANY',
    of: all.map(({ codes, condition }) => ({
      op: 'ALL',
      of: [{ op: 'IN', property: 'districtCode', values: codes }, condition],
    })),
  };
}
