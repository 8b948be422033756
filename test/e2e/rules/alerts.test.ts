import { planContent, specialItem } from '../../support/planCases';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import type { Told } from '../stories/stage';
import { clerkOf, ruleCity, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const TODAY = '2026-03-02';
const school = (number: number) => testId(CODE, 'School', number);
const KINDERGARTEN = 6;
const SCHOOLS = 6;

describe('what is told and not refused, until it is made good', () => {
  let city: RuleCity;
  let office: Asker;
  let staff: Told[];

  beforeAll(async () => {
    const schools = Array.from({ length: SCHOOLS }, (_, i) =>
      testSchool(CODE, i + 1, i + 1 === KINDERGARTEN ? { kind: 'KINDERGARTEN', stages: ['PRESCHOOL'] } : {}),
    );
    city = await ruleCity({ codes: [CODE], seed: { ...emptySeed, schools }, today: TODAY });
    office = city.asker(clerkOf(CODE));
    staff = [];
  }, 120_000);
  afterAll(() => city.close());

  /** How many a standing alert of the district is about; 0 without one. */
  const countOf = async (rule: string): Promise<number> => {
    const query = '{ schools(first: 1) { nodes { district { alerts { rule count } } } } }';
    const { alerts } = (await office.reads(query)).schools.nodes[0].district as {
      alerts: { rule: string; count: number }[];
    };
    return alerts.find((alert) => alert.rule === rule)?.count ?? 0;
  };
  const alertsOf = async ({ id }: { id: string }): Promise<string[]> => {
    const query = 'query($id: ID!) { inspector(id: $id) { alerts { rule } } }';
    return (await office.reads(query, { id })).inspector.alerts.map(({ rule }: { rule: string }) => rule);
  };
  const visit = (number: number, findings: object[] = [], visitedOn = TODAY) =>
    office.gives(
      'recordUnannouncedVisit',
      {
        schoolId: school(number),
        title: '随机督导',
        inspectorIds: [staff[0]?.id],
        matters: [number === KINDERGARTEN ? 'SAFETY' : 'SCHOOL_ETHOS'],
        visitedOn,
        visitRecord: '入校查看',
        findings,
      },
      undefined,
      'findings { nodes { id } }',
    );
  const problem = (over: object) => ({ category: 'SCHOOL_ETHOS', description: '课间秩序混乱', ...over });
  const report = { reportedOn: TODAY, summary: '总体良好' };

  it('staff that is too small: one appointment after the other', async () => {
    expect([await countOf('THREE_FULL_TIME_INSPECTORS'), await countOf('ENOUGH_INSPECTORS')]).toEqual([1, 1]);
    const told: string[][] = [];
    for (const number of [1, 2, 3]) {
      const appointed = await office.gives('appointInspector', {
        district: CODE,
        name: `张某${number}`,
        employment: 'FULL_TIME',
        mode: 'APPOINTED',
        certificateNumber: `渝督${number}`,
      });
      told.push(appointed.alerts);
      staff.push(appointed);
    }
    expect(told).toEqual([
      ['FILED_WITH_CITY', 'THREE_FULL_TIME_INSPECTORS', 'ENOUGH_INSPECTORS'],
      ['FILED_WITH_CITY', 'THREE_FULL_TIME_INSPECTORS'],
      ['FILED_WITH_CITY'],
    ]);
    expect([await countOf('THREE_FULL_TIME_INSPECTORS'), await countOf('ENOUGH_INSPECTORS')]).toEqual([0, 0]);
  });

  it('an inspector whom the city has not on file', async () => {
    const [inspector] = staff as [Told];
    expect([await alertsOf(inspector), await countOf('FILED_WITH_CITY')]).toEqual([['FILED_WITH_CITY'], 3]);
    await office.gives('fileInspector', { filedOn: TODAY }, inspector);
    expect([await alertsOf(inspector), await countOf('FILED_WITH_CITY')]).toEqual([[], 2]);
  });

  it('schools that are visited too seldom: twice a semester, a kindergarten once a month', async () => {
    const counts = async () => [
      await countOf('REGULAR_TWICE_A_SEMESTER'),
      await countOf('KINDERGARTEN_MONTHLY'),
    ];
    expect(await counts()).toEqual([SCHOOLS - 1, 1]);
    await visit(1, [], '2026-02-25');
    expect(await counts()).toEqual([SCHOOLS - 1, 1]);
    await visit(1);
    expect(await counts()).toEqual([SCHOOLS - 2, 1]);
    await visit(KINDERGARTEN);
    expect(await counts()).toEqual([SCHOOLS - 2, 0]);
  });

  it('a hazard without its order, on the visit, at its school and with its report', async () => {
    const hazard = problem({ disposition: 'RECTIFICATION_NOTICE', isHazard: true });
    const made = await visit(2, [hazard]);
    expect([made.alerts, await countOf('HAZARD_OUTSTANDING')]).toEqual([['HAZARD_OUTSTANDING'], 1]);
    await office.gives('orderRectification', {
      findingId: made.findings.nodes[0].id,
      requirement: '立即整改',
    });
    expect(await countOf('HAZARD_OUTSTANDING')).toBe(0);
    expect((await office.gives('reportInspection', report, made)).alerts).toEqual([]);
  });

  it.each([
    ['RECTIFICATION_NOTICE', ['RECTIFICATION_OUTSTANDING']],
    ['ON_SITE_ADVICE', []],
  ])('a close of what found %s: %j', async (disposition, alerts) => {
    const made = await visit(3, [problem({ disposition })]);
    await office.gives('reportInspection', report, made);
    expect((await office.gives('closeInspection', {}, made)).alerts).toEqual(alerts);
  });

  it('a plan that denies the complaints of the year before', async () => {
    const complaint = {
      kind: 'COMPLAINT',
      channel: 'WEB',
      complainantKind: 'PARENT',
      content: '食堂饭菜不新鲜',
    };
    await office.gives('receiveComplaint', { district: CODE, schoolId: school(4), ...complaint });
    const content = planContent([specialItem(1, [school(4)])]);
    const proposed = async (year: number) => {
      const plan = await office.gives('draftAnnualPlan', { district: CODE, year, ...content });
      return office.gives('proposeAnnualPlan', {}, plan);
    };
    expect((await proposed(2026)).alerts).toEqual([]);
    const denying = await proposed(2027);
    expect(denying.alerts).toEqual(['COMPLAINTS_NOT_DENIED']);

    const government = city.asker({ role: 'GOVERNMENT', district: CODE as never, subject: '区政府' });
    await government.gives('returnAnnualPlan', { reason: '与投诉记录不符' }, denying);
    await office.gives('reviseAnnualPlan', {}, denying);
    const ofComplaints = planContent([
      specialItem(1, [school(4)], { trigger: 'COMPLAINTS', triggerNote: '家长反映食堂问题' }),
    ]);
    const absentTriggers = [
      ...content.absentTriggers.filter(({ trigger }) => trigger !== 'COMPLAINTS'),
      { trigger: 'PROMINENT_PROBLEM', statement: '未发生' },
    ];
    await office.gives('updateAnnualPlan', { ...ofComplaints, absentTriggers }, denying);
    expect((await office.gives('proposeAnnualPlan', {}, denying)).alerts).toEqual([]);
  });

  it('a term that has run out and was not renewed', async () => {
    const engaged = await office.gives('appointInspector', {
      district: CODE,
      name: '兼职督学',
      employment: 'PART_TIME',
      mode: 'ENGAGED',
      certificateNumber: '渝督聘1',
      termFrom: '2023-04-01',
      termTo: '2026-03-31',
    });
    await office.gives('fileInspector', { filedOn: TODAY }, engaged);
    expect(await alertsOf(engaged)).toEqual([]);
    city.goOnTo('2026-04-01');
    expect(await alertsOf(engaged)).toEqual(['TERM_RUNS']);
    await office.gives('renewInspector', { termFrom: '2026-04-01', termTo: '2029-03-31' }, engaged);
    expect(await alertsOf(engaged)).toEqual([]);
  });
});
