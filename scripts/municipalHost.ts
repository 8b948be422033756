import type { Database } from '../subgraphs/kernel/database/database';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import type { Registry } from '../subgraphs/kernel/metrics';
import type { Closable } from '../subgraphs/kernel/shutdown';
import { municipalFile } from '../subgraphs/municipal/config';
import { openMunicipalDatabase } from '../subgraphs/municipal/deployment';
import { isUnseeded } from '../subgraphs/municipal/seed';
import { serveMunicipal } from '../subgraphs/municipal/serve';
import { ensureDatabase, portOf, urlOf, type CitySettings } from './citySettings';
import { seedDemoMunicipal } from './demo/municipalSeed';

/** Opens the municipal database of the city on this machine, migrated. */
export async function openMunicipal(settings: CitySettings): Promise<Database> {
  const url = urlOf(settings, CITY_CODE);
  if (url) await ensureDatabase(url);
  return openMunicipalDatabase({ url, file: municipalFile(settings.DATA_DIR), migrate: settings.MIGRATE });
}

/** Serves the municipal subgraph, filled with the demo city's records on its first start. */
export async function hostMunicipal(
  settings: CitySettings,
  metrics: Registry,
  onSeeded: () => void,
): Promise<Closable[]> {
  const database = await openMunicipal(settings);
  const fill = async () => {
    if (settings.SEED !== 'demo' || !(await isUnseeded(database))) return;
    await seedDemoMunicipal(database, settings.DISTRICTS);
    onSeeded();
  };
  const port = portOf(CITY_CODE, settings.BASE_PORT);
  return [database, await serveMunicipal(settings, port, database, metrics, fill)];
}
