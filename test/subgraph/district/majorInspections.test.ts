import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { sendFile } from '../../support/fileServer';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { PDF } from '../../support/sampleFiles';
import { CONSULTATIONS, inspectionDesk, type Who } from '../../support/inspections';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import { Recusal } from '../../../subgraphs/district/recusal/recusal.entity';
import { AnnualPlan } from '../../../subgraphs/district/plans/plan.entity';

const CODE = '500103';
const OFFICE: Who = { role: 'DISTRICT_OFFICE', district: CODE };
const school = (number: number) => testId(CODE, 'School', number);
const inspector = (number: number) => testId(CODE, 'DistrictInspector', number);
const UNIT: Who = { role: 'INSPECTED_UNIT', district: CODE, school: school(1), capacity: 'HEAD' };
const GOVERNMENT: Who = { role: 'GOVERNMENT', district: CODE };
const ON_TEAM: Who = { role: 'INSPECTOR', district: CODE, inspector: inspector(1) };
const NOT_ON_TEAM: Who = { role: 'INSPECTOR', district: CODE, inspector: inspector(5) };
/** The approved plan of a year, and that of this one. */
const planOf = (year: number) => testId(CODE, 'AnnualPlan', year);
const PLAN = planOf(2026);
const TEAM = { inspectorIds: [1, 2, 3].map(inspector) };

const planItem = (number: number, kind: string, schools: number[], units: string[] = []) => ({
  number,
  kind,
  subjectKind: units.length > 0 ? 'LOWER_GOVERNMENT' : 'SCHOOL',
  organiser: 'OFFICE',
  title: `第${number}项`,
  month: 3,
  supervisionFunction: 'SCHOOL',
  schoolIds: schools.map(school),
  unitNames: units,
  trigger: null,
  triggerNote: null,
});

