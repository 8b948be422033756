import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localIdentity, type LocalIdentity } from '../support/identity';
import { ensureBuilt, runToItsEnd } from '../support/processes';

const folder = mkdtempSync(join(tmpdir(), 'start-up-'));
const file = (name: string) => join(folder, name);
let identity: LocalIdentity;
let squatter: Server;

beforeAll(async () => {
  await ensureBuilt();
  identity = await localIdentity();
  squatter = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => squatter.once('listening', resolve));
  writeFileSync(file('broken.json'), '[{"code":"500103"');
  writeFileSync(file('empty.json'), '[]');
  writeFileSync(file('issuers.json'), '[{"issuer":"x"}]');
  mkdirSync(file('damaged/districts'), { recursive: true });
  writeFileSync(file('damaged/districts/500103.sqlite'), 'This is no database. '.repeat(10));
}, 30_000);
afterAll(() => {
  squatter.close();
  identity.issuers.close();
  rmSync(folder, { recursive: true });
  rmSync(identity.folder, { recursive: true });
});

const takenPort = () => String((squatter.address() as AddressInfo).port);

describe('a process that cannot start ends with one readable line', () => {
  it.each<[string, string, () => Record<string, string>, string | RegExp]>([
    [
      'a district with an unknown code',
      'district.js',
      () => ({ DISTRICT: '999999' }),
      'Setting DISTRICT: must be the code of a district in the register',
    ],
    [
      'a district on a taken port',
      'district.js',
      () => ({ PORT: takenPort() }),
      /^district 500103 cannot listen on 127\.0\.0\.1:\d+: the port is taken$/,
    ],
    [
      'a district with a damaged database',
      'district.js',
      () => ({ DATA_DIR: file('damaged') }),
      /500103\.sqlite: file is not a database$/,
    ],
    [
      'a district with a database of another kind',
      'district.js',
      () => ({ DATABASE_URL: 'postgres://127.0.0.1/x' }),
      'Setting DATABASE_URL: must be a URL starting with mysql://',
    ],
    [
      'a district whose database server is not there',
      'district.js',
      () => ({ DATABASE_URL: 'mysql://user:secret@127.0.0.1:1/district' }),
      /^DATABASE_URL: .*ECONNREFUSED 127\.0\.0\.1:1$/,
    ],
    [
      'a municipal subgraph without its list of issuers',
      'municipal.js',
      () => ({ TOKEN_ISSUERS_FILE: file('nowhere.json') }),
      /^TOKEN_ISSUERS_FILE: .*nowhere\.json: ENOENT/,
    ],
    [
      'a gateway with a broken list of issuers',
      'gateway.js',
      () => ({ TOKEN_ISSUERS_FILE: file('issuers.json') }),
      /^TOKEN_ISSUERS_FILE: .*issuers\.json: .*roles/,
    ],
    [
      'a gateway with a broken directory',
      'gateway.js',
      () => ({ DISTRICTS_FILE: file('broken.json') }),
      /^The district directory .*broken\.json is broken: it is no JSON/,
    ],
    [
      'a gateway on a taken port',
      'gateway.js',
      () => ({ PORT: takenPort() }),
      /^gateway cannot listen on 127\.0\.0\.1:\d+: the port is taken$/,
    ],
  ])('%s', async (_what, script, over, line) => {
    const { code, stdout, stderr } = await runToItsEnd(script, {
      DISTRICT: '500103',
      PORT: '0',
      METRICS_PORT: '0',
      DATA_DIR: file('data'),
      DISTRICTS_FILE: file('empty.json'),
      TOKEN_ISSUERS_FILE: join(identity.folder, 'issuers.json'),
      LOG_LEVEL: 'warn',
      ...over(),
    });
    expect(stderr.trim().split('\n')).toEqual([
      typeof line === 'string' ? line : (expect.stringMatching(line) as string),
    ]);
    expect(stdout).toBe('');
    expect(stderr).not.toContain('secret');
    expect(code).toBe(1);
  });
});
