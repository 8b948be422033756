import { Database, type DatabasePlace } from '../kernel/database/database';
import type { GraphqlServer } from '../kernel/http/server';
import { CITY_CODE } from '../kernel/ids';
import type { Logger } from '../kernel/log';
import { startSubgraph, type SharedParts } from '../kernel/subgraph/server';
import { MunicipalAnnualPlans1700000006000 } from '../process/migrations/annualPlans.migration';
import { PapersAndDeadlines1700000005000 } from '../process/migrations/papersAndDeadlines.migration';
import { TABLES } from './entities';
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
    mayIntrospect: ({ role }) => role === 'CITY_OFFICE',
  });
}
