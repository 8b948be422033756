import type { SubgraphContext } from '../context';
import { TransitionEntry } from './transition';

/** The steps of a record, the first one first. The timelines of a list load in one statement. */
export function timelineOf(context: SubgraphContext, recordId: string): Promise<TransitionEntry[]> {
  return context.loaders
    .of<TransitionEntry[]>('TransitionEntry.byRecord', (ids) => timelinesOf(context, ids), [])
    .load(recordId);
}

async function timelinesOf(
  context: SubgraphContext,
  ids: readonly string[],
): Promise<Map<string, TransitionEntry[]>> {
  const entries = await context.reader
    .createQueryBuilder(TransitionEntry, 'entry')
    .where('entry.recordId IN (:...ids)', { ids })
    .orderBy('entry.version')
    .getMany();
  const timelines = new Map<string, TransitionEntry[]>();
  for (const entry of entries)
    timelines.set(entry.recordId, [...(timelines.get(entry.recordId) ?? []), entry]);
  return timelines;
}
