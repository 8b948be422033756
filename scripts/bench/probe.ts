/**
 * Preloaded into every process that the benchmark watches (`NODE_OPTIONS=--require`). It answers on a loopback port of
 * its own, which it writes into a file under BENCH_PROBES: how much the process has used, the same after a full
 * collection, and what its GraphQL answers held while they were being counted.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, ServerResponse, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What a process has used since it began. */
export interface Usage {
  pid: number;
  /** The file that it runs. */
  title: string;
  rssBytes: number;
  heapBytes: number;
  cpuMs: number;
}

/** What the answers of a process held. */
export interface Served {
  /** Calls by the port that they came to: one port is one deployment. */
  calls: Record<string, number>;
  bytes: number;
  /** JSON objects with an id. */
  records: number;
  /** SQL statements. */
  statements: number;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return {
    pid: process.pid,
    title: basename(process.argv[1] ?? 'node'),
    rssBytes: process.memoryUsage.rss(),
    heapBytes: process.memoryUsage().heapUsed,
    cpuMs: (user + system) / 1000,
  };
}

async function usageAfterCollection(): Promise<Usage> {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) {
    collect();
    // What finalisers and closed handles let go is collected the next time.
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return usage();
}

type Query = (this: unknown, ...args: unknown[]) => unknown;
/** Where TypeORM gives SQLite its statements. */
const { BetterSqlite3QueryRunner: QueryRunner } = createRequire(__filename)(
  'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner',
) as { BetterSqlite3QueryRunner: { prototype: { query: Query } } };
let statements: Query | null = null;

let served: Served | null = null;
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its answer below
const end: (this: ServerResponse, ...args: never[]) => ServerResponse = ServerResponse.prototype.end;

/** Only while answers are counted does anything stand between them and the network. */
function beginCounting(): object {
  served = { calls: {}, bytes: 0, records: 0, statements: 0 };
  const { query } = QueryRunner.prototype;
  statements ??= query;
  QueryRunner.prototype.query = function (this: unknown, ...args: unknown[]) {
    if (served) served.statements += 1;
    return query.apply(this, args);
  };
  ServerResponse.prototype.end = function (this: ServerResponse, ...args: never[]) {
    if (served && this.req.url?.startsWith('/graphql')) countAnswer(served, this.req, args[0]);
    return end.apply(this, args);
  };
  return {};
}

function endCounting(): Served | null {
  ServerResponse.prototype.end = end;
  if (statements) QueryRunner.prototype.query = statements;
  return served;
}

function countAnswer(into: Served, { socket }: IncomingMessage, payload: unknown): void {
  const port = String(socket.localPort);
  into.calls[port] = (into.calls[port] ?? 0) + 1;
  const text = Buffer.isBuffer(payload) ? payload.toString() : typeof payload === 'string' ? payload : '';
  into.bytes += Buffer.byteLength(text);
  JSON.parse(text || 'null', (key, value: unknown) => {
    if (key === 'id') into.records += 1;
    return value;
  });
}

const ANSWERS: Readonly<Record<string, () => unknown>> = {
  '/usage': usage,
  '/collect': usageAfterCollection,
  '/count/begin': beginCounting,
  '/count/end': endCounting,
};

const folder = process.env.BENCH_PROBES;
if (folder) {
  const server = createServer((request, response) => {
    const answer = ANSWERS[request.url ?? ''];
    void Promise.resolve(answer?.()).then((value) => {
      response.writeHead(answer ? 200 : 404, { connection: 'close' }).end(JSON.stringify(value ?? null));
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    const file = join(folder, `${process.pid}.json`);
    writeFileSync(file, JSON.stringify({ port, title: usage().title }));
    process.on('exit', () => rmSync(file, { force: true }));
  });
  server.unref();
}
