import type { DistrictCode } from '../../../subgraphs/kernel/ids';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { personnelDesk, type Who } from '../../support/personnelDesk';
import { testId } from '../../support/smallDistrict';

const CITY = '500000';
const OFFICE: Who = { role: 'CITY_OFFICE', subject: 'office' };
const HEAD: Who = { role: 'CITY_OFFICE', capacity: 'HEAD', subject: 'head' };
const GOVERNMENT: Who = { role: 'GOVERNMENT' };
const DISTRICT: Who = { role: 'DISTRICT_OFFICE', district: '500103' as DistrictCode, subject: 'district' };
const OTHER_DISTRICT: Who = { role: 'DISTRICT_OFFICE', district: '500105' as DistrictCode };
const TERM = testId(CITY, 'MunicipalTerm', 1);
const NEXT_TERM = testId(CITY, 'MunicipalTerm', 2);
const inspector = (number: number) => testId(CITY, 'MunicipalInspector', number);
const INSPECTOR: Who = { role: 'INSPECTOR', inspector: inspector(1), subject: 'inspector' };
const INSPECTION = testId(CITY, 'MunicipalInspection', 1);
const SCHOOL = testId('500103', 'School', 1);
const ALL_POINTS = [
  'LOYALTY',
  'LAW_AND_EXPERTISE',
  'INTEGRITY',
  'DEGREE_AND_10_YEARS',
  'COORDINATION_EXPRESSION',
  'HEALTH',
];

