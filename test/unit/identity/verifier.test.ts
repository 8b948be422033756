import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { PUBLIC_CALLER } from '../../../subgraphs/kernel/identity/caller';
import { openIssuers, type IssuerEntry, type Issuers } from '../../../subgraphs/kernel/identity/issuers';
import { createVerifier } from '../../../subgraphs/kernel/identity/verifier';
import { localIdentity, silentLog, type LocalIdentity } from '../../support/identity';

const NOW = Date.UTC(2026, 10, 23, 8);
const SCHOOL = '500103.sch.01K4A7M3QZ9XW2V5T8R6P1N0BC';
const NEIGHBOURS_SCHOOL = '500107.sch.01K4A7M3QZ9XW2V5T8R6P1N0BC';

let identity: LocalIdentity;
beforeAll(async () => {
  identity = await localIdentity();
});
afterAll(() => identity.issuers.close());

/** An issuer of the tests' own, with the key in its hands. */
async function issuerOf(entry: Partial<IssuerEntry> = {}, algorithm = 'EdDSA') {
  const folder = await mkdtemp(join(tmpdir(), 'issuer-'));
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: algorithm };
  await writeFile(join(folder, 'office.jwks.json'), JSON.stringify({ keys: [jwk] }));
  const full = {
    issuer: 'https://office.example',
    jwksFile: 'office.jwks.json',
    algorithms: [algorithm],
    roles: ['DISTRICT_OFFICE', 'INSPECTOR', 'PUBLIC', 'COMMITTEE_LEADER'],
    districts: ['500103'],
    maxLifetimeS: 3600,
    ...entry,
  };
  await writeFile(join(folder, 'issuers.json'), JSON.stringify([full]));
  const issuers = await openIssuers(join(folder, 'issuers.json'), silentLog);
  issuers.close();
  const verifier = verifierOf(issuers);
  const sign = (claims: JWTPayload, header: object = {}) =>
    new SignJWT({ ...GOOD, ...claims })
      .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid: 'one', ...header })
      .sign(privateKey);
  const verify = async (claims: JWTPayload, header: object = {}, now = NOW) =>
    verifier.verify(`Bearer ${await sign(claims, header)}`, now);
  return { folder, issuers, verifier, sign, verify, publicKey };
}

const IAT = NOW / 1000 - 10;
const GOOD = {
  iss: 'https://office.example',
  aud: '500103',
  sub: 'li',
  jti: 'j1',
  iat: IAT,
  exp: IAT + 600,
  client_id: 'office-app',
  organisation: '渝中区教育督导室',
  role: 'DISTRICT_OFFICE',
  district: '500103',
};

function verifierOf(issuers: Issuers, audience = '500103', allowDevelopmentKey = false) {
  return createVerifier({ audience, issuers, toleranceS: 60, allowDevelopmentKey, log: silentLog });
}

const refused = { extensions: { code: 'UNAUTHENTICATED' }, message: 'The access token is not valid here.' };

it('takes nobody’s token for the public', async () => {
  const { verifier } = await issuerOf();
  await expect(verifier.verify(undefined, NOW)).resolves.toBe(PUBLIC_CALLER);
});

it('knows the caller of a good token', async () => {
  const { verify } = await issuerOf();
  await expect(verify({ capacity: 'HEAD' })).resolves.toEqual({
    role: 'DISTRICT_OFFICE',
    issuer: 'https://office.example',
    subject: 'li',
    tokenId: 'j1',
    clientId: 'office-app',
    organisation: '渝中区教育督导室',
    district: '500103',
    school: null,
    unit: null,
    inspector: null,
    capacity: 'HEAD',
    viaGateway: false,
  });
});

it.each(['ES256', 'RS256'])('takes %s where the issuer lists it', async (algorithm) => {
  const { verify } = await issuerOf({}, algorithm);
  await expect(verify({})).resolves.toMatchObject({ subject: 'li' });
});

