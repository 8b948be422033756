import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import {
  askFile,
  fileServer,
  foreignRecordIn,
  PAGE,
  paperIn,
  recordIn,
  sendFile,
  type FileServer,
  type Upload,
} from '../../support/fileServer';
import { PDF, PNG } from '../../support/sampleFiles';
import { testId } from '../../support/smallDistrict';
import { eventually } from '../../support/waiting';

const CODE = '500103';
const MAX = 100_000;
const RECORD = recordIn(CODE);
const logged: string[] = [];

let identity: LocalIdentity;
let server: FileServer;
let authorization: string;
beforeAll(async () => {
  identity = await localIdentity();
  authorization = await identity.bearer(CODE, { role: 'DISTRICT_OFFICE', district: CODE as never });
  const log = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
  server = await fileServer(identity, CODE, { maxBytes: MAX, log });
});
afterAll(async () => {
  await server.close();
  identity.issuers.close();
});
afterEach(() => {
  server.opening = null;
});

const send = (upload: Partial<Upload> = {}) =>
  sendFile(server.url, {
    record: RECORD,
    body: PDF,
    type: 'application/pdf',
    name: '整改报告.pdf',
    authorization,
    ...upload,
  });
const get = (id: string, init: RequestInit = {}) =>
  askFile(server.url, id, { headers: { authorization }, ...init });
const idOf = ({ content }: { content: Buffer }) => (JSON.parse(content.toString()) as { id: string }).id;
const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

