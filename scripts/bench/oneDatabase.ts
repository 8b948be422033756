/**
 * The yardstick for what offices ask: one deployment of the district schema over one database that holds the records
 * of all districts, in a process of its own. Tells its parent where it listens, and a token for it.
 */
import { join } from 'node:path';
import Libsql from 'libsql';
import { TokenExchange } from '../../gateway/exchange';
import { districtFile, readDistrictSettings } from '../../subgraphs/district/config';
import { openDistrictDatabase, startDistrict } from '../../subgraphs/district/deployment';
import { districtSchema } from '../../subgraphs/district/schema';
import { exchangeKey } from '../../subgraphs/kernel/identity/keys';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { createLog } from '../../subgraphs/kernel/log';
import { openShared } from '../../subgraphs/kernel/subgraph/shared';
import { DISTRICT_REGISTER } from '../../subgraphs/supervision/districtRegister';
import { CITY_OFFICE } from './callers';

const CODES = DISTRICT_REGISTER.map(({ code }) => code as DistrictCode);
const CODE = '500101' as DistrictCode;
/** What each deployment keeps for itself. */
const OWN = ['migrations', 'change_sequence', 'change_log', 'idempotency_key'];

async function run(): Promise<void> {
  const settings = readDistrictSettings({ ...process.env, DISTRICT: CODE, LOG_LEVEL: 'error' });
  const file = join(settings.DATA_DIR, 'one.sqlite');
  const place = { url: null, file, migrate: 'auto' as const };
  await (await openDistrictDatabase(place)).close();
  fill(file, settings.DATA_DIR);
  const database = await openDistrictDatabase(place);
  const { schema } = await districtSchema();
  const shared = await openShared('district', schema, settings, null);
  const log = createLog('one database', 'error');
  const { url } = await startDistrict({ ...shared, code: CODE, codes: CODES, port: 0, database, log });
  const exchange = new TokenExchange(await exchangeKey(join(settings.DATA_DIR, 'keys')));
  process.on('SIGTERM', () => process.exit());
  process.on('disconnect', () => process.exit());
  process.send?.({ url, token: await exchange.tokenFor(CITY_OFFICE, CODE) });
}

/** Copies every district's rows into the one file. */
function fill(file: string, dataDir: string): void {
  const one = new Libsql(file);
  const tables = (
    one.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[]
  )
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('sqlite_') && !OWN.includes(name));
  for (const code of CODES) {
    one.exec(`ATTACH DATABASE '${districtFile(dataDir, code)}' AS district`);
    for (const table of tables) one.exec(`INSERT INTO main.${table} SELECT * FROM district.${table}`);
    one.exec('DETACH DATABASE district');
  }
  one.close();
}

void run();
