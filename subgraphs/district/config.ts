import { join } from 'node:path';
import {
  databaseSettings,
  districtCode,
  flag,
  portOf,
  processSettings,
  readSettings,
  type Environment,
} from '../kernel/config';
import type { DistrictCode } from '../kernel/ids';
import { DISTRICT_REGISTER } from '../supervision/districtRegister';

const codes = DISTRICT_REGISTER.map(({ code }) => code);

/** The settings of one district that runs alone. @throws SettingsError naming every bad one. */
export function readDistrictSettings(environment?: Environment) {
  return readSettings(
    { ...processSettings, ...databaseSettings, DISTRICT: districtCode(codes), EXPLORER: flag().optional() },
    environment,
  );
}
export type DistrictSettings = ReturnType<typeof readDistrictSettings>;

/** Where the embedded database of a district lies. */
export function districtFile(dataDir: string, code: DistrictCode): string {
  return join(dataDir, 'districts', `${code}.sqlite`);
}

/** Where a district that runs alone listens. */
export function districtPort(
  settings: Pick<DistrictSettings, 'PORT' | 'BASE_PORT'>,
  code: DistrictCode,
): number {
  return settings.PORT ?? portOf(code, settings.BASE_PORT);
}