describe.each(engines())('the inspectors of the city on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;
  let clock: string;
  let give: ReturnType<typeof personnelDesk>;

  beforeAll(async () => {
    engine = create();
    clock = '2026-03-02';
    city = await testMunicipal({
      engine,
      identity: await localIdentity(),
      seed: {
        terms: [
          { id: TERM, name: '第一届', startsOn: '2026-01-01', endsOn: '2028-12-31' },
          { id: NEXT_TERM, name: '第二届', startsOn: '2029-01-01', endsOn: '2031-12-31' },
        ],
        inspectors: [1, 2, 3].map((number) => ({
          id: inspector(number),
          termId: TERM,
          name: `市督学${number}`,
          employment: 'FULL_TIME' as const,
          mode: 'APPOINTED' as const,
          state: 'ACTIVE' as const,
          certificateNumber: `渝督${number}`,
          isSubjectInspector: false,
        })),
        inspections: [
          {
            id: INSPECTION,
            kind: 'COMPREHENSIVE' as const,
            subjectKind: 'LOWER_GOVERNMENT' as const,
            districtCode: '500103',
            subjectName: '某区人民政府',
            title: '履行教育职责综合督导',
            state: 'NOTICE_ISSUED' as const,
            isUnannounced: false,
            scheduledOn: '2026-04-01',
            matters: ['FUNDING'],
            disclosure: 'NOT_PUBLIC' as const,
            isEmergency: false,
            minorInvolved: false,
            team: [1, 2, 3].map(inspector),
          },
        ],
        findings: [],
        accountabilityRecords: [],
      },
      now: () => new Date(`${clock}T04:00:00.000Z`),
    });
    give = personnelDesk(city, OFFICE, true);
  });
  afterAll(async () => {
    await city.close();
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

  it('are nominated, vetted, examined, shown and engaged for a term, and the targets of the term are told', async () => {
    const { record } = await must('nominateInspector', {
      name: '人选甲',
      termId: TERM,
      employment: 'PART_TIME',
      mode: 'ENGAGED',
      subject: '语文',
    });
    const id = record.id as string;
    expect((await give('vetInspector', { id, eligibility: [] })).rules).toEqual(['ELIGIBLE']);
    await must('vetInspector', { id, eligibility: ALL_POINTS });
    await must('examineInspector', { id, examination: '考察合格' });
    await must('showInspectorToPublic', { id });
    const shown = await city.ask(`{ municipalInspector(id: "${id}") { name noticeUntil } }`);
    expect(shown.data?.municipalInspector).toEqual({ name: '人选甲', noticeUntil: '2026-03-11' });

    clock = '2026-03-12';
    const engage = { id, certificateNumber: '渝督聘1', termFrom: '2026-03-12', termTo: '2028-12-31' };
    const engaged = await must('engageInspector', engage, OFFICE, 'isSubjectInspector subject');
    expect(engaged.record).toMatchObject({ state: 'ACTIVE', isSubjectInspector: true, subject: '语文' });
    expect(engaged.alerts).toEqual(['CITY_TERM_OF_160', 'CITY_TERM_OF_80_SUBJECT_INSPECTORS']);
    expect(
      (await city.ask(`{ municipalInspector(id: "${id}") { name } }`)).data?.municipalInspector,
    ).toBeNull();

    clock = '2029-01-01';
    const alerts = async () => {
      const answer = await city.ask(`{ municipalInspector(id: "${id}") { alerts { rule } } }`, {}, OFFICE);
      return answer.data?.municipalInspector.alerts;
    };
    expect(await alerts()).toEqual([{ rule: 'TERM_RUNS' }]);
    const renew = { id, termFrom: '2029-01-01', termTo: '2031-12-31' };
    expect((await give('renewInspector', { ...renew, termId: testId(CITY, 'MunicipalTerm', 9) })).code).toBe(
      'BAD_USER_INPUT',
    );
    const renewed = await must(
      'renewInspector',
      { ...renew, termId: NEXT_TERM },
      OFFICE,
      'termId termsInARow',
    );
    expect(renewed.record).toMatchObject({ termId: NEXT_TERM, termsInARow: 2 });
    expect(await alerts()).toEqual([]);
    await must('removeInspector', { id, removalReason: 'APPRAISAL_FAILED' });
  });

  it('are appointed by the city’s government when full-time, and not by a district’s', async () => {
    const { record } = await must('nominateInspector', {
      name: '人选乙',
      termId: TERM,
      employment: 'FULL_TIME',
      mode: 'APPOINTED',
    });
    const id = record.id as string;
    await must('vetInspector', { id, eligibility: ALL_POINTS });
    await must('examineInspector', { id, examination: '考察合格' });
    const appoint = { id, certificateNumber: '渝督专4' };
    expect((await give('appointCandidate', appoint, OFFICE)).code).toBe('FORBIDDEN');
    const ofDistrict: Who = { ...GOVERNMENT, district: '500103' as DistrictCode };
    expect((await give('appointCandidate', appoint, ofDistrict)).code).toBe('FORBIDDEN');
    expect((await must('appointCandidate', appoint, GOVERNMENT)).record.state).toBe('ACTIVE');
    await must('releaseInspector', { id });
  });

  it('are recused by the head on the application of the district that is inspected', async () => {
    const apply = {
      inspectorId: inspector(2),
      inspectionId: INSPECTION,
      ground: 'OTHER_INTEREST',
      explanation: '曾任该区教委负责人的亲属',
    };
    expect((await give('applyForRecusal', apply, OTHER_DISTRICT)).code).toBe('BAD_USER_INPUT');
    const { record } = await must('applyForRecusal', apply, DISTRICT, 'origin unitId inspectionId');
    expect(record).toMatchObject({
      state: 'APPLIED',
      origin: 'UNIT',
      unitId: '500103',
      inspectionId: INSPECTION,
    });
    const read = async (who: Who) =>
      (await city.ask(`{ municipalRecusal(id: "${record.id}") { state } }`, {}, who)).data?.municipalRecusal;
    expect(await read(DISTRICT)).toEqual({ state: 'APPLIED' });
    expect(await read(OTHER_DISTRICT)).toBeNull();

    const decide = { id: record.id as string, decision: 'GRANTED' };
    expect((await give('decideRecusal', decide, OFFICE)).code).toBe('FORBIDDEN');
    const granted = await must('decideRecusal', decide, HEAD);
    expect(granted.record.state).toBe('GRANTED');
    expect(granted.alerts).toEqual(['TEAM_WITHOUT_RECUSED']);
    const due = await city.ask(
      `{ municipalDeadlines(filter: { recordId: "${record.id}", isRunning: false }) { nodes { rule metOn } } }`,
      {},
      OFFICE,
    );
    expect(due.data?.municipalDeadlines.nodes).toEqual([{ rule: 'RECUSAL', metOn: '2026-03-02' }]);
  });

  it('declare for themselves, and a recorded interest binds the head', async () => {
    const interest = { inspectorId: inspector(1), schoolId: SCHOOL, relation: 'CHILD' };
    const { record } = await must('recordInterest', interest, INSPECTOR);
    const declare = { inspectorId: inspector(1), schoolId: SCHOOL, ground: 'FAMILY_EMPLOYED' };
    expect((await give('declareRecusal', { ...declare, inspectorId: inspector(3) }, INSPECTOR)).code).toBe(
      'FORBIDDEN',
    );
    const declared = await must('declareRecusal', declare, INSPECTOR);
    const refuse = { id: declared.record.id as string, decision: 'REFUSED', reason: '不影响公正' };
    expect((await give('decideRecusal', refuse, HEAD)).rules).toEqual(['COMPUTED_GROUND_BINDS']);
    await must('endInterest', { id: record.id, endedOn: '2026-03-02' }, INSPECTOR);
    clock = '2026-03-03';
    expect((await must('decideRecusal', refuse, HEAD)).record.state).toBe('REFUSED');
    const list = async (who?: Who) =>
      (await city.ask('{ municipalInterests { nodes { relation } } }', {}, who)).data?.municipalInterests
        .nodes;
    expect(await list(INSPECTOR)).toEqual([{ relation: 'CHILD' }]);
    expect(await list(DISTRICT)).toEqual([]);
    expect(await list()).toEqual([]);
  });
});
