import type { GraphQLDataSource, ServiceEndpointDefinition } from '@apollo/gateway';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import type { Logger } from '../subgraphs/kernel/log';
import { histogramOf, type Registry } from '../subgraphs/kernel/metrics';
import { closeAll, type Closable } from '../subgraphs/kernel/shutdown';
import type { GatewaySettings } from './config';
import type { CallFigures } from './districts/client';
import { DistrictClients } from './districts/clients';
import { DistrictDataSource } from './districts/dataSource';
import { DistrictDirectory } from './districts/directory';
import { DistrictRegister } from './horizontal/register';
import { readDestination } from './horizontal/route';
import { foreignDataSource } from './ordinary/foreign';
import { MunicipalDataSource } from './ordinary/municipal';
import type { Supergraph } from './supergraph';

/** The ordinary subgraph that belongs to this system: asked with tokens, at MUNICIPAL_URL. */
const MUNICIPAL = 'municipal';

/** A deployment, and where its graph is. */
export interface Home {
  code: string;
  url: string;
  /** Known, and not asked for now. */
  isDrained: boolean;
}

/** Where the parts of a supergraph are asked. */
export interface Sources extends Closable {
  of(definition: ServiceEndpointDefinition): GraphQLDataSource;
  /**
   * The deployment that keeps what was issued under this code, and the address of its graph.
   * @throws ContractError DISTRICT_UNKNOWN; BAD_USER_INPUT for a district that has ended and has no heir.
   */
  homeOf(code: string): Home;
  /** How many districts a scatter asks now. */
  activeDistricts(): number;
}

/**
 * Opens what the supergraph's subgraphs need: the directory and connections of districts, where one is horizontal.
 * @throws Error with one readable line when the directory is of no use.
 */
export async function openSources(
  settings: GatewaySettings,
  { horizontal }: Supergraph,
  log: Logger,
  metrics: Registry | null,
): Promise<Sources> {
  const parts: Closable[] = [];
  const districts = horizontal.size > 0 ? await openDistricts(settings, log, metrics, parts) : null;
  return {
    of({ name, url }) {
      const table = horizontal.get(name);
      if (table && districts) {
        const { directory, clients } = districts;
        return new DistrictDataSource({
          table,
          directory,
          clients,
          deadlineMs: settings.DISTRICT_DEADLINE_MS,
        });
      }
      if (name !== MUNICIPAL) return foreignDataSource(url);
      const municipal = new MunicipalDataSource(settings.MUNICIPAL_URL, settings.DISTRICT_DEADLINE_MS);
      parts.push(municipal);
      return municipal;
    },
    homeOf(code) {
      if (code === CITY_CODE) return { code, url: settings.MUNICIPAL_URL, isDrained: false };
      const register = districts?.directory.register ?? new DistrictRegister([], []);
      return readDestination(register, ['id'], { id: code }).deployment;
    },
    activeDistricts: () =>
      districts?.directory.register.deployments.filter(({ isDrained }) => !isDrained).length ?? 0,
    close: () => closeAll(parts),
  };
}

async function openDistricts(
  { DISTRICTS_FILE, DISTRICT_DEADLINE_MS }: GatewaySettings,
  log: Logger,
  metrics: Registry | null,
  parts: Closable[],
) {
  const directory = await DistrictDirectory.open(DISTRICTS_FILE, log);
  parts.push({ close: () => Promise.resolve(directory.close()) });
  const clients = new DistrictClients({
    deadlineMs: DISTRICT_DEADLINE_MS,
    ...(metrics && { onCall: callRecorder(metrics) }),
  });
  parts.push(clients);
  directory.onChange((register) => clients.keepOnly(register));
  return { directory, clients };
}

function callRecorder(metrics: Registry): (figures: CallFigures) => void {
  const durations = histogramOf(
    metrics,
    'gateway_district_call_duration_seconds',
    'Time of a call to a district.',
    ['code', 'outcome'],
  );
  return ({ code, outcome, durationMs }) => durations.observe({ code, outcome }, durationMs / 1000);
}
