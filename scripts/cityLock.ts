import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Libsql from 'libsql';

/**
 * Holds the city's folder for this process, to its end however that comes: the lock is the system's, on a file.
 * @throws Error when another city runs in the folder.
 */
export function holdFolder(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const lock = new Libsql(join(folder, 'city.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    // Who holds nothing of it would find it collected, and the lock gone.
    process.once('exit', () => lock.close());
  } catch {
    lock.close();
    throw new Error(
      `DATA_DIR: a city runs in ${folder} already. End it first, or give this one a folder of its own.`,
    );
  }
}
