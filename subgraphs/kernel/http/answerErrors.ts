import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ERRORS, isErrorCode } from '../errors';
import type { Logger } from '../log';
import { codeOf } from './errorForm';
import type { RequestContext } from './scope';

/**
 * Gives every error of an answer its request id, an answer without data the status of its first error, and logs what
 * clients are not told.
 */
export function answerErrors<C extends RequestContext>(log: Logger): ApolloServerPlugin<C> {
  return {
    contextCreationDidFail({ error }) {
      if (codeOf(error) === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'A request found no context.');
      return Promise.resolve();
    },
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (codeOf(error) !== 'INTERNAL_SERVER_ERROR') continue;
            contextValue.log.error(
              { err: error.originalError ?? error, path: error.path },
              'An operation failed.',
            );
          }
          return Promise.resolve();
        },
        willSendResponse({ response, contextValue }) {
          if (response.body.kind === 'single') {
            const { errors, data } = response.body.singleResult;
            if (errors) stampErrors(errors, contextValue.requestId);
            // Apollo Server chose 500 where no error named a status.
            const isUndecided = response.http.status === undefined || response.http.status === 500;
            if (errors && data == null && isUndecided) {
              response.http.status = refusalStatus(errors[0]) ?? response.http.status;
            }
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Writes the request's id into errors that lack it. */
export function stampErrors(errors: readonly GraphQLFormattedError[], requestId: string): void {
  for (const error of errors) {
    const { extensions } = error as { extensions?: Record<string, unknown> };
    if (extensions) extensions.requestId ??= requestId;
  }
}

/** The HTTP status of an operation that was refused with this error; undefined where the answer stays as it is. */
function refusalStatus(error: GraphQLFormattedError | undefined): number | undefined {
  const code = error?.extensions?.code;
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') return undefined;
  return ERRORS[code].status === 200 ? undefined : ERRORS[code].status;
}
