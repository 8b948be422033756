import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { ERRORS, isErrorCode } from '../errors';
import type { Logger } from '../log';
import { codeOf } from './errorForm';
import { refusalStatus } from './refusals';
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
            // Apollo Server chose 500 where no error named a status: nothing was carried out.
            const code = errors?.[0]?.extensions?.code;
            if (data == null && isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR') {
              if (response.http.status === 500) response.http.status = refusalStatus(code);
              else if (ERRORS[code].status !== 200) response.http.status ??= ERRORS[code].status;
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
