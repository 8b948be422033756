import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Absence, TellReason } from './missing';
import { fieldType } from './routingTable';
import type { Selections } from './selections';

/** The field by which a connection or figures say whose part they lack. */
const MISSING = 'missingDistricts';

/**
 * What stands for an entity whose district did not answer: its connections are empty and its figures null, each with
 * the district named as missing, as they would be had they been asked of many. Every other field is null; so is the
 * whole, when no connection and no figures are selected.
 */
export function absentEntity(
  selections: Selections,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  absence: Absence,
  tell: TellReason,
): Record<string, unknown> | null {
  let namesTheMissing = false;
  const entity = shape(type, nodes, (field, below) => {
    const named = getNamedType(field);
    if (!isObjectType(named) || !(MISSING in named.getFields())) return null;
    namesTheMissing = true;
    return empty(named, below);
  });
  return namesTheMissing ? entity : null;

  /** An object with nothing in it: lists that must be there are empty, flags are false, the rest is null. */
  function empty(object: GraphQLObjectType, below: readonly FieldNode[]): Record<string, unknown> {
    return shape(object, below, (field, deeper, name) => {
      const named = getNamedType(field);
      if (name === MISSING && isObjectType(named)) return [missing(named, deeper)];
      if (!isNonNullType(field)) return null;
      if (isListType(field.ofType)) return [];
      return isObjectType(named) ? empty(named, deeper) : false;
    });
  }

  function missing(object: GraphQLObjectType, below: readonly FieldNode[]): Record<string, unknown> {
    const { code, name } = absence.deployment;
    const values: Record<string, unknown> = { code, name, reason: tell(absence.reason) };
    return shape(object, below, (_field, _deeper, part) => values[part]);
  }

  function shape(
    object: GraphQLObjectType,
    above: readonly FieldNode[],
    valueOf: (field: GraphQLOutputType, nodes: readonly FieldNode[], name: string) => unknown,
  ): Record<string, unknown> {
    const result = Object.create(null) as Record<string, unknown>;
    for (const [key, fields] of selections.below(object, above)) {
      const name = fields[0]?.name.value ?? '';
      result[key] = name === '__typename' ? object.name : valueOf(fieldType(object, name), fields, name);
    }
    return result;
  }
}
