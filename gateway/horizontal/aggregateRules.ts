import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { amountsOf } from './amounts';
import type { AggregateRule } from './routingTable';

type Field = GraphQLField<unknown, unknown>;
type RulesByType = Map<string, ReadonlyMap<string, AggregateRule>>;

/**
 * Reads how the figures of a type add up, and those of its buckets. Every field says so but `missingDistricts`, which
 * the gateway fills.
 * @param declared the arguments of a field's `@aggregate`, if it bears one.
 */
export function readAggregateRules(
  type: GraphQLObjectType,
  declared: (field: Field) => Record<string, unknown> | undefined,
  types: RulesByType,
  problems: string[],
): void {
  if (types.has(type.name)) return;
  const rules = new Map<string, AggregateRule>();
  types.set(type.name, rules);
  for (const field of Object.values(type.getFields())) {
    if (field.name === 'missingDistricts') continue;
    const where = `${type.name}.${field.name}`;
    const rule = ruleOf(field, declared(field), where, problems);
    if (rule) rules.set(field.name, rule);
  }
  for (const [name, rule] of rules) checkRule(type, name, rule);

  function checkRule(parent: GraphQLObjectType, name: string, rule: AggregateRule): void {
    const where = `${parent.name}.${name}`;
    const field = parent.getFields()[name] as Field;
    const isList = isListType(getNullableType(field.type));
    const named = getNamedType(field.type);
    if (rule.by !== 'KEY' && isNonNullType(field.type)) problems.push(`${where}: a figure may be null.`);
    if (rule.by === 'RATIO') {
      for (const part of rule.of) {
        if (rules.get(part)?.by !== 'SUM') problems.push(`${where}: "${part}" is no summed field beside it.`);
      }
      if (named.name !== 'Float') problems.push(`${where}: a ratio is a Float.`);
    } else if (rule.by === 'KEY' && isList && isObjectType(named)) {
      readAggregateRules(named, declared, types, problems);
      const buckets = types.get(named.name);
      if (rule.of.length === 0) problems.push(`${where}: buckets need a key.`);
      for (const part of rule.of) {
        if (buckets?.get(part)?.by !== 'KEY')
          problems.push(`${where}: "${part}" is no key of ${named.name}.`);
      }
    } else if (isList || !isLeafType(named)) {
      problems.push(`${where}: only scalars add up, and lists of buckets by their key.`);
    } else if (rule.by === 'SUM' && !amountsOf(named).sum) {
      problems.push(`${where}: ${named.name} cannot be summed.`);
    }
  }
}

function ruleOf(
  { args }: Field,
  declared: Record<string, unknown> | undefined,
  where: string,
  problems: string[],
): AggregateRule | null {
  if (!declared) {
    problems.push(`${where}: nothing says how it adds up over districts.`);
    return null;
  }
  const of = Array.isArray(declared.of) ? declared.of.map(String) : [];
  switch (declared.by) {
    case 'SUM':
    case 'MIN':
    case 'MAX':
      return { by: declared.by };
    case 'KEY':
      return { by: 'KEY', of };
    case 'RATIO': {
      const [numerator, denominator, ...more] = of;
      if (numerator !== undefined && denominator !== undefined && more.length === 0 && args.length === 0) {
        return { by: 'RATIO', of: [numerator, denominator] };
      }
      problems.push(`${where}: a ratio is of two fields, and takes no arguments.`);
      return null;
    }
    default:
      problems.push(`${where}: it adds up by "SUM", "MIN", "MAX", "KEY" or "RATIO".`);
      return null;
  }
}
