import type { SubgraphContext } from '../kernel/context';
import type { AvailableCommand } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { actingIn } from '../supervision/actors';
import { mayCommand } from '../supervision/commands';
import { availableCommands } from '../supervision/lifeCycle';
import { mayActOn } from './ownRows';
import { stateOf } from './state';
import type { Side } from './side';

/**
 * The commands open to the caller on a record: by its state, by role, and only on what is the caller's own. Last come
 * those that make another record and start from this one.
 */
export async function commandsOn(
  side: Side,
  context: SubgraphContext,
  record: VersionedRecord,
): Promise<AvailableCommand[]> {
  const caller = actingIn(context.deployment.code, context.caller);
  const lifeCycle = side.definitionOf(record)?.lifeCycle?.(record as never);
  const steps = lifeCycle
    ? availableCommands(lifeCycle, {
        state: stateOf(record),
        caller,
        isCarried: (command) => side.carries(command),
      })
    : [];
  const starts = side
    .startingFrom(record)
    .filter((command) => mayCommand(command, context.caller, context.deployment.code));
  const open = [...steps, ...starts];
  if (open.length === 0 || !(await mayActOn(side, context, record))) return [];
  return open.map((command) => ({ command: side.commandName(command) }));
}
