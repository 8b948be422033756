import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { inspectionDesk, type Who } from '../../support/inspections';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103';
const OFFICE: Who = { role: 'DISTRICT_OFFICE', district: CODE };
const school = (number: number) => testId(CODE, 'School', number);
const inspector = (number: number) => testId(CODE, 'DistrictInspector', number);
const POSTED: Who = { role: 'INSPECTOR', district: CODE, inspector: inspector(1) };
const OTHER: Who = { role: 'INSPECTOR', district: CODE, inspector: inspector(2) };
const TODAY = '2026-03-02';
const MATTERS = [
  'SCHOOL_MANAGEMENT',
  'ADMISSION_FEES_CHOICE',
  'CURRICULUM_CLASSROOM',
  'LEARNING_EXERCISE_WORKLOAD',
  'TEACHER_ETHICS_DEVELOPMENT',
  'CAMPUS_TRAFFIC_SAFETY',
  'FOOD_WATER_DORMITORY',
  'SCHOOL_ETHOS',
];

describe.each(engines())('regular inspections of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let desk: ReturnType<typeof inspectionDesk>;

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [
        {
          ...emptySeed,
          schools: [
            testSchool(CODE, 1, { responsibleInspectorId: inspector(1) }),
            testSchool(CODE, 2, { operator: 'PRIVATE' }),
            testSchool(CODE, 3, { responsibleInspectorId: inspector(2) }),
          ],
          inspectors: [1, 2].map((number) => ({
            id: inspector(number),
            districtCode: CODE,
            name: `张某${number}`,
            employment: 'FULL_TIME' as const,
            mode: 'APPOINTED' as const,
            state: 'ACTIVE' as const,
            certificateNumber: `渝中督${number}`,
          })),
        },
      ],
      now: () => new Date(`${TODAY}T04:00:00.000Z`),
    });
    desk = inspectionDesk(district, { office: OFFICE });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const finding = (over: object = {}) => ({
    category: 'FOOD_WATER_DORMITORY',
    description: '食堂留样不足',
    disposition: 'RECTIFICATION_NOTICE',
    ...over,
  });
  const visit = (over: object = {}) => ({
    schoolId: school(1),
    title: '随机督导',
    inspectorIds: [inspector(1)],
    matters: ['FOOD_WATER_DORMITORY'],
    visitedOn: TODAY,
    visitRecord: '入校查看食堂',
    ...over,
  });

  const hazards = async () => {
    const query =
      'query($districts: [ID!]) { schools(districts: $districts, first: 1) { nodes { district { alerts { rule count schools { id } } } } } }';
    const { data } = await district.ask(query, {}, OFFICE as never);
    const { alerts } = data.schools.nodes[0].district as { alerts: { rule: string }[] };
    return alerts.filter(({ rule }) => rule === 'HAZARD_OUTSTANDING');
  };

  it('record a visit that nobody was told of, with what was seen, done well and advised', async () => {
    const said = {
      visitMethods: ['CAMPUS_TOUR', 'DOCUMENTS'],
      highlights: '明厨亮灶',
      advice: '加强留样管理',
      findings: [finding()],
    };
    const { record, alerts } = await desk.give(
      'recordUnannouncedVisit',
      visit(said),
      POSTED,
      'isUnannounced scheduledOn visitMethods highlights advice findings { totalCount } timeline { command role }',
    );
    expect(alerts).toEqual([]);
    expect(record).toMatchObject({
      state: 'VISITED',
      isUnannounced: true,
      scheduledOn: TODAY,
      visitMethods: ['CAMPUS_TOUR', 'DOCUMENTS'],
      highlights: '明厨亮灶',
      advice: '加强留样管理',
      findings: { totalCount: 1 },
      timeline: [{ command: 'recordUnannouncedVisit', role: 'INSPECTOR' }],
    });
  });

  it('are recorded by those who took part, at their own schools', async () => {
    expect((await desk.give('recordUnannouncedVisit', visit(), OTHER)).code).toBe('FORBIDDEN');
    const forOthers = await desk.give(
      'recordUnannouncedVisit',
      visit({ inspectorIds: [inspector(2)] }),
      POSTED,
    );
    expect(forOthers.rules).toEqual(['RECORDED_BY_TEAM']);
    const ahead = await desk.give('recordUnannouncedVisit', visit({ visitedOn: '2026-03-03' }), POSTED);
    expect(ahead.rules).toEqual(['VISIT_NOT_AHEAD']);
  });

  it('tell of a hazard until its rectification is ordered, then no more', async () => {
    const hazard = finding({ isHazard: true });
    const { record } = await desk.give('recordUnannouncedVisit', visit(), POSTED);
    const found = await desk.give(
      'recordFinding',
      { id: record.id, finding: hazard },
      POSTED,
      'findings { nodes { id } }',
    );
    expect(found.alerts).toEqual(['HAZARD_OUTSTANDING']);
    expect(await hazards()).toEqual([{ rule: 'HAZARD_OUTSTANDING', count: 1, schools: [{ id: school(1) }] }]);
    const report = { id: record.id, reportedOn: TODAY, summary: '报告' };
    const order = await district.ask(
      'mutation($input: OrderRectificationInput!) { orderRectification(input: $input) { rectification { id } } }',
      { input: { findingId: found.record.findings.nodes[0].id as string, requirement: '立即整改' } },
      OFFICE as never,
    );
    expect(order.errors).toBeUndefined();
    expect(await hazards()).toEqual([]);
    expect((await desk.give('reportInspection', report, POSTED)).alerts).toEqual([]);
  });

  it('tell on closing what was found and never ordered to be put right', async () => {
    const { record } = await desk.give('recordUnannouncedVisit', visit({ findings: [finding()] }), POSTED);
    await desk.walk(record.id as string, [
      ['reportInspection', { reportedOn: TODAY, summary: '报告' }, POSTED],
    ]);
    const closed = await desk.give('closeInspection', { id: record.id });
    expect(closed).toMatchObject({ record: { state: 'CLOSED' }, alerts: ['RECTIFICATION_OUTSTANDING'] });
  });

  it('of a private school cover every matter within a year; until then it is told', async () => {
    const schedule = (matters: string[]) =>
      desk.give('scheduleInspection', {
        schoolId: school(2),
        title: '经常性督导',
        scheduledOn: TODAY,
        inspectorIds: [inspector(1)],
        matters,
      });
    const first = await schedule(MATTERS.slice(0, 5));
    expect(first.alerts).toEqual(['PRIVATE_SCHOOL_IN_FULL']);
    await desk.walk(first.record.id as string, [['recordVisit', { visitedOn: TODAY, visitRecord: '入校' }]]);
    expect((await schedule(MATTERS.slice(5))).alerts).toEqual([]);
  });

  it('are exposed in the news only on a ground, and once they are published', async () => {
    const { record } = await desk.give('recordUnannouncedVisit', visit(), POSTED);
    const id = record.id as string;
    await desk.walk(id, [['reportInspection', { reportedOn: TODAY, summary: '某某同学情况' }]]);
    const exposure = { id, ground: 'WEAK_IMPLEMENTATION', medium: '某报', exposedOn: TODAY };
    expect((await desk.give('exposeInspection', exposure)).rules).toEqual(['EXPOSED_AFTER_PUBLICATION']);
    const publication = { publishedOn: TODAY, publicationChannel: 'NEW_MEDIA', minorInvolved: true };
    expect((await desk.give('publishInspection', { id, ...publication })).rules).toEqual(['MINORS_REDACTED']);
    await desk.walk(id, [['publishInspection', { ...publication, redactedSummary: '隐去身份' }]]);
    await desk.walk(id, [['exposeInspection', exposure]]);
    const seen = await district.ask('query($id: ID!) { inspection(id: $id) { summary exposedOn } }', { id });
    expect(seen.data.inspection).toEqual({ summary: '隐去身份', exposedOn: TODAY });
  });
});
