import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a file of the project, wherever the code runs from: `dist/` or the sources. */
export function projectFile(...parts: string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, ...parts);
}
