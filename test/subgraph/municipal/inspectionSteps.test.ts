import { MunicipalAnnualPlan } from '../../../subgraphs/municipal/plans/plan.entity';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { CONSULTATIONS, inspectionDesk, type Who } from '../../support/inspections';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { testId } from '../../support/smallDistrict';

const CITY = '500000';
const DISTRICT = '500103';
const OFFICE: Who = { role: 'CITY_OFFICE' };
const DISTRICT_OFFICE: Who = { role: 'DISTRICT_OFFICE', district: DISTRICT };
const OTHER_OFFICE: Who = { role: 'DISTRICT_OFFICE', district: '500105' };
const SCHOOL = testId(DISTRICT, 'School', 1);
const PLAN = testId(CITY, 'MunicipalAnnualPlan', 1);
const TERM = testId(CITY, 'MunicipalTerm', 1);
const inspector = (number: number) => testId(CITY, 'MunicipalInspector', number);
const ON_TEAM: Who = { role: 'INSPECTOR', inspector: inspector(1) };
const item = (number: number, over: object) => ({
  number,
  kind: 'SPECIAL',
  subjectKind: 'SCHOOL',
  organiser: 'OFFICE',
  title: `第${number}项`,
  month: 3,
  function: 'GOVERNMENT',
  schoolIds: [],
  unitNames: [],
  trigger: null,
  triggerNote: null,
  ...over,
});

