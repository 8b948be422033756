import { GraphQLError } from 'graphql';
import { ContractError } from '../../subgraphs/kernel/errors';

/** What shows before any district is asked: an error of the contract, or arguments that graphql-js refuses. */
export function callersError(error: unknown): ContractError {
  if (error instanceof ContractError) return error;
  if (error instanceof GraphQLError) return new ContractError('BAD_USER_INPUT', { message: error.message });
  throw error;
}
