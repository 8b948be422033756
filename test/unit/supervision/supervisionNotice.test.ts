import fc from 'fast-check';
import { AUTHORITY, OFFICE, UNIT_CLERK } from '../../../subgraphs/supervision/actors';
import { addDays } from '../../../subgraphs/supervision/calendar';
import { availableCommands, decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  EXTENSION,
  RECTIFICATION,
  SUPERVISION_NOTICE,
  type ExtensionFacts,
  type RectificationState,
  type SupervisionNoticeFacts,
} from '../../../subgraphs/supervision/lifeCycles';
import { testGuards } from '../../support/guardCases';

const today = '2026-11-23';
const office = { role: 'DISTRICT_OFFICE', capacity: null } as const;

const notice: SupervisionNoticeFacts = {
  demand: '限期完成食堂整改',
  dueOn: '2026-11-20',
  rectificationState: 'VERIFIED',
  reportedOn: null,
  isAuthorityUnflagged: false,
  today,
};
const ahead = { dueOn: '2026-12-08' };
testGuards(
  SUPERVISION_NOTICE,
  notice,
  [
    { rule: 'DEMAND_STATED', command: 'issueSupervisionNotice', state: null, change: { demand: ' ' } },
    ...(['REPORTED', 'INSUFFICIENT', 'IN_PROGRESS', 'RELAPSED'] as const).map((rectificationState) => ({
      rule: 'FOUND_SUFFICIENT',
      command: 'complySupervisionNotice',
      state: 'ACKNOWLEDGED',
      change: { rectificationState },
    })),
    { rule: 'TIME_RUN_OUT', command: 'breachSupervisionNotice', state: 'ISSUED', change: { dueOn: today } },
    {
      rule: 'TIME_RUN_OUT',
      command: 'breachSupervisionNotice',
      state: 'ISSUED',
      change: { reportedOn: '2026-11-20' },
    },
    {
      rule: 'NOT_RECTIFIED',
      command: 'breachSupervisionNotice',
      state: 'ACKNOWLEDGED',
      change: { dueOn: today },
    },
    {
      rule: 'NOT_RECTIFIED',
      command: 'breachSupervisionNotice',
      state: 'ACKNOWLEDGED',
      given: { ...ahead, rectificationState: 'INSUFFICIENT' },
      change: { rectificationState: 'REPORTED' },
    },
  ],
  ['ISSUED', 'ACKNOWLEDGED'].map((state) => ({
    rule: 'AUTHORITY_LIABLE',
    command: 'breachSupervisionNotice',
    state,
    change: { isAuthorityUnflagged: true },
  })),
);

describe('a supervision notice', () => {
  it('is acknowledged by the unit, and ended by the office alone', () => {
    const open = (
      state: 'ISSUED' | 'ACKNOWLEDGED',
      caller: Parameters<typeof availableCommands>[1]['caller'],
    ) => availableCommands(SUPERVISION_NOTICE, { state, caller });
    expect(open('ISSUED', { role: 'INSPECTED_UNIT', capacity: 'HEAD' })).toEqual([
      'acknowledgeSupervisionNotice',
    ]);
    expect(open('ACKNOWLEDGED', { role: 'INSPECTED_UNIT', capacity: 'HEAD' })).toEqual([]);
    expect(open('ACKNOWLEDGED', office)).toEqual(['complySupervisionNotice', 'breachSupervisionNotice']);
  });

  it('starts its deadline when it is issued, and the deadline ends with it', () => {
    const told = SUPERVISION_NOTICE.transitions.map(({ to, starts = [], meets = [] }) => [to, starts, meets]);
    expect(told).toEqual([
      ['ISSUED', ['SUPERVISION_NOTICE'], []],
      ['ACKNOWLEDGED', [], []],
      ['COMPLIED', [], ['SUPERVISION_NOTICE']],
      ['BREACHED', [], ['SUPERVISION_NOTICE']],
      ['BREACHED', [], ['SUPERVISION_NOTICE']],
    ]);
  });

  it('is not breached on its last day, is from the next one on, and a late report does not heal it', () => {
    const days = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(days, fc.option(days), (late, reported) => {
        const facts = {
          ...notice,
          rectificationState: 'REPORTED' as const,
          dueOn: addDays(today, -late),
          reportedOn: reported === null ? null : addDays(today, Math.min(0, reported)),
        };
        const { kind } = decide(SUPERVISION_NOTICE, {
          state: 'ACKNOWLEDGED',
          command: 'breachSupervisionNotice',
          caller: office,
          facts,
        });
        const lateBy = reported === null ? late : late + Math.min(0, reported);
        expect(kind).toBe(lateBy > 0 ? 'ALLOWED' : 'VIOLATED');
      }),
    );
  });
});

