import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decodeJwt } from 'jose';
import { directoryEntry, testGateway, type TestGateway } from '../../support/city';
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
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { PDF, PNG } from '../../support/sampleFiles';
import { testId } from '../../support/smallDistrict';
import { eventually } from '../../support/waiting';

const HERE = '500103';
const THERE = '500107';
const CITY = '500000';
/** A district that does as a test tells it. */
const ODD = '500101';
const DOWN = '500102';
const DRAINED = '500104';
const ENDED = '500105';
const MAX = 100_000;
const DISTRICT_MAX = 60_000;

type Answering = (request: IncomingMessage, response: ServerResponse) => void;

let identity: LocalIdentity;
let gateway: TestGateway;
let authorization: string;
let odd: Server;
let answering: Answering;
const servers = new Map<string, FileServer>();
const at = (code: string) => {
  const server = servers.get(code);
  if (!server) throw new Error(`There is no ${code}.`);
  return server;
};

beforeAll(async () => {
  identity = await localIdentity();
  authorization = await identity.bearer('gateway', { role: 'CITY_OFFICE', subject: 'zhang' });
  for (const code of [HERE, THERE, CITY])
    servers.set(code, await fileServer(identity, code, { maxBytes: code === THERE ? DISTRICT_MAX : MAX }));
  odd = createServer((incoming, response) => answering(incoming, response));
  await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
  const oddUrl = `http://127.0.0.1:${(odd.address() as AddressInfo).port}/odd/graphql`;
  gateway = await testGateway({
    identity,
    directory: [
      ...[HERE, THERE].map((code) => directoryEntry(code, at(code).url)),
      directoryEntry(ODD, oddUrl),
      directoryEntry(DOWN, 'http://127.0.0.1:9/graphql'),
      { ...directoryEntry(DRAINED, oddUrl), status: 'DRAINED' },
      { ...directoryEntry(ENDED, ''), status: 'ENDED', successors: [HERE] },
    ],
    municipalUrl: at(CITY).url,
    settings: { LIMIT_FILE_BYTES: String(MAX), DISTRICT_DEADLINE_MS: '400' },
  });
});
afterAll(async () => {
  await gateway.close();
  odd.closeAllConnections();
  odd.close();
  for (const server of servers.values()) await server.close();
  identity.issuers.close();
});

const send = (code: string, upload: Partial<Upload> = {}) =>
  sendFile(gateway.url, {
    record: recordIn(code),
    body: PDF,
    type: 'application/pdf',
    name: '整改报告.pdf',
    authorization,
    ...upload,
  });
const get = (id: string, init: RequestInit = {}) =>
  askFile(gateway.url, id, { headers: { authorization }, ...init });
const rowIn = ({ content }: { content: Buffer }) => JSON.parse(content.toString()) as { id: string };
const attachment = (code: string, number = 1) => testId(code, 'Attachment', number);
const paper = (code: string) => testId(code, 'Paper', 1);

describe('a file', () => {
  it.each([HERE, THERE, CITY])(
    'goes to the deployment that issued its record, and comes from there: %s',
    async (code) => {
      const before = at(code).rows.size;
      const answer = await send(code, { body: PNG, type: 'image/png', name: '照片.png' });
      expect(answer.status).toBe(201);
      const { id } = rowIn(answer);
      expect(at(code).rows.get(id)).toEqual(rowIn(answer));
      expect(at(code).rows.size).toBe(before + 1);

      const { status, headers, content } = await get(id);
      expect([status, content.equals(PNG)]).toEqual([200, true]);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'image/png',
        'content-length': String(PNG.length),
        'content-disposition': `attachment; filename="__.png"; filename*=UTF-8''%E7%85%A7%E7%89%87.png`,
        etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
      });
      const described = await get(id, { method: 'HEAD', headers: { authorization } });
      expect([described.status, described.headers.get('content-length')]).toEqual([200, String(PNG.length)]);
    },
  );

  it('that is a paper is shown, and can do nothing', async () => {
    const { status, headers, content } = await get(paperIn(HERE));
    expect([status, content.toString()]).toEqual([200, PAGE]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    });
    expect(headers.get('content-disposition')).toBeNull();
  });
});

