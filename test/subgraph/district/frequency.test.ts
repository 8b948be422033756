import { seedDistrict, type DistrictSeed } from '../../../subgraphs/district/seed';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;
const TODAY = '2026-11-23';
const school = (number: number) => testId(CODE, 'School', number);

let numbered = 0;
const visit = (
  schoolNumber: number,
  visitedOn: string,
  kind: DistrictSeed['inspections'][0]['kind'] = 'REGULAR',
): DistrictSeed['inspections'][0] => ({
  id: testId(CODE, 'DistrictInspection', (numbered += 1)),
  districtCode: CODE,
  kind,
  subjectKind: 'SCHOOL',
  schoolId: school(schoolNumber),
  title: '督导',
  state: 'CLOSED',
  isUnannounced: false,
  scheduledOn: visitedOn,
  visitedOn,
  matters: ['SCHOOL_MANAGEMENT'],
  disclosure: 'ON_REQUEST',
  team: [],
});

/** Four schools: one as it should be, one visited once, a kindergarten not visited, one opened this semester. */
const seed: DistrictSeed = {
  ...emptySeed,
  schools: [
    testSchool(CODE, 1, { openedOn: '2001-09-01' }),
    testSchool(CODE, 2, { openedOn: '2001-09-01' }),
    testSchool(CODE, 3, { openedOn: '2023-09-01', kind: 'KINDERGARTEN', stages: ['PRESCHOOL'] }),
    testSchool(CODE, 4, { openedOn: '2026-09-01' }),
    testSchool(CODE, 5, { status: 'CLOSED', closedOn: '2020-01-01' }),
  ],
  inspections: [
    visit(1, '2026-03-02'),
    visit(1, '2026-10-12'),
    visit(1, '2023-05-10', 'COMPREHENSIVE'),
    visit(1, '2019-05-10', 'COMPREHENSIVE'),
    visit(2, '2025-12-20'),
    visit(2, '2026-04-01'),
    visit(2, '2026-05-20', 'COMPREHENSIVE'),
    visit(2, '2024-05-20', 'COMPREHENSIVE'),
    visit(3, '2026-09-28'),
  ],
};

