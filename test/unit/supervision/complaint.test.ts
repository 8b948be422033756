import { availableCommands, decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  COMPLAINT,
  type ComplaintFacts,
  type ComplaintState,
} from '../../../subgraphs/supervision/lifeCycles';
import { testGuards } from '../../support/guardCases';

const assignee = { state: 'ACTIVE', mustRecuse: false } as const;
const complaint: ComplaintFacts = {
  content: '食堂饭菜不热',
  channel: 'HOTLINE',
  isEnteredByPublic: false,
  isAnothersTask: false,
  referredTo: '区市场监管局',
  reason: '不属于教育督导职责',
  assignee,
  checkNote: '已到校查看',
  result: 'SUBSTANTIATED',
  answer: '已督促学校改进',
  isSerious: false,
  escalatedOn: null,
  wasEscalated: false,
  minute: null,
  minuteOutcome: null,
};
const escalated = { escalatedOn: '2026-11-20', wasEscalated: true };
const minuted = { ...escalated, minute: '请认真核实' };

testGuards(
  COMPLAINT,
  complaint,
  [
    { rule: 'COMPLAINT_STATED', command: 'receiveComplaint', state: null, change: { content: '' } },
    {
      rule: 'PUBLIC_WRITES_ON_WEB',
      command: 'receiveComplaint',
      state: null,
      given: { isEnteredByPublic: true, channel: 'WEB' },
      change: { channel: 'HOTLINE' },
    },
    { rule: 'REASON_GIVEN', command: 'declineComplaint', state: 'RECEIVED', change: { reason: null } },
    { rule: 'REASON_GIVEN', command: 'referComplaint', state: 'RECEIVED', change: { reason: ' ' } },
    { rule: 'REASON_GIVEN', command: 'escalateComplaint', state: 'ASSIGNED', change: { reason: null } },
    { rule: 'RECIPIENT_NAMED', command: 'referComplaint', state: 'RECEIVED', change: { referredTo: null } },
    { rule: 'ASSIGNEE_ACTIVE', command: 'assignComplaint', state: 'RECEIVED', change: { assignee: null } },
    {
      rule: 'ASSIGNEE_ACTIVE',
      command: 'assignComplaint',
      state: 'ASSIGNED',
      change: { assignee: { ...assignee, state: 'LEFT' } },
    },
    {
      rule: 'ASSIGNEE_ACTIVE',
      command: 'checkComplaint',
      state: 'ASSIGNED',
      change: { assignee: { ...assignee, state: 'REMOVED' } },
    },
    ...[
      { command: 'assignComplaint', state: 'RECEIVED' },
      { command: 'checkComplaint', state: 'ASSIGNED' },
    ].map((at) => ({
      ...at,
      rule: 'ASSIGNEE_NOT_RECUSED',
      change: { assignee: { ...assignee, mustRecuse: true } },
    })),
    {
      rule: 'CHECKED_BY_ASSIGNEE',
      command: 'checkComplaint',
      state: 'ASSIGNED',
      change: { isAnothersTask: true },
    },
    { rule: 'CHECK_RECORDED', command: 'checkComplaint', state: 'ASSIGNED', change: { checkNote: '' } },
    { rule: 'RESULT_NAMED', command: 'checkComplaint', state: 'ASSIGNED', change: { result: null } },
    { rule: 'ANSWER_WRITTEN', command: 'answerComplaint', state: 'CHECKED', change: { answer: null } },
    {
      rule: 'NOT_ESCALATED_BEFORE',
      command: 'escalateComplaint',
      state: 'CHECKED',
      change: { wasEscalated: true },
    },
    {
      rule: 'IS_ESCALATED',
      command: 'minuteComplaint',
      state: 'RECEIVED',
      given: minuted,
      change: { escalatedOn: null },
    },
    {
      rule: 'MINUTE_WRITTEN',
      command: 'minuteComplaint',
      state: 'CHECKED',
      given: minuted,
      change: { minute: '' },
    },
    ...[
      { command: 'declineComplaint', state: 'RECEIVED' },
      { command: 'referComplaint', state: 'RECEIVED' },
      { command: 'answerComplaint', state: 'CHECKED' },
    ].map((at) => ({ ...at, rule: 'MINUTE_AWAITED', given: minuted, change: { minute: null } })),
    {
      rule: 'MINUTE_CARRIED_OUT',
      command: 'closeComplaint',
      state: 'ANSWERED',
      given: { ...minuted, minuteOutcome: '已按批示落实' },
      change: { minuteOutcome: null },
    },
  ],
  [
    { command: 'receiveComplaint', state: null },
    { command: 'declineComplaint', state: 'RECEIVED' },
    { command: 'referComplaint', state: 'RECEIVED' },
    { command: 'assignComplaint', state: 'RECEIVED' },
    { command: 'checkComplaint', state: 'ASSIGNED' },
    { command: 'answerComplaint', state: 'CHECKED' },
  ].map((at) => ({ ...at, rule: 'SERIOUS_TO_HEAD', change: { isSerious: true } })),
);

