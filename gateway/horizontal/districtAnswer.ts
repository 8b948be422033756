import { z } from 'zod';
import { ContractError, isErrorCode, type ErrorCode, type ErrorDetails } from '../../subgraphs/kernel/errors';
import { isRecord } from './complete';
import type { Path } from './path';
import type { Absence } from './missing';

/** An error of a district, as much of it as may leave the gateway: never its text. */
export interface DistrictError {
  code: ErrorCode;
  details: ErrorDetails;
  /** Below the root field. */
  path: Path;
}

/** The JSON that a district answered with, apart into root fields. */
export interface DistrictAnswer {
  data: Readonly<Record<string, unknown>> | null;
  errors: readonly { path: Path; code: ErrorCode; details: ErrorDetails }[];
}

/** What became of one root field at one district. */
export type Outcome =
  | { kind: 'ANSWERED'; value: unknown; errors: readonly DistrictError[] }
  /** The caller's input is at fault: the same in every district. */
  | { kind: 'INPUT'; error: DistrictError }
  | { kind: 'REFUSED'; error: DistrictError }
  | { kind: 'FAILED'; reason: Absence['reason']; sent: 'NOT_SENT' | 'UNKNOWN' };

/** More errors than this in one answer are not read: they would only cost time. */
const MAX_ERRORS = 1000;

const issue = z.object({ path: z.array(z.string()), rule: z.string(), messageZh: z.string() });
const violation = z.object({ rule: z.string(), basis: z.string(), kind: z.string(), messageZh: z.string() });
const detailsOfDistrict = z.object({
  issues: z.array(issue).optional().catch(undefined),
  violations: z.array(violation).optional().catch(undefined),
  state: z.string().optional().catch(undefined),
  availableCommands: z.array(z.string()).optional().catch(undefined),
  version: z.int().optional().catch(undefined),
  coordinate: z.string().optional().catch(undefined),
  limit: z.string().optional().catch(undefined),
  value: z.number().optional().catch(undefined),
  maximum: z.number().optional().catch(undefined),
  retryAfter: z.number().optional().catch(undefined),
});

/** Reads an answer's envelope; null when it is none of GraphQL's. */
export function readAnswer(body: unknown): DistrictAnswer | null {
  if (!isRecord(body)) return null;
  const { data = null, errors = [] } = body;
  if ((data !== null && !isRecord(data)) || !Array.isArray(errors)) return null;
  if (data === null && errors.length === 0) return null;
  return { data, errors: errors.slice(0, MAX_ERRORS).map(readError) };
}

function readError(error: unknown): DistrictError {
  const { path, extensions } = isRecord(error) ? error : {};
  const code = isRecord(extensions) ? extensions.code : null;
  const details = isRecord(extensions) ? detailsOfDistrict.parse(extensions) : {};
  for (const key of Object.keys(details) as (keyof typeof details)[]) {
    if (details[key] === undefined) delete details[key];
  }
  return {
    code: isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR',
    details,
    path: isPath(path) ? path : [],
  };
}

function isPath(value: unknown): value is Path {
  return Array.isArray(value) && value.every((step) => typeof step === 'string' || Number.isInteger(step));
}

/** What the answer says of the root field under this key. */
export function outcomeOf(answer: DistrictAnswer, key: string): Outcome {
  const own = answer.errors.filter(({ path }) => path.length === 0 || path[0] === key);
  const errors = own.map((error) => ({ ...error, path: error.path.slice(1) }));
  const value = answer.data?.[key];
  if (value != null || (value === null && errors.length === 0)) return { kind: 'ANSWERED', value, errors };
  const [error] = errors;
  if (!error) return { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };
  return outcomeOfError(error);
}

/** What an error that stands for a whole root field means. */
function outcomeOfError(error: DistrictError): Outcome {
  switch (error.code) {
    case 'FORBIDDEN':
      return { kind: 'REFUSED', error };
    case 'BAD_USER_INPUT':
    case 'CURSOR_EXPIRED':
    case 'QUERY_TOO_EXPENSIVE':
    case 'RULE_VIOLATED':
    case 'ILLEGAL_TRANSITION':
    case 'STALE_VERSION':
    case 'IDEMPOTENCY_KEY_REUSED':
      return { kind: 'INPUT', error };
    case 'UNAUTHENTICATED':
    case 'BAD_REQUEST':
      // The gateway's own token, or its instant, was not accepted. The caller's question was not read.
      return { kind: 'FAILED', reason: 'REFUSED', sent: 'NOT_SENT' };
    case 'RATE_LIMITED':
    case 'OVERLOADED':
      return { kind: 'FAILED', reason: 'UNREACHABLE', sent: 'NOT_SENT' };
    default:
      return { kind: 'FAILED', reason: 'INVALID_ANSWER', sent: 'UNKNOWN' };
  }
}

/** The error in the gateway's own words, at a path of the client's operation. */
export function retell(
  { code, details }: Pick<DistrictError, 'code' | 'details'>,
  path: Path,
): ContractError {
  // A district that refuses the gateway's token in one field must not look like a refusal of the caller's.
  const told = code === 'UNAUTHENTICATED' ? 'INTERNAL_SERVER_ERROR' : code;
  return new ContractError(told, details, { path });
}
