import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { personnelDesk, type Who } from '../../support/personnelDesk';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103' as DistrictCode;
const OFFICE: Who = { role: 'DISTRICT_OFFICE', district: CODE };
const HEAD: Who = { ...OFFICE, capacity: 'HEAD', subject: 'head' };
const GOVERNMENT: Who = { role: 'GOVERNMENT', district: CODE };
const school = (number: number) => testId(CODE, 'School', number);
const inspector = (number: number) => testId(CODE, 'DistrictInspector', number);
const INSPECTOR: Who = {
  role: 'INSPECTOR',
  district: CODE,
  inspector: inspector(1),
  subject: 'inspector',
};
const UNIT: Who = {
  role: 'INSPECTED_UNIT',
  district: CODE,
  school: school(1),
  capacity: 'HEAD',
  subject: 'unit',
};
const ALL_POINTS = [
  'LOYALTY',
  'LAW_AND_EXPERTISE',
  'INTEGRITY',
  'DEGREE_AND_10_YEARS',
  'COORDINATION_EXPRESSION',
  'HEALTH',
];

describe.each(engines())('the inspectors of a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let clock: string;
  let give: ReturnType<typeof personnelDesk>;

  beforeAll(async () => {
    engine = create();
    clock = '2026-03-02';
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [
        {
          ...emptySeed,
          schools: [
            ...[1, 2, 3, 4, 5, 6, 7].map((number) => testSchool(CODE, number)),
            testSchool(CODE, 8, { status: 'CLOSED', closedOn: '2025-08-31' }),
            testSchool(CODE, 9, { isDesignated: true }),
          ],
          inspectors: [1, 2, 3].map((number) => ({
            id: inspector(number),
            districtCode: CODE,
            name: `督学${number}`,
            employment: 'FULL_TIME' as const,
            mode: 'APPOINTED' as const,
            state: number === 3 ? ('LEFT' as const) : ('ACTIVE' as const),
            certificateNumber: `渝中督${number}`,
            contactPhone: null,
            termFrom: null,
            termTo: null,
            leftOn: null,
          })),
        },
      ],
      now: () => new Date(`${clock}T04:00:00.000Z`),
    });
    give = personnelDesk(district, OFFICE);
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });
  beforeEach(() => {
    clock = '2026-03-02';
  });

  const must = async (...order: Parameters<typeof give>) => {
    const done = await give(...order);
    if (done.code) throw new Error(`${order[0]}: ${JSON.stringify(done.answer.errors)}`);
    return done;
  };
  const nominate = async (over: object = {}) => {
    const { record } = await must('nominateInspector', {
      district: CODE,
      name: '推荐人选',
      employment: 'PART_TIME',
      mode: 'ENGAGED',
      ...over,
    });
    return record.id as string;
  };
  const examined = async (over: object = {}) => {
    const id = await nominate(over);
    await must('vetInspector', { id, eligibility: ALL_POINTS });
    await must('examineInspector', { id, examination: '考察合格' });
    return id;
  };
  const shown = async (over: object = {}) => {
    const id = await examined(over);
    await must('showInspectorToPublic', { id });
    return id;
  };
  const newSchool = (name: string) => ({
    district: CODE,
    name,
    kind: 'PRIMARY',
    stages: ['PRIMARY'],
    operator: 'EDUCATION_DEPARTMENT',
    area: 'URBAN',
  });
  let certificates = 0;
  const certificateNumber = () => `聘${(certificates += 1)}`;
  const TERM = { termFrom: '2026-03-12', termTo: '2029-03-11' };
  const engaged = async (over: object = {}) => {
    clock = '2026-03-02';
    const id = await shown(over);
    clock = '2026-03-12';
    await must('engageInspector', { id, certificateNumber: certificateNumber(), ...TERM });
    return id;
  };

  describe('a part-time inspector', () => {
    it('comes into office through vetting, examination, seven working days of notice, and engagement', async () => {
      const id = await nominate();
      expect(await give('vetInspector', { id, eligibility: ALL_POINTS.slice(1) })).toMatchObject({
        code: 'RULE_VIOLATED',
        rules: ['ELIGIBLE'],
      });
      await must('vetInspector', { id, eligibility: ALL_POINTS });
      await must('examineInspector', { id, examination: '实绩突出' });
      const notice = await must('showInspectorToPublic', { id }, OFFICE, 'noticeFrom noticeUntil');
      expect(notice.record).toMatchObject({ noticeFrom: '2026-03-02', noticeUntil: '2026-03-11' });
      expect(notice.alerts).toEqual([]);

      const engage = { id, certificateNumber: certificateNumber(), ...TERM };
      clock = '2026-03-11';
      expect((await give('engageInspector', engage)).rules).toEqual(['NOTICE_LONG_ENOUGH']);
      clock = '2026-03-12';
      const { record, alerts } = await must('engageInspector', engage, OFFICE, 'termsInARow eligibility');
      expect(record).toMatchObject({ state: 'ACTIVE', termsInARow: 1, eligibility: ALL_POINTS });
      expect(alerts).toEqual(['FILED_WITH_CITY', 'THREE_FULL_TIME_INSPECTORS']);

      const answer = await district.ask(
        `{ inspector(id: "${id}") { timeline { command fromState toState basis } } }`,
        {},
        OFFICE,
      );
      expect(answer.data?.inspector.timeline.map(({ command }: { command: string }) => command)).toEqual([
        'nominateInspector',
        'vetInspector',
        'examineInspector',
        'showInspectorToPublic',
        'engageInspector',
      ]);
    });

    it('is told when the notice reaches beyond the published holidays', async () => {
      const id = await examined();
      clock = '2031-12-29';
      expect((await must('showInspectorToPublic', { id })).alerts).toEqual(['NOTICE_END_KNOWN']);
    });

    it('is known to the public by name while the notice stands, and not before', async () => {
      const read = async (id: string) => {
        const answer = await district.ask(
          `{ inspector(id: "${id}") { name noticeFrom noticeUntil examination } }`,
        );
        return { row: answer.data?.inspector, codes: answer.errors?.map((error) => error.extensions?.code) };
      };
      const id = await examined();
      expect((await read(id)).row).toBeNull();
      await must('showInspectorToPublic', { id });
      expect(await read(id)).toEqual({
        row: { name: '推荐人选', noticeFrom: '2026-03-02', noticeUntil: '2026-03-11', examination: null },
        codes: ['FORBIDDEN'],
      });
    });

    it('needs a certificate that nobody else bears, and a term of three years at most', async () => {
      const id = await shown();
      clock = '2026-03-12';
      const engage = { id, certificateNumber: '渝中督1', termFrom: '2026-03-12', termTo: '2029-03-13' };
      expect((await give('engageInspector', engage)).rules).toEqual([
        'TERM_WITHIN_THREE_YEARS',
        'CERTIFICATE_UNIQUE',
      ]);
    });

    it('serves three terms in a row at most, one after the other, and expires when a term is over', async () => {
      const id = await engaged();
      expect((await give('expireInspector', { id })).rules).toEqual(['TERM_IS_OVER']);
      const overlapping = { termFrom: '2029-03-11', termTo: '2032-03-10' };
      expect((await give('renewInspector', { id, ...overlapping })).rules).toEqual(['TERM_FOLLOWS']);
      await must('renewInspector', { id, termFrom: '2029-03-12', termTo: '2032-03-11' });
      await must('renewInspector', { id, termFrom: '2032-03-12', termTo: '2035-03-11' });
      const fourth = { id, termFrom: '2035-03-12', termTo: '2038-03-11' };
      expect((await give('renewInspector', fourth)).rules).toEqual(['TERMS_IN_A_ROW']);
      clock = '2035-03-12';
      const { record } = await must('expireInspector', { id }, OFFICE, 'leftOn');
      expect(record).toMatchObject({ state: 'EXPIRED', leftOn: '2035-03-12' });
    });

    it('who has served three terms is not engaged anew', async () => {
      const id = await shown({ termsBefore: 3 });
      clock = '2026-03-12';
      const engage = { id, certificateNumber: certificateNumber(), ...TERM };
      expect((await give('engageInspector', engage)).rules).toEqual(['TERMS_IN_A_ROW']);
    });

    it('can be rejected with a reason, or withdraw, as long as they are a candidate', async () => {
      const rejected = await shown();
      expect((await give('rejectInspector', { id: rejected, reason: ' ' })).code).toBe('BAD_USER_INPUT');
      expect((await must('rejectInspector', { id: rejected, reason: '公示有异议' })).record.state).toBe(
        'REJECTED',
      );
      const id = await nominate();
      expect((await must('withdrawInspector', { id })).record.state).toBe('WITHDRAWN');
      const late = await give('vetInspector', { id, eligibility: ALL_POINTS });
      expect(late.code).toBe('ILLEGAL_TRANSITION');
      expect(late.answer.errors?.[0]?.extensions).toMatchObject({
        state: 'WITHDRAWN',
        availableCommands: [],
      });
    });
  });

  describe('a full-time inspector', () => {
    const fullTime = { employment: 'FULL_TIME', mode: 'APPOINTED' };

    it('is appointed by the government once examined, and by nobody else', async () => {
      const id = await examined(fullTime);
      const appoint = { id, certificateNumber: certificateNumber() };
      expect((await give('appointCandidate', appoint)).code).toBe('FORBIDDEN');
      expect((await give('showInspectorToPublic', { id })).rules).toEqual(['IS_ENGAGED']);
      expect((await must('appointCandidate', appoint, GOVERNMENT)).record.state).toBe('ACTIVE');
    });

    it('is not what a part-time candidate becomes, and candidates are hidden from the government until then', async () => {
      expect(
        (await give('appointCandidate', { id: await examined(), certificateNumber: 'x' }, GOVERNMENT)).code,
      ).toBe('BAD_USER_INPUT');
      expect(
        (await give('nominateInspector', { district: CODE, name: '人选', ...fullTime, mode: 'ENGAGED' }))
          .rules,
      ).toEqual(['MODE_FITS_EMPLOYMENT']);
    });
  });

  describe('a responsible inspector', () => {
    it('is posted to schools of the district that are open and have none, and is then known to the public', async () => {
      const id = await engaged();
      const post = (...schools: number[]) => give('postInspector', { id, schoolIds: schools.map(school) });
      expect((await post(8)).rules).toEqual(['POST_AT_OPEN_SCHOOL']);
      expect((await post()).rules).toEqual(['SCHOOLS_NAMED']);
      expect((await post(2, 3)).alerts).toEqual(['POST_OF_THREE_TO_FIVE', 'CONTACT_PUBLIC']);
      expect((await post(4)).alerts).toEqual(['CONTACT_PUBLIC']);
      expect((await must('updateInspectorContact', { id, contactPhone: '023-63000000' })).alerts).toEqual([]);

      const other = await engaged();
      expect((await give('postInspector', { id: other, schoolIds: [school(4)] })).rules).toEqual([
        'POST_VACANT',
      ]);
      const answer = await district.ask(
        `{ school(id: "${school(2)}") { responsibleInspector { name contactPhone } } }`,
      );
      expect(answer.data?.school.responsibleInspector).toEqual({
        name: '推荐人选',
        contactPhone: '023-63000000',
      });

      expect((await give('relieveInspector', { id, schoolIds: [school(5)] })).rules).toEqual([
        'POSTED_THERE',
      ]);
      expect((await give('releaseInspector', { id })).rules).toEqual(['POSTS_HANDED_OVER']);
      await must('relieveInspector', { id, schoolIds: [2, 3, 4].map(school) });
      expect((await must('releaseInspector', { id })).record.state).toBe('LEFT');
    });

    it('who is removed hands all posts over to another one, and both timelines say so', async () => {
      const leaving = await engaged();
      const staying = await engaged();
      await must('postInspector', { id: leaving, schoolIds: [5, 6, 7].map(school) });
      const remove = { id: leaving, removalReason: 'NEGLECT' };
      expect((await give('removeInspector', remove)).rules).toEqual(['POSTS_HANDED_OVER']);
      const toSelf = await give('removeInspector', { ...remove, handOverToId: leaving });
      expect(toSelf.code).toBe('BAD_USER_INPUT');
      const { record } = await must(
        'removeInspector',
        { ...remove, handOverToId: staying },
        OFFICE,
        'removalReason',
      );
      expect(record).toMatchObject({ state: 'REMOVED', removalReason: 'NEGLECT' });
      const answer = await district.ask(
        `{ inspector(id: "${staying}") { version schools { nodes { name } } timeline { command reason } } }`,
        {},
        OFFICE,
      );
      expect(answer.data?.inspector.schools.nodes).toHaveLength(3);
      expect(answer.data?.inspector.timeline.at(-1)).toEqual({
        command: 'postInspector',
        reason: '第5小学、第6小学、第7小学',
      });
      await must('relieveInspector', {
        id: staying,
        schoolIds: [5, 6, 7].map(school),
        expectedVersion: answer.data?.inspector.version,
      });
    });

    it('stands out as long as something is missing: filing, contact, a term that runs', async () => {
      const id = await engaged();
      const alerts = async () => {
        const answer = await district.ask(`{ inspector(id: "${id}") { alerts { rule } } }`, {}, OFFICE);
        return answer.data?.inspector.alerts.map(({ rule }: { rule: string }) => rule);
      };
      expect(await alerts()).toEqual(['FILED_WITH_CITY']);
      expect((await give('fileInspector', { id, filedOn: '2026-03-13' })).rules).toEqual(['FILED_NOT_AHEAD']);
      await must('fileInspector', { id, filedOn: '2026-03-12' });
      expect(await alerts()).toEqual([]);
      await must('postInspector', { id, schoolIds: [school(9)] });
      expect(await alerts()).toEqual(['CONTACT_PUBLIC']);
      await must('relieveInspector', { id, schoolIds: [school(9)] });
      clock = '2029-03-12';
      expect(await alerts()).toEqual(['TERM_RUNS']);
      await must('renewInspector', { id, termFrom: '2029-03-12', termTo: '2032-03-11' });
      expect(await alerts()).toEqual([]);
    });
  });

  it('inspectors are found by what is outstanding: filing, and a term that ends', async () => {
    const found = async (filter: string) => {
      const answer = await district.ask(`{ inspectors(filter: { ${filter} }) { nodes { id } } }`, {}, OFFICE);
      return answer.data?.inspectors.nodes.map(({ id }: { id: string }) => id);
    };
    const id = await engaged();
    expect(await found('isFiled: false')).toContain(id);
    expect(await found('termTo: { from: "2029-03-01", to: "2029-03-31" }')).toContain(id);
    expect(await found('termTo: { to: "2029-03-10" }')).not.toContain(id);
    await must('fileInspector', { id, filedOn: '2026-03-12' });
    expect(await found('isFiled: false')).not.toContain(id);
    expect(await found('isFiled: true')).toContain(id);
  });

  describe('a responsibility zone', () => {
    it('takes the district’s open schools, tells its targets, and is dissolved when it is empty', async () => {
      const { record } = await must('createZone', { district: CODE, name: '第一责任区' });
      const id = record.id as string;
      expect((await give('createZone', { district: CODE, name: '第一责任区' })).rules).toEqual([
        'ZONE_NAME_UNIQUE',
      ]);
      const assign = (...schools: number[]) =>
        give('assignSchoolsToZone', { id, schoolIds: schools.map(school) });
      expect((await assign(8)).rules).toEqual(['ZONE_SCHOOLS_OPEN']);
      expect((await assign(1, 2)).alerts).toEqual(['ZONE_OF_TWO_INSPECTORS']);
      const read = await district.ask(
        `{ responsibilityZone(id: "${id}") { state alerts { rule } schools { nodes { name } } } }`,
        {},
        OFFICE,
      );
      expect(read.data?.responsibilityZone).toEqual({
        state: 'ACTIVE',
        alerts: [{ rule: 'ZONE_OF_TWO_INSPECTORS' }],
        schools: { nodes: [{ name: '第1小学' }, { name: '第2小学' }] },
      });
      expect((await give('dissolveZone', { id, reason: '合并' })).rules).toEqual(['ZONE_EMPTY']);
      expect((await give('withdrawSchoolsFromZone', { id, schoolIds: [school(3)] })).rules).toEqual([
        'SCHOOLS_OF_ZONE',
      ]);
      await must('withdrawSchoolsFromZone', { id, schoolIds: [1, 2].map(school) });
      await must('renameZone', { id, name: '城区责任区' });
      expect(
        (await must('dissolveZone', { id, reason: '合并' }, OFFICE, 'dissolvedOn')).record,
      ).toMatchObject({
        state: 'DISSOLVED',
        dissolvedOn: '2026-03-02',
      });
      await must('createZone', { district: CODE, name: '第一责任区' });
    });

    it('is the office’s to make', async () => {
      expect((await give('createZone', { district: CODE, name: '他区' }, UNIT)).code).toBe('FORBIDDEN');
      expect((await give('createZone', { district: CODE, name: '他区' }, INSPECTOR)).code).toBe('FORBIDDEN');
    });
  });

  describe('an interest', () => {
    it('is recorded only where it can be a ground for recusal, once, and by inspector or office', async () => {
      const interest = { inspectorId: inspector(1), schoolId: school(6), relation: 'SIBLING', isHead: false };
      expect((await give('recordInterest', interest, INSPECTOR)).rules).toEqual(['BEARS_A_GROUND']);
      const head = { ...interest, isHead: true };
      const { record } = await must('recordInterest', head, INSPECTOR, 'relation isHead since');
      expect(record).toMatchObject({ state: 'HELD', relation: 'SIBLING', isHead: true });
      expect((await give('recordInterest', head)).rules).toEqual(['RECORDED_ONCE']);
      expect((await give('recordInterest', { ...head, unitId: '某局' })).code).toBe('BAD_USER_INPUT');
      const keyed = { ...interest, isHead: true, schoolId: school(8), idempotencyKey: 'one-interest' };
      const byOffice = { ...OFFICE, subject: 'same name' };
      const first = await must('recordInterest', keyed, byOffice);
      expect((await must('recordInterest', keyed, byOffice)).record.id).toBe(first.record.id);
      const byInspector = { ...INSPECTOR, subject: 'same name' };
      expect((await give('recordInterest', keyed, byInspector)).rules).toEqual(['RECORDED_ONCE']);
      const ofOther = { ...interest, inspectorId: inspector(2) };
      expect((await give('recordInterest', ofOther, INSPECTOR)).code).toBe('BAD_USER_INPUT');
      expect((await give('endInterest', { id: record.id, endedOn: '2026-03-03' })).rules).toEqual([
        'DAYS_IN_ORDER',
      ]);
      expect((await give('endInterest', { id: record.id, endedOn: '2020-01-01' }, INSPECTOR)).rules).toEqual([
        'END_NOT_BACKDATED',
      ]);
      expect((await must('endInterest', { id: record.id, endedOn: '2026-03-02' })).record.state).toBe(
        'ENDED',
      );
    });

    it('is read by the inspector and the office, by the city in recusal matters only, and by nobody else', async () => {
      const list = async (who?: Who) => {
        const answer = await district.ask(
          `{ interests(filter: { inspectorId: "${inspector(2)}" }) { nodes { relation } } }`,
          {},
          who,
        );
        return answer.data?.interests?.nodes.length;
      };
      const CITY: Who = { role: 'CITY_OFFICE' };
      await must('recordInterest', { inspectorId: inspector(2), schoolId: school(7), relation: 'CHILD' });
      expect(await list(OFFICE)).toBe(1);
      expect(await list({ ...INSPECTOR, inspector: inspector(2) })).toBe(1);
      expect(await list(INSPECTOR)).toBe(0);
      expect(await list(CITY)).toBe(0);
      await must(
        'orderRecusal',
        { inspectorId: inspector(2), schoolId: school(7), ground: 'FAMILY_EMPLOYED' },
        HEAD,
      );
      expect(await list(CITY)).toBe(1);
      expect(await list({ role: 'DISTRICT_OFFICE', district: '500104' as DistrictCode })).toBe(0);
    });

    it('keeps its inspector from a post at the unit', async () => {
      await must('recordInterest', { inspectorId: inspector(1), schoolId: school(4), relation: 'SELF' });
      const post = await give('postInspector', { id: inspector(1), schoolIds: [school(4)] });
      expect(post.rules).toEqual(['POST_WITHOUT_GROUND']);
    });
  });

  describe('a recusal', () => {
    const other = { ground: 'OTHER_INTEREST', explanation: '师生关系' };

    it('is declared by the inspector, decided by the head within three working days, by nobody on their own', async () => {
      const declare = { inspectorId: inspector(1), schoolId: school(1), ...other };
      expect((await give('declareRecusal', { ...declare, explanation: null }, INSPECTOR)).rules).toEqual([
        'OTHER_INTEREST_EXPLAINED',
      ]);
      const { record } = await must('declareRecusal', declare, INSPECTOR, 'origin requestedOn');
      expect(record).toMatchObject({ state: 'DECLARED', origin: 'INSPECTOR', requestedOn: '2026-03-02' });
      expect((await give('declareRecusal', declare, INSPECTOR)).rules).toEqual(['ONE_RECUSAL']);
      const due = await district.ask(
        `{ deadlines(filter: { recordId: "${record.id}" }) { nodes { rule dueOn inspectorId } } }`,
        {},
        OFFICE,
      );
      expect(due.data?.deadlines.nodes).toEqual([
        { rule: 'RECUSAL', dueOn: '2026-03-05', inspectorId: null },
      ]);

      const decide = { id: record.id as string, decision: 'GRANTED' };
      expect((await give('decideRecusal', decide, OFFICE)).code).toBe('FORBIDDEN');
      const self: Who = { ...HEAD, inspector: inspector(1) };
      expect((await give('decideRecusal', decide, self)).rules).toEqual(['NOBODY_ON_THEIR_OWN']);
      expect((await must('decideRecusal', decide, HEAD)).record.state).toBe('GRANTED');
      const after = await district.ask(
        `{ deadlines(filter: { recordId: "${record.id}", isRunning: false }) { nodes { metOn } } }`,
        {},
        OFFICE,
      );
      expect(after.data?.deadlines.nodes).toEqual([{ metOn: '2026-03-02' }]);

      expect((await give('liftRecusal', { id: record.id, reason: '关系已解除' }, OFFICE)).code).toBe(
        'FORBIDDEN',
      );
      expect((await must('liftRecusal', { id: record.id, reason: '关系已解除' }, HEAD)).record.state).toBe(
        'LIFTED',
      );
    });

    it('is declared for oneself only', async () => {
      const declare = { inspectorId: inspector(2), schoolId: school(1), ...other };
      expect((await give('declareRecusal', declare, INSPECTOR)).code).toBe('FORBIDDEN');
    });

    it('is applied for by the unit for itself, which then reads it; refused only with reasons', async () => {
      const { alerts } = await must('postInspector', { id: inspector(2), schoolIds: [school(1)] });
      expect(alerts).toContain('POST_OF_THREE_TO_FIVE');
      const apply = { inspectorId: inspector(2), ...other };
      expect((await give('applyForRecusal', { ...apply, schoolId: school(2) }, UNIT)).code).toBe('FORBIDDEN');
      const { record } = await must(
        'applyForRecusal',
        { ...apply, schoolId: school(1) },
        UNIT,
        'origin ground',
      );
      expect(record).toMatchObject({ state: 'APPLIED', origin: 'UNIT', ground: 'OTHER_INTEREST' });
      const refuse = { id: record.id as string, decision: 'REFUSED' };
      expect((await give('decideRecusal', refuse, HEAD)).rules).toEqual(['REFUSAL_EXPLAINED']);
      await must('decideRecusal', { ...refuse, reason: '不影响公正' }, HEAD);
      const read = async (who?: Who) => {
        const answer = await district.ask(
          `{ recusal(id: "${record.id}") { state decisionReason inspector { name } } }`,
          {},
          who,
        );
        return answer.data?.recusal ?? null;
      };
      expect(await read(UNIT)).toEqual({
        state: 'REFUSED',
        decisionReason: '不影响公正',
        inspector: { name: '督学2' },
      });
      expect(await read({ ...UNIT, school: school(3) })).toBeNull();
      expect(await read()).toBeNull();
    });

    it('on a ground that recorded interests show is not refused', async () => {
      await must('recordInterest', {
        inspectorId: inspector(2),
        schoolId: school(3),
        relation: 'SELF',
        since: '2015-09-01',
        endedOn: '2024-08-31',
      });
      const own: Who = { ...INSPECTOR, inspector: inspector(2) };
      const { record } = await must(
        'declareRecusal',
        { inspectorId: inspector(2), schoolId: school(3), ground: 'LEFT_UNDER_3_YEARS' },
        own,
      );
      const refuse = { id: record.id as string, decision: 'REFUSED', reason: '不影响公正' };
      expect((await give('decideRecusal', refuse, HEAD)).rules).toEqual(['COMPUTED_GROUND_BINDS']);
      clock = '2027-08-31';
      expect((await must('decideRecusal', refuse, HEAD)).record.state).toBe('REFUSED');
    });

    it('is ordered unasked by the head, who is told of posts to change', async () => {
      const order = { inspectorId: inspector(2), schoolId: school(1), ...other };
      expect((await give('orderRecusal', order, OFFICE)).code).toBe('FORBIDDEN');
      const { record, alerts } = await must('orderRecusal', order, HEAD, 'origin decidedOn');
      expect(record).toMatchObject({ state: 'GRANTED', origin: 'INSTITUTION', decidedOn: '2026-03-02' });
      expect(alerts).toEqual(['POST_WITHOUT_RECUSED']);
      const gone = { ...order, inspectorId: inspector(3) };
      expect((await give('orderRecusal', gone, HEAD)).rules).toEqual(['INSPECTOR_IN_OFFICE']);
    });
  });

  describe('who must not inspect a school', () => {
    const schedule = (inspectorNumber: number, schoolNumber: number) =>
      district.ask(
        `mutation($input: ScheduleInspectionInput!) { scheduleInspection(input: $input) { inspection { id } } }`,
        {
          input: {
            schoolId: school(schoolNumber),
            inspectorIds: [inspector(inspectorNumber)],
            scheduledOn: '2026-03-20',
            title: '日常督导',
            matters: ['FOOD_WATER_DORMITORY'],
          },
        },
        OFFICE,
      );
    const rulesOf = (answer: Awaited<ReturnType<typeof schedule>>) =>
      (answer.errors?.[0]?.extensions?.violations as { rule: string }[] | undefined)?.map(({ rule }) => rule);

    it('is not sent there: by a recusal in force, or by an interest alone', async () => {
      const order = {
        inspectorId: inspector(1),
        schoolId: school(2),
        ground: 'OTHER_INTEREST',
        explanation: '纠纷',
      };
      const { record } = await must('orderRecusal', order, HEAD);
      expect(rulesOf(await schedule(1, 2))).toEqual(['NOBODY_RECUSED']);
      await must('liftRecusal', { id: record.id, reason: '纠纷已了结' }, HEAD);
      expect((await schedule(1, 2)).errors).toBeUndefined();

      const interest = { inspectorId: inspector(1), schoolId: school(5), relation: 'SPOUSE' };
      const held = await must('recordInterest', interest);
      expect(rulesOf(await schedule(1, 5))).toEqual(['NOBODY_RECUSED']);
      await must('withdrawInterest', { id: held.record.id });
      expect((await schedule(1, 5)).errors).toBeUndefined();
    });
  });

  describe('offices that act all at once', () => {
    const inspectorsInOffice = (n: number) =>
      Promise.all(
        Array.from({ length: n }, async () => {
          const { record } = await must('appointInspector', {
            district: CODE,
            name: '并发督学',
            employment: 'FULL_TIME',
            mode: 'APPOINTED',
            certificateNumber: certificateNumber(),
          });
          return record.id as string;
        }),
      );

    it('post one inspector to a school, not two', async () => {
      const made = await must('registerSchool', newSchool('并发小学'));
      const ids = await inspectorsInOffice(8);
      const posts = await Promise.all(
        ids.map((id) => give('postInspector', { id, schoolIds: [made.record.id] })),
      );
      expect(posts.filter(({ code }) => code === undefined)).toHaveLength(1);
      const refused = posts.filter(({ code }) => code !== undefined);
      expect(refused.every(({ rules }) => rules.join() === 'POST_VACANT')).toBe(true);
    });

    it('give a certificate number once', async () => {
      const certificate = certificateNumber();
      const appointments = await Promise.all(
        Array.from({ length: 8 }, () =>
          give('appointInspector', {
            district: CODE,
            name: '并发督学',
            employment: 'FULL_TIME',
            mode: 'APPOINTED',
            certificateNumber: certificate,
          }),
        ),
      );
      expect(appointments.filter(({ code }) => code === undefined)).toHaveLength(1);
    });

    it('decide a recusal once', async () => {
      const [id] = await inspectorsInOffice(1);
      const { record } = await must(
        'declareRecusal',
        { inspectorId: id, schoolId: school(2), ground: 'OTHER_INTEREST', explanation: '纠纷' },
        { ...INSPECTOR, inspector: id },
      );
      const decide = { id: record.id as string, expectedVersion: 1, decision: 'GRANTED' };
      const decisions = await Promise.all(
        Array.from({ length: 8 }, () => give('decideRecusal', decide, HEAD)),
      );
      expect(decisions.map(({ code }) => code ?? 'DONE').sort()).toEqual([
        'DONE',
        ...Array.from({ length: 7 }, () => 'STALE_VERSION'),
      ]);
    });
  });

  it('the alerts of a list of inspectors are looked up in one statement', async () => {
    const counted = async (first: number) => {
      district.statements();
      const answer = await district.ask(
        `{ inspectors(first: ${first}) { nodes { alerts { rule } } } }`,
        {},
        OFFICE,
      );
      expect(answer.data?.inspectors.nodes).toHaveLength(first);
      return district.statements().length;
    };
    expect(await counted(6)).toBe(await counted(2));
  });
});