describe('refuses a token', () => {
  it.each<[string, JWTPayload, object]>([
    ['for another deployment', { aud: '500107' }, {}],
    ['for several deployments', { aud: ['500103', '500107'] }, {}],
    ['of an issuer that is not listed', { iss: 'https://other.example' }, {}],
    ['that has ended', { iat: IAT - 1000, exp: IAT - 100 }, {}],
    ['that does not begin yet', { nbf: IAT + 300 }, {}],
    ['issued in the future', { iat: IAT + 300, exp: IAT + 400 }, {}],
    ['that lives longer than its issuer may grant', { exp: IAT + 3601 }, {}],
    ['in a role that its issuer may not grant', { role: 'CITY_OFFICE', district: undefined }, {}],
    ['in a role that does not exist', { role: 'ADMIN' }, {}],
    ['for a district for which its issuer may not speak', { district: '500107' }, {}],
    [
      'for the whole city from an issuer of one district',
      { role: 'COMMITTEE_LEADER', district: undefined },
      {},
    ],
    [
      'for a school of a district for which its issuer may not speak',
      { role: 'COMMITTEE_LEADER', district: undefined, school: NEIGHBOURS_SCHOOL },
      {},
    ],
    ['that names a district and the school of another', { school: NEIGHBOURS_SCHOOL }, {}],
    ['of a district office without a district', { district: undefined, school: SCHOOL }, {}],
    ['of an inspector without the inspector', { role: 'INSPECTOR' }, {}],
    ['without a jti', { jti: undefined }, {}],
    ['without a client', { client_id: undefined }, {}],
    ['without an end', { exp: undefined }, {}],
    ['without a beginning', { iat: undefined }, {}],
    ['of another type', {}, { typ: 'JWT' }],
    ['that names no key', {}, { kid: undefined }],
    ['that names a key which is not the issuer’s', {}, { kid: 'two' }],
  ])('%s', async (_what, claims, header) => {
    const { verify } = await issuerOf();
    await expect(verify(claims, header)).rejects.toMatchObject(refused);
  });

  it('with the algorithm none', async () => {
    const { verifier } = await issuerOf();
    const token = new UnsecuredJWT(GOOD).encode();
    await expect(verifier.verify(`Bearer ${token}`, NOW)).rejects.toMatchObject(refused);
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt', kid: 'one' })).toString(
      'base64url',
    );
    const forged = `${header}.${token.split('.')[1] ?? ''}.`;
    await expect(verifier.verify(`Bearer ${forged}`, NOW)).rejects.toMatchObject(refused);
    await expect(verifier.verify(`Bearer ${forged}AA`, NOW)).rejects.toMatchObject(refused);
  });

  it('signed by HMAC with the public key as the secret', async () => {
    const { verifier, publicKey } = await issuerOf();
    const secret = Buffer.from(JSON.stringify(await exportJWK(publicKey)));
    const token = await new SignJWT(GOOD)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'one' })
      .sign(secret);
    await expect(verifier.verify(`Bearer ${token}`, NOW)).rejects.toMatchObject(refused);
  });

  it('by an algorithm that the issuer does not list', async () => {
    const { verify } = await issuerOf({ algorithms: ['RS256'] });
    await expect(verify({})).rejects.toMatchObject(refused);
  });

  it('whose signature was tampered with', async () => {
    const { verifier, sign } = await issuerOf();
    const [head, body, signature] = (await sign({})).split('.');
    const other = Buffer.from(JSON.stringify({ ...GOOD, sub: 'zhao' })).toString('base64url');
    await expect(verifier.verify(`Bearer ${head}.${other}.${signature}`, NOW)).rejects.toMatchObject(refused);
    await expect(verifier.verify(`Bearer ${head}.${body}.AAAA`, NOW)).rejects.toMatchObject(refused);
  });

  it.each(['Basic abc', 'Bearer', 'Bearer a.b', 'Bearer a.b.c d', 'a.b.c', `Bearer ${'a'.repeat(9000)}.b.c`])(
    'that is none: %.20s',
    async (header) => {
      const { verifier } = await issuerOf();
      await expect(verifier.verify(header, NOW)).rejects.toMatchObject(refused);
    },
  );
});