describe('a complaint', () => {
  const open = (state: ComplaintState | null, caller: Parameters<typeof availableCommands>[1]['caller']) =>
    availableCommands(COMPLAINT, { state, caller });

  it('may be made by anybody, who can do nothing more with it', () => {
    const anybody = { role: 'PUBLIC', capacity: null } as const;
    expect(open(null, anybody)).toEqual(['receiveComplaint']);
    for (const state of Object.keys(COMPLAINT.states) as ComplaintState[]) {
      expect(open(state, anybody)).toEqual([]);
    }
  });

  it('is minuted by the head of the office, not by its clerk', () => {
    expect(open('CHECKED', { role: 'DISTRICT_OFFICE', capacity: 'CLERK' })).toEqual([
      'escalateComplaint',
      'answerComplaint',
    ]);
    expect(open('CHECKED', { role: 'DISTRICT_OFFICE', capacity: 'HEAD' })).toContain('minuteComplaint');
  });

  it('is received and checked by an inspector, and decided and answered by the office', () => {
    const inspector = { role: 'INSPECTOR', capacity: null } as const;
    expect(open(null, inspector)).toEqual(['receiveComplaint']);
    expect(open('RECEIVED', inspector)).toEqual([]);
    expect(open('ASSIGNED', inspector)).toEqual(['checkComplaint']);
    expect(open('CHECKED', inspector)).toEqual([]);
  });

  it('waits for what it started with until it is decided and answered', () => {
    const running = new Set<string>();
    const step = (state: ComplaintState | null, command: string) => {
      const caller = { role: 'DISTRICT_OFFICE', capacity: 'HEAD' } as const;
      const facts = command === 'minuteComplaint' || command === 'closeComplaint' ? minuted : {};
      const decision = decide(COMPLAINT, {
        state,
        command,
        caller,
        facts: { ...complaint, ...facts, minuteOutcome: '已落实' },
      });
      if (decision.kind !== 'ALLOWED') throw new Error(decision.kind);
      for (const name of decision.transition.starts ?? []) running.add(name);
      for (const name of decision.transition.meets ?? []) running.delete(name);
      return { state: decision.next, running: [...running].sort() };
    };
    const received = step(null, 'receiveComplaint');
    expect(received).toEqual({ state: 'RECEIVED', running: ['COMPLAINT_ANSWER', 'COMPLAINT_DECISION'] });
    const assigned = step('RECEIVED', 'assignComplaint');
    expect(assigned).toEqual({ state: 'ASSIGNED', running: ['COMPLAINT_ANSWER'] });
    expect(step('ASSIGNED', 'escalateComplaint').running).toEqual(['COMPLAINT_ANSWER', 'COMPLAINT_MINUTE']);
    expect(step('ASSIGNED', 'minuteComplaint').running).toEqual(['COMPLAINT_ANSWER']);
    expect(step('ASSIGNED', 'checkComplaint').running).toEqual(['COMPLAINT_ANSWER']);
    expect(step('CHECKED', 'answerComplaint')).toEqual({ state: 'ANSWERED', running: [] });
    expect(step('ANSWERED', 'closeComplaint').state).toBe('CLOSED');
  });
});
