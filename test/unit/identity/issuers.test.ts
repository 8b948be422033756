import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIssuers, type IssuerEntry } from '../../../subgraphs/kernel/identity/issuers';
import { localIdentity, silentLog } from '../../support/identity';

const entry = (issuer: string, jwksFile: string): IssuerEntry => ({
  issuer,
  jwksFile,
  roles: ['PUBLIC'],
  districts: 'ALL',
  maxLifetimeS: 60,
});

/** A folder with a key set `one.jwks.json`, and what writes its list. */
async function listed() {
  const identity = await localIdentity();
  identity.issuers.close();
  const folder = await mkdtemp(join(tmpdir(), 'issuers-'));
  const [{ jwksFile }] = JSON.parse(await readFile(join(identity.folder, 'issuers.json'), 'utf8')) as [
    { jwksFile: string },
  ];
  const keys = await readFile(join(identity.folder, jwksFile));
  const file = join(folder, 'issuers.json');
  const list = (...entries: IssuerEntry[]) => writeFile(file, JSON.stringify(entries));
  const put = (name: string) => writeFile(join(folder, name), keys);
  await put('one.jwks.json');
  await list(entry('one', 'one.jwks.json'));
  const issuers = await openIssuers(file, silentLog, 1_000_000);
  const names = async () => {
    await issuers.refresh();
    return [...issuers.current().keys()];
  };
  return { folder, file, list, put, names, close: () => issuers.close() };
}

test('a list that names a key before it is there is read as soon as it is', async () => {
  const { list, put, names, close } = await listed();
  await list(entry('one', 'one.jwks.json'), entry('two', 'two.jwks.json'));
  expect(await names()).toEqual(['one']);
  await put('two.jwks.json');
  expect(await names()).toEqual(['one', 'two']);
  close();
});

test('a broken list keeps the last good one, and so does none', async () => {
  const { file, list, names, close } = await listed();
  await writeFile(file, '[');
  expect(await names()).toEqual(['one']);
  await rename(file, `${file}.away`);
  expect(await names()).toEqual(['one']);
  await list();
  expect(await names()).toEqual([]);
  close();
});

test('a key set that is gone is no reason to forget its issuer, and a changed one is a new list', async () => {
  const { folder, put, names, close } = await listed();
  await rm(join(folder, 'one.jwks.json'));
  expect(await names()).toEqual(['one']);
  await put('one.jwks.json');
  expect(await names()).toEqual(['one']);
  close();
});
