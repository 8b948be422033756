import type { Dispatcher } from 'undici';
import { addFigures, mergePages } from './merging';
import { aliasedDocument, documentOf, type Json, type PageAnswer, type Workload } from './workloads';

/** One way to get an answer. All ask from this process, over the same agent. */
export interface Contestant {
  name: string;
  answer(workload: Workload): Promise<unknown>;
}

/** POSTs a GraphQL request. @throws when there are errors in the answer. */
export async function postGraphql(
  agent: Dispatcher,
  url: string,
  token: string | null,
  query: string,
  variables: Json,
): Promise<Json> {
  const { origin, pathname } = new URL(url);
  const { body } = await agent.request({
    origin,
    path: pathname,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await body.json()) as { data?: Json; errors?: unknown };
  if (!data || errors) throw new Error(`${url} answered ${JSON.stringify(errors ?? null).slice(0, 2000)}`);
  return data;
}

/** This project's gateway. */
export function ourGateway(agent: Dispatcher, url: string, token: string): Contestant {
  return {
    name: 'ours',
    async answer(workload) {
      const data = await postGraphql(agent, url, token, documentOf(workload), workload.variables);
      return data[workload.field];
    },
  };
}

/**
 * No gateway at all: the same question to each district at once, merged and cut here.
 * @param tokenFor a token for a deployment, as the gateway's exchange makes them.
 */
export function bareScript(
  agent: Dispatcher,
  districts: ReadonlyMap<string, string>,
  tokenFor: (code: string) => Promise<string>,
): Contestant {
  return {
    name: 'bare script',
    async answer(workload) {
      const query = documentOf(workload);
      const answers = await Promise.all(
        codesFor(workload, districts).map(async (code) => {
          const url = districts.get(code) ?? '';
          const data = await postGraphql(agent, url, await tokenFor(code), query, workload.variables);
          return data[workload.field];
        }),
      );
      return merged(workload, answers);
    },
  };
}

/** The stock gateway, to which every district is a subgraph: asked with an alias for each, merged and cut here. */
export function stockGateway(
  agent: Dispatcher,
  url: string,
  districts: ReadonlyMap<string, string>,
): Contestant {
  return {
    name: 'stock gateway',
    async answer(workload) {
      const codes = codesFor(workload, districts);
      const data = await postGraphql(agent, url, null, aliasedDocument(workload, codes), workload.variables);
      return merged(
        workload,
        codes.map((code) => data[`d${code}`]),
      );
    },
  };
}

/** A record is asked of its own district: the client reads that from its id. */
function codesFor({ kind, variables }: Workload, districts: ReadonlyMap<string, string>): string[] {
  return kind === 'RECORD' ? [String(variables.id).slice(0, 6)] : [...districts.keys()];
}

function merged({ kind, variables }: Workload, answers: readonly unknown[]): unknown {
  if (kind === 'PAGE') return mergePages(answers as PageAnswer[], Number(variables.first));
  return kind === 'FIGURES' ? addFigures(answers as Json[]) : answers[0];
}
