import { buildSchema, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../subgraphs/kernel/http/scope';
import { startGraphqlServer, type GraphqlServer } from '../../subgraphs/kernel/http/server';
import type { GraphqlServerOptions } from '../../subgraphs/kernel/http/serverOptions';
import type { RequestScope } from '../../subgraphs/kernel/http/scope';
import { ContractError } from '../../subgraphs/kernel/errors';
import { silentLog, type LocalIdentity } from './identity';

export const TINY_SDL = `
type Query {
  hello(name: String! = "world"): String
  role: String
  instant: String
  requestId: String
  slow: String
  refused: String
  broken: String
  rows: [Row!]
  _service: String
  touches: Int!
  wish(of: [Wish!]): String
}
input Wish { text: String }
type Mutation { touch: String }
type Row { id: ID! secret: String next: Row }
`;

/** The context of a tiny server: what it knows of the request. */
export class TinyContext implements RequestContext {
  constructor(readonly scope: RequestScope) {}
  get requestId() {
    return this.scope.requestId;
  }
  get caller() {
    return this.scope.caller;
  }
  get log() {
    return this.scope.log;
  }
}

function forbid(): never {
  throw new ContractError('FORBIDDEN');
}

/** How often a command was carried out. */
let touches = 0;

const RESOLVERS: Record<
  string,
  Record<string, (args: Record<string, unknown>, context: TinyContext) => unknown>
> = {
  Query: {
    hello: ({ name }) => `Hello, ${String(name)}`,
    role: (_args, { caller }) => caller.role,
    instant: (_args, { scope }) => scope.asOf,
    requestId: (_args, { requestId }) => requestId,
    slow: () => new Promise((resolve) => setTimeout(resolve, 100, 'done')),
    refused: forbid,
    broken: () => {
      throw new Error('the password of the database is hunter2');
    },
    rows: () => Array.from({ length: 1000 }, (_, index) => ({ id: String(index) })),
    _service: () => 'sdl',
    touches: () => touches,
  },
  Mutation: {
    touch() {
      touches += 1;
      return 'touched';
    },
  },
  Row: { secret: forbid },
};

export function tinySchema(): GraphQLSchema {
  const schema = buildSchema(TINY_SDL);
  for (const [type, fields] of Object.entries(RESOLVERS)) {
    const defined = schema.getType(type);
    if (!defined || !('getFields' in defined)) continue;
    for (const [name, resolve] of Object.entries(fields)) {
      const field = defined.getFields()[name];
      if (field && 'resolve' in field)
        field.resolve = (_source, args: Record<string, unknown>, context: TinyContext) =>
          resolve(args, context);
    }
  }
  return schema;
}

export const GENEROUS = { bodyBytes: 1_048_576, tokens: 5000, ratePerMinute: 0 };

/** A server of the tiny schema on a port of its own. */
export function startTiny(
  identity: LocalIdentity,
  options: Partial<GraphqlServerOptions<TinyContext>> = {},
): Promise<GraphqlServer> {
  return startGraphqlServer<TinyContext>({
    name: 'tiny',
    host: '127.0.0.1',
    port: 0,
    apollo: { schema: tinySchema() },
    verifier: identity.verifierFor('500103'),
    contextOf: (scope) => new TinyContext(scope),
    publicSdl: TINY_SDL,
    explorer: true,
    introspection: true,
    limits: GENEROUS,
    log: silentLog,
    isReady: () => Promise.resolve(true),
    metrics: null,
    ...options,
  });
}
