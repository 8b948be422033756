import {
  getDirectiveValues,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { readAggregateRules } from './aggregateRules';
import type { DirectiveNames } from './directives';
import type { AggregateRule, RootRule, RoutingTable } from './routingTable';

type Field = GraphQLField<unknown, unknown>;

const CONNECTION_FIELDS = ['edges', 'nodes', 'pageInfo', 'totalCount', 'missingDistricts'];
const EDGE_FIELDS = ['cursor', 'node'];

/**
 * Reads what a supergraph declares about one of its subgraphs, and gathers what does not hold together, so that a
 * mistake in a schema stops the gateway at its start and not a client's query.
 */
export class Declarations {
  readonly problems: string[] = [];
  private readonly aggregates = new Map<string, ReadonlyMap<string, AggregateRule>>();

  /** @param graph the subgraph, as `@join__` directives name it. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly names: DirectiveNames,
    private readonly graph: string,
  ) {}

  table(subgraph: string): RoutingTable {
    const queries = this.rootRules(this.schema.getQueryType());
    const mutations = this.rootRules(this.schema.getMutationType());
    for (const [name, { kind }] of mutations) {
      if (kind !== 'ROUTE')
        this.problems.push(`Mutation.${name}: a command goes to one district, by @${this.names.route}.`);
    }
    return {
      subgraph,
      schema: this.schema,
      queries,
      mutations,
      entityKeys: this.entityKeys(),
      aggregates: this.aggregates,
    };
  }

  /** Whether any of the subgraph's root fields says how districts are asked for it. */
  get isHorizontal(): boolean {
    const { route, scatter } = this.names;
    return [this.schema.getQueryType(), this.schema.getMutationType()]
      .flatMap((type) => (type ? this.rootFields(type) : []))
      .flatMap(({ astNode }) => astNode?.directives ?? [])
      .some(({ name }) => name.value === route || name.value === scatter);
  }

  /** The fields of a root type that this subgraph answers. */
  private rootFields(type: GraphQLObjectType): Field[] {
    if (!this.joins(type.astNode?.directives, 'join__type')) return [];
    return Object.values(type.getFields()).filter(({ astNode }) => {
      const placed = astNode?.directives?.some(({ name }) => name.value === 'join__field');
      return !placed || this.joins(astNode?.directives, 'join__field');
    });
  }

  private rootRules(type: GraphQLObjectType | null | undefined): ReadonlyMap<string, RootRule> {
    const rules = new Map<string, RootRule>();
    for (const field of type ? this.rootFields(type) : []) {
      const where = `${type?.name}.${field.name}`;
      const rule = this.rootRule(field, where);
      if (rule) rules.set(field.name, rule);
      if (isNonNullType(field.type))
        this.problems.push(`${where}: it must be nullable, or its failure is everyone's.`);
    }
    return rules;
  }

  private rootRule(field: Field, where: string): RootRule | null {
    const route = this.valuesOf(this.names.route, field)?.by;
    const merge = this.valuesOf(this.names.scatter, field)?.merge;
    if ((route === undefined) === (merge === undefined)) {
      this.problems.push(`${where}: it bears either @${this.names.route} or @${this.names.scatter}.`);
      return null;
    }
    if (typeof route === 'string') return { kind: 'ROUTE', path: this.routePath(field, route, where) };
    if (merge === 'CONNECTION') return this.connectionRule(field, where);
    if (merge === 'AGGREGATE') return this.aggregateRule(field, where);
    this.problems.push(`${where}: merge is "CONNECTION" or "AGGREGATE", not ${JSON.stringify(merge)}.`);
    return null;
  }

  /** A route is read from arguments that are there: non-null at every step. */
  private routePath(field: Field, text: string, where: string): string[] {
    const path = text.split('.');
    let inputs: Readonly<Record<string, { type: GraphQLInputType }>> = Object.fromEntries(
      field.args.map((arg) => [arg.name, arg]),
    );
    for (const step of path) {
      const input = inputs[step];
      if (!input) {
        this.problems.push(`${where}: there is no "${step}" on the way to its route "${text}".`);
        return path;
      }
      if (!isNonNullType(input.type))
        this.problems.push(`${where}: "${step}" in its route "${text}" may be null.`);
      const type = getNamedType(input.type);
      inputs = isInputObjectType(type) ? type.getFields() : {};
    }
    return path;
  }

  private connectionRule(field: Field, where: string): RootRule | null {
    const type = getNamedType(field.type);
    const argument = (name: string) => field.args.find((arg) => arg.name === name)?.type;
    const order = argument('orderBy');
    const orderEnum = order ? getNamedType(order) : null;
    const isOrdered =
      isNonNullType(order) &&
      isEnumType(orderEnum) &&
      orderEnum.getValues().every(({ name }) => /_(ASC|DESC)$/.test(name));
    if (!isOrdered)
      this.problems.push(`${where}: "orderBy" must be a non-null enum of <FIELD>_ASC and _DESC.`);
    if (String(argument('first')) !== 'Int!')
      this.problems.push(`${where}: "first" must be an Int! with a default.`);
    if (String(argument('after')) !== 'String') this.problems.push(`${where}: "after" must be a String.`);
    this.checkFields(type, CONNECTION_FIELDS, where);
    const edge = isObjectType(type) ? type.getFields().edges : undefined;
    if (edge) this.checkFields(getNamedType(edge.type), EDGE_FIELDS, where);
    return orderEnum ? { kind: 'CONNECTION', orderEnum: orderEnum.name } : null;
  }

  private checkFields(type: unknown, known: readonly string[], where: string): void {
    if (!isObjectType(type)) {
      this.problems.push(`${where}: a connection and its edges are object types.`);
      return;
    }
    for (const name of Object.keys(type.getFields())) {
      if (!known.includes(name))
        this.problems.push(`${where}: it is not known how to merge ${type.name}.${name}.`);
    }
  }

  private aggregateRule(field: Field, where: string): RootRule {
    const type = getNamedType(field.type);
    if (isObjectType(type)) {
      readAggregateRules(
        type,
        (each) => this.valuesOf(this.names.aggregate, each),
        this.aggregates,
        this.problems,
      );
    } else this.problems.push(`${where}: an aggregate is an object type.`);
    return { kind: 'AGGREGATE' };
  }

  /** The types that this subgraph resolves by a key, each with the key that names its district. */
  private entityKeys(): ReadonlyMap<string, string> {
    const keys = new Map<string, string>();
    const route = this.schema.getDirective(this.names.route);
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (
        !isObjectType(type) ||
        !type.astNode ||
        !route ||
        !this.joins(type.astNode.directives, 'join__type')
      )
        continue;
      const by = getDirectiveValues(route, type.astNode)?.by;
      if (typeof by !== 'string') continue;
      keys.set(type.name, by);
      for (const key of this.keysOf(type)) {
        if (!key.split(/[\s{}]+/).includes(by)) {
          this.problems.push(`${type.name}: its key "${key}" lacks "${by}", by which its district is found.`);
        }
      }
    }
    return keys;
  }

  private keysOf(type: GraphQLObjectType): string[] {
    const placed =
      type.astNode?.directives?.filter((directive) => this.isOurs(directive, 'join__type')) ?? [];
    return placed.flatMap((directive) => {
      const key = directive.arguments?.find(({ name }) => name.value === 'key')?.value;
      return key?.kind === Kind.STRING ? [key.value] : [];
    });
  }

  private valuesOf(directive: string, { astNode }: Field): Record<string, unknown> | undefined {
    const definition = this.schema.getDirective(directive);
    return definition && astNode ? getDirectiveValues(definition, astNode) : undefined;
  }

  private joins(directives: readonly ConstDirectiveNode[] | undefined, name: string): boolean {
    return (directives ?? []).some((directive) => this.isOurs(directive, name));
  }

  /** Whether a `@join__` directive speaks of this subgraph, and not of a field that another has taken over. */
  private isOurs(directive: ConstDirectiveNode, name: string): boolean {
    if (directive.name.value !== name) return false;
    const value = (argument: string) =>
      directive.arguments?.find((each) => each.name.value === argument)?.value;
    const graph = value('graph');
    const isOverridden = value('usedOverridden');
    return (
      graph?.kind === Kind.ENUM &&
      graph.value === this.graph &&
      !(isOverridden?.kind === Kind.BOOLEAN && isOverridden.value)
    );
  }
}
