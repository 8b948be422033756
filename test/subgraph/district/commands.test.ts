import { ChangeLogEntry } from '../../../subgraphs/kernel/database/changeLog.entity';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { rulesOf } from '../../support/planCases';
import { codesOf, type Answer } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103';
const OFFICE = { role: 'DISTRICT_OFFICE', district: CODE } as never;
const SCHOOL = testId(CODE, 'School', 1);
const OTHER_SCHOOL = testId(CODE, 'School', 2);
const UNIT_HEAD = { role: 'INSPECTED_UNIT', district: CODE, school: SCHOOL, capacity: 'HEAD' } as never;
const OTHER_HEAD = {
  role: 'INSPECTED_UNIT',
  district: CODE,
  school: OTHER_SCHOOL,
  capacity: 'HEAD',
} as never;

describe.each(engines())('commands of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;

  beforeAll(async () => {
    engine = create();
    const schools = [testSchool(CODE, 1), testSchool(CODE, 2)];
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [{ ...emptySeed, schools }],
      now: () => new Date('2026-11-23T04:00:00.000Z'),
    });
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const give = async (
    command: string,
    input: object,
    who: never = OFFICE,
    selection = '',
  ): Promise<Answer> => {
    const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    const record = /School/.test(name)
      ? 'school'
      : /Inspector/.test(name)
        ? 'inspector'
        : /Rectification/.test(name)
          ? 'rectification'
          : 'inspection';
    return district.ask(
      `mutation($input: ${name}Input!) { done: ${command}(input: $input) { ${record} { id version ${selection} } alerts { rule } } }`,
      { input },
      who,
    );
  };
  const inspector = (number: number) => ({
    district: CODE,
    name: `张某${number}`,
    employment: 'FULL_TIME',
    mode: 'APPOINTED',
    certificateNumber: `渝中督${number}`,
  });
  const appoint = async (number: number): Promise<string> => {
    const answer = await give('appointInspector', inspector(number));
    return answer.data.done.inspector.id;
  };
  const schedule = async (number: number) => {
    const input = {
      schoolId: SCHOOL,
      title: '秋季经常性督导',
      scheduledOn: '2026-11-20',
      inspectorIds: [await appoint(number)],
      matters: ['SCHOOL_MANAGEMENT'],
    };
    const answer = await give('scheduleInspection', input, OFFICE, 'state availableCommands { command }');
    expect(answer.errors).toBeUndefined();
    return answer.data.done.inspection;
  };

  it('carries an inspection from its schedule to a verified rectification', async () => {
    const inspection = await schedule(1);
    expect(inspection).toMatchObject({
      version: 1,
      state: 'SCHEDULED',
      availableCommands: [{ command: 'recordVisit' }, { command: 'cancelInspection' }],
    });
    const finding = {
      category: 'SCHOOL_MANAGEMENT',
      description: '制度未落实',
      disposition: 'RECTIFICATION_NOTICE',
    };
    const visit = await give(
      'recordVisit',
      {
        id: inspection.id,
        expectedVersion: 1,
        visitedOn: '2026-11-20',
        visitRecord: '入校查看',
        findings: [finding],
      },
      OFFICE,
      'state findings { nodes { id availableCommands { command } } }',
    );
    expect(visit.data.done.inspection).toMatchObject({
      version: 2,
      state: 'VISITED',
      findings: {
        nodes: [{ availableCommands: [{ command: 'orderRectification' }] }],
      },
    });
    const report = await give('reportInspection', {
      id: inspection.id,
      expectedVersion: 2,
      reportedOn: '2026-11-21',
      summary: '总体良好',
    });
    expect(report.data.done.inspection.version).toBe(3);
    const order = await give('orderRectification', {
      findingId: visit.data.done.inspection.findings.nodes[0].id,
      requirement: '一个月内整改到位',
    });
    const { id } = order.data.done.rectification;
    const begin = await give('beginRectification', { id, expectedVersion: 1 }, UNIT_HEAD, 'state dueOn');
    expect(begin.data.done.rectification).toMatchObject({ state: 'IN_PROGRESS', dueOn: '2026-12-23' });
    const reported = await give(
      'reportRectification',
      { id, expectedVersion: 2, reportText: '已整改', unitPublishedOn: '2026-11-23' },
      UNIT_HEAD,
      'state',
    );
    expect(reported.data.done.rectification.state).toBe('REPORTED');
    const verified = await give(
      'verifyRectification',
      { id, expectedVersion: 3, verdict: 'SUFFICIENT', verifierId: await appoint(2) },
      OFFICE,
      'state verifier { name }',
    );
    expect(verified.data.done.rectification).toMatchObject({
      state: 'VERIFIED',
      verifier: { name: '张某2' },
    });
  });

  it('looks at a rectification again, reopens it when the problem is back, and closes what lasts', async () => {
    const inspection = await schedule(21);
    const finding = {
      category: 'SCHOOL_MANAGEMENT',
      description: '制度未落实',
      disposition: 'RECTIFICATION_NOTICE',
    };
    const visit = await give(
      'recordVisit',
      {
        id: inspection.id,
        expectedVersion: 1,
        visitedOn: '2026-11-20',
        visitRecord: '入校查看',
        findings: [finding],
      },
      OFFICE,
      'findings { nodes { id } }',
    );
    const findingId = visit.data.done.inspection.findings.nodes[0].id;
    const order = await give('orderRectification', { findingId, requirement: '整改' });
    const { id } = order.data.done.rectification;
    const [verifierId, reviewerId] = [await appoint(22), await appoint(23)];
    const report = { reportText: '已整改', unitPublishedOn: '2026-11-23' };
    const clerk = { ...(UNIT_HEAD as object), capacity: 'CLERK' } as never;
    let version = 0;
    const next = async (command: string, input: object, who: never = OFFICE) => {
      version += 1;
      const answer = await give(command, { id, expectedVersion: version, ...input }, who, 'state');
      return answer.data.done?.rectification.state ?? codesOf(answer)[0];
    };
    expect(await next('beginRectification', {}, UNIT_HEAD)).toBe('IN_PROGRESS');
    expect(await next('draftRectificationReport', { reportText: '草稿' }, clerk)).toBe('REPORT_DRAFTED');
    expect(await next('reportRectification', report, UNIT_HEAD)).toBe('REPORTED');
    expect(await next('verifyRectification', { verdict: 'SUFFICIENT', verifierId })).toBe('VERIFIED');
    expect(await next('followUpRectification', { followUpResult: 'LASTING', reviewerId: verifierId })).toBe(
      'RULE_VIOLATED',
    );
    version -= 1;
    expect(await next('followUpRectification', { followUpResult: 'RELAPSED', reviewerId })).toBe('RELAPSED');
    expect(await next('reopenRectification', { requirement: '再次整改' })).toBe('ORDERED');
    expect(await next('beginRectification', {}, UNIT_HEAD)).toBe('IN_PROGRESS');
    expect(await next('reportRectification', report, UNIT_HEAD)).toBe('REPORTED');
    expect(await next('verifyRectification', { verdict: 'SUFFICIENT', verifierId })).toBe('VERIFIED');
    expect(await next('followUpRectification', { followUpResult: 'LASTING', reviewerId })).toBe(
      'FOLLOW_UP_PASSED',
    );

    const close = { id: inspection.id, expectedVersion: 3 };
    await give('reportInspection', {
      ...close,
      expectedVersion: 2,
      reportedOn: '2026-11-21',
      summary: '总体良好',
    });
    expect(codesOf(await give('closeInspection', close))).toEqual(['RULE_VIOLATED']);
    expect(await next('closeRectification', {})).toBe('CLOSED');
    const closed = await give(
      'closeInspection',
      close,
      OFFICE,
      'state closedOn timeline { command fromState toState role basis }',
    );
    expect(closed.data.done.inspection).toMatchObject({ state: 'CLOSED', closedOn: '2026-11-23' });
    expect(closed.data.done.inspection.timeline.map(({ command }: { command: string }) => command)).toEqual([
      'scheduleInspection',
      'recordVisit',
      'reportInspection',
      'closeInspection',
    ]);
  });

  it('publishes a report with channel and date, and cancels only before the visit and with a reason', async () => {
    const { id } = await schedule(31);
    const reason = await give(
      'cancelInspection',
      { id, expectedVersion: 1, reason: '学校停课' },
      OFFICE,
      'state timeline { reason }',
    );
    expect(reason.data.done.inspection).toMatchObject({
      state: 'CANCELLED',
      timeline: [{ reason: null }, { reason: '学校停课' }],
    });
    const other = await schedule(32);
    await give('recordVisit', {
      id: other.id,
      expectedVersion: 1,
      visitedOn: '2026-11-20',
      visitRecord: '入校查看',
    });
    expect(
      codesOf(await give('cancelInspection', { id: other.id, expectedVersion: 2, reason: '不再需要' })),
    ).toEqual(['ILLEGAL_TRANSITION']);
    await give('reportInspection', {
      id: other.id,
      expectedVersion: 2,
      reportedOn: '2026-11-21',
      summary: '总体良好',
    });
    const publish = { id: other.id, expectedVersion: 3, publicationChannel: 'GOVERNMENT_WEBSITE' };
    expect(codesOf(await give('publishInspection', { ...publish, publishedOn: '2027-01-01' }))).toEqual([
      'RULE_VIOLATED',
    ]);
    await give('publishInspection', { ...publish, publishedOn: '2026-11-22' });
    const seen = await district.ask('query($id: ID!) { inspection(id: $id) { publishedOn summary } }', {
      id: other.id,
    });
    expect(seen.data.inspection).toEqual({ publishedOn: '2026-11-22', summary: '总体良好' });
  });

  it('refuses a command that is not open in a state, and names those that are', async () => {
    const { id } = await schedule(3);
    const answer = await give('reportInspection', {
      id,
      expectedVersion: 1,
      reportedOn: '2026-11-21',
      summary: '总体良好',
    });
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      state: 'SCHEDULED',
      availableCommands: ['recordVisit', 'cancelInspection'],
    });
  });

  it('refuses a hazard that is only spoken of, with the article, and writes nothing', async () => {
    const { id } = await schedule(4);
    const finding = {
      category: 'FOOD_WATER_DORMITORY',
      description: '燃气泄漏',
      disposition: 'ON_SITE_ADVICE',
      isHazard: true,
    };
    const visit = {
      id,
      expectedVersion: 1,
      visitedOn: '2026-11-20',
      visitRecord: '入校查看',
      findings: [finding],
    };
    const answer = await give('recordVisit', visit);
    expect(codesOf(answer)).toEqual(['RULE_VIOLATED']);
    expect(answer.errors?.[0]?.extensions.violations).toMatchObject([
      { rule: 'HAZARD_PRESSED', basis: '《教育督导条例》第15条', kind: 'LAW' },
    ]);
    const after = await district.ask(
      'query($id: ID!) { inspection(id: $id) { version state findings { totalCount } } }',
      { id },
      OFFICE,
    );
    expect(after.data.inspection).toEqual({ version: 1, state: 'SCHEDULED', findings: { totalCount: 0 } });
  });

  it('lets one of two writers at once win, and tells the other', async () => {
    const { id } = await schedule(5);
    const visit = (visitRecord: string) =>
      give('recordVisit', { id, expectedVersion: 1, visitedOn: '2026-11-20', visitRecord });
    const answers = await Promise.all([visit('甲'), visit('乙')]);
    const codes = answers.flatMap(codesOf);
    expect(codes).toEqual(['STALE_VERSION']);
    expect(answers.find(({ errors }) => errors)?.errors?.[0]?.extensions.version).toBe(2);
  });

  it('answers a repeated command under its idempotency key as the first time, and no other input under it', async () => {
    const input = { ...inspector(6), idempotencyKey: 'key-of-six' };
    const [first, second] = await Promise.all([
      give('appointInspector', input),
      give('appointInspector', input),
    ]);
    expect(first.data.done.inspector.id).toBe(second.data.done.inspector.id);
    const other = await give('appointInspector', { ...input, name: '李某6' });
    expect(codesOf(other)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  it('keeps a change log without gaps, in the order of commits', async () => {
    await Promise.all([7, 8, 9].map(appoint));
    const entries = await district.database.reader.find(ChangeLogEntry, { order: { sequence: 'ASC' } });
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1));
  });

  it('refuses commands to whom they are not given', async () => {
    const anonymous = await district.ask(
      'mutation($input: CloseSchoolInput!) { closeSchool(input: $input) { school { id } } }',
      {
        input: { id: SCHOOL, expectedVersion: 1, closedOn: '2026-11-01' },
      },
    );
    expect(codesOf(anonymous)).toEqual(['FORBIDDEN']);
    const elsewhere = { role: 'DISTRICT_OFFICE', district: '500105' } as never;
    const close = { id: SCHOOL, expectedVersion: 1, closedOn: '2026-11-01' };
    expect(codesOf(await give('closeSchool', close, elsewhere))).toEqual(['FORBIDDEN']);
    expect(codesOf(await give('closeSchool', close, UNIT_HEAD))).toEqual(['FORBIDDEN']);
  });

  it('answers a command on a record that the caller may not read as for an id never issued', async () => {
    const { id } = await schedule(10);
    const finding = { category: 'SCHOOL_ETHOS', description: '班风', disposition: 'RECTIFICATION_NOTICE' };
    const visit = await give(
      'recordVisit',
      { id, expectedVersion: 1, visitedOn: '2026-11-20', visitRecord: '入校查看', findings: [finding] },
      OFFICE,
      'findings { nodes { id } }',
    );
    const order = await give('orderRectification', {
      findingId: visit.data.done.inspection.findings.nodes[0].id,
      requirement: '整改',
    });
    const hidden = await give(
      'beginRectification',
      { id: order.data.done.rectification.id, expectedVersion: 1 },
      OTHER_HEAD,
    );
    const never = await give(
      'beginRectification',
      { id: testId(CODE, 'Rectification', 1), expectedVersion: 1 },
      OTHER_HEAD,
    );
    expect({ ...hidden.errors?.[0]?.extensions, requestId: '' }).toEqual({
      ...never.errors?.[0]?.extensions,
      requestId: '',
    });
    expect(codesOf(hidden)).toEqual(['BAD_USER_INPUT']);
  });

  it('tells everything that is wrong with an input at once', async () => {
    const answer = await give('registerSchool', {
      district: CODE,
      name: '  ',
      kind: 'PRIMARY',
      stages: ['PRIMARY'],
      operator: 'PRIVATE',
      area: 'TOWN',
      identityCode: '12',
    });
    const issues = answer.errors?.[0]?.extensions.issues as { path: string[] }[];
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['input.name', 'input.identityCode']);
  });

  it('registers, changes and closes a school', async () => {
    const registered = await give(
      'registerSchool',
      {
        district: CODE,
        name: '新开小学',
        kind: 'PRIMARY',
        stages: ['PRIMARY'],
        operator: 'PRIVATE',
        area: 'TOWN',
      },
      OFFICE,
      'status operator isDesignated',
    );
    const { id } = registered.data.done.school;
    expect(registered.data.done.school).toMatchObject({
      status: 'OPEN',
      operator: 'PRIVATE',
      isDesignated: false,
    });
    const updated = await give(
      'updateSchool',
      { id, expectedVersion: 1, name: '更名小学' },
      OFFICE,
      'name area',
    );
    expect(updated.data.done.school).toMatchObject({ version: 2, name: '更名小学', area: 'TOWN' });
    const closed = await give(
      'closeSchool',
      { id, expectedVersion: 2, closedOn: '2026-11-01' },
      OFFICE,
      'status',
    );
    expect(closed.data.done.school).toMatchObject({ version: 3, status: 'CLOSED' });
  });

  it('merges a school into another one, and hands one over to another district', async () => {
    const entry = { district: CODE, kind: 'PRIMARY', stages: ['PRIMARY'], operator: 'EDUCATION_DEPARTMENT' };
    const register = async (name: string) => {
      const answer = await give('registerSchool', { ...entry, area: 'URBAN', name });
      return answer.data.done.school.id;
    };
    const end = { expectedVersion: 1, closedOn: '2026-11-01' };
    const merged = await give(
      'mergeSchool',
      { ...end, id: await register('合并小学'), intoSchoolId: SCHOOL },
      OFFICE,
      'status timeline { reason }',
    );
    expect(merged.data.done.school.status).toBe('MERGED');
    expect(merged.data.done.school.timeline[1].reason).toMatch(/^并入/);
    const moved = { ...end, id: await register('划转小学'), toDistrict: '500106' };
    const answer = await give('moveSchool', moved, OFFICE, 'status timeline { reason }');
    expect(answer.data.done.school).toMatchObject({
      status: 'MOVED',
      timeline: [{}, { reason: '划转至沙坪坝区' }],
    });
    expect(codesOf(await give('moveSchool', { ...moved, toDistrict: '渝中' }))).toEqual(['BAD_USER_INPUT']);
  });

  it('ends a school only into another open one, in another district of the city, and not ahead of time', async () => {
    const entry = { district: CODE, kind: 'PRIMARY', stages: ['PRIMARY'], operator: 'EDUCATION_DEPARTMENT' };
    const made = await give('registerSchool', { ...entry, area: 'URBAN', name: '留办小学' });
    const { id } = made.data.done.school;
    const end = { id, expectedVersion: 1, closedOn: '2026-11-01' };
    const rule = async (command: string, input: object) => rulesOf(await give(command, input));
    expect(await rule('mergeSchool', { ...end, intoSchoolId: id })).toEqual(['INTO_ANOTHER_OPEN_SCHOOL']);
    expect(await rule('moveSchool', { ...end, toDistrict: CODE })).toEqual(['TO_ANOTHER_DISTRICT']);
    expect(await rule('moveSchool', { ...end, toDistrict: '500000' })).toEqual(['TO_ANOTHER_DISTRICT']);
    expect(await rule('closeSchool', { ...end, closedOn: '2026-11-24' })).toEqual(['ENDED_BY_TODAY']);
    const school = await district.ask('query($id: ID!) { school(id: $id) { version status } }', { id });
    expect(school.data.school).toEqual({ version: 1, status: 'OPEN' });
  });
});
