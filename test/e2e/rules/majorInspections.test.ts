import { CONSULTATIONS, FINDING, FINDINGS, planOf } from '../stories/inspecting';
import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage, type Told } from '../stories/stage';
import { Refusals } from './refusals';

const EVERY_MATTER = [
  'LAWFUL_QUALITY_EDUCATION',
  'STAFF_ADMISSION_SAFETY_RULES',
  'FACILITIES_FUNDS',
  'MORAL_ETHOS',
];

describe('the rules of special and comprehensive inspections', () => {
  const refused = new Refusals('MajorInspection');
  let city: Stage;
  let people: People;
  let schoolId: string;
  let plan: Told;
  let inspection: Told;
  let finding: Told;
  let draft: Record<string, unknown>;

  beforeAll(async () => {
    city = await stage('2026-02-02');
    const school = city.rows.schools.find(
      ({ kind, status, operator }) => kind !== 'KINDERGARTEN' && status === 'OPEN' && operator === 'PRIVATE',
    );
    schoolId = school?.id ?? '';
    people = peopleOf(city, schoolId);
    const { office, government } = people;
    const content = planOf(schoolId) as { items: object[] };
    const [item] = content.items;
    const comprehensive = { ...item, number: 2, kind: 'COMPREHENSIVE', title: '综合督导' };
    plan = await office.makes('draftAnnualPlan', {
      district: CODE,
      year: 2026,
      ...content,
      items: [item, comprehensive],
    });
    await office.does('proposeAnnualPlan', plan);
    await government.does('approveAnnualPlan', plan);
    city.goOnTo('2026-03-02');
    draft = {
      district: CODE,
      kind: 'COMPREHENSIVE',
      subjectKind: 'SCHOOL',
      schoolId,
      title: '综合督导',
      scheduledOn: '2026-03-18',
      matters: EVERY_MATTER,
    };
  }, 120_000);
  afterAll(() => city.close());

  /** How many schools the district shows whose last comprehensive inspection is five years ago. */
  const withoutComprehensive = async (): Promise<number> => {
    const query = '{ schools(first: 1) { nodes { district { alerts { rule count } } } } }';
    const [{ district }] = (await people.office.reads(query)).schools.nodes;
    const alerts = district.alerts as { rule: string; count: number }[];
    return alerts.find(({ rule }) => rule === 'COMPREHENSIVE_WITHIN_FIVE_YEARS')?.count ?? 0;
  };

  it('refuse a draft of nothing, outside the plan, or beyond what a school bears in a year', async () => {
    const { office, government, cityOffice } = people;
    const refuses = (rule: string, over: object) =>
      refused.by(rule, office, 'draftInspection', { ...draft, ...over });
    await refused.by('KIND_IS_MAJOR', cityOffice, 'draftMunicipalInspection', {
      kind: 'REGULAR',
      subjectKind: 'LOWER_GOVERNMENT',
      districtCode: CODE,
      subjectName: '渝中区人民政府',
      title: '经常性督导',
      scheduledOn: '2026-03-18',
      matters: ['FUNDING'],
    });
    const closed = city.rows.schools.find(({ id, status }) => status === 'OPEN' && id !== schoolId);
    await office.does('closeSchool', { id: closed?.id ?? '' }, { closedOn: '2026-03-01' });
    expect(await office.isRefused('draftInspection', { ...draft, kind: 'REGULAR' })).toEqual([
      'ILLEGAL_TRANSITION',
    ]);
    await refuses('SUBJECT_NAMED', { schoolId: null });
    await refuses('MATTERS_FROM_REGISTER', { matters: ['NO_SUCH_MATTER'] });
    await refuses('SCHOOL_IS_OPEN', { schoolId: closed?.id });

    const planned = { planId: plan.id, planItem: 2 };
    const unnumbered = { ...draft, orderNumber: '' };
    await refused.asInput('ORDER_NUMBERED', government, 'orderInspection', unnumbered);
    const narrow = await office.makes('draftInspection', { ...draft, matters: EVERY_MATTER.slice(1) });
    await refused.by(
      'IN_APPROVED_PLAN',
      office,
      'planInspection',
      {},
      {
        id: (await office.makes('draftInspection', draft)).id,
      },
    );
    await refused.by('PRIVATE_SCHOOL_COMPREHENSIVE', office, 'planInspection', planned, narrow);
    const order = { number: '渝中府督〔2026〕1号', issuer: 'OWN_GOVERNMENT', attachmentId: 'none' };
    await refused.asInput('EMERGENCY_ORDERED', office, 'planInspection', { order }, narrow);
    for (const kind of ['SPECIAL', 'COMPREHENSIVE']) {
      const made = await office.makes('draftInspection', { ...draft, kind });
      await office.does('planInspection', made, { planId: plan.id, planItem: kind === 'SPECIAL' ? 1 : 2 });
      inspection = made;
    }
    const third = await office.makes('draftInspection', draft);
    await refused.by('WITHIN_SCHOOL_CAP', office, 'planInspection', planned, third);
  }, 120_000);

  it('refuse a team of two, of former inspectors, or of whom the law keeps away', async () => {
    const { office, officeHead, team } = people;
    const names = (...inspectorIds: unknown[]) => ({ inspectorIds });
    const former = city.rows.inspectors.find(({ state }) => state !== 'ACTIVE');
    await refused.by('TEAM_ACTIVE', office, 'nameInspectionTeam', names(former?.id), inspection);
    const active = city.rows.inspectors.filter(({ state }) => state === 'ACTIVE');
    const kept = active[active.length - 1]?.id;
    await officeHead.makes('orderRecusal', {
      inspectorId: kept,
      ground: 'OTHER_INTEREST',
      explanation: '曾在该校任教',
      schoolId,
    });
    await refused.by('NOBODY_RECUSED', office, 'nameInspectionTeam', names(...team, kept), inspection);
    await office.does('nameInspectionTeam', inspection, names(...team.slice(1)));
    await refused.by('TEAM_OF_THREE', office, 'issueInspectionNotice', {}, inspection);
    await office.does('nameInspectionTeam', inspection, names(...team));
    const past = { selfEvaluationDueOn: '2026-03-01' };
    await refused.by('SELF_EVALUATION_DUE_NOT_PAST', office, 'issueInspectionNotice', past, inspection);
    await office.does('issueInspectionNotice', inspection);
  }, 120_000);

  it('refuse what is not heard, not said, or not said to whom it must be', async () => {
    const { office, officeHead, head, leader, team } = people;
    const by = (rule: string, who: typeof office, command: string, input: object = {}) =>
      refused.by(rule, who, command, input, inspection);
    const asInput = (rule: string, who: typeof office, command: string, input: object) =>
      refused.asInput(rule, who, command, input, inspection);
    await asInput('SELF_EVALUATION_WRITTEN', head, 'submitSelfEvaluation', { selfEvaluation: '' });
    await by('SELF_EVALUATION_AWAITED', leader, 'startSiteVisit');
    city.goOnTo('2026-03-18');
    await by('VISIT_NOT_AHEAD', leader, 'startSiteVisit', { visitedOn: '2026-03-19' });
    await by('VISIT_AFTER_NOTICE', leader, 'startSiteVisit', { visitedOn: '2026-03-01' });
    const due = await withoutComprehensive();
    await leader.does('startSiteVisit', inspection);
    expect(await withoutComprehensive()).toBe(due - 1);
    const hazard = { ...FINDING, disposition: 'ON_SITE_ADVICE', isHazard: true };
    await by('HAZARD_PRESSED', leader, 'recordFinding', { finding: hazard });
    const elsewhere = { ...FINDING, category: 'NO_SUCH_MATTER' };
    await by('CATEGORY_FROM_REGISTER', leader, 'recordFinding', { finding: elsewhere });
    [finding] = (await leader.does('recordFinding', inspection, { finding: FINDING }, FINDINGS)).findings
      .nodes as [Told];

    const [web, students, parents, teachers] = CONSULTATIONS;
    const consulted = (...consultations: unknown[]) => ({ consultations });
    const heads = { headsPresent: true };
    const heard = (rule: string, ...all: unknown[]) =>
      by(rule, leader, 'recordConsultation', consulted(...all));
    await heard('PUBLIC_CONSULTED', students, parents, teachers);
    await heard('GROUPS_HEARD', web, students, teachers);
    await heard('STUDENTS_AND_PARENTS_ALONE', web, { ...students, ...heads }, parents, teachers);
    await heard('TEACHERS_ALONE', web, students, parents, { ...teachers, ...heads });
    await heard('CONSULTATION_NOT_AHEAD', { ...web, heldOn: '2026-03-19' }, students, parents, teachers);
    await leader.does('recordConsultation', inspection, consulted(...CONSULTATIONS));
    await asInput('DELIBERATION_WRITTEN', leader, 'deliberateInspection', { deliberation: '' });
    await leader.does('deliberateInspection', inspection, { deliberation: '评议意见' });
    const interest = { inspectorId: team[0], relation: 'CHILD', isHead: false, schoolId };
    await officeHead.makes('recordInterest', interest);
    await by('RECORDER_NOT_RECUSED', leader, 'recordFinding', { finding: FINDING });

    const findings = [{ findingId: finding.id, text: '逐日记录' }];
    const feedback = { form: 'WRITTEN', feedback: '初步督导意见', findings };
    await asInput('FEEDBACK_FORM_NAMED', office, 'giveFeedback', { ...feedback, feedback: '' });
    await by('COMPREHENSIVE_IN_WRITING', office, 'giveFeedback', { ...feedback, form: 'MEETING' });
    await by('EVERY_FINDING_FED_BACK', office, 'giveFeedback', { ...feedback, findings: [] });
    const given = await office.does('giveFeedback', inspection, feedback);
    expect(given.alerts).toEqual([]);
    await asInput('DEFENCE_WRITTEN', head, 'submitDefence', { defence: '' });
    await by('DEFENCE_AWAITED', office, 'issueOpinion', { opinion: '督导意见' });
    await head.does('waiveDefence', inspection);
    await by('DEFENCE_OPEN', head, 'submitDefence', { defence: '申辩' });
    city.goOnTo('2026-03-24');
    await refused.by(
      ['DEFENCE_IN_TIME', 'DEFENCE_OPEN'],
      head,
      'submitDefence',
      { defence: '申辩' },
      inspection,
    );
    await asInput('OPINION_WRITTEN', office, 'issueOpinion', { opinion: '' });
    const issued = await office.does('issueOpinion', inspection, { opinion: '督导意见' });
    expect(issued.alerts).toEqual(['RECTIFICATION_OUTSTANDING']);
  }, 120_000);

  it('refuse a report, a publication, an exposure and a close that are not due', async () => {
    const { office } = people;
    const by = (rule: string, command: string, input: object = {}) =>
      refused.by(rule, office, command, input, inspection);
    const report = {
      summary: '督导报告',
      government: '渝中区人民政府',
      superior: '重庆市人民政府教育督导室',
    };
    const files = (rule: string, over: object) =>
      refused.asInput(rule, office, 'fileInspectionReport', { ...report, ...over }, inspection);
    await files('REPORT_WRITTEN', { summary: '' });
    await files('TWO_RECIPIENTS', { superior: ' ' });
    await office.does('fileInspectionReport', inspection, report);
    const publication = { publishedOn: '2026-03-24', publicationChannel: 'GOVERNMENT_WEBSITE' };
    const publishes = (rule: string, over: object) =>
      by(rule, 'publishInspection', { ...publication, ...over });
    await publishes('PUBLICATION_NAMED', { publishedOn: '2026-03-25' });
    await publishes('PUBLISHED_AFTER_REPORT', { publishedOn: '2026-03-23' });
    await publishes('MINORS_REDACTED', { minorInvolved: true });
    await publishes('ON_GOVERNMENT_WEBSITE', { publicationChannel: 'NEWS_MEDIA' });
    const published = await office.does('publishInspection', inspection, publication);
    expect(published.alerts).toEqual([]);
    const exposure = { ground: 'WEAK_IMPLEMENTATION', medium: '重庆日报', exposedOn: '2026-03-24' };
    await by('EXPOSURE_GROUNDED', 'exposeInspection', { ...exposure, exposedOn: '2026-03-25' });
    await by('EXPOSED_AFTER_PUBLICATION', 'exposeInspection', { ...exposure, exposedOn: '2026-03-23' });
    await office.makes('orderRectification', { findingId: finding.id, requirement: '整改' });
    await by('NO_OPEN_RECTIFICATION', 'closeInspection');
    const other = await office.makes('draftInspection', draft);
    await refused.asInput('REASON_GIVEN', office, 'cancelInspection', { reason: '' }, other);
  }, 120_000);

  it('leave none untried that a command could break', () => {
    // A team of three stays one; who has no certificate is in a test of its own.
    expect(refused.unmet).toEqual(['TEAM_OF_THREE_ON_SITE', 'TEAM_CERTIFIED']);
  });
});
