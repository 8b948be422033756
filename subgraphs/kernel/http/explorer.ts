import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefused } from './refusals';

/** The explorer's files, served from the packages themselves: nothing comes from the internet. */
const PACKAGE_FILES = {
  'react.js': ['react', 'umd/react.production.min.js', 'text/javascript; charset=utf-8'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js', 'text/javascript; charset=utf-8'],
  'graphiql.js': ['graphiql', 'graphiql.min.js', 'text/javascript; charset=utf-8'],
  'graphiql.css': ['graphiql', 'graphiql.min.css', 'text/css; charset=utf-8'],
} as const;

/** Starts GraphiQL with a memory of its own: no query and no token outlives the page. */
const SCRIPT = `'use strict';
const memory = new Map();
const storage = {
  get length() { return memory.size; },
  getItem: (key) => memory.get(key) ?? null,
  setItem: (key, value) => void memory.set(key, value),
  removeItem: (key) => void memory.delete(key),
  clear: () => memory.clear(),
};
const explorer = React.createElement(GraphiQL, {
  fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
  storage,
  isHeadersEditorEnabled: true,
  shouldPersistHeaders: false,
  defaultEditorToolsVisibility: 'headers',
  defaultQuery: '# A token goes into the headers below: { "authorization": "Bearer …" }. It stays in this page.\\n{ __typename }\\n',
});
ReactDOM.createRoot(document.getElementById('explorer')).render(explorer);
`;

const STYLE = 'html, body, #explorer { height: 100%; margin: 0; }';

const page = (title: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<link rel="stylesheet" href="/explorer/page.css">
</head>
<body>
<div id="explorer">Loading…</div>
<script src="/explorer/react.js"></script>
<script src="/explorer/react-dom.js"></script>
<script src="/explorer/graphiql.js"></script>
<script src="/explorer/page.js"></script>
</body>
</html>
`;

/** What the page may do: run its own files and ask its own server, nothing else. */
export const EXPLORER_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whether a browser wants to see a page, and not the answer to a query. */
export function wantsExplorer({ method, headers, query }: FastifyRequest): boolean {
  if (method !== 'GET' || !/\btext\/html\b/i.test(headers.accept ?? '')) return false;
  return (query as Record<string, unknown>).query === undefined;
}

export function sendExplorer(reply: FastifyReply, title: string): FastifyReply {
  return reply
    .header('content-security-policy', EXPLORER_POLICY)
    .type('text/html; charset=utf-8')
    .send(page(title));
}

/** Serves the files of the explorer below `/explorer/`. */
export function serveExplorerFiles(fastify: FastifyInstance): void {
  fastify.get<{ Params: { file: string } }>('/explorer/:file', async (request, reply) => {
    const { file } = request.params;
    if (file === 'page.js') return reply.type('text/javascript; charset=utf-8').send(SCRIPT);
    if (file === 'page.css') return reply.type('text/css; charset=utf-8').send(STYLE);
    if (!Object.hasOwn(PACKAGE_FILES, file)) throw new RequestRefused(404, 'There is nothing here.');
    const [name, path, type] = PACKAGE_FILES[file as keyof typeof PACKAGE_FILES];
    // react exports its package.json and no file of its browser build.
    const source = join(dirname(require.resolve(`${name}/package.json`)), path);
    return reply
      .type(type)
      .header('cache-control', 'max-age=86400')
      .send(await readFile(source));
  });
}
