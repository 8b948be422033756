import { peopleOf, type People } from '../stories/people';
import { stage, type Stage, type Told } from '../stories/stage';
import { Refusals } from './refusals';
import { visited } from './visiting';

const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';

describe('the rules of rectifications, supervision notices and extensions', () => {
  const refused = new Refusals('Rectification', 'SupervisionNotice', 'Extension');
  let city: Stage;
  let people: People;
  let schoolId: string;
  let findings: Told[];

  beforeAll(async () => {
    city = await stage(TODAY);
    schoolId = city.rows.schools.find(({ kind }) => kind === 'PRIMARY')?.id ?? '';
    people = peopleOf(city, schoolId);
    const dispositions = ['CASE_TRANSFER', ...Array<string>(3).fill('RECTIFICATION_NOTICE')];
    ({ findings } = await visited(people, schoolId, TODAY, ...dispositions));
  }, 120_000);
  afterAll(() => city.close());

  /** What a command that builds on a rectification says of it. */
  async function onRectification({ id }: { id: string }): Promise<object> {
    const query = 'query($id: ID!) { rectification(id: $id) { version } }';
    const { rectification } = await people.office.reads(query, { id });
    return { rectificationId: id, expectedVersion: rectification.version };
  }

  it('refuse what breaks them when it is ordered, reported, verified and looked at again', async () => {
    const { office, head, team } = people;
    const [transferred, finding] = findings;
    const order = { findingId: finding?.id, requirement: '整改' };
    await refused.asInput('REQUIREMENT_STATED', office, 'orderRectification', { ...order, requirement: '' });
    await refused.by('DUE_NOT_PAST', office, 'orderRectification', { ...order, dueOn: '2026-03-01' });
    await refused.by('FINDING_NOT_TRANSFERRED', office, 'orderRectification', {
      ...order,
      findingId: transferred?.id,
    });
    const made = await office.makes('orderRectification', order);
    await refused.by('ONE_PER_FINDING', office, 'orderRectification', order);

    const authority = { competentAuthority: ' ' };
    await refused.by('AUTHORITY_NAMED', office, 'recordGuidance', { guidance: '督促' }, made);
    await refused.asInput('AUTHORITY_NAMED', office, 'nameCompetentAuthority', authority, made);
    await office.does('nameCompetentAuthority', made, { competentAuthority: '渝中区教育委员会' });
    await refused.asInput('GUIDANCE_WRITTEN', office, 'recordGuidance', { guidance: '' }, made);
    const liability = { liabilityNote: '督促不力' };
    await refused.by('RECTIFICATION_WEAK', office, 'flagJointLiability', liability, made);
    await refused.asInput('LIABILITY_EXPLAINED', office, 'flagJointLiability', { liabilityNote: '' }, made);

    await head.does('beginRectification', made);
    const report = { reportText: '已整改', unitPublishedOn: TODAY };
    const early = { ...report, unitPublishedOn: TOMORROW };
    await refused.asInput('REPORT_WRITTEN', head, 'reportRectification', { ...report, reportText: '' }, made);
    await refused.by('PUBLISHED_BY_UNIT', head, 'reportRectification', early, made);
    const before = { ...report, unitPublishedOn: '2026-03-01' };
    await refused.by('PUBLISHED_AFTER_DEMAND', head, 'reportRectification', before, made);
    const unfinished = { ...report, finishedOn: TOMORROW };
    await refused.by('FINISHED_BEFORE_REPORT', head, 'reportRectification', unfinished, made);
    await head.does('reportRectification', made, report);
    const verdict = { verdict: 'INSUFFICIENT', verifierId: team[0] };
    await refused.asInput(
      'VERIFIER_NAMED',
      office,
      'verifyRectification',
      { ...verdict, verifierId: '' },
      made,
    );
    await refused.by('INSUFFICIENCY_EXPLAINED', office, 'verifyRectification', verdict, made);
    const gone = city.rows.inspectors.find(({ state }) => state === 'LEFT' || state === 'EXPIRED');
    const married = city.rows.inspectors.find(({ id, state }) => state === 'ACTIVE' && !team.includes(id));
    const interest = { inspectorId: married?.id, relation: 'SPOUSE', isHead: false, schoolId };
    await people.officeHead.makes('recordInterest', interest);
    const enough = { verdict: 'SUFFICIENT', verifierId: team[0] };
    const refuses = (rule: string, command: string, more: object) =>
      refused.by(rule, office, command, more, made);
    await refuses('EXAMINER_ACTIVE', 'verifyRectification', { ...enough, verifierId: gone?.id });
    await refuses('EXAMINER_NOT_RECUSED', 'verifyRectification', { ...enough, verifierId: married?.id });
    await office.does('verifyRectification', made, enough);
    const lasting = { followUpResult: 'LASTING' };
    await refuses('EXAMINER_ACTIVE', 'followUpRectification', { ...lasting, reviewerId: gone?.id });
    await refuses('EXAMINER_NOT_RECUSED', 'followUpRectification', { ...lasting, reviewerId: married?.id });
    const again = { followUpResult: 'LASTING', reviewerId: team[0] };
    await refused.by('REVIEWER_IS_NOT_VERIFIER', office, 'followUpRectification', again, made);
  }, 120_000);

  it('refuse a notice that is not called for, and its breach before its time has run out', async () => {
    const { office, head } = people;
    const order = { findingId: findings[2]?.id, requirement: '整改', dueOn: '2026-03-10' };
    const made = await office.makes('orderRectification', order);
    await head.does('beginRectification', made);
    const demand = { demand: '限期整改' };
    await refused.asInput('DEMAND_STATED', office, 'issueSupervisionNotice', {
      ...(await onRectification(made)),
      demand: '',
    });
    await refused.by('IS_LATE', office, 'issueSupervisionNotice', {
      ...(await onRectification(made)),
      ...demand,
    });
    city.goOnTo('2026-03-11');
    const notice = await office.makes('issueSupervisionNotice', {
      ...(await onRectification(made)),
      ...demand,
    });
    await refused.by(['IS_LATE', 'NO_NOTICE_OPEN'], office, 'issueSupervisionNotice', {
      ...(await onRectification(made)),
      ...demand,
    });
    await refused.by('NO_NOTICE_IN_FORCE', head, 'requestExtension', {
      ...(await onRectification(made)),
      reason: '材料未到',
      requestedDueOn: '2026-04-30',
    });
    await refused.by('TIME_RUN_OUT', office, 'breachSupervisionNotice', {}, notice);
    await head.does('acknowledgeSupervisionNotice', notice);
    await refused.by('NOT_RECTIFIED', office, 'breachSupervisionNotice', {}, notice);
    await refused.by('FOUND_SUFFICIENT', office, 'complySupervisionNotice', {}, notice);
  }, 120_000);

  it('refuse an extension that extends nothing, comes too late, or grants more than was asked', async () => {
    const { office, head, team } = people;
    const made = await office.makes('orderRectification', {
      findingId: findings[3]?.id,
      requirement: '整改',
      dueOn: '2026-04-10',
    });
    const request = async (over: object = {}) => ({
      ...(await onRectification(made)),
      reason: '材料未到',
      requestedDueOn: '2026-04-30',
      ...over,
    });
    await refused.asInput('EXTENSION_REASONED', head, 'requestExtension', await request({ reason: '' }));
    const shorter = await request({ requestedDueOn: '2026-04-10' });
    await refused.by('REQUEST_EXTENDS', head, 'requestExtension', shorter);
    const extension = await head.makes('requestExtension', await request());
    await refused.by('ONE_REQUEST_OPEN', head, 'requestExtension', await request());
    const grant = (grantedDueOn: string) => ({ grantedDueOn });
    await refused.by('GRANT_EXTENDS', office, 'grantExtension', grant('2026-04-10'), extension);
    await refused.by('GRANT_WITHIN_REQUEST', office, 'grantExtension', grant('2026-05-10'), extension);
    await refused.asInput('REFUSAL_EXPLAINED', office, 'refuseExtension', { decisionNote: '' }, extension);
    await head.does('beginRectification', made);
    await head.does('reportRectification', made, { reportText: '已整改', unitPublishedOn: '2026-03-11' });
    await refused.by('STILL_RECTIFYING', office, 'grantExtension', grant('2026-04-20'), extension);
    await office.does('verifyRectification', made, { verdict: 'SUFFICIENT', verifierId: team[0] });
    await office.does('followUpRectification', made, { followUpResult: 'RELAPSED', reviewerId: team[1] });
    await office.does('reopenRectification', made, { requirement: '再次整改', dueOn: '2026-04-15' });
    await refused.by('DEADLINE_AS_REQUESTED', office, 'grantExtension', grant('2026-04-20'), extension);
    await office.does('refuseExtension', extension, { decisionNote: '期限已另行确定' });
  }, 120_000);

  it('refuse a request after the last day, and an order on an inspection that is closed', async () => {
    const { office, head, team } = people;
    const visit = await visited(people, schoolId, '2026-03-11', 'RECTIFICATION_NOTICE', 'ON_SITE_ADVICE');
    const made = await office.makes('orderRectification', {
      findingId: visit.findings[0]?.id,
      requirement: '整改',
      dueOn: '2026-03-12',
    });
    await head.does('beginRectification', made);
    city.goOnTo('2026-03-13');
    await refused.by('REQUESTED_IN_TIME', head, 'requestExtension', {
      ...(await onRectification(made)),
      reason: '材料未到',
      requestedDueOn: '2026-04-30',
    });
    await head.does('reportRectification', made, { reportText: '已整改', unitPublishedOn: '2026-03-13' });
    await office.does('verifyRectification', made, { verdict: 'SUFFICIENT', verifierId: team[0] });
    await office.does('followUpRectification', made, { followUpResult: 'LASTING', reviewerId: team[1] });
    await office.does('closeRectification', made);
    await office.does('reportInspection', visit.inspection, {
      reportedOn: '2026-03-13',
      summary: '总体良好',
    });
    await office.does('closeInspection', visit.inspection);
    await refused.by('INSPECTION_NOT_CLOSED', office, 'orderRectification', {
      findingId: visit.findings[1]?.id,
      requirement: '整改',
    });
  }, 120_000);

  it('leave none untried', () => {
    expect(refused.unmet).toEqual([]);
  });
});
