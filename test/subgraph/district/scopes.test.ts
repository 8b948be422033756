import { generateDistrict } from '../../../scripts/demo/generate';
import type { DistrictSeed } from '../../../subgraphs/district/seed';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testId, testSchool } from '../../support/smallDistrict';

const CODE = '500156';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;
const CITY = { role: 'CITY_OFFICE' } as never;
const NEIGHBOUR = { role: 'DISTRICT_OFFICE', district: '500103' } as never;

function demo() {
  const rows = generateDistrict(CODE, { seed: 'test', today: '2026-11-23' });
  const { id: schoolId } = rows.schools[0] ?? testSchool(CODE, 1);
  const accountabilityRecords = CASES.map(({ state, disclosedOn }, i): AccountabilityRow => ({
    id: testId(CODE, 'DistrictAccountabilityRecord', i),
    districtCode: CODE,
    kind: 'CASE',
    state,
    schoolId,
    subjectName: null,
    ground: 'OBSTRUCTION',
    summary: '情况',
    openedOn: '2026-09-01',
    inspectionId: null,
    findingId: null,
    disclosedOn,
    closedOn: null,
  }));
  return { ...rows, accountabilityRecords };
}

type AccountabilityRow = NonNullable<DistrictSeed['accountabilityRecords']>[number];

/** A case that is a draft, one that is decided, and one that the public knows of. */
const CASES = [
  { state: 'PROPOSED', disclosedOn: null },
  { state: 'DECIDED', disclosedOn: null },
  { state: 'DISCLOSED', disclosedOn: '2026-10-01' },
] as const;

type Found = { rectification: { state: string; dueOn: string } | null };

const COUNTS = `{
  schools { totalCount } inspectors { totalCount } inspections { totalCount } findings { totalCount }
  accountabilityRecords { totalCount } responsibilityZones { totalCount }
  supervisionStatistics { schoolCount inspectorCount findingCount rectificationCount }
}`;

