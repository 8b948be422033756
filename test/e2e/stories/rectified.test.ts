import { CONSULTATIONS, draftOf, feedbackOn, FINDING, FINDINGS, planOf } from './inspecting';
import { AUTHORITY, peopleOf, type People } from './people';
import { CODE, stage, type Stage, type Told } from './stage';

/**
 * A primary school of Yuzhong District, from the annual plan to the closed rectification (从年度计划到整改销号):
 * a problem that comes up again and again leads to a special inspection, and the school puts it right.
 */
describe('the school that put it right', () => {
  let city: Stage;
  let people: People;
  let schoolId: string;
  let plan: Told;
  let inspection: Told;
  let finding: Told;
  let rectification: Told;

  beforeAll(async () => {
    city = await stage('2026-02-02');
    const school = city.rows.schools.find(
      ({ kind, status, operator }) =>
        kind === 'PRIMARY' && status === 'OPEN' && operator === 'EDUCATION_DEPARTMENT',
    );
    schoolId = school?.id ?? '';
    people = peopleOf(city, schoolId);
  }, 120_000);
  afterAll(() => city.close());

  it('2 February: the office drafts the plan of the year, and cannot propose it before the four triggers are addressed', async () => {
    const { office } = people;
    const content = planOf(schoolId);
    plan = await office.makes('draftAnnualPlan', {
      district: CODE,
      year: 2026,
      ...content,
      absentTriggers: [],
    });
    expect(await office.isRefused('proposeAnnualPlan', {}, plan)).toEqual([
      'TRIGGERS_ADDRESSED 《重庆市教育督导条例》第21条',
    ]);
    await office.does('updateAnnualPlan', plan, content);
    plan = await office.does('proposeAnnualPlan', plan);
    expect(plan.state).toBe('PROPOSED');
  });

  it('10 February: the government returns it once, and approves what the office made of it', async () => {
    const { office, government } = people;
    city.goOnTo('2026-02-10');
    expect(await office.isRefused('approveAnnualPlan', {}, plan)).toEqual(['FORBIDDEN']);
    await government.does('returnAnnualPlan', plan, { reason: '请写明督导月份的安排理由' });
    await office.does('reviseAnnualPlan', plan);
    await office.does('updateAnnualPlan', plan, { ...planOf(schoolId), disclosure: 'ON_REQUEST' });
    await office.does('proposeAnnualPlan', plan);
    plan = await government.does('approveAnnualPlan', plan);
    expect(plan.state).toBe('APPROVED');
  });

  it('2 March: the inspection enters the plan, and its notice needs a team of three', async () => {
    const { office, team } = people;
    city.goOnTo('2026-03-02');
    inspection = await office.makes('draftInspection', draftOf(schoolId));
    expect(await office.isRefused('planInspection', {}, inspection)).toEqual([
      'IN_APPROVED_PLAN 《重庆市教育督导条例》第21条',
    ]);
    await office.does('planInspection', inspection, { planId: plan.id, planItem: 1 });
    await office.does('nameInspectionTeam', inspection, { inspectorIds: team.slice(0, 2) });
    expect(await office.isRefused('issueInspectionNotice', {}, inspection)).toEqual([
      'TEAM_OF_THREE 《重庆市教育督导条例》第22条',
    ]);
    await office.does('nameInspectionTeam', inspection, { inspectorIds: team });
    inspection = await office.does('issueInspectionNotice', inspection);
    expect(inspection.state).toBe('NOTICE_ISSUED');
  });

  it('16 March: nobody goes on site before the school has evaluated itself', async () => {
    const { leader, head } = people;
    city.goOnTo('2026-03-16');
    expect(await leader.isRefused('startSiteVisit', {}, inspection)).toEqual([
      'SELF_EVALUATION_AWAITED 《重庆市教育督导条例》第23条',
    ]);
    await head.does('submitSelfEvaluation', inspection, { selfEvaluation: '自评：食堂管理总体规范' });
  });

  it('18 March: the team finds what is wrong, and hears everyone without those who must not be there', async () => {
    const { leader } = people;
    city.goOnTo('2026-03-18');
    await leader.does('startSiteVisit', inspection);
    const hazard = { ...FINDING, disposition: 'ON_SITE_ADVICE', isHazard: true };
    expect(await leader.isRefused('recordFinding', { finding: hazard }, inspection)).toEqual([
      'HAZARD_PRESSED 《教育督导条例》第15条',
    ]);
    const found = await leader.does('recordFinding', inspection, { finding: FINDING }, FINDINGS);
    [finding] = found.findings.nodes;
    expect(await leader.isRefused('deliberateInspection', { deliberation: '评议' }, inspection)).toEqual([
      'ILLEGAL_TRANSITION',
    ]);
    const withHeads = CONSULTATIONS.map((each) => ({ ...each, headsPresent: each.group === 'TEACHERS' }));
    expect(await leader.isRefused('recordConsultation', { consultations: withHeads }, inspection)).toEqual([
      'TEACHERS_ALONE 《重庆市教育督导条例》第25条',
    ]);
    await leader.does('recordConsultation', inspection, { consultations: CONSULTATIONS });
    await leader.does('deliberateInspection', inspection, { deliberation: '食堂管理制度不落实' });
  });

  it('20 March: feedback finding by finding, and no opinion before the school has had its say', async () => {
    const { office, head } = people;
    city.goOnTo('2026-03-20');
    expect(
      await office.isRefused('giveFeedback', { ...feedbackOn(finding), findings: [] }, inspection),
    ).toEqual(['EVERY_FINDING_FED_BACK 《深化新时代教育督导体制机制改革落实措施》第8项']);
    await office.does('giveFeedback', inspection, feedbackOn(finding));
    const opinion = { opinion: '限期整改食堂管理问题' };
    expect(await office.isRefused('issueOpinion', opinion, inspection)).toEqual([
      'DEFENCE_AWAITED 《重庆市教育督导条例》第26条',
    ]);
    city.goOnTo('2026-03-23');
    await head.does('submitDefence', inspection, { defence: '留样柜已于上周更换' });
    city.goOnTo('2026-03-26');
    inspection = await office.does('issueOpinion', inspection, opinion);
    expect(inspection.state).toBe('OPINION_ISSUED');
  });

  it('27 March: the office decides what is to be put right, until when and under whose eyes', async () => {
    const { office, clerk } = people;
    city.goOnTo('2026-03-27');
    rectification = await office.makes(
      'orderRectification',
      {
        findingId: finding.id,
        requirement: '一个月内落实进货查验和留样制度',
        dueOn: '2026-04-30',
        competentAuthority: AUTHORITY,
      },
      'dueOn firstDueOn competentAuthority',
    );
    expect(rectification).toMatchObject({ state: 'ORDERED', dueOn: '2026-04-30', firstDueOn: '2026-04-30' });
    expect(
      await office.isRefused('orderRectification', { findingId: finding.id, requirement: '再次下达' }),
    ).toEqual(['ONE_PER_FINDING 本系统内部规则']);
    await clerk.does('beginRectification', rectification);
  });

  it('3 April: the report goes to its two recipients and to the public', async () => {
    const { office } = people;
    city.goOnTo('2026-04-01');
    await office.does('fileInspectionReport', inspection, {
      summary: '专项督导发现食堂管理问题一项，已下达整改决定',
      government: '渝中区人民政府',
      superior: '重庆市人民政府教育督导室',
    });
    const READ = 'query($id: ID!) { inspection(id: $id) { publishedOn summary } }';
    expect((await people.public.reads(READ, { id: inspection.id })).inspection).toBeNull();
    city.goOnTo('2026-04-03');
    await office.does('publishInspection', inspection, {
      publishedOn: '2026-04-03',
      publicationChannel: 'GOVERNMENT_WEBSITE',
    });
    expect((await people.public.reads(READ, { id: inspection.id })).inspection).toEqual({
      publishedOn: '2026-04-03',
      summary: '专项督导发现食堂管理问题一项，已下达整改决定',
    });
  });

  it('22 April: the clerk drafts, the head reports, and the school has published it itself', async () => {
    const { clerk, head } = people;
    city.goOnTo('2026-04-20');
    const report = { reportText: '已落实进货查验和留样制度', unitPublishedOn: '2026-04-22' };
    await clerk.does('draftRectificationReport', rectification, { reportText: report.reportText });
    expect(await clerk.isRefused('reportRectification', report, rectification)).toEqual(['FORBIDDEN']);
    city.goOnTo('2026-04-21');
    expect(await head.isRefused('reportRectification', report, rectification)).toEqual([
      'PUBLISHED_BY_UNIT 《深化新时代教育督导体制机制改革落实措施》第9项',
    ]);
    city.goOnTo('2026-04-22');
    rectification = await head.does('reportRectification', rectification, report);
    expect(rectification.state).toBe('REPORTED');
  });

  it('28 April: verified; the inspection stays open as long as the rectification does', async () => {
    const { office, team } = people;
    city.goOnTo('2026-04-28');
    rectification = await office.does('verifyRectification', rectification, {
      verdict: 'SUFFICIENT',
      verifierId: team[0],
    });
    expect(await office.isRefused('closeInspection', {}, inspection)).toEqual([
      'NO_OPEN_RECTIFICATION 本系统内部规则',
    ]);
  });

  it('30 June: somebody else looks again; it has lasted, and is closed', async () => {
    const { office, team } = people;
    city.goOnTo('2026-06-30');
    const followUp = (reviewerId?: string) => ({ followUpResult: 'LASTING', reviewerId });
    expect(await office.isRefused('followUpRectification', followUp(team[0]), rectification)).toEqual([
      'REVIEWER_IS_NOT_VERIFIER 本系统内部规则',
    ]);
    await office.does('followUpRectification', rectification, followUp(team[1]));
    rectification = await office.does('closeRectification', rectification);
    expect(rectification.state).toBe('CLOSED');
    inspection = await office.does('closeInspection', inspection);
    expect(inspection.state).toBe('CLOSED');
  });

  it('18 December: what was planned was carried out, and the plan is completed', async () => {
    const { office } = people;
    city.goOnTo('2026-12-18');
    plan = await office.does('completeAnnualPlan', plan, { summary: '全年计划的专项督导已实施并办结' });
    expect(plan.state).toBe('COMPLETED');
  });

  it('leaves a timeline of who did what, on what basis, and its papers', async () => {
    const { office } = people;
    const { rectification: read, papers } = await office.reads(
      `query($id: ID!) { rectification(id: $id) {
        timeline { command subject }
      } papers(filter: { recordId: $id }) { nodes { kind number issuedOn } } }`,
      { id: rectification.id },
    );
    expect(read.timeline.map(({ command, subject }: Record<string, string>) => [command, subject])).toEqual([
      ['orderRectification', '督导室经办人'],
      ['beginRectification', '学校经办人'],
      ['draftRectificationReport', '学校经办人'],
      ['reportRectification', '学校负责人'],
      ['verifyRectification', '督导室经办人'],
      ['followUpRectification', '督导室经办人'],
      ['closeRectification', '督导室经办人'],
    ]);
    expect(papers.nodes).toEqual([
      {
        kind: 'RECTIFICATION_DECISION',
        number: expect.stringMatching(/〔2026〕1号$/) as string,
        issuedOn: '2026-03-27',
      },
    ]);
  });
});
