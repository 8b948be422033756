import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeCursor } from '../../subgraphs/kernel/cursor';

/** What a liar was asked. */
export interface Asked {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingHttpHeaders;
}

/** A district's answer, as loose JSON: lies take it apart. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie knows what it asked for
export type Json = any;

/** What the district behind a liar says, to the question or, with other variables, to another. */
export type Truth = (variables?: Record<string, unknown>) => Promise<Json>;

/** How a liar answers: by itself, or by what the district behind it would have said. */
export type Lie = (response: ServerResponse, asked: Asked, truth: Truth) => unknown;

/** A server before a real district: it passes everything through, until it is told to lie. */
export interface Liar {
  url: string;
  /** Everything that it was asked, but for looks whether it is there. */
  asked: Asked[];
  lie: Lie | null;
  close(): Promise<void>;
}

/** A server on a port of its own before the district at this URL. */
export async function liarBefore(districtUrl: string): Promise<Liar> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Partial<Asked>;
      const asked = { query: '', variables: {}, ...body, headers: request.headers };
      if (asked.query !== '{__typename}') liar.asked.push(asked);
      const truth: Truth = (variables) =>
        ask(districtUrl, { ...body, ...(variables && { variables }) }, request.headers);
      void (liar.lie ?? honest)(response, asked, truth);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const liar: Liar = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked: [],
    lie: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return liar;
}

async function ask(url: string, body: object, headers: IncomingHttpHeaders): Promise<Json> {
  const passed = ['authorization', 'x-request-id', 'x-as-of', 'x-deadline-ms', 'traceparent'].flatMap(
    (name) => (typeof headers[name] === 'string' ? [[name, headers[name]] as [string, string]] : []),
  );
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...Object.fromEntries(passed) },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** Answers what the district says. */
export const honest: Lie = async (response, _asked, truth) => sendJson(response, await truth());

function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Answers this text. */
export function says(text: string, status = 200, type = 'application/json'): Lie {
  return (response) => response.writeHead(status, { 'content-type': type }).end(text);
}

/** Answers this JSON. */
export function saysJson(body: unknown, status = 200): Lie {
  return (response) => sendJson(response, body, status);
}

/** Answers what the district says, after somebody has been at it. */
export function twists(twist: (answer: Json) => unknown): Lie {
  return async (response, _asked, truth) => {
    const answer = await truth();
    sendJson(response, twist(answer) ?? answer);
  };
}

/** Answers every page as if it were the first. */
export const startsAgain: Lie = async (response, { variables }, truth) => {
  const isCursor = (value: unknown) => typeof value === 'string' && decodeCursor(value) !== null;
  const asked = Object.entries(variables).map(([name, value]) => [name, isCursor(value) ? null : value]);
  sendJson(response, await truth(Object.fromEntries(asked)));
};

/** Does what it was asked to, and closes the connection in the midst of the answer. */
export const breaksOff: Lie = async (response, _asked, truth) => {
  const text = JSON.stringify(await truth());
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': String(text.length + 100),
  });
  response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
};

/** Hears the question, and never answers. */
export const isSilent: Lie = () => undefined;

/** Answers so much later, unless nobody waits any more. */
export function isLate(ms: number): Lie {
  return (response, asked, truth) => {
    const timer = setTimeout(() => void honest(response, asked, truth), ms);
    response.on('close', () => clearTimeout(timer));
  };
}
