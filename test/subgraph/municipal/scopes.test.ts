import { MunicipalFinding } from '../../../subgraphs/municipal/findings/finding.entity';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { CITY_OFFICE, ROWS, SCHOOLS, who } from '../../support/cityRows';

const COUNTS = `{ municipalInspections { totalCount } municipalAccountabilityRecords { totalCount } municipalInspectors { totalCount } }`;
const isPublished = ({ publishedOn, disclosure }: (typeof ROWS.inspections)[0]) =>
  publishedOn !== null && disclosure === 'PUBLIC';
const hidden = ROWS.inspections.find(({ state }) => state === 'DRAFT');

describe.each(engines())('who reads what of the city on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({ engine, identity: await localIdentity(), seed: ROWS });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  const counts = async (bearer?: ReturnType<typeof who>) => {
    const { data, errors } = await city.ask(COUNTS, {}, bearer);
    expect(errors).toBeUndefined();
    return Object.values<{ totalCount: number }>(data).map(({ totalCount }) => totalCount);
  };
  const inspectionsOf = async (bearer?: ReturnType<typeof who>) => {
    const { data } = await city.ask('{ municipalInspections(first: 500) { nodes { id } } }', {}, bearer);
    return new Set(data.municipalInspections.nodes.map(({ id }: { id: string }) => id));
  };
  const idsWhere = (holds: (row: (typeof ROWS.inspections)[0]) => boolean) =>
    new Set<string>(ROWS.inspections.filter(holds).map(({ id }) => id));

  it('the city’s office reads all of it', async () => {
    expect(await counts(CITY_OFFICE)).toEqual([
      ROWS.inspections.length,
      ROWS.accountabilityRecords.length,
      ROWS.inspectors.length,
    ]);
  });

  it('the public reads published inspections, and no inspectors', async () => {
    const [, records, inspectors] = await counts();
    expect(await inspectionsOf()).toEqual(idsWhere(isPublished));
    expect(idsWhere(isPublished).size).toBeGreaterThan(0);
    expect(records).toBe(ROWS.accountabilityRecords.filter(({ disclosedOn }) => disclosedOn !== null).length);
    expect(inspectors).toBe(0);
  });

  it('a district’s office reads what is published, and what it was told about its own district', async () => {
    const seen = await inspectionsOf(who({ role: 'DISTRICT_OFFICE', district: '500103' }));
    const ended = idsWhere(({ districtCode, state }) => districtCode === '500103' && state === 'CLOSED');
    const drafts = idsWhere(({ districtCode, state }) => districtCode === '500103' && state === 'DRAFT');
    const foreign = idsWhere((row) => row.districtCode !== '500103' && !isPublished(row));
    for (const id of ended) expect(seen).toContain(id);
    for (const id of [...drafts, ...foreign]) expect(seen).not.toContain(id);
  });

  it('a school reads the city’s inspections of it once it has been told', async () => {
    const row = ROWS.inspections.find(({ schoolId, state }) => schoolId && state === 'FEEDBACK_GIVEN');
    const school = row?.schoolId ?? SCHOOLS[0]?.id ?? '';
    const unit = who({ role: 'INSPECTED_UNIT', district: school.slice(0, 6), school });
    const seen = await inspectionsOf(unit);
    expect(seen).toContain(row?.id);
    const { data } = await city.ask(
      'query($id: ID!) { municipalInspection(id: $id) { team { id } visitRecord } }',
      { id: row?.id },
      unit,
    );
    expect(data.municipalInspection.team).toHaveLength(row?.team.length ?? 0);
  });

  it('a member unit reads the inspections of it by the id that every installation has', async () => {
    const row = ROWS.inspections.find(
      ({ unitId, state }) => unitId && state !== 'DRAFT' && state !== 'PLANNED',
    );
    const seen = await inspectionsOf(who({ role: 'MEMBER_UNIT', unit: row?.unitId ?? '' }));
    const others = idsWhere((each) => each.unitId !== row?.unitId && !isPublished(each));
    expect([...seen].filter((id) => others.has(id as string))).toEqual([]);
    if (row?.state !== 'CANCELLED') expect(seen).toContain(row?.id);
  });

  it('an inspector reads the inspections of the own teams, and of inspectors only themselves', async () => {
    const inspector = ROWS.inspections[0]?.team[0] ?? '';
    const bearer = who({ role: 'INSPECTOR', inspector });
    const own = idsWhere(({ team }) => team.some((id) => id === inspector));
    expect(await inspectionsOf(bearer)).toEqual(new Set([...idsWhere(isPublished), ...own]));
    const { data } = await city.ask('{ municipalInspectors { nodes { id name contactPhone } } }', {}, bearer);
    expect(data.municipalInspectors.nodes).toEqual([
      {
        id: inspector,
        name: ROWS.inspectors.find(({ id }) => id === inspector)?.name,
        contactPhone: expect.any(String),
      },
    ]);
  });

  it('findings are read by whoever reads the result of their inspection', async () => {
    const unpublished = ROWS.findings.find(({ inspectionId }) =>
      ROWS.inspections.some((row) => row.id === inspectionId && !isPublished(row)),
    );
    const published = ROWS.findings.find(({ inspectionId }) =>
      ROWS.inspections.some((row) => row.id === inspectionId && isPublished(row)),
    );
    const query =
      'query($a: ID!, $b: ID!) { a: municipalFinding(id: $a) { id } b: municipalFinding(id: $b) { id } }';
    const variables = { a: unpublished?.id, b: published?.id };
    expect((await city.ask(query, variables)).data).toEqual({ a: null, b: { id: published?.id } });
    expect((await city.ask(query, variables, CITY_OFFICE)).data.a).toEqual({ id: unpublished?.id });
  });

  it('findings handed to another authority are told to neither the unit nor the public', async () => {
    const told = ROWS.inspections.find(({ state, schoolId }) => state === 'FEEDBACK_GIVEN' && schoolId);
    const open = ROWS.inspections.find(isPublished);
    const ofTold = ROWS.findings.find(({ inspectionId }) => inspectionId === told?.id);
    const ofOpen = ROWS.findings.find(({ inspectionId }) => inspectionId === open?.id);
    const ids = [ofTold?.id, ofOpen?.id];
    const unit = who({ role: 'INSPECTED_UNIT', school: told?.schoolId ?? '' });
    const office = who({ role: 'DISTRICT_OFFICE', district: told?.districtCode ?? '' });
    const seenBy = async (bearer?: ReturnType<typeof who>) => {
      const query =
        'query($a: ID!, $b: ID!) { a: municipalFinding(id: $a) { id } b: municipalFinding(id: $b) { id } }';
      const { data } = await city.ask(query, { a: ids[0], b: ids[1] }, bearer);
      return [data.a, data.b].map((found: { id: string } | null) => found !== null);
    };
    const dispose = (disposition: string, of: readonly (string | undefined)[]) =>
      city.database.write(new Date(), ({ manager }) =>
        manager.update(
          MunicipalFinding,
          of.map((id) => id ?? ''),
          { disposition } as never,
        ),
      );
    await dispose('ON_SITE_ADVICE', ids);
    for (const bearer of [unit, office]) expect(await seenBy(bearer)).toEqual([true, true]);
    expect(await seenBy()).toEqual([false, true]);
    await dispose('CASE_TRANSFER', ids);
    for (const bearer of [unit, office, undefined]) expect(await seenBy(bearer)).toEqual([false, false]);
    expect(await seenBy(CITY_OFFICE)).toEqual([true, true]);
    await dispose(ofTold?.disposition ?? '', [ofTold?.id]);
    await dispose(ofOpen?.disposition ?? '', [ofOpen?.id]);
  });

  it('answers null for a row out of sight, by id and as an entity, without an error', async () => {
    const one = await city.ask('query($id: ID!) { municipalInspection(id: $id) { id } }', { id: hidden?.id });
    expect(one.errors).toBeUndefined();
    expect(one.data.municipalInspection).toBeNull();
    const entity = await city.askAsGateway(
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on MunicipalInspection { id } } }',
      { r: [{ __typename: 'MunicipalInspection', id: hidden?.id }] },
    );
    expect(entity.errors).toBeUndefined();
    expect(entity.data._entities).toEqual([null]);
  });

  it('counts for a school what the caller may read', async () => {
    const inspected = ROWS.inspections.filter(({ schoolId }) => schoolId === SCHOOLS[0]?.id);
    const query =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on School { municipalInspections { totalCount } } } }';
    const r = [{ __typename: 'School', id: SCHOOLS[0]?.id }];
    const count = async (bearer?: ReturnType<typeof who>) =>
      (await city.askAsGateway(query, { r }, bearer)).data._entities[0].municipalInspections.totalCount;
    expect(await count()).toBe(inspected.filter(isPublished).length);
    expect(await count(CITY_OFFICE)).toBe(inspected.length);
  });

  it('answers a guarded field with null and one error for all rows', async () => {
    const answer = await city.ask('{ municipalInspections(first: 5) { nodes { title team { id } } } }');
    const { nodes } = answer.data.municipalInspections;
    expect(nodes.every(({ team }: { team: null }) => team === null)).toBe(true);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN',
      coordinate: 'MunicipalInspection.team',
      count: nodes.length,
    });
  });

  it('refuses to tell by a filter who is in a team to whom the team is not shown', async () => {
    const answer = await city.ask(
      'query($id: ID!) { municipalInspections(filter: { inspectorId: $id }) { totalCount } }',
      {
        id: ROWS.inspectors[0]?.id,
      },
    );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data.municipalInspections).toBeNull();
  });

  it('shows the figures of a term to the office, to governments and member units, to nobody else', async () => {
    const query = '{ municipalTerms { name inspectorCount } }';
    const countFor = async (bearer?: ReturnType<typeof who>) => {
      const answer = await city.ask(query, {}, bearer);
      return [answer.data.municipalTerms[0].inspectorCount, codesOf(answer)];
    };
    expect(await countFor(who({ role: 'GOVERNMENT' }))).toEqual([160, []]);
    expect(await countFor(who({ role: 'MEMBER_UNIT', unit: ROWS.memberUnits[0]?.id ?? '' }))).toEqual([
      160,
      [],
    ]);
    expect(await countFor()).toEqual([null, ['FORBIDDEN']]);
    expect(await countFor(who({ role: 'DISTRICT_OFFICE', district: '500103' }))).toEqual([
      null,
      ['FORBIDDEN'],
    ]);
  });

  it('answers entities to the gateway only', async () => {
    const answer = await city.ask(
      '{ _entities(representations: [{ __typename: "District", code: "500103" }]) { __typename } }',
      {},
      CITY_OFFICE,
    );
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
  });

  it('tells a district’s office who it is, and the commands that it may give at home', async () => {
    const query = '{ viewer { role districtCode commands } }';
    const office = await city.ask(query, {}, who({ role: 'DISTRICT_OFFICE', district: '500103' }));
    expect(office.data.viewer).toMatchObject({ role: 'DISTRICT_OFFICE', districtCode: '500103' });
    expect(office.data.viewer.commands).toContain('scheduleInspection');
    const nobody = await city.ask(query);
    expect(nobody.data.viewer).toEqual({
      role: 'PUBLIC',
      districtCode: null,
      commands: ['receiveComplaint', 'receiveMunicipalComplaint'],
    });
  });
});
