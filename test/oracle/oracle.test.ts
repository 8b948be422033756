import fc from 'fast-check';
import type { Bearer } from '../../subgraphs/kernel/identity/sign';
import { testCity, type TestCity } from '../support/city';
import { decodeCursor } from '../../subgraphs/kernel/cursor';
import { engines } from '../support/engines';
import type { Answer } from '../support/graphql';
import { hardCity } from './cityData';
import { operation, type GeneratedOperation } from './operations';

const RUNS = process.env.ORACLE_RUNS ? Number(process.env.ORACLE_RUNS) : null;
const CASES = {
  SQLite: { districts: 20, runs: RUNS ?? 150 },
  'MariaDB or MySQL': { districts: 5, runs: RUNS ?? 60 },
};
const PAGES = 4;
const CALLERS: Partial<Bearer>[] = [{ role: 'CITY_OFFICE' }, { role: 'CITY_OFFICE' }, { role: 'PUBLIC' }];

/** The instant under which the gateway answered: from its report, which the public is not shown, or from a cursor. */
function instantOf({ data, extensions }: Answer, firstPages: readonly string[]): string {
  const cursors = firstPages.map((key) => String(data?.[key]?.pageInfo.endCursor ?? ''));
  const found = cursors.map((cursor) => decodeCursor(cursor)?.asOf).find((asOf) => asOf !== undefined);
  return (extensions?.asOf as string | undefined) ?? found ?? new Date().toISOString();
}

/** What must be alike of two answers' errors: which codes, at which fields. Their order is nobody's promise. */
function shapeOf({ errors = [] }: Answer): string[] {
  return errors
    .map(({ path, extensions }) => `${extensions.code} ${JSON.stringify(extensions.coordinate ?? path)}`)
    .sort();
}

describe.each(engines())('the gateway over many databases on $name', ({ name, create }) => {
  const { districts, runs } = CASES[name];
  let city: TestCity;
  let codes: string[];

  beforeAll(async () => {
    const seeds = hardCity('oracle', districts);
    codes = [...seeds.keys()];
    city = await testCity(create(), seeds);
  }, 60_000);
  afterAll(() => city.close());

  /** Asks both the same under one instant, page after page. */
  async function compare(
    { query, variables, connections }: GeneratedOperation,
    who: Partial<Bearer>,
    pages: number,
  ) {
    const cursors: Record<string, unknown> = {};
    for (let page = 0; page < pages; page++) {
      const given = { ...variables, ...cursors };
      const answer = await city.gateway.ask(query, given, who);
      const asOf = instantOf(
        answer,
        Object.keys(connections).filter((key) => !((connections[key] as string) in cursors)),
      );
      const expected = await city.oracle.askAsGateway(query, given, who, { 'x-as-of': asOf });
      expect(answer.data).toEqual(expected.data);
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(expected.data));
      expect(shapeOf(answer)).toEqual(shapeOf(expected));
      const open = Object.entries(connections).filter(([key]) => answer.data?.[key]?.pageInfo.hasNextPage);
      if (open.length === 0) return;
      for (const [key, variable] of open) cursors[variable] = answer.data[key].pageInfo.endCursor;
    }
  }

  it(`answers like one database that holds everything: ${runs} generated operations`, async () => {
    const cases = fc
      .constantFrom(...CALLERS)
      .chain((who) => fc.tuple(operation(codes, who.role === 'PUBLIC'), fc.constant(who)));
    await fc.assert(
      fc.asyncProperty(cases, ([generated, who]) => compare(generated, who, PAGES)),
      { numRuns: runs, seed: Number(process.env.ORACLE_SEED ?? 20261123), endOnFailure: true },
    );
  }, 3_600_000);

  it.each([1, 7])(
    'loses and repeats nothing through all pages of %i rows',
    async (first) => {
      const query = `query($after: String) { r: schools(first: ${first}, after: $after, orderBy: NAME_DESC) {
      edges { cursor node { id name } } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;
      await compare(
        { query, variables: { after: null }, connections: { r: 'after' } },
        { role: 'CITY_OFFICE' },
        1000,
      );
    },
    120_000,
  );
});
