import type { Dispatcher } from 'undici';
import { mixedQueries, type MixedQuery } from './mixedQueries';
import type { Usage } from './probe';
import type { Probes } from './probes';

/** Memory of all processes after a full collection, at some point of the run. */
export interface MemoryMark {
  /** How many queries had been answered. */
  queries: number;
  processes: readonly Usage[];
  rssBytes: number;
}

export interface MemoryRun {
  agent: Dispatcher;
  gatewayUrl: string;
  /** Tokens of many callers: what is kept for one must not be kept for ever. */
  tokens: readonly string[];
  probes: Probes;
  /** Schools, district codes and cursors that the queries speak of. */
  ids: readonly string[];
  codes: readonly string[];
  endCursors: readonly string[];
  /** Where memory is taken, in answered queries. */
  marks: readonly number[];
}

const IN_FLIGHT = 6;

/** Asks mixed queries, several at once, and takes the city's memory at each mark. @throws when one goes wrong. */
export async function runMemory(run: MemoryRun): Promise<MemoryMark[]> {
  const next = mixedQueries(run.ids, run.codes, run.endCursors);
  const marks: MemoryMark[] = [];
  let asked = 0;
  for (const mark of run.marks) {
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        while (asked < mark) {
          asked += 1;
          await send(run, next(), asked);
        }
      }),
    );
    const processes = await run.probes.collected();
    marks.push({
      queries: mark,
      processes,
      rssBytes: processes.reduce((sum, { rssBytes }) => sum + rssBytes, 0),
    });
  }
  return marks;
}

async function send(
  { agent, gatewayUrl, tokens }: MemoryRun,
  mixed: MixedQuery,
  number: number,
): Promise<void> {
  const { origin, pathname } = new URL(gatewayUrl);
  const token = tokens[number % tokens.length] ?? '';
  const { body } = await agent.request({
    origin,
    path: pathname,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(!mixed.isPublic && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: mixed.query, variables: mixed.variables }),
  });
  const { errors = [] } = (await body.json()) as { errors?: { extensions?: { code?: string } }[] };
  const unexpected = errors.find(({ extensions }) => !EXPECTED.has(extensions?.code ?? ''));
  if (unexpected)
    throw new Error(`Query ${number} was answered ${JSON.stringify(unexpected)}: ${mixed.query}`);
}

/** A cursor that is none, and what the public may not read. */
const EXPECTED: ReadonlySet<string> = new Set(['BAD_USER_INPUT', 'FORBIDDEN']);
