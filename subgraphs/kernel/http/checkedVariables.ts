import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues, Kind, type GraphQLError } from 'graphql';
import { ContractError, type InputIssue } from '../errors';
import { factsOf } from './documentFacts';
import type { RequestContext } from './scope';

/** So many complaints are told at once: each has the whole value in it, and a value may have many faults. */
const MAX_COMPLAINTS = 10;
const LONGEST_MESSAGE = 300;

/**
 * Refuses variables that do not fit before anything is carried out. The stock gateway would collect complaints without
 * end, and neither it nor graphql has a code for a condition that is null.
 */
export function checkedVariables<C extends RequestContext>(): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          const definitions = operation?.variableDefinitions ?? [];
          if (definitions.length === 0) return Promise.resolve();
          const options = { maxErrors: MAX_COMPLAINTS };
          const { coerced, errors = [] } = getVariableValues(schema, definitions, variables, options);
          const issues = errors.flatMap(issuesOf);
          for (const name of coerced ? factsOf(document).conditions : []) {
            if (coerced?.[name] === null) issues.push(issueOf(name));
          }
          if (!coerced || issues.length > 0) {
            const message = errors[0]?.message.slice(0, LONGEST_MESSAGE) ?? 'A condition must not be null.';
            throw new ContractError('BAD_USER_INPUT', { message, issues });
          }
          return Promise.resolve();
        },
      }),
  };
}

/** The variable that a complaint is about. */
function issuesOf({ nodes = [] }: GraphQLError): InputIssue[] {
  return nodes.flatMap((node) =>
    node.kind === Kind.VARIABLE_DEFINITION ? [issueOf(node.variable.name.value)] : [],
  );
}

function issueOf(variable: string): InputIssue {
  return { path: [`$${variable}`], rule: 'TYPE', messageZh: '变量的值不符合类型。' };
}
