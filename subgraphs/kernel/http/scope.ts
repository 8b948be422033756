import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../identity/caller';
import type { Logger } from '../log';

/** What is known of a request before its operation is read. */
export interface RequestScope {
  requestId: string;
  caller: Caller;
  /** The operation's instant, 24-character UTC; only the gateway may set it. */
  asOf: string | null;
  /** When the answer must be there, in milliseconds since 1970; only the gateway may set it. */
  deadlineAt: number | null;
  /** Writes the request's id with every line. */
  log: Logger;
  headers: IncomingHttpHeaders;
}

/** What the server's own plugins need of the context in which resolvers run. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly log: Logger;
}
