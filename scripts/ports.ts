import { createServer } from 'node:net';
import { asPortError, PortError } from '../subgraphs/kernel/http/listen';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { HOSTS, metricsPortOf, portOf, type CitySettings } from './citySettings';

/** @throws PortError naming the first port of the city that somebody else listens on. */
export async function assertPortsFree(settings: CitySettings): Promise<void> {
  await Promise.all(portsOf(settings).map(([name, port]) => assertFree(name, settings.HOST, port)));
}

/** Whether a city runs here with these settings, or something else holds its ports. */
export async function isInUse(settings: CitySettings): Promise<boolean> {
  return assertPortsFree(settings).then(
    () => false,
    (error) => {
      if (error instanceof PortError) return true;
      throw error;
    },
  );
}

function portsOf({ BASE_PORT: base, DISTRICTS }: CitySettings): [name: string, port: number][] {
  return [
    ['gateway', portOf('gateway', base)],
    ['municipal', portOf(CITY_CODE, base)],
    ['metrics', portOf('metrics', base)],
    ...Array.from({ length: HOSTS }, (_, i): [string, number] => ['metrics', metricsPortOf(i, base)]),
    ...DISTRICTS.map((code): [string, number] => [`district ${code}`, portOf(code, base)]),
  ];
}

function assertFree(name: string, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(asPortError(error, name, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