describe('a deployment is told', () => {
  it('who asks by a token made for it alone, and nothing else of the client’s', async () => {
    const heard: IncomingMessage[] = [];
    answering = (incoming, response) => {
      heard.push(incoming);
      response.writeHead(404).end('{"errors":[{"extensions":{"code":"BAD_REQUEST"}}]}');
    };
    const headers = {
      authorization,
      cookie: 'secret=1',
      'x-as-of': '2020-01-01T00:00:00.000Z',
      range: 'bytes=0-1',
    };
    const answer = await get(attachment(ODD), { headers });
    await send(ODD, { headers: { cookie: 'secret=1', 'x-forwarded-for': '1.2.3.4' } });
    expect(heard.map(({ url }) => url)).toEqual([
      `/odd/files/${attachment(ODD)}`,
      `/odd/files/${recordIn(ODD)}?containsMinor=false`,
    ]);
    for (const { headers: told } of heard) {
      expect(told.authorization).not.toBe(authorization);
      expect(decodeJwt(String(told.authorization).slice(7))).toMatchObject({
        aud: ODD,
        sub: 'zhang',
        role: 'CITY_OFFICE',
        act: { sub: 'gateway' },
      });
    }
    expect(heard[0]?.headers['x-request-id']).toBe(answer.headers.get('x-request-id'));
    const names = heard.map(({ headers: told }) => Object.keys(told).sort());
    const always = ['accept', 'authorization', 'connection', 'host', 'traceparent', 'x-request-id'];
    expect(names[0]).toEqual([...always, 'x-deadline-ms'].sort());
    expect(names[1]).toEqual([...always, 'content-length', 'content-type', 'x-file-name'].sort());
  });

  it('nothing at all of an upload that is refused here', async () => {
    answering = () => {
      throw new Error('it was asked');
    };
    expect((await send(ODD, { type: 'text/html' })).status).toBe(415);
    expect((await send(ODD, { query: '' })).error.code).toBe('BAD_USER_INPUT');
    const large = await send(ODD, { body: Buffer.alloc(MAX + 1) });
    expect([large.status, large.error]).toMatchObject([413, { code: 'PAYLOAD_TOO_LARGE', maximum: MAX }]);
    expect((await send(ODD, { authorization: 'Bearer x' })).status).toBe(401);
  });
});

