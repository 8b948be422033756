import { createConnection } from 'mysql2/promise';
import { z } from 'zod';
import {
  databaseSettings,
  districtCode,
  districtCodes,
  processSettings,
  readSettings,
} from '../subgraphs/kernel/config';
import type { DistrictCode } from '../subgraphs/kernel/ids';
import { DISTRICT_REGISTER } from '../subgraphs/supervision/districtRegister';

export { portOf } from '../subgraphs/kernel/config';

/** Processes of `npm start` that hold the deployments, beside the gateway's. */
export const HOSTS = 2;

/** Where the figures of the host with this number, from 0, are served. */
export function metricsPortOf(host: number, base: number): number {
  return base + 91 + host;
}

export const ALL_CODES = DISTRICT_REGISTER.map(({ code }) => code as DistrictCode);

/** The settings of the whole city on one machine. @throws SettingsError naming every bad one. */
export function readCitySettings() {
  return readSettings({
    ...processSettings,
    ...databaseSettings,
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('warn'),
    DISTRICTS: districtCodes(ALL_CODES).default(ALL_CODES),
    /** The district that runs alone on this machine, if one does: its database is not one of the city's. */
    DISTRICT: districtCode(ALL_CODES).optional(),
    SEED: z.enum(['demo', 'none']).default('demo'),
  });
}
export type CitySettings = ReturnType<typeof readCitySettings>;

/** A deployment's own MySQL database, `<name>_<code>`; null when the city uses SQLite files. */
export function urlOf(settings: CitySettings, code: DistrictCode): string | null {
  if (!settings.DATABASE_URL) return null;
  const url = new URL(settings.DATABASE_URL);
  url.pathname = `${url.pathname === '/' ? '/education_supervision' : url.pathname}_${code}`;
  return url.toString();
}

/** Creates the database that a MySQL URL names, where the user may and it is not there yet. */
export async function ensureDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  if (!/^\w+$/.test(name))
    throw new Error(`DATABASE_URL: ${name} is not a database name of letters, digits and _`);
  target.pathname = '/';
  const connection = await createConnection(target.toString());
  try {
    await connection.query(
      `CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
    );
  } finally {
    await connection.end();
  }
}

/** Drops the database that a MySQL URL names. */
export async function dropDatabase(url: string): Promise<void> {
  const target = new URL(url);
  const name = decodeURIComponent(target.pathname.slice(1));
  if (!/^\w+$/.test(name))
    throw new Error(`DATABASE_URL: ${name} is not a database name of letters, digits and _`);
  target.pathname = '/';
  const connection = await createConnection(target.toString());
  try {
    await connection.query(`DROP DATABASE IF EXISTS \`${name}\``);
  } finally {
    await connection.end();
  }
}
