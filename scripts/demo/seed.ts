import { ChangeSequence } from '../../subgraphs/kernel/database/changeLog.entity';
import type { Database } from '../../subgraphs/kernel/database/database';
import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { seedDistrict } from '../../subgraphs/district/seed';
import { DISTRICT } from '../../subgraphs/district/side';
import { todayIn } from '../../subgraphs/supervision/calendar';
import { districtName } from '../../subgraphs/supervision/districtRegister';
import { DEMO_DISTRICTS } from './districts';
import { generateDistrict } from './generate';
import { Player } from './player';
import { createRandom } from './random';
import { standingRectifications } from './standing';
import { STORIES } from './stories';
import { foundInDistrict } from './stories/found';

/** The demo city's seed: every installation of one day shows the same city. */
export const DEMO_SEED = 'chongqing';

/** Whether nothing was ever written to the deployment. */
export async function isEmpty(database: Database): Promise<boolean> {
  const sequence = await database.reader.findOneByOrFail(ChangeSequence, { id: 1 });
  return sequence.value === 0;
}

/**
 * Fills an empty district with generated schools, inspectors and two years of inspections, and with stories that play
 * every life cycle. All or nothing. The commands must be there: the district's schema is built before.
 */
export async function seedDemoDistrict(database: Database, code: string, now = new Date()): Promise<void> {
  const today = todayIn(now.toISOString());
  const rows = generateDistrict(code, { seed: DEMO_SEED, today });
  await database.write(now, async (write) => {
    await seedDistrict(write, rows);
    const random = createRandom(`${DEMO_SEED} stories ${code}`);
    const play = new Player(DISTRICT, code as DistrictCode, database, write, random, now.toISOString());
    const place = { code, name: districtName(code) };
    const cast = {
      code,
      place,
      index: DEMO_DISTRICTS.findIndex((district) => district.code === code),
      today,
      random,
      schools: rows.schools.filter(({ status }) => status === 'OPEN'),
      inspectors: rows.inspectors.filter(({ state }) => state === 'ACTIVE'),
      inspections: rows.inspections,
      findings: rows.findings,
      rectifications: standingRectifications(rows, place),
      foundBefore: foundInDistrict,
    };
    for (const story of STORIES) await story(play, cast);
  });
}
