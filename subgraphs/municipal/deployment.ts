import { Database, type DatabasePlace } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import { CITY_CODE } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import { startSubgraph, type SharedParts } from '../kernel/subgraph/server';
import { MunicipalAnnualPlans1700000006000 } from '../process/migrations/annualPlans.migration';
import { MunicipalInspectionSteps1700000007000 } from '../process/migrations/inspectionSteps.migration';
import { NoticesAndComplaints1700000008000 } from '../process/migrations/noticesAndComplaints.migration';
import { MunicipalAccountabilitySteps1700000009000 } from '../process/migrations/accountabilitySteps.migration';
import { InspectorLife1700000010100 } from '../process/migrations/inspectorLife.migration';
import { PapersAndDeadlines1700000005000 } from '../process/migrations/papersAndDeadlines.migration';
import { Attachments1700000011000 } from '../process/migrations/attachments.migration';
import { shelfOf } from '../process/attachments/shelf';
import { TABLES } from './entities';
import { MUNICIPAL } from './side';
import { MunicipalRectifications1700000008200 } from './migrations/municipalRectifications.migration';
import { MunicipalTables1700000002000 } from './migrations/municipalTables.migration';
import { Register2020Data1700000003000 } from './migrations/register2020.migration';

/** Opens the city's database, migrated. */
export function openMunicipalDatabase(place: DatabasePlace): Promise<Database> {
  return Database.open({
    ...place,
    entities: TABLES,
    migrations: [
      MunicipalTables1700000002000,
      Register2020Data1700000003000,
      PapersAndDeadlines1700000005000,
      MunicipalAnnualPlans1700000006000,
      MunicipalInspectionSteps1700000007000,
      NoticesAndComplaints1700000008000,
      MunicipalRectifications1700000008200,
      MunicipalAccountabilitySteps1700000009000,
      InspectorLife1700000010100,
      Attachments1700000011000,
    ],
  });
}

export interface MunicipalOptions extends SharedParts {
  port: number;
  database: Database;
  log: Logger;
  /** The clock of the records: tests move it. */
  now?: () => Date;
}

/** Serves the municipal subgraph over the city's database. */
export function startMunicipal(options: MunicipalOptions): Promise<GraphqlServer> {
  const { database, now = () => new Date(), ...server } = options;
  return startSubgraph({
    ...server,
    name: 'municipal',
    deployment: { code: CITY_CODE, codes: [CITY_CODE], database, now },
    shelf: shelfOf(MUNICIPAL),
    mayIntrospect: ({ role }) => role === 'CITY_OFFICE',
  });
}
