import { engines, type Engine } from '../../support/engines';
import { codesOf, type Answer } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { planContent, rulesOf, specialItem } from '../../support/planCases';
import { testId } from '../../support/smallDistrict';

const OFFICE = { role: 'CITY_OFFICE' } as never;
const GOVERNMENT = { role: 'GOVERNMENT' } as never;
const SCHOOL = testId('500103', 'School', 1);
const comprehensive = (number: number, districts: string[]) =>
  specialItem(number, [], {
    title: '区县政府履行教育职责综合督导',
    kind: 'COMPREHENSIVE',
    function: 'GOVERNMENT',
    subjectKind: 'LOWER_GOVERNMENT',
    organiser: 'COMMITTEE',
    unitNames: districts,
    trigger: null,
    triggerNote: null,
  });

describe.each(engines())('the city’s annual plans on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;
  let year = 2030;

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({
      engine,
      identity: await localIdentity(),
      now: () => new Date('2026-11-23T04:00:00.000Z'),
    });
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  const give = (command: string, input: object, who: never = OFFICE): Promise<Answer> => {
    const [verb = ''] = /^[a-z]+/.exec(command) ?? [];
    const type =
      command === 'draftAnnualPlan'
        ? 'DraftMunicipalAnnualPlanInput'
        : `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
    const name = `${verb}Municipal${command.slice(verb.length)}`;
    return city.ask(
      `mutation($input: ${type}!) { done: ${name}(input: $input) { municipalAnnualPlan { id version state edition } } }`,
      { input },
      who,
    );
  };
  const planOf = (answer: Answer) => {
    expect(answer.errors).toBeUndefined();
    return answer.data.done.municipalAnnualPlan;
  };
  const draft = async (items: object[]) => {
    year += 1;
    return planOf(await give('draftAnnualPlan', { year, ...planContent(items) }));
  };
  const next = async (
    command: string,
    { id, version }: { id: string; version: number },
    who: never = OFFICE,
    more = {},
  ) => planOf(await give(command, { id, expectedVersion: version, ...more }, who));

  it('hold exactly one comprehensive inspection by the committee', async () => {
    const propose = async (items: object[]) => {
      const { id } = await draft(items);
      return rulesOf(await give('proposeAnnualPlan', { id, expectedVersion: 1 }));
    };
    const special = specialItem(1, [SCHOOL]);
    expect(await propose([special])).toEqual(['ONE_COMPREHENSIVE_BY_COMMITTEE']);
    const twice = [special, comprehensive(2, ['500103']), comprehensive(3, ['500104'])];
    expect(await propose(twice)).toEqual(['ONE_COMPREHENSIVE_BY_COMMITTEE']);
    const byOffice = { ...comprehensive(3, ['500104']), organiser: 'OFFICE' };
    expect(await propose([special, comprehensive(2, ['500103', '500105']), byOffice])).toEqual([]);
  });

  it('are approved by the city’s government, numbered as a paper, and amended', async () => {
    const made = await draft([specialItem(1, [SCHOOL]), comprehensive(2, ['500103'])]);
    const proposed = await next('proposeAnnualPlan', made);
    const approve = { id: proposed.id, expectedVersion: proposed.version };
    expect(codesOf(await give('approveAnnualPlan', approve))).toEqual(['FORBIDDEN']);
    const ofDistrict = { role: 'GOVERNMENT', district: '500103' } as never;
    expect(codesOf(await give('approveAnnualPlan', approve, ofDistrict))).toEqual(['FORBIDDEN']);
    const plan = await next('approveAnnualPlan', proposed, GOVERNMENT);
    const papers = await city.ask(
      'query($id: ID!) { municipalPapers(filter: { recordId: $id }) { nodes { kind number title } } }',
      { id: plan.id },
      OFFICE,
    );
    expect(papers.data.municipalPapers.nodes).toEqual([
      { kind: 'ANNUAL_PLAN', number: '渝教督计〔2026〕1号', title: '2027年度教育督导计划' },
    ]);

    const amendment = await next('amendAnnualPlan', plan, OFFICE, { reason: '新增国家专项督导' });
    expect(amendment).toMatchObject({ state: 'DRAFT', edition: 2 });
    await next('approveAnnualPlan', await next('proposeAnnualPlan', amendment), GOVERNMENT);
    const query =
      'query($id: ID!) { municipalAnnualPlan(id: $id) { state timeline { command } schools { id } availableCommands { command } } }';
    const { data } = await city.ask(query, { id: plan.id }, OFFICE);
    expect(data.municipalAnnualPlan).toEqual({
      state: 'SUPERSEDED',
      timeline: [
        { command: 'draftMunicipalAnnualPlan' },
        { command: 'proposeMunicipalAnnualPlan' },
        { command: 'approveMunicipalAnnualPlan' },
        { command: 'amendMunicipalAnnualPlan' },
        { command: 'supersedeMunicipalAnnualPlan' },
      ],
      schools: [{ id: SCHOOL }],
      availableCommands: [],
    });
  });

  it('are between the city’s office and its government, and nobody else’s unless they are published', async () => {
    const { id } = await next(
      'proposeAnnualPlan',
      await draft([specialItem(1, [SCHOOL]), comprehensive(2, ['500103'])]),
    );
    const seen = async (who: object) =>
      (await city.ask('query($id: ID!) { municipalAnnualPlan(id: $id) { state } }', { id }, who)).data
        .municipalAnnualPlan;
    expect(await seen({ role: 'CITY_OFFICE' })).toEqual({ state: 'PROPOSED' });
    expect(await seen({ role: 'GOVERNMENT' })).toEqual({ state: 'PROPOSED' });
    for (const who of [
      { role: 'GOVERNMENT', district: '500103' },
      { role: 'DISTRICT_OFFICE', district: '500103' },
      { role: 'MEMBER_UNIT', unit: 'unit' },
      { role: 'PUBLIC' },
    ]) {
      expect([who, await seen(who)]).toEqual([who, null]);
    }
  });

  it('name districts by their codes and departments by their ids', async () => {
    const items = [
      comprehensive(1, ['渝中区']),
      { ...comprehensive(2, ['市财政局']), subjectKind: 'OWN_LEVEL_DEPARTMENT' },
    ];
    const answer = await give('draftAnnualPlan', { year: 2090, ...planContent(items) });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [
        { path: ['input', 'items', '0', 'unitNames', '0'], rule: 'FORM' },
        { path: ['input', 'items', '1', 'unitNames', '0'], rule: 'FORM' },
      ],
    });
    for (const [item, field] of [
      [comprehensive(1, ['500103', '599999']), 'unitNames'],
      [specialItem(1, [testId('599999', 'School', 1)]), 'schoolIds'],
    ] as const) {
      const refused = await give('draftAnnualPlan', { year: 2090, ...planContent([item]) });
      expect(refused.errors?.[0]?.extensions.issues).toMatchObject([
        { path: ['input', 'items', '0', field], rule: 'DISTRICT' },
      ]);
    }
  });
});
