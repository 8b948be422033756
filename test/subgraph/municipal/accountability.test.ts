import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import { AccountabilityDesk, rulesOf, type Left } from '../../support/accountabilityDesk';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { testId } from '../../support/smallDistrict';

const CITY = '500000';
const who = (bearer: Partial<Record<keyof Bearer, string>>) => bearer as Partial<Bearer>;
const OFFICE = who({ role: 'CITY_OFFICE' });
const OFFICE_HEAD = who({ role: 'CITY_OFFICE', capacity: 'HEAD' });
const LEADER = who({ role: 'COMMITTEE_LEADER' });
const DISTRICT_OFFICE = who({ role: 'DISTRICT_OFFICE', district: '500103' });
const OTHER_OFFICE = who({ role: 'DISTRICT_OFFICE', district: '500105' });
const DISTRICT_GOVERNMENT = who({ role: 'GOVERNMENT', district: '500103' });
const CITY_GOVERNMENT = who({ role: 'GOVERNMENT' });
const MEMBER_UNIT = testId(CITY, 'MemberUnit', 1);
const DEPARTMENT = who({ role: 'MEMBER_UNIT', unit: MEMBER_UNIT });
const SCHOOL = testId('500103', 'School', 1);
const head = (school: string) =>
  who({ role: 'INSPECTED_UNIT', district: school.split('.')[0] ?? '', school, capacity: 'HEAD' });
const INSPECTORS = [1, 2].map((number) => testId(CITY, 'MunicipalInspector', number));
const INSPECTION = testId(CITY, 'MunicipalInspection', 1);
const TERM = testId(CITY, 'MunicipalTerm', 1);

const RECIPIENTS = [
  { kind: 'PARTY_COMMITTEE', name: '中共渝中区委' },
  { kind: 'GOVERNMENT', name: '渝中区人民政府' },
  { kind: 'SUPERIOR_BODY', name: '重庆市人民政府' },
];
const FORMS = { unit: ['NOTIFICATION'], persons: ['CIRCULATED_CRITICISM'], responsiblePersons: '分管负责人' };
const OF_DISTRICT = { districtCode: '500103', subjectName: '渝中区人民政府', summary: '年度目标任务未完成' };

