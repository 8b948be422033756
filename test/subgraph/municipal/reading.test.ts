import { municipalName } from '../../../subgraphs/supervision/commands';
import { availableCommands } from '../../../subgraphs/supervision/lifeCycle';
import { MAJOR_INSPECTION, type MajorInspectionState } from '../../../subgraphs/supervision/lifeCycles';
import { globalId } from '../../../subgraphs/kernel/ids';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { CITY_OFFICE, ROWS, SCHOOLS } from '../../support/cityRows';

const CITY = '500000' as Parameters<typeof globalId>[0];
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe.each(engines())('the records of the city on $name', ({ create }) => {
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

  it('pages through all inspections, newest first, each exactly once', async () => {
    const seen: { id: string; scheduledOn: string }[] = [];
    let after: string | null = null;
    do {
      const { data } = await city.ask(
        'query($after: String) { municipalInspections(first: 20, after: $after) { totalCount nodes { id scheduledOn } pageInfo { hasNextPage endCursor } } }',
        { after },
        CITY_OFFICE,
      );
      const { totalCount, nodes, pageInfo } = data.municipalInspections;
      expect(totalCount).toBe(ROWS.inspections.length);
      seen.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(ids(seen))).toEqual(new Set(ids(ROWS.inspections)));
    expect(seen).toHaveLength(ROWS.inspections.length);
    const days = seen.map(({ scheduledOn }) => scheduledOn);
    expect(days).toEqual([...days].sort().reverse());
  });

  it('finds inspectors by name, pinyin and figures of their engagement', async () => {
    const [first] = ROWS.inspectors;
    const found = async (filter: object) => {
      const { data } = await city.ask(
        'query($filter: MunicipalInspectorFilter) { municipalInspectors(first: 500, filter: $filter) { totalCount nodes { id isSubjectInspector } } }',
        { filter },
        CITY_OFFICE,
      );
      return data.municipalInspectors;
    };
    expect(ids((await found({ search: first?.name })).nodes)).toEqual([first?.id]);
    const subject = await found({ isSubjectInspector: true });
    expect(subject.totalCount).toBe(84);
    expect(subject.nodes.every((node: { isSubjectInspector: boolean }) => node.isSubjectInspector)).toBe(
      true,
    );
    expect((await found({ states: ['LEFT'] })).totalCount).toBe(0);
  });

  it('shows a term with its targets, its figures, and no alert where they are met', async () => {
    const { data } = await city.ask(
      '{ municipalTerms { id name inspectorTarget subjectInspectorTarget inspectorCount subjectInspectorCount alerts { rule } } }',
      {},
      CITY_OFFICE,
    );
    expect(data.municipalTerms).toEqual([
      {
        id: ROWS.terms[0]?.id,
        name: ROWS.terms[0]?.name,
        inspectorTarget: 160,
        subjectInspectorTarget: 80,
        inspectorCount: 160,
        subjectInspectorCount: 84,
        alerts: [],
      },
    ]);
  });

  it('leads from an inspection to its subject, team, matters and findings', async () => {
    const row = ROWS.inspections.find(
      ({ schoolId, id }) => schoolId && ROWS.findings.some(({ inspectionId }) => inspectionId === id),
    );
    const { data } = await city.ask(
      `query($id: ID!) { municipalInspection(id: $id) { schoolId school { id } districtCode district { code name } unit { id }
        team { id name } matters { code label version } availableCommands { command }
        findings { totalCount nodes { inspectionId inspection { id } school { id } category { code label } description } } } }`,
      { id: row?.id },
      CITY_OFFICE,
    );
    const found = ROWS.findings.filter(({ inspectionId }) => inspectionId === row?.id);
    const inspection = data.municipalInspection;
    expect(inspection).toMatchObject({
      schoolId: row?.schoolId,
      school: { id: row?.schoolId },
      districtCode: row?.districtCode,
      district: { code: row?.districtCode },
      unit: null,
      availableCommands: availableCommands(MAJOR_INSPECTION, {
        state: row?.state as MajorInspectionState,
        caller: { role: 'DISTRICT_OFFICE', capacity: null },
      }).map((command) => ({ command: municipalName(command) })),
    });
    expect(ids(inspection.team)).toEqual(row?.team);
    expect(inspection.matters.map(({ code }: { code: string }) => code)).toEqual(row?.matters);
    expect(inspection.matters[0].label).not.toBe(inspection.matters[0].code);
    expect(inspection.findings.totalCount).toBe(found.length);
    expect(inspection.findings.nodes[0]).toMatchObject({
      inspection: { id: row?.id },
      school: { id: row?.schoolId },
    });
  });

  it('leads from an accountability record to the department, the district and the school concerned', async () => {
    const { data } = await city.ask(
      '{ municipalAccountabilityRecords(first: 500) { totalCount nodes { id unitId unit { id name } districtCode district { id } schoolId school { id } } } }',
      {},
      CITY_OFFICE,
    );
    const { totalCount, nodes } = data.municipalAccountabilityRecords;
    expect(totalCount).toBe(ROWS.accountabilityRecords.length);
    for (const node of nodes) {
      expect([node.unit?.id ?? null, node.district?.id ?? null, node.school?.id ?? null]).toEqual([
        node.unitId,
        node.districtCode,
        node.schoolId,
      ]);
    }
    expect(nodes.some(({ unit }: { unit: object | null }) => unit)).toBe(true);
  });

  it.each([
    ['kinds: [SPECIAL]', (row: (typeof ROWS.inspections)[0]) => row.kind === 'SPECIAL'],
    ['states: [ON_SITE, DRAFT]', (row) => row.state === 'ON_SITE' || row.state === 'DRAFT'],
    ['subjectKinds: [OWN_LEVEL_DEPARTMENT]', (row) => row.unitId !== null],
    ['districtCodes: ["500103"]', (row) => row.districtCode === '500103'],
    ['districtCodes: []', () => false],
    ['isPublished: true', (row) => row.publishedOn !== null],
    [
      'scheduledOn: { from: "2026-01-01", to: "2026-06-30" }',
      (row) => row.scheduledOn >= '2026-01-01' && row.scheduledOn <= '2026-06-30',
    ],
  ])('filters inspections by %s', async (filter, holds) => {
    const { data } = await city.ask(
      `{ municipalInspections(first: 500, filter: { ${filter} }) { nodes { id } } }`,
      {},
      CITY_OFFICE,
    );
    const wanted = ROWS.inspections.filter(holds);
    expect(new Set(ids(data.municipalInspections.nodes))).toEqual(new Set(ids(wanted)));
  });

  it('finds the inspections of an inspector’s teams', async () => {
    const inspector = ROWS.inspections[0]?.team[0] ?? '';
    const { data } = await city.ask(
      'query($id: ID!) { municipalInspections(first: 500, filter: { inspectorId: $id }) { nodes { id } } }',
      { id: inspector },
      CITY_OFFICE,
    );
    const wanted = ROWS.inspections.filter(({ team }) => team.some((id) => id === inspector));
    expect(new Set(ids(data.municipalInspections.nodes))).toEqual(new Set(ids(wanted)));
  });

  it('answers the inspections of many schools and districts with a constant number of SQL statements', async () => {
    const query = `query($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on School { id municipalInspections(first: 2) { totalCount nodes { id title team { name } district { name } findings(first: 2) { nodes { description } } } } }
      ... on District { code name municipalInspections(first: 2) { totalCount nodes { id } } } } }`;
    const schools = SCHOOLS.map(({ id }) => ({ __typename: 'School', id }));
    const districts = ['500103', '500156', '500101'].map((code) => ({ __typename: 'District', code }));
    const asked = async (representations: object[]) => {
      city.statements();
      const { data, errors } = await city.askAsGateway(query, { representations }, CITY_OFFICE);
      expect(errors).toBeUndefined();
      return { entities: data._entities, statements: city.statements().length };
    };
    const few = await asked([...schools.slice(0, 2), ...districts.slice(0, 1)]);
    const many = await asked([...schools, ...districts]);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(9);
    for (const entity of many.entities) {
      const own = ROWS.inspections.filter(
        ({ schoolId, districtCode }) => schoolId === entity.id || districtCode === entity.code,
      );
      expect(entity.municipalInspections.totalCount).toBe(own.length);
      expect(entity.municipalInspections.nodes).toHaveLength(Math.min(2, own.length));
    }
    expect(many.entities.some((entity: { id?: string }) => entity.id)).toBe(true);
  });

  it('answers entities in their order, with null for those it does not have', async () => {
    const representations = [
      { __typename: 'District', code: '500999' },
      { __typename: 'MunicipalTerm', id: ROWS.terms[0]?.id },
      { __typename: 'MemberUnit', id: '500000.mun.00000000000000000000000019' },
      { __typename: 'MunicipalInspection', id: globalId(CITY, 'MunicipalInspection', '0'.repeat(26)) },
      { __typename: 'MunicipalInspector', id: ROWS.inspectors[0]?.id },
    ];
    const { data } = await city.askAsGateway(
      `query($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on District { code } ... on MunicipalTerm { name } ... on MemberUnit { unit: name } ... on MunicipalInspection { id }
        ... on MunicipalInspector { id } } }`,
      { representations },
      CITY_OFFICE,
    );
    expect(data._entities).toEqual([
      null,
      { name: ROWS.terms[0]?.name },
      { unit: '市残联' },
      null,
      { id: ROWS.inspectors[0]?.id },
    ]);
  });

  it.each([
    ['municipalInspector', 'MunicipalInspector'],
    ['municipalInspection', 'MunicipalInspection'],
    ['municipalFinding', 'MunicipalFinding'],
    ['municipalAccountabilityRecord', 'MunicipalAccountabilityRecord'],
  ] as const)(
    '%s answers null for a well-formed id of no record, and refuses another',
    async (field, type) => {
      const answer = await city.ask(
        `query($none: ID!, $bad: ID!) { none: ${field}(id: $none) { id } bad: ${field}(id: $bad) { id } }`,
        { none: globalId(CITY, type, '0'.repeat(26)), bad: SCHOOLS[0]?.id },
        CITY_OFFICE,
      );
      expect(answer.data).toEqual({ none: null, bad: null });
      expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    },
  );

  it.each(['first: 0', 'first: 501', 'after: "nonsense"'])('refuses a page with %s', async (args) => {
    const answer = await city.ask(`{ municipalInspections(${args}) { nodes { id } } }`, {}, CITY_OFFICE);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.data.municipalInspections).toBeNull();
  });
});