describe('a file', () => {
  it('is taken, and answered with what is on record of it', async () => {
    const answer = await send({ query: '?containsMinor=true' });
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.content.toString())).toEqual({
      id: expect.stringMatching(/^500103\.att\.[0-9A-Z]{26}$/) as string,
      recordId: RECORD,
      name: '整改报告.pdf',
      mediaType: 'application/pdf',
      sizeBytes: PDF.length,
      sha256: sha256(PDF),
      containsMinor: true,
      uploadedAt: expect.stringMatching(/Z$/) as string,
    });
  });

  it('is given back byte by byte, for keeping and not for showing', async () => {
    const id = idOf(await send({ body: PNG, type: 'image/png', name: '食堂后厨.png' }));
    const { status, headers, content } = await get(id);
    expect(status).toBe(200);
    expect(content.equals(PNG)).toBe(true);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'content-disposition': `attachment; filename="____.png"; filename*=UTF-8''%E9%A3%9F%E5%A0%82%E5%90%8E%E5%8E%A8.png`,
      etag: `"${sha256(PNG)}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
      'x-request-id': expect.any(String) as string,
    });
    expect(server.opened).toContain(id);
  });

  it('is described without being opened', async () => {
    const id = idOf(await send());
    const { status, headers, content } = await get(id, { method: 'HEAD', headers: { authorization } });
    expect([status, content.length, headers.get('content-length')]).toEqual([200, 0, String(PDF.length)]);
    expect(server.opened).not.toContain(id);
  });

  it('that comes twice, even at the same time, lies there once under two ids', async () => {
    const body = Buffer.concat([PDF, Buffer.from('twice')]);
    const answers = await Promise.all([send({ body }), send({ body, name: 'b.pdf' })]);
    expect(new Set(answers.map(idOf)).size).toBe(2);
    expect(server.files().filter((file) => file.includes(sha256(body)))).toHaveLength(1);
    for (const answer of answers) expect((await get(idOf(answer))).content.equals(body)).toBe(true);
  });

  it('may be as large as it may be, by either way of sending', async () => {
    const body = Buffer.concat([PDF, Buffer.alloc(MAX - PDF.length)]);
    expect((await send({ body })).status).toBe(201);
    expect((await send({ body: new Blob([body]).stream() })).status).toBe(201);
  });

  it('is not given out where its opening cannot be put on record', async () => {
    const id = idOf(await send());
    server.opening = () => Promise.reject(new Error('the database is away'));
    const answer = await get(id);
    expect([answer.status, answer.error.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });

  it('that is not what it was is noticed, logged, and not given out', async () => {
    const body = Buffer.concat([PDF, Buffer.from('evidence')]);
    const id = idOf(await send({ body }));
    const file = server.files().find((name) => name.includes(sha256(body))) ?? '';
    const forged = Buffer.from(body);
    forged.write('innocent', forged.length - 8);
    writeFileSync(join(server.folder, file), forged);
    const answer = await get(id);
    expect([answer.status, answer.error.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    expect(answer.content.toString()).not.toContain('innocent');
    expect(logged.join()).toContain(sha256(body));
    expect(server.opened).not.toContain(id);
  });
});

describe('a page', () => {
  it('is shown, and can do nothing', async () => {
    const { status, headers, content } = await get(paperIn(CODE));
    expect([status, content.toString()]).toEqual([200, PAGE]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(headers.get('content-disposition')).toBeNull();
  });
});

describe('an upload is refused', () => {
  const big = Buffer.concat([PDF, Buffer.alloc(MAX)]);
  it.each<[string, Partial<Upload>, number, string]>([
    ['without a token', { authorization: undefined }, 404, 'BAD_REQUEST'],
    ['with a bad token', { authorization: 'Bearer nonsense' }, 401, 'UNAUTHENTICATED'],
    ['to a record that was never issued', { record: testId(CODE, 'Finding', 9) }, 404, 'BAD_REQUEST'],
    ['to a record of another', { record: foreignRecordIn(CODE) }, 403, 'FORBIDDEN'],
    ['to no record', { record: 'x' }, 400, 'BAD_USER_INPUT'],
    ['to a path', { record: '..%2f..%2fetc%2fpasswd' }, 400, 'BAD_USER_INPUT'],
    ['of a type that is not taken', { type: 'text/html' }, 415, 'BAD_REQUEST'],
    ['of no type', { type: undefined, body: new Blob([PDF]) }, 415, 'BAD_REQUEST'],
    ['of content that is not of its type', { type: 'image/png' }, 415, 'BAD_REQUEST'],
    ['that is empty', { body: '' }, 400, 'BAD_USER_INPUT'],
    ['that is too large', { body: big }, 413, 'PAYLOAD_TOO_LARGE'],
    ['that is too large and does not say so', { body: new Blob([big]).stream() }, 413, 'PAYLOAD_TOO_LARGE'],
    ['without a name', { name: undefined }, 400, 'BAD_USER_INPUT'],
    ['under a name that would end its header', { name: 'a\r\nx: y' }, 400, 'BAD_USER_INPUT'],
    ['under a name that is no text', { headers: { 'x-file-name': '%ff' } }, 400, 'BAD_USER_INPUT'],
    ['that does not say whether it shows minors', { query: '' }, 400, 'BAD_USER_INPUT'],
    ['that says so in no known way', { query: '?containsMinor=maybe' }, 400, 'BAD_USER_INPUT'],
    ['under a key that is none', { headers: { 'idempotency-key': 'a b' } }, 400, 'BAD_USER_INPUT'],
  ])('%s', async (_what, upload, status, code) => {
    const before = [server.rows.size, server.files().length];
    const answer = await send(upload);
    expect([answer.status, answer.error.code]).toEqual([status, code]);
    expect(answer.error.messageZh).toEqual(expect.any(String));
    expect(answer.error.requestId).toBe(answer.headers.get('x-request-id'));
    expect([server.rows.size, server.files().length]).toEqual(before);
  });

  it('with all that is wrong at once', async () => {
    const { error } = await send({
      name: ' ',
      query: '?containsMinor=',
      headers: { 'idempotency-key': 'x' },
    });
    expect(error.issues).toMatchObject([
      { path: ['x-file-name'] },
      { path: ['containsMinor'] },
      { path: ['idempotency-key'] },
    ]);
  });

  it('before it has arrived, to a sender that hears of it only at the end', async () => {
    const size = 5_000_000;
    const head = [
      `POST /files/${RECORD}?containsMinor=false HTTP/1.1`,
      'host: x',
      `authorization: ${authorization}`,
      'content-type: application/pdf',
      'x-file-name: a.pdf',
      `content-length: ${size}`,
    ];
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1').pause();
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    await new Promise((resolve) => socket.write(Buffer.alloc(size), resolve));
    const [answer] = (await once(socket.resume(), 'data')) as [Buffer];
    socket.destroy();
    expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /);
  });
});

describe('nothing is given out', () => {
  it.each<[string, string, RequestInit, number, string]>([
    ['that was never issued', testId(CODE, 'Attachment', 9), {}, 404, 'BAD_REQUEST'],
    ['under the id of a record', RECORD, {}, 404, 'BAD_REQUEST'],
    ['under a text that is no id', 'x', {}, 400, 'BAD_USER_INPUT'],
    ['under a path', '..%2f..%2fpackage.json', {}, 400, 'BAD_USER_INPUT'],
    ['to a bad token', paperIn(CODE), { headers: { authorization: 'Bearer x' } }, 401, 'UNAUTHENTICATED'],
    ['by another method', paperIn(CODE), { method: 'DELETE' }, 405, 'BAD_REQUEST'],
  ])('%s', async (_what, id, init, status, code) => {
    const answer = await get(id, init);
    expect([answer.status, answer.error.code]).toEqual([status, code]);
  });
});

it('keeps nothing of an upload whose sender goes away', async () => {
  const before = [server.rows.size, server.files().length];
  const { hostname, port } = new URL(server.url);
  const sent = request({
    hostname,
    port,
    method: 'POST',
    path: `/files/${RECORD}?containsMinor=false`,
    headers: {
      authorization,
      'content-type': 'application/pdf',
      'content-length': 50_000,
      'x-file-name': 'a.pdf',
    },
  });
  sent.on('error', () => undefined);
  sent.write(Buffer.concat([PDF, Buffer.alloc(10_000)]));
  await eventually(() => {
    expect(server.files().length).toBeGreaterThan(before[1] ?? 0);
    return Promise.resolve();
  });
  sent.destroy();
  await eventually(() => {
    expect([server.rows.size, server.files().length]).toEqual(before);
    return Promise.resolve();
  });
});

it('lets go of a file whose reader goes away', async () => {
  const body = Buffer.concat([PDF, Buffer.alloc(90_000)]);
  const id = idOf(await send({ body }));
  const { hostname, port } = new URL(server.url);
  await new Promise<void>((resolve, reject) => {
    const sent = request({ hostname, port, path: `/files/${id}`, headers: { authorization } }, (response) => {
      response.once('data', () => {
        response.destroy();
        resolve();
      });
    });
    sent.on('error', reject).end();
  });
  expect((await get(id)).content.equals(body)).toBe(true);
});

it('answers questions on the same server as before', async () => {
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ hello }"}',
  });
  expect(await answer.json()).toEqual({ data: { hello: 'Hello, world' } });
});
