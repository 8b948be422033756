import type { ApolloServerPlugin } from '@apollo/server';
import { validate } from 'graphql';
import type { SubgraphContext } from '../context';
import { costOf, refuseAbove } from '../http/cost';
import { documentLimits } from '../http/documentLimits';

/** What one operation of somebody who asks a deployment directly may take. */
export interface OperationLimits {
  depth: number;
  aliases: number;
  cost: number;
}

/**
 * Refuses operations that would take too much of whoever asks a deployment directly. What the gateway sends, it has
 * measured as the client wrote it; its rewritten document bears aliases of its own.
 */
export function directLimits({ depth, aliases, cost }: OperationLimits): ApolloServerPlugin<SubgraphContext> {
  const rules = documentLimits({ depth, aliases });
  const scattered = new Set<string>();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue: { caller } }) {
          if (caller.viaGateway || !operation) return Promise.resolve();
          const [error] = validate(schema, document, rules);
          if (error) throw error;
          const terms = { schema, scattered, districts: 1 };
          refuseAbove('cost', costOf(document, operation, request.variables ?? {}, terms).total, cost);
          return Promise.resolve();
        },
      }),
  };
}