describe('of what a deployment answers', () => {
  it('only what is harmless reaches the client, whatever else it says', async () => {
    answering = (_incoming, response) => {
      response.writeHead(200, {
        'content-type': 'text/html',
        'content-disposition': `inline; filename*=UTF-8''..%2Fevil.html`,
        'content-security-policy': 'default-src *',
        'set-cookie': 'session=stolen',
        'access-control-allow-origin': '*',
        etag: 'W/"x"',
        'x-powered-by': 'district',
      });
      response.end('<script>alert(1)</script>');
    };
    const { headers } = await get(attachment(ODD));
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="evil.html.bin"; filename*=UTF-8''evil.html.bin`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    for (const name of ['set-cookie', 'access-control-allow-origin', 'etag', 'x-powered-by'])
      expect(headers.get(name)).toBeNull();
    const page = await get(paper(ODD));
    expect(page.headers.get('content-security-policy')).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  it.each<[string, number, string, number, string]>([
    [
      'a refusal',
      403,
      '{"errors":[{"message":"at 10.0.0.3","extensions":{"code":"FORBIDDEN"}}]}',
      403,
      'FORBIDDEN',
    ],
    ['a violation', 400, '{"errors":[{"extensions":{"code":"RULE_VIOLATED"}}]}', 400, 'RULE_VIOLATED'],
    ['a code that is none', 400, '{"errors":[{"extensions":{"code":"SQL"}}]}', 503, 'DISTRICT_UNAVAILABLE'],
    [
      'a mistake',
      500,
      '{"errors":[{"extensions":{"code":"INTERNAL_SERVER_ERROR"}}]}',
      503,
      'DISTRICT_UNAVAILABLE',
    ],
    [
      'a refused gateway',
      401,
      '{"errors":[{"extensions":{"code":"UNAUTHENTICATED"}}]}',
      503,
      'DISTRICT_UNAVAILABLE',
    ],
    ['another place', 302, '', 503, 'DISTRICT_UNAVAILABLE'],
    ['a broken proxy', 502, '<html>at 10.0.0.3</html>', 503, 'DISTRICT_UNAVAILABLE'],
    ['something for nothing', 204, '', 503, 'DISTRICT_UNAVAILABLE'],
    ['no end of words', 400, 'x'.repeat(100_000), 503, 'DISTRICT_UNAVAILABLE'],
  ])('%s is told in our own words', async (_what, status, body, told, code) => {
    answering = (incoming, response) => {
      incoming.resume();
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(body);
    };
    for (const answer of [await get(attachment(ODD)), await send(ODD)]) {
      expect([answer.status, answer.error.code]).toEqual([told, code]);
      expect(answer.content.toString()).not.toContain('10.0.0.3');
    }
  });

  it('a receipt that is none is not passed on', async () => {
    answering = (incoming, response) => {
      incoming.resume();
      response.writeHead(201).end('{"id":"http://evil.example/"}');
    };
    const { error } = await send(ODD);
    expect(error).toMatchObject({
      code: 'DISTRICT_UNAVAILABLE',
      districts: [{ code: ODD, reason: 'INVALID_ANSWER' }],
      outcome: 'UNKNOWN',
    });
  });

  it('its refusals are passed on', async () => {
    const found = await get(attachment(HERE, 9));
    expect([found.status, found.error.code]).toEqual([404, 'BAD_REQUEST']);
    // HEAD has no words to say why.
    expect((await get(attachment(HERE, 9), { method: 'HEAD' })).status).toBe(404);
    const foreign = await send(HERE, { record: foreignRecordIn(HERE) });
    expect([foreign.status, foreign.error.code]).toEqual([403, 'FORBIDDEN']);
    const lie = await send(HERE, { type: 'image/png' });
    expect([lie.status, lie.error.code]).toEqual([415, 'BAD_REQUEST']);
    const large = await send(THERE, { body: Buffer.concat([PDF, Buffer.alloc(DISTRICT_MAX)]) });
    expect([large.status, large.error]).toMatchObject([413, { maximum: DISTRICT_MAX }]);
  });
});

describe('where nobody serves', () => {
  it.each<[string, string, number, object]>([
    ['a code that nobody has', '509999', 404, { code: 'DISTRICT_UNKNOWN' }],
    ['a district that has ended', ENDED, 400, { code: 'BAD_USER_INPUT' }],
    [
      'a district that is down',
      DOWN,
      503,
      { districts: [{ code: DOWN, reason: 'UNREACHABLE' }], outcome: 'NOT_SENT' },
    ],
    [
      'a district that is drained',
      DRAINED,
      503,
      { districts: [{ code: DRAINED, reason: 'DRAINED' }], outcome: 'NOT_SENT' },
    ],
  ])('%s', async (_what, code, status, error) => {
    const sent = await send(code);
    expect([sent.status, sent.error]).toMatchObject([status, error]);
    const asked = await get(attachment(code));
    expect([asked.status, asked.error.code]).toEqual([status, sent.error.code]);
    expect(asked.error.outcome).toBeUndefined();
  });

  it.each([recordIn(HERE), 'x', '..%2f..%2fetc%2fpasswd', `${HERE}.att.x`])(
    'an id that is none: %s',
    async (id) => {
      const answer = await get(id);
      expect([answer.status, answer.error.code]).toEqual([400, 'BAD_USER_INPUT']);
    },
  );

  it('the public learns no more than that', async () => {
    const { error } = await get(paper(DOWN), { headers: {} });
    expect(error.districts).toEqual([{ code: DOWN, reason: 'UNAVAILABLE' }]);
  });

  it('a district that hangs costs its deadline, and says that it may have taken the file', async () => {
    answering = (incoming) => incoming.resume();
    const begun = Date.now();
    const [asked, sent] = await Promise.all([get(attachment(ODD)), send(ODD)]);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect([asked.status, asked.error.districts]).toEqual([503, [{ code: ODD, reason: 'TIMEOUT' }]]);
    expect(sent.error).toMatchObject({ districts: [{ code: ODD, reason: 'TIMEOUT' }], outcome: 'UNKNOWN' });
  });

  it('a district that takes nothing in costs no more', async () => {
    answering = (incoming) => incoming.pause();
    const wide = await testGateway({
      identity,
      directory: [directoryEntry(ODD, `http://127.0.0.1:${(odd.address() as AddressInfo).port}/graphql`)],
      settings: { DISTRICT_DEADLINE_MS: '400' },
    });
    const { error } = await sendFile(wide.url, {
      record: recordIn(ODD),
      body: Buffer.alloc(19_000_000),
      type: 'application/pdf',
      name: 'a.pdf',
      authorization,
    });
    expect(error).toMatchObject({ districts: [{ reason: 'TIMEOUT' }], outcome: 'UNKNOWN' });
    await wide.close();
  });
});

