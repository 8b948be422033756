/**
 * Which rows of a record type, said as data: a subgraph turns it into SQL once for all types, and `matches` into a
 * yes or no on rows in memory. Properties are the record's own; a relation leads to other records.
 */
export type Condition =
  | { op: 'ALWAYS' }
  | { op: 'NEVER' }
  | { op: 'IN'; property: string; values: readonly string[] }
  | { op: 'IS'; property: string; value: boolean }
  | { op: 'SET'; property: string }
  | { op: 'ALL'; of: readonly Condition[] }
  | { op: 'ANY'; of: readonly Condition[] }
  | { op: 'EXISTS'; relation: Relation; where: Condition };

/**
 * Where a record leads to: `inspection` (by inspectionId), `rectification` (of a finding), `team` (an inspection’s
 * members, each with its inspectorId), `postedSchools` (schools whose responsibleInspectorId is the inspector),
 * `schools` (of a zone), `ofRectification` (of a supervision notice or an extension, by rectificationId), `recusals`
 * (of the inspector of an interest), `recordTeam` (the team of the inspection that a paper was issued on),
 * `complaint` (that an attachment belongs to), `recordAccountability`, `recordTransfer`, `recordRectification` and `recordNotice`
 * (the record that a paper or a deadline is about, by recordId), `case` (that was transferred, by caseId).
 */
export type Relation =
  | 'inspection'
  | 'rectification'
  | 'team'
  | 'recordTeam'
  | 'complaint'
  | 'recordAccountability'
  | 'recordTransfer'
  | 'recordRectification'
  | 'recordNotice'
  | 'case'
  | 'postedSchools'
  | 'schools'
  | 'ofRectification'
  | 'recusals';

export const ALWAYS: Condition = { op: 'ALWAYS' };
export const NEVER: Condition = { op: 'NEVER' };

/** The property is one of these; null never is. */
export function isIn(property: string, ...values: string[]): Condition {
  return values.length === 0 ? NEVER : { op: 'IN', property, values };
}

/** The property is true, or false. */
export function is(property: string, value: boolean): Condition {
  return { op: 'IS', property, value };
}

/** The property is not null. */
export function isSet(property: string): Condition {
  return { op: 'SET', property };
}

/** Every part holds; without parts, always. */
export function all(...parts: Condition[]): Condition {
  const of = parts.filter(({ op }) => op !== 'ALWAYS');
  if (of.some(({ op }) => op === 'NEVER')) return NEVER;
  return of.length > 1 ? { op: 'ALL', of } : (of[0] ?? ALWAYS);
}

/** Some part holds; without parts, never. */
export function any(...parts: Condition[]): Condition {
  const of = parts.filter(({ op }) => op !== 'NEVER');
  if (of.some(({ op }) => op === 'ALWAYS')) return ALWAYS;
  return of.length > 1 ? { op: 'ANY', of } : (of[0] ?? NEVER);
}

/** Some record that the relation leads to fulfils the condition. */
export function exists(relation: Relation, where: Condition): Condition {
  return where.op === 'NEVER' ? NEVER : { op: 'EXISTS', relation, where };
}

type Row = Readonly<Record<string, unknown>>;

/** Whether a row fulfils a condition; `related` gives the rows that a relation leads to from a row. */
export function matches(
  condition: Condition,
  row: Row,
  related: (row: Row, relation: Relation) => Row[],
): boolean {
  switch (condition.op) {
    case 'ALWAYS':
      return true;
    case 'NEVER':
      return false;
    case 'IN': {
      const value = row[condition.property];
      return typeof value === 'string' && condition.values.includes(value);
    }
    case 'IS':
      return row[condition.property] === condition.value;
    case 'SET':
      return row[condition.property] != null;
    case 'ALL':
      return condition.of.every((part) => matches(part, row, related));
    case 'ANY':
      return condition.of.some((part) => matches(part, row, related));
    case 'EXISTS':
      return related(row, condition.relation).some((other) => matches(condition.where, other, related));
  }
}
