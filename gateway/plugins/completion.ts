import type { GraphQLFormattedError } from 'graphql';
import { formOf } from '../../subgraphs/kernel/http/errorForm';

type Path = readonly (string | number)[];

/**
 * The errors of nulls that the gateway explains beside the errors only (`valueCompletion`): a required field was
 * missing, mostly because a record that something refers to does not exist or is hidden from the caller, and the null
 * rose to the next place that may be null. One error for each kind of place, with the path of the first.
 */
export function completionErrors(data: unknown, explanations: unknown): GraphQLFormattedError[] {
  if (!Array.isArray(explanations)) return [];
  const found = new Map<string, { path: Path; count: number }>();
  const seen = new Set<string>();
  for (const { path } of explanations as { path?: Path }[]) {
    const visible = nullAt(data, path ?? []);
    const place = JSON.stringify(visible);
    if (seen.has(place)) continue;
    seen.add(place);
    const shape = JSON.stringify(visible.map((step) => (typeof step === 'number' ? 0 : step)));
    const known = found.get(shape);
    if (known) known.count++;
    else found.set(shape, { path: visible, count: 1 });
  }
  return [...found.values()].map(({ path, count }) =>
    formOf(
      'FORBIDDEN',
      {
        message: 'What stands here does not exist or may not be read.',
        messageZh: '此处的记录不存在或无权查看。',
        count,
      },
      { path },
    ),
  );
}

/** How far one can follow the path until nothing is there. */
function nullAt(data: unknown, path: Path): Path {
  let value = data;
  for (const [index, step] of path.entries()) {
    if (value == null) return path.slice(0, index);
    value = (value as Record<string | number, unknown>)[step];
  }
  return path;
}
