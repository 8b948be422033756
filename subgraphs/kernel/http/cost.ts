import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  OperationTypeNode,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

import { ContractError } from '../errors';

/** What an operation would take, estimated before it runs. */
export interface Cost {
  /** Calls to deployments: one for a root field, one for each district that a scattered field asks. */
  calls: number;
  /** Objects in the answer, when every page is full. */
  objects: number;
  /** Both in one figure. */
  total: number;
  /** The largest page asked for. */
  largestPage: number;
}

/** What the estimate has to know of the graph. */
export interface CostTerms {
  schema: GraphQLSchema;
  /** Root fields that ask many districts. */
  scattered: ReadonlySet<string>;
  /** How many districts an unlimited scatter asks now. */
  districts: number;
}

/** A call takes as long as this many objects. */
const OBJECTS_A_CALL = 10;
/** How long a list is taken to be that names no size. */
const ASSUMED_LENGTH = 20;
/** What is told of one type, and of the types of its fields. */
const OBJECTS_OF_TYPE = 500;

/** Estimates an operation. `@skip` and `@include`, variables and defaults count as they will when it runs. */
export function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  terms: CostTerms,
): Cost {
  const estimate = new Estimate(document, operation, variables, terms);
  return estimate.cost();
}

const schemaSizes = new WeakMap<GraphQLSchema, number>();

/** What introspection tells of a schema: its types, their fields, arguments and values, each with the type it has. */
function objectsOfSchema(schema: GraphQLSchema): number {
  const known = schemaSizes.get(schema);
  if (known !== undefined) return known;
  let elements = 0;
  for (const type of Object.values(schema.getTypeMap())) {
    elements += 1;
    if (isEnumType(type)) elements += type.getValues().length;
    else if (isInputObjectType(type)) elements += Object.keys(type.getFields()).length * 2;
    else if (isObjectType(type) || isInterfaceType(type)) {
      for (const { args } of Object.values(type.getFields())) elements += 2 + args.length * 2;
    }
  }
  schemaSizes.set(schema, elements);
  return elements;
}

/** @throws ContractError QUERY_TOO_EXPENSIVE when the value lies above the maximum of this limit. */
export function refuseAbove(limit: string, value: number, maximum: number): void {
  if (value > maximum) throw new ContractError('QUERY_TOO_EXPENSIVE', { limit, value, maximum });
}

class Estimate {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly variables: Record<string, unknown> = {};
  /** Objects under one fragment for one parent: a fragment may be spread very often. */
  private readonly known = new Map<string, number>();
  /** Calls under one fragment. */
  private readonly knownCalls = new Map<string, number>();
  private largestPage = 0;

  constructor(
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    given: Readonly<Record<string, unknown>>,
    private readonly terms: CostTerms,
  ) {
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(node.name.value, node);
    }
    for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
      const name = variable.name.value;
      this.variables[name] =
        given[name] === undefined && defaultValue ? valueFromASTUntyped(defaultValue) : given[name];
    }
  }

  cost(): Cost {
    const root = this.terms.schema.getRootType(this.operation.operation);
    if (!root) return { calls: 0, objects: 0, total: 0, largestPage: 0 };
    const objects = this.objectsUnder(this.operation.selectionSet, root, null);
    const calls = this.callsOf(this.operation.selectionSet);
    return { calls, objects, total: objects + calls * OBJECTS_A_CALL, largestPage: this.largestPage };
  }

  private callsOf({ selections }: SelectionSetNode): number {
    let calls = 0;
    for (const node of selections) {
      if (!this.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) calls += this.callsOfRoot(node);
      else if (node.kind === Kind.INLINE_FRAGMENT) calls += this.callsOf(node.selectionSet);
      else calls += this.callsInFragment(node.name.value);
    }
    return calls;
  }

  private callsInFragment(name: string): number {
    let calls = this.knownCalls.get(name);
    if (calls === undefined) {
      const fragment = this.fragments.get(name);
      calls = fragment ? this.callsOf(fragment.selectionSet) : 0;
      this.knownCalls.set(name, calls);
    }
    return calls;
  }

  private callsOfRoot(node: FieldNode): number {
    if (node.name.value.startsWith('__')) return 0;
    if (this.operation.operation !== OperationTypeNode.QUERY || !this.terms.scattered.has(node.name.value))
      return 1;
    const named = this.argument(node, 'districts');
    return Array.isArray(named) ? new Set(named).size : this.terms.districts;
  }

  /** @param length how long the lists right under this object are, if its arguments said so: a connection's rows. */
  private objectsUnder(set: SelectionSetNode, type: GraphQLCompositeType, length: number | null): number {
    let objects = 0;
    for (const node of set.selections) {
      if (!this.isIncluded(node)) continue;
      if (node.kind === Kind.FIELD) objects += this.objectsOf(node, type, length);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition && this.terms.schema.getType(node.typeCondition.name.value);
        objects += this.objectsUnder(
          node.selectionSet,
          isCompositeType(condition) ? condition : type,
          length,
        );
      } else objects += this.objectsInFragment(node.name.value, type, length);
    }
    return objects;
  }

  private objectsInFragment(name: string, type: GraphQLCompositeType, length: number | null): number {
    const key = `${name} ${length ?? ''}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return 0;
    const condition = this.terms.schema.getType(fragment.typeCondition.name.value);
    const objects = this.objectsUnder(
      fragment.selectionSet,
      isCompositeType(condition) ? condition : type,
      length,
    );
    this.known.set(key, objects);
    return objects;
  }

  private objectsOf(node: FieldNode, parent: GraphQLCompositeType, length: number | null): number {
    if (node.name.value === SchemaMetaFieldDef.name) return objectsOfSchema(this.terms.schema);
    if (node.name.value === TypeMetaFieldDef.name) return OBJECTS_OF_TYPE;
    const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    if (!field || !node.selectionSet) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 0;
    const rows = this.pageOf(node, field);
    const isList = isListType(getNullableType(field.type));
    const each = 1 + this.objectsUnder(node.selectionSet, type, isList ? null : rows);
    return isList ? each * (rows ?? length ?? ASSUMED_LENGTH) : each;
  }

  /** How many rows a page of this field has; null when it is no page. */
  private pageOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>): number | null {
    const definition = args.find(({ name }) => name === 'first');
    if (!definition) return null;
    const first = this.argument(node, 'first') ?? definition.defaultValue;
    const rows = typeof first === 'number' && first > 0 ? Math.floor(first) : 0;
    this.largestPage = Math.max(this.largestPage, rows);
    return rows;
  }

  private argument(node: FieldNode, name: string): unknown {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    return given && valueFromASTUntyped(given.value, this.variables);
  }

  private isIncluded({ directives = [] }: SelectionNode): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      const [condition] = given;
      const value = condition && valueFromASTUntyped(condition.value, this.variables);
      if (name.value === 'skip') return value !== true;
      return name.value !== 'include' || value !== false;
    });
  }
}
