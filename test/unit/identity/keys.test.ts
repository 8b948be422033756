import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openIssuers } from '../../../subgraphs/kernel/identity/issuers';
import { developmentKey, isDevelopmentKey, prepareLocalKeys } from '../../../subgraphs/kernel/identity/keys';
import { silentLog } from '../../support/identity';

const newFolder = async () => join(await mkdtemp(join(tmpdir(), 'keys-')), 'keys');

it('keeps private keys from everybody but their owner', async () => {
  const folder = await newFolder();
  await prepareLocalKeys(folder);
  for (const name of ['development.key.json', 'gateway-exchange.key.json']) {
    expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
  }
  expect(await readFile(join(folder, 'development.jwks.json'), 'utf8')).not.toContain('"d"');
});

it('makes one key, whoever makes it at the same time', async () => {
  const folder = await newFolder();
  const keys = await Promise.all(Array.from({ length: 20 }, () => developmentKey(folder)));
  expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['development.jwks.json', 'development.key.json']);
});

it('names the development key by its thumbprint', async () => {
  const { kid } = await developmentKey(await newFolder());
  expect(isDevelopmentKey(kid)).toBe(true);
  expect(isDevelopmentKey('office-2026')).toBe(false);
});

it('leaves an operator’s list of issuers as it is', async () => {
  const folder = await newFolder();
  await prepareLocalKeys(folder);
  await writeFile(join(folder, 'issuers.json'), '[]');
  await prepareLocalKeys(folder);
  expect(await readFile(join(folder, 'issuers.json'), 'utf8')).toBe('[]');
});

describe('a list of issuers', () => {
  const open = async (text: string) => {
    const file = join(await mkdtemp(join(tmpdir(), 'issuers-')), 'issuers.json');
    await writeFile(file, text);
    return { file, issuers: openIssuers(file, silentLog) };
  };
  const entry = { issuer: 'x', jwksFile: 'x.json', roles: ['PUBLIC'], districts: 'ALL', maxLifetimeS: 60 };

  it.each([
    ['not JSON', '{'],
    ['HMAC', JSON.stringify([{ ...entry, algorithms: ['HS256'] }])],
    ['the algorithm none', JSON.stringify([{ ...entry, algorithms: ['none'] }])],
    ['an unknown role', JSON.stringify([{ ...entry, roles: ['ADMIN'] }])],
    ['no keys', JSON.stringify([{ ...entry, jwksFile: undefined }])],
    ['a key file that is not there', JSON.stringify([entry])],
    ['an issuer twice', JSON.stringify([entry, entry])],
    ['a misspelt setting', JSON.stringify([{ ...entry, lifetime: 5 }])],
  ])('ends the start with one line when it has %s', async (_what, text) => {
    const { issuers } = await open(text);
    await expect(issuers).rejects.toMatchObject({
      name: 'SettingsError',
      lines: [expect.stringMatching(/^TOKEN_ISSUERS_FILE: .*issuers\.json: /)],
    });
  });

  it('that breaks later keeps the last good one and says so', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
    const folder = await newFolder();
    await prepareLocalKeys(folder);
    const issuers = await openIssuers(join(folder, 'issuers.json'), log);
    const before = issuers.current();
    await writeFile(join(folder, 'issuers.json'), '[{');
    await issuers.refresh();
    issuers.close();
    expect(issuers.current()).toBe(before);
    expect(lines.join('')).toContain('last good one stays');
  });
});
