import type { Ask, Task } from '../horizontal/task';
import type { Answered } from './calls';
import type { Deadline } from './deadline';
import type { Fetch } from './fetch';

/** With less time left than this, a round waits for everybody. */
const SHORTEST_PATIENCE_MS = 50;

interface Call {
  end: Promise<void>;
  /** Null as long as the district has not answered. */
  answered: readonly Answered[] | null;
}

/**
 * Asks until no task has a question left. A round waits for all that it asked, but half of the time left at most: then
 * those that answered are asked on, so that one district's silence does not use up what another needs for its next rows.
 * What came is taken in the order in which it was asked, whoever was faster.
 */
export async function runRounds(
  { calls, context }: Pick<Fetch, 'calls' | 'context'>,
  tasks: readonly Task[],
  deadline: Deadline,
): Promise<void> {
  const owners = new Map<Ask, Task>();
  let underWay: Call[] = [];
  for (;;) {
    const asks = tasks.flatMap((task) => {
      const next = task.next();
      for (const ask of next) owners.set(ask, task);
      return next;
    });
    underWay.push(...calls.askAll(asks, deadline).map(watched));
    if (underWay.length === 0) return;
    await settled(underWay, deadline.leftMs);
    for (const { ask, outcome } of underWay.flatMap(({ answered }) => answered ?? [])) {
      context.districts.countObjects(owners.get(ask)?.take(ask, outcome) ?? 0);
    }
    underWay = underWay.filter(({ answered }) => answered === null);
  }
}

function watched(answers: Promise<Answered[]>): Call {
  const call: Call = {
    answered: null,
    end: answers.then((answered) => {
      call.answered = answered;
    }),
  };
  return call;
}

/** Waits for all, or until half of the time is gone. */
function settled(underWay: readonly Call[], leftMs: number): Promise<void> {
  const all = Promise.all(underWay.map(({ end }) => end)).then(() => undefined);
  if (leftMs < SHORTEST_PATIENCE_MS) return all;
  return new Promise((resolve, reject) => {
    const patience = setTimeout(resolve, leftMs / 2);
    all.then(resolve, reject).finally(() => clearTimeout(patience));
  });
}
