import type { Database } from '../subgraphs/kernel/database/database';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import type { Registry } from '../subgraphs/kernel/metrics';
import type { Closable } from '../subgraphs/kernel/shutdown';
import { municipalFile } from '../subgraphs/municipal/config';
import { openMunicipalDatabase } from '../subgraphs/municipal/deployment';
import { isUnseeded, seedMunicipal } from '../subgraphs/municipal/seed';
import { serveMunicipal } from '../subgraphs/municipal/serve';
import { todayIn } from '../subgraphs/supervision/calendar';
import { ensureDatabase, portOf, urlOf, type CitySettings } from './citySettings';
import { generateDistrict } from './demo/generate';
import { generateMunicipal } from './demo/municipal';
import { DEMO_SEED } from './demo/seed';

/** Districts whose schools the city's demo inspections go to, and how many of each. */
const SAMPLED_DISTRICTS = 6;
const SAMPLED_SCHOOLS = 12;

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
  if (settings.SEED === 'demo' && (await isUnseeded(database))) {
    await seedDemoMunicipal(database, settings);
    onSeeded();
  }
  return [database, await serveMunicipal(settings, portOf(CITY_CODE, settings.BASE_PORT), database, metrics)];
}

async function seedDemoMunicipal(database: Database, { DISTRICTS }: CitySettings): Promise<void> {
  const now = new Date();
  const options = { seed: DEMO_SEED, today: todayIn(now.toISOString()) };
  const sampled = DISTRICTS.filter((_code, i) => i % Math.ceil(DISTRICTS.length / SAMPLED_DISTRICTS) === 0);
  const schools = sampled.flatMap((code) =>
    generateDistrict(code, options).schools.slice(0, SAMPLED_SCHOOLS),
  );
  await database.write(now, (write) => seedMunicipal(write, generateMunicipal({ ...options, schools })));
}
