import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { ValidationRule } from 'graphql';
import { ContractError } from '../errors';

/**
 * Refuses documents that nest too deep or rename too much. graphql-armor counts; with its own limits it would throw
 * out of the validation, which Apollo Server answers with 500.
 */
export function documentLimits({ depth, aliases }: { depth: number; aliases: number }): ValidationRule[] {
  const counted = (limit: string, maximum: number) => ({
    n: Infinity,
    onAccept: [
      (context: Parameters<ValidationRule>[0] | null, { n: value }: { n: number }) => {
        if (value > maximum)
          context?.reportError(new ContractError('QUERY_TOO_EXPENSIVE', { limit, value, maximum }));
      },
    ],
  });
  return [
    maxDepthRule({ ...counted('depth', depth), flattenFragments: true }),
    maxAliasesRule({ ...counted('aliases', aliases), allowList: [] }),
  ];
}
