import type { SubgraphContext } from '../kernel/context';
import type { AvailableCommand } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { actingIn } from '../supervision/actors';
import { availableCommands } from '../supervision/lifeCycle';
import { isOwn } from './ownRows';
import { stateOf } from './state';
import type { Side } from './side';

/** The commands open to the caller on a record: by its state, by role, and only on what is the caller's own. */
export async function commandsOn(
  side: Side,
  context: SubgraphContext,
  record: VersionedRecord,
): Promise<AvailableCommand[]> {
  const lifeCycle = side.definitionOf(record)?.lifeCycle?.(record as never);
  if (!lifeCycle) return [];
  const open = availableCommands(lifeCycle, {
    state: stateOf(record),
    caller: actingIn(context.deployment.code, context.caller),
    isCarried: (command) => side.carries(command),
  });
  if (open.length === 0 || !(await isOwn(side, context, record))) return [];
  return open.map((command) => ({ command: side.commandName(command) }));
}
