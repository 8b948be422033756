import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { outcome, visitedDistrict } from '../../support/rectifying';
import { testId } from '../../support/smallDistrict';

const CODE = '500103';
const SCHOOL = testId(CODE, 'School', 1);
const CLERK = { role: 'DISTRICT_OFFICE', district: CODE, capacity: 'CLERK' } as never;
const HEAD = { role: 'DISTRICT_OFFICE', district: CODE, capacity: 'HEAD' } as never;
const CITY_OFFICE = { role: 'CITY_OFFICE' } as never;
const OF_SCHOOL = { role: 'INSPECTED_UNIT', district: CODE, school: SCHOOL, capacity: 'HEAD' } as never;
const [INSPECTOR, OTHER_INSPECTOR] = [1, 2].map((number) => testId(CODE, 'DistrictInspector', number));
const acting = (inspector: string | undefined) => ({ role: 'INSPECTOR', inspector }) as never;

describe.each(engines())('complaints to a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let day = '2026-11-23';

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [visitedDistrict(CODE, 1)],
      now: () => new Date(`${day}T04:00:00.000Z`),
    });
  });
  beforeEach(() => (day = '2026-11-23'));
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const give = async (command: string, input: object, who?: never, selection = '') => {
    const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    const document = `mutation($input: ${name}Input!) {
      done: ${command}(input: $input) { record: complaint { id version state ${selection} } alerts { rule } }
    }`;
    return outcome(await district.ask(document, { input }, who));
  };
  const words = {
    district: CODE,
    kind: 'COMPLAINT',
    channel: 'HOTLINE',
    complainantKind: 'PARENT',
    complainantName: '张某',
    complainantContact: '023-0000-0012',
    schoolId: SCHOOL,
    content: '食堂饭菜不热',
  };
  const received = async (more: object = {}) => {
    const made = await give('receiveComplaint', { ...words, ...more }, CLERK);
    expect(made).toMatchObject({ state: 'RECEIVED', version: 1 });
    return String(made.id);
  };
  const assigned = async (more: object = {}) => {
    const id = await received(more);
    const input = { id, expectedVersion: 1, inspectorId: INSPECTOR };
    expect(await give('assignComplaint', input, CLERK)).toMatchObject({ state: 'ASSIGNED' });
    return id;
  };
  const checked = async (more: object = {}) => {
    const id = await assigned(more);
    const input = { id, expectedVersion: 2, result: 'SUBSTANTIATED', checkNote: '到校查看属实' };
    expect(await give('checkComplaint', input, acting(INSPECTOR))).toMatchObject({ state: 'CHECKED' });
    return id;
  };
  const read = async (id: string, selection: string, who?: never) =>
    district.ask(`query($id: ID!) { complaint(id: $id) { id ${selection} } }`, { id }, who);
  const running = async (recordId: string, who: never = CLERK) => {
    const answer = await district.ask(
      'query($filter: DeadlineFilter) { deadlines(filter: $filter) { nodes { rule dueOn inspectorId } } }',
      { filter: { recordId } },
      who,
    );
    return answer.data.deadlines.nodes as { rule: string; dueOn: string; inspectorId: string | null }[];
  };

  it('goes from the public to its answer, each by whom it is for', async () => {
    const made = await give('receiveComplaint', { ...words, channel: 'WEB' }, undefined, 'receivedOn');
    expect(made).toMatchObject({ state: 'RECEIVED', receivedOn: '2026-11-23' });
    const id = String(made.id);
    const assign = { id, expectedVersion: 1, inspectorId: INSPECTOR };
    expect(await give('assignComplaint', assign)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await give('assignComplaint', assign, CLERK)).toMatchObject({ state: 'ASSIGNED' });
    const check = { id, expectedVersion: 2, result: 'PARTLY_SUBSTANTIATED', checkNote: '个别窗口保温不足' };
    expect(await give('checkComplaint', check, acting(OTHER_INSPECTOR))).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    const found = await give('checkComplaint', check, acting(INSPECTOR), 'result checkedOn');
    expect(found).toMatchObject({ result: 'PARTLY_SUBSTANTIATED', checkedOn: '2026-11-23' });
    const answer = {
      id,
      expectedVersion: 3,
      answer: '已督促学校改进',
      inspectionId: testId(CODE, 'DistrictInspection', 1),
    };
    expect(await give('answerComplaint', answer, acting(INSPECTOR))).toMatchObject({ refused: 'FORBIDDEN' });
    const answered = await give('answerComplaint', answer, CLERK, 'answer inspection { title }');
    expect(answered).toMatchObject({ state: 'ANSWERED', inspection: { title: '秋季经常性督导' } });
    const closed = await give('closeComplaint', { id, expectedVersion: 4 }, CLERK, 'closedOn');
    expect(closed).toMatchObject({ state: 'CLOSED', closedOn: '2026-11-23' });
    const { data } = await read(id, 'timeline { command role }', CLERK);
    expect(data.complaint.timeline.map(({ role }: { role: string }) => role)).toEqual([
      'PUBLIC',
      'DISTRICT_OFFICE',
      'INSPECTOR',
      'DISTRICT_OFFICE',
      'DISTRICT_OFFICE',
    ]);
  });

  it('is read by the office and its inspector alone, and who complained by nobody else, the city’s office included', async () => {
    const id = await assigned();
    const open = 'content complainantName complainantContact complainantKind';
    for (const who of [CLERK, acting(INSPECTOR)]) {
      const { data, errors } = await read(id, open, who);
      expect(errors).toBeUndefined();
      expect(data.complaint).toMatchObject({ complainantName: '张某', content: '食堂饭菜不热' });
    }
    for (const who of [undefined, OF_SCHOOL, acting(OTHER_INSPECTOR)]) {
      expect((await read(id, open, who)).data.complaint).toBeNull();
    }
    const city = await read(id, `${open} timeline { subject }`, CITY_OFFICE);
    expect(city.data.complaint).toEqual({
      id,
      content: '食堂饭菜不热',
      complainantName: null,
      complainantContact: null,
      complainantKind: null,
      timeline: null,
    });
    expect(new Set(city.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
  });

  it('does not tell its school by deadlines, lists or counts that somebody complained', async () => {
    const id = await assigned();
    expect(await running(id)).not.toEqual([]);
    expect(await running(id, OF_SCHOOL)).toEqual([]);
    const list = 'query { complaints { totalCount nodes { id } } }';
    for (const who of [OF_SCHOOL, undefined]) {
      const { data } = await district.ask(list, {}, who);
      expect(data.complaints).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  it('that the public hands in names no more than that it was received, and comes by the web', async () => {
    expect(await give('receiveComplaint', words)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['PUBLIC_WRITES_ON_WEB'],
    });
    const document = `mutation($input: ReceiveComplaintInput!) {
      receiveComplaint(input: $input) { complaint { id state content } }
    }`;
    const { data } = await district.ask(document, { input: { ...words, channel: 'WEB' } });
    expect(data.receiveComplaint.complaint).toMatchObject({ state: 'RECEIVED', content: null });
    expect((await read(data.receiveComplaint.complaint.id, 'state')).data.complaint).toBeNull();
  });

  it('is about a school of the district or another unit, one of them', async () => {
    const none = { ...words, schoolId: null };
    expect(await give('receiveComplaint', none, CLERK)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    const both = { ...words, subjectName: '某培训机构' };
    expect(await give('receiveComplaint', both, CLERK)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    const unknown = { ...words, schoolId: testId(CODE, 'School', 99) };
    expect(await give('receiveComplaint', unknown, CLERK)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    const elsewhere = { ...words, district: '500105' };
    expect(await give('receiveComplaint', elsewhere, CLERK)).toMatchObject({ refused: 'BAD_USER_INPUT' });
    const made = await give(
      'receiveComplaint',
      { ...none, subjectName: '某培训机构' },
      CLERK,
      'subjectName schoolId',
    );
    expect(made).toMatchObject({ subjectName: '某培训机构', schoolId: null });
  });

  it('is declined with a reason, or referred to a named institution with one', async () => {
    const declined = { id: await received(), expectedVersion: 1, reason: '不属于教育督导职责' };
    expect(await give('declineComplaint', declined, CLERK, 'decisionReason')).toMatchObject({
      state: 'NOT_ACCEPTED',
      decisionReason: '不属于教育督导职责',
    });
    const referred = {
      id: await received(),
      expectedVersion: 1,
      reason: '属食品安全',
      referredTo: '区市场监管局',
    };
    expect(await give('referComplaint', referred, CLERK, 'referredTo')).toMatchObject({
      state: 'REFERRED',
      referredTo: '区市场监管局',
    });
    expect(await running(referred.id)).toEqual([]);
    const assign = { id: referred.id, expectedVersion: 2, inspectorId: INSPECTOR };
    expect(await give('assignComplaint', assign, CLERK)).toMatchObject({ refused: 'ILLEGAL_TRANSITION' });
  });

  it('is counted: five working days to decide, thirty days to answer, and the inspector’s task once assigned', async () => {
    const id = await received();
    const byRule = async () =>
      Object.fromEntries((await running(id)).map(({ rule, ...rest }) => [rule, rest]));
    expect(await byRule()).toEqual({
      COMPLAINT_DECISION: { dueOn: '2026-11-30', inspectorId: null },
      COMPLAINT_ANSWER: { dueOn: '2026-12-23', inspectorId: null },
    });
    const input = { id, expectedVersion: 1, inspectorId: INSPECTOR };
    await give('assignComplaint', input, CLERK);
    expect(await byRule()).toEqual({ COMPLAINT_ANSWER: { dueOn: '2026-12-23', inspectorId: INSPECTOR } });
    await give('assignComplaint', { ...input, expectedVersion: 2, inspectorId: OTHER_INSPECTOR }, CLERK);
    expect(await byRule()).toMatchObject({ COMPLAINT_ANSWER: { inspectorId: OTHER_INSPECTOR } });
    day = '2026-12-24';
    const overdue = await district.ask(
      'query { deadlines(filter: { isOverdue: true, rules: [COMPLAINT_ANSWER] }) { nodes { recordId } } }',
      {},
      acting(OTHER_INSPECTOR),
    );
    expect(overdue.data.deadlines.nodes).toEqual([{ recordId: id }]);
  });

  it('that is serious asks for the head, waits for the minute, and is closed when that is carried out', async () => {
    const made = await give('receiveComplaint', { ...words, isSerious: true }, CLERK);
    expect(made.alerts).toEqual(['SERIOUS_TO_HEAD']);
    const id = await checked({ isSerious: true });
    const escalate = { id, expectedVersion: 3, reason: '涉及多名学生' };
    expect(await give('escalateComplaint', escalate, CLERK)).toMatchObject({ state: 'CHECKED' });
    expect(await give('escalateComplaint', { ...escalate, expectedVersion: 4 }, CLERK)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['NOT_ESCALATED_BEFORE'],
    });
    const answer = { id, expectedVersion: 4, answer: '已督促学校改进' };
    expect(await give('answerComplaint', answer, CLERK)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['MINUTE_AWAITED'],
    });
    const waiting = await district.ask(
      'query { complaints(filter: { awaitsMinute: true }) { nodes { id } } }',
      {},
      HEAD,
    );
    expect(waiting.data.complaints.nodes).toEqual([{ id }]);
    const minute = { id, expectedVersion: 4, minute: '一周内整改到位' };
    expect(await give('minuteComplaint', minute, CLERK)).toMatchObject({ refused: 'FORBIDDEN' });
    const minuted = await give('minuteComplaint', minute, HEAD, 'minute minutedOn');
    expect(minuted).toMatchObject({ minute: '一周内整改到位', minutedOn: '2026-11-23' });
    expect((await running(id)).map(({ rule }) => rule)).toEqual(['COMPLAINT_ANSWER']);
    const answered = await give('answerComplaint', { ...answer, expectedVersion: 5 }, CLERK);
    expect(answered).toMatchObject({ state: 'ANSWERED', alerts: [] });
    expect(await give('closeComplaint', { id, expectedVersion: 6 }, CLERK)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['MINUTE_CARRIED_OUT'],
    });
    const close = { id, expectedVersion: 6, minuteOutcome: '已整改到位' };
    expect(await give('closeComplaint', close, CLERK)).toMatchObject({ state: 'CLOSED' });
  });

  it('is checked by nobody who is no longer in office', async () => {
    const id = await assigned();
    const write = (state: string) =>
      district.database.write(new Date(`${day}T04:00:00.000Z`), ({ manager }) =>
        manager.query(`UPDATE inspector SET state = '${state}' WHERE id = '${INSPECTOR}'`),
      );
    const check = { id, expectedVersion: 2, result: 'UNSUBSTANTIATED', checkNote: '未见异常' };
    await write('REMOVED');
    expect(await give('checkComplaint', check, acting(INSPECTOR))).toMatchObject({
      refused: 'RULE_VIOLATED',
      rules: ['ASSIGNEE_ACTIVE'],
    });
    await write('ACTIVE');
    expect(await give('checkComplaint', check, acting(INSPECTOR))).toMatchObject({ state: 'CHECKED' });
  });

  it('that is serious is not made less by whoever checks it, nor ended unseen', async () => {
    const id = await assigned({ isSerious: true });
    const check = {
      id,
      expectedVersion: 2,
      result: 'UNSUBSTANTIATED',
      checkNote: '未见异常',
      isSerious: false,
    };
    const found = await give('checkComplaint', check, acting(INSPECTOR), 'isSerious');
    expect(found).toMatchObject({ state: 'CHECKED', isSerious: true, alerts: ['SERIOUS_TO_HEAD'] });
    const another = await give('receiveComplaint', { ...words, isSerious: true }, CLERK);
    const decline = { id: another.id, expectedVersion: 1, reason: '不属受理范围' };
    expect(await give('declineComplaint', decline, CLERK)).toMatchObject({ alerts: ['SERIOUS_TO_HEAD'] });
  });

  it('is taken down by an inspector, but checked only by the one whose task it is', async () => {
    const made = await give('receiveComplaint', words, acting(OTHER_INSPECTOR));
    const id = String(made.id);
    await give('assignComplaint', { id, expectedVersion: 1, inspectorId: INSPECTOR }, CLERK);
    const check = { id, expectedVersion: 2, result: 'UNSUBSTANTIATED', checkNote: '未发现' };
    expect(await give('checkComplaint', check, acting(OTHER_INSPECTOR))).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['CHECKED_BY_ASSIGNEE'],
    });
    expect(await give('checkComplaint', check, acting(INSPECTOR))).toMatchObject({ state: 'CHECKED' });
  });

  it('is assigned to nobody who must recuse themselves', async () => {
    const recorded = await district.ask(
      `mutation($input: RecordInterestInput!) { recordInterest(input: $input) { interest { id } } }`,
      { input: { inspectorId: OTHER_INSPECTOR, relation: 'SPOUSE', isHead: false, schoolId: SCHOOL } },
      CLERK,
    );
    expect(recorded.errors).toBeUndefined();
    const input = { id: await received(), expectedVersion: 1, inspectorId: OTHER_INSPECTOR };
    expect(await give('assignComplaint', input, CLERK)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['ASSIGNEE_NOT_RECUSED'],
    });
  });
});
