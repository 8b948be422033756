/**
 * Serves several deployments in one process, for `npm start`: the districts named on the command line, and the
 * municipal subgraph where `municipal` is among them. Each has its own database, port and tokens.
 * Tells its parent of every step: `{ step: 'SEEDED' | 'SERVING', name }`.
 */
import { settingsOrExit } from '../subgraphs/kernel/config';
import type { Database } from '../subgraphs/kernel/database/database';
import type { DistrictCode } from '../subgraphs/kernel/ids';
import { createLog } from '../subgraphs/kernel/log';
import { createMetrics, serveMetrics } from '../subgraphs/kernel/metrics';
import { closeOnSignals, startOrExit, type Closable } from '../subgraphs/kernel/shutdown';
import { createDistrictHost } from '../subgraphs/district/serve';
import { hostMunicipal } from './municipalHost';
import { isEmpty, seedDemoDistrict } from './demo/seed';
import { portOf, readCitySettings } from './citySettings';
import { openDistrict } from './districtHost';

export interface HostStep {
  step: 'SEEDED' | 'SERVING';
  name: string;
}

function tell(step: HostStep['step'], name: string): void {
  process.send?.({ step, name } satisfies HostStep);
}

async function run(names: string[]): Promise<void> {
  const settings = settingsOrExit(() => readCitySettings());
  const log = createLog('host', settings.LOG_LEVEL);
  const parts: Closable[] = [];
  const metrics = createMetrics();
  closeOnSignals(parts, log);
  if (settings.METRICS_PORT)
    parts.push(await serveMetrics(metrics, settings.METRICS_HOST, settings.METRICS_PORT));
  const host = await createDistrictHost(settings, metrics);
  parts.push(host);
  for (const name of names) {
    if (name === 'municipal') {
      parts.push(...(await hostMunicipal(settings, metrics, () => tell('SEEDED', name))));
    } else {
      const code = name as DistrictCode;
      const database = await openSeeded(code, settings);
      parts.push(database, await host.serve(code, portOf(code, settings.BASE_PORT), database));
    }
    tell('SERVING', name);
  }
}

async function openSeeded(
  code: DistrictCode,
  settings: ReturnType<typeof readCitySettings>,
): Promise<Database> {
  const database = await openDistrict(settings, code);
  if (settings.SEED === 'demo' && (await isEmpty(database))) {
    await seedDemoDistrict(database, code);
    tell('SEEDED', code);
  }
  return database;
}

if (require.main === module) void startOrExit(() => run(process.argv.slice(2)));
