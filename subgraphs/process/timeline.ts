import type { SubgraphContext } from '../kernel/context';
import type { VersionedRecord } from '../kernel/records/record';
import { timelineOf } from '../kernel/records/timeline';
import type { TransitionEntry } from '../kernel/records/transition';
import { readsReason } from '../supervision/fieldAccess';
import type { Placed } from './processRecord';
import type { Side, TypeName } from './side';

/** The steps of a record as its reader may know them: without the reasons that are between the offices. */
export async function timelineFor(
  side: Side,
  context: SubgraphContext,
  record: VersionedRecord & Placed,
): Promise<TransitionEntry[]> {
  const type = record.constructor.name as TypeName;
  const home = side.isMunicipal ? context.deployment.code : (record.districtCode ?? '');
  const entries = await timelineOf(context, record.id);
  return entries.map((entry) =>
    readsReason(type, entry.toState, context.caller, home) ? entry : { ...entry, reason: null },
  );
}
