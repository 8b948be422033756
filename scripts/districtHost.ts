import type { Database } from '../subgraphs/kernel/database/database';
import type { DistrictCode } from '../subgraphs/kernel/ids';
import { openDistrictDatabase } from '../subgraphs/district/deployment';
import { districtFile } from '../subgraphs/district/config';
import { ensureDatabase, urlOf, type CitySettings } from './citySettings';

/**
 * Opens the database of one district of the city on this machine, migrated; where DISTRICT names that district, the
 * database of a district that runs alone, which DATABASE_URL names as it is.
 */
export async function openDistrict(settings: CitySettings, code: DistrictCode): Promise<Database> {
  const isAlone = settings.DISTRICT === code;
  const url = isAlone ? (settings.DATABASE_URL ?? null) : urlOf(settings, code);
  if (url && !isAlone) await ensureDatabase(url);
  return openDistrictDatabase({
    url,
    file: districtFile(settings.DATA_DIR, code),
    migrate: settings.MIGRATE,
  });
}
