import { codesOf } from '../../support/graphql';
import { generateDistrict } from '../../../scripts/demo/generate';
import { directoryEntry, testGateway, type TestGateway } from '../../support/city';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { sqlite } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { CITY_OFFICE, DISTRICTS, ROWS, SCHOOLS, who } from '../../support/cityRows';

describe('city and districts as one graph', () => {
  const engine = sqlite();
  let city: TestMunicipal;
  let districts: TestDistrict[];
  let gateway: TestGateway;

  beforeAll(async () => {
    const identity = await localIdentity();
    city = await testMunicipal({ engine, identity, seed: ROWS });
    districts = await Promise.all(
      DISTRICTS.map((code) => {
        const seed = generateDistrict(code, { seed: 'test', today: '2026-11-23' });
        return testDistrict({ code, engine, identity, seeds: [seed] });
      }),
    );
    const directory = districts.map(({ code, server }) => directoryEntry(code, server.url));
    gateway = await testGateway({ identity, directory, municipalUrl: city.server.url });
  });
  afterAll(async () => {
    await gateway.close();
    await Promise.all([city, ...districts].map((part) => part.close()));
    await engine.clean();
  });

  const inspected = ROWS.inspections.filter(({ schoolId }) => schoolId);

  it('leads from an inspection by the city to the school as its district has it', async () => {
    const { data, errors } = await gateway.ask(
      '{ municipalInspections(first: 500, filter: { subjectKinds: [SCHOOL] }) { nodes { schoolId school { id name district { name } } } } }',
      {},
      CITY_OFFICE,
    );
    expect(errors).toBeUndefined();
    expect(data.municipalInspections.nodes).toHaveLength(inspected.length);
    for (const { schoolId, school } of data.municipalInspections.nodes) {
      const own = SCHOOLS.find(({ id }) => id === schoolId);
      const district = own?.districtCode === '500103' ? '渝中区' : '武隆区';
      expect(school).toEqual({ id: schoolId, name: own?.name, district: { name: district } });
    }
  });

  it('leads from a school of a district to the city’s inspections of it', async () => {
    const school = SCHOOLS.find(({ id }) => inspected.some(({ schoolId }) => schoolId === id));
    const { data, errors } = await gateway.ask(
      'query($id: ID!) { school(id: $id) { name municipalInspections(first: 500) { totalCount nodes { id } } } }',
      { id: school?.id },
      CITY_OFFICE,
    );
    const own = inspected.filter(({ schoolId }) => schoolId === school?.id);
    expect(errors).toBeUndefined();
    expect(data.school.municipalInspections.totalCount).toBe(own.length);
    expect(new Set(data.school.municipalInspections.nodes.map(({ id }: { id: string }) => id))).toEqual(
      new Set(own.map(({ id }) => id)),
    );
  });

  it('has a district’s entry from the city and its schools from the district', async () => {
    const { data, errors } = await gateway.ask(
      '{ district(code: "500156") { id name kind schools(first: 1) { totalCount } municipalInspections { totalCount } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.district).toMatchObject({ id: '500156', name: '武隆区', schools: { totalCount: 131 } });
  });

  it('has the names of districts beside the schools of all', async () => {
    const { data } = await gateway.ask(
      '{ schools(first: 500) { nodes { districtCode district { id name } } } }',
    );
    const names = new Map<string, string>();
    for (const { districtCode, district } of data.schools.nodes) names.set(districtCode, district.name);
    expect(Object.fromEntries(names)).toEqual({ '500103': '渝中区', '500156': '武隆区' });
  });

  it('knows who asks while no district answers', async () => {
    const { data, errors } = await gateway.ask(
      '{ viewer { role districtCode commands } }',
      {},
      who({ role: 'DISTRICT_OFFICE', district: '500101' }),
    );
    expect(errors).toBeUndefined();
    expect(data.viewer).toMatchObject({ role: 'DISTRICT_OFFICE', districtCode: '500101' });
    expect(data.viewer.commands).toContain('registerSchool');
  });

  it('shows a district that does not answer as empty connections and null figures that name it', async () => {
    const alive = districts.map(({ code, server }) => directoryEntry(code, server.url));
    gateway.writeDirectory([...alive, directoryEntry('500120', 'http://127.0.0.1:9/graphql')]);
    const query = `{ district(code: "500120") { name
      schools { nodes { id } edges { cursor } totalCount pageInfo { hasNextPage endCursor } missingDistricts { code reason } }
      statistics { schoolCount schoolsByKind { count } missingDistricts { code } } } }`;
    const missing = { code: '500120', reason: 'UNREACHABLE' };
    let answer = await gateway.ask(query, {}, { role: 'CITY_OFFICE' });
    while (codesOf(answer)[0] === 'DISTRICT_UNKNOWN')
      answer = await gateway.ask(query, {}, { role: 'CITY_OFFICE' });
    expect(answer.data.district).toEqual({
      name: '璧山区',
      schools: {
        nodes: [],
        edges: [],
        totalCount: null,
        pageInfo: { hasNextPage: false, endCursor: null },
        missingDistricts: [missing],
      },
      statistics: { schoolCount: null, schoolsByKind: null, missingDistricts: [{ code: '500120' }] },
    });
    expect(codesOf(answer)).toEqual(['DISTRICT_UNAVAILABLE']);
  });
});
