import { join } from 'node:path';
import { z } from 'zod';
import {
  flag,
  limit,
  milliseconds,
  portOf,
  processSettings,
  readSettings,
  url,
  type Environment,
} from '../subgraphs/kernel/config';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { projectFile } from '../subgraphs/kernel/projectFile';

const shape = {
  ...processSettings,
  /** The directory that districts are found by; `$DATA_DIR/districts.json` when it is not set. */
  DISTRICTS_FILE: z.string().optional(),
  /** How long a district may take, all rounds together, in milliseconds. */
  DISTRICT_DEADLINE_MS: milliseconds().default(3000),
  /** Where the municipal subgraph is; from BASE_PORT when it is not set. */
  MUNICIPAL_URL: url('http:', 'https:').optional(),
  SUPERGRAPH_FILE: z.string().default(projectFile('schema', 'supergraph.graphql')),
  /** Whether anybody may read the schema by a query; the public SDL is there in any case. */
  INTROSPECTION: flag().default(true),
  EXPLORER: flag().default(true),
  /** Rows of one page; above 500 a page is no page, whatever is set here. */
  LIMIT_PAGE_SIZE: limit().default(500),
  /** Calls to districts that one operation may cause. */
  LIMIT_DISTRICT_CALLS: limit().default(2000),
  /** Objects that one operation may read from districts. */
  LIMIT_DISTRICT_OBJECTS: limit().default(200_000),
};

/** The settings of a gateway; what depends on another setting is filled in. */
export type GatewaySettings = ReturnType<typeof gatewaySettings>;

/** @throws SettingsError naming every bad setting. */
export function gatewaySettings(environment?: Environment) {
  const settings = readSettings(shape, environment);
  const { BASE_PORT, DATA_DIR } = settings;
  return {
    ...settings,
    PORT: settings.PORT ?? portOf('gateway', BASE_PORT),
    METRICS_PORT: settings.METRICS_PORT ?? portOf('metrics', BASE_PORT),
    DISTRICTS_FILE: settings.DISTRICTS_FILE ?? join(DATA_DIR, 'districts.json'),
    MUNICIPAL_URL: settings.MUNICIPAL_URL ?? `http://127.0.0.1:${portOf(CITY_CODE, BASE_PORT)}/graphql`,
  };
}

/** @apollo/gateway reports usage to its maker unless this stands before one is made. */
export function silenceApollo(): void {
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
}