describe.each(engines())('who reads what of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  const rows = demo();

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({ code: CODE, engine, identity: await localIdentity(), seeds: [rows] });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const counts = async (who?: never) => {
    const { data } = await district.ask(COUNTS, {}, who);
    return Object.fromEntries(
      Object.entries<{ totalCount: number }>(data).map(([name, value]) => [name, value.totalCount]),
    );
  };

  it.each([
    ['the public', undefined],
    ['a government', { role: 'GOVERNMENT', district: CODE }],
    ['the city’s office', CITY],
    ['its own office', OFFICE],
  ])(
    'tells %s nothing of a rectification by a filter of findings that the record does not',
    async (_who, who) => {
      const query = `query($filter: FindingFilter) { findings(first: 500, filter: $filter) { totalCount nodes { rectification { state dueOn } } } }`;
      const count = async (filter: object) =>
        (await district.ask(query, { filter }, who as never)).data.findings.totalCount as number;
      const found = async (filter: object) => {
        const { data } = await district.ask(query, { filter }, who as never);
        return data.findings.nodes.map((node: Found) => node.rectification) as Found['rectification'][];
      };
      for (const state of ['ORDERED', 'IN_PROGRESS', 'REPORTED', 'VERIFIED', 'CLOSED']) {
        for (const rectification of await found({ rectificationStates: [state] })) {
          expect(rectification).toMatchObject({ state });
        }
      }
      const late = await found({ isOverdue: true });
      expect(late.filter((rectification) => rectification === null)).toEqual([]);
      expect(await count({ isOverdue: false })).toBe((await count({})) - late.length);
    },
  );

  it('its own office reads all of it', async () => {
    expect(await counts(OFFICE)).toMatchObject({
      schools: rows.schools.length,
      inspectors: rows.inspectors.length,
      inspections: rows.inspections.length,
      findings: rows.findings.length,
      accountabilityRecords: rows.accountabilityRecords.length,
      responsibilityZones: rows.zones.length,
    });
  });

  it('the public reads the register, posted inspectors, published inspections and disclosed results', async () => {
    const published = rows.inspections.filter(
      ({ publishedOn, disclosure }) => publishedOn && disclosure === 'PUBLIC',
    );
    const found = await counts();
    expect(found).toMatchObject({
      schools: rows.schools.length,
      inspections: published.length,
      responsibilityZones: 0,
    });
    expect(found.inspectors).toBeLessThan(rows.inspectors.length);
    expect(found.accountabilityRecords).toBeLessThan(rows.accountabilityRecords.length);
  });

  it('the office of another district reads what the public reads, in lists, counts and figures', async () => {
    const [asNeighbour, asPublic] = await Promise.all([
      district.ask(COUNTS, {}, NEIGHBOUR),
      district.ask(COUNTS),
    ]);
    expect(asNeighbour.data).toEqual(asPublic.data);
  });

  it('the city office reads what is issued, and no drafts', async () => {
    const drafts = rows.accountabilityRecords.filter(({ state }) => ['PROPOSED', 'DRAFT'].includes(state));
    const { data } = await district.ask(
      '{ accountabilityRecords(first: 500) { nodes { state } } }',
      {},
      CITY,
    );
    const states = data.accountabilityRecords.nodes.map(({ state }: { state: string }) => state);
    expect(drafts.length).toBeGreaterThan(0);
    expect(states).not.toContain('PROPOSED');
    expect(states).not.toContain('DRAFT');
    expect(states.length).toBeGreaterThan(0);
  });

  it('a school reads its own inspections once it has been told of them, and no other school’s', async () => {
    const told = rows.inspections.find(({ state, schoolId }) => state === 'CLOSED' && schoolId);
    const unit = { role: 'INSPECTED_UNIT', district: CODE, school: told?.schoolId } as never;
    const { data } = await district.ask(
      '{ inspections(first: 500) { nodes { id schoolId publishedOn visitRecord } } }',
      {},
      unit,
    );
    const own = data.inspections.nodes.filter(
      ({ schoolId }: { schoolId: string }) => schoolId === told?.schoolId,
    );
    const foreign = data.inspections.nodes.filter(
      ({ schoolId }: { schoolId: string }) => schoolId !== told?.schoolId,
    );
    expect(own.map(({ id }: { id: string }) => id)).toContain(told?.id);
    expect(foreign.every(({ publishedOn }: { publishedOn: string | null }) => publishedOn !== null)).toBe(
      true,
    );
    expect(foreign.every(({ visitRecord }: { visitRecord: string | null }) => visitRecord === null)).toBe(
      true,
    );
  });

  it('an inspector reads the inspections of the own team in full', async () => {
    const mine = rows.inspections.find(({ state, visitRecord }) => state === 'CLOSED' && visitRecord);
    const inspector = { role: 'INSPECTOR', district: CODE, inspector: mine?.team[0] } as never;
    const answer = await district.ask(
      'query($id: ID!) { inspection(id: $id) { visitRecord team { id } } }',
      { id: mine?.id },
      inspector,
    );
    expect(answer.data.inspection.visitRecord).toBe(mine?.visitRecord);
  });

  it('answers null for a row out of sight, by id and by reference, without an error', async () => {
    const hidden = rows.inspections.find(({ publishedOn }) => !publishedOn);
    const { data, errors } = await district.ask('query($id: ID!) { inspection(id: $id) { id } }', {
      id: hidden?.id,
    });
    expect(data.inspection).toBeNull();
    expect(errors).toBeUndefined();
  });

  it('answers a guarded field with null and one error for all rows', async () => {
    const answer = await district.ask('{ schools(first: 10) { nodes { name identityCode } } }');
    expect(answer.data.schools.nodes).toHaveLength(10);
    expect(answer.data.schools.nodes[0].identityCode).toBeNull();
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({
      path: ['schools', 'nodes', 0, 'identityCode'],
      extensions: { code: 'FORBIDDEN', coordinate: 'School.identityCode', count: 10 },
    });
  });

  it.each(['filter: { operators: [PRIVATE] }', 'filter: { isDesignated: true }'])(
    'refuses a filter by what the caller may not read: %s',
    async (args) => {
      const answer = await district.ask(`{ schools(${args}) { totalCount } }`);
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
      expect(answer.data.schools).toBeNull();
      expect((await district.ask(`{ schools(${args}) { totalCount } }`, {}, OFFICE)).errors).toBeUndefined();
    },
  );

  it('answers entities to the gateway only, scoped to the caller it speaks for', async () => {
    const published = rows.inspections.find(
      ({ publishedOn, disclosure }) => publishedOn && disclosure === 'PUBLIC',
    );
    const hidden = rows.inspections.find(({ publishedOn }) => !publishedOn);
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) { ... on DistrictInspection { id } ... on School { id name } } }`;
    const representations = [published, hidden].map((row) => ({
      __typename: 'DistrictInspection',
      id: row?.id,
    }));
    expect(codesOf(await district.ask(query, { representations }, OFFICE))).toEqual(['FORBIDDEN']);
    const asPublic = await district.askAsGateway(query, { representations });
    expect(asPublic.data._entities).toEqual([{ id: published?.id }, null]);
    const asOffice = await district.askAsGateway(query, { representations }, OFFICE);
    expect(asOffice.data._entities).toEqual([{ id: published?.id }, { id: hidden?.id }]);
  });
});
