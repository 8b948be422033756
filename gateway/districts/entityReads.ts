import { EntityRead } from '../horizontal/entities';
import type { EntityPlan } from '../horizontal/entityPlan';
import type { Ask } from '../horizontal/task';
import type { Deadline } from './deadline';
import type { Fetch } from './fetch';

/** Answers a fetch of records by their keys: each district is asked for its own, all at once. */
export async function readEntities(
  fetch: Fetch,
  plan: EntityPlan,
  deadline: Deadline,
): Promise<Record<string, unknown>> {
  const { table, register, variables, errors, context, calls, path } = fetch;
  const representations = Array.isArray(variables.representations)
    ? (variables.representations as unknown[])
    : [];
  const read = new EntityRead(plan, table, register, representations, fetch.tell);
  await Promise.all(
    read.batches.map(async (batch) => {
      const ask: Ask = {
        deployment: batch.deployment,
        asOf: context.asOf,
        field: plan.field,
        values: { representations: batch.wanted.map(({ representation }) => representation) },
      };
      context.districts.countObjects(read.take(batch, await calls.ask(ask, deadline, true)));
    }),
  );
  const { value, absences } = read.finish(errors);
  for (const absence of absences) context.districts.note(absence, [...path]);
  return { [plan.key]: value };
}
