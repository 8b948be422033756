import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  specifiedScalarTypes,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { fieldType } from './routingTable';
import type { Selections } from './selections';
import type { Path } from './path';

/** A value that became null and should not have been: where, and which field of the schema it is. */
export interface Flaw {
  coordinate: string;
  path: Path;
}

/** What is found while one value of one district is completed. */
export class Visit {
  /** How many objects it held: the measure of how much was read. */
  objects = 0;
  /** It holds a record whose home is elsewhere. */
  hasForeignId = false;
  /** Values that do not fit the schema. */
  readonly flaws: Flaw[] = [];
  /** Nulls at the coordinates of which the district said that they are refused. */
  readonly refused: Flaw[] = [];
  readonly path: Path = [];

  constructor(
    private readonly homes: ReadonlySet<string>,
    readonly refusedCoordinates: ReadonlySet<string> = new Set(),
  ) {}

  /** Notes an id or code under which a record came. */
  seeKey(key: unknown): void {
    if (typeof key === 'string' && !this.homes.has(codeOf(key))) this.hasForeignId = true;
  }

  seeNull(coordinate: string): void {
    if (this.refusedCoordinates.has(coordinate)) this.refused.push({ coordinate, path: [...this.path] });
  }

  seeFlaw(coordinate: string): void {
    this.flaws.push({ coordinate, path: [...this.path] });
  }
}

/** The code that an id starts with; a code is its own. */
function codeOf(key: string): string {
  return key[6] === '.' ? key.slice(0, 6) : key;
}

/**
 * Makes a value fit its type, in place: what the schema does not know becomes null, and a null that may not be
 * takes its parent with it, as in any GraphQL execution, so that it never spoils what stands beside it.
 * Null at the top means that the value as a whole does not fit.
 */
export type Complete = (value: unknown, visit: Visit) => unknown;

interface FieldCompletion {
  key: string;
  coordinate: string;
  isRouteKey: boolean;
  complete: Complete;
}

/** How to complete values of this type under the selections of these fields; made once for a plan. */
export function completionOf(
  selections: Selections,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  coordinate: string,
): Complete {
  if (isNonNullType(type)) return completionOf(selections, type.ofType, nodes, coordinate);
  if (isListType(type)) return completeList(selections, type.ofType, nodes, coordinate);
  return isLeafType(type)
    ? completeLeaf(type, coordinate)
    : completeObject(selections, type, nodes, coordinate);
}

function completeLeaf(type: GraphQLLeafType, coordinate: string): Complete {
  const fits = leafFits(type);
  return (value, visit) => {
    if (value === null || fits(value)) return value;
    visit.seeFlaw(coordinate);
    return null;
  };
}

function completeObject(
  selections: Selections,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  coordinate: string,
): Complete {
  const fieldsOf = fieldCompletions(selections, nodes);
  const typeOf = runtimeType(selections.table.schema, type);
  return (value, visit) => {
    if (value === null) return null;
    const object = isRecord(value) ? typeOf(value) : null;
    if (!object) {
      visit.seeFlaw(coordinate);
      return null;
    }
    visit.objects += 1;
    const record = value as Record<string, unknown>;
    // Asked for or not: the gateway looks at it, and does not survive what is no name.
    if ('__typename' in record) record.__typename = object.name;
    return completeFields(record, fieldsOf(object), visit);
  };
}

/** Which concrete type an object is of: the one that there is, or the one that it names. */
function runtimeType(schema: GraphQLSchema, type: GraphQLCompositeType) {
  if (isObjectType(type)) return () => type;
  const types = new Map(schema.getPossibleTypes(type).map((each) => [each.name, each]));
  return ({ __typename }: Record<string, unknown>) => types.get(String(__typename)) ?? null;
}

function completeList(
  selections: Selections,
  itemType: GraphQLOutputType,
  nodes: readonly FieldNode[],
  coordinate: string,
): Complete {
  const completeItem = guardNull(itemType, coordinate, completionOf(selections, itemType, nodes, coordinate));
  return (value, visit) => {
    if (value === null) return null;
    if (!Array.isArray(value)) {
      visit.seeFlaw(coordinate);
      return null;
    }
    const items = value as unknown[];
    for (let i = 0; i < items.length; i++) {
      visit.path.push(i);
      const item = completeItem(items[i], visit);
      visit.path.pop();
      if (item === undefined) return null;
      items[i] = item;
    }
    return items;
  };
}

function completeFields(
  value: Record<string, unknown>,
  fields: readonly FieldCompletion[],
  visit: Visit,
): unknown {
  for (const { key, coordinate, isRouteKey, complete } of fields) {
    visit.path.push(key);
    const completed = complete(value[key], visit);
    if (completed == null) visit.seeNull(coordinate);
    else if (isRouteKey) visit.seeKey(completed);
    visit.path.pop();
    if (completed === undefined) return null;
    value[key] = completed;
  }
  return value;
}

/** Where null may not be, `undefined` stands for it and tells the parent to become null. */
function guardNull(type: GraphQLOutputType, coordinate: string, complete: Complete): Complete {
  if (!isNonNullType(type)) return complete;
  return (value, visit) => {
    const completed = complete(value, visit);
    if (completed !== null) return completed;
    if (value === null && !visit.refusedCoordinates.has(coordinate)) visit.seeFlaw(coordinate);
    return undefined;
  };
}

/** The fields asked for of each concrete type, worked out when its first object comes. */
function fieldCompletions(selections: Selections, nodes: readonly FieldNode[]) {
  const byType = new Map<GraphQLObjectType, FieldCompletion[]>();
  return (type: GraphQLObjectType): FieldCompletion[] => {
    let fields = byType.get(type);
    if (!fields) {
      fields = [...selections.below(type, nodes)].map(([key, same]) => {
        const name = same[0]?.name.value ?? '__typename';
        const coordinate = `${type.name}.${name}`;
        if (name === '__typename') return { key, coordinate, isRouteKey: false, complete: () => type.name };
        const own = fieldType(type, name);
        return {
          key,
          coordinate,
          isRouteKey: selections.table.entityKeys.get(type.name) === name,
          complete: guardNull(own, coordinate, completionOf(selections, own, same, coordinate)),
        };
      });
      byType.set(type, fields);
    }
    return fields;
  };
}

const SPECIFIED = new Set<string>(specifiedScalarTypes.map((scalar) => scalar.name));
/** Scalars of ours, which are texts in JSON. */
const TEXTS = new Set(['Date', 'DateTime', 'Decimal', 'Long']);
/** How deep a value of a scalar that is not known may be. */
const SCALAR_DEPTH = 20;

/** Which JSON values can stand for this scalar or enum. What a scalar that is not known may hold is its district's word. */
export function leafFits(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  if (TEXTS.has(type.name)) return (value) => typeof value === 'string';
  if (!SPECIFIED.has(type.name)) return (value) => value !== undefined && isWithin(value, SCALAR_DEPTH);
  switch (type.name) {
    case 'Int':
      return isInt;
    case 'Float':
      // JSON has no infinity, but what is written too large is read as one.
      return (value) => Number.isFinite(value);
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    default:
      return (value) => typeof value === 'string';
  }
}

/** An integer of 32 bits, as the specification has it. */
export function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31;
}

/** Whether a JSON value has no more levels than this: what is deeper cannot be written again. */
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWithin(inner, levels - 1));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
