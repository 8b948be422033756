import { isObjectType, Kind, type GraphQLObjectType, type SelectionNode } from 'graphql';
import { absentEntity } from './absentEntity';
import { completionOf, type Complete } from './complete';
import type { Path } from './path';
import type { DistrictField } from './document';
import type { Absence, TellReason } from './missing';
import { field, onType } from './nodes';
import type { Selections } from './selections';

/** A fetch of records by their keys: `_entities(representations: $representations) { … }`. */
export interface EntityPlan {
  field: DistrictField;
  /** The response key of the list. */
  key: string;
  /** Where each record shows its key, so that it can be seen to be the one asked for. */
  keyAlias: string;
  /** Whether records of the type show it: those of which something is asked. */
  showsKey(type: GraphQLObjectType): boolean;
  completionOf(type: GraphQLObjectType): Complete;
  coordinateAt(type: GraphQLObjectType, path: Path): string | null;
  typeNamed(name: unknown): GraphQLObjectType | null;
  /** What stands for a record of that type while its district is missing. */
  absent(type: GraphQLObjectType, absence: Absence, tell: TellReason): Record<string, unknown> | null;
}

/** The entity fetch in an operation, or null when it reads root fields of the graph. */
export function planEntities(selections: Selections): EntityPlan | null {
  const { operation, table } = selections;
  const [node, ...others] = operation.definition.selectionSet.selections;
  if (node?.kind !== Kind.FIELD || node.name.value !== '_entities' || others.length > 0) return null;
  const completions = new Map<string, Complete>();
  const keyAlias = `${operation.prefix}key`;
  const showing = [...table.entityKeys].filter(([name]) => {
    const type = table.schema.getType(name);
    return isObjectType(type) && selections.below(type, [node]).size > 0;
  });
  const types = new Set(showing.map(([name]) => name));
  const keys = showing.map(([type, key]): SelectionNode => onType(type, [field(key, { alias: keyAlias })]));
  const selected = [...(node.selectionSet?.selections ?? []), ...keys];
  return {
    key: node.alias?.value ?? node.name.value,
    keyAlias,
    showsKey: ({ name }) => types.has(name),
    field: {
      id: 'entities',
      node: { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections: selected } },
      variables: [],
    },
    completionOf(type) {
      let complete = completions.get(type.name);
      if (!complete)
        completions.set(type.name, (complete = completionOf(selections, type, [node], type.name)));
      return complete;
    },
    coordinateAt: (type, path) => selections.coordinateAt(type, [node], path),
    absent: (type, absence, tell) => absentEntity(selections, type, [node], absence, tell),
    typeNamed(name) {
      const type = typeof name === 'string' ? table.schema.getType(name) : null;
      return isObjectType(type) && table.entityKeys.has(type.name) ? type : null;
    },
  };
}
