import { argumentsOf } from '../horizontal/plan';
import { isRecord } from '../horizontal/complete';
import { readDestination } from '../horizontal/route';
import type { RoutedPlan } from '../horizontal/routedPlan';
import { RoutedTask } from '../horizontal/routedTask';
import { callersError } from './callersError';
import { Deadline } from './deadline';
import type { Fetch } from './fetch';

/**
 * Carries out the commands of a mutation strictly in their order, each in one call of its own and under a deadline of
 * its own. One that fails does not stop those after it.
 */
export async function runCommands(fetch: Fetch, deadlineMs: number): Promise<Record<string, unknown>> {
  const { plan, errors, context, path } = fetch;
  const data = Object.create(null) as Record<string, unknown>;
  for (const root of plan.roots) {
    if (root.kind === 'TYPENAME') data[root.key] = root.value;
    if (root.kind !== 'ROUTED') continue;
    const task = await carryOut(fetch, root.plan, deadlineMs);
    const result = task?.finish(errors);
    for (const absence of result?.absences ?? []) context.districts.note(absence, [...path, root.key]);
    data[root.key] = result?.value ?? null;
  }
  return data;
}

async function carryOut(fetch: Fetch, plan: RoutedPlan, deadlineMs: number): Promise<RoutedTask | null> {
  const { register, values, errors, context, calls } = fetch;
  try {
    const args = argumentsOf(plan, values);
    const task = new RoutedTask(plan, readDestination(register, plan.path, args), context.asOf);
    const mayRepeat = isRecord(args.input) && args.input.idempotencyKey != null;
    for (const ask of task.next()) {
      task.take(ask, await calls.ask(ask, new Deadline(Date.now() + deadlineMs), mayRepeat));
    }
    return task;
  } catch (error) {
    errors.add(callersError(error), [plan.key]);
    return null;
  }
}
