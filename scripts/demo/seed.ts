import { todayIn } from '../../subgraphs/supervision/calendar';
import type { Database } from '../../subgraphs/kernel/database/database';
import { ChangeSequence } from '../../subgraphs/kernel/database/changeLog.entity';
import { seedDistrict } from '../../subgraphs/district/seed';
import { generateDistrict } from './generate';

/** The demo city's seed: every installation of one day shows the same city. */
export const DEMO_SEED = 'chongqing';

/** Whether nothing was ever written to the deployment. */
export async function isEmpty(database: Database): Promise<boolean> {
  const sequence = await database.reader.findOneByOrFail(ChangeSequence, { id: 1 });
  return sequence.value === 0;
}

/** Fills an empty district with generated schools, inspectors and two years of inspections. All or nothing. */
export async function seedDemoDistrict(database: Database, code: string, now = new Date()): Promise<void> {
  const rows = generateDistrict(code, { seed: DEMO_SEED, today: todayIn(now.toISOString()) });
  await database.write(now, (write) => seedDistrict(write, rows));
}
