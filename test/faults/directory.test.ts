import type { DistrictCode } from '../../subgraphs/kernel/ids';
import { decodeCursor } from '../../subgraphs/kernel/cursor';
import { testGateway, type DirectoryEntry } from '../support/city';
import { honest, liarBefore, says } from '../support/liars';
import { eventually } from '../support/waiting';
import {
  BIG,
  EMPTY,
  expectPageOf,
  faultyCity,
  missing,
  OFFICE,
  PAGE,
  SMALL,
  type FaultyCity,
} from './faultyCity';

const [DRAINED, MOVED, LAST] = BIG;
/** What a test opened for itself. */
const opened: { close(): Promise<void> }[] = [];
let city: FaultyCity;
beforeAll(async () => {
  city = await faultyCity(MOVED);
}, 60_000);
afterAll(() => city.close());
afterEach(async () => {
  city.gateway.writeDirectory(city.directory);
  await city.heal();
  for (const one of opened.splice(0)) await one.close();
});

const ask = (variables: object = {}) => city.gateway.ask(PAGE, variables, OFFICE);

/** Writes the directory with one entry changed, or left out. */
function write(code: string, change: Partial<DirectoryEntry> | null): void {
  const entries = city.directory.flatMap((entry) => {
    if (entry.code !== code) return [entry];
    return change ? [{ ...entry, ...change }] : [];
  });
  city.gateway.writeDirectory(entries);
}

/** Waits until the gateway asks as many districts as there are to be asked now. */
async function asks(districts: number): Promise<void> {
  await eventually(async () => {
    const { extensions } = await ask({ first: 1 });
    expect(extensions?.districts).toMatchObject({ asked: districts });
  });
}

