import type { DistrictSeed } from '../../../subgraphs/district/seed';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { outcome, visitedDistrict } from '../../support/rectifying';
import { testId } from '../../support/smallDistrict';

const CODE = '500103';
const SCHOOL = testId(CODE, 'School', 1);
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;
const HEAD = { role: 'INSPECTED_UNIT', district: CODE, school: SCHOOL, capacity: 'HEAD' } as never;
const OTHER_HEAD = {
  role: 'INSPECTED_UNIT',
  district: CODE,
  school: testId(CODE, 'School', 2),
  capacity: 'HEAD',
} as never;
const AUTHORITY = { role: 'COMPETENT_AUTHORITY', district: CODE, unit: '区教委' } as never;
const OTHER_AUTHORITY = { role: 'COMPETENT_AUTHORITY', district: CODE, unit: '区人社局' } as never;
const [VERIFIER, REVIEWER] = [2, 3].map((number) => testId(CODE, 'DistrictInspector', number));

const OF_DEPARTMENT = testId(CODE, 'Finding', 50);

/** An inspection of one of the district's own departments, with what it found. */
function withDepartment(seed: DistrictSeed): DistrictSeed {
  const [visit] = seed.inspections;
  const [found] = seed.findings;
  if (!visit || !found) throw new Error('a visit with a finding');
  const id = testId(CODE, 'DistrictInspection', 50);
  const department = {
    subjectKind: 'OWN_LEVEL_DEPARTMENT' as const,
    schoolId: null,
    subjectName: '区财政局',
    unitId: '区财政局',
  };
  return {
    ...seed,
    inspections: [...seed.inspections, { ...visit, ...department, id, kind: 'SPECIAL' }],
    findings: [
      ...seed.findings,
      {
        ...found,
        id: OF_DEPARTMENT,
        inspectionId: id,
        schoolId: null,
        categoryList: 'GOVERNMENT_MATTER',
        categoryCode: 'FUNDING',
      },
    ],
  };
}

const FIELDS: [RegExp, string][] = [
  [/SupervisionNotice/, 'supervisionNotice'],
  [/(request|grant|refuse)Extension/, 'extension'],
  [/^(post|relieve)Inspector/, 'inspector'],
  [/.*/, 'rectification'],
];

