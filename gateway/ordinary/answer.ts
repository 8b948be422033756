import { Kind, parse, type SelectionSetNode } from 'graphql';
import { z } from 'zod';
import { ContractError, type ErrorDetails } from '../../subgraphs/kernel/errors';
import { CITY_CODE } from '../../subgraphs/kernel/ids';

/** Why a subgraph gave no answer. */
export type Failure = 'TIMEOUT' | 'UNREACHABLE' | 'INVALID_ANSWER' | 'REFUSED';

const json = z.record(z.string(), z.unknown());
const answer = z
  .object({
    data: json.nullish(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z.array(z.union([z.string(), z.number()])).optional(),
          extensions: json.optional(),
        }),
      )
      .optional(),
  })
  .refine(({ data, errors }) => data != null || (errors !== undefined && errors.length > 0));
export type Answer = z.output<typeof answer>;

/** Reads what a subgraph answered; null when it is no answer of GraphQL's. */
export function readAnswer(text: string): Answer | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  const read = answer.safeParse(body);
  return read.success ? read.data : null;
}

/** Which parts of the client's answer a fetch would have filled: its root fields, or its first entity. */
export function pathsOf(query: string): (string | number)[][] {
  const keys = new Set<string>();
  const collect = ({ selections }: SelectionSetNode) => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) keys.add(node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
    }
  };
  for (const node of parse(query, { noLocation: true }).definitions) {
    if (node.kind === Kind.OPERATION_DEFINITION) collect(node.selectionSet);
  }
  return keys.has('_entities') ? [['_entities', 0]] : [...keys].map((key) => [key]);
}

/** The errors that stand where the municipal subgraph should have answered. */
export function cityUnavailable(
  query: string,
  failure: Failure,
  isPublic: boolean,
  outcome: ErrorDetails['outcome'],
) {
  const districts = [{ code: CITY_CODE, reason: isPublic ? 'UNAVAILABLE' : failure }];
  const details = {
    message: 'The city’s own records did not answer.',
    messageZh: '市级系统未响应。',
    districts,
  };
  return pathsOf(query).map(
    (path) =>
      new ContractError('DISTRICT_UNAVAILABLE', { ...details, ...(outcome && { outcome }) }, { path }),
  );
}
