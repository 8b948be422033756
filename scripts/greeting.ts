import { processSettings } from '../subgraphs/kernel/config';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { portOf, type CitySettings } from './citySettings';

/** Where commands look for keys when they are not told. */
const DEFAULT_FOLDER = processSettings.DATA_DIR.parse(undefined);

/** What `npm start` prints once everything serves: where, a first query, and how to get a token. */
export function greeting(settings: CitySettings, startedInMs: number): string {
  const at = (port: number) => `http://${settings.HOST}:${port}`;
  const first = settings.DISTRICTS[0];
  return `
The city serves: ${settings.DISTRICTS.length === 1 ? '1 district' : `${settings.DISTRICTS.length} districts`} behind one graph, after ${(startedInMs / 1000).toFixed(1)} s.${settings.SEED === 'demo' ? ' Its data is generated.' : ''}

  gateway    ${at(settings.BASE_PORT)}/graphql   (open it in a browser to explore)
  municipal  ${at(portOf(CITY_CODE, settings.BASE_PORT))}/graphql${first ? `\n  district   ${at(portOf(first, settings.BASE_PORT))}/graphql   (${first}; the others by the last three digits of their codes)` : ''}

A first query, as the public:

  curl -s ${at(settings.BASE_PORT)}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ schools(first: 3) { totalCount nodes { name districtCode } missingDistricts { code } } }"}'

A token of the city's office:  ${settings.DATA_DIR === DEFAULT_FOLDER ? '' : `DATA_DIR=${settings.DATA_DIR} `}npm run --silent token -- --role CITY_OFFICE
Ctrl-C ends everything.
`;
}
