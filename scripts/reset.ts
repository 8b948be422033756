/**
 * Takes the city on this machine back to its start: its databases, files and the district directory go, its keys stay,
 * and the next `npm start` makes the demo city anew. Asks first; `-- --yes` does not.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { filesFolder, settingsOrExit } from '../subgraphs/kernel/config';
import { CITY_CODE } from '../subgraphs/kernel/ids';
import { startOrExit } from '../subgraphs/kernel/shutdown';
import { isInUse } from './ports';
import { holdFolder } from './cityLock';
import { dropDatabase, readCitySettings, urlOf, type CitySettings } from './citySettings';

async function isAgreed(settings: CitySettings): Promise<boolean> {
  if (process.argv.includes('--yes')) return true;
  const where = settings.DATABASE_URL ? 'the MySQL databases of the city' : 'the databases';
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    `This deletes ${where}, the files and the district directory in ${settings.DATA_DIR}. Type yes to go on: `,
  );
  terminal.close();
  return answer.trim() === 'yes';
}

async function run(): Promise<void> {
  const settings = settingsOrExit(() => readCitySettings());
  holdFolder(settings.DATA_DIR);
  if (await isInUse(settings)) {
    throw new Error(
      'The city runs, or something else holds its ports. End it first: it would write into nothing.',
    );
  }
  if (!(await isAgreed(settings))) {
    console.log('Nothing was deleted.');
    return;
  }
  for (const code of [CITY_CODE, ...settings.DISTRICTS]) {
    const url = urlOf(settings, code);
    if (url) await dropDatabase(url);
    rmSync(join(filesFolder(settings), code), { recursive: true, force: true });
  }
  for (const name of [
    'districts',
    'municipal.sqlite',
    'municipal.sqlite-wal',
    'municipal.sqlite-shm',
    'districts.json',
  ]) {
    rmSync(join(settings.DATA_DIR, name), { recursive: true, force: true });
  }
  console.log('The city is back at its start. `npm start` makes it anew.');
}

void startOrExit(run);
