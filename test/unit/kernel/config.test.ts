import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewaySettings } from '../../../gateway/config';
import {
  databaseSettings,
  districtCodes,
  isLoopback,
  mayUseDevelopmentKey,
  portOf,
  processSettings,
  readSettings,
  settingsOrExit,
  SettingsError,
} from '../../../subgraphs/kernel/config';

const REGISTER = ['500101', '500103'];
const shape = { ...processSettings, ...databaseSettings, DISTRICTS: districtCodes(REGISTER).default([]) };
const linesOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readSettings(shape, environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.lines;
    throw error;
  }
  return [];
};

it('has a default for everything', () => {
  expect(readSettings(shape, {})).toMatchObject({
    BASE_PORT: 4000,
    HOST: '127.0.0.1',
    METRICS_HOST: '127.0.0.1',
    DATA_DIR: './data',
    CLOCK_TOLERANCE: 60,
    CORS_ORIGINS: [],
    TRUST_PROXY: false,
    MIGRATE: 'auto',
    LOG_LEVEL: 'info',
  });
  expect(gatewaySettings({})).toMatchObject({
    PORT: 4000,
    METRICS_PORT: 4090,
    DISTRICTS_FILE: 'data/districts.json',
    DISTRICT_DEADLINE_MS: 3000,
    MUNICIPAL_URL: 'http://127.0.0.1:4001/graphql',
    SUPERGRAPH_FILE: expect.stringMatching(/schema\/supergraph\.graphql$/) as string,
  });
});

it('takes an empty text for no setting', () => {
  expect(readSettings(shape, { BASE_PORT: '', HOST: '' })).toMatchObject({
    BASE_PORT: 4000,
    HOST: '127.0.0.1',
  });
});

it('says everything that is wrong, a line each', () => {
  expect(
    linesOf({
      BASE_PORT: 'x',
      LIMIT_RATE: '-1',
      TRUST_PROXY: 'perhaps',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'postgres://x',
    }),
  ).toEqual([
    'BASE_PORT: must be a whole number',
    expect.stringMatching(/^LOG_LEVEL: /),
    'TRUST_PROXY: must be on, off or the number of proxies, 0 to 9',
    'LIMIT_RATE: must be a whole number',
    'DATABASE_URL: must be a URL starting with mysql://',
  ]);
});

it('knows the districts of the register, and no others', () => {
  expect(readSettings(shape, { DISTRICTS: '500103, 500101,500103' }).DISTRICTS).toEqual(['500103', '500101']);
  expect(linesOf({ DISTRICTS: '500103,500999,x' })).toEqual(['DISTRICTS: no such district: 500999, x']);
});

it('reads a secret from the file that is named for it', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'secret-')), 'url');
  writeFileSync(file, 'mysql://u:p@h/d\n');
  expect(readSettings(shape, { DATABASE_URL_FILE: file }).DATABASE_URL).toBe('mysql://u:p@h/d');
  expect(linesOf({ DATABASE_URL_FILE: '/nowhere' })).toEqual([
    expect.stringMatching(/^DATABASE_URL_FILE: .*no such file/),
  ]);
  expect(linesOf({ DATABASE_URL_FILE: file, DATABASE_URL: 'mysql://x' })).toEqual([
    'DATABASE_URL_FILE: DATABASE_URL is set as well; set one of the two',
  ]);
});

it('ends the process with a line for each bad setting', () => {
  const exit = jest.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  const written = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  expect(() =>
    settingsOrExit(() => readSettings(shape, { BASE_PORT: '70000', HOST: 'x', DISTRICTS: '1' })),
  ).toThrow('exit 1');
  expect(written).toHaveBeenCalledWith(
    'Setting BASE_PORT: must be at most 64535\nSetting DISTRICTS: no such district: 1\n',
  );
  exit.mockRestore();
  written.mockRestore();
});

it('puts everything on ports of its own', () => {
  expect(portOf('gateway', 5000)).toBe(5000);
  expect(portOf('500000' as never, 5000)).toBe(5001);
  expect(portOf('500103' as never, 5000)).toBe(5103);
  expect(portOf('metrics', 5000)).toBe(5090);
});

it.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1', '[::1]'])(
  'knows that only this machine reaches %s',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

it.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'localhost.example.org', ''])(
  'knows that others may reach %s',
  (host) => {
    expect(isLoopback(host)).toBe(false);
  },
);

it('allows the development key on this machine alone', () => {
  const settings = { NODE_ENV: 'development', HOST: '127.0.0.1', METRICS_HOST: 'localhost' };
  expect(mayUseDevelopmentKey(settings)).toBe(true);
  expect(mayUseDevelopmentKey({ ...settings, NODE_ENV: 'production' })).toBe(false);
  expect(mayUseDevelopmentKey({ ...settings, HOST: '0.0.0.0' })).toBe(false);
  expect(mayUseDevelopmentKey({ ...settings, METRICS_HOST: '10.1.1.1' })).toBe(false);
});