describe.each(engines())('supervision notices and extensions of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let day = '2026-11-23';
  let findings = 0;

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [withDepartment(visitedDistrict(CODE, 15))],
      now: () => new Date(`${day}T04:00:00.000Z`),
    });
  });
  beforeEach(() => (day = '2026-11-23'));
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const give = async (command: string, input: object, who: never = OFFICE, selection = '') => {
    const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    const field = FIELDS.find(([form]) => form.test(command))?.[1] ?? '';
    const document = `mutation($input: ${name}Input!) {
      done: ${command}(input: $input) { record: ${field} { id version state ${selection} } alerts { rule } }
    }`;
    return outcome(await district.ask(document, { input }, who));
  };
  /** A rectification under way, due on 2026-12-23. */
  const begun = async (competentAuthority: string | null = null) => {
    findings += 1;
    const findingId = testId(CODE, 'Finding', findings);
    const ordered = await give('orderRectification', {
      findingId,
      requirement: '完善制度',
      competentAuthority,
    });
    const begins = await give('beginRectification', { id: ordered.id, expectedVersion: 1 }, HEAD);
    expect(begins).toMatchObject({ state: 'IN_PROGRESS', version: 2 });
    return String(ordered.id);
  };
  const read = async (id: string, selection: string, who: never = OFFICE) => {
    const answer = await district.ask(
      `query($id: ID!) { rectification(id: $id) { ${selection} } }`,
      { id },
      who,
    );
    return answer.data.rectification;
  };
  const deadlines = async (recordId: unknown, isRunning = true) => {
    const answer = await district.ask(
      `query($filter: DeadlineFilter) { deadlines(filter: $filter) { nodes { rule dueOn firstDueOn metOn } } }`,
      { filter: { recordId, isRunning } },
      OFFICE,
    );
    return answer.data.deadlines.nodes;
  };
  const insufficient = async (competentAuthority: string | null = null) => {
    const id = await begun(competentAuthority);
    const report = { id, expectedVersion: 2, reportText: '已整改', unitPublishedOn: '2026-11-23' };
    await give('reportRectification', report, HEAD);
    const verdict = { verdict: 'INSUFFICIENT', verifierId: VERIFIER, verificationNote: '制度仍未执行' };
    const found = await give('verifyRectification', { id, expectedVersion: 3, ...verdict });
    expect(found).toMatchObject({ state: 'INSUFFICIENT', version: 4 });
    return id;
  };
  const issue = (rectificationId: string, expectedVersion: number, more: object = {}, selection = '') =>
    give(
      'issueSupervisionNotice',
      { rectificationId, expectedVersion, demand: '限期执行', ...more },
      OFFICE,
      selection,
    );

  it('a rectification that is insufficient gets a notice with a new deadline, which the unit acknowledges and complies with', async () => {
    const id = await insufficient();
    const notice = await issue(id, 4, {}, 'dueOn issuedOn demand');
    expect(notice).toMatchObject({
      state: 'ISSUED',
      dueOn: '2026-12-08',
      issuedOn: '2026-11-23',
      demand: '限期执行',
    });
    expect(await read(id, 'state dueOn firstDueOn reportedOn supervisionNotices { id }')).toEqual({
      state: 'IN_PROGRESS',
      dueOn: '2026-12-08',
      firstDueOn: '2026-12-23',
      reportedOn: null,
      supervisionNotices: [{ id: notice.id }],
    });
    const step = { id: notice.id, expectedVersion: 1 };
    expect(await give('acknowledgeSupervisionNotice', step, OTHER_HEAD)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    const acknowledged = await give('acknowledgeSupervisionNotice', step, HEAD, 'acknowledgedOn');
    expect(acknowledged).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedOn: '2026-11-23' });
    const comply = { id: notice.id, expectedVersion: 2 };
    expect(await give('complySupervisionNotice', comply)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['FOUND_SUFFICIENT'],
    });
    const report = { id, expectedVersion: 5, reportText: '已执行', unitPublishedOn: '2026-11-23' };
    expect(await give('reportRectification', report, HEAD)).toMatchObject({ state: 'REPORTED' });
    const verdict = { verdict: 'SUFFICIENT', verifierId: VERIFIER };
    await give('verifyRectification', { id, expectedVersion: 6, ...verdict });
    const followUp = { id, expectedVersion: 7, reviewerId: REVIEWER };
    for (const followUpResult of ['RELAPSED', 'LASTING']) {
      expect(await give('followUpRectification', { ...followUp, followUpResult })).toEqual({
        refused: 'RULE_VIOLATED',
        rules: ['NO_NOTICE_OPEN'],
      });
    }
    expect(await give('complySupervisionNotice', comply, OFFICE, 'endedOn')).toMatchObject({
      state: 'COMPLIED',
      endedOn: '2026-11-23',
    });
    await give('followUpRectification', { ...followUp, followUpResult: 'LASTING' });
    expect(await give('closeRectification', { id, expectedVersion: 8 })).toMatchObject({ state: 'CLOSED' });
  });

  it('a notice is a numbered paper to the unit, and starts the one clock that runs', async () => {
    const id = await insufficient();
    const notice = await issue(id, 4, { dueOn: '2026-12-01' });
    const answer = await district.ask(
      `query($filter: PaperFilter) { papers(filter: $filter) { nodes { kind number sections { heading text } } } }`,
      { filter: { recordId: notice.id } },
      HEAD,
    );
    const [paper] = answer.data.papers.nodes;
    expect(paper).toMatchObject({ kind: 'SUPERVISION_NOTICE' });
    expect(paper.number).toMatch(/^渝中教督办〔2026〕\d+号$/);
    expect(JSON.stringify(paper.sections)).toContain('制度仍未执行');
    expect(await deadlines(notice.id)).toEqual([
      { rule: 'SUPERVISION_NOTICE', dueOn: '2026-12-01', firstDueOn: '2026-12-01', metOn: null },
    ]);
    expect(await deadlines(id)).toEqual([]);
    const report = { id, expectedVersion: 5, reportText: '已执行', unitPublishedOn: '2026-11-23' };
    await give('reportRectification', report, HEAD);
    expect(await deadlines(notice.id)).toEqual([]);
    expect(await deadlines(notice.id, false)).toMatchObject([{ metOn: '2026-11-23' }]);
  });

  it('a rectification in time gets none, a late one does, and never two at once', async () => {
    const id = await begun();
    expect(await issue(id, 2)).toEqual({ refused: 'RULE_VIOLATED', rules: ['IS_LATE'] });
    expect(await issue(id, 2, { dueOn: '2026-11-01' })).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['IS_LATE', 'DUE_NOT_PAST'],
    });
    day = '2026-12-24';
    expect(await issue(id, 1)).toMatchObject({ refused: 'STALE_VERSION' });
    expect(await issue(id, 2)).toMatchObject({ state: 'ISSUED' });
    expect(await deadlines(id)).toEqual([]);
    day = '2027-01-09';
    expect(await issue(id, 3)).toEqual({ refused: 'RULE_VIOLATED', rules: ['NO_NOTICE_OPEN'] });
    const report = { id, expectedVersion: 3, reportText: '已整改', unitPublishedOn: '2026-12-23' };
    expect(await give('reportRectification', report, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['PUBLISHED_AFTER_DEMAND'],
    });
  });

  it('is not open where the unit has reported, and answers with what is', async () => {
    const id = await begun();
    const report = { id, expectedVersion: 2, reportText: '已整改', unitPublishedOn: '2026-11-23' };
    await give('reportRectification', report, HEAD);
    expect(await issue(id, 3)).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
    expect((await read(id, 'availableCommands { command }')).availableCommands).toEqual(
      ['verifyRectification', 'nameCompetentAuthority', 'recordGuidance', 'flagJointLiability'].map(
        (command) => ({ command }),
      ),
    );
  });

  it('a notice whose time has run out is breached, the authority is liable with the unit, and another may follow', async () => {
    const id = await insufficient('区教委');
    const notice = await issue(id, 4);
    const breach = { id: notice.id, expectedVersion: 1, reason: '逾期未报' };
    expect(await give('breachSupervisionNotice', breach)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['TIME_RUN_OUT'],
    });
    const flag = { id, liabilityNote: '多次督促无果' };
    expect(await give('flagJointLiability', { ...flag, expectedVersion: 5 })).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['RECTIFICATION_WEAK'],
    });
    day = '2026-12-09';
    expect(await give('breachSupervisionNotice', breach, OFFICE, 'endedOn')).toMatchObject({
      state: 'BREACHED',
      endedOn: '2026-12-09',
      alerts: ['AUTHORITY_LIABLE'],
    });
    expect(await deadlines(notice.id)).toEqual([]);
    const liable = await give(
      'flagJointLiability',
      { ...flag, expectedVersion: 5 },
      OFFICE,
      'jointlyLiableOn liabilityNote',
    );
    expect(liable).toMatchObject({ jointlyLiableOn: '2026-12-09', liabilityNote: '多次督促无果' });
    const second = await issue(id, 6);
    expect(second).toMatchObject({ state: 'ISSUED' });
    day = '2026-12-25';
    const again = await give('breachSupervisionNotice', { id: second.id, expectedVersion: 1 });
    expect(again).toMatchObject({ state: 'BREACHED', alerts: [] });
  });

  it('a report in time that is found insufficient breaks an acknowledged notice before its day', async () => {
    const id = await insufficient();
    const notice = await issue(id, 4);
    await give('acknowledgeSupervisionNotice', { id: notice.id, expectedVersion: 1 }, HEAD);
    const breach = { id: notice.id, expectedVersion: 2 };
    expect(await give('breachSupervisionNotice', breach)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['NOT_RECTIFIED'],
    });
    const report = { id, expectedVersion: 5, reportText: '已执行', unitPublishedOn: '2026-11-23' };
    await give('reportRectification', report, HEAD);
    const verdict = { verdict: 'INSUFFICIENT', verifierId: VERIFIER, verificationNote: '仍未执行' };
    await give('verifyRectification', { id, expectedVersion: 6, ...verdict });
    expect(await give('breachSupervisionNotice', breach)).toMatchObject({ state: 'BREACHED' });
  });

  it('the authority behind the unit guides it; another authority does not know of it', async () => {
    const id = await begun();
    const named = { id, expectedVersion: 2, competentAuthority: '区教委' };
    expect(await give('recordGuidance', { id, expectedVersion: 2, guidance: '督促' })).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['AUTHORITY_NAMED'],
    });
    expect(await give('nameCompetentAuthority', named, HEAD)).toMatchObject({ refused: 'FORBIDDEN' });
    await give('nameCompetentAuthority', named);
    const guidance = { id, expectedVersion: 3, guidance: '驻校督促整改' };
    expect(await give('recordGuidance', guidance, OTHER_AUTHORITY)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    expect(await give('recordGuidance', guidance, AUTHORITY, 'guidance guidedOn')).toMatchObject({
      guidance: '驻校督促整改',
      guidedOn: '2026-11-23',
      state: 'IN_PROGRESS',
    });
    const { timeline } = await read(id, 'timeline { command reason }', AUTHORITY);
    expect(timeline.at(-1)).toEqual({ command: 'recordGuidance', reason: '驻校督促整改' });
  });

  it('an extension that is granted moves the deadline and keeps the first one', async () => {
    const id = await begun();
    const ask = {
      rectificationId: id,
      expectedVersion: 2,
      reason: '设备到货推迟',
      requestedDueOn: '2027-01-20',
    };
    expect(await give('requestExtension', { ...ask, requestedDueOn: '2026-12-23' }, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['REQUEST_EXTENDS'],
    });
    expect(await give('requestExtension', ask, OTHER_HEAD)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    const extension = await give('requestExtension', ask, HEAD, 'formerDueOn');
    expect(extension).toMatchObject({ state: 'REQUESTED', formerDueOn: '2026-12-23' });
    expect(await give('requestExtension', { ...ask, expectedVersion: 3 }, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['ONE_REQUEST_OPEN'],
    });
    const grant = { id: extension.id, expectedVersion: 1 };
    expect(await give('grantExtension', grant, HEAD)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await give('grantExtension', { ...grant, grantedDueOn: '2027-01-21' })).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['GRANT_WITHIN_REQUEST'],
    });
    expect(await give('grantExtension', { ...grant, grantedDueOn: '2027-01-10' })).toMatchObject({
      state: 'GRANTED',
      alerts: [],
    });
    const after = await read(id, 'dueOn firstDueOn version extensions { state } timeline { command }');
    expect(after).toMatchObject({
      dueOn: '2027-01-10',
      firstDueOn: '2026-12-23',
      version: 4,
      extensions: [{ state: 'GRANTED' }],
    });
    expect(after.timeline.map(({ command }: { command: string }) => command)).toEqual([
      'orderRectification',
      'beginRectification',
      'requestExtension',
      'extendRectification',
    ]);
    expect(await deadlines(id)).toEqual([
      { rule: 'RECTIFICATION', dueOn: '2027-01-10', firstDueOn: '2026-12-23', metOn: null },
    ]);
    const second = { ...ask, expectedVersion: 4, requestedDueOn: '2027-02-01' };
    expect(await give('requestExtension', second, HEAD)).toMatchObject({ alerts: ['EXTENDED_BEFORE'] });
  });

  it('an extension is refused with a reason, and not to be had when the time is over or a notice has set it', async () => {
    const id = await begun();
    const ask = { rectificationId: id, reason: '设备到货推迟', requestedDueOn: '2027-03-01' };
    const extension = await give('requestExtension', { ...ask, expectedVersion: 2 }, HEAD);
    const refuse = { id: extension.id, expectedVersion: 1, decisionNote: '理由不充分' };
    expect(await give('refuseExtension', refuse, OFFICE, 'decisionNote')).toMatchObject({
      state: 'REFUSED',
      decisionNote: '理由不充分',
    });
    expect((await read(id, 'dueOn')).dueOn).toBe('2026-12-23');
    day = '2026-12-24';
    expect(await give('requestExtension', { ...ask, expectedVersion: 3 }, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['REQUESTED_IN_TIME'],
    });
    await issue(id, 3);
    expect(await give('requestExtension', { ...ask, expectedVersion: 4 }, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['NO_NOTICE_IN_FORCE'],
    });
  });

  it('a notice and an extension are nothing to the public, another school or another authority', async () => {
    const id = await insufficient('区教委');
    const notice = await issue(id, 4);
    const look = async (who?: never) => {
      const answer = await district.ask(
        'query($id: ID!) { supervisionNotice(id: $id) { id demand rectification { id } school { name } } }',
        { id: notice.id },
        who,
      );
      return answer.data.supervisionNotice;
    };
    for (const who of [undefined, OTHER_HEAD, OTHER_AUTHORITY]) expect(await look(who)).toBeNull();
    const seen = { id: notice.id, demand: '限期执行', rectification: { id }, school: { name: '第1小学' } };
    for (const who of [HEAD, AUTHORITY, OFFICE]) expect(await look(who)).toEqual(seen);
  });

  it('a unit that says it is done has ten days to report, and the report meets both deadlines', async () => {
    const id = await begun();
    const draft = { id, expectedVersion: 2, reportText: '已整改', finishedOn: '2026-11-20' };
    const clerk = { ...(HEAD as object), capacity: 'CLERK' } as never;
    expect(await give('draftRectificationReport', draft, clerk)).toMatchObject({ state: 'REPORT_DRAFTED' });
    expect(await deadlines(id)).toMatchObject([
      { rule: 'INSPECTION_REPORT', dueOn: '2026-11-30' },
      { rule: 'RECTIFICATION', dueOn: '2026-12-23' },
    ]);
    // A day said later does not put the report off; one said earlier brings it forward.
    for (const [expectedVersion, finishedOn, dueOn] of [
      [3, '2026-11-22', '2026-11-30'],
      [4, '2026-11-18', '2026-11-28'],
    ]) {
      const again = { ...draft, expectedVersion, finishedOn };
      expect(await give('draftRectificationReport', again, clerk)).toMatchObject({ state: 'REPORT_DRAFTED' });
      expect(await deadlines(id)).toMatchObject([{ dueOn }, { dueOn: '2026-12-23' }]);
    }
    day = '2026-11-25';
    const report = { id, expectedVersion: 5, reportText: '已整改', unitPublishedOn: '2026-11-25' };
    expect(await give('reportRectification', report, HEAD, 'finishedOn')).toMatchObject({
      finishedOn: '2026-11-18',
      alerts: [],
    });
    expect(await deadlines(id)).toEqual([]);
  });

  it('a report long after the unit was done is told to be late', async () => {
    const id = await begun();
    day = '2026-12-20';
    const report = { id, expectedVersion: 2, reportText: '已整改', unitPublishedOn: '2026-12-01' };
    expect(await give('reportRectification', { ...report, finishedOn: '2026-12-21' }, HEAD)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['FINISHED_BEFORE_REPORT'],
    });
    const late = await give(
      'reportRectification',
      { ...report, finishedOn: '2026-12-01' },
      HEAD,
      'finishedOn',
    );
    expect(late).toMatchObject({ finishedOn: '2026-12-01', alerts: ['REPORTED_WITHIN_TEN_DAYS'] });
  });

  it('of two offices that issue a notice at once, or decide on an extension at once, one wins and the other is told', async () => {
    const id = await insufficient();
    const notices = await Promise.all([issue(id, 4, { demand: '甲' }), issue(id, 4, { demand: '乙' })]);
    expect(notices.map(({ refused }) => refused ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
    expect((await read(id, 'supervisionNotices { state }')).supervisionNotices).toHaveLength(1);
    const other = await begun();
    const ask = { rectificationId: other, expectedVersion: 2, reason: '工期', requestedDueOn: '2027-01-20' };
    const extension = await give('requestExtension', ask, HEAD);
    const decide = { id: extension.id, expectedVersion: 1, decisionNote: '从严掌握' };
    const decisions = await Promise.all([give('grantExtension', decide), give('refuseExtension', decide)]);
    expect(decisions.map(({ refused }) => refused ?? 'DONE').sort()).toEqual(['DONE', 'STALE_VERSION']);
    const granted = decisions.some(({ state }) => state === 'GRANTED');
    expect((await read(other, 'dueOn')).dueOn).toBe(granted ? '2027-01-20' : '2026-12-23');
  });

  it('a department answers for what was found at it, and reads its papers and its deadlines', async () => {
    const department = {
      role: 'INSPECTED_UNIT',
      district: CODE,
      unit: '区财政局',
      capacity: 'HEAD',
    } as never;
    const ordered = await give(
      'orderRectification',
      { findingId: OF_DEPARTMENT, requirement: '足额拨付经费' },
      OFFICE,
      'unitId schoolId',
    );
    expect(ordered).toMatchObject({ unitId: '区财政局', schoolId: null });
    const begin = { id: ordered.id, expectedVersion: 1 };
    expect(await give('beginRectification', begin, HEAD)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    expect(await give('beginRectification', begin, department)).toMatchObject({ state: 'IN_PROGRESS' });
    const ask =
      'query($id: ID!) { papers(filter: { recordId: $id }) { nodes { kind } } deadlines(filter: { recordId: $id }) { nodes { rule } } }';
    const answer = (who: never) => district.ask(ask, { id: ordered.id }, who);
    expect((await answer(department)).data).toEqual({
      papers: { nodes: [{ kind: 'RECTIFICATION_DECISION' }] },
      deadlines: { nodes: [{ rule: 'RECTIFICATION' }] },
    });
    expect((await answer(HEAD)).data).toEqual({ papers: { nodes: [] }, deadlines: { nodes: [] } });
  });

  it('the notices and extensions of many rectifications load in one statement each', async () => {
    const list = async (first: number) => {
      district.statements();
      const answer = await district.ask(
        `query($first: Int) { findings(first: $first) { nodes {
          rectification { supervisionNotices { id } extensions { id } }
        } } }`,
        { first },
        OFFICE,
      );
      expect(answer.errors).toBeUndefined();
      return district.statements().length;
    };
    expect(await list(12)).toBe(await list(2));
  });

  it('a rectification is the task of the responsible inspector who inspected there, and of no other', async () => {
    const [onTeam, notOnTeam] = [1, 2].map((number) => testId(CODE, 'DistrictInspector', number));
    const posts = { schoolIds: [SCHOOL] };
    const post = (id: string | undefined, expectedVersion: number) =>
      give('postInspector', { id, expectedVersion, ...posts });
    const relieve = (id: string | undefined, expectedVersion: number) =>
      give('relieveInspector', { id, expectedVersion, ...posts });
    expect(await post(onTeam, 1)).toMatchObject({ version: 2 });
    const recordId = await begun();
    const seenBy = async (who: never) => {
      const query = `query($id: ID!) { deadlines(filter: { recordId: $id }) { nodes { rule inspectorId } } }`;
      return (await district.ask(query, { id: recordId }, who)).data.deadlines.nodes as object[];
    };
    const as = (inspector: string | undefined) => ({ role: 'INSPECTOR', district: CODE, inspector }) as never;
    const task = (inspectorId: string | null = null) => [{ rule: 'RECTIFICATION', inspectorId }];
    expect(await seenBy(OFFICE)).toEqual(task(onTeam));
    expect(await seenBy(as(onTeam))).toEqual(task(onTeam));
    await relieve(onTeam, 2);
    expect(await seenBy(OFFICE)).toEqual(task());
    expect(await post(notOnTeam, 1)).toMatchObject({ version: 2 });
    expect(await seenBy(OFFICE)).toEqual(task());
    expect(await seenBy(as(notOnTeam))).toEqual([]);
    await relieve(notOnTeam, 2);
    await post(onTeam, 3);
    expect(await seenBy(as(onTeam))).toEqual(task(onTeam));
    await relieve(onTeam, 4);
  });
});