describe.each(engines())('how often schools are visited, on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [seed],
      now: () => new Date(`${TODAY}T04:00:00.000Z`),
    });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const alerts = async (who: never = OFFICE) => {
    const answer = await district.askAsGateway(
      '{ _entities(representations: [{ __typename: "District", code: "500103" }]) { ... on District { alerts { rule count basis schools { id } } } } }',
      {},
      who,
    );
    return {
      answer,
      found: answer.data._entities[0].alerts as { rule: string; count: number; schools: { id: string }[] }[],
    };
  };
  const about = (found: { rule: string; schools: { id: string }[] }[], rule: string) =>
    found.find((alert) => alert.rule === rule)?.schools.map(({ id }) => id);

  it('a school tells its visits of the year and the latest one, of inspections of every kind', async () => {
    const { data } = await district.ask(
      '{ schools { nodes { id visitsThisYear lastVisitedOn } } }',
      {},
      OFFICE,
    );
    expect(data.schools.nodes).toEqual([
      { id: school(1), visitsThisYear: 2, lastVisitedOn: '2026-10-12' },
      { id: school(2), visitsThisYear: 2, lastVisitedOn: '2026-05-20' },
      { id: school(3), visitsThisYear: 1, lastVisitedOn: '2026-09-28' },
      { id: school(4), visitsThisYear: 0, lastVisitedOn: null },
      { id: school(5), visitsThisYear: 0, lastVisitedOn: null },
    ]);
  });

  it('the visits of all schools of a page are counted in one statement', async () => {
    district.statements();
    await district.ask('{ schools { nodes { visitsThisYear lastVisitedOn } } }', {}, OFFICE);
    expect(district.statements().filter((sql) => /visited_on/i.test(sql))).toHaveLength(1);
  });

  it('the figures are for those who have an office, and the public neither reads them nor filters by them', async () => {
    const read = await district.ask('{ schools { nodes { visitsThisYear lastVisitedOn } } }');
    expect(codesOf(read)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    const filtered = await district.ask(
      '{ schools(filter: { notVisitedSince: "2026-09-01" }) { nodes { id } } }',
    );
    expect(codesOf(filtered)).toEqual(['FORBIDDEN']);
  });

  it('schools that were not visited since a day are found', async () => {
    const since = async (day: string) => {
      const query = `{ schools(filter: { notVisitedSince: "${day}", statuses: [OPEN] }) { totalCount nodes { id } } }`;
      const { data } = await district.ask(query, {}, OFFICE);
      return data.schools.nodes.map(({ id }: { id: string }) => id);
    };
    expect(await since('2026-09-01')).toEqual([school(2), school(4)]);
    expect(await since('2026-10-12')).toEqual([school(2), school(3), school(4)]);
    expect(await since('2026-01-01')).toEqual([school(4)]);
  });

  it('a district shows which floors and targets it does not meet, and for which schools', async () => {
    const { found, answer } = await alerts();
    expect(answer.errors).toBeUndefined();
    expect(about(found, 'REGULAR_TWICE_A_SEMESTER')).toEqual([school(2)]);
    expect(about(found, 'KINDERGARTEN_MONTHLY')).toEqual([school(3)]);
    expect(about(found, 'COMPREHENSIVE_WITHIN_FIVE_YEARS')).toBeUndefined();
    expect(about(found, 'COMPREHENSIVE_NOT_WITHIN_THREE_YEARS')).toEqual([school(2)]);
    expect(found.map(({ rule, count }) => [rule, count])).toEqual([
      ['THREE_FULL_TIME_INSPECTORS', 1],
      ['ENOUGH_INSPECTORS', 1],
      ['REGULAR_TWICE_A_SEMESTER', 1],
      ['KINDERGARTEN_MONTHLY', 1],
      ['COMPREHENSIVE_NOT_WITHIN_THREE_YEARS', 1],
    ]);
  });

  it('a district shows its zones and its inspectors in office that miss a target', async () => {
    const zone = {
      id: testId(CODE, 'ResponsibilityZone', 1),
      districtCode: CODE,
      name: '第一督学责任区',
      state: 'ACTIVE' as const,
    };
    const gone = {
      id: testId(CODE, 'ResponsibilityZone', 2),
      districtCode: CODE,
      name: '原督学责任区',
      state: 'DISSOLVED' as const,
    };
    const inspector = {
      id: testId(CODE, 'DistrictInspector', 1),
      districtCode: CODE,
      name: '张某001',
      employment: 'FULL_TIME' as const,
      mode: 'APPOINTED' as const,
      state: 'ACTIVE' as const,
      certificateNumber: '渝中督001',
    };
    const posted = testSchool(CODE, 6, {
      openedOn: '2026-10-01',
      zoneId: zone.id,
      responsibleInspectorId: inspector.id,
    });
    const more = { ...emptySeed, schools: [posted], zones: [zone, gone], inspectors: [inspector] };
    await district.database.write(new Date(), (write) => seedDistrict(write, more));
    const { found } = await alerts();
    const counts = Object.fromEntries(found.map(({ rule, count }) => [rule, count]));
    expect(counts).toMatchObject({
      POST_OF_THREE_TO_FIVE: 1,
      CONTACT_PUBLIC: 1,
      FILED_WITH_CITY: 1,
      ZONE_OF_TWO_INSPECTORS: 1,
    });
  });

  it('what is made good no longer shows', async () => {
    const made = { ...emptySeed, inspections: [visit(2, '2026-11-20'), visit(3, '2026-11-20')] };
    const { database } = district;
    await database.write(new Date(), (write) => seedDistrict(write, made));
    const { found } = await alerts();
    expect(about(found, 'REGULAR_TWICE_A_SEMESTER')).toBeUndefined();
    expect(about(found, 'KINDERGARTEN_MONTHLY')).toBeUndefined();
  });

  it('the alerts of a district are for the offices and for those who have its figures', async () => {
    for (const who of [{ role: 'CITY_OFFICE' }, { role: 'GOVERNMENT', district: CODE }]) {
      expect((await alerts(who as never)).answer.errors).toBeUndefined();
    }
    const strangers = [
      { role: 'PUBLIC' },
      { role: 'DISTRICT_OFFICE', district: '500104' },
      { role: 'INSPECTED_UNIT', district: CODE, school: school(1) },
    ];
    for (const who of strangers) {
      const { answer, found } = await alerts(who as never);
      expect([codesOf(answer), found]).toEqual([['FORBIDDEN'], null]);
    }
  });
});
