import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every code of the public contract: its HTTP status, and its text where no better one is given. */
export const ERRORS = {
  UNAUTHENTICATED: {
    status: 401,
    message: 'The access token is not valid here.',
    messageZh: '访问令牌无效。',
  },
  FORBIDDEN: { status: 200, message: 'This is not allowed to you.', messageZh: '无权访问。' },
  BAD_USER_INPUT: { status: 200, message: 'The input is not valid.', messageZh: '输入有误。' },
  RULE_VIOLATED: { status: 200, message: 'A rule of supervision forbids this.', messageZh: '违反督导规则。' },
  ILLEGAL_TRANSITION: {
    status: 200,
    message: 'This command is not open in this state.',
    messageZh: '当前状态下不能执行此操作。',
  },
  STALE_VERSION: {
    status: 200,
    message: 'The record has changed since it was read. Read it again.',
    messageZh: '记录已被他人修改，请重新读取。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 200,
    message: 'This idempotency key was used with another input.',
    messageZh: '幂等键已用于其他请求。',
  },
  DISTRICT_UNAVAILABLE: {
    status: 200,
    message: 'The district did not answer.',
    messageZh: '区县系统未响应。',
  },
  DISTRICT_OUTDATED: {
    status: 200,
    message: 'The district runs a version that lacks this.',
    messageZh: '区县系统版本过旧。',
  },
  DISTRICT_UNKNOWN: {
    status: 200,
    message: 'There is no district with this code.',
    messageZh: '没有此代码的区县。',
  },
  DISTRICTS_INCOMPLETE: {
    status: 200,
    message: 'Not every district answered, and the request asked for all.',
    messageZh: '并非所有区县都已响应。',
  },
  CURSOR_EXPIRED: {
    status: 200,
    message: 'The cursor is older than a day. Start again from the first page.',
    messageZh: '游标已过期，请从第一页重新开始。',
  },
  QUERY_TOO_EXPENSIVE: {
    status: 400,
    message: 'The operation is too large. Ask for less at once.',
    messageZh: '查询过大，请缩小范围。',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    message: 'The document is not GraphQL.',
    messageZh: 'GraphQL 语法错误。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    message: 'The document does not fit the schema.',
    messageZh: '查询与模式不符。',
  },
  BAD_REQUEST: { status: 400, message: 'The request is not a GraphQL request.', messageZh: '请求格式错误。' },
  PAYLOAD_TOO_LARGE: { status: 413, message: 'The request body is too large.', messageZh: '请求体过大。' },
  RATE_LIMITED: {
    status: 429,
    message: 'Too many requests. Try again later.',
    messageZh: '请求过于频繁，请稍后再试。',
  },
  OVERLOADED: {
    status: 503,
    message: 'The server is overloaded. Try again later.',
    messageZh: '服务繁忙，请稍后再试。',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: 'Something went wrong on our side.',
    messageZh: '系统内部错误。',
  },
} as const satisfies Record<string, { status: number; message: string; messageZh: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** Whether a text is a code of the contract. */
export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(ERRORS, text);
}

/** One thing wrong with an input: where it stands, the rule it breaks, and the words for people. */
export interface InputIssue {
  path: string[];
  rule: string;
  messageZh: string;
}

/** The keys beside `code` that an error of the contract may bear in its extensions. */
export interface ErrorDetails {
  messageZh?: string;
  issues?: InputIssue[];
  violations?: { rule: string; basis: string; kind: string; messageZh: string }[];
  state?: string;
  availableCommands?: string[];
  version?: number;
  districts?: { code: string; reason: string }[];
  outcome?: 'NOT_SENT' | 'UNKNOWN';
  coordinate?: string;
  count?: number;
  limit?: string;
  value?: number;
  maximum?: number;
  retryAfter?: number;
}

/** An error of the public contract: the one kind of error that is shown to a client as it is. */
export class ContractError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(
    code: ErrorCode,
    details: ErrorDetails & { message?: string } = {},
    options: Pick<GraphQLErrorOptions, 'path' | 'nodes' | 'originalError'> = {},
  ) {
    const { message = ERRORS[code].message, messageZh = ERRORS[code].messageZh, ...rest } = details;
    super(message, { ...options, extensions: { code, messageZh, ...rest } });
    this.name = 'ContractError';
    this.code = code;
  }
}

/** `BAD_USER_INPUT` with one issue. `path` starts at the argument: `['after']`, `['input', 'schoolId']`. */
export function badInput(path: string[], rule: string, message: string, messageZh: string): ContractError {
  return new ContractError('BAD_USER_INPUT', { message, messageZh, issues: [{ path, rule, messageZh }] });
}
