import type { Database } from '../kernel/database/database';
import type { Write } from '../kernel/database/write';
import { nameKeys } from '../kernel/text';
import { INSPECTION_DEFAULTS } from '../process/inspections/newInspection';
import { MunicipalAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { MunicipalFinding } from './findings/finding.entity';
import { MunicipalInspection, MunicipalInspectionMember } from './inspections/inspection.entity';
import { MunicipalInspector } from './inspectors/inspector.entity';
import type { MunicipalRecord } from './municipalRecord';
import { MunicipalTerm } from './terms/term.entity';

/** What the writer adds to a row: version and times, the keys of a name, and what a getter derives. */
type Added = Exclude<keyof MunicipalRecord, 'id'> | 'nameKey' | 'namePinyin' | 'district';
type RowOf<T> = Sparse<Omit<T, Added>>;
/** What may be null may also be left out. */
type Sparse<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: T[K];
};
/** What has a default may be left out, too. */
type Defaulted<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

/** Whole records of the city as plain rows. Districts and member units are there from the first migration on. */
export interface MunicipalSeed {
  terms: RowOf<MunicipalTerm>[];
  inspectors: RowOf<MunicipalInspector>[];
  inspections: (Defaulted<RowOf<MunicipalInspection>, keyof typeof INSPECTION_DEFAULTS> & {
    team: readonly string[];
  })[];
  findings: RowOf<MunicipalFinding>[];
  accountabilityRecords: RowOf<MunicipalAccountabilityRecord>[];
}

/** Writes rows that were made elsewhere into the city's tables, all in the caller's one write. */
export async function seedMunicipal(write: Write, seed: MunicipalSeed): Promise<void> {
  await write.insert('MunicipalTerm', MunicipalTerm, records(seed.terms));
  const inspectors = seed.inspectors.map((row) => ({ ...row, ...nameKeys(row.name) }));
  await write.insert('MunicipalInspector', MunicipalInspector, records(inspectors));
  const inspections = seed.inspections.map(({ team: _team, ...row }) => ({ ...INSPECTION_DEFAULTS, ...row }));
  await write.insert('MunicipalInspection', MunicipalInspection, records(inspections));
  const members = seed.inspections.flatMap(({ id, team }) =>
    team.map((inspectorId, place) => ({ inspectionId: id, place, inspectorId })),
  );
  await write.insertRows(MunicipalInspectionMember, members);
  await write.insert('MunicipalFinding', MunicipalFinding, records(seed.findings));
  await write.insert(
    'MunicipalAccountabilityRecord',
    MunicipalAccountabilityRecord,
    records(seed.accountabilityRecords),
  );
}

/** Rows as the writer takes them, which adds what they lack. */
function records<T extends MunicipalRecord>(rows: Partial<T>[]): T[] {
  return rows as T[];
}

/** Whether the city has nothing but what its migrations entered. */
export async function isUnseeded(database: Database): Promise<boolean> {
  return !(await database.reader.exists(MunicipalTerm));
}
