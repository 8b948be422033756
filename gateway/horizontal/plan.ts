import {
  getArgumentValues,
  getVariableValues,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { BoundedMap } from '../../subgraphs/kernel/boundedMap';
import { ContractError } from '../../subgraphs/kernel/errors';
import { planAggregate, type AggregatePlan } from './aggregatePlan';
import { planConnection, type ConnectionPlan } from './connectionPlan';
import { writeDocument, type DistrictDocument, type DistrictField } from './document';
import { planEntities, type EntityPlan } from './entityPlan';
import { parseOperation, type Operation } from './operation';
import { planRouted, type RoutedPlan } from './routedPlan';
import type { RootRule, RoutingTable } from './routingTable';
import { Selections } from './selections';

/** One root field of an operation and what is to be done about it. */
export type RootPlan =
  | { kind: 'TYPENAME'; key: string; value: string }
  | { kind: 'ROUTED'; key: string; plan: RoutedPlan }
  | { kind: 'CONNECTION'; key: string; plan: ConnectionPlan }
  | { kind: 'AGGREGATE'; key: string; plan: AggregatePlan };

/** A fetch, planned: what its districts are asked for, whatever values its arguments have this time. */
export interface Plan {
  operation: Operation;
  roots: readonly RootPlan[];
  /** Set instead of `roots` when the fetch reads entities by their keys. */
  entities: EntityPlan | null;
  /** The document that asks for these of its fields. */
  document(fields: readonly DistrictField[]): DistrictDocument;
}

/** A plan together with the values of one request. */
export interface PlannedRequest {
  plan: Plan;
  /** As the client sent them: districts coerce for themselves. */
  variables: Readonly<Record<string, unknown>>;
  /** Coerced, with defaults: what the gateway reads its own arguments from. */
  values: Readonly<Record<string, unknown>>;
}

/** The characters of all texts kept together: a plan takes some hundred times its text. */
const PLANNED_CHARACTERS = 500_000;
/** A longer text is planned each time anew. */
const LONGEST_KEPT = 50_000;
const VARIANTS = 16;
const DOCUMENTS = 64;

/** A fetch, with its plans by the values of its conditions. */
interface Planned {
  operation: Operation;
  plans: BoundedMap<string, Plan>;
}

/**
 * Plans of the fetches of one supergraph, kept by their texts and the values of the conditions in them. It lives and
 * dies with its routing table, so that a new schema never meets an old plan.
 */
export class Planner {
  private readonly operations = new BoundedMap<string, Planned>(
    PLANNED_CHARACTERS,
    ({ operation }) => operation.length,
  );

  constructor(private readonly table: RoutingTable) {}

  /** @throws ContractError BAD_USER_INPUT when the variables do not fit. */
  plan(text: string, variables: Readonly<Record<string, unknown>>): PlannedRequest {
    const make = () => ({ operation: parseOperation(text), plans: new BoundedMap<string, Plan>(VARIANTS) });
    const isKept = text.length <= LONGEST_KEPT;
    const { operation, plans } = isKept ? remembered(this.operations, text, make) : make();
    const values = coerce(this.table, operation, variables);
    const conditions: Record<string, unknown> = {};
    for (const name of operation.conditions) conditions[name] = values[name];
    const plan = remembered(plans, JSON.stringify(conditions), () =>
      makePlan(this.table, operation, conditions),
    );
    return { plan, variables, values };
  }
}

/** What the map holds under the key, made when it is not there. */
function remembered<Value extends object>(
  map: BoundedMap<string, Value>,
  key: string,
  make: () => Value,
): Value {
  const known = map.get(key);
  if (known) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/** The arguments of a root field. */
export function argumentsOf(
  { definition, node }: { definition: GraphQLField<unknown, unknown>; node: FieldNode },
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return getArgumentValues(definition, node, values);
}

/** The gateway adds this variable to fetches of entities; its type is known to subgraphs only. */
const REPRESENTATIONS = 'representations';

function coerce(
  { schema }: RoutingTable,
  { definition }: Operation,
  variables: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = (definition.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== REPRESENTATIONS,
  );
  const { coerced, errors } = getVariableValues(schema, own, variables);
  if (coerced) return coerced;
  throw new ContractError('BAD_USER_INPUT', { message: errors[0]?.message });
}

function makePlan(table: RoutingTable, operation: Operation, conditions: Record<string, unknown>): Plan {
  const selections = new Selections(table, operation, conditions);
  const documents = new BoundedMap<string, DistrictDocument>(DOCUMENTS);
  const { isMutation } = operation;
  const type = (
    isMutation ? table.schema.getMutationType() : table.schema.getQueryType()
  ) as GraphQLObjectType;
  const rules = isMutation ? table.mutations : table.queries;
  const entities = planEntities(selections);
  return {
    operation,
    entities,
    roots: entities
      ? []
      : [...selections.roots(type)].map(([key, nodes], index) =>
          planRoot(selections, type, rules, key, nodes, index),
        ),
    document: (fields) =>
      remembered(documents, fields.map(({ id }) => id).join(), () => writeDocument(operation, fields)),
  };
}

function planRoot(
  selections: Selections,
  type: GraphQLObjectType,
  rules: ReadonlyMap<string, RootRule>,
  key: string,
  nodes: readonly FieldNode[],
  index: number,
): RootPlan {
  const name = (nodes[0] as FieldNode).name.value;
  if (name === '__typename') return { kind: 'TYPENAME', key, value: type.name };
  const definition = type.getFields()[name];
  const rule = rules.get(name);
  if (!definition || !rule) throw new Error(`Nothing says how to ask districts for ${type.name}.${name}.`);
  switch (rule.kind) {
    case 'ROUTE':
      return { kind: 'ROUTED', key, plan: planRouted(selections, definition, key, nodes, rule.path, index) };
    case 'CONNECTION': {
      const plan = planConnection(selections, definition, key, nodes, rule.orderEnum, index);
      return { kind: 'CONNECTION', key, plan };
    }
    case 'AGGREGATE':
      return { kind: 'AGGREGATE', key, plan: planAggregate(selections, definition, key, nodes, index) };
  }
}
