import { AggregateTask } from '../horizontal/aggregateTask';
import { ConnectionTask } from '../horizontal/connectionTask';
import { readPageRequest } from '../horizontal/pageArguments';
import { argumentsOf, type RootPlan } from '../horizontal/plan';
import { readDestination } from '../horizontal/route';
import { RoutedTask } from '../horizontal/routedTask';
import { readScope } from '../horizontal/scope';
import type { Task } from '../horizontal/task';
import { callersError } from './callersError';
import type { Deadline } from './deadline';
import type { Fetch } from './fetch';
import { runRounds } from './rounds';

/** Answers the root fields of a query, all of them together: each round is one call to each district concerned. */
export async function runReads(fetch: Fetch, deadline: Deadline): Promise<Record<string, unknown>> {
  const { plan, errors, context, path } = fetch;
  const tasks = new Map<string, Task | null>();
  for (const root of plan.roots) {
    if (root.kind !== 'TYPENAME') tasks.set(root.key, beginOrNote(fetch, root));
  }

  await runRounds(
    fetch,
    [...tasks.values()].filter((task) => task !== null),
    deadline,
  );

  const data = Object.create(null) as Record<string, unknown>;
  for (const root of plan.roots) {
    if (root.kind === 'TYPENAME') {
      data[root.key] = root.value;
      continue;
    }
    const result = tasks.get(root.key)?.finish(errors);
    for (const absence of result?.absences ?? []) context.districts.note(absence, [...path, root.key]);
    data[root.key] = result?.value ?? null;
  }
  return data;
}

function beginOrNote(fetch: Fetch, root: Exclude<RootPlan, { kind: 'TYPENAME' }>): Task | null {
  try {
    return beginTask(fetch, root);
  } catch (error) {
    fetch.errors.add(callersError(error), [root.key]);
    return null;
  }
}

/** @throws ContractError when the arguments alone show that the field cannot be answered. */
function beginTask(
  { register, values, context: { asOf }, tell }: Fetch,
  root: Exclude<RootPlan, { kind: 'TYPENAME' }>,
): Task {
  const args = argumentsOf(root.plan, values);
  switch (root.kind) {
    case 'ROUTED':
      return new RoutedTask(root.plan, readDestination(register, root.plan.path, args), asOf);
    case 'CONNECTION': {
      const request = readPageRequest(args, root.plan.orderEnum, asOf);
      const scope = readScope(register, args.districts, request.after?.missed ?? []);
      return new ConnectionTask(root.plan, request, scope, tell);
    }
    case 'AGGREGATE':
      return new AggregateTask(root.plan, asOf, readScope(register, args.districts, []), tell);
  }
}
