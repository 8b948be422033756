/**
 * Runs the pending migrations and nothing else: of the deployments in DISTRICTS and of the municipal subgraph; of one
 * district alone when DISTRICT names it.
 */
import { settingsOrExit } from '../subgraphs/kernel/config';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { readDistrictSettings, districtFile } from '../subgraphs/district/config';
import { openDistrictDatabase } from '../subgraphs/district/deployment';
import { openMunicipal } from './municipalHost';
import { districtFileOf, ensureDatabase, readCitySettings, urlOf } from './citySettings';

async function run(): Promise<void> {
  if (process.env.DISTRICT) {
    const settings = settingsOrExit(() => readDistrictSettings());
    const file = districtFile(settings.DATA_DIR, settings.DISTRICT);
    const database = await openDistrictDatabase({
      url: settings.DATABASE_URL ?? null,
      file,
      migrate: 'auto',
    });
    await database.close();
    console.log(`${settings.DISTRICT}: migrated`);
    return;
  }
  const settings = settingsOrExit(() => readCitySettings());
  await (await openMunicipal({ ...settings, MIGRATE: 'auto' })).close();
  for (const code of settings.DISTRICTS) {
    const url = urlOf(settings, code);
    if (url) await ensureDatabase(url);
    const database = await openDistrictDatabase({
      url,
      file: districtFileOf(settings, code),
      migrate: 'auto',
    });
    await database.close();
  }
  console.log(`${CITY_CODE} and ${settings.DISTRICTS.length} districts: migrated`);
}

void startOrExit(run);
