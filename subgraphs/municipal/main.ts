import { settingsOrExit } from '../kernel/config';
import { createLog } from '../kernel/log';
import { createMetrics, serveMetrics } from '../kernel/metrics';
import { closeOnSignals, startOrExit, type Closable } from '../kernel/shutdown';
import { municipalFile, municipalPort, readMunicipalSettings } from './config';
import { openMunicipalDatabase } from './deployment';
import { serveMunicipal } from './serve';

/** Runs the municipal subgraph alone, from the settings of its environment. */
export function main(): Promise<void> {
  const settings = settingsOrExit(() => readMunicipalSettings());
  return startOrExit(async () => {
    const log = createLog('municipal', settings.LOG_LEVEL);
    const parts: Closable[] = [];
    const database = await openMunicipalDatabase({
      url: settings.DATABASE_URL ?? null,
      file: municipalFile(settings.DATA_DIR),
      migrate: settings.MIGRATE,
    });
    parts.push(database);
    const metrics = createMetrics();
    if (settings.METRICS_PORT)
      parts.push(await serveMetrics(metrics, settings.METRICS_HOST, settings.METRICS_PORT));
    const server = await serveMunicipal(settings, municipalPort(settings), database, metrics);
    parts.push(server);
    closeOnSignals(parts, log);
    log.info({ url: server.url }, 'Serving.');
  });
}
