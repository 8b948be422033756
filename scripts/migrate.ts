/**
 * Runs the pending migrations and nothing else: of the districts in DISTRICTS and of the municipal subgraph; of one
 * district that runs alone when DISTRICT names it.
 */
import { settingsOrExit } from '../subgraphs/kernel/config';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { readCitySettings } from './citySettings';
import { openDistrict } from './districtHost';
import { openMunicipal } from './municipalHost';

async function run(): Promise<void> {
  const settings = { ...settingsOrExit(() => readCitySettings()), MIGRATE: 'auto' as const };
  const codes = settings.DISTRICT ? [settings.DISTRICT] : settings.DISTRICTS;
  for (const code of codes) await (await openDistrict(settings, code)).close();
  if (!settings.DISTRICT) await (await openMunicipal(settings)).close();
  console.log(`Migrated: ${settings.DISTRICT ?? `${CITY_CODE} and ${codes.length} districts`}`);
}

void startOrExit(run);
