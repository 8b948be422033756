import { seedDistrict, type DistrictSeed } from '../../../subgraphs/district/seed';
import { newId } from '../../../subgraphs/kernel/ids';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, sqlite, type Engine } from '../../support/engines';
import { codesOf, type Answer } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { planContent, rulesOf, specialItem } from '../../support/planCases';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;
const GOVERNMENT = { role: 'GOVERNMENT', district: CODE } as never;
const CITY_OFFICE = { role: 'CITY_OFFICE' } as never;
const SCHOOL = testId(CODE, 'School', 1);
const OTHER_SCHOOL = testId(CODE, 'School', 2);

const planned = (
  number: number,
  change: Pick<DistrictSeed['inspections'][0], 'planId' | 'planItem' | 'schoolId' | 'state'>,
): DistrictSeed['inspections'][0] => ({
  id: newId(CODE as never, 'DistrictInspection'),
  districtCode: CODE,
  kind: 'SPECIAL',
  subjectKind: 'SCHOOL',
  title: `专项督导${number}`,
  isUnannounced: false,
  scheduledOn: '2026-10-10',
  matters: ['FACILITIES_FUNDS'],
  disclosure: 'ON_REQUEST',
  team: [],
  ...change,
});

describe.each(engines())('annual plans of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let year = 2030;

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [{ ...emptySeed, schools: [testSchool(CODE, 1), testSchool(CODE, 2)] }],
      now: () => new Date('2026-11-23T04:00:00.000Z'),
    });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const give = (command: string, input: object, who: never = OFFICE, selection = ''): Promise<Answer> => {
    const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    return district.ask(
      `mutation($input: ${name}Input!) { done: ${command}(input: $input) { annualPlan { id version state ${selection} } } }`,
      { input },
      who,
    );
  };
  const planOf = (answer: Answer) => {
    expect(answer.errors).toBeUndefined();
    return answer.data.done.annualPlan;
  };
  const read = async (id: string, selection: string, who: never = OFFICE): Promise<Answer> =>
    district.ask(`query($id: ID!) { annualPlan(id: $id) { ${selection} } }`, { id }, who);
  /** A draft of a year that has no plan yet. */
  const draft = async (content: object = planContent([specialItem(1, [SCHOOL])])) => {
    year += 1;
    return planOf(await give('draftAnnualPlan', { district: CODE, year, ...content }));
  };
  const next = async (
    command: string,
    { id, version }: { id: string; version: number },
    who: never = OFFICE,
    more = {},
  ) => planOf(await give(command, { id, expectedVersion: version, ...more }, who));
  const approved = async () => {
    const proposed = await next('proposeAnnualPlan', await draft());
    return next('approveAnnualPlan', proposed, GOVERNMENT);
  };

  it('walks from the draft through a return to its approval by the government, and is issued as a paper', async () => {
    const made = await draft();
    expect(made).toMatchObject({ version: 1, state: 'DRAFT' });
    const first = await next('proposeAnnualPlan', made);
    const returned = await next('returnAnnualPlan', first, GOVERNMENT, { reason: '请补充重点学校' });
    expect(returned.state).toBe('RETURNED');
    const revised = await next('reviseAnnualPlan', returned);
    const content = planContent([specialItem(1, [SCHOOL, OTHER_SCHOOL])]);
    const updated = await next('updateAnnualPlan', revised, OFFICE, content);
    const second = await next('proposeAnnualPlan', updated);
    const plan = await next('approveAnnualPlan', second, GOVERNMENT);
    expect(plan.state).toBe('APPROVED');
    const { data } = await read(
      plan.id,
      'approvedOn returnReason disclosure schools { name } timeline { command toState role reason } availableCommands { command }',
    );
    expect(data.annualPlan).toMatchObject({
      approvedOn: '2026-11-23',
      disclosure: 'NOT_PUBLIC',
      schools: [{ name: '第1小学' }, { name: '第2小学' }],
      timeline: [
        { command: 'draftAnnualPlan' },
        { command: 'proposeAnnualPlan' },
        { command: 'returnAnnualPlan', role: 'GOVERNMENT', reason: '请补充重点学校' },
        { command: 'reviseAnnualPlan' },
        { command: 'updateAnnualPlan' },
        { command: 'proposeAnnualPlan' },
        { command: 'approveAnnualPlan', toState: 'APPROVED', role: 'GOVERNMENT' },
      ],
    });
    const papers = await district.ask(
      'query($id: ID!) { papers(filter: { recordId: $id }) { nodes { kind number organ title disclosure sections { heading text } } } }',
      { id: plan.id },
      OFFICE,
    );
    expect(papers.data.papers.nodes).toEqual([
      expect.objectContaining({
        kind: 'ANNUAL_PLAN',
        number: expect.stringMatching(/^渝中教督计〔2026〕\d+号$/) as string,
        title: '2027年度教育督导计划',
        disclosure: 'NOT_PUBLIC',
      }),
    ]);
    expect(papers.data.papers.nodes[0].sections[0].text).toContain('第1小学、第2小学');
  });

  it('is refused until every trigger is addressed, last year feeds it and no school bears too much', async () => {
    const propose = async (content: object) => {
      const { id } = await draft(content);
      return rulesOf(await give('proposeAnnualPlan', { id, expectedVersion: 1 }));
    };
    const sound = planContent([specialItem(1, [SCHOOL])]);
    expect(await propose({ title: '空计划' })).toEqual([
      'ITEMS_PLANNED',
      'TRIGGERS_ADDRESSED',
      'LAST_YEAR_FED',
    ]);
    expect(await propose({ ...sound, items: [specialItem(1, [])] })).toEqual(['ITEMS_PLANNED']);
    expect(await propose({ ...sound, absentTriggers: sound.absentTriggers.slice(1) })).toEqual([
      'TRIGGERS_ADDRESSED',
    ]);
    const denied = [...sound.absentTriggers, { trigger: 'PROMINENT_PROBLEM', statement: '无' }];
    expect(await propose({ ...sound, absentTriggers: denied })).toEqual(['TRIGGER_NOT_DENIED']);
    expect(await propose({ ...sound, items: [specialItem(1, [SCHOOL], { triggerNote: null })] })).toEqual([
      'TRIGGER_EXPLAINED',
    ]);
    expect(await propose({ ...sound, lastYearResults: null })).toEqual(['LAST_YEAR_FED']);
    const thrice = [1, 2, 3].map((number) =>
      specialItem(number, number === 2 ? [OTHER_SCHOOL, SCHOOL] : [SCHOOL]),
    );
    expect(await propose({ ...sound, items: thrice })).toEqual(['WITHIN_SCHOOL_CAP']);
  });

  it('tells when it says that nobody complained, although somebody did the year before', async () => {
    const complaint = {
      district: CODE,
      kind: 'COMPLAINT',
      channel: 'WEB',
      complainantKind: 'PARENT',
      schoolId: SCHOOL,
      content: '食堂饭菜不新鲜',
    };
    const received = await district.ask(
      'mutation($input: ReceiveComplaintInput!) { receiveComplaint(input: $input) { complaint { id } } }',
      { input: complaint },
      OFFICE,
    );
    expect(received.errors).toBeUndefined();
    const content = planContent([specialItem(1, [SCHOOL])]);
    const { id } = planOf(await give('draftAnnualPlan', { district: CODE, year: 2027, ...content }));
    const proposed = await district.ask(
      'mutation($id: ID!) { proposeAnnualPlan(input: { id: $id, expectedVersion: 1 }) { annualPlan { state } alerts { rule basis } } }',
      { id },
      OFFICE,
    );
    expect(proposed.data.proposeAnnualPlan).toEqual({
      annualPlan: { state: 'PROPOSED' },
      alerts: [{ rule: 'COMPLAINTS_NOT_DENIED', basis: '《重庆市教育督导条例》第21条' }],
    });
  });

  it('needs no comprehensive inspection by the committee: that is the city’s', async () => {
    expect((await next('proposeAnnualPlan', await draft())).state).toBe('PROPOSED');
  });

  it('is one for each year; what changes is an amendment, which takes its place when it is approved', async () => {
    const plan = await approved();
    const again = { district: CODE, year, ...planContent([]) };
    expect(rulesOf(await give('draftAnnualPlan', again))).toEqual(['ONE_PLAN_A_YEAR']);

    const amend = { id: plan.id, expectedVersion: plan.version, reason: '国家部署新的专项督导' };
    const amendment = planOf(
      await give('amendAnnualPlan', amend, OFFICE, 'edition amendsId amends { id } items { number }'),
    );
    expect(amendment).toMatchObject({
      version: 1,
      state: 'DRAFT',
      edition: 2,
      amendsId: plan.id,
      amends: { id: plan.id },
      items: [{ number: 1 }],
    });
    const still = (await read(plan.id, 'version state')).data.annualPlan;
    expect(still).toEqual({ version: plan.version + 1, state: 'APPROVED' });
    const twice = { ...amend, expectedVersion: still.version };
    expect(rulesOf(await give('amendAnnualPlan', twice))).toEqual(['ONE_AMENDMENT_AT_A_TIME']);

    const items = [specialItem(1, [SCHOOL]), specialItem(2, [OTHER_SCHOOL])];
    const updated = await next('updateAnnualPlan', amendment, OFFICE, planContent(items));
    const proposed = await next('proposeAnnualPlan', updated);
    const inForce = await next('approveAnnualPlan', proposed, GOVERNMENT);
    const before = await read(plan.id, 'state supersededById timeline { command fromState toState reason }');
    expect(before.data.annualPlan).toMatchObject({ state: 'SUPERSEDED', supersededById: inForce.id });
    expect(before.data.annualPlan.timeline.slice(-2)).toEqual([
      expect.objectContaining({ command: 'amendAnnualPlan', fromState: 'APPROVED', toState: 'APPROVED' }),
      expect.objectContaining({ command: 'supersedeAnnualPlan', reason: '国家部署新的专项督导' }),
    ]);
  });

  it('keeps in its amendment what was planned under it, until that is cancelled', async () => {
    const plan = await approved();
    const inspections = [planned(3, { planId: plan.id, planItem: 1, schoolId: SCHOOL, state: 'PLANNED' })];
    await district.database.write(new Date(), (write) => seedDistrict(write, { ...emptySeed, inspections }));
    const amendment = await next('amendAnnualPlan', plan, OFFICE, { reason: '调整重点' });
    const proposing = async (version: number, items: object[]) => {
      const updated = await next(
        'updateAnnualPlan',
        { id: amendment.id, version },
        OFFICE,
        planContent(items),
      );
      return give('proposeAnnualPlan', { id: amendment.id, expectedVersion: updated.version });
    };
    const elsewhere = await proposing(1, [specialItem(1, [OTHER_SCHOOL])]);
    expect(rulesOf(elsewhere)).toEqual(['INSPECTIONS_KEPT']);
    const renumbered = await proposing(2, [specialItem(2, [SCHOOL])]);
    expect(rulesOf(renumbered)).toEqual(['INSPECTIONS_KEPT']);
    const kept = await proposing(3, [specialItem(1, [SCHOOL, OTHER_SCHOOL])]);
    expect(planOf(kept).state).toBe('PROPOSED');
  });

  it('of two amendments at once one is made, of two drafts of a year one', async () => {
    const plan = await approved();
    const amend = { id: plan.id, expectedVersion: plan.version, reason: '调整' };
    const amendments = await Promise.all([give('amendAnnualPlan', amend), give('amendAnnualPlan', amend)]);
    expect(amendments.map((answer) => codesOf(answer)[0] ?? 'MADE').sort()).toEqual([
      'MADE',
      'STALE_VERSION',
    ]);
    year += 1;
    const input = { district: CODE, year, ...planContent([]) };
    const drafts = await Promise.all([give('draftAnnualPlan', input), give('draftAnnualPlan', input)]);
    expect(drafts.flatMap(rulesOf)).toEqual(['ONE_PLAN_A_YEAR']);
  });

  it('is completed with the year’s summary when what it planned is reported, or explained', async () => {
    const items = [specialItem(1, [SCHOOL]), specialItem(2, [OTHER_SCHOOL]), specialItem(3, [SCHOOL])];
    const proposed = await next('proposeAnnualPlan', await draft(planContent(items)));
    const plan = await next('approveAnnualPlan', proposed, GOVERNMENT);
    const complete = { id: plan.id, expectedVersion: plan.version, summary: '年度工作总结' };
    const inspections = [
      planned(1, { planId: plan.id, planItem: 1, schoolId: SCHOOL, state: 'CLOSED' }),
      planned(2, { planId: plan.id, planItem: 2, schoolId: OTHER_SCHOOL, state: 'ON_SITE' }),
    ];
    await district.database.write(new Date(), (write) => seedDistrict(write, { ...emptySeed, inspections }));
    expect(rulesOf(await give('completeAnnualPlan', complete))).toEqual(['ITEMS_SETTLED']);
    const one = [{ number: 2, reason: '学校停课，改列下年度' }];
    expect(rulesOf(await give('completeAnnualPlan', { ...complete, omissions: one }))).toEqual([
      'ITEMS_SETTLED',
    ]);
    const both = [...one, { number: 3, reason: '与其他督导合并' }];
    const done = planOf(await give('completeAnnualPlan', { ...complete, omissions: both }));
    expect(done.state).toBe('COMPLETED');
    const { data } = await read(
      plan.id,
      'completedOn summary omissions { number reason } availableCommands { command } inspections { totalCount nodes { id state } }',
    );
    expect(data.annualPlan).toMatchObject({
      completedOn: '2026-11-23',
      summary: '年度工作总结',
      omissions: both,
      availableCommands: [],
      inspections: { totalCount: 2 },
    });
  });

  it('is approved by the government and by nobody else, and only once it is proposed', async () => {
    const made = await draft();
    const approve = { id: made.id, expectedVersion: 1 };
    expect(codesOf(await give('approveAnnualPlan', approve))).toEqual(['FORBIDDEN']);
    // The government does not know of a draft: to it the id was never issued.
    expect(codesOf(await give('approveAnnualPlan', approve, GOVERNMENT))).toEqual(['BAD_USER_INPUT']);
    const elsewhere = { role: 'GOVERNMENT', district: '500104' } as never;
    const proposed = await next('proposeAnnualPlan', made);
    const input = { id: proposed.id, expectedVersion: proposed.version };
    expect(codesOf(await give('approveAnnualPlan', input, elsewhere))).toEqual(['FORBIDDEN']);
    const late = await give('updateAnnualPlan', { ...input, ...planContent([]) });
    expect(late.errors?.[0]?.extensions).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      state: 'PROPOSED',
      availableCommands: [],
    });
    const open = await read(proposed.id, 'availableCommands { command }', GOVERNMENT);
    expect(open.data.annualPlan.availableCommands).toEqual([
      { command: 'approveAnnualPlan' },
      { command: 'returnAnnualPlan' },
    ]);
  });

  it('is read by its office and its government, by the city once approved, by the public when it is published', async () => {
    const seen = async (id: string, who?: never) =>
      (await read(id, 'state', who ?? ({ role: 'PUBLIC' } as never))).data.annualPlan;
    const proposed = await next('proposeAnnualPlan', await draft());
    expect(await seen(proposed.id, GOVERNMENT)).toEqual({ state: 'PROPOSED' });
    expect(await seen(proposed.id, CITY_OFFICE)).toBeNull();
    const plan = await next('approveAnnualPlan', proposed, GOVERNMENT);
    expect(await seen(plan.id, CITY_OFFICE)).toEqual({ state: 'APPROVED' });
    expect(await seen(plan.id)).toBeNull();
    expect(await seen(plan.id, { role: 'DISTRICT_OFFICE', district: '500104' } as never)).toBeNull();

    const content = { ...planContent([specialItem(1, [SCHOOL])]), disclosure: 'PUBLIC' };
    const open = await next('proposeAnnualPlan', await draft(content));
    expect(await seen(open.id)).toBeNull();
    await next('approveAnnualPlan', open, GOVERNMENT);
    expect(await seen(open.id)).toEqual({ state: 'APPROVED' });
    const asPublic = await district.ask('query($id: ID!) { annualPlan(id: $id) { title summary } }', {
      id: open.id,
    });
    expect(codesOf(asPublic)).toEqual(['FORBIDDEN']);
    expect(asPublic.data.annualPlan).toEqual({ title: '2027年度教育督导计划', summary: null });
    const list = await district.ask('{ annualPlans { nodes { id } totalCount } }');
    expect(list.data.annualPlans).toEqual({ nodes: [{ id: open.id }], totalCount: 1 });
  });

  it('tells everything that is wrong with its input at once', async () => {
    const items = [specialItem(1, ['nobody'], { month: 13 }), specialItem(1, [SCHOOL], { title: '' })];
    const input = { district: CODE, year: 2099, ...planContent(items), title: ' ' };
    const answer = await give('draftAnnualPlan', input);
    const issues = answer.errors?.[0]?.extensions.issues as { path: string[]; rule: string }[];
    expect(issues.map(({ path, rule }) => `${path.join('.')} ${rule}`)).toEqual([
      'input.title TEXT',
      'input.items.0.month RANGE',
      'input.items.0.schoolIds.0 ID',
      'input.items.1.title TEXT',
      'input.items.1.number UNIQUE',
    ]);
    const stranger = [specialItem(1, [testId('500104', 'School', 1)])];
    const unknown = await give('draftAnnualPlan', { ...input, ...planContent(stranger) });
    expect(unknown.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['input', 'items', '0', 'schoolIds'], rule: 'NOT_FOUND' }],
    });
    expect(codesOf(await give('draftAnnualPlan', { ...input, ...planContent([]), year: 1999 }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

it('the cap on a school is the deployment’s to set', async () => {
  const engine = sqlite();
  const district = await testDistrict({
    code: CODE,
    engine,
    identity: await localIdentity(),
    seeds: [{ ...emptySeed, schools: [testSchool(CODE, 1)] }],
    houseRules: { SCHOOL_CAP: 1 },
  });
  const content = planContent([specialItem(1, [SCHOOL]), specialItem(2, [SCHOOL])]);
  const made = await district.ask(
    'mutation($input: DraftAnnualPlanInput!) { draftAnnualPlan(input: $input) { annualPlan { id } } }',
    { input: { district: CODE, year: 2027, ...content } },
    OFFICE,
  );
  const { id } = made.data.draftAnnualPlan.annualPlan;
  const proposed = await district.ask(
    'mutation($id: ID!) { proposeAnnualPlan(input: { id: $id, expectedVersion: 1 }) { annualPlan { id } } }',
    { id },
    OFFICE,
  );
  expect(rulesOf(proposed)).toEqual(['WITHIN_SCHOOL_CAP']);
  await district.close();
  await engine.clean();
});
