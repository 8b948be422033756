import { InspectionMember } from '../../../subgraphs/district/inspections/inspection.entity';
import type { Database } from '../../../subgraphs/kernel/database/database';
import { faultsIn, readLedger, type Ledger } from '../../support/ledger';
import { scopeOf, type Journal, type Sent } from './journal';

/**
 * What is wrong with a district's database, by what the clients know: nothing, when every acknowledged command is
 * there, every refused one is not, every other one is there entirely or not at all, and none is there twice.
 */
export async function audit(database: Database, journal: Journal): Promise<string[]> {
  const ledger = await readLedger(database);
  const members = await database.reader.find(InspectionMember);
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

/** Every step was made by one command under its key, and every key made its step. */
function effects({ timelines, keys }: Ledger, journal: Journal): string[] {
  const commands = new Map(journal.sent.map((sent) => [scopeOf(sent), sent.command]));
  const made = [...timelines.values()]
    .flat()
    .map(({ recordId, command, at }) => `${recordId} ${command} ${at}`);
  const kept = [...keys].map(
    ([scope, { recordId, createdAt }]) => `${recordId} ${commands.get(scope) ?? 'unknown'} ${createdAt}`,
  );
  const [steps, under] = [counted(made), counted(kept)];
  return [...new Set([...made, ...kept])]
    .filter((each) => steps.get(each) !== under.get(each))
    .map((each) => `${each}: ${steps.get(each) ?? 0} steps, ${under.get(each) ?? 0} keys`);
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

/** An inspection that was scheduled has all of its team. */
function halfTeams({ keys }: Ledger, journal: Journal, members: readonly InspectionMember[]): string[] {
  const teams = counted(members.map(({ inspectionId }) => inspectionId));
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
