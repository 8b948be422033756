import fc from 'fast-check';
import { twists, type Json } from '../support/liars';
import { eventually } from '../support/waiting';
import { BIG, faultyCity, OFFICE, type FaultyCity } from './faultyCity';

const [, LIED] = BIG;
const RUNS = 120;
const FIRST = 20;
let city: FaultyCity;
beforeAll(async () => {
  city = await faultyCity(LIED);
}, 60_000);
afterAll(() => city.close());

const QUERY = `query($id: ID!) {
  schools(first: ${FIRST}) {
    nodes { id name kind stages isDesignated inspections(first: 2) { nodes { id state scheduledOn } totalCount } }
    edges { cursor } totalCount pageInfo { hasNextPage endCursor } missingDistricts { code }
  }
  school(id: $id) { id name kind findings(first: 2) { nodes { id isHazard } } }
  supervisionStatistics { schoolCount schoolsPerInspector schoolsByKind { kind count } earliestOverdueOn
    missingDistricts { code } }
}`;

/** What may stand where something else should. */
const rubbish = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    '',
    'x',
    'PRIMARY',
    [],
    {},
    [null],
    [[]],
    { id: 'x' },
    '__proto__',
  ),
  fc.constantFrom(...BIG.map((code) => `${code}.sch.${'0'.repeat(26)}`)),
);
const change = fc.record({
  /** Which place of the answer, of all that there are. */
  at: fc.nat(),
  how: fc.constantFrom('REPLACE', 'DELETE', 'REPEAT', 'RENAME'),
  by: rubbish,
});
type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;

/** Every place in a tree of JSON: the object or list, and the key. */
function placesIn(tree: Json): [Json, string][] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.keys(tree).flatMap((key) => [[tree, key] as [Json, string], ...placesIn(tree[key])]);
}

function apply(answer: Json, { at, how, by }: Change): void {
  const places = placesIn(answer);
  const [parent, key] = places[at % places.length] ?? [answer, 'data'];
  if (how === 'REPLACE') parent[key] = structuredClone(by);
  else if (how === 'RENAME') {
    parent[`${key}x`] = parent[key];
    delete parent[key];
  } else if (Array.isArray(parent)) {
    const list = parent as unknown[];
    const at = Number(key);
    list.splice(at, 1, ...(how === 'REPEAT' ? [list[at], list[at]] : []));
  } else if (how === 'DELETE') delete parent[key];
}

it(`whatever a district answers, the others’ part is as if it were not there: ${RUNS} answers taken apart`, async () => {
  const variables = await eventually(async () => {
    const { data } = await city.gateway.ask(`{ schools(first: 1, districts: ["${LIED}"]) { nodes { id } } }`);
    return { id: data.schools.nodes[0].id };
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      city.liar.lie = twists((answer) => changes.forEach((each) => apply(answer, each)));
      const { status, data, errors, extensions } = await city.gateway.ask(QUERY, variables, OFFICE);
      const told = { 'x-as-of': String(extensions?.asOf) };
      const { data: others } = await city.others.askAsGateway(QUERY, variables, OFFICE, told);
      expect(status).toBe(200);

      const { schools, supervisionStatistics: figures, school } = data;
      const isMissing = schools.missingDistricts.length > 0;
      const kept = schools.nodes.filter(
        (_node: Json, i: number) => ownerOf(schools.edges[i].cursor) !== LIED,
      );
      expect(kept).toEqual(others.schools.nodes.slice(0, kept.length));
      if (isMissing) expect(kept).toHaveLength(Math.min(FIRST, others.schools.totalCount));
      else expect(schools.nodes).toHaveLength(FIRST);

      if (figures.missingDistricts.length > 0)
        expect(figures).toMatchObject({
          ...others.supervisionStatistics,
          missingDistricts: [{ code: LIED }],
        });
      if (isMissing || figures.missingDistricts.length > 0 || school === null)
        expect(errors ?? []).not.toEqual([]);
    }),
    { numRuns: RUNS, seed: Number(process.env.FAULTS_SEED ?? 20261123), endOnFailure: false },
  );
}, 60_000);

/** The district of the record that a cursor points at. */
function ownerOf(cursor: string): string {
  const { k } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as { k: string[] };
  return String(k.at(-1)).slice(0, 6);
}
