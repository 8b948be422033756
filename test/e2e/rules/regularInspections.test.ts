import { peopleOf, type People } from '../stories/people';
import { stage, type Stage } from '../stories/stage';
import { Refusals } from './refusals';
import { problem, visited, visitOf } from './visiting';

const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';

/** The first matter of the register that is for this kind of school. */
const mattersOf = (kind?: string): object => ({
  matters: [kind === 'KINDERGARTEN' ? 'SAFETY' : 'SCHOOL_ETHOS'],
});

describe('the rules of regular inspections', () => {
  const refused = new Refusals('RegularInspection');
  let city: Stage;
  let people: People;
  let schoolId: string;

  beforeAll(async () => {
    city = await stage(TODAY);
    const open = city.rows.schools.filter(({ kind, status }) => kind === 'PRIMARY' && status === 'OPEN');
    schoolId = open[0]?.id ?? '';
    people = peopleOf(city, schoolId);
    await people.office.does('closeSchool', { id: open[1]?.id ?? '' }, { closedOn: TODAY });
  }, 120_000);
  afterAll(() => city.close());

  it('refuse a schedule without school, team or matters', async () => {
    const { office, officeHead, team } = people;
    const schedule = {
      schoolId,
      title: '春季经常性督导',
      scheduledOn: TOMORROW,
      inspectorIds: team,
      matters: ['SCHOOL_ETHOS'],
    };
    const refuses = (rule: string, over: object) =>
      refused.by(rule, office, 'scheduleInspection', { ...schedule, ...over });
    const open = city.rows.schools.filter(({ kind, status }) => kind === 'PRIMARY' && status === 'OPEN');
    const former = city.rows.inspectors.find(({ state }) => state !== 'ACTIVE');
    await refuses('SCHOOL_IS_OPEN', { schoolId: open[1]?.id });
    await refuses('TEAM_NAMED', { inspectorIds: [team[0], team[0]] });
    await refuses('TEAM_ACTIVE', { inspectorIds: [former?.id] });
    await refuses('MATTERS_FROM_REGISTER', { matters: ['NO_SUCH_MATTER'] });
    await officeHead.makes('orderRecusal', {
      inspectorId: team[2],
      ground: 'OTHER_INTEREST',
      explanation: '曾在该校任教',
      schoolId,
    });
    await refuses('NOBODY_RECUSED', {});
  }, 120_000);

  it('refuse a visit that nobody made, recorded or pressed', async () => {
    const { office, team } = people;
    const posted = city.rows.schools.find(
      ({ responsibleInspectorId: id, status }) => id && status === 'OPEN',
    );
    const responsible = posted?.responsibleInspectorId ?? '';
    const stranger = team.find((id) => id !== responsible);
    const inspector = city.actor({ role: 'INSPECTOR', inspector: responsible });
    const visit = visitOf(schoolId, people, TODAY);
    const refuses = (rule: string, over: object, who = office) =>
      refused.by(rule, who, 'recordUnannouncedVisit', { ...visit, ...over });
    await refuses('VISIT_NOT_AHEAD', { visitedOn: TOMORROW });
    await refuses(
      'RECORDED_BY_TEAM',
      { schoolId: posted?.id, inspectorIds: [stranger], ...mattersOf(posted?.kind) },
      inspector,
    );
    await refuses('HAZARD_PRESSED', { findings: [{ ...problem('ON_SITE_ADVICE'), isHazard: true }] });
    await refuses('CATEGORY_FROM_REGISTER', {
      findings: [{ ...problem('ON_SITE_ADVICE'), category: 'NO_SUCH_MATTER' }],
    });
    const silent = { ...visit, visitRecord: ' ' };
    await refused.asInput('VISIT_RECORDED', office, 'recordUnannouncedVisit', silent);
  }, 120_000);

  it('refuse a report, a publication, an exposure and a close that are not due', async () => {
    const { office, officeHead, leader, team } = people;
    const { inspection, findings } = await visited(people, schoolId, TODAY, 'RECTIFICATION_NOTICE');
    const report = { reportedOn: TODAY, summary: '总体良好' };
    const interest = { inspectorId: team[0], relation: 'CHILD', isHead: false, schoolId };
    const recorded = await officeHead.makes('recordInterest', interest);
    await refused.by('RECORDER_NOT_RECUSED', leader, 'reportInspection', report, inspection);
    const finding = { finding: problem('ON_SITE_ADVICE') };
    await refused.by('RECORDER_NOT_RECUSED', leader, 'recordFinding', finding, inspection);
    await officeHead.does('withdrawInterest', recorded);
    const blank = { ...report, summary: '' };
    await refused.asInput('REPORT_WRITTEN', office, 'reportInspection', blank, inspection);
    const ahead = { ...report, reportedOn: TOMORROW };
    await refused.by('REPORT_AFTER_VISIT', office, 'reportInspection', ahead, inspection);
    await office.does('reportInspection', inspection, report);
    await office.makes('orderRectification', { findingId: findings[0]?.id, requirement: '整改' });
    await refused.by('NO_OPEN_RECTIFICATION', office, 'closeInspection', {}, inspection);

    const publication = { publishedOn: TODAY, publicationChannel: 'GOVERNMENT_WEBSITE' };
    const publishes = (rule: string, over: object) =>
      refused.by(rule, office, 'publishInspection', { ...publication, ...over }, inspection);
    const exposure = { ground: 'WEAK_IMPLEMENTATION', medium: '重庆日报', exposedOn: TODAY };
    await refused.by('EXPOSED_AFTER_PUBLICATION', office, 'exposeInspection', exposure, inspection);
    await publishes('PUBLICATION_NAMED', { publishedOn: TOMORROW });
    await publishes('PUBLISHED_AFTER_REPORT', { publishedOn: '2026-03-01' });
    await publishes('MINORS_REDACTED', { minorInvolved: true });
    await office.does('publishInspection', inspection, publication);
    const tomorrow = { ...exposure, exposedOn: TOMORROW };
    await refused.by('EXPOSURE_GROUNDED', office, 'exposeInspection', tomorrow, inspection);

    const scheduled = await office.makes('scheduleInspection', {
      schoolId,
      title: '春季经常性督导',
      scheduledOn: TOMORROW,
      inspectorIds: people.team.slice(0, 1),
      matters: ['SCHOOL_ETHOS'],
    });
    await refused.asInput('REASON_GIVEN', office, 'cancelInspection', { reason: '' }, scheduled);
  }, 120_000);

  it('leave none untried that a command could break', () => {
    // Who has no certificate is in a test of its own.
    expect(refused.unmet).toEqual(['TEAM_CERTIFIED']);
  });
});
