import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import { formOf } from '../../subgraphs/kernel/http/errorForm';
import type { GatewayContext } from '../context';
import { completionErrors } from './completion';

/**
 * Says which districts an answer comes from and which are missing, for operators: clients read `missingDistricts`. A
 * query that asked for all districts and lacks one is answered by errors alone.
 */
export function districtReport(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ response, contextValue, operation }) {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { singleResult } = response.body;
          explainNulls(singleResult);
          if (contextValue.requiresAllDistricts && operation?.operation === OperationTypeNode.QUERY)
            withhold(singleResult, contextValue);
          const { caller, asOf, districts } = contextValue;
          const report = caller.role === 'PUBLIC' ? null : districts.extension();
          if (report) singleResult.extensions = { ...singleResult.extensions, asOf, districts: report };
          return Promise.resolve();
        },
      }),
  };
}

function explainNulls(result: FormattedExecutionResult): void {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (valueCompletion === undefined) return;
  result.errors = [...(result.errors ?? []), ...completionErrors(result.data, valueCompletion)];
  result.extensions = Object.keys(extensions).length > 0 ? extensions : undefined;
}

function withhold(result: FormattedExecutionResult, { districts }: GatewayContext): void {
  if (!districts.isIncomplete) return;
  result.data = null;
  result.errors = [...(result.errors ?? []), formOf('DISTRICTS_INCOMPLETE')];
}