describe.each(engines())('special and comprehensive inspections by the city on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;
  let clock = '2026-03-02';
  let desk: ReturnType<typeof inspectionDesk>;
  let unitId: string;

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({
      engine,
      identity: await localIdentity(),
      seed: {
        terms: [{ id: TERM, name: '第五届', startsOn: '2024-01-01', endsOn: '2026-12-31' }],
        inspectors: [1, 2, 3].map((number) => ({
          id: inspector(number),
          termId: TERM,
          name: `张某${number}`,
          isSubjectInspector: false,
          subject: null,
          employment: 'FULL_TIME' as const,
          mode: 'APPOINTED' as const,
          state: 'ACTIVE' as const,
          certificateNumber: `渝督${number}`,
          contactPhone: null,
          termFrom: null,
          termTo: null,
          leftOn: null,
        })),
        inspections: [],
        findings: [],
        accountabilityRecords: [],
      },
      now: () => new Date(`${clock}T04:00:00.000Z`),
    });
    const units = await city.ask('{ committee { memberUnits { id name } } }', {}, OFFICE as never);
    unitId = units.data.committee.memberUnits[3].id as string;
    await city.database.write(new Date(`${clock}T04:00:00.000Z`), (write) =>
      write.insert('MunicipalAnnualPlan', MunicipalAnnualPlan, [
        {
          id: PLAN,
          year: 2026,
          edition: 1,
          title: '2026年度督导计划',
          state: 'APPROVED',
          items: [
            item(1, { kind: 'COMPREHENSIVE', subjectKind: 'LOWER_GOVERNMENT', unitNames: [DISTRICT] }),
            item(2, { subjectKind: 'OWN_LEVEL_DEPARTMENT', unitNames: [unitId] }),
            item(3, { schoolIds: [SCHOOL] }),
          ],
          absentTriggers: [],
          omissions: [],
          disclosure: 'NOT_PUBLIC',
        } as unknown as MunicipalAnnualPlan,
      ]),
    );
    desk = inspectionDesk(city, { isMunicipal: true, office: OFFICE });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  const draft = async (over: object) => {
    const { record, answer } = await desk.give('draftInspection', {
      kind: 'SPECIAL',
      title: '专项督导',
      scheduledOn: '2026-03-20',
      ...over,
    });
    if (!record) throw new Error(JSON.stringify(answer.errors));
    return record.id as string;
  };
  const noticed = async (over: object, planItem: number) => {
    const id = await draft(over);
    await desk.walk(id, [
      ['planInspection', { planId: PLAN, planItem }],
      ['nameInspectionTeam', { inspectorIds: [1, 2, 3].map(inspector) }],
      ['issueInspectionNotice'],
    ]);
    return id;
  };
  const government = {
    kind: 'COMPREHENSIVE',
    subjectKind: 'LOWER_GOVERNMENT',
    districtCode: DISTRICT,
    subjectName: '渝中区人民政府',
    matters: ['FUNDING'],
  };

  it('of a district go from the plan to the published report, the district’s office answering for the district', async () => {
    const id = await noticed(government, 1);
    const handIn = { id, selfEvaluation: '自评' };
    expect((await desk.give('submitSelfEvaluation', handIn, OTHER_OFFICE)).code).toBe('BAD_USER_INPUT');
    const handedIn = await desk.give(
      'submitSelfEvaluation',
      handIn,
      DISTRICT_OFFICE,
      'availableCommands { command } timeline { command role }',
    );
    expect(handedIn.record).toMatchObject({ state: 'SELF_EVALUATED', availableCommands: [] });
    expect(handedIn.record.timeline.at(-1)).toEqual({
      command: 'submitMunicipalSelfEvaluation',
      role: 'DISTRICT_OFFICE',
    });
    const finding = {
      category: 'FUNDING',
      description: '教育经费未落实',
      disposition: 'RECTIFICATION_NOTICE',
    };
    await desk.walk(id, [['startSiteVisit', {}, ON_TEAM]]);
    const found = await desk.give('recordFinding', { id, finding }, ON_TEAM, 'findings { nodes { id } }');
    const findingId = found.record.findings.nodes[0].id as string;
    await desk.walk(id, [
      ['recordConsultation', { consultations: CONSULTATIONS }, ON_TEAM],
      ['deliberateInspection', { deliberation: '评议意见' }, ON_TEAM],
    ]);
    const feedback = { feedback: '初步意见', findings: [{ findingId, text: '须落实经费' }] };
    expect((await desk.give('giveFeedback', { id, form: 'MEETING', ...feedback })).rules).toEqual([
      'COMPREHENSIVE_IN_WRITING',
    ]);
    await desk.walk(id, [['giveFeedback', { form: 'WRITTEN', ...feedback }]]);
    expect((await desk.give('issueOpinion', { id, opinion: '意见' })).rules).toEqual(['DEFENCE_AWAITED']);
    const open = await city.ask(
      'query($id: ID!) { municipalInspection(id: $id) { feedback availableCommands { command } findings { nodes { feedback } } } }',
      { id },
      DISTRICT_OFFICE as never,
    );
    expect(open.data.municipalInspection).toEqual({
      feedback: '初步意见',
      availableCommands: [{ command: 'submitMunicipalDefence' }, { command: 'waiveMunicipalDefence' }],
      findings: { nodes: [{ feedback: '须落实经费' }] },
    });
    await desk.walk(id, [
      ['submitDefence', { defence: '情况说明' }, DISTRICT_OFFICE],
      ['issueOpinion', { opinion: '督导意见' }],
      [
        'fileInspectionReport',
        { summary: '督导报告', government: '重庆市人民政府', superior: '国务院教育督导委员会办公室' },
      ],
      ['publishInspection', { publishedOn: clock, publicationChannel: 'GOVERNMENT_WEBSITE' }],
    ]);
    const seen = await city.ask('query($id: ID!) { municipalInspection(id: $id) { summary } }', { id });
    expect(seen.data.municipalInspection).toEqual({ summary: '督导报告' });
    const papers = await city.ask(
      'query($id: ID!) { municipalPapers(filter: { recordId: $id }) { nodes { kind organ number } } }',
      { id },
      DISTRICT_OFFICE as never,
    );
    const nodes = papers.data.municipalPapers.nodes as { kind: string; number: string }[];
    expect(nodes.map(({ kind }) => kind).sort()).toEqual([
      'INSPECTION_NOTICE',
      'INSPECTION_REPORT',
      'OPINION_LETTER',
    ]);
    expect(nodes.every(({ number }) => /^渝教督.〔2026〕\d+号$/.test(number))).toBe(true);
  });

  it('of a department are answered for by the member unit', async () => {
    const id = await noticed(
      { subjectKind: 'OWN_LEVEL_DEPARTMENT', unitId, subjectName: '市教委', matters: ['FUNDING'] },
      2,
    );
    const deadlines = await city.ask(
      'query($id: ID!) { municipalDeadlines(filter: { recordId: $id }) { nodes { rule dueOn unitId } } }',
      { id },
      { role: 'MEMBER_UNIT', unit: unitId } as never,
    );
    expect(deadlines.data.municipalDeadlines.nodes).toEqual([
      { rule: 'SELF_EVALUATION', dueOn: '2026-03-17', unitId },
    ]);
    const unit: Who = { role: 'MEMBER_UNIT', unit: unitId };
    expect((await desk.give('submitSelfEvaluation', { id, selfEvaluation: '自评' }, unit)).record.state).toBe(
      'SELF_EVALUATED',
    );
  });

  it('of a district’s school are answered for by the school', async () => {
    const id = await noticed({ subjectKind: 'SCHOOL', schoolId: SCHOOL, matters: ['FACILITIES_FUNDS'] }, 3);
    const school: Who = { role: 'INSPECTED_UNIT', district: DISTRICT, school: SCHOOL, capacity: 'HEAD' };
    const done = await desk.give(
      'submitSelfEvaluation',
      { id, selfEvaluation: '自评' },
      school,
      'districtCode',
    );
    expect(done.record).toMatchObject({ state: 'SELF_EVALUATED', districtCode: DISTRICT });
    clock = '2026-03-18';
    const early = await desk.give('startSiteVisit', { id, visitedOn: '2026-03-01' });
    expect(early.rules).toEqual(['VISIT_AFTER_NOTICE']);
    await desk.walk(id, [['startSiteVisit', { visitedOn: '2026-03-02' }]]);
    expect((await desk.give('recordConsultation', { id, consultations: [] })).rules).toEqual([
      'PUBLIC_CONSULTED',
      'GROUPS_HEARD',
    ]);
    clock = '2026-03-02';
  });

  it('are ordered out of turn by the city’s government, and by no district’s', async () => {
    const order = {
      ...government,
      title: '突发事件专项督导',
      scheduledOn: '2026-03-04',
      orderNumber: '渝府督〔2026〕1号',
    };
    const elsewhere: Who = { role: 'GOVERNMENT', district: DISTRICT };
    expect((await desk.give('orderInspection', order, elsewhere)).code).toBe('FORBIDDEN');
    const { record } = await desk.give('orderInspection', order, { role: 'GOVERNMENT' }, 'orderNumber');
    expect(record).toMatchObject({ state: 'DRAFT', orderNumber: '渝府督〔2026〕1号' });
  });

  it('are of districts that there are, and of schools in them', async () => {
    const named = { ...government, kind: 'SPECIAL', title: '专项督导', scheduledOn: '2026-03-20' };
    for (const [more, field] of [
      [{ districtCode: '500199' }, 'districtCode'],
      [{ subjectKind: 'SCHOOL', schoolId: testId('999999', 'School', 1) }, 'schoolId'],
    ] as const) {
      const { answer } = await desk.give('draftInspection', { ...named, ...more });
      expect(answer.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        issues: [{ path: ['input', field], rule: 'DISTRICT' }],
      });
    }
  });

  it('are not for districts to command, and regular ones are not kept by the city', async () => {
    const id = await draft(government);
    expect((await desk.give('planInspection', { id }, DISTRICT_OFFICE)).code).toBe('FORBIDDEN');
    const regular = await desk.give('draftInspection', {
      ...government,
      kind: 'REGULAR',
      title: '经常性督导',
      scheduledOn: '2026-03-20',
    });
    expect(regular.code).toBe('RULE_VIOLATED');
    expect(regular.rules).toEqual(['KIND_IS_MAJOR']);
  });

  it('that are cancelled are told to whoever had the notice', async () => {
    const cancelled = async (id: string, who: Who) => {
      await desk.walk(id, [['cancelInspection', { reason: '另行安排' }]]);
      const query = 'query($id: ID!) { municipalInspection(id: $id) { state } }';
      return (await city.ask(query, { id }, who as never)).data.municipalInspection as object | null;
    };
    const ofUnit = {
      subjectKind: 'OWN_LEVEL_DEPARTMENT',
      unitId,
      subjectName: '市教委',
      matters: ['FUNDING'],
    };
    const ofSchool = { subjectKind: 'SCHOOL', schoolId: SCHOOL, matters: ['FACILITIES_FUNDS'] };
    const memberUnit: Who = { role: 'MEMBER_UNIT', unit: unitId };
    const school: Who = { role: 'INSPECTED_UNIT', district: DISTRICT, school: SCHOOL };
    const told = { state: 'CANCELLED' };
    expect(await cancelled(await noticed(government, 1), DISTRICT_OFFICE)).toEqual(told);
    expect(await cancelled(await noticed(ofUnit, 2), memberUnit)).toEqual(told);
    expect(await cancelled(await noticed(ofSchool, 3), school)).toEqual(told);
    expect(await cancelled(await draft(government), DISTRICT_OFFICE)).toBeNull();
    expect(await cancelled(await draft(ofUnit), memberUnit)).toBeNull();
    expect(await cancelled(await draft(ofSchool), school)).toBeNull();
  });
});
