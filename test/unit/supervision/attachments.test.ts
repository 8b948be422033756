import type { CallerFacts } from '../../../subgraphs/supervision/actors';
import {
  ADDING_GUARDS,
  isKeepersHead,
  MOST_ATTACHMENTS,
  senderOf,
} from '../../../subgraphs/supervision/attachments';
import { violationsOf } from '../../../subgraphs/supervision/lifeCycle';
import { ATTACHMENT, type AttachmentFacts } from '../../../subgraphs/supervision/lifeCycles';
import { ownScope, readScope } from '../../../subgraphs/supervision/scope';
import { testGuards } from '../../support/guardCases';

const facts: AttachmentFacts = {
  containsMinor: true,
  reason: '核查需要',
  until: '2026-12-01',
  today: '2026-11-23',
};
const approval = { command: 'approveAttachmentOpening', state: 'KEPT' } as const;

testGuards(
  ATTACHMENT,
  facts,
  [
    { ...approval, rule: 'SHOWS_MINORS', change: { containsMinor: false } },
    { ...approval, rule: 'OPENING_EXPLAINED', change: { reason: ' ' } },
    { ...approval, rule: 'APPROVED_FOR_A_TIME', change: { until: null } },
    { ...approval, rule: 'APPROVED_FOR_A_TIME', change: { until: '2026-11-22' } },
    { ...approval, rule: 'APPROVED_FOR_A_TIME', change: { until: '2026-12-24' } },
  ],
  [],
);

const HOME = '500103';
const CITY = '500000';
const SCHOOL = '500103.sch.00000000000000000000000001';
const INSPECTOR = '500103.din.00000000000000000000000001';

const caller = (over: Partial<CallerFacts>): CallerFacts => ({
  role: 'PUBLIC',
  capacity: null,
  district: null,
  school: null,
  unit: null,
  inspector: null,
  ...over,
});
const office = caller({ role: 'DISTRICT_OFFICE', district: HOME });
const cityOffice = caller({ role: 'CITY_OFFICE' });
const school = caller({ role: 'INSPECTED_UNIT', district: HOME, school: SCHOOL });

describe('a file is added', () => {
  const rules = (over: object) =>
    violationsOf(ADDING_GUARDS, { isAtAnEnd: false, count: 0, ...over }).map(({ rule }) => rule);

  it.each([
    [{}, []],
    [{ isAtAnEnd: true }, ['RECORD_UNDER_WAY']],
    [{ count: MOST_ATTACHMENTS - 1 }, []],
    [{ count: MOST_ATTACHMENTS }, ['ATTACHMENTS_AT_MOST']],
  ])('to a record that is %j: %j', (over, expected) => {
    expect(rules(over)).toEqual(expected);
  });

  it.each<[string, CallerFacts, string, string | null]>([
    ['an office', office, HOME, 'OFFICE'],
    ['the city’s office', cityOffice, CITY, 'OFFICE'],
    ['a school', school, HOME, `UNIT ${SCHOOL}`],
    ['an inspector', caller({ role: 'INSPECTOR', inspector: INSPECTOR }), HOME, `INSPECTOR ${INSPECTOR}`],
    ['a department', caller({ role: 'INSPECTED_UNIT', unit: '区财政局' }), HOME, 'UNIT 区财政局'],
    ['a competent authority', caller({ role: 'COMPETENT_AUTHORITY', unit: '区教委' }), HOME, 'UNIT 区教委'],
    ['a district that the city inspects', office, CITY, `DISTRICT ${HOME}`],
    ['a member unit', caller({ role: 'MEMBER_UNIT', unit: '市财政局' }), CITY, 'UNIT 市财政局'],
    ['a leader', caller({ role: 'COMMITTEE_LEADER', district: HOME }), HOME, null],
    ['a government', caller({ role: 'GOVERNMENT', district: HOME }), HOME, null],
    ['a neighbour', office, '500107', null],
    ['the city’s office in a district', cityOffice, HOME, null],
    ['the public', caller({}), HOME, null],
  ])('on behalf of %s', (_who, who, home, sender) => {
    expect(senderOf(who, home)).toBe(sender);
  });
});

describe('what shows minors', () => {
  it.each<[string, CallerFacts, string, boolean]>([
    ['the head of the office', { ...office, capacity: 'HEAD' }, HOME, true],
    ['a clerk of the office', { ...office, capacity: 'CLERK' }, HOME, false],
    ['somebody of the office', office, HOME, false],
    ['the head of a school', { ...school, capacity: 'HEAD' }, HOME, false],
    ['the head of another office', { ...office, capacity: 'HEAD' }, '500107', false],
    ['the head of the city’s office', { ...cityOffice, capacity: 'HEAD' }, CITY, true],
    ['the same, in a district', { ...cityOffice, capacity: 'HEAD' }, HOME, false],
    ['the head of a district’s office, in the city', { ...office, capacity: 'HEAD' }, CITY, false],
  ])('is open to %s: %s', (_who, who, home, isOpen) => {
    expect(isKeepersHead(who, home)).toBe(isOpen);
  });
});

describe('files are never for the public', () => {
  it.each([
    ['Attachment', HOME],
    ['MunicipalAttachment', CITY],
  ] as const)('%s', (type, home) => {
    for (const role of ['PUBLIC', 'AGENCY_APP', 'AUDITOR', 'GOVERNMENT'] as const)
      expect(readScope(type, caller({ role }), home)).toEqual({ op: 'NEVER' });
  });

  it('nor for a unit that did not send them, nor, in the city, for the office of another district', () => {
    expect(ownScope('Attachment', school, HOME)).toEqual({
      op: 'IN',
      property: 'sender',
      values: [`UNIT ${SCHOOL}`],
    });
    expect(ownScope('MunicipalAttachment', office, CITY)).toEqual({
      op: 'IN',
      property: 'sender',
      values: [`DISTRICT ${HOME}`],
    });
  });
});
