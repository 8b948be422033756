import { isIntrospectionType, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { applyMiddleware } from 'graphql-middleware';
import { allow, deny, shield, type rule } from 'graphql-shield';
import { ContractError } from '../errors';

/** A rule of graphql-shield. */
export type Rule = ReturnType<ReturnType<typeof rule>> | typeof allow;
/** The rule of every field of every type; `*` stands for the fields of a type that are not named. */
export type PermissionTree = Record<string, Record<string, Rule>>;

type RowTest = (row: never, context: never) => boolean;
const shortcuts = new WeakMap<object, RowTest>();

/**
 * A rule that need not be asked where `isOpen` says so of a row: asking it takes several promises, on every field of
 * every row. What `isOpen` does not let through, the rule decides.
 */
export function withShortcut<R extends Rule>(fieldRule: R, isOpen: RowTest): R {
  shortcuts.set(fieldRule, isOpen);
  return fieldRule;
}

/**
 * Puts a rule before every field. Whatever has none is denied, and is a mistake that ends the start.
 *
 * A wrapper costs time on every field of every row, so fields that are open to all (`allow`) go without, now that
 * each has been seen to have its rule.
 * @throws naming the fields without a rule, and the rules without a field.
 */
export function withPermissions(schema: GraphQLSchema, tree: PermissionTree): GraphQLSchema {
  const fields = fieldsOf(schema);
  const ruleOf = (type: string, field: string) => tree[type]?.[field] ?? tree[type]?.['*'];
  const bare = fields.filter(([type, field]) => !ruleOf(type, field)).map((names) => names.join('.'));
  if (bare.length > 0) throw new Error(`Fields without a permission: ${bare.join(', ')}`);
  const known = new Set(fields.flatMap(([type, field]) => [type, `${type}.${field}`]));
  const idle = Object.entries(tree).flatMap(([type, rules]) =>
    known.has(type)
      ? Object.keys(rules)
          .filter((f) => f !== '*' && !known.has(`${type}.${f}`))
          .map((f) => `${type}.${f}`)
      : [type],
  );
  if (idle.length > 0) throw new Error(`Permissions without a field: ${idle.join(', ')}`);

  const guards = shield<unknown, object>(tree, {
    fallbackRule: deny,
    fallbackError: new ContractError('FORBIDDEN'),
    allowExternalErrors: true,
  }).generate(schema) as Record<string, Record<string, unknown>>;
  for (const [type, field] of fields) {
    const guarded = guards[type];
    const fieldRule = ruleOf(type, field);
    if (!guarded || !fieldRule) continue;
    const isOpen = shortcuts.get(fieldRule);
    if (fieldRule === allow) delete guarded[field];
    else if (isOpen) guarded[field] = shortcut(guarded[field] as Guard, isOpen);
  }
  return applyMiddleware(schema, guards as never);
}

type Guard = (resolve: GraphQLFieldResolver<unknown, unknown>, ...field: FieldParameters) => unknown;
type FieldParameters = Parameters<GraphQLFieldResolver<unknown, unknown>>;

function shortcut(guard: Guard, isOpen: RowTest): Guard {
  return (resolve, row, args, context, info) =>
    isOpen(row as never, context as never)
      ? resolve(row, args, context, info)
      : guard(resolve, row, args, context, info);
}

function fieldsOf(schema: GraphQLSchema): [type: string, field: string][] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !isIntrospectionType(type))
    .flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((f): [string, string] => [type.name, f]) : [],
    );
}
