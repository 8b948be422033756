import { Kind, type GraphQLError } from 'graphql';
import type { InputIssue } from '../errors';

/** The issues of graphql's own complaint about variables, which knows none: the variables are named. */
export function variableIssues({ nodes = [] }: Pick<GraphQLError, 'nodes'>): InputIssue[] {
  return nodes.flatMap((node) =>
    node.kind === Kind.VARIABLE_DEFINITION ? [variableIssue(node.variable.name.value)] : [],
  );
}

/** A variable, without its `$`, that has a value which it cannot have. */
export function variableIssue(name: string): InputIssue {
  return { path: [`$${name}`], rule: 'TYPE', messageZh: '变量的值不符合类型。' };
}
