import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Where the database of a test deployment lies. */
export interface Place {
  url: string | null;
  file: string;
}

/** A database engine that the tests run against: every place is empty and its own, and gone afterwards. */
export interface Engine {
  name: 'SQLite' | 'MariaDB or MySQL';
  place(): Promise<Place>;
  clean(): Promise<void>;
}

let made = 0;

export function sqlite(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'district-'));
  return {
    name: 'SQLite',
    place: () => Promise.resolve({ url: null, file: join(folder, `${(made += 1)}.sqlite`) }),
    clean: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

export function mysql(server: string): Engine {
  const names: string[] = [];
  const query = async (sql: string) => {
    const connection = await createConnection(server);
    await connection.query(sql);
    await connection.end();
  };
  return {
    name: 'MariaDB or MySQL',
    async place() {
      const name = `es_test_${process.pid}_${(made += 1)}`;
      await query(`CREATE DATABASE ${name}`);
      names.push(name);
      return { url: new URL(name, server).toString(), file: '' };
    },
    async clean() {
      for (const name of names) await query(`DROP DATABASE IF EXISTS ${name}`);
    },
  };
}

/** The engines that this machine has; test/support/globalSetup.js looked for the server. */
export function engines(): { name: Engine['name']; create: () => Engine }[] {
  const server = process.env.TEST_MYSQL_URL;
  if (!server) test.skip('no MariaDB or MySQL server answers: its tests', () => undefined);
  return [
    { name: 'SQLite', create: sqlite },
    ...(server ? [{ name: 'MariaDB or MySQL' as const, create: () => mysql(server) }] : []),
  ];
}
