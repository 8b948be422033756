import { readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { request, type ClientRequest } from 'node:http';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { directoryEntry, testGateway, type TestGateway } from '../support/city';
import { askFile, sendFile, type FileAnswer } from '../support/fileServer';
import { askGraphql } from '../support/graphql';
import { localIdentity, type LocalIdentity } from '../support/identity';
import { DistrictProcess, ensureBuilt } from '../support/processes';
import { visitedDistrict } from '../support/rectifying';
import { PDF } from '../support/sampleFiles';
import { testId } from '../support/smallDistrict';
import { eventually } from '../support/waiting';

const CODE = '500103';
const RECORD = testId(CODE, 'Finding', 1);
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE as never, subject: '王某' } as const;
const LARGE = 15_000_000;

let identity: LocalIdentity;
let district: DistrictProcess;
let gateway: TestGateway;
let authorization: string;

beforeAll(async () => {
  await ensureBuilt();
  identity = await localIdentity();
  district = await DistrictProcess.start(CODE, visitedDistrict(CODE, 1), identity);
  gateway = await testGateway({
    identity,
    directory: [directoryEntry(CODE, district.url)],
    settings: { DISTRICT_DEADLINE_MS: '1500' },
  });
  authorization = await identity.bearer('gateway', OFFICE);
}, 120_000);
afterAll(async () => {
  await gateway.close();
  await district.close();
  identity.issuers.close();
});

/** Everything below the district's folder of files, drafts and stored ones. */
const files = (folder = '') =>
  readdirSync(join(district.filesFolder, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(district.filesFolder, folder, name)).isFile(),
  );
const stored = () => files().filter((name) => !name.startsWith('incoming'));
const send = (body: Buffer, name = 'a.pdf') =>
  sendFile(gateway.url, { record: RECORD, body, type: 'application/pdf', name, authorization });
const idOf = ({ content }: FileAnswer) => (JSON.parse(content.toString()) as { id: string }).id;

async function attachments(): Promise<{ id: string; sha256: string }[]> {
  const { data } = await askGraphql(
    gateway.url,
    '{ attachments(first: 500) { nodes { id sha256 } } }',
    {},
    { authorization },
  );
  return data.attachments.nodes as { id: string; sha256: string }[];
}

/** Begins an upload and leaves it in the middle, once the district has begun to write it. */
async function halfUpload(): Promise<{ sent: ClientRequest; answer: Promise<number | undefined> }> {
  const { hostname, port } = new URL(gateway.url);
  const sent = request({
    hostname,
    port,
    method: 'POST',
    path: `/files/${RECORD}?containsMinor=false`,
    headers: {
      authorization,
      'content-type': 'application/pdf',
      'content-length': LARGE,
      'x-file-name': 'b.pdf',
    },
  });
  const answer = new Promise<number | undefined>((resolve) => {
    sent.on('response', (response) => resolve(response.resume().statusCode));
    sent.on('error', () => resolve(undefined));
  });
  sent.write(Buffer.concat([PDF, Buffer.alloc(LARGE / 2)]));
  await eventually(() => Promise.resolve(expect(files('incoming').length).toBeGreaterThan(0)));
  return { sent, answer };
}

it('a district that is killed in the midst of an upload has nothing of it, and all that it acknowledged', async () => {
  const before = await send(Buffer.concat([PDF, Buffer.from('before')]));
  expect(before.status).toBe(201);
  const [rows, whole] = [await attachments(), stored()];

  const { sent, answer } = await halfUpload();
  await district.kill();
  // The sender goes on, and hears that it may have to ask again.
  sent.on('error', () => undefined);
  sent.end(Buffer.alloc(LARGE - PDF.length - LARGE / 2));
  expect([503, undefined]).toContain(await answer);
  const left = files('incoming');
  expect(left.length).toBeGreaterThan(0);
  const longAgo = new Date(Date.now() - 60 * 60_000);
  for (const name of left) utimesSync(join(district.filesFolder, 'incoming', name), longAgo, longAgo);

  await district.serve();
  expect(files('incoming')).toEqual([]);
  expect(stored()).toEqual(whole);
  await eventually(async () => expect(await attachments()).toEqual(rows));
  const read = await askFile(gateway.url, idOf(before), { headers: { authorization } });
  expect(read.content.equals(Buffer.concat([PDF, Buffer.from('before')]))).toBe(true);
}, 60_000);

it('a district that is killed at any moment of many uploads keeps no record without its file', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const uploads = Array.from({ length: 8 }, async (_, i) => {
      const answer = await send(
        Buffer.concat([PDF, Buffer.from(`${round} ${i}`), Buffer.alloc(200_000)]),
      ).catch(() => null);
      if (answer?.status === 201) acknowledged.push(idOf(answer));
    });
    await new Promise((resolve) => setTimeout(resolve, 15 * (round + 1)));
    await district.kill();
    await Promise.all(uploads);
    await district.serve();
  }
  const rows = await eventually(async () => {
    const found = await attachments();
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    return found;
  });
  for (const { sha256 } of rows) {
    const content = readFileSync(join(district.filesFolder, sha256.slice(0, 2), sha256));
    expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
  }
}, 120_000);

it('a district that hangs costs an upload its deadline, and says that it may have been taken', async () => {
  district.hang();
  const { status, error } = await send(PDF);
  district.resume();
  expect([status, error]).toMatchObject([
    503,
    { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: CODE, reason: 'TIMEOUT' }], outcome: 'UNKNOWN' },
  ]);
});
