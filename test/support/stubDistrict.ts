import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stub does with a request whose body has been read. */
export type Behaviour = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** Answers with JSON. */
export const answers =
  (json: unknown, status = 200): Behaviour =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));

export const hangs: Behaviour = () => undefined;
export const hangsUp: Behaviour = (request) => void request.socket.destroy();

/** A server on the loopback that behaves as it is told, from one request to the next. */
export class StubDistrict {
  readonly bodies: string[] = [];
  readonly headers: IncomingMessage['headers'][] = [];
  connections = 0;

  private constructor(
    private server: Server,
    public behaviour: Behaviour,
    readonly port: number,
  ) {}

  static async start(behaviour: Behaviour, port = 0): Promise<StubDistrict> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const stub = new StubDistrict(server, behaviour, (server.address() as AddressInfo).port);
    server.on('connection', () => (stub.connections += 1));
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8');
      request.on('data', (chunk: string) => (body += chunk));
      request.on('end', () => {
        stub.bodies.push(body);
        stub.headers.push(request.headers);
        stub.behaviour(request, response, body);
      });
    });
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Resolves when the condition holds; the test's own time limit is the only one. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setImmediate(resolve));
}