it('forgives clocks that differ by no more than the tolerance', async () => {
  const { verify } = await issuerOf();
  await expect(verify({ exp: IAT - 40, iat: IAT - 100 })).resolves.toBeDefined();
  await expect(verify({ iat: IAT + 60, exp: IAT + 100 })).resolves.toBeDefined();
});

it('remembers a token no longer than it is valid', async () => {
  const { verifier, sign } = await issuerOf();
  const header = `Bearer ${await sign({})}`;
  const first = await verifier.verify(header, NOW);
  await expect(verifier.verify(header, NOW)).resolves.toBe(first);
  await expect(verifier.verify(header, (IAT + 600 + 61) * 1000)).rejects.toMatchObject(refused);
});

it('derives the district from the school that a token names', async () => {
  const { verify } = await issuerOf({ roles: ['INSPECTED_UNIT'] });
  await expect(
    verify({ role: 'INSPECTED_UNIT', district: undefined, school: SCHOOL }),
  ).resolves.toMatchObject({
    district: '500103',
    school: SCHOOL,
  });
});

it('reads claims under the names that the issuer gives them, and not under ours', async () => {
  const { verify } = await issuerOf({ claims: { role: 'gw_role' } });
  await expect(verify({ gw_role: 'DISTRICT_OFFICE', role: 'whatever' })).resolves.toMatchObject({
    role: 'DISTRICT_OFFICE',
  });
  await expect(verify({})).rejects.toMatchObject(refused);
});

describe('the gateway', () => {
  it('is known by a token of its own issuer', async () => {
    const verifier = verifierOf(identity.issuers);
    await expect(
      verifier.verify(await identity.gatewayBearer('500103', { role: 'CITY_OFFICE' }), Date.now()),
    ).resolves.toMatchObject({ viaGateway: true, role: 'CITY_OFFICE' });
  });

  it('is nobody who only says so: act of another issuer means nothing', async () => {
    const { verify } = await issuerOf();
    await expect(verify({ act: { sub: 'gateway' } })).resolves.toMatchObject({ viaGateway: false });
  });

  it('never sends a token without act', async () => {
    const { verify } = await issuerOf({ gateway: true });
    await expect(verify({})).rejects.toMatchObject(refused);
  });
});

describe('the development key', () => {
  it('counts only where it is allowed', async () => {
    const header = await identity.bearer('500103', { role: 'CITY_OFFICE' });
    await expect(
      verifierOf(identity.issuers, '500103', true).verify(header, Date.now()),
    ).resolves.toBeDefined();
    await expect(
      verifierOf(identity.issuers, '500103', false).verify(header, Date.now()),
    ).rejects.toMatchObject(refused);
  });

  it('is known by its thumbprint under any issuer’s name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copied-'));
    const jwks = await readFile(join(identity.folder, 'development.jwks.json'), 'utf8');
    await writeFile(join(folder, 'copied.json'), jwks);
    const entry = {
      issuer: 'development',
      jwksFile: 'copied.json',
      roles: ['CITY_OFFICE'],
      districts: 'ALL',
      maxLifetimeS: 9999,
    };
    await writeFile(join(folder, 'issuers.json'), JSON.stringify([entry]));
    const issuers = await openIssuers(join(folder, 'issuers.json'), silentLog);
    issuers.close();
    const header = await identity.bearer('500103', { role: 'CITY_OFFICE' });
    await expect(verifierOf(issuers).verify(header, Date.now())).rejects.toMatchObject(refused);
  });
});

it('forgets what it verified when the list of issuers changes', async () => {
  const { folder, issuers, verifier, sign } = await issuerOf();
  const header = `Bearer ${await sign({})}`;
  await verifier.verify(header, NOW);
  await writeFile(join(folder, 'issuers.json'), '[]');
  await issuers.refresh();
  await expect(verifier.verify(header, NOW)).rejects.toMatchObject(refused);
});
