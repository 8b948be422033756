import { pino } from 'pino';
import type { GraphQLFormattedError } from 'graphql';
import type { Reply } from '../../gateway/districts/client';
import type { HorizontalContext } from '../../gateway/districts/context';
import { DistrictDataSource } from '../../gateway/districts/dataSource';
import { DistrictReport } from '../../gateway/districts/report';
import type { RoutingTable } from '../../gateway/horizontal/routingTable';
import { DistrictRegister, type Deployment } from '../../gateway/horizontal/register';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { PUBLIC_CALLER, type Caller } from '../../subgraphs/kernel/identity/caller';
import { MiniDistrict, miniSupergraph, type DistrictRequest, type SchoolRow } from './miniCity';

export const AS_OF = '2026-03-02T08:00:00.000Z';
const OFFICE: Caller = { ...PUBLIC_CALLER, role: 'CITY_OFFICE', subject: 'office' };

/** What a district does instead of answering, or null when it answers. */
export type Fault = (request: DistrictRequest, call: number) => Reply | object | null;

/** A deployment of the mini city. */
export function deployment(code: string, more: Partial<Deployment> = {}): Deployment {
  const homes = new Set([code]);
  return {
    code: code as DistrictCode,
    name: `区 ${code}`,
    url: 'http://x.invalid',
    homes,
    isDrained: false,
    ...more,
  };
}

/** The table of the mini city's district subgraph. */
export function miniTable(): RoutingTable {
  const table = miniSupergraph().horizontal.get('district');
  if (!table) throw new Error('The district subgraph is horizontal.');
  return table;
}

export interface MiniAnswer {
  data: Record<string, unknown>;
  errors: GraphQLFormattedError[];
  report: DistrictReport;
}

/** The whole layer over districts in memory: a fetch in, the merged answer out. */
export class MiniGateway {
  readonly districts = new Map<string, MiniDistrict>();
  readonly headers: Record<string, string>[] = [];
  /** Of each call, whether it might have been made twice. */
  readonly repeatable: boolean[] = [];
  readonly faults = new Map<string, Fault>();
  calls = 0;
  register: DistrictRegister;
  private readonly source: DistrictDataSource;

  constructor(rows: readonly SchoolRow[], deployments: readonly Deployment[]) {
    this.register = new DistrictRegister(deployments, []);
    for (const { code, homes } of deployments) {
      this.districts.set(code, new MiniDistrict(rows.filter((row) => homes.has(row.code))));
    }
    const register = () => this.register;
    this.source = new DistrictDataSource({
      table: miniTable(),
      directory: {
        get register() {
          return register();
        },
      },
      clients: {
        of: ({ code }) => ({
          ask: (body, headers, _deadline, mayRepeat) => this.ask(code, body, headers, mayRepeat),
        }),
      },
      deadlineMs: 3000,
    });
  }

  async run(
    query: string,
    variables: Record<string, unknown> = {},
    more: Partial<HorizontalContext> & { path?: (string | number)[] } = {},
  ): Promise<MiniAnswer> {
    const report = new DistrictReport(AS_OF, { calls: 10_000, objects: 1_000_000 });
    const context: HorizontalContext = {
      caller: OFFICE,
      requestId: 'request-1',
      traceparent: null,
      asOf: AS_OF,
      deadlineAt: Date.now() + 3000,
      tokenFor: (audience) => Promise.resolve(`token for ${audience}`),
      districts: report,
      log: pino({ enabled: false }),
      ...more,
    };
    const response = await this.source.process({
      kind: 'incoming operation',
      request: { query, variables },
      incomingRequestContext: { context },
      context,
      pathInIncomingRequest: more.path,
    } as unknown as Parameters<DistrictDataSource['process']>[0]);
    return {
      data: response.data as Record<string, unknown>,
      errors: (response.errors ?? []) as GraphQLFormattedError[],
      report: context.districts,
    };
  }

  private async ask(
    code: string,
    body: string,
    headers: Record<string, string>,
    mayRepeat: boolean,
  ): Promise<Reply> {
    this.calls += 1;
    this.repeatable.push(mayRepeat);
    this.headers.push(headers);
    const request = JSON.parse(body) as DistrictRequest;
    const district = this.districts.get(code);
    if (!district) return { kind: 'FAILED', reason: 'UNREACHABLE', sent: 'NOT_SENT' };
    const fault = this.faults.get(code)?.(request, district.requests.length);
    if (fault && 'kind' in fault) {
      district.requests.push(request);
      return fault;
    }
    return { kind: 'ANSWER', body: fault ?? (await district.answer(request, headers['x-as-of'] ?? '')) };
  }
}
