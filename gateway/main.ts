import { settingsOrExit } from '../subgraphs/kernel/config';
import { createLog } from '../subgraphs/kernel/log';
import { createMetrics, serveMetrics } from '../subgraphs/kernel/metrics';
import { closeOnSignals, startOrExit, type Closable } from '../subgraphs/kernel/shutdown';
import { gatewaySettings } from './config';
import { startGateway } from './server';

export { startGateway } from './server';

/** Runs the gateway alone, from the settings of its environment. */
export function main(): Promise<void> {
  const settings = settingsOrExit(() => gatewaySettings());
  return startOrExit(async () => {
    const log = createLog('gateway', settings.LOG_LEVEL);
    const metrics = createMetrics();
    const parts: Closable[] = [];
    closeOnSignals(parts, log);
    const server = await startGateway(settings, metrics, log);
    parts.push(server);
    if (settings.METRICS_PORT > 0)
      parts.push(await serveMetrics(metrics, settings.METRICS_HOST, settings.METRICS_PORT));
    log.info({ url: server.url }, 'Serving.');
  });
}
