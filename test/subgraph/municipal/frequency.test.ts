import { memberUnitId } from '../../../subgraphs/municipal/committee/memberUnitIds';
import type { MunicipalSeed } from '../../../subgraphs/municipal/seed';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { testId } from '../../support/smallDistrict';

const OFFICE = { role: 'CITY_OFFICE' } as never;
type Inspection = MunicipalSeed['inspections'][0];

let numbered = 0;
const inspection = (visitedOn: string, change: Partial<Inspection>): Inspection => ({
  id: testId('500000', 'MunicipalInspection', (numbered += 1)),
  kind: 'COMPREHENSIVE',
  subjectKind: 'LOWER_GOVERNMENT',
  title: '综合督导',
  state: 'CLOSED',
  isUnannounced: false,
  scheduledOn: visitedOn,
  visitedOn,
  matters: ['FUNDING'],
  disclosure: 'ON_REQUEST',
  team: [],
  ...change,
});

/** One district within five years, one longer ago, one of whose schools only; one department within five years. */
const seed: MunicipalSeed = {
  terms: [],
  inspectors: [],
  findings: [],
  accountabilityRecords: [],
  inspections: [
    inspection('2022-03-01', { districtCode: '500103' }),
    inspection('2020-03-01', { districtCode: '500104' }),
    inspection('2025-03-01', {
      districtCode: '500105',
      subjectKind: 'SCHOOL',
      schoolId: testId('500105', 'School', 1),
    }),
    inspection('2026-05-01', {
      districtCode: '500105',
      subjectKind: 'SCHOOL',
      schoolId: testId('500105', 'School', 1),
    }),
    inspection('2024-03-01', {
      kind: 'SPECIAL',
      subjectKind: 'OWN_LEVEL_DEPARTMENT',
      unitId: memberUnitId(9),
    }),
  ],
};

describe.each(engines())(
  'how often the city inspects governments and departments, on $name',
  ({ create }) => {
    let engine: Engine;
    let city: TestMunicipal;

    beforeAll(async () => {
      engine = create();
      city = await testMunicipal({
        engine,
        identity: await localIdentity(),
        seed,
        now: () => new Date('2026-11-23T04:00:00.000Z'),
      });
    });
    afterAll(async () => {
      await city.close();
      await engine.clean();
    });

    it('shows which districts had no special or comprehensive inspection in five years', async () => {
      city.statements();
      const { data } = await city.ask(
        '{ districts { code municipalAlerts { rule basis kind } } }',
        {},
        OFFICE,
      );
      expect(city.statements().filter((sql) => /visited_on/i.test(sql))).toHaveLength(1);
      const alertsOf = (code: string) =>
        data.districts.find((district: { code: string }) => district.code === code).municipalAlerts;
      expect(alertsOf('500103')).toEqual([]);
      const alert = { rule: 'MAJOR_WITHIN_FIVE_YEARS', basis: '《重庆市教育督导条例》第20条', kind: 'LAW' };
      for (const code of ['500104', '500105', '500106']) expect(alertsOf(code)).toEqual([alert]);
    });

    it('shows which of its departments had none', async () => {
      const { data } = await city.ask('{ committee { memberUnits { id alerts { rule } } } }', {}, OFFICE);
      const quiet = data.committee.memberUnits.filter(
        ({ alerts }: { alerts: object[] }) => alerts.length === 0,
      );
      expect(quiet.map(({ id }: { id: string }) => id)).toEqual([memberUnitId(9)]);
    });

    it('a school tells how often the city came this year, to the offices and to those who have figures', async () => {
      const visited = testId('500105', 'School', 1);
      const query = `{ _entities(representations: [
      { __typename: "School", id: "${visited}" }, { __typename: "School", id: "${testId('500103', 'School', 1)}" }
    ]) { ... on School { municipalVisitsThisYear } } }`;
      const asked = async (who: object) => {
        const answer = await city.askAsGateway(query, {}, who);
        return answer.data._entities.map(
          (school: { municipalVisitsThisYear: number | null }) => school.municipalVisitsThisYear,
        );
      };
      expect(await asked({ role: 'CITY_OFFICE' })).toEqual([1, 0]);
      expect(await asked({ role: 'DISTRICT_OFFICE', district: '500105' })).toEqual([1, null]);
      expect(await asked({ role: 'PUBLIC' })).toEqual([null, null]);
    });

    it('tells it to those who have figures, and to nobody else', async () => {
      const query = '{ district(code: "500104") { municipalAlerts { rule } } }';
      for (const who of [{ role: 'GOVERNMENT' }, { role: 'MEMBER_UNIT', unit: 'unit' }]) {
        expect((await city.ask(query, {}, who as never)).data.district.municipalAlerts).toHaveLength(1);
      }
      for (const who of [{ role: 'PUBLIC' }, { role: 'DISTRICT_OFFICE', district: '500104' }]) {
        expect(codesOf(await city.ask(query, {}, who as never))).toEqual(['FORBIDDEN']);
      }
    });
  },
);