describe('a client that goes away', () => {
  const connection = () => {
    const { hostname, port } = new URL(gateway.url);
    return { hostname, port, headers: { authorization } };
  };

  it('in the midst of sending leaves nothing behind', async () => {
    const before = [at(HERE).rows.size, at(HERE).files().length];
    const { headers, ...place } = connection();
    const sent = request({
      ...place,
      method: 'POST',
      path: `/files/${recordIn(HERE)}?containsMinor=false`,
      headers: {
        ...headers,
        'content-type': 'application/pdf',
        'content-length': 50_000,
        'x-file-name': 'a.pdf',
      },
    });
    sent.on('error', () => undefined);
    sent.write(Buffer.concat([PDF, Buffer.alloc(10_000)]));
    await eventually(() => {
      expect(at(HERE).files().length).toBeGreaterThan(before[1] ?? 0);
      return Promise.resolve();
    });
    sent.destroy();
    await eventually(() => {
      expect([at(HERE).rows.size, at(HERE).files().length]).toEqual(before);
      return Promise.resolve();
    });
  });

  it.each(['before the first byte', 'in the midst of reading'])('%s is no longer served', async (when) => {
    let closed = false;
    let asked = false;
    answering = (incoming, response) => {
      asked = true;
      response.once('close', () => (closed = true));
      if (when === 'before the first byte') return;
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 50_000_000 });
      response.write(Buffer.alloc(1000));
      void incoming;
    };
    const sent = request({ ...connection(), path: `/files/${attachment(ODD)}` }, (response) => {
      response.on('error', () => undefined).once('data', () => sent.destroy());
    });
    sent.on('error', () => undefined).end();
    if (when === 'before the first byte') {
      await eventually(() => Promise.resolve(expect(asked).toBe(true)));
      sent.destroy();
    }
    await eventually(() => Promise.resolve(expect(closed).toBe(true)));
  });

  it('or reads slowly is not read ahead for', async () => {
    let written = 0;
    answering = (_incoming, response) => {
      response.writeHead(200, { 'content-type': 'image/png', 'content-length': 200_000_000 });
      const more = () => {
        while (written < 200_000_000) {
          written += 100_000;
          if (!response.write(Buffer.alloc(100_000))) return void response.once('drain', more);
        }
      };
      more();
    };
    const sent = request({ ...connection(), path: `/files/${attachment(ODD)}` });
    sent.on('error', () => undefined).end();
    const response = await new Promise<IncomingMessage>((resolve) => sent.once('response', resolve));
    response.pause();
    let before = -1;
    await eventually(async () => {
      before = written;
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(written).toBe(before);
    });
    expect(written).toBeLessThan(50_000_000);
    sent.destroy();
  });
});

it('cuts an answer that breaks off, so that nobody takes it for whole', async () => {
  answering = (_incoming, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': 1000 });
    response.write(Buffer.alloc(10), () => response.destroy());
  };
  await expect(get(attachment(ODD))).rejects.toThrow();
});
