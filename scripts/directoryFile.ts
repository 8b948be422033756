import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { isLoopback } from '../subgraphs/kernel/config';
import { DISTRICT_REGISTER } from '../subgraphs/supervision/districtRegister';
import { portOf, type CitySettings } from './citySettings';

const entries = z.array(z.looseObject({ code: z.string(), url: z.string() }));
type Entry = z.output<typeof entries>[number];

/**
 * Writes the districts that start here into the directory that the gateway routes by. What an operator wrote stays:
 * statuses, former codes, and districts on other machines.
 */
export function writeDirectory(settings: CitySettings): void {
  const file = join(settings.DATA_DIR, 'districts.json');
  const before = new Map(readEntries(file).map((entry) => [entry.code, entry]));
  const here = settings.DISTRICTS.map((code) => ({
    status: 'ACTIVE',
    ...before.get(code),
    code,
    name: DISTRICT_REGISTER.find((district) => district.code === code)?.name ?? code,
    url: `http://${settings.HOST}:${portOf(code, settings.BASE_PORT)}/graphql`,
  }));
  const elsewhere = [...before.values()].filter(
    ({ code, url }) => !settings.DISTRICTS.some((own) => own === code) && !isLoopback(new URL(url).hostname),
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify([...here, ...elsewhere], null, 2)}\n`);
  renameSync(`${file}.new`, file);
}

function readEntries(file: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return [];
  }
  try {
    return entries.parse(JSON.parse(text));
  } catch {
    throw new Error(`${file} is not a district directory. Mend it, or delete it to have it made anew.`);
  }
}
