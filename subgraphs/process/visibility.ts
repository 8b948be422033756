import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SubgraphContext } from '../kernel/context';
import { fulfilling, type Condition, type Relations } from '../kernel/records/condition';
import { fieldAccess } from '../supervision/fieldAccess';
import { aggregateScope, ownScope, readScope, type ScopedType } from '../supervision/scope';

type Restriction = <T extends ObjectLiteral>(query: SelectQueryBuilder<T>, context: SubgraphContext) => void;

/** Whose rows are whose in a subgraph, as conditions on its queries. */
export interface Visibility {
  /** Leaves the rows of a type that the caller may read, in every list, count, lookup and entity alike. */
  visibleTo: (type: ScopedType) => Restriction;
  /** Leaves the rows that count in the caller's figures. */
  countedFor: (type: ScopedType) => Restriction;
  /** Leaves the rows that are the caller's own: only these does it change, or read in full. */
  ownedBy: (type: ScopedType) => Restriction;
  /** Whether the caller reads a field on every row in sight: where all are its own, the own ones suffice. */
  readableBy: (type: ScopedType) => (field: string, context: SubgraphContext) => boolean;
}

/** The relations that the rules speak of on both sides, as tables. */
const RELATIONS: Relations = {
  inspection: { table: 'inspection', column: 'id', from: 'inspection_id' },
  rectification: { table: 'rectification', column: 'finding_id', from: 'id' },
  ofRectification: { table: 'rectification', column: 'id', from: 'rectification_id' },
  team: { table: 'inspection_member', column: 'inspection_id', from: 'id' },
  complaint: { table: 'complaint', column: 'id', from: 'record_id' },
  recordAccountability: { table: 'accountability_record', column: 'id', from: 'record_id' },
  recordTransfer: { table: 'case_transfer', column: 'id', from: 'record_id' },
  recordRectification: { table: 'rectification', column: 'id', from: 'record_id' },
  recordNotice: { table: 'supervision_notice', column: 'id', from: 'record_id' },
  case: { table: 'accountability_record', column: 'id', from: 'case_id' },
  recordTeam: { table: 'inspection_member', column: 'inspection_id', from: 'record_id' },
  recusals: { table: 'recusal', column: 'inspector_id', from: 'inspector_id' },
};

/** @param own the relations that the rules speak of on this side alone, as tables of the subgraph. */
export function visibilityOver(own: Relations = {}): Visibility {
  const relations = { ...RELATIONS, ...own };
  const restriction =
    (name: string, type: ScopedType, scope: typeof readScope): Restriction =>
    (query, context) => {
      const condition = context.once(`${name}.${type}`, () => conditionFor(type, scope, context));
      fulfilling(query, condition, relations);
    };
  return {
    visibleTo: (type) => restriction('visible', type, readScope),
    countedFor: (type) => restriction('counted', type, aggregateScope),
    ownedBy: (type) => restriction('own', type, ownScope),
    readableBy: (type) => (field, context) =>
      context.deployment.codes.every((code) => isReadable(type, field, context, code)),
  };
}

function isReadable(type: ScopedType, field: string, { caller }: SubgraphContext, code: string): boolean {
  const inSight = readScope(type, caller, code);
  if (inSight.op === 'NEVER') return true;
  const access = fieldAccess(type, field, caller, code);
  if (access !== 'OWN_ROWS') return access === 'ALWAYS';
  return JSON.stringify(inSight) === JSON.stringify(ownScope(type, caller, code));
}

/** One deployment may keep the records of several districts, and a caller may read more in one than in another. */
function conditionFor(
  type: ScopedType,
  scope: typeof readScope,
  { deployment, caller }: SubgraphContext,
): Condition {
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
