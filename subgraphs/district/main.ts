import { settingsOrExit } from '../kernel/config';
import { createLog } from '../kernel/log';
import { createMetrics, serveMetrics } from '../kernel/metrics';
import { closeOnSignals, startOrExit, type Closable } from '../kernel/shutdown';
import { districtFile, districtPort, readDistrictSettings } from './config';
import { openDistrictDatabase } from './deployment';
import { createDistrictHost } from './serve';

/** Runs one district alone, from the settings of its environment. */
export function main(): Promise<void> {
  const settings = settingsOrExit(() => readDistrictSettings());
  return startOrExit(async () => {
    const code = settings.DISTRICT;
    const log = createLog(`district ${code}`, settings.LOG_LEVEL);
    const parts: Closable[] = [];
    const database = await openDistrictDatabase({
      url: settings.DATABASE_URL ?? null,
      file: districtFile(settings.DATA_DIR, code),
      migrate: settings.MIGRATE,
    });
    parts.push(database);
    const metrics = createMetrics();
    const host = await createDistrictHost(settings, metrics);
    parts.push(host);
    if (settings.METRICS_PORT)
      parts.push(await serveMetrics(metrics, settings.METRICS_HOST, settings.METRICS_PORT));
    const server = await host.serve(code, districtPort(settings, code), database);
    parts.push(server);
    closeOnSignals(parts, log);
    log.info({ url: server.url }, 'Serving.');
  });
}
