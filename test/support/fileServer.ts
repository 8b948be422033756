import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SubgraphContext } from '../../subgraphs/kernel/context';
import { ContractError } from '../../subgraphs/kernel/errors';
import { serveFiles } from '../../subgraphs/kernel/files/routes';
import { FileNotFound, type Attached, type FileShelf } from '../../subgraphs/kernel/files/shelf';
import { FileStore } from '../../subgraphs/kernel/files/store';
import type { GraphqlServerOptions } from '../../subgraphs/kernel/http/serverOptions';
import { isIdOf, newId, type DistrictCode } from '../../subgraphs/kernel/ids';
import type { LocalIdentity } from './identity';
import { testId } from './smallDistrict';
import { startTiny, type TinyContext } from './tinyServer';

/** What a request for a file came to. */
export interface FileAnswer {
  status: number;
  headers: Headers;
  content: Buffer;
  /** The error's extensions, where it is one. */
  error: Record<string, unknown>;
}

/** A server that takes and gives files, with a shelf in memory: everybody but the public may add to `RECORD`. */
export interface FileServer {
  code: string;
  url: string;
  folder: string;
  rows: Map<string, Attached>;
  /** Ids of the files whose content was about to be given out. */
  opened: string[];
  /** Says no to an opening, when it is set. */
  opening: (() => Promise<void>) | null;
  /** What lies in the store's folder, drafts included. */
  files(): string[];
  close(): Promise<void>;
}

/** A record that takes files, one that may only be read, and the page that is always there. */
export const recordIn = (code: string) => testId(code, 'Finding', 1);
export const foreignRecordIn = (code: string) => testId(code, 'Finding', 2);
export const paperIn = (code: string) => testId(code, 'Paper', 1);
export const PAGE = '<!doctype html><title>督办通知</title><script>document.title = "run"</script>';

export async function fileServer(
  identity: LocalIdentity,
  code: string,
  {
    maxBytes = 100_000,
    page = PAGE,
    ...options
  }: Partial<GraphqlServerOptions<TinyContext>> & { maxBytes?: number; page?: string } = {},
): Promise<FileServer> {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  const store = await FileStore.open(folder);
  const rows = new Map<string, Attached>();
  const opened: string[] = [];
  const shelf: FileShelf = {
    mayAttach: ({ caller }, recordId) => {
      if (caller.role === 'PUBLIC') return Promise.reject(new FileNotFound());
      if (recordId === foreignRecordIn(code)) return Promise.reject(new ContractError('FORBIDDEN'));
      return recordId === recordIn(code) ? Promise.resolve() : Promise.reject(new FileNotFound());
    },
    async attach({ asOf }, { idempotencyKey: _, ...facts }, draft) {
      const id = newId(code as DistrictCode, 'Attachment');
      const { sha256, sizeBytes } = draft;
      await draft.keep();
      const attached = { ...facts, id, sha256, sizeBytes, uploadedAt: asOf };
      rows.set(id, attached);
      return attached;
    },
    find(_context, id) {
      if (id === paperIn(code)) return Promise.resolve({ kind: 'PAGE', html: page });
      const row = rows.get(id);
      if (!row || !isIdOf('Attachment', id)) return Promise.reject(new FileNotFound());
      const opening = async () => {
        await server.opening?.();
        opened.push(id);
      };
      return Promise.resolve({ ...row, kind: 'FILE', opening });
    },
  };
  const tiny = await startTiny(identity, {
    verifier: identity.verifierFor(code),
    ...options,
    files: (fastify, admit) =>
      serveFiles(fastify, admit, {
        store,
        shelf,
        maxBytes,
        contextOf: ({ caller, requestId, log }) =>
          new SubgraphContext({} as never, caller, new Date().toISOString(), requestId, log),
      }),
  });
  const server: FileServer = {
    code,
    url: tiny.url,
    folder,
    rows,
    opened,
    opening: null,
    files: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      ),
    async close() {
      await tiny.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return server;
}

/** What an upload says beside its body. */
export interface Upload {
  record: string;
  body?: RequestInit['body'];
  type?: string;
  name?: string;
  query?: string;
  headers?: Record<string, string>;
  authorization?: string;
}

/** Sends a file to a server of files, or to a gateway. @param url of its graph. */
export function sendFile(url: string, upload: Upload): Promise<FileAnswer> {
  const { record, body = null, type, name, query = '?containsMinor=false', headers, authorization } = upload;
  return askFile(url, `${record}${query}`, {
    method: 'POST',
    body,
    // A body that is a stream needs it; undici's fetch knows no other.
    ...({ duplex: 'half' } as object),
    headers: {
      ...(type !== undefined && { 'content-type': type }),
      ...(name !== undefined && { 'x-file-name': encodeURIComponent(name) }),
      ...(authorization !== undefined && { authorization }),
      ...headers,
    },
  });
}

export async function askFile(url: string, path: string, init: RequestInit = {}): Promise<FileAnswer> {
  const response = await fetch(new URL(`files/${path}`, url), init);
  const content = Buffer.from(await response.arrayBuffer());
  const isRefused = response.status >= 400 && content.length > 0;
  const answer = isRefused
    ? (JSON.parse(content.toString()) as { errors: { extensions: Record<string, unknown> }[] })
    : { errors: [] };
  return {
    status: response.status,
    headers: response.headers,
    content,
    error: answer.errors[0]?.extensions ?? {},
  };
}
