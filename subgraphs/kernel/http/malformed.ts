import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { formOf } from './errorForm';
import { newRequestId } from './requestIds';

/** What is wrong with bytes that are not HTTP, by Node's code: the status and the words. */
const COMPLAINTS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request took too long to arrive.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are too large.'],
};

/** Answers what Node could not read as a request, in GraphQL's error form as well, and hangs up. */
export function refuseMalformed(error: { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, message] = COMPLAINTS[error.code ?? ''] ?? [400, 'This is no HTTP request.'];
  const requestId = newRequestId();
  const body = `${JSON.stringify({ errors: [formOf('BAD_REQUEST', { message, requestId })] })}\n`;
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${requestId}`,
    'connection: close',
  ];
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  else socket.destroy();
}
