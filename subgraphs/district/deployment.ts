import { Database, type DatabasePlace } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import type { DistrictCode } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import { startSubgraph, type SharedParts } from '../kernel/subgraph/server';
import { DistrictAnnualPlans1700000006000 } from '../process/migrations/annualPlans.migration';
import { PapersAndDeadlines1700000005000 } from '../process/migrations/papersAndDeadlines.migration';
import { TABLES } from './entities';
import { DistrictTables1700000001000 } from './migrations/districtTables.migration';

/** Opens a district's database, migrated. */
export function openDistrictDatabase(place: DatabasePlace): Promise<Database> {
  return Database.open({
    ...place,
    entities: TABLES,
    migrations: [
      DistrictTables1700000001000,
      PapersAndDeadlines1700000005000,
      DistrictAnnualPlans1700000006000,
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
    mayIntrospect: ({ role, district }) => role === 'DISTRICT_OFFICE' && district === code,
  });
}
