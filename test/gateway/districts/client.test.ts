import {
  DistrictClient,
  type CallFigures,
  type DistrictClientOptions,
} from '../../../gateway/districts/client';
import { Deadline } from '../../../gateway/districts/deadline';
import { answers, hangs, hangsUp, StubDistrict, until, type Behaviour } from '../../support/stubDistrict';

const OK = { data: { __typename: 'Query' } };
const BODY = '{"query":"{ __typename }"}';
const open: { close(): Promise<void> }[] = [];
let figures: CallFigures[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
  figures = [];
});

async function districtThat(behaviour: Behaviour, options: Partial<DistrictClientOptions> = {}) {
  const stub = await StubDistrict.start(behaviour);
  const client = new DistrictClient('500103', stub.url, {
    deadlineMs: 100,
    restMs: 50,
    onCall: (call) => figures.push(call),
    ...options,
  });
  open.push({ close: () => stub.stop() }, client);
  return { stub, client, ask: (mayRepeat = true, ms = 100) => client.ask(BODY, {}, inMs(ms), mayRepeat) };
}

const inMs = (ms: number) => new Deadline(Date.now() + ms);

test('an answer is its JSON; the question bears what it was given and the time left', async () => {
  const { stub, client } = await districtThat(answers(OK));
  const reply = await client.ask(BODY, { 'x-request-id': 'r1' }, inMs(5000), true);
  expect(reply).toEqual({ kind: 'ANSWER', body: OK });
  expect(stub.bodies).toEqual([BODY]);
  expect(stub.headers[0]).toMatchObject({ 'content-type': 'application/json', 'x-request-id': 'r1' });
  expect(Number(stub.headers[0]?.['x-deadline-ms'])).toBeGreaterThan(4000);
  expect(figures).toMatchObject([{ code: '500103', outcome: 'ANSWERED', bytes: 31 }]);
});

test('connections are kept alive from one question to the next', async () => {
  const { stub, ask } = await districtThat(answers(OK));
  for (let i = 0; i < 20; i++) await ask(true, 5000);
  // A second one opens when the next question comes before the first has settled.
  expect(stub.connections).toBeLessThanOrEqual(2);
});

test('a refusal with a GraphQL body is an answer', async () => {
  const refusal = { errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] };
  const { ask } = await districtThat(answers(refusal, 401));
  expect(await ask(true, 5000)).toEqual({ kind: 'ANSWER', body: refusal });
});

test.each<[string, Behaviour, object]>([
  ['says nothing', hangs, { reason: 'TIMEOUT', sent: 'UNKNOWN' }],
  ['hangs up', hangsUp, { reason: 'UNREACHABLE', sent: 'UNKNOWN' }],
  ['answers HTML', (_, response) => void response.end('<html>'), { reason: 'INVALID_ANSWER' }],
  ['answers a list', answers([1]), { reason: 'INVALID_ANSWER' }],
  ['answers null', answers(null), { reason: 'INVALID_ANSWER' }],
  ['answers half an answer', (_, response) => void response.end('{"data":{'), { reason: 'INVALID_ANSWER' }],
  ['fails', answers('oops', 500), { reason: 'INVALID_ANSWER' }],
  ['stands behind a gateway that cannot reach it', answers(OK, 502), { reason: 'UNREACHABLE' }],
  [
    'refuses without a word',
    (_, response) => void response.writeHead(403).end(),
    { reason: 'REFUSED', sent: 'NOT_SENT' },
  ],
])('a district that %s', async (_, behaviour, failure) => {
  const { ask } = await districtThat(behaviour);
  expect(await ask(true, 300)).toMatchObject({ kind: 'FAILED', ...failure });
});

test('an answer that begins in time and does not end is late', async () => {
  const { ask } = await districtThat((_, response) => void response.write('{"data":'));
  expect(await ask()).toMatchObject({ kind: 'FAILED', reason: 'TIMEOUT' });
});

test('an answer that is too large is not read to its end', async () => {
  let written = 0;
  const { ask } = await districtThat(
    (_, response) => {
      const flood = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000))) written += 10_000;
      };
      response.on('drain', flood);
      flood();
    },
    { maxAnswerBytes: 100_000 },
  );
  expect(await ask(true, 5000)).toMatchObject({ kind: 'FAILED', reason: 'INVALID_ANSWER' });
  expect(written).toBeLessThan(100_000_000);
});

