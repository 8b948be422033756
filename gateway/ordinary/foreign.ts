import { RemoteGraphQLDataSource, type GraphQLDataSource } from '@apollo/gateway';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { formOf } from '../../subgraphs/kernel/http/errorForm';

/** Marks the errors that a foreign subgraph gave: it chose its words itself. */
const FOREIGN = Symbol('foreign');
/** What Apollo adds, or what would show a process from the inside. */
const HIDDEN: ReadonlySet<string> = new Set([
  'code',
  'serviceName',
  'stacktrace',
  'exception',
  'http',
  'response',
]);

/**
 * A subgraph that knows nothing of this system, at the URL in the supergraph: asked as the stock gateway asks it, and
 * without credentials.
 */
export function foreignDataSource(url: string | undefined): GraphQLDataSource {
  return new RemoteGraphQLDataSource({
    url,
    didReceiveResponse({ response }) {
      const errors = response.errors as { extensions?: Record<PropertyKey, unknown> }[] | undefined;
      for (const error of errors ?? []) error.extensions = { ...error.extensions, [FOREIGN]: true };
      return response;
    },
  });
}

/** An error of a foreign subgraph as it gave it, under our form; null for every other error. */
export function foreignError(
  error: unknown,
  { locations, path }: GraphQLFormattedError,
): GraphQLFormattedError | null {
  const { message, extensions } = error as Partial<GraphQLError>;
  if (!extensions || !(FOREIGN in extensions)) return null;
  const shown = Object.entries(extensions).filter(([key]) => !HIDDEN.has(key));
  const { code } = extensions;
  const form = formOf(
    'INTERNAL_SERVER_ERROR',
    { message },
    { ...(locations && { locations }), ...(path && { path }) },
  );
  const isTheirs = typeof code === 'string' && code !== 'DOWNSTREAM_SERVICE_ERROR';
  return {
    ...form,
    extensions: { ...form.extensions, ...Object.fromEntries(shown), ...(isTheirs && { code }) },
  };
}
