import { rmSync } from 'node:fs';
import { decodeCursor } from '../../subgraphs/kernel/cursor';
import type { DistrictSeed } from '../../subgraphs/district/seed';
import { hardCity } from '../oracle/cityData';
import { directoryEntry, testGateway, type DirectoryEntry, type TestGateway } from '../support/city';
import { testDistrict, type TestDistrict } from '../support/deployments';
import { sqlite, type Engine } from '../support/engines';
import type { Answer } from '../support/graphql';
import { localIdentity, type LocalIdentity } from '../support/identity';
import { liarBefore, type Json, type Liar } from '../support/liars';
import { eventually } from '../support/waiting';

/** Three districts with many records, one with few, one with none. */
export const BIG = ['500106', '500107', '500108'] as const;
export const SMALL = '500112';
export const EMPTY = '500102';
export const CODES = [EMPTY, ...BIG, SMALL];

export const OFFICE = { role: 'CITY_OFFICE' } as const;

/** Rows of these districts, full of ties. */
export function seedsOf(codes: readonly string[]): Map<string, DistrictSeed> {
  return new Map([...hardCity('faults', 16)].filter(([code]) => codes.includes(code)));
}

/** One database that holds everything of some districts: what the city would answer if there were no others. */
export function oracleOf(
  codes: readonly string[],
  engine: Engine,
  identity: LocalIdentity,
): Promise<TestDistrict> {
  const seeds = [...seedsOf(codes).values()];
  return testDistrict({ code: codes[0] ?? '', codes, engine, identity, seeds });
}

/** Districts in this process behind a gateway; before one of them stands a server that can be told to lie. */
export interface FaultyCity {
  identity: LocalIdentity;
  districts: ReadonlyMap<string, TestDistrict>;
  liar: Liar;
  gateway: TestGateway;
  /** One database with everything, and one with everything but what the liar's district holds. */
  whole: TestDistrict;
  others: TestDistrict;
  directory: DirectoryEntry[];
  /** Makes the liar honest, and waits until nobody is missing. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

export const DEADLINE_MS = 1000;
/** How much longer an answer may take on a machine that is busy with other things. */
export const MARGIN_MS = 2000;

export async function faultyCity(liesIn: string): Promise<FaultyCity> {
  const engine = sqlite();
  const identity = await localIdentity();
  const districts = new Map<string, TestDistrict>();
  for (const [code, seed] of seedsOf(CODES)) {
    districts.set(code, await testDistrict({ code, engine, identity, seeds: [seed] }));
  }
  const urlOf = (code: string) => districts.get(code)?.server.url ?? '';
  const liar = await liarBefore(urlOf(liesIn));
  const directory = CODES.map((code) => directoryEntry(code, code === liesIn ? liar.url : urlOf(code)));
  const gateway = await testGateway({
    identity,
    directory,
    settings: { DISTRICT_DEADLINE_MS: String(DEADLINE_MS) },
  });
  const whole = await oracleOf(CODES, engine, identity);
  const others = await oracleOf(
    CODES.filter((code) => code !== liesIn),
    engine,
    identity,
  );
  async function heal() {
    liar.lie = null;
    await nobodyIsMissing(gateway);
    liar.asked.length = 0;
  }
  await heal();
  return {
    identity,
    districts,
    liar,
    gateway,
    whole,
    others,
    directory,
    heal,
    async close() {
      await gateway.close();
      await liar.close();
      for (const district of [...districts.values(), whole, others]) await district.close();
      await engine.clean();
      identity.issuers.close();
      rmSync(identity.folder, { recursive: true });
    },
  };
}

/** Waits until every district answers: one that was silent is left alone for a moment before it is asked again. */
export function nobodyIsMissing(gateway: TestGateway): Promise<void> {
  return eventually(async () => {
    const { data } = await gateway.ask(PAGE, { first: 1 }, OFFICE);
    expect(data.schools.missingDistricts).toEqual([]);
  });
}

/** A page of schools with everything that can be wrong about it. */
export const PAGE = `query($first: Int! = 20, $after: String, $districts: [ID!]) {
  schools(first: $first, after: $after, districts: $districts, orderBy: NAME_ASC) {
    nodes { id name kind address inspections(first: 2) { totalCount nodes { id state school { id } } } }
    edges { cursor }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    totalCount
    missingDistricts { code name reason }
  }
}`;

/** What a page of schools must be, whoever is missing: everything but the names of the missing. */
function substanceOf(schools: Json): unknown {
  const place = (cursor: string | null) => cursor && { ...decodeCursor(cursor), missed: [] };
  const { nodes, edges, pageInfo, totalCount } = schools;
  return {
    nodes,
    places: edges.map(({ cursor }: Json) => place(cursor)),
    pageInfo: {
      ...pageInfo,
      startCursor: place(pageInfo.startCursor),
      endCursor: place(pageInfo.endCursor),
    },
    totalCount,
  };
}

/** Expects the page that the oracle gives to the same question at the same instant. */
export async function expectPageOf(oracle: TestDistrict, { data, extensions }: Answer, variables = {}) {
  const asOf = String(extensions?.asOf);
  const expected = await oracle.askAsGateway(PAGE, variables, OFFICE, { 'x-as-of': asOf });
  expect(expected.errors).toBeUndefined();
  expect(substanceOf(data.schools)).toEqual(substanceOf(expected.data.schools));
}

/** The entry of `missingDistricts` for a district of a test's directory. */
export function missing(code: string, reason: string) {
  return { code, name: `${code}区`, reason };
}

/** Runs it and tells how many milliseconds it took. */
export async function timed<T>(run: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const begun = performance.now();
  const result = await run();
  return { result, ms: performance.now() - begun };
}
