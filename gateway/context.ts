import type { RequestContext, RequestScope } from '../subgraphs/kernel/http/scope';
import type { Caller } from '../subgraphs/kernel/identity/caller';
import type { Logger } from '../subgraphs/kernel/log';
import type { HorizontalContext } from './districts/context';
import { DistrictReport, type DistrictBudget } from './districts/report';
import type { TokenExchange } from './exchange';
import { traceparentOf } from './trace';

/** What all operations of a gateway share. */
export interface GatewayTerms {
  exchange: TokenExchange;
  /** How long districts may take for one operation. */
  deadlineMs: number;
  budget: DistrictBudget;
}

/** One operation at the gateway: who asks, the instant it is answered for, and what became of its districts. */
export class GatewayContext implements RequestContext, HorizontalContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly log: Logger;
  readonly asOf = new Date().toISOString();
  readonly traceparent: string;
  readonly districts: DistrictReport;
  /** Whether an answer that lacks a district is worth nothing to the client. */
  readonly requiresAllDistricts: boolean;
  private districtsDueAt: number | null = null;

  constructor(
    scope: RequestScope,
    private readonly terms: GatewayTerms,
  ) {
    this.requestId = scope.requestId;
    this.caller = scope.caller;
    this.log = scope.log;
    this.traceparent = traceparentOf(scope.headers.traceparent, scope.requestId);
    this.districts = new DistrictReport(this.asOf, terms.budget);
    this.requiresAllDistricts = scope.headers['x-districts-required'] === 'all';
  }

  /** Counts from the first question to a district: what was asked of others before is not the districts' time. */
  get deadlineAt(): number {
    return (this.districtsDueAt ??= Date.now() + this.terms.deadlineMs);
  }

  tokenFor(audience: string): Promise<string> {
    return this.terms.exchange.tokenFor(this.caller, audience);
  }
}
