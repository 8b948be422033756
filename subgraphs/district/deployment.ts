import { Database, type DatabasePlace } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import type { DistrictCode } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import { startSubgraph, type SharedParts } from '../kernel/subgraph/server';
import { DistrictAnnualPlans1700000006000 } from '../process/migrations/annualPlans.migration';
import { DistrictInspectionSteps1700000007000 } from '../process/migrations/inspectionSteps.migration';
import { NoticesAndComplaints1700000008000 } from '../process/migrations/noticesAndComplaints.migration';
import { InspectorLife1700000010100 } from '../process/migrations/inspectorLife.migration';
import { DistrictAccountabilitySteps1700000009000 } from '../process/migrations/accountabilitySteps.migration';
import { PapersAndDeadlines1700000005000 } from '../process/migrations/papersAndDeadlines.migration';
import { Attachments1700000011000 } from '../process/migrations/attachments.migration';
import { shelfOf } from '../process/attachments/shelf';
import { TABLES } from './entities';
import { DISTRICT } from './side';
import { DistrictTables1700000001000 } from './migrations/districtTables.migration';
import { RectificationDuties1700000008100 } from './migrations/rectificationDuties.migration';
import { ZoneState1700000010200 } from './migrations/zoneState.migration';

/** Opens a district's database, migrated. */
export function openDistrictDatabase(place: DatabasePlace): Promise<Database> {
  return Database.open({
    ...place,
    entities: TABLES,
    migrations: [
      DistrictTables1700000001000,
      PapersAndDeadlines1700000005000,
      DistrictAnnualPlans1700000006000,
      DistrictInspectionSteps1700000007000,
      NoticesAndComplaints1700000008000,
      RectificationDuties1700000008100,
      DistrictAccountabilitySteps1700000009000,
      InspectorLife1700000010100,
      ZoneState1700000010200,
      Attachments1700000011000,
    ],
  });
}

export interface DistrictOptions extends SharedParts {
  code: DistrictCode;
  /** Every district whose records it keeps; its own code when absent. */
  codes?: readonly DistrictCode[];
  port: number;
  database: Database;
  log: Logger;
  /** The clock of the records: tests move it. */
  now?: () => Date;
}

/** Serves one district over its database. */
export function startDistrict(options: DistrictOptions): Promise<GraphqlServer> {
  const { code, codes = [code], database, now = () => new Date(), ...server } = options;
  return startSubgraph({
    ...server,
    name: `district ${code}`,
    deployment: { code, codes, database, now },
    shelf: shelfOf(DISTRICT),
    mayIntrospect: ({ role, district }) => role === 'DISTRICT_OFFICE' && district === code,
  });
}
