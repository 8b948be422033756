import { emptySeed, testId, testSchool } from '../../support/smallDistrict';
import type { Told } from '../stories/stage';
import { Refusals } from './refusals';
import { clerkOf, headOf, inspectorWho, ruleCity, schoolWho, type Asker, type RuleCity } from './ruleCity';

const CODE = '500103';
const school = (number: number) => testId(CODE, 'School', number);
const inspector = (number: number) => testId(CODE, 'DistrictInspector', number);
const between = (inspectorNumber: number, schoolNumber: number) => ({
  inspectorId: inspector(inspectorNumber),
  schoolId: school(schoolNumber),
});
/** The inspector who left, the one who is posted to the second school, and the one who is sent to the third. */
const LEFT = 7;
const POSTED = 2;
const SENT = 3;

const FAMILY = { ground: 'FAMILY_EMPLOYED' };
const OTHER = { ground: 'OTHER_INTEREST', explanation: '师生关系' };
const UNEXPLAINED = { ground: 'OTHER_INTEREST' };
const GRANT = { decision: 'GRANTED' };
const REFUSE = { decision: 'REFUSED', reason: '不影响公正' };
const LIFT = { reason: '关系已解除' };

describe('the rules of declared interests and of recusals', () => {
  const refused = new Refusals('Interest', 'Recusal', 'Inspector');
  let city: RuleCity;
  let office: Asker;
  let head: Asker;
  /** What the rules are tried on: each is left as it is by every refusal. */
  let on: Record<'interest' | 'declared' | 'applied' | 'granted', Told>;
  const self = (number: number) => city.asker(inspectorWho(CODE, inspector(number)));
  const unit = (number: number) => city.asker(schoolWho(CODE, school(number)));
  /** The head of the office who is an inspector as well. */
  const asHead = (number: number) => city.asker({ ...headOf(CODE), inspector: inspector(number) });
  /** The head of the office under the name under which the inspector asked. */
  const asAsked = (number: number) => {
    const { subject } = inspectorWho(CODE, inspector(number));
    return city.asker({ ...headOf(CODE), subject });
  };

  beforeAll(async () => {
    const person = (number: number) => ({
      id: inspector(number),
      districtCode: CODE,
      name: `张某${number}`,
      employment: 'FULL_TIME' as const,
      mode: 'APPOINTED' as const,
      state: number === LEFT ? ('LEFT' as const) : ('ACTIVE' as const),
      certificateNumber: `渝督${number}`,
      contactPhone: '023-63000000',
    });
    const seed = {
      ...emptySeed,
      schools: [1, 2, 3, 4, 5].map((number) =>
        testSchool(CODE, number, number === 2 ? { responsibleInspectorId: inspector(POSTED) } : {}),
      ),
      inspectors: [1, 2, 3, 4, 5, 6, LEFT].map(person),
    };
    city = await ruleCity({ codes: [CODE], seed, today: '2026-03-02' });
    office = city.asker(clerkOf(CODE));
    head = city.asker(headOf(CODE));
    const spouse = { relation: 'SPOUSE', since: '2020-09-01' };
    await office.gives('recordInterest', { ...between(4, 1), relation: 'SPOUSE' });
    on = {
      interest: await self(1).gives('recordInterest', { ...between(1, 1), ...spouse }),
      declared: await self(1).gives('declareRecusal', { ...between(1, 1), ...FAMILY }),
      applied: await self(5).gives('applyForRecusal', { ...between(5, 5), ...OTHER }),
      granted: await head.gives('orderRecusal', { ...between(4, 1), ...FAMILY }),
    };
  }, 120_000);
  afterAll(() => city.close());

  it.each<
    [
      rule: string,
      command: string,
      why: string,
      who: () => Asker,
      input: object,
      record: keyof typeof on | null,
    ]
  >([
    [
      'BEARS_A_GROUND',
      'recordInterest',
      'of a brother who is not the head',
      () => self(1),
      { ...between(1, 1), relation: 'SIBLING' },
      null,
    ],
    [
      'RECORDED_ONCE',
      'recordInterest',
      'that is on record',
      () => office,
      { ...between(1, 1), relation: 'SPOUSE' },
      null,
    ],
    [
      'DAYS_IN_ORDER',
      'recordInterest',
      'that begins tomorrow',
      () => self(1),
      { ...between(1, 2), relation: 'SPOUSE', since: '2026-03-03' },
      null,
    ],
    [
      'DAYS_IN_ORDER',
      'recordInterest',
      'that ended before it began',
      () => self(1),
      { ...between(1, 2), relation: 'SELF', since: '2025-09-01', endedOn: '2025-08-31' },
      null,
    ],
    ['DAYS_IN_ORDER', 'endInterest', 'before it began', () => office, { endedOn: '2020-08-31' }, 'interest'],
    [
      'END_NOT_BACKDATED',
      'endInterest',
      'of one’s own before it was recorded',
      () => self(1),
      { endedOn: '2026-03-01' },
      'interest',
    ],
    ['DAYS_IN_ORDER', 'endInterest', 'tomorrow', () => office, { endedOn: '2026-03-03' }, 'interest'],
    [
      'POST_WITHOUT_GROUND',
      'postInspector',
      'to the school of the spouse',
      () => office,
      { id: inspector(1), expectedVersion: 1, schoolIds: [school(1)] },
      null,
    ],
    [
      'INSPECTOR_IN_OFFICE',
      'declareRecusal',
      'of who left',
      () => self(LEFT),
      { ...between(LEFT, 3), ...FAMILY },
      null,
    ],
    [
      'INSPECTOR_IN_OFFICE',
      'applyForRecusal',
      'of who left',
      () => self(LEFT),
      { ...between(LEFT, 3), ...FAMILY },
      null,
    ],
    [
      'INSPECTOR_IN_OFFICE',
      'orderRecusal',
      'of who left',
      () => head,
      { ...between(LEFT, 3), ...FAMILY },
      null,
    ],
    [
      'OTHER_INTEREST_EXPLAINED',
      'declareRecusal',
      'that says nothing',
      () => self(6),
      { ...between(6, 4), ...UNEXPLAINED },
      null,
    ],
    [
      'OTHER_INTEREST_EXPLAINED',
      'applyForRecusal',
      'that says nothing',
      () => unit(2),
      { ...between(POSTED, 2), ...UNEXPLAINED },
      null,
    ],
    [
      'OTHER_INTEREST_EXPLAINED',
      'orderRecusal',
      'that says nothing',
      () => head,
      { ...between(6, 4), ...UNEXPLAINED },
      null,
    ],
    [
      'ONE_RECUSAL',
      'declareRecusal',
      'that was declared',
      () => self(1),
      { ...between(1, 1), ...FAMILY },
      null,
    ],
    [
      'ONE_RECUSAL',
      'applyForRecusal',
      'that was applied for',
      () => self(5),
      { ...between(5, 5), ...OTHER },
      null,
    ],
    ['ONE_RECUSAL', 'orderRecusal', 'that is in force', () => head, { ...between(4, 1), ...FAMILY }, null],
    [
      'NOBODY_ON_THEIR_OWN',
      'orderRecusal',
      'of the head',
      () => asHead(6),
      { ...between(6, 4), ...FAMILY },
      null,
    ],
    ['NOBODY_ON_THEIR_OWN', 'decideRecusal', 'of the head', () => asHead(1), GRANT, 'declared'],
    ['NOBODY_ON_THEIR_OWN', 'decideRecusal', 'that the head asked for', () => asAsked(5), GRANT, 'applied'],
    ['NOBODY_ON_THEIR_OWN', 'decideRecusal', 'of the head, refused', () => asHead(5), REFUSE, 'applied'],
    ['COMPUTED_GROUND_BINDS', 'decideRecusal', 'on a ground on record', () => head, REFUSE, 'declared'],
    [
      'REFUSAL_EXPLAINED',
      'decideRecusal',
      'refused without a reason',
      () => head,
      { decision: 'REFUSED' },
      'applied',
    ],
    ['COMPUTED_GROUND_BINDS', 'liftRecusal', 'on a ground on record', () => head, LIFT, 'granted'],
  ])('%s refuses %s %s', (rule, command, _why, who, input, record) =>
    refused.by(rule, who(), command, input, record === null ? undefined : on[record]),
  );

  it('refuse the lifting of one’s own, whatever else stands against it', () =>
    refused.by(['NOBODY_ON_THEIR_OWN', 'COMPUTED_GROUND_BINDS'], asHead(4), 'liftRecusal', LIFT, on.granted));

  it.each<[rule: string, command: string, input: object, record: keyof typeof on]>([
    ['END_NAMED', 'endInterest', { endedOn: null }, 'interest'],
    ['LIFTING_EXPLAINED', 'liftRecusal', { reason: ' ' }, 'granted'],
  ])('%s is broken by no input of %s: its form rules that out', (rule, command, input, record) =>
    refused.asInput(rule, head, command, input, on[record]),
  );

  it('leave none of an interest or a recusal untried', () => {
    expect(refused.untried.filter((pair) => /Interest |Recusal /.test(pair))).toEqual([]);
  });

  it('a recusal from one’s post is told until somebody else has it', async () => {
    const order = { ...between(POSTED, 2), ...OTHER };
    const ordered = await head.gives('orderRecusal', order);
    expect(ordered.alerts).toEqual(['POST_WITHOUT_RECUSED']);
    await head.gives('liftRecusal', LIFT, ordered);
    await office.gives('relieveInspector', { schoolIds: [school(2)] }, { id: inspector(POSTED) });
    expect((await head.gives('orderRecusal', order)).alerts).toEqual([]);
  });

  it('a recusal from an inspection that one is sent to is told until it is over', async () => {
    const inspection = await office.gives('scheduleInspection', {
      schoolId: school(3),
      title: '春季经常性督导',
      scheduledOn: '2026-03-09',
      inspectorIds: [inspector(SENT)],
      matters: ['SCHOOL_ETHOS'],
    });
    const declare = { ...between(SENT, 3), ...OTHER };
    const declared = await self(SENT).gives('declareRecusal', declare);
    const granted = await head.gives('decideRecusal', GRANT, declared);
    expect(granted.alerts).toEqual(['TEAM_WITHOUT_RECUSED']);
    await head.gives('liftRecusal', LIFT, granted);
    await office.gives('cancelInspection', { reason: '改期' }, inspection);
    const again = await self(SENT).gives('declareRecusal', declare);
    expect((await head.gives('decideRecusal', GRANT, again)).alerts).toEqual([]);
  });
});
