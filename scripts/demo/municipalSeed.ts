import type { Database } from '../../subgraphs/kernel/database/database';
import { CITY_CODE } from '../../subgraphs/kernel/ids';
import { seedMunicipal } from '../../subgraphs/municipal/seed';
import { MUNICIPAL } from '../../subgraphs/municipal/side';
import { todayIn } from '../../subgraphs/supervision/calendar';
import { generateDistrict } from './generate';
import { generateMunicipal } from './municipal';
import { Player } from './player';
import { createRandom } from './random';
import type { MunicipalRows, SchoolRow } from './rows';
import { DEMO_SEED } from './seed';
import type { AnnouncedInspection } from './stories/cast';
import { playMunicipal } from './stories/municipal';
import type { MunicipalCast } from './stories/municipal/cast';
import { foundByCity } from './stories/municipal/found';
import { inspectedUnit } from './stories/municipal/units';
import { CITY } from './stories/units';

/** Districts whose schools the city's demo inspections go to, and how many of each. */
const SAMPLED_DISTRICTS = 6;
const SAMPLED_SCHOOLS = 12;

/**
 * Fills the city's empty database with generated inspectors and inspections, and with stories that play every life
 * cycle. All or nothing. The commands must be there: the city's schema is built before.
 * @param districts whose schools the city looks at.
 */
export async function seedDemoMunicipal(
  database: Database,
  districts: readonly string[],
  now = new Date(),
): Promise<void> {
  const today = todayIn(now.toISOString());
  const options = { seed: DEMO_SEED, today };
  const sampled = districts.filter((_code, i) => i % Math.ceil(districts.length / SAMPLED_DISTRICTS) === 0);
  const schools = sampled.flatMap((code) =>
    generateDistrict(code, options).schools.slice(0, SAMPLED_SCHOOLS),
  );
  const rows = generateMunicipal({ ...options, schools });
  await database.write(now, async (write) => {
    // Who is held to account, the stories say.
    await seedMunicipal(write, { ...rows, accountabilityRecords: [] });
    const random = createRandom(`${DEMO_SEED} stories ${CITY_CODE}`);
    const play = new Player(MUNICIPAL, CITY_CODE, database, write, random, now.toISOString());
    await playMunicipal(play, { ...castOf(rows, schools), today, random });
  });
}

function castOf(rows: MunicipalRows, schools: readonly SchoolRow[]): Omit<MunicipalCast, 'today' | 'random'> {
  const inspected = rows.inspections.flatMap((row) => {
    const unit = inspectedUnit(row, schools);
    return unit ? [{ row, unit }] : [];
  });
  return {
    code: CITY_CODE,
    place: CITY,
    index: 0,
    schools: schools.filter(({ status }) => status === 'OPEN'),
    inspectors: rows.inspectors,
    inspections: rows.inspections,
    findings: rows.findings,
    rectifications: [],
    foundBefore: foundByCity({ inspected }),
    announced: announcedAmong(inspected),
    terms: rows.terms,
    inspected,
  };
}

function announcedAmong(inspected: MunicipalCast['inspected']): AnnouncedInspection | undefined {
  return inspected.flatMap(({ row: { id, state, team }, unit }) => {
    const [leaderId] = team;
    return state === 'NOTICE_ISSUED' && leaderId ? [{ id, leaderId, unit }] : [];
  })[0];
}
