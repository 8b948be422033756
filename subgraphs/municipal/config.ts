import { join } from 'node:path';
import {
  databaseSettings,
  flag,
  portOf,
  processSettings,
  readSettings,
  type Environment,
} from '../kernel/config';
import { CITY_CODE } from '../kernel/ids';

/** The settings of the municipal subgraph that runs alone. @throws SettingsError naming every bad one. */
export function readMunicipalSettings(environment?: Environment) {
  return readSettings({ ...processSettings, ...databaseSettings, EXPLORER: flag().optional() }, environment);
}
export type MunicipalSettings = ReturnType<typeof readMunicipalSettings>;

/** Where the embedded database of the city lies. */
export function municipalFile(dataDir: string): string {
  return join(dataDir, 'municipal.sqlite');
}

/** Where the municipal subgraph that runs alone listens. */
export function municipalPort(settings: Pick<MunicipalSettings, 'PORT' | 'BASE_PORT'>): number {
  return settings.PORT ?? portOf(CITY_CODE, settings.BASE_PORT);
}
