import { peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage } from '../stories/stage';
import { Refusals } from './refusals';

const TODAY = '2026-03-02';
const WHOLE = 'query($id: ID!) { complaint(id: $id) { id content complainantName } }';

describe('the rules of complaints', () => {
  const refused = new Refusals('Complaint');
  let city: Stage;
  let people: People;
  let words: object;

  beforeAll(async () => {
    city = await stage(TODAY);
    const schoolId = city.rows.schools.find(({ kind }) => kind === 'PRIMARY')?.id ?? '';
    people = peopleOf(city, schoolId);
    words = {
      district: CODE,
      kind: 'COMPLAINT',
      channel: 'WEB',
      complainantKind: 'PARENT',
      complainantName: '刘某某',
      schoolId,
      content: '食堂饭菜不热',
    };
  }, 120_000);
  afterAll(() => city.close());

  it('refuse what breaks them when it is received, declined, referred and assigned', async () => {
    const { office, team } = people;
    const anybody = people.public;
    await refused.asInput('COMPLAINT_STATED', anybody, 'receiveComplaint', { ...words, content: ' ' });
    await refused.by('PUBLIC_WRITES_ON_WEB', anybody, 'receiveComplaint', { ...words, channel: 'HOTLINE' });
    const made = await anybody.makes('receiveComplaint', words);
    expect(made).toMatchObject({ state: 'RECEIVED', alerts: [] });
    await refused.asInput('REASON_GIVEN', office, 'declineComplaint', { reason: '' }, made);
    const nowhere = { referredTo: '', reason: '属消费纠纷' };
    await refused.asInput('RECIPIENT_NAMED', office, 'referComplaint', nowhere, made);

    const [assignee, married] = team;
    const interest = { inspectorId: married, relation: 'SPOUSE', isHead: false, ...ofSchool(words) };
    await people.officeHead.makes('recordInterest', interest);
    await refused.by('ASSIGNEE_NOT_RECUSED', office, 'assignComplaint', { inspectorId: married }, made);
    const gone = city.rows.inspectors.find(({ state }) => state === 'LEFT' || state === 'EXPIRED');
    await refused.by('ASSIGNEE_ACTIVE', office, 'assignComplaint', { inspectorId: gone?.id }, made);
    await office.does('assignComplaint', made, { inspectorId: assignee });
  }, 120_000);

  it('refuse what breaks them when it is checked, goes to the head, is answered and closed', async () => {
    const { office, officeHead, leader, team } = people;
    const [, , other] = team;
    const taker = city.actor({ role: 'INSPECTOR', inspector: other, subject: '收件督学' });
    const made = await taker.makes('receiveComplaint', { ...words, channel: 'HOTLINE', isSerious: true });
    expect(made.alerts).toEqual(['SERIOUS_TO_HEAD']);
    await refused.by('IS_ESCALATED', officeHead, 'minuteComplaint', { minute: '请核实' }, made);
    await office.does('assignComplaint', made, { inspectorId: team[0] });
    const check = { result: 'SUBSTANTIATED', checkNote: '到校查看属实' };
    await refused.by('CHECKED_BY_ASSIGNEE', taker, 'checkComplaint', check, made);
    await refused.asInput('CHECK_RECORDED', leader, 'checkComplaint', { ...check, checkNote: '' }, made);
    await refused.asInput('RESULT_NAMED', leader, 'checkComplaint', { ...check, result: null }, made);
    await leader.does('checkComplaint', made, check);

    await office.does('escalateComplaint', made, { reason: '涉及多名学生' });
    await refused.by('NOT_ESCALATED_BEFORE', office, 'escalateComplaint', { reason: '再次呈报' }, made);
    const answer = { answer: '已督促学校改进' };
    await refused.by('MINUTE_AWAITED', office, 'answerComplaint', answer, made);
    await refused.asInput('MINUTE_WRITTEN', officeHead, 'minuteComplaint', { minute: '' }, made);
    await officeHead.does('minuteComplaint', made, { minute: '一周内整改到位' });
    await refused.asInput('ANSWER_WRITTEN', office, 'answerComplaint', { answer: '' }, made);
    await office.does('answerComplaint', made, answer);
    await refused.by('MINUTE_CARRIED_OUT', office, 'closeComplaint', {}, made);
    await office.does('closeComplaint', made, { minuteOutcome: '已整改到位' });
  }, 120_000);

  it('leave none untried', () => {
    expect(refused.unmet).toEqual([]);
  });

  it('keep who complained from everybody but the office and its inspectors, through the gateway too', async () => {
    const { id } = await people.office.makes('receiveComplaint', { ...words, channel: 'MAILBOX' });
    const { complaint } = await people.office.reads(WHOLE, { id });
    expect(complaint).toMatchObject({ complainantName: '刘某某' });
    const without = await people.cityOffice.reads('query($id: ID!) { complaint(id: $id) { content } }', {
      id,
    });
    expect(without.complaint).toEqual({ content: '食堂饭菜不热' });
    await expect(people.cityOffice.reads(WHOLE, { id })).rejects.toThrow('FORBIDDEN');
    const list = 'query { complaints { totalCount nodes { id } } deadlines { totalCount } }';
    for (const who of [people.head, people.authority, people.public]) {
      expect(await who.reads(WHOLE, { id })).toEqual({ complaint: null });
      expect(await who.reads(list)).toEqual({
        complaints: { totalCount: 0, nodes: [] },
        deadlines: { totalCount: 0 },
      });
    }
  }, 120_000);
});

function ofSchool(words: object): { schoolId: string } {
  return { schoolId: (words as { schoolId: string }).schoolId };
}
