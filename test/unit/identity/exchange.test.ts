import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TokenExchange } from '../../../gateway/exchange';
import { PUBLIC_CALLER, type Caller } from '../../../subgraphs/kernel/identity/caller';
import { exchangeKey, type SigningKey } from '../../../subgraphs/kernel/identity/keys';
import { localIdentity } from '../../support/identity';

const OFFICE: Caller = {
  ...PUBLIC_CALLER,
  role: 'CITY_OFFICE',
  issuer: 'https://city.example',
  subject: 'zhang',
  tokenId: 'j1',
  clientId: 'app',
};
let key: SigningKey;
let now: number;
beforeAll(async () => {
  key = await exchangeKey(await mkdtemp(join(tmpdir(), 'exchange-')));
});
beforeEach(() => {
  now = Date.now();
});
const exchange = (memory?: number) => new TokenExchange(key, () => now, memory);

it('gives each deployment a token of its own', async () => {
  const tokens = exchange();
  expect(await tokens.tokenFor(OFFICE, '500101')).not.toBe(await tokens.tokenFor(OFFICE, '500102'));
});

it('gives a deployment the same token for a minute', async () => {
  const tokens = exchange();
  const first = await tokens.tokenFor(OFFICE, '500101');
  now += 59_000;
  expect(await tokens.tokenFor(OFFICE, '500101')).toBe(first);
  now += 1000;
  expect(await tokens.tokenFor(OFFICE, '500101')).not.toBe(first);
});

it('signs once for questions that come at the same time', async () => {
  const tokens = exchange();
  const asked = await Promise.all(Array.from({ length: 10 }, () => tokens.tokenFor(OFFICE, '500101')));
  expect(new Set(asked).size).toBe(1);
});

it.each<[string, Partial<Caller>]>([
  ['role', { role: 'AUDITOR' }],
  ['issuer', { issuer: 'https://other.example' }],
  ['subject', { subject: 'li' }],
  ['token', { tokenId: 'j2' }],
  ['client', { clientId: 'other' }],
  ['organisation', { organisation: 'x' }],
  ['district', { district: '500101' as never }],
  ['school', { school: '500101.sch.01K4A7M3QZ9XW2V5T8R6P1N0BC' }],
  ['unit', { unit: 'u' }],
  ['inspector', { inspector: '500101.din.01K4A7M3QZ9XW2V5T8R6P1N0BC' }],
  ['capacity', { capacity: 'HEAD' }],
])('never gives one caller the token of another who differs in the %s', async (_what, difference) => {
  const tokens = exchange();
  const own = await tokens.tokenFor(OFFICE, '500101');
  expect(await tokens.tokenFor({ ...OFFICE, ...difference }, '500101')).not.toBe(own);
});

it('makes the public a token too', async () => {
  const identity = await localIdentity();
  const header = `Bearer ${await new TokenExchange(identity.exchange).tokenFor(PUBLIC_CALLER, '500101')}`;
  await expect(identity.verifierFor('500101').verify(header, Date.now())).resolves.toMatchObject({
    role: 'PUBLIC',
    viaGateway: true,
  });
  identity.issuers.close();
});

it('keeps no more tokens than it may', async () => {
  const tokens = exchange(2);
  const first = await tokens.tokenFor(OFFICE, '500101');
  await tokens.tokenFor(OFFICE, '500102');
  await tokens.tokenFor(OFFICE, '500103');
  expect(await tokens.tokenFor(OFFICE, '500101')).not.toBe(first);
});

it('makes tokens that the deployment, and no other, believes', async () => {
  const identity = await localIdentity();
  const tokens = new TokenExchange(identity.exchange);
  const header = `Bearer ${await tokens.tokenFor(OFFICE, '500101')}`;
  await expect(identity.verifierFor('500101').verify(header, Date.now())).resolves.toMatchObject({
    issuer: 'https://city.example',
    subject: 'zhang',
    role: 'CITY_OFFICE',
    viaGateway: true,
  });
  for (const other of ['500102', '500000', 'gateway']) {
    await expect(identity.verifierFor(other).verify(header, Date.now())).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
  identity.issuers.close();
});
