import type { ApolloServerPlugin } from '@apollo/server';
import { ContractError } from '../errors';
import { factsOf } from './documentFacts';
import type { RequestContext } from './scope';

/**
 * Refuses an operation that reads the schema where that is not open to this caller, or that asks a subgraph for
 * entities without being the gateway. A document is validated once for everybody, so this cannot be a validation rule.
 */
export function restrictedFields<C extends RequestContext>(
  mayIntrospect: (context: C) => boolean,
): ApolloServerPlugin<C> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, contextValue }) {
          const { introspects, federates } = factsOf(document);
          if (federates && !contextValue.caller.viaGateway) {
            throw new ContractError('FORBIDDEN', {
              message: '_entities and _service are answered to the gateway only.',
            });
          }
          if (introspects && !contextValue.caller.viaGateway && !mayIntrospect(contextValue)) {
            throw new ContractError('GRAPHQL_VALIDATION_FAILED', {
              message: 'Introspection is not open here. The public schema is at /schema.graphql.',
            });
          }
          return Promise.resolve();
        },
      }),
  };
}
