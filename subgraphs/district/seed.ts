import type { Write } from '../kernel/database/write';
import type { VersionedRecord } from '../kernel/records/record';
import { nameKeys } from '../kernel/text';
import { DistrictAccountabilityRecord } from './accountability/accountabilityRecord.entity';
import { Finding } from './findings/finding.entity';
import { DistrictInspection, InspectionMember } from './inspections/inspection.entity';
import { DistrictInspector } from './inspectors/inspector.entity';
import { Rectification } from './rectification/rectification.entity';
import { School } from './schools/school.entity';
import { ResponsibilityZone } from './zones/zone.entity';

/** What the writer adds to a row: version and times, the keys of a name, and what a getter derives. */
type Added =
  | Exclude<keyof VersionedRecord, 'id'>
  | 'nameKey'
  | 'namePinyin'
  | 'district'
  | 'availableCommands'
  | 'timeline';
type RowOf<T> = Omit<T, Added>;

/** Whole records of a district as plain rows. */
export interface DistrictSeed {
  schools: RowOf<School>[];
  inspectors: RowOf<DistrictInspector>[];
  zones: RowOf<ResponsibilityZone>[];
  inspections: (RowOf<DistrictInspection> & { team: readonly string[] })[];
  findings: RowOf<Finding>[];
  rectifications: RowOf<Rectification>[];
  accountabilityRecords: RowOf<DistrictAccountabilityRecord>[];
}

/** Writes rows that were made elsewhere into a district's tables, all in the caller's one write. */
export async function seedDistrict(write: Write, seed: DistrictSeed): Promise<void> {
  await write.insert('ResponsibilityZone', ResponsibilityZone, named(seed.zones) as ResponsibilityZone[]);
  await write.insert('DistrictInspector', DistrictInspector, named(seed.inspectors) as DistrictInspector[]);
  await write.insert('School', School, named(seed.schools) as School[]);
  const inspections = seed.inspections.map(({ team: _team, ...inspection }) => inspection);
  await write.insert('DistrictInspection', DistrictInspection, inspections as DistrictInspection[]);
  const members = seed.inspections.flatMap(({ id, team }) =>
    team.map((inspectorId, place) => ({ inspectionId: id, place, inspectorId })),
  );
  await write.insertRows(InspectionMember, members);
  await write.insert('Finding', Finding, seed.findings as Finding[]);
  await write.insert('Rectification', Rectification, seed.rectifications as Rectification[]);
  await write.insert(
    'DistrictAccountabilityRecord',
    DistrictAccountabilityRecord,
    seed.accountabilityRecords as DistrictAccountabilityRecord[],
  );
}

function named<T extends { name: string }>(rows: T[]) {
  return rows.map((row) => ({ ...row, ...nameKeys(row.name) }));
}
