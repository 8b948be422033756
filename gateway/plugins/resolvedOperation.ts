import type { ApolloServerPlugin } from '@apollo/server';
import { executeSync } from 'graphql';
import { ContractError } from '../../subgraphs/kernel/errors';
import type { GatewayContext } from '../context';

/**
 * Refuses a request whose document does not have the operation that it names, or names none of several, in graphql's own
 * words as a subgraph does. @apollo/gateway would throw an error of its own there, which is nobody's BAD_REQUEST.
 */
export function resolvedOperation(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ operation, schema, document, request: { operationName } }) {
          if (operation) return Promise.resolve();
          // Nothing is carried out: graphql looks for the operation first, and does not find it.
          const [complaint] = executeSync({ schema, document, operationName }).errors ?? [];
          throw new ContractError('BAD_REQUEST', { ...(complaint && { message: complaint.message }) });
        },
      }),
  };
}
