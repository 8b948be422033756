import type { IncomingHttpHeaders } from 'node:http';
import { ContractError, type InputIssue } from '../errors';
import { RequestRefused } from '../http/refusals';
import { cleanFileName } from './fileName';
import { MEDIA_TYPES, takenType } from './mediaTypes';
import type { FileFacts } from './shelf';
import { tooLarge } from './store';

const KEY = /^[\w-]{8,64}$/;

/**
 * Reads what stands beside the body of an upload: `content-type`, `x-file-name` (percent-encoded UTF-8), the parameter
 * `containsMinor` (`true` or `false`, never guessed), and maybe `idempotency-key`.
 * @throws PAYLOAD_TOO_LARGE, 415, or BAD_USER_INPUT with all that is wrong.
 */
export function readUpload(
  recordId: string,
  headers: IncomingHttpHeaders,
  query: unknown,
  maxBytes: number,
): FileFacts {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const mediaType = takenType(headers['content-type']);
  if (mediaType === null) throw wrongType();
  const name = cleanFileName(decoded(headers['x-file-name']), mediaType);
  const { containsMinor } = query as { containsMinor?: unknown };
  const idempotencyKey = headers['idempotency-key'] ?? null;
  const issues: InputIssue[] = [];
  if (name === null) {
    const messageZh = '请以 x-file-name 给出文件名（UTF-8 百分号编码，不超过 120 个字符）。';
    issues.push({ path: ['x-file-name'], rule: 'TEXT', messageZh });
  }
  if (containsMinor !== 'true' && containsMinor !== 'false') {
    const messageZh = '请以 containsMinor=true 或 false 说明文件是否含未成年人信息。';
    issues.push({ path: ['containsMinor'], rule: 'REQUIRED', messageZh });
  }
  if (idempotencyKey !== null && !(typeof idempotencyKey === 'string' && KEY.test(idempotencyKey))) {
    const messageZh = '幂等键应为 8 至 64 个字母、数字、_ 或 -。';
    issues.push({ path: ['idempotency-key'], rule: 'FORM', messageZh });
  }
  if (issues.length > 0 || name === null) throw new ContractError('BAD_USER_INPUT', { issues });
  return {
    recordId,
    name,
    mediaType,
    containsMinor: containsMinor === 'true',
    idempotencyKey: idempotencyKey as string | null,
  };
}

/** What is said of a type that is not taken, or of content that is not of the type it is said to be. */
export function wrongType(): RequestRefused {
  return new RequestRefused(
    415,
    `The content is not what content-type says, or files of this type are not taken. Taken are: ${MEDIA_TYPES.join(', ')}.`,
    '文件类型不符或不在允许范围内。',
  );
}

function decoded(header: string | string[] | undefined): string {
  if (typeof header !== 'string') return '';
  try {
    return decodeURIComponent(header);
  } catch {
    return '';
  }
}
