import type { Database } from '../../../subgraphs/kernel/database/database';
import { faultsIn, readLedger, type Ledger } from '../../support/ledger';
import { scopeOf, type Journal, type Sent } from './journal';

/**
 * What is wrong with a district's database, by what the clients know: nothing, when every acknowledged command is
 * there, every refused one is not, every other one is there entirely or not at all, and none is there twice.
 */
export async function audit(database: Database, journal: Journal): Promise<string[]> {
  const ledger = await readLedger(database);
  const members = await database.reader.query<Member[]>('SELECT inspection_id FROM inspection_member');
  return [
    ...faultsIn(ledger),
    ...journal.sent.flatMap((sent) => lostOrInvented(ledger, sent)),
    ...effects(ledger, journal),
    ...halfVisits(ledger, journal),
    ...halfTeams(ledger, journal, members),
  ];
}

/** A command that was acknowledged is there as it was answered; one that was refused left nothing. */
function lostOrInvented({ records, timelines, keys }: Ledger, sent: Sent): string[] {
  const key = keys.get(scopeOf(sent));
  const name = `${sent.command} ${sent.input.idempotencyKey}`;
  if (sent.outcome.kind === 'UNKNOWN') return [];
  if (sent.outcome.kind === 'REFUSED') return key ? [`${name} was refused, and done`] : [];
  const { id, version, state } = sent.outcome.left;
  const row = records.get(id)?.row;
  const step = timelines.get(id)?.find((entry) => entry.version === version);
  if (key?.recordId !== id) return [`${name} was acknowledged, and is not there`];
  if (!row || row.version < version) return [`${name} left version ${version}, of which nothing is known`];
  // Repeated after others changed the record, it is answered with the record as it is by then.
  if (step?.command === sent.command && step.toState !== state) return [`${name} left another state`];
  return [];
}

/**
 * Every key made its one step, of the record that it answers with; every other step was made beside one of those, at
 * the same instant.
 */
function effects({ timelines, keys }: Ledger, journal: Journal): string[] {
  const commands = new Map(journal.sent.map((sent) => [scopeOf(sent), sent.command]));
  const steps = [...timelines.values()].flat();
  const made = counted(steps.map(({ recordId, command, at }) => `${recordId} ${command} ${at}`));
  const kept = [...keys].map(
    ([scope, { recordId, createdAt }]) => [recordId, commands.get(scope) ?? 'unknown', createdAt] as const,
  );
  const under = counted(kept.map((parts) => parts.join(' ')));
  const moments = new Set(kept.map(([, , at]) => at));
  return [
    ...[...under]
      .filter(([step, count]) => made.get(step) !== count)
      .map(([step, count]) => `${step}: ${count} keys, ${made.get(step) ?? 0} steps`),
    ...steps
      .filter(({ at }) => !moments.has(at))
      .map(({ recordId, command, at }) => `${recordId} ${command} ${at}: no key`),
  ];
}

/** A visit that was recorded has all of its findings. */
function halfVisits({ records, keys }: Ledger, journal: Journal): string[] {
  const found = counted(
    [...records.values()].filter(({ type }) => type === 'Finding').map(({ row }) => String(row.inspectionId)),
  );
  return done(keys, journal, 'recordVisit').flatMap(({ input }) => {
    const [expected, actual] = [(input.findings as unknown[]).length, found.get(String(input.id)) ?? 0];
    return expected === actual ? [] : [`${String(input.id)} has ${actual} of its ${expected} findings`];
  });
}

/** A row that names a member of a team. */
interface Member {
  inspection_id: string;
}

/** An inspection that was scheduled has all of its team. */
function halfTeams({ keys }: Ledger, journal: Journal, members: readonly Member[]): string[] {
  const teams = counted(members.map(({ inspection_id }) => inspection_id));
  return done(keys, journal, 'scheduleInspection').flatMap((sent) => {
    const id = keys.get(scopeOf(sent))?.recordId ?? '';
    const [expected, actual] = [(sent.input.inspectorIds as unknown[]).length, teams.get(id) ?? 0];
    return expected === actual ? [] : [`${id} has ${actual} of its ${expected} inspectors`];
  });
}

function done(keys: Ledger['keys'], { sent }: Journal, command: string): Sent[] {
  return sent.filter((each) => each.command === command && keys.has(scopeOf(each)));
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