describe('while the gateway runs', () => {
  it('a district that leaves the directory is gone, and one that enters it is there', async () => {
    write(LAST, null);
    await asks(4);
    expect((await ask({ districts: [LAST] })).errors).toMatchObject([
      { extensions: { code: 'DISTRICT_UNKNOWN' } },
    ]);
    const without = await ask();
    expect(without.data.schools.missingDistricts).toEqual([]);

    city.gateway.writeDirectory(city.directory);
    await asks(5);
    await expectPageOf(city.whole, await ask());
  });

  it('a drained district is not asked, and is missing until it is back', async () => {
    const first = await ask({ first: 20 });
    write(DRAINED, { status: 'DRAINED' });
    await asks(4);

    const after = first.data.schools.pageInfo.endCursor;
    const second = await ask({ first: 20, after });
    expect(second.data.schools.missingDistricts).toEqual([missing(DRAINED, 'DRAINED')]);
    expect(second.extensions?.districts).toEqual({
      asked: 4,
      answered: 4,
      failed: [{ code: DRAINED, reason: 'DRAINED', paths: [['schools']] }],
    });
    const id = `${DRAINED}.sch.${'0'.repeat(26)}`;
    const lookup = await city.gateway.ask(`{ school(id: "${id}") { name } }`, {}, OFFICE);
    expect(lookup.data).toEqual({ school: null });
    expect(lookup.errors).toMatchObject([
      { extensions: { code: 'DISTRICT_UNAVAILABLE', districts: [{ code: DRAINED, reason: 'DRAINED' }] } },
    ]);

    city.gateway.writeDirectory(city.directory);
    await asks(5);
    const third = await ask({ first: 20, after: second.data.schools.pageInfo.endCursor });
    expect(third.data.schools.missingDistricts).toEqual([missing(DRAINED, 'SKIPPED')]);
  });

  it('is given no commands while it is drained', async () => {
    write(DRAINED, { status: 'DRAINED' });
    await asks(4);
    const input = `{ id: "${DRAINED}.sch.${'0'.repeat(26)}", expectedVersion: 1, closedOn: "2026-01-01" }`;
    const { data, errors } = await city.gateway.ask(
      `mutation { closeSchool(input: ${input}) { school { id } } }`,
      {},
      { role: 'DISTRICT_OFFICE', district: DRAINED as DistrictCode },
    );
    expect(data).toEqual({ closeSchool: null });
    expect(errors).toMatchObject([{ extensions: { code: 'DISTRICT_UNAVAILABLE', outcome: 'NOT_SENT' } }]);
  });

  it('a district that moves is asked where it is now, in the midst of paging too', async () => {
    const first = await ask({ first: 20 });
    const here = await liarBefore(city.districts.get(MOVED)?.server.url ?? '');
    opened.push(here);
    write(MOVED, { url: here.url });
    await eventually(async () => {
      await ask({ first: 1 });
      expect(here.asked.length).toBeGreaterThan(0);
    });
    city.liar.lie = says('nobody lives here any more');
    const after = first.data.schools.pageInfo.endCursor;
    const second = await ask({ first: 20, after });
    await expectPageOf(city.whole, second, { first: 20, after });
    expect(second.data.schools.missingDistricts).toEqual([]);
  });

  it('a district that moves or leaves still answers what it was asked before', async () => {
    const gateway = await testGateway({ identity: city.identity, directory: city.directory });
    opened.push(gateway);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    city.liar.lie = async (...call) => {
      if (city.liar.asked.length === 1) await released;
      await honest(...call);
    };
    const asked = gateway.ask(PAGE, {}, OFFICE);
    await eventually(() => Promise.resolve(expect(city.liar.asked).toHaveLength(1)));
    gateway.writeDirectory(city.directory.filter(({ code }) => code !== MOVED));
    await eventually(async () => {
      const { extensions } = await gateway.ask('{ schools { totalCount } }', {}, OFFICE);
      expect(extensions?.districts).toEqual({ asked: 4, answered: 4 });
    });
    release();
    const answer = await asked;
    await expectPageOf(city.whole, answer);
    expect(answer.data.schools.missingDistricts).toEqual([]);
  });

  it('a district that is missing joins those missed before', async () => {
    city.liar.lie = says('nonsense');
    const first = await ask({ first: 5 });
    city.liar.lie = null;
    write(DRAINED, { status: 'DRAINED' });
    await asks(4);

    const second = await ask({ first: 5, after: first.data.schools.pageInfo.endCursor });
    expect(second.data.schools.missingDistricts).toEqual([
      missing(DRAINED, 'DRAINED'),
      missing(MOVED, 'SKIPPED'),
    ]);
    expect(decodeCursor(second.data.schools.pageInfo.endCursor)?.missed).toEqual([DRAINED, MOVED]);
  });

  it('a broken file changes nothing', async () => {
    city.gateway.writeDirectory([{ code: 'broken' } as DirectoryEntry]);
    const seen = Date.now();
    await eventually(async () => {
      await expectPageOf(city.whole, await ask());
      expect(Date.now() - seen).toBeGreaterThan(1200);
    });
    write(LAST, null);
    await asks(4);
  });
});

describe('a district that has ended', () => {
  const OLD = '500199';
  const heirs: DirectoryEntry[] = [
    { code: OLD, name: '旧区', url: '', status: 'ENDED', successors: [SMALL, EMPTY] },
  ];

  it('is not asked for any more: the error names who follows it', async () => {
    city.gateway.writeDirectory([...city.directory, ...heirs]);
    await eventually(async () => {
      const { data, errors } = await ask({ districts: [OLD, SMALL] });
      expect(data.schools).toBeNull();
      expect(errors).toMatchObject([
        {
          path: ['schools'],
          message: expect.stringMatching(new RegExp(`${SMALL}.*${EMPTY}`)) as string,
          extensions: { code: 'BAD_USER_INPUT', issues: [{ path: ['districts'] }] },
        },
      ]);
    });
    await expectPageOf(city.whole, await ask());
  });

  it('is found under its old ids at whoever serves its code', async () => {
    city.gateway.writeDirectory([
      ...city.directory.map((entry) => (entry.code === SMALL ? { ...entry, codes: [OLD] } : entry)),
      ...heirs,
    ]);
    const query = `{ school(id: "${OLD}.sch.${'0'.repeat(26)}") { name } }`;
    await eventually(async () => {
      const { data, errors } = await city.gateway.ask(query, {}, OFFICE);
      expect(errors).toBeUndefined();
      expect(data).toEqual({ school: null });
    });
    expect((await ask({ districts: [OLD] })).errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    await expectPageOf(city.whole, await ask());
  });
});