test('nobody listens: the command was certainly not sent', async () => {
  const { stub, ask } = await districtThat(answers(OK));
  await stub.stop();
  expect(await ask(false)).toEqual({ kind: 'FAILED', reason: 'UNREACHABLE', sent: 'NOT_SENT' });
});

test('a read is tried once more after a broken connection', async () => {
  const { stub, ask } = await districtThat((...call) => {
    stub.behaviour = answers(OK);
    hangsUp(...call);
  });
  expect(await ask(true, 5000)).toMatchObject({ kind: 'ANSWER' });
  expect(stub.bodies).toHaveLength(2);
});

test('a read is tried once more and no more', async () => {
  const { stub, ask } = await districtThat(answers(OK, 503));
  expect(await ask(true, 5000)).toMatchObject({ kind: 'FAILED', reason: 'UNREACHABLE' });
  expect(stub.bodies).toHaveLength(2);
});

test('a deployment that turns a question away itself is there, and is not asked again at once', async () => {
  const turnedAway = { errors: [{ message: 'later', extensions: { code: 'OVERLOADED' } }] };
  const { stub, ask } = await districtThat(answers(turnedAway, 503));
  for (let i = 1; i <= 5; i++) {
    expect(await ask(true, 5000)).toEqual({ kind: 'ANSWER', body: turnedAway });
    expect(stub.bodies).toHaveLength(i);
  }
});

test('what must not be done twice is sent once, and it is not known what came of it', async () => {
  const { stub, ask } = await districtThat(hangsUp);
  expect(await ask(false, 5000)).toEqual({ kind: 'FAILED', reason: 'UNREACHABLE', sent: 'UNKNOWN' });
  expect(stub.bodies).toHaveLength(1);
});

test('a second try that finds nobody does not take back that the first may have been carried out', async () => {
  const { stub, ask } = await districtThat(() => void stub.stop());
  expect(await ask(true, 5000)).toEqual({ kind: 'FAILED', reason: 'UNREACHABLE', sent: 'UNKNOWN' });
  expect(stub.bodies).toHaveLength(1);
  expect(figures).toHaveLength(2);
});

test('an answer to a second try tells that the first may have been carried out', async () => {
  const busy = { errors: [{ message: 'busy', extensions: { code: 'RATE_LIMITED' } }] };
  const { stub, ask } = await districtThat((...call) => {
    stub.behaviour = answers(busy, 429);
    hangsUp(...call);
  });
  expect(await ask(true, 5000)).toEqual({ kind: 'ANSWER', body: busy, sent: 'UNKNOWN' });
});

test('an error of its own does not make a district silent', async () => {
  const { stub, ask } = await districtThat(answers('oops', 500));
  for (let i = 0; i < 5; i++) await ask(true, 5000);
  stub.behaviour = answers(OK);
  expect(await ask(true, 5000)).toMatchObject({ kind: 'ANSWER' });
});

test('a question that came with little time left says nothing about the district', async () => {
  const { stub, ask } = await districtThat(hangs, { deadlineMs: 10_000 });
  for (let i = 0; i < 5; i++) await ask(true, 5);
  stub.behaviour = answers(OK);
  expect(await ask(true, 5000)).toMatchObject({ kind: 'ANSWER' });
});

describe('a district that says nothing three times', () => {
  async function silent() {
    const district = await districtThat(hangs, { restMs: 150 });
    for (let i = 0; i < 3; i++) await district.ask();
    return district;
  }

  test('is not asked for a while: nothing is waited for, and nothing was sent', async () => {
    const { stub, ask } = await silent();
    const begun = performance.now();
    for (let i = 0; i < 50; i++) {
      expect(await ask()).toEqual({ kind: 'FAILED', reason: 'TIMEOUT', sent: 'NOT_SENT' });
    }
    expect(performance.now() - begun).toBeLessThan(100);
    expect(stub.bodies).toHaveLength(3);
  });

  test('is tried with a trifle when it has rested, and back as soon as it answers', async () => {
    const { stub, ask } = await silent();
    stub.behaviour = answers(OK);
    await until(async () => (await ask()).kind === 'ANSWER');
    expect(stub.bodies.filter((body) => body.includes('{__typename}'))).toHaveLength(1);
  });

  test('stays alone when it does not answer that either', async () => {
    const { stub, ask } = await silent();
    await until(async () => {
      expect(await ask()).toMatchObject({ kind: 'FAILED', sent: 'NOT_SENT' });
      return stub.bodies.length > 4;
    });
    expect(stub.bodies.slice(3).every((body) => body.includes('{__typename}'))).toBe(true);
  });
});
