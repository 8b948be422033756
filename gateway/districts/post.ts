import type { Dispatcher } from 'undici';
import type { Deadline } from './deadline';

/** The most bytes that an answer may have. */
export const MAX_ANSWER_BYTES = 8 * 1024 * 1024;

/** What came of one POST. */
export type Posted =
  | { kind: 'ANSWER'; status: number; text: string; bytes: number }
  | { kind: 'TOO_LARGE'; bytes: number }
  /** The deadline passed. */
  | { kind: 'LATE'; sent: boolean }
  /** The connection was not made, or broke. */
  | { kind: 'BROKEN'; sent: boolean; error: Error };

/**
 * Posts a body and collects the answer, straight on undici's dispatcher: with dozens of calls for one page the
 * streams of its friendlier methods are most of the cost.
 */
export function post(
  dispatcher: Dispatcher,
  path: string,
  headers: Record<string, string>,
  body: string,
  deadline: Deadline,
  maxBytes = MAX_ANSWER_BYTES,
): Promise<Posted> {
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let status = 0;
    let bytes = 0;
    const chunks: Buffer[] = [];
    const finish = (posted: Posted) => {
      unwait();
      resolve(posted);
      if (posted.kind === 'LATE' || posted.kind === 'TOO_LARGE') controller?.abort(new Error(posted.kind));
    };
    const unwait = deadline.onPassed(() => finish({ kind: 'LATE', sent: controller !== null }));

    dispatcher.dispatch(
      { path, method: 'POST', headers, body, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart(started) {
          controller = started;
          if (deadline.leftMs === 0) started.abort(new Error('LATE'));
        },
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          bytes += chunk.length;
          if (bytes > maxBytes) finish({ kind: 'TOO_LARGE', bytes });
          else chunks.push(chunk);
        },
        onResponseEnd() {
          finish({ kind: 'ANSWER', status, text: textOf(chunks), bytes });
        },
        onResponseError(_controller, error) {
          finish({ kind: 'BROKEN', sent: controller !== null, error });
        },
      },
    );
  });
}

function textOf(chunks: Buffer[]): string {
  const [only] = chunks;
  return chunks.length === 1 && only ? only.toString('utf8') : Buffer.concat(chunks).toString('utf8');
}