describe.each(engines())('accountability in the city on $name', ({ create }) => {
  let engine: Engine;
  let city: TestMunicipal;
  let desk: AccountabilityDesk;
  let now = '2026-11-23';

  beforeAll(async () => {
    engine = create();
    city = await testMunicipal({
      engine,
      identity: await localIdentity(),
      seed: {
        terms: [{ id: TERM, name: '第五届', startsOn: '2024-01-01', endsOn: '2026-12-31' }],
        inspectors: INSPECTORS.map((id, i) => ({
          id,
          termId: TERM,
          name: `张某${i}`,
          employment: 'FULL_TIME' as const,
          mode: 'APPOINTED' as const,
          state: 'ACTIVE' as const,
          certificateNumber: `渝督${i}`,
          isSubjectInspector: false,
        })),
        inspections: [
          {
            id: INSPECTION,
            kind: 'COMPREHENSIVE' as const,
            subjectKind: 'LOWER_GOVERNMENT' as const,
            districtCode: '500103',
            subjectName: '渝中区人民政府',
            title: '履行教育职责综合督导',
            state: 'REPORTED' as const,
            isUnannounced: false,
            scheduledOn: '2026-09-01',
            reportedOn: '2026-10-20',
            matters: ['FUNDING'],
            disclosure: 'NOT_PUBLIC' as const,
            isEmergency: false,
            minorInvolved: false,
            team: [],
          },
        ],
        findings: [],
        accountabilityRecords: [],
      },
      now: () => new Date(`${now}T04:00:00.000Z`),
    });
    desk = new AccountabilityDesk((...asked) => city.ask(...asked), OFFICE, true);
  });
  beforeEach(() => {
    now = '2026-11-23';
  });
  afterAll(async () => {
    await city.close();
    await engine.clean();
  });

  const read = async (id: string, selection: string, by: Partial<Bearer> | null = OFFICE) => {
    const query = `query($id: ID!) { municipalAccountabilityRecord(id: $id) { ${selection} } }`;
    const { data } = await city.ask(query, { id }, by ?? undefined);
    return data.municipalAccountabilityRecord as Left | null;
  };
  const papersOf = async (recordId: string, by = OFFICE) => {
    const query =
      'query($filter: PaperFilter) { municipalPapers(filter: $filter) { nodes { kind number organ } } }';
    const { data } = await city.ask(query, { filter: { recordId } }, by);
    return data.municipalPapers.nodes as Left[];
  };

  it('interviews the persons in charge of a district, and files the record with its government', async () => {
    const proposed = await desk.done('proposeInterview', {
      ...OF_DISTRICT,
      ground: 'INSPECTION_RESULT',
      inspectionId: INSPECTION,
    });
    expect(await read(proposed.id, 'id', DISTRICT_OFFICE)).toBeNull();
    const convened = await desk.next(
      'conveneInterview',
      proposed,
      { interviewees: ['区政府分管负责人'], scheduledOn: '2026-11-23', place: '市政府教育督导室' },
      OFFICE,
      'availableCommands { command }',
    );
    expect(convened.availableCommands).toEqual([
      { command: 'holdMunicipalInterview' },
      { command: 'recordMunicipalAbsence' },
    ]);
    expect(await read(convened.id, 'subjectName district { name }', DISTRICT_OFFICE)).toEqual({
      subjectName: '渝中区人民政府',
      district: { name: '渝中区' },
    });
    expect(await read(convened.id, 'id', OTHER_OFFICE)).toBeNull();
    const held = await desk.next('holdInterview', convened, { heldOn: '2026-11-23' });
    const recorded = await desk.next('recordInterview', held, { recordText: '限期整改' });
    expect(await read(recorded.id, 'id', DISTRICT_GOVERNMENT)).toBeNull();
    expect(await papersOf(recorded.id, DISTRICT_GOVERNMENT)).toEqual([]);
    const filed = await desk.next('fileInterview', recorded, { recipients: RECIPIENTS });
    expect(await papersOf(filed.id, DISTRICT_GOVERNMENT)).toMatchObject([{ kind: 'INTERVIEW_RECORD' }]);
    expect(await read(filed.id, 'interview { recordText }', DISTRICT_GOVERNMENT)).toEqual({
      interview: { recordText: '限期整改' },
    });
    expect(await papersOf(filed.id)).toEqual(
      expect.arrayContaining([
        { kind: 'INTERVIEW_NOTICE', number: '渝教督约〔2026〕1号', organ: '重庆市人民政府教育督导室' },
      ]),
    );
  });

  it('notifies a department’s failings; the recipients acknowledge', async () => {
    const drafted = await desk.done('draftNotification', {
      unitId: MEMBER_UNIT,
      subjectName: '某部门',
      districtCode: '500103',
      summary: '推诿扯皮',
      ground: 'BUCK_PASSING',
      inspectionId: INSPECTION,
    });
    const revised = await desk.next('reviseNotification', drafted, {
      result: '结果',
      conduct: '表现',
      rectification: '整改',
      recommendations: ['NO_PROMOTION'],
      recipients: RECIPIENTS,
    });
    expect(await desk.refused('approveNotification', revised)).toEqual(['FORBIDDEN']);
    const approved = await desk.next('approveNotification', revised, {}, OFFICE_HEAD);
    const sent = await desk.next('sendNotification', approved);
    const receipt = { recipient: 'GOVERNMENT' };
    expect(await desk.refused('acknowledgeNotification', sent, receipt, CITY_GOVERNMENT)).toEqual([
      'OWN_RECEIPT',
    ]);
    const first = await desk.next('acknowledgeNotification', sent, receipt, DISTRICT_GOVERNMENT);
    const second = await desk.next('acknowledgeNotification', first, { recipient: 'PARTY_COMMITTEE' });
    const last = await desk.next('acknowledgeNotification', second, { recipient: 'SUPERIOR_BODY' });
    expect(last.state).toBe('ACKNOWLEDGED');
    expect(await read(last.id, 'state', DEPARTMENT)).toEqual({ state: 'ACKNOWLEDGED' });
  });

  describe('a case', () => {
    const investigated = async (more: object = {}) => {
      const proposed = await desk.done('proposeCase', {
        ...OF_DISTRICT,
        subject: 'AUTHORITY',
        ground: 'ANNUAL_TARGET_MISSED',
        inspectionId: INSPECTION,
        ...more,
      });
      const grouped = await desk.next('formInvestigationGroup', proposed, { memberIds: INSPECTORS });
      return desk.next('recordInvestigation', grouped, { investigation: '查证属实' });
    };
    const inform = async (record: Left, forms: object = FORMS) =>
      desk.next('informUnit', record, { legalBasis: '教育督导条例', forms });

    it('is defended by the district’s office, decided, reviewed by the city’s own head, and put right', async () => {
      const found = await investigated();
      expect(await read(found.id, 'id', DISTRICT_OFFICE)).toBeNull();
      const informed = await inform(found);
      const defended = await desk.next(
        'submitCaseDefence',
        informed,
        { defence: '情况说明' },
        DISTRICT_OFFICE,
      );
      expect(await desk.refused('submitCaseDefence', defended, { defence: '无' }, OTHER_OFFICE)).toEqual([
        'BAD_USER_INPUT',
      ]);
      const consulted = await desk.next('consultMemberUnits', defended, {
        opinions: [{ unit: '市财政局', opinion: '同意' }],
      });
      const approved = await desk.next('approveDecision', consulted, {}, LEADER);
      const decided = await desk.next('decideCase', approved, { effectiveOn: '2026-11-23' });
      const received = await desk.next('acknowledgeDecision', decided, {}, DISTRICT_OFFICE);
      const contest = {
        caseId: received.id,
        unitForms: ['NOTIFICATION'],
        personForms: [],
        grounds: '事实不清',
      };
      const review = await desk.done(
        'requestReview',
        contest,
        DISTRICT_OFFICE,
        'case { id } district { code }',
      );
      expect(review).toMatchObject({ case: { id: received.id }, district: { code: '500103' } });
      const revoked = { outcome: 'REVOKED', outcomeReason: '事实不清' };
      expect(await desk.refused('decideReview', review, revoked)).toEqual(['FORBIDDEN']);
      await desk.next('decideReview', review, revoked, OFFICE_HEAD);
      const lost = { ...received, version: received.version + 1 };
      expect(await desk.refused('executeDecision', lost, { executedOn: '2026-11-23' })).toEqual([
        'DECISION_STANDS',
        'NOTIFICATION_DONE',
      ]);
      const corrected = await desk.next('correctDecision', lost, { summary: '撤销原决定' }, LEADER);
      expect((await desk.next('archiveCase', corrected)).state).toBe('ARCHIVED');
      expect(await read(corrected.id, 'id', null)).toBeNull();
    });

    it('says of a school what kind it is, and keeps to what is open to that kind', async () => {
      const ofSchool = { schoolId: SCHOOL, subjectName: null, districtCode: null, inspectionId: null };
      const unsaid = await desk.give('proposeCase', {
        ...OF_DISTRICT,
        ...ofSchool,
        ground: 'SERIOUS_ACCIDENT',
      });
      expect(unsaid.errors?.[0]?.extensions.issues).toMatchObject([{ rule: 'SUBJECT' }]);
      const found = await investigated({
        ...ofSchool,
        subject: 'PRIVATE_SCHOOL',
        ground: 'SERIOUS_ACCIDENT',
      });
      const forms = { ...FORMS, unit: ['LICENCE_REVOCATION'], persons: ['ORGANISATIONAL_HANDLING'] };
      expect(await desk.refused('informUnit', found, { legalBasis: '条例', forms })).toEqual([
        'SECOND_BASIS_NAMED',
        'ROUTED',
        'NO_HANDLING_IN_PRIVATE_SCHOOLS',
      ]);
      const informed = await inform(found, {
        unit: ['LICENCE_REVOCATION'],
        persons: [],
        routedTo: '渝中区教委',
        secondBasis: '管理混乱严重影响教育教学',
      });
      expect(await read(informed.id, 'caseFile { secondBasis } district { code }', head(SCHOOL))).toEqual({
        caseFile: { secondBasis: '管理混乱严重影响教育教学' },
        district: { code: '500103' },
      });
    });

    it('of a school is not for its district’s office to answer, which reads it', async () => {
      const found = await investigated({
        schoolId: SCHOOL,
        subjectName: null,
        districtCode: null,
        inspectionId: null,
        subject: 'PUBLIC_SCHOOL',
      });
      const informed = await inform(found);
      const look = 'caseFile { unitForms } availableCommands { command }';
      expect(await read(informed.id, look, DISTRICT_OFFICE)).toEqual({
        caseFile: { unitForms: ['NOTIFICATION'] },
        availableCommands: [],
      });
      const defence = { defence: '无异议' };
      expect(await desk.refused('submitCaseDefence', informed, defence, DISTRICT_OFFICE)).toEqual([
        'FORBIDDEN',
      ]);
      const defended = await desk.next('submitCaseDefence', informed, defence, head(SCHOOL));
      expect(defended.state).toBe('INFORMED');
    });

    it('is handed on where a crime is suspected', async () => {
      const found = await investigated();
      const transfer = await desk.done('transferCase', {
        sourceId: found.id,
        ground: 'CRIME_SUSPECTED',
        recipientKind: 'JUDICIARY',
        recipient: '市公安局',
        description: '涉嫌犯罪线索',
      });
      const police = who({ role: 'COMPETENT_AUTHORITY', unit: '市公安局' });
      expect(await papersOf(transfer.id, police)).toMatchObject([{ kind: 'CASE_TRANSFER' }]);
      for (const by of [DISTRICT_OFFICE, DISTRICT_GOVERNMENT, head(SCHOOL)]) {
        expect(await papersOf(transfer.id, by)).toEqual([]);
      }
      const outcome = { outcome: 'CRIMINAL', outcomeText: '已立案', outcomeOn: '2026-11-23' };
      expect((await desk.next('recordTransferOutcome', transfer, outcome)).state).toBe('OUTCOME_RECORDED');
    });
  });

  describe('an appeal', () => {
    let number = 0;
    const appeal = (more: object = {}) => ({
      caseId: testId('500103', 'DistrictAccountabilityRecord', (number += 1)),
      unitForms: ['PUBLIC_CRITICISM'],
      personForms: [],
      grounds: '处理过重',
      receivedOn: '2026-11-10',
      ...more,
    });

    it('against a district’s decision is made to the city by the unit, and decided there', async () => {
      const requested = await desk.done('requestAppeal', appeal(), head(SCHOOL), 'case { id } school { id }');
      expect(requested).toMatchObject({ state: 'REQUESTED', school: { id: SCHOOL } });
      expect(requested.alerts).toEqual(['APPEAL_UNCONFIRMED']);
      const query =
        'query($filter: DeadlineFilter) { municipalDeadlines(filter: $filter) { nodes { rule dueOn } } }';
      const filter = { recordId: requested.id };
      const { data } = await city.ask(query, { filter }, head(SCHOOL));
      expect(data.municipalDeadlines.nodes).toEqual([{ rule: 'APPEAL_DECISION', dueOn: '2027-01-22' }]);
      const look = 'query($id: ID!) { municipalAppeal(id: $id) { grounds } }';
      const seen = async (by: Partial<Bearer> | undefined) =>
        (await city.ask(look, { id: requested.id }, by)).data.municipalAppeal;
      expect(await seen(DISTRICT_OFFICE)).toEqual({ grounds: '处理过重' });
      expect([await seen(OTHER_OFFICE), await seen(undefined)]).toEqual([null, null]);
      const list = '{ municipalAppeals { nodes { id case { id } } } }';
      const listed = async (by?: Partial<Bearer>) =>
        (await city.ask(list, {}, by)).data.municipalAppeals.nodes as Left[];
      expect(await listed(head(SCHOOL))).toEqual([{ id: requested.id, case: requested.case }]);
      expect([await listed(OTHER_OFFICE), await listed()]).toEqual([[], []]);
      const change = { outcome: 'CHANGED', outcomeReason: '处理过重', change: '改为督导通报' };
      expect(await desk.refused('decideAppeal', requested, change, DISTRICT_OFFICE)).toEqual(['FORBIDDEN']);
      expect(await desk.refused('decideAppeal', requested, { ...change, change: null })).toEqual([
        'CHANGE_STATED',
      ]);
      const decided = await desk.next('decideAppeal', requested, change, OFFICE, 'changedTo decidedOn');
      expect(decided).toMatchObject({ state: 'CHANGED', changedTo: '改为督导通报', decidedOn: '2026-11-23' });
      expect(await papersOf(decided.id)).toMatchObject([{ kind: 'APPEAL_DECISION' }]);
    });

    it('comes within fifteen days, once, for the unit itself, and not on organisational handling', async () => {
      const late = appeal({ receivedOn: '2026-11-07' });
      expect(rulesOf(await desk.give('requestAppeal', late, head(SCHOOL)))).toEqual(['IN_TIME']);
      const onTime = appeal({ receivedOn: '2026-11-08', afterReview: true });
      await desk.done('requestAppeal', onTime, head(SCHOOL));
      expect(rulesOf(await desk.give('requestAppeal', onTime, head(SCHOOL)))).toEqual(['ONLY_ONCE']);
      const other = head(testId('500103', 'School', 2));
      expect((await desk.done('requestAppeal', onTime, other)).state).toBe('REQUESTED');
      const handling = appeal({ personForms: ['ORGANISATIONAL_HANDLING'] });
      expect(rulesOf(await desk.give('requestAppeal', handling, head(SCHOOL)))).toEqual([
        'NOT_ORGANISATIONAL_HANDLING',
      ]);
      const elsewhere = head(testId('500105', 'School', 1));
      expect(rulesOf(await desk.give('requestAppeal', appeal(), elsewhere))).toEqual(['BAD_USER_INPUT']);
      const onPaper = await desk.done('requestAppeal', appeal({ schoolId: SCHOOL }), OFFICE, 'school { id }');
      expect(onPaper).toMatchObject({ school: { id: SCHOOL }, alerts: [] });
    });

    it('is against a decision of the unit’s own district, whoever takes it down', async () => {
      const department = who({ role: 'INSPECTED_UNIT', district: '500105', unit: '江北区教委' });
      expect(rulesOf(await desk.give('requestAppeal', appeal(), department))).toEqual(['BAD_USER_INPUT']);
      const elsewhere = appeal({ schoolId: testId('500105', 'School', 1) });
      expect(rulesOf(await desk.give('requestAppeal', elsewhere))).toEqual(['BAD_USER_INPUT']);
      const forSchool = appeal({ schoolId: SCHOOL });
      expect(rulesOf(await desk.give('requestAppeal', forSchool, DISTRICT_OFFICE))).toEqual([
        'BAD_USER_INPUT',
      ]);
      expect(rulesOf(await desk.give('requestAppeal', appeal(), DEPARTMENT))).toEqual(['BAD_USER_INPUT']);
      const noCase = appeal({ caseId: testId('500103', 'Finding', 1) });
      expect(rulesOf(await desk.give('requestAppeal', noCase, head(SCHOOL)))).toEqual(['BAD_USER_INPUT']);
    });

    it('is about a unit that is named: a district’s office is none that its own office held to account', async () => {
      const unnamed = async (by: Partial<Bearer>) =>
        (await desk.give('requestAppeal', appeal(), by)).errors?.[0]?.extensions;
      for (const by of [OFFICE, DISTRICT_OFFICE]) {
        const issues = [{ path: ['input', 'schoolId'], rule: 'ONE_UNIT' }];
        expect(await unnamed(by)).toMatchObject({ code: 'BAD_USER_INPUT', issues });
      }
      const named = appeal({ subjectName: '某培训机构' });
      expect((await desk.done('requestAppeal', named, OFFICE)).state).toBe('REQUESTED');
    });
  });

  it('is about a district that there is, or a school of one', async () => {
    const issue = async (command: string, input: object, by?: Partial<Bearer>) =>
      (await desk.give(command, input, by)).errors?.[0]?.extensions.issues as object[] | undefined;
    const proposal = { ...OF_DISTRICT, subject: 'AUTHORITY', ground: 'ANNUAL_TARGET_MISSED' };
    for (const districtCode of ['x', '999999', CITY, '500199']) {
      expect(await issue('proposeCase', { ...proposal, districtCode })).toMatchObject([
        { path: ['input', 'districtCode'], rule: 'DISTRICT' },
      ]);
    }
    const nowhere = testId('999999', 'School', 1);
    const ofSchool = { ...proposal, subjectName: null, districtCode: null, schoolId: nowhere };
    expect(await issue('proposeCase', ofSchool)).toMatchObject([{ path: ['input', 'schoolId'] }]);
    const appeal = {
      caseId: testId('999999', 'DistrictAccountabilityRecord', 1),
      schoolId: nowhere,
      unitForms: ['NOTIFICATION'],
      personForms: [],
      grounds: '过重',
      receivedOn: now,
    };
    expect(await issue('requestAppeal', appeal)).toMatchObject([{ path: ['input', 'caseId'] }]);
  });

  it('is opened by the city’s office alone', async () => {
    for (const by of [DISTRICT_OFFICE, DEPARTMENT, LEADER, DISTRICT_GOVERNMENT, head(SCHOOL)]) {
      const answer = await desk.give('proposeInterview', { ...OF_DISTRICT, ground: 'QUALITY_DECLINE' }, by);
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  });
});