describe.each(engines())('special and comprehensive inspections of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let clock: string;
  let identity: LocalIdentity;
  let desk: ReturnType<typeof inspectionDesk>;

  beforeAll(async () => {
    engine = create();
    const everyone = [1, 2, 3, 4, 5, 6];
    clock = '2026-03-02';
    identity = await localIdentity();
    district = await testDistrict({
      code: CODE,
      engine,
      identity,
      seeds: [
        {
          ...emptySeed,
          schools: [
            ...[1, 2, 3, 4, 6, 7, 9, 10].map((number) => testSchool(CODE, number)),
            testSchool(CODE, 5, { operator: 'PRIVATE' }),
            testSchool(CODE, 8, { status: 'CLOSED', closedOn: '2025-08-31' }),
          ],
          inspectors: everyone.map((number) => ({
            id: inspector(number),
            districtCode: CODE,
            name: `张某${number}`,
            employment: 'FULL_TIME' as const,
            mode: 'APPOINTED' as const,
            state: number === 4 ? ('LEFT' as const) : ('ACTIVE' as const),
            certificateNumber: number === 6 ? '' : `渝中督${number}`,
            contactPhone: null,
            termFrom: null,
            termTo: null,
            leftOn: null,
          })),
        },
      ],
      now: () => new Date(`${clock}T04:00:00.000Z`),
    });
    await district.database.write(new Date(`${clock}T04:00:00.000Z`), (write) =>
      write.insert(
        'AnnualPlan',
        AnnualPlan,
        [2026, 2027, 2028, 2029, 2030].map((year) => ({
          id: planOf(year),
          districtCode: CODE,
          year,
          edition: 1,
          title: `${year}年度督导计划`,
          state: 'APPROVED',
          items: [
            planItem(1, 'SPECIAL', [1, 2, 3, 4, 6, 7, 9, 10]),
            planItem(2, 'COMPREHENSIVE', [1, 5]),
            planItem(3, 'SPECIAL', [], ['某街道办事处']),
            planItem(4, 'SPECIAL', [4]),
            planItem(5, 'SPECIAL', [4]),
          ],
          absentTriggers: [],
          omissions: [],
          disclosure: 'NOT_PUBLIC',
        })) as unknown as AnnualPlan[],
      ),
    );
    desk = inspectionDesk(district, { office: OFFICE });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });
  beforeEach(() => {
    clock = '2026-03-02';
  });

  const draft = async (number: number, over: object = {}) => {
    const { record, answer } = await desk.give('draftInspection', {
      district: CODE,
      kind: 'SPECIAL',
      subjectKind: 'SCHOOL',
      schoolId: school(number),
      title: '校园食品安全专项督导',
      scheduledOn: '2026-03-20',
      matters: ['FACILITIES_FUNDS'],
      ...over,
    });
    if (!record) throw new Error(JSON.stringify(answer.errors));
    return record.id as string;
  };
  const planned = async (number: number, over: { scheduledOn?: string } = {}, item = 1) => {
    const { scheduledOn = '2026-03-20' } = over;
    const id = await draft(number, over);
    await desk.walk(id, [
      ['planInspection', { planId: planOf(Number(scheduledOn.slice(0, 4))), planItem: item }],
      ['nameInspectionTeam', TEAM],
    ]);
    return id;
  };
  const onSite = async (number: number, over: object = {}, item = 1) => {
    const id = await planned(number, over, item);
    await desk.walk(id, [
      ['issueInspectionNotice'],
      ['submitSelfEvaluation', { selfEvaluation: '自评良好' }],
      ['startSiteVisit'],
    ]);
    return id;
  };
  const finding = (over: object = {}) => ({
    category: 'FACILITIES_FUNDS',
    description: '经费管理不规范',
    disposition: 'RECTIFICATION_NOTICE',
    ...over,
  });
  const deliberated = async (number: number, over: object = {}, item = 1) => {
    const id = await onSite(number, over, item);
    await desk.walk(id, [
      ['recordConsultation', { consultations: CONSULTATIONS }],
      ['deliberateInspection', { deliberation: '评议意见' }],
    ]);
    return id;
  };
  const reported = async (number: number, over: object = {}, item = 1) => {
    const id = await deliberated(number, over, item);
    await desk.walk(id, [
      ['giveFeedback', { form: 'WRITTEN', feedback: '初步意见' }],
      ['waiveDefence', {}, { ...UNIT, school: school(number) }],
      ['issueOpinion', { opinion: '督导意见' }],
      ['fileInspectionReport', { summary: '督导报告全文', government: '区政府', superior: '市督导室' }],
    ]);
    return id;
  };
  const read = async (id: string, selection: string, who: Who = OFFICE) => {
    const answer = await district.ask(
      `query($id: ID!) { inspection(id: $id) { ${selection} } }`,
      { id },
      who as never,
    );
    return answer.data.inspection;
  };
  const running = async (id: string) => {
    const answer = await district.ask(
      'query($id: ID!) { deadlines(filter: { recordId: $id }) { nodes { rule dueOn } } }',
      { id },
      OFFICE as never,
    );
    return answer.data.deadlines.nodes as { rule: string; dueOn: string }[];
  };
  const tasksOf = async (who: Who) => {
    const answer = await district.ask('{ deadlines { nodes { rule recordId } } }', {}, who as never);
    return answer.data.deadlines.nodes as object[];
  };
  const orderFor = async (recordId: string) => {
    const sent = await sendFile(district.server.url, {
      record: recordId,
      body: PDF,
      type: 'application/pdf',
      name: '紧急督导指令.pdf',
      authorization: await identity.bearer(CODE, OFFICE as never),
    });
    const { id: attachmentId } = JSON.parse(sent.content.toString()) as { id: string };
    return { number: '渝中府督〔2026〕3号', issuer: 'OWN_GOVERNMENT', attachmentId };
  };
  const papersOf = async (id: string, who: Who = OFFICE) => {
    const answer = await district.ask(
      'query($id: ID!) { papers(filter: { recordId: $id }) { nodes { kind number title disclosure sections { heading text } } } }',
      { id },
      who as never,
    );
    return answer.data.papers.nodes as { kind: string; number: string; title: string; disclosure: string }[];
  };

  it('goes from the approved plan to its close, with papers, deadlines and every step kept', async () => {
    const id = await planned(1);
    const notice = await desk.give('issueInspectionNotice', { id }, OFFICE, 'selfEvaluationDueOn');
    expect(notice.record).toMatchObject({ state: 'NOTICE_ISSUED', selfEvaluationDueOn: '2026-03-17' });
    expect(await running(id)).toEqual([{ rule: 'SELF_EVALUATION', dueOn: '2026-03-17' }]);

    await desk.walk(id, [['submitSelfEvaluation', { selfEvaluation: '自评良好' }, UNIT]]);
    expect(await running(id)).toEqual([]);

    clock = '2026-03-20';
    const step = await desk.give('startSiteVisit', { id }, ON_TEAM, 'visitedOn');
    expect(step.record).toMatchObject({ state: 'ON_SITE', visitedOn: '2026-03-20' });
    const found = await desk.give(
      'recordFinding',
      { id, finding: finding() },
      ON_TEAM,
      'findings { nodes { id } }',
    );
    const findingId = found.record.findings.nodes[0].id as string;
    await desk.walk(id, [['recordConsultation', { consultations: CONSULTATIONS }, ON_TEAM]]);
    await desk.walk(id, [['deliberateInspection', { deliberation: '评议意见' }, ON_TEAM]]);
    expect(await running(id)).toEqual([{ rule: 'SPECIAL_FEEDBACK', dueOn: '2026-03-25' }]);
    expect(await tasksOf(ON_TEAM)).toContainEqual({ rule: 'SPECIAL_FEEDBACK', recordId: id });

    const unsaid = await desk.give('giveFeedback', { id, form: 'MEETING', feedback: '初步意见' });
    expect(unsaid.rules).toEqual(['EVERY_FINDING_FED_BACK']);
    const feedback = {
      form: 'MEETING',
      feedback: '初步意见',
      findings: [{ findingId, text: '须规范经费管理' }],
    };
    await desk.walk(id, [['giveFeedback', feedback]]);
    expect(await running(id)).toEqual([
      { rule: 'DEFENCE', dueOn: '2026-03-25' },
      { rule: 'OPINION_LETTER', dueOn: '2026-04-19' },
    ]);

    const early = await desk.give('issueOpinion', { id, opinion: '督导意见' });
    expect(early.rules).toEqual(['DEFENCE_AWAITED']);
    clock = '2026-03-25';
    await desk.walk(id, [['submitDefence', { defence: '情况说明' }, UNIT]]);
    const opinion = await desk.give('issueOpinion', { id, opinion: '督导意见' });
    expect(opinion).toMatchObject({
      record: { state: 'OPINION_ISSUED' },
      alerts: ['RECTIFICATION_OUTSTANDING'],
    });
    expect(await running(id)).toEqual([]);

    const report = { summary: '督导报告', government: '渝中区人民政府', superior: '市政府教育督导室' };
    await desk.walk(id, [['fileInspectionReport', report]]);
    expect(await running(id)).toMatchObject([{ rule: 'PUBLICATION' }]);
    expect(await read(id, 'summary', GOVERNMENT)).toEqual({ summary: '督导报告' });
    expect(await read(id, 'summary', {})).toBeNull();
    const publication = { publishedOn: '2026-03-25', publicationChannel: 'GOVERNMENT_WEBSITE' };
    await desk.walk(id, [['publishInspection', publication]]);
    expect(await running(id)).toEqual([]);
    expect(await read(id, 'summary findings { nodes { description } }', {})).toEqual({
      summary: '督导报告',
      findings: { nodes: [{ description: '经费管理不规范' }] },
    });

    const order = await district.ask(
      'mutation($input: OrderRectificationInput!) { orderRectification(input: $input) { rectification { id } } }',
      { input: { findingId, requirement: '一个月内整改' } },
      OFFICE as never,
    );
    expect(order.errors).toBeUndefined();
    expect((await desk.give('closeInspection', { id })).rules).toEqual(['NO_OPEN_RECTIFICATION']);

    const { timeline } = await read(id, 'timeline { command role }');
    expect(timeline).toEqual(
      [
        ['draftInspection', 'DISTRICT_OFFICE'],
        ['planInspection', 'DISTRICT_OFFICE'],
        ['nameInspectionTeam', 'DISTRICT_OFFICE'],
        ['issueInspectionNotice', 'DISTRICT_OFFICE'],
        ['submitSelfEvaluation', 'INSPECTED_UNIT'],
        ['startSiteVisit', 'INSPECTOR'],
        ['recordFinding', 'INSPECTOR'],
        ['recordConsultation', 'INSPECTOR'],
        ['deliberateInspection', 'INSPECTOR'],
        ['giveFeedback', 'DISTRICT_OFFICE'],
        ['submitDefence', 'INSPECTED_UNIT'],
        ['issueOpinion', 'DISTRICT_OFFICE'],
        ['fileInspectionReport', 'DISTRICT_OFFICE'],
        ['publishInspection', 'DISTRICT_OFFICE'],
      ].map(([command, role]) => ({ command, role })),
    );
    const papers = await papersOf(id);
    expect(papers.map(({ kind }) => kind).sort()).toEqual([
      'INSPECTION_NOTICE',
      'INSPECTION_REPORT',
      'OPINION_LETTER',
    ]);
    const [published] = await papersOf(id, {});
    expect(published).toMatchObject({ kind: 'INSPECTION_REPORT' });
    expect(published?.number).toMatch(/^渝中教督报〔2026〕\d+号$/);
  });

  it('is planned only under an item of an approved plan that is of its kind and for its subject', async () => {
    const id = await draft(2);
    const tried = async (input: object) => (await desk.give('planInspection', { id, ...input })).rules;
    expect(await tried({})).toEqual(['IN_APPROVED_PLAN']);
    expect(await tried({ planId: PLAN, planItem: 2 })).toEqual(['IN_APPROVED_PLAN']);
    expect(await tried({ planId: PLAN, planItem: 9 })).toEqual(['IN_APPROVED_PLAN']);
    expect(await tried({ planId: PLAN, planItem: 1 })).toEqual([]);
  });

  it('of a government is planned by its name, and counts against no school', async () => {
    const over = {
      subjectKind: 'LOWER_GOVERNMENT',
      schoolId: null,
      subjectName: '某街道办事处',
      unitId: 'street-1',
      matters: ['FUNDING'],
    };
    const id = await draft(1, over);
    await desk.walk(id, [
      ['planInspection', { planId: PLAN, planItem: 3 }],
      ['nameInspectionTeam', TEAM],
      ['issueInspectionNotice'],
    ]);
    const street: Who = { role: 'INSPECTED_UNIT', district: CODE, unit: 'street-1', capacity: 'HEAD' };
    const handedIn = await desk.give('submitSelfEvaluation', { id, selfEvaluation: '自评' }, street);
    expect(handedIn.record.state).toBe('SELF_EVALUATED');
  });

  it('names its subject, and matters of the register for that subject', async () => {
    const wrong = await desk.give('draftInspection', {
      district: CODE,
      kind: 'SPECIAL',
      subjectKind: 'LOWER_GOVERNMENT',
      schoolId: school(1),
      title: '专项督导',
      scheduledOn: '2026-03-20',
      matters: ['SAFETY'],
    });
    expect(wrong.rules).toEqual(['SUBJECT_NAMED', 'MATTERS_FROM_REGISTER']);
  });

  it('is capped at two a year for one school; an emergency on an order is exempt, and keeps the order', async () => {
    for (const item of [1, 4]) await planned(4, {}, item);
    const third = await draft(4);
    const refused = await desk.give('planInspection', { id: third, planId: PLAN, planItem: 5 });
    expect(refused.rules).toEqual(['WITHIN_SCHOOL_CAP']);
    expect(refused.answer.errors?.[0]?.extensions.violations).toMatchObject([{ kind: 'HOUSE' }]);
    const urgent = await draft(4);
    const strange = await desk.give('planInspection', { id: urgent, order: await orderFor(third) });
    expect(strange.rules).toEqual(['EMERGENCY_ORDERED']);
    const ordered = await desk.give(
      'planInspection',
      { id: urgent, order: await orderFor(urgent) },
      OFFICE,
      'isEmergency orderNumber orderIssuer orderAttachmentId',
    );
    expect(ordered.record).toMatchObject({
      state: 'PLANNED',
      isEmergency: true,
      orderNumber: '渝中府督〔2026〕3号',
      orderIssuer: 'OWN_GOVERNMENT',
      orderAttachmentId: expect.stringMatching(/\.att\./) as string,
    });

    const nextYear = await desk.give('updateInspection', { id: third, scheduledOn: '2027-01-10' });
    expect(nextYear.record.state).toBe('DRAFT');
    expect((await desk.give('planInspection', { id: third, planId: PLAN, planItem: 5 })).rules).toEqual([
      'IN_APPROVED_PLAN',
    ]);
    await desk.walk(third, [
      ['planInspection', { planId: planOf(2027), planItem: 5 }],
      ['nameInspectionTeam', TEAM],
      ['issueInspectionNotice'],
      ['submitSelfEvaluation', { selfEvaluation: '自评良好' }],
    ]);
    // A visit counts in the year in which it is made, whatever was planned.
    expect((await desk.give('startSiteVisit', { id: third })).rules).toEqual(['WITHIN_SCHOOL_CAP']);
    const lastYear = { id: third, visitedOn: '2025-12-31' };
    expect((await desk.give('startSiteVisit', lastYear)).rules).toEqual(['VISIT_AFTER_NOTICE']);
  });

  it('is ordered out of turn by the government, which follows it; the office plans it with the order attached', async () => {
    const input = {
      district: CODE,
      kind: 'SPECIAL',
      subjectKind: 'SCHOOL',
      schoolId: school(4),
      title: '突发事件专项督导',
      scheduledOn: '2026-03-04',
      matters: ['STAFF_ADMISSION_SAFETY_RULES'],
      orderNumber: '渝中府督〔2026〕5号',
    };
    expect((await desk.give('orderInspection', input, OFFICE)).code).toBe('FORBIDDEN');
    const { record } = await desk.give('orderInspection', input, GOVERNMENT, 'isEmergency orderIssuer');
    const id = record.id as string;
    expect(record).toMatchObject({ state: 'DRAFT', isEmergency: true, orderIssuer: 'OWN_GOVERNMENT' });
    expect((await desk.give('planInspection', { id })).rules).toEqual([
      'IN_APPROVED_PLAN',
      'WITHIN_SCHOOL_CAP',
    ]);
    const order = { ...(await orderFor(id)), number: '另一文号' };
    await desk.walk(id, [['planInspection', { order }]]);
    expect(await read(id, 'state orderNumber', GOVERNMENT)).toEqual({
      state: 'PLANNED',
      orderNumber: '渝中府督〔2026〕5号',
    });
  });

  it('stays within the cap when several are planned at once', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => draft(7)));
    const planOne = (id: string) => desk.give('planInspection', { id, planId: PLAN, planItem: 1 });
    const answers = await Promise.all(ids.map(planOne));
    expect(answers.map(({ rules }) => rules.join()).sort()).toEqual([
      '',
      '',
      'WITHIN_SCHOOL_CAP',
      'WITHIN_SCHOOL_CAP',
    ]);
  });

  it('of a private school, when comprehensive, leaves no matter out', async () => {
    const over = { kind: 'COMPREHENSIVE', matters: ['FACILITIES_FUNDS'] };
    const id = await draft(5, over);
    const refused = await desk.give('planInspection', { id, planId: PLAN, planItem: 2 });
    expect(refused.rules).toEqual(['PRIVATE_SCHOOL_COMPREHENSIVE']);
    const matters = [
      'LAWFUL_QUALITY_EDUCATION',
      'STAFF_ADMISSION_SAFETY_RULES',
      'FACILITIES_FUNDS',
      'MORAL_ETHOS',
    ];
    await desk.walk(id, [
      ['updateInspection', { matters }],
      ['planInspection', { planId: PLAN, planItem: 2 }],
    ]);
  });

  it('needs three distinct active inspectors at its notice, and still on site', async () => {
    const id = await planned(3);
    const named = (numbers: number[]) =>
      desk.give('nameInspectionTeam', { id, inspectorIds: numbers.map(inspector) });
    expect((await named([1, 4])).rules).toEqual(['TEAM_ACTIVE']);
    expect((await named([1, 2])).code).toBeUndefined();
    expect((await desk.give('issueInspectionNotice', { id })).rules).toEqual(['TEAM_OF_THREE']);
    expect((await named([1, 2, 2])).code).toBeUndefined();
    const twice = await desk.give('issueInspectionNotice', { id });
    expect(twice.answer.errors?.[0]?.extensions.violations).toMatchObject([
      { rule: 'TEAM_OF_THREE', basis: '《重庆市教育督导条例》第22条', kind: 'LAW' },
    ]);
    expect((await named([1, 2, 3])).code).toBeUndefined();
    await desk.walk(id, [['issueInspectionNotice']]);
    expect((await named([1, 2])).rules).toEqual(['TEAM_OF_THREE']);
    await desk.walk(id, [['submitSelfEvaluation', { selfEvaluation: '自评' }]]);
    await district.database.write(new Date(`${clock}T04:00:00.000Z`), (write) =>
      write.manager.query(`UPDATE inspector SET state = 'LEFT' WHERE id = '${inspector(3)}'`),
    );
    expect((await desk.give('startSiteVisit', { id })).rules).toEqual(['TEAM_ACTIVE']);
    await district.database.write(new Date(`${clock}T04:00:00.000Z`), (write) =>
      write.manager.query(`UPDATE inspector SET state = 'ACTIVE' WHERE id = '${inspector(3)}'`),
    );
    const { team } = await read(id, 'team { name }');
    expect(team.map(({ name }: { name: string }) => name)).toEqual(['张某1', '张某2', '张某3']);
    await desk.walk(id, [['cancelInspection', { reason: '另行安排' }]]);
  });

  it('is not for an inspector whose recusal is in force, from the naming of the team on', async () => {
    const id = await planned(3, { scheduledOn: '2029-03-20' });
    const recusal = testId(CODE, 'Recusal', 1);
    const write = (sql: string) =>
      district.database.write(new Date(`${clock}T04:00:00.000Z`), ({ manager }) => manager.query(sql));
    await district.database.write(new Date(`${clock}T04:00:00.000Z`), (work) =>
      work.insert('Recusal', Recusal, [
        {
          id: recusal,
          districtCode: CODE,
          inspectorId: inspector(2),
          schoolId: school(3),
          unitId: null,
          inspectionId: null,
          ground: 'OTHER_INTEREST',
          explanation: '曾任家长委员会成员',
          origin: 'DECLARED',
          requestedBy: '张某2',
          state: 'GRANTED',
          requestedOn: clock,
          decidedOn: clock,
        } as unknown as Recusal,
      ]),
    );
    const named = await desk.give('nameInspectionTeam', { id, ...TEAM });
    expect(named.answer.errors?.[0]?.extensions.violations).toMatchObject([
      { rule: 'NOBODY_RECUSED', basis: '《重庆市教育督导条例》第12条', kind: 'LAW' },
    ]);
    expect((await desk.give('issueInspectionNotice', { id })).rules).toEqual(['NOBODY_RECUSED']);
    await write(`UPDATE recusal SET state = 'REFUSED' WHERE id = '${recusal}'`);
    await desk.walk(id, [['issueInspectionNotice'], ['submitSelfEvaluation', { selfEvaluation: '自评' }]]);
    await write(`UPDATE recusal SET state = 'GRANTED' WHERE id = '${recusal}'`);
    expect((await desk.give('startSiteVisit', { id })).rules).toEqual(['NOBODY_RECUSED']);
    await write(`UPDATE recusal SET state = 'LIFTED' WHERE id = '${recusal}'`);
    await desk.walk(id, [['startSiteVisit']]);
    await write(`UPDATE recusal SET state = 'GRANTED' WHERE id = '${recusal}'`);
    for (const [command, input] of [
      ['recordFinding', { finding: finding() }],
      ['recordConsultation', { consultations: CONSULTATIONS }],
    ] as const)
      expect((await desk.give(command, { id, ...input }, ON_TEAM)).rules).toEqual(['NOBODY_RECUSED']);
    await write(`UPDATE recusal SET state = 'LIFTED' WHERE id = '${recusal}'`);
    await desk.walk(id, [
      ['recordConsultation', { consultations: CONSULTATIONS }],
      ['deliberateInspection', { deliberation: '评议' }],
    ]);
    // No other team is named any more: what the recused one may no longer record, the others and the office may.
    await write(`UPDATE recusal SET state = 'GRANTED' WHERE id = '${recusal}'`);
    const records = (who: Who) => desk.give('recordFinding', { id, finding: finding() }, who);
    const recused: Who = { ...ON_TEAM, inspector: inspector(2) };
    expect((await records(recused)).rules).toEqual(['RECORDER_NOT_RECUSED']);
    for (const who of [ON_TEAM, OFFICE]) expect((await records(who)).code).toBeUndefined();
    await write(`UPDATE recusal SET state = 'LIFTED' WHERE id = '${recusal}'`);
  });

  it('is of an open school, by inspectors with their certificates, and finds by the register', async () => {
    const closed = await desk.give('draftInspection', {
      district: CODE,
      kind: 'SPECIAL',
      subjectKind: 'SCHOOL',
      schoolId: school(8),
      title: '专项督导',
      scheduledOn: '2026-03-20',
      matters: ['FACILITIES_FUNDS'],
    });
    expect(closed.rules).toEqual(['SCHOOL_IS_OPEN']);
    const id = await planned(3, { scheduledOn: '2030-03-20' });
    const inspectorIds = [1, 2, 6].map(inspector);
    await desk.walk(id, [
      ['nameInspectionTeam', { inspectorIds }],
      ['issueInspectionNotice'],
      ['submitSelfEvaluation', { selfEvaluation: '自评' }],
    ]);
    const refused = await desk.give('startSiteVisit', { id });
    expect(refused.answer.errors?.[0]?.extensions.violations).toMatchObject([
      { rule: 'TEAM_CERTIFIED', basis: '《重庆市教育督导条例》第13条' },
    ]);
    await desk.walk(id, [['nameInspectionTeam', TEAM], ['startSiteVisit']]);
    const strange = finding({ category: 'FOOD_WATER_DORMITORY' });
    expect((await desk.give('recordFinding', { id, finding: strange })).rules).toEqual([
      'CATEGORY_FROM_REGISTER',
    ]);
    const told = [{ findingId: testId(CODE, 'Finding', 1), text: '反馈' }];
    await desk.walk(id, [
      ['recordConsultation', { consultations: CONSULTATIONS }],
      ['deliberateInspection', { deliberation: '评议' }],
    ]);
    const ofAnother = { id, form: 'WRITTEN', feedback: '初步意见', findings: told };
    expect((await desk.give('giveFeedback', ofAnother)).code).toBe('BAD_USER_INPUT');
  });

  it('waits for the self-evaluation until its day has passed', async () => {
    const id = await planned(2);
    const past = await desk.give('issueInspectionNotice', { id, selfEvaluationDueOn: '2026-03-01' });
    expect(past.rules).toEqual(['SELF_EVALUATION_DUE_NOT_PAST']);
    await desk.walk(id, [['issueInspectionNotice', { selfEvaluationDueOn: '2026-03-10' }]]);
    clock = '2026-03-10';
    expect((await desk.give('startSiteVisit', { id })).rules).toEqual(['SELF_EVALUATION_AWAITED']);
    clock = '2026-03-11';
    const ahead = await desk.give('startSiteVisit', { id, visitedOn: '2026-03-12' });
    expect(ahead.rules).toEqual(['VISIT_NOT_AHEAD']);
    await desk.walk(id, [['startSiteVisit']]);
    const cancel = await desk.give('cancelInspection', { id, reason: '不再需要' });
    expect(cancel.code).toBe('ILLEGAL_TRANSITION');
    expect(cancel.answer.errors?.[0]?.extensions.availableCommands).toEqual([
      'nameInspectionTeam',
      'recordFinding',
      'recordConsultation',
    ]);
  });

  it('is deliberated only after the public, students, parents and teachers were consulted, each alone', async () => {
    const id = await onSite(6);
    const consulted = (consultations: object[]) => desk.give('recordConsultation', { id, consultations });
    const changed = (group: string, over: object) =>
      CONSULTATIONS.map((each) => (each.group === group ? { ...each, ...over } : each));
    expect((await desk.give('deliberateInspection', { id, deliberation: '评议' })).code).toBe(
      'ILLEGAL_TRANSITION',
    );
    expect((await consulted([])).rules).toEqual(['PUBLIC_CONSULTED', 'GROUPS_HEARD']);
    expect((await consulted(changed('STUDENTS', { teachersPresent: true }))).rules).toEqual([
      'STUDENTS_AND_PARENTS_ALONE',
    ]);
    expect((await consulted(changed('TEACHERS', { headsPresent: true }))).rules).toEqual(['TEACHERS_ALONE']);
    expect((await consulted(changed('PARENTS', { heldOn: '2026-03-03' }))).rules).toEqual([
      'CONSULTATION_NOT_AHEAD',
    ]);
    expect((await consulted(CONSULTATIONS)).record.state).toBe('CONSULTED');
    expect(await read(id, 'consultations { group participants }')).toMatchObject({
      consultations: [{ participants: null }, { group: 'STUDENTS', participants: 200 }, {}, {}],
    });
    const asUnit = await district.ask(
      'query($id: ID!) { inspection(id: $id) { state consultations { summary } deliberation } }',
      { id },
      { ...UNIT, school: school(6) } as never,
    );
    expect(asUnit.data.inspection).toEqual({ state: 'CONSULTED', consultations: null, deliberation: null });
  });

  it('when comprehensive, is fed back in writing within ten days; being late is told, not refused', async () => {
    const id = await deliberated(1, { kind: 'COMPREHENSIVE' }, 2);
    expect(await running(id)).toEqual([{ rule: 'COMPREHENSIVE_FEEDBACK', dueOn: '2026-03-12' }]);
    const meeting = await desk.give('giveFeedback', { id, form: 'MEETING', feedback: '初步意见' });
    expect(meeting.rules).toEqual(['COMPREHENSIVE_IN_WRITING']);
    clock = '2026-03-13';
    const late = await desk.give('giveFeedback', { id, form: 'WRITTEN', feedback: '初步意见' });
    expect(late).toMatchObject({ record: { state: 'FEEDBACK_GIVEN' }, alerts: ['FEEDBACK_IN_TIME'] });

    clock = '2026-03-19';
    const tooLate = await desk.give('submitDefence', { id, defence: '申辩' }, UNIT);
    expect(tooLate.rules).toEqual(['DEFENCE_IN_TIME']);
    clock = '2026-04-20';
    const opinion = await desk.give('issueOpinion', { id, opinion: '意见' });
    expect(opinion).toMatchObject({ record: { state: 'OPINION_ISSUED' }, alerts: ['OPINION_IN_TIME'] });
  });

  it('takes one defence or its waiver, and not from others', async () => {
    const id = await deliberated(9);
    await desk.walk(id, [['giveFeedback', { form: 'WRITTEN', feedback: '初步意见' }]]);
    const OF_9: Who = { ...UNIT, school: school(9) };
    const other: Who = { ...UNIT, school: school(2) };
    expect((await desk.give('waiveDefence', { id }, other)).code).toBe('BAD_USER_INPUT');
    expect((await desk.give('waiveDefence', { id }, OFFICE)).code).toBe('FORBIDDEN');
    await desk.walk(id, [['waiveDefence', {}, OF_9]]);
    expect((await desk.give('submitDefence', { id, defence: '申辩' }, OF_9)).rules).toEqual(['DEFENCE_OPEN']);
    expect(await running(id)).toMatchObject([{ rule: 'OPINION_LETTER' }]);
    await desk.walk(id, [['issueOpinion', { opinion: '意见' }]]);
  });

  it('is published on the government website, in time, and with a minor in it only redacted', async () => {
    clock = '2027-03-02';
    const id = await reported(6, { scheduledOn: '2027-03-20' });
    const publish = (over: object) =>
      desk.give('publishInspection', {
        id,
        publishedOn: clock,
        publicationChannel: 'GOVERNMENT_WEBSITE',
        ...over,
      });
    expect((await publish({ publicationChannel: 'NEWS_MEDIA' })).rules).toEqual(['ON_GOVERNMENT_WEBSITE']);
    expect((await publish({ publishedOn: '2027-03-01' })).rules).toEqual(['PUBLISHED_AFTER_REPORT']);
    const bare = await publish({ minorInvolved: true });
    expect(bare.answer.errors?.[0]?.extensions.violations).toMatchObject([
      { rule: 'MINORS_REDACTED', basis: '《未成年人保护法》第103条' },
    ]);
    const exposed = { ground: 'LAW_BREACH', medium: '某报', exposedOn: '2027-05-10' };
    expect((await desk.give('exposeInspection', { id, ...exposed })).code).toBe('ILLEGAL_TRANSITION');

    clock = '2027-05-10';
    const late = await publish({
      minorInvolved: true,
      redactedSummary: '隐去身份的报告',
      otherChannels: ['NEW_MEDIA'],
    });
    expect(late).toMatchObject({ record: { state: 'PUBLISHED' }, alerts: ['PUBLICATION_IN_TIME'] });
    expect(await read(id, 'summary otherChannels', {})).toEqual({
      summary: '隐去身份的报告',
      otherChannels: ['NEW_MEDIA'],
    });
    expect(await read(id, 'unredactedSummary')).toEqual({ unredactedSummary: '督导报告全文' });
    const disclosed = await papersOf(id, {});
    expect(JSON.stringify(disclosed)).toContain('隐去身份的报告');
    expect(JSON.stringify(disclosed)).not.toContain('督导报告全文');

    expect((await desk.give('exposeInspection', { id, ...exposed, exposedOn: '2027-05-11' })).rules).toEqual([
      'EXPOSURE_GROUNDED',
    ]);
    await desk.walk(id, [['exposeInspection', exposed], ['closeInspection']]);
    expect(await read(id, 'state exposureGround exposureMedium', {})).toEqual({
      state: 'CLOSED',
      exposureGround: 'LAW_BREACH',
      exposureMedium: '某报',
    });
  });

  it('says which commands are open to whom, and refuses whom they are not given', async () => {
    const id = await onSite(10);
    const openTo = async (who: Who) => {
      const found = await read(id, 'availableCommands { command }', who);
      return found && found.availableCommands.map(({ command }: { command: string }) => command);
    };
    expect(await openTo(ON_TEAM)).toEqual(['recordFinding', 'recordConsultation']);
    expect(await openTo({ ...UNIT, school: school(10) })).toEqual([]);
    expect(await openTo(NOT_ON_TEAM)).toBeNull();
    const strange = await desk.give('recordFinding', { id, finding: finding() }, NOT_ON_TEAM);
    expect(strange.code).toBe('BAD_USER_INPUT');
    expect((await desk.give('recordVisit', { id, visitedOn: clock, visitRecord: '入校' })).code).toBe(
      'ILLEGAL_TRANSITION',
    );
    const hazard = finding({ isHazard: true, disposition: 'ON_SITE_ADVICE' });
    expect((await desk.give('recordFinding', { id, finding: hazard }, ON_TEAM)).rules).toEqual([
      'HAZARD_PRESSED',
    ]);
    const pressed = await desk.give('recordFinding', { id, finding: finding({ isHazard: true }) }, ON_TEAM);
    expect(pressed.alerts).toEqual(['HAZARD_OUTSTANDING']);
  });

  it('that is cancelled is told to whom it had been told, with its papers', async () => {
    const CITY_OFFICE: Who = { role: 'CITY_OFFICE' };
    const unit: Who = { ...UNIT, school: school(2) };
    const over = { scheduledOn: '2029-06-20' };
    const drafted = await draft(2, over);
    const inPlan = await planned(2, over);
    const noticed = await planned(2, over);
    await desk.walk(noticed, [['issueInspectionNotice']]);
    for (const id of [drafted, inPlan, noticed])
      await desk.walk(id, [['cancelInspection', { reason: '另行安排' }]]);
    const seenBy = async (who: Who) =>
      (await Promise.all([drafted, inPlan, noticed].map((id) => read(id, 'state', who)))).map(
        (inspection: object | null) => inspection !== null,
      );
    expect(await seenBy(unit)).toEqual([false, false, true]);
    expect(await seenBy(CITY_OFFICE)).toEqual([false, true, true]);
    expect(await seenBy(OFFICE)).toEqual([true, true, true]);
    expect(await seenBy(GOVERNMENT)).toEqual([false, false, false]);
    expect(await papersOf(noticed, unit)).toMatchObject([{ kind: 'INSPECTION_NOTICE' }]);
    expect(await read(noticed, 'timeline { command reason }', unit)).toMatchObject({
      timeline: expect.arrayContaining([{ command: 'cancelInspection', reason: '另行安排' }]),
    });
  });
});
