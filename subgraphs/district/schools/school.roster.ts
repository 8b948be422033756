import type { Write } from '../../kernel/database/write';
import { newId, type DistrictCode } from '../../kernel/ids';
import { TransitionEntry } from '../../kernel/records/transition';
import { nameKeys } from '../../kernel/text';
import { citation, HOUSE } from '../../supervision/basis';
import { School } from './school.entity';

/** A school of a roster: checked by whoever read it. */
export type RosterEntry = Pick<
  School,
  'name' | 'kind' | 'stages' | 'operator' | 'area' | 'address' | 'identityCode' | 'isDesignated' | 'openedOn'
>;

/** An entry that the register already has, by its identity code or its name. */
export interface Known<E> {
  entry: E;
  by: 'name' | 'identityCode';
}

/** The entries that the district's register already has. */
export async function knownEntries<E extends RosterEntry>(
  write: Write,
  districtCode: DistrictCode,
  entries: readonly E[],
): Promise<Known<E>[]> {
  const schools = await write.manager.find(School, {
    select: { name: true, identityCode: true },
    where: { districtCode },
  });
  const names = new Set(schools.map(({ name }) => name));
  const codes = new Set(schools.map(({ identityCode }) => identityCode));
  return entries.flatMap((entry): Known<E>[] => {
    if (entry.identityCode !== null && codes.has(entry.identityCode)) return [{ entry, by: 'identityCode' }];
    return names.has(entry.name) ? [{ entry, by: 'name' }] : [];
  });
}

/** Enters the schools of a roster into the register, open from now on: each timeline begins with the import. */
export async function enterRoster(
  write: Write,
  districtCode: DistrictCode,
  entries: readonly RosterEntry[],
): Promise<void> {
  const schools = entries.map((entry) =>
    Object.assign(new School(), entry, nameKeys(entry.name), {
      id: newId(districtCode, 'School'),
      districtCode,
      status: 'OPEN' as const,
      zoneId: null,
      responsibleInspectorId: null,
      closedOn: null,
    }),
  );
  await write.insert('School', School, schools);
  const steps = schools.map(({ id, version, status }) => ({
    recordId: id,
    version,
    command: 'registerSchool',
    fromState: null,
    toState: status,
    at: write.now,
    role: 'DISTRICT_OFFICE',
    subject: 'npm run import',
    organisation: null,
    reason: null,
    basis: citation(HOUSE),
  }));
  await write.insertRows(TransitionEntry, steps);
}
