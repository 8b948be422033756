import type { GraphQLDataSource } from '@apollo/gateway';
import { ErrorLedger } from '../horizontal/errorLedger';
import { tellAll, tellPublic } from '../horizontal/missing';
import { Planner } from '../horizontal/plan';
import type { RoutingTable } from '../horizontal/routingTable';
import { DistrictCalls } from './calls';
import type { DistrictClients } from './clients';
import { runCommands } from './commands';
import type { HorizontalContext } from './context';
import { Deadline } from './deadline';
import type { DistrictDirectory } from './directory';
import { readEntities } from './entityReads';
import type { Fetch } from './fetch';
import { runReads } from './reads';

export interface DistrictDataSourceOptions {
  table: RoutingTable;
  directory: Pick<DistrictDirectory, 'register'>;
  clients: Pick<DistrictClients, 'of'>;
  /** How long a district may take for one command; reads have their operation's deadline. */
  deadlineMs: number;
}

type Process = GraphQLDataSource<HorizontalContext>['process'];

/**
 * The seam between the gateway's query plan and the districts: to the gateway one subgraph, behind it as many
 * deployments as there are districts. A fetch is planned, asked of those it concerns, and merged into the one answer
 * that a single database would give.
 */
export class DistrictDataSource implements GraphQLDataSource<HorizontalContext> {
  private readonly planner: Planner;

  constructor(private readonly options: DistrictDataSourceOptions) {
    this.planner = new Planner(options.table);
  }

  /** Answers one fetch. Who is missing and what it cost goes to the request's report. */
  async process(options: Parameters<Process>[0]): ReturnType<Process> {
    // No deployment stands for all of them: whether each is well shows in what it answers.
    if (!('incomingRequestContext' in options)) return { data: { __typename: 'Query' } };

    const { context } = options.incomingRequestContext;
    const tell = context.caller.role === 'PUBLIC' ? tellPublic : tellAll;
    const planned = this.planner.plan(options.request.query ?? '', options.request.variables ?? {});
    const fetch: Fetch = {
      ...planned,
      table: this.options.table,
      register: this.options.directory.register,
      context,
      tell,
      errors: new ErrorLedger(tell),
      calls: new DistrictCalls(planned, this.options.clients, context),
      path: fieldNames(options.pathInIncomingRequest ?? []),
    };
    const data = await this.run(fetch);
    const errors = fetch.errors.all();
    return { data, ...(errors.length > 0 && { errors: errors.map((error) => error.toJSON()) }) };
  }

  private run(fetch: Fetch): Promise<Record<string, unknown>> {
    const { plan, context } = fetch;
    if (plan.operation.isMutation) return runCommands(fetch, this.options.deadlineMs);
    const deadline = new Deadline(context.deadlineAt);
    return plan.entities ? readEntities(fetch, plan.entities, deadline) : runReads(fetch, deadline);
  }
}

/** The path without the marks that stand for each item of a list. */
function fieldNames(path: readonly (string | number)[]): string[] {
  return path.filter((step): step is string => typeof step === 'string' && step !== '@');
}
