import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, Kind, Lexer, TokenKind, type GraphQLFormattedError } from 'graphql';
import { ContractError, ERRORS, isErrorCode, type ErrorCode, type ErrorDetails } from '../errors';
import { variableIssues } from './variableIssues';

/** The keys that may stand beside `code` in what a client sees; a record, so that a new one cannot be forgotten. */
const DETAILS: Readonly<Record<keyof ErrorDetails, true>> = {
  messageZh: true,
  issues: true,
  violations: true,
  state: true,
  availableCommands: true,
  version: true,
  districts: true,
  outcome: true,
  coordinate: true,
  count: true,
  limit: true,
  value: true,
  maximum: true,
  retryAfter: true,
};

/** Codes of Apollo Server that the contract calls otherwise. */
const RENAMED: Readonly<Record<string, ErrorCode>> = {
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_REQUEST',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: 'BAD_REQUEST',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'BAD_REQUEST',
};

/** The contract's code of an error that came out of Apollo Server, graphql or a resolver. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof GraphQLError ? (contractErrorIn(error) ?? error).extensions.code : undefined;
  if (isErrorCode(code)) return code;
  if (isOfArgument(error)) return 'BAD_USER_INPUT';
  return (typeof code === 'string' ? RENAMED[code] : undefined) ?? 'INTERNAL_SERVER_ERROR';
}

/** Whether graphql itself found fault with an argument: what a variable left null, say. It has no code for that. */
function isOfArgument(error: unknown): boolean {
  let inner: unknown = error;
  while (inner instanceof GraphQLError && inner.originalError) inner = inner.originalError;
  return inner instanceof GraphQLError && (inner.nodes ?? []).some(({ kind }) => VALUES.has(kind));
}

/** The kinds of node at which graphql points when an argument has a value that it cannot have. */
const VALUES: ReadonlySet<string> = new Set([
  Kind.VARIABLE,
  Kind.NULL,
  Kind.ENUM,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.LIST,
  Kind.OBJECT,
]);

/** A contract error that a validation rule or a resolver gave, wrapped by graphql or Apollo Server since. */
function contractErrorIn(error: GraphQLError): ContractError | null {
  const inner: unknown = error.originalError ?? unwrapResolverError(error);
  if (inner instanceof ContractError) return inner;
  return inner instanceof GraphQLError && inner !== error ? contractErrorIn(inner) : null;
}

/**
 * What a client sees of an error: an error of the contract with its details, anything else as INTERNAL_SERVER_ERROR.
 * @param maximumTokens the limit above which graphql stops reading a document.
 */
export function errorForm(
  formatted: GraphQLFormattedError,
  error: unknown,
  maximumTokens: number,
): GraphQLFormattedError {
  const { locations, path } = formatted;
  const code = codeOf(error);
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (code === 'GRAPHQL_PARSE_FAILED' && error instanceof GraphQLError && isTooLong(error, maximumTokens)) {
    return formOf(
      'QUERY_TOO_EXPENSIVE',
      { limit: 'tokens', value: maximumTokens + 1, maximum: maximumTokens },
      place,
    );
  }
  if (code === 'INTERNAL_SERVER_ERROR') return formOf(code, {}, place);
  const source = error instanceof GraphQLError ? (contractErrorIn(error) ?? error) : undefined;
  const details: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source?.extensions ?? {})) {
    if (Object.hasOwn(DETAILS, key)) details[key] = value;
  }
  if (code === 'BAD_USER_INPUT' && source && !details.issues) details.issues = variableIssues(source);
  const message = source?.message ?? formatted.message;
  // A document nested so deep that the parser gave up has the words of the machine, not of graphql.
  const isTold = code !== 'GRAPHQL_PARSE_FAILED' || message.startsWith('Syntax Error');
  return formOf(code, { ...details, ...(isTold && { message }) }, place);
}

/** An error of this code as it stands in an answer. */
export function formOf(
  code: ErrorCode,
  details: ErrorDetails & { message?: string; requestId?: string } = {},
  place: Pick<GraphQLFormattedError, 'locations' | 'path'> = {},
): GraphQLFormattedError {
  const { message = ERRORS[code].message, messageZh = ERRORS[code].messageZh, ...rest } = details;
  return { message, ...place, extensions: { code, messageZh, ...rest } };
}

/** Whether graphql stopped reading because the document has more tokens than it may, and not for its syntax. */
function isTooLong({ source, positions }: GraphQLError, maximum: number): boolean {
  const end = positions?.[0];
  if (!source || end === undefined) return false;
  const lexer = new Lexer(source);
  try {
    for (let count = 1; count <= maximum + 1; count++) {
      const token = lexer.advance();
      if (token.kind === TokenKind.EOF || token.start > end) return false;
      if (token.start === end) return count > maximum;
    }
  } catch {
    return false;
  }
  return false;
}
