import type { Caller } from '../../subgraphs/kernel/identity/caller';
import type { Logger } from '../../subgraphs/kernel/log';
import type { DistrictReport } from './report';

/** What the layer needs to know of the request whose fetches it answers; the gateway's context offers it. */
export interface HorizontalContext {
  caller: Caller;
  requestId: string;
  /** W3C trace context, if the request came with one or the gateway began one. */
  traceparent: string | null;
  /** The instant that the whole operation is true for, 24-character UTC. */
  asOf: string;
  /** When districts must have answered the operation's reads, all rounds together: ms since the epoch. */
  deadlineAt: number;
  /** A token made for this deployment alone, by which it knows the caller. */
  tokenFor(audience: string): Promise<string>;
  /** What the operation has asked of districts so far. */
  districts: DistrictReport;
  log: Logger;
}
