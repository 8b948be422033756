import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type ValidationRule } from 'graphql';
import { ContractError } from '../../subgraphs/kernel/errors';
import { costOf, refuseAbove, type CostTerms } from '../../subgraphs/kernel/http/cost';
import type { GatewayContext } from '../context';

/** The longest page there is: whoever asks for more made a mistake, which is that field's own error. */
const LONGEST_PAGE = 500;

export interface CostLimits {
  cost: number;
  pageSize: number;
}

/** Refuses operations that would take too much, before anybody is asked. @param terms of this moment. */
export function costLimits(limits: CostLimits, terms: () => CostTerms): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, operation, request }) {
          if (!operation) return Promise.resolve();
          const { total, largestPage } = costOf(document, operation, request.variables ?? {}, terms());
          refuseAbove('cost', total, limits.cost);
          if (largestPage <= LONGEST_PAGE) refuseAbove('pageSize', largestPage, limits.pageSize);
          return Promise.resolve();
        },
      }),
  };
}

/** Refuses what the gateway does not serve: answers in parts, and subscriptions. */
export const refuseUnserved: ValidationRule = (context) => ({
  OperationDefinition(node) {
    if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(
      new ContractError('BAD_REQUEST', { message: 'Subscriptions are not served.' }, { nodes: [node] }),
    );
  },
  Directive(node) {
    if (node.name.value !== 'defer' && node.name.value !== 'stream') return;
    const message = `Answers in parts (@${node.name.value}) are not served.`;
    context.reportError(new ContractError('GRAPHQL_VALIDATION_FAILED', { message }, { nodes: [node] }));
  },
});
