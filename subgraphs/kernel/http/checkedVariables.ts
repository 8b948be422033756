import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import { ContractError } from '../errors';
import { factsOf } from './documentFacts';
import type { RequestContext } from './scope';
import { variableIssue, variableIssues } from './variableIssues';

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
          const nulls = [...factsOf(document).conditions].filter((name) => coerced?.[name] === null);
          if (!coerced || nulls.length > 0) {
            const issues = [...errors.flatMap(variableIssues), ...nulls.map(variableIssue)];
            const message = errors[0]?.message.slice(0, LONGEST_MESSAGE) ?? 'A condition must not be null.';
            throw new ContractError('BAD_USER_INPUT', { message, issues });
          }
          return Promise.resolve();
        },
      }),
  };
}
