import type { SubgraphContext } from '../kernel/context';
import type { AvailableCommand } from '../kernel/records/command';
import type { VersionedRecord } from '../kernel/records/record';
import { availableCommands, type LifeCycle } from '../supervision/lifeCycle';
import { INSPECTOR_LIFE, RECTIFICATION, REGULAR_INSPECTION, SCHOOL } from '../supervision/lifeCycles';
import { carried } from './commands';
import { isOwn } from './ownRows';

type Life = { lifeCycle: LifeCycle<string, never>; state: (record: never) => string | null };

/** Which life cycle a record is in, and where. An inspection that is not a regular one has no commands yet. */
const LIVES: Readonly<Record<string, Life>> = {
  School: { lifeCycle: SCHOOL, state: ({ status }: { status: string }) => status },
  DistrictInspector: { lifeCycle: INSPECTOR_LIFE, state: ({ state }: { state: string }) => state },
  DistrictInspection: {
    lifeCycle: REGULAR_INSPECTION,
    state: ({ kind, state }: { kind: string; state: string }) => (kind === 'REGULAR' ? state : ''),
  },
  Rectification: { lifeCycle: RECTIFICATION, state: ({ state }: { state: string }) => state },
};

/** The commands open to the caller on a record: by its state, by role, and only on what is the caller's own. */
export async function commandsOn(
  context: SubgraphContext,
  record: VersionedRecord,
): Promise<AvailableCommand[]> {
  const life = LIVES[record.constructor.name];
  if (!life) return [];
  const state = life.state(record as never);
  const open = availableCommands(life.lifeCycle, { state, caller: context.caller, isCarried: carried });
  if (open.length === 0 || !(await isOwn(context, record))) return [];
  return open.map((command) => ({ command }));
}