const extension: ExtensionFacts = {
  reason: '设备到货推迟',
  requestedDueOn: '2026-12-20',
  grantedDueOn: '2026-12-15',
  decisionNote: '理由不充分',
  rectificationState: 'IN_PROGRESS',
  formerDueOn: '2026-12-01',
  currentDueOn: '2026-12-01',
  openRequests: 0,
  grantedBefore: 0,
  openNotices: 0,
  today,
};
const request = { command: 'requestExtension', state: null };
const grant = { command: 'grantExtension', state: 'REQUESTED' };
testGuards(
  EXTENSION,
  extension,
  [
    { ...request, rule: 'EXTENSION_REASONED', change: { reason: '' } },
    ...(['REPORTED', 'VERIFIED', 'INSUFFICIENT', 'CLOSED'] as const).map((rectificationState) => ({
      ...grant,
      rule: 'STILL_RECTIFYING',
      change: { rectificationState },
    })),
    { ...request, rule: 'REQUESTED_IN_TIME', change: { currentDueOn: '2026-11-22' } },
    { ...request, rule: 'REQUEST_EXTENDS', change: { requestedDueOn: '2026-12-01' } },
    { ...request, rule: 'ONE_REQUEST_OPEN', change: { openRequests: 1 } },
    { ...request, rule: 'NO_NOTICE_IN_FORCE', change: { openNotices: 1 } },
    { ...grant, rule: 'NO_NOTICE_IN_FORCE', change: { openNotices: 1 } },
    { ...grant, rule: 'GRANT_EXTENDS', change: { grantedDueOn: '2026-12-01' } },
    { ...grant, rule: 'GRANT_EXTENDS', change: { grantedDueOn: null } },
    {
      ...grant,
      rule: 'GRANT_EXTENDS',
      given: { formerDueOn: '2026-11-01', currentDueOn: '2026-11-01' },
      change: { grantedDueOn: '2026-11-22' },
    },
    { ...grant, rule: 'DEADLINE_AS_REQUESTED', change: { currentDueOn: '2026-12-10' } },
    { ...grant, rule: 'GRANT_WITHIN_REQUEST', change: { grantedDueOn: '2026-12-21' } },
    {
      rule: 'REFUSAL_EXPLAINED',
      command: 'refuseExtension',
      state: 'REQUESTED',
      change: { decisionNote: null },
    },
  ],
  [
    { ...request, rule: 'EXTENDED_BEFORE', change: { grantedBefore: 1 } },
    { ...grant, rule: 'EXTENDED_BEFORE', change: { grantedBefore: 1 } },
  ],
);

describe('an extension', () => {
  it('never shortens a deadline, never lies in the past, and never exceeds what was asked for', () => {
    const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(day, day, day, (currentDueOn, requestedDueOn, grantedDueOn) => {
        const standing = { formerDueOn: currentDueOn, currentDueOn };
        const facts = { ...extension, ...standing, requestedDueOn, grantedDueOn };
        const { kind } = decide(EXTENSION, { ...grant, state: 'REQUESTED', caller: office, facts });
        const isRight =
          grantedDueOn > currentDueOn && grantedDueOn >= today && grantedDueOn <= requestedDueOn;
        expect(kind).toBe(isRight ? 'ALLOWED' : 'VIOLATED');
      }),
    );
  });

  it('is asked for by the unit and decided by the office', () => {
    const open = (state: 'REQUESTED' | null, { role, capacity }: typeof OFFICE) =>
      availableCommands(EXTENSION, { state, caller: { role, capacity: capacity ?? null } });
    expect(open(null, UNIT_CLERK)).toEqual(['requestExtension']);
    expect(open('REQUESTED', UNIT_CLERK)).toEqual([]);
    expect(open('REQUESTED', AUTHORITY)).toEqual([]);
    expect(open('REQUESTED', OFFICE)).toEqual(['grantExtension', 'refuseExtension']);
  });
});

it('a rectification is open to the competent authority’s guidance in every state but the last', () => {
  for (const state of Object.keys(RECTIFICATION.states) as RectificationState[]) {
    const caller = { role: AUTHORITY.role, capacity: null };
    const open = availableCommands(RECTIFICATION, { state, caller });
    expect([state, open]).toEqual([state, state === 'CLOSED' ? [] : ['recordGuidance']]);
  }
});
