import type { MunicipalSeed } from '../../../subgraphs/municipal/seed';
import { engines, type Engine } from '../../support/engines';
import { localIdentity } from '../../support/identity';
import { testMunicipal, type TestMunicipal } from '../../support/municipal';
import { outcome } from '../../support/rectifying';
import { testId } from '../../support/smallDistrict';

const CITY = '500000';
const YUZHONG = '500103';
const TERM = testId(CITY, 'MunicipalTerm', 1);
const SCHOOL = testId(YUZHONG, 'School', 1);
const OFFICE = { role: 'CITY_OFFICE', capacity: 'CLERK' } as never;
const OFFICE_HEAD = { role: 'CITY_OFFICE', capacity: 'HEAD' } as never;
const GOVERNMENT_OFFICE = { role: 'DISTRICT_OFFICE', district: YUZHONG, capacity: 'HEAD' } as never;
const OTHER_OFFICE = { role: 'DISTRICT_OFFICE', district: '500105', capacity: 'HEAD' } as never;
const SCHOOL_HEAD = { role: 'INSPECTED_UNIT', district: YUZHONG, school: SCHOOL, capacity: 'HEAD' } as never;
const AUTHORITY = { role: 'COMPETENT_AUTHORITY', district: YUZHONG, unit: '渝中区教委' } as never;
const INSPECTORS = [1, 2, 3].map((number) => testId(CITY, 'MunicipalInspector', number));
const acting = (inspector: string | undefined) => ({ role: 'INSPECTOR', inspector }) as never;

const inspection = (number: number, subject: object) => ({
  id: testId(CITY, 'MunicipalInspection', number),
  kind: 'SPECIAL' as const,
  title: '校园食品安全专项督导',
  state: 'OPINION_ISSUED' as const,
  scheduledOn: '2026-10-12',
  matters: ['STAFF_ADMISSION_SAFETY_RULES'],
  disclosure: 'PUBLIC' as const,
  isUnannounced: false,
  districtCode: YUZHONG,
  team: INSPECTORS,
  ...subject,
});
const finding = (number: number, ofInspection: number, schoolId: string | null) => ({
  id: testId(CITY, 'MunicipalFinding', number),
  inspectionId: testId(CITY, 'MunicipalInspection', ofInspection),
  schoolId,
  categoryList: 'SCHOOL_MATTER',
  categoryCode: 'STAFF_ADMISSION_SAFETY_RULES',
  categoryVersion: 1,
  description: '食堂管理制度未落实',
  disposition: 'RECTIFICATION_NOTICE' as const,
  isHazard: false,
  recordedOn: '2026-10-15',
});
const seed = {
  terms: [{ id: TERM, name: '第五届', startsOn: '2024-01-01', endsOn: '2026-12-31' }],
  inspectors: INSPECTORS.map((id, i) => ({
    id,
    termId: TERM,
    name: `李某${i}`,
    employment: 'FULL_TIME' as const,
    mode: 'APPOINTED' as const,
    state: 'ACTIVE' as const,
    certificateNumber: `渝督${i}`,
    isSubjectInspector: false,
  })),
  inspections: [
    inspection(1, { subjectKind: 'SCHOOL', schoolId: SCHOOL }),
    inspection(2, { subjectKind: 'LOWER_GOVERNMENT', subjectName: '渝中区人民政府' }),
  ],
  findings: [finding(1, 1, SCHOOL), finding(2, 2, null), finding(3, 1, SCHOOL)],
  accountabilityRecords: [],
} as unknown as MunicipalSeed;

describe.each(engines())('what the city found, put right, on $name', ({ create }) => {
  let engine: Engine;
  let municipal: TestMunicipal;
  let day = '2026-11-23';

  beforeAll(async () => {
    engine = create();
    municipal = await testMunicipal({
      engine,
      identity: await localIdentity(),
      seed,
      now: () => new Date(`${day}T04:00:00.000Z`),
    });
  });
  beforeEach(() => (day = '2026-11-23'));
  afterAll(async () => {
    await municipal.close();
    await engine.clean();
  });

  const FIELDS: [RegExp, string][] = [
    [/Complaint/, 'municipalComplaint'],
    [/SupervisionNotice/, 'municipalSupervisionNotice'],
    [/MunicipalExtension/, 'municipalExtension'],
    [/.*/, 'municipalRectification'],
  ];
  const give = async (command: string, input: object, who: never = OFFICE, selection = '') => {
    const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}`;
    const field = FIELDS.find(([form]) => form.test(command))?.[1] ?? '';
    const document = `mutation($input: ${name.replace('Municipal', '')}Input!) {
      done: ${command}(input: $input) { record: ${field} { id version state ${selection} } alerts { rule } }
    }`;
    return outcome(await municipal.ask(document, { input }, who));
  };
  const order = (number: number) =>
    give(
      'orderMunicipalRectification',
      {
        findingId: testId(CITY, 'MunicipalFinding', number),
        requirement: '一个月内整改到位',
        competentAuthority: '渝中区教委',
      },
      OFFICE,
      'dueOn unitId districtCode',
    );

  it('a school rectifies towards the city, is pressed by a notice, and has more time when it asks', async () => {
    const ordered = await order(1);
    expect(ordered).toMatchObject({
      state: 'ORDERED',
      dueOn: '2026-12-23',
      unitId: null,
      districtCode: YUZHONG,
    });
    const id = String(ordered.id);
    expect(id).toMatch(/^500000\.mre\./);
    const begin = { id, expectedVersion: 1 };
    expect(await give('beginMunicipalRectification', begin, OTHER_OFFICE)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    expect(await give('beginMunicipalRectification', begin, GOVERNMENT_OFFICE)).toMatchObject({
      refused: 'FORBIDDEN',
    });
    expect(await give('beginMunicipalRectification', begin, SCHOOL_HEAD)).toMatchObject({
      state: 'IN_PROGRESS',
    });
    const ask = { rectificationId: id, expectedVersion: 2, reason: '工期', requestedDueOn: '2026-12-30' };
    const extension = await give('requestMunicipalExtension', ask, SCHOOL_HEAD);
    expect(extension).toMatchObject({ state: 'REQUESTED' });
    const grant = { id: extension.id, expectedVersion: 1 };
    expect(await give('grantMunicipalExtension', grant, SCHOOL_HEAD)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await give('grantMunicipalExtension', grant)).toMatchObject({ state: 'GRANTED' });
    const guidance = { id, expectedVersion: 4, guidance: '驻校督促' };
    expect(await give('recordMunicipalGuidance', guidance, AUTHORITY)).toMatchObject({ version: 5 });
    day = '2026-12-31';
    const issue = { rectificationId: id, expectedVersion: 5, demand: '限期整改' };
    expect(await give('issueMunicipalSupervisionNotice', issue, GOVERNMENT_OFFICE)).toMatchObject({
      refused: 'FORBIDDEN',
    });
    const notice = await give('issueMunicipalSupervisionNotice', issue, OFFICE, 'dueOn');
    expect(notice).toMatchObject({ state: 'ISSUED', dueOn: '2027-01-15' });
    const acknowledge = { id: notice.id, expectedVersion: 1 };
    expect(await give('acknowledgeMunicipalSupervisionNotice', acknowledge, SCHOOL_HEAD)).toMatchObject({
      state: 'ACKNOWLEDGED',
    });
    const report = { id, expectedVersion: 6, reportText: '已整改', unitPublishedOn: '2026-12-31' };
    expect(await give('reportMunicipalRectification', report, SCHOOL_HEAD)).toMatchObject({
      state: 'REPORTED',
    });
    const verify = { id, expectedVersion: 7, verdict: 'SUFFICIENT', verifierId: INSPECTORS[0] };
    expect(await give('verifyMunicipalRectification', verify)).toMatchObject({ state: 'VERIFIED' });
    const comply = { id: notice.id, expectedVersion: 2 };
    expect(await give('complyMunicipalSupervisionNotice', comply)).toMatchObject({ state: 'COMPLIED' });
    const followUp = { id, expectedVersion: 8, followUpResult: 'LASTING', reviewerId: INSPECTORS[0] };
    expect(await give('followUpMunicipalRectification', followUp)).toEqual({
      refused: 'RULE_VIOLATED',
      rules: ['REVIEWER_IS_NOT_VERIFIER'],
    });
    const byOther = { ...followUp, reviewerId: INSPECTORS[1] };
    expect(await give('followUpMunicipalRectification', byOther)).toMatchObject({
      state: 'FOLLOW_UP_PASSED',
    });
    expect(await give('closeMunicipalRectification', { id, expectedVersion: 9 })).toMatchObject({
      state: 'CLOSED',
    });
    const { data } = await municipal.ask(
      `query($id: ID!) { municipalRectification(id: $id) {
        firstDueOn school { id } finding { description rectification { id } } verifier { name }
        supervisionNotices { state } extensions { state } timeline { command role }
      } }`,
      { id },
      OFFICE,
    );
    expect(data.municipalRectification).toMatchObject({
      firstDueOn: '2026-12-23',
      school: { id: SCHOOL },
      finding: { description: '食堂管理制度未落实', rectification: { id } },
      verifier: { name: '李某0' },
      supervisionNotices: [{ state: 'COMPLIED' }],
      extensions: [{ state: 'GRANTED' }],
    });
    expect(data.municipalRectification.timeline[0]).toEqual({
      command: 'orderMunicipalRectification',
      role: 'CITY_OFFICE',
    });
  });

  it('a district’s government answers through its office, and no other district’s', async () => {
    const ordered = await order(2);
    expect(ordered).toMatchObject({ unitId: YUZHONG, districtCode: YUZHONG });
    const id = String(ordered.id);
    const begin = { id, expectedVersion: 1 };
    expect(await give('beginMunicipalRectification', begin, OTHER_OFFICE)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    expect(await give('beginMunicipalRectification', begin, GOVERNMENT_OFFICE)).toMatchObject({
      state: 'IN_PROGRESS',
    });
    const look = async (who?: never) => {
      const answer = await municipal.ask(
        'query($id: ID!) { municipalRectification(id: $id) { state availableCommands { command } } }',
        { id },
        who,
      );
      return answer.data.municipalRectification;
    };
    expect(await look()).toBeNull();
    expect(await look(OTHER_OFFICE)).toBeNull();
    expect(await look(GOVERNMENT_OFFICE)).toEqual({
      state: 'IN_PROGRESS',
      availableCommands: [
        { command: 'draftMunicipalRectificationReport' },
        { command: 'reportMunicipalRectification' },
        { command: 'requestMunicipalExtension' },
      ],
    });
  });

  it('the decision and the notice are the city’s papers', async () => {
    const { id } = await order(3);
    const { data } = await municipal.ask(
      `query($filter: PaperFilter) { municipalPapers(filter: $filter) { nodes { kind number organ } } }`,
      { filter: { recordId: id } },
      SCHOOL_HEAD,
    );
    expect(data.municipalPapers.nodes).toMatchObject([
      { kind: 'RECTIFICATION_DECISION', organ: '重庆市人民政府教育督导室' },
    ]);
    expect(data.municipalPapers.nodes[0].number).toMatch(/^渝教督改〔2026〕\d+号$/);
  });

  it('a complaint to the city goes to its inspector, its head and its answer', async () => {
    const words = {
      district: YUZHONG,
      kind: 'COMPLAINT',
      channel: 'WEB',
      complainantKind: 'STUDENT',
      complainantContact: '023-0000-0013',
      schoolId: SCHOOL,
      content: '周末补课',
    };
    expect(await give('receiveMunicipalComplaint', { ...words, district: '599999' }, OFFICE)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    const nowhere = { ...words, schoolId: testId('599999', 'School', 1) };
    expect(await give('receiveMunicipalComplaint', nowhere, OFFICE)).toMatchObject({
      refused: 'BAD_USER_INPUT',
    });
    const made = await give('receiveMunicipalComplaint', words, { role: 'PUBLIC' } as never);
    expect(made).toMatchObject({ state: 'RECEIVED' });
    const id = String(made.id);
    const assign = { id, expectedVersion: 1, inspectorId: INSPECTORS[0] };
    expect(await give('assignMunicipalComplaint', assign)).toMatchObject({ state: 'ASSIGNED' });
    const escalate = { id, expectedVersion: 2, reason: '反映集中' };
    expect(await give('escalateMunicipalComplaint', escalate)).toMatchObject({ version: 3 });
    const minute = { id, expectedVersion: 3, minute: '立即核查' };
    expect(await give('minuteMunicipalComplaint', minute)).toMatchObject({ refused: 'FORBIDDEN' });
    expect(await give('minuteMunicipalComplaint', minute, OFFICE_HEAD)).toMatchObject({ version: 4 });
    const check = { id, expectedVersion: 4, result: 'SUBSTANTIATED', checkNote: '属实' };
    expect(await give('checkMunicipalComplaint', check, acting(INSPECTORS[0]))).toMatchObject({
      state: 'CHECKED',
    });
    const answer = { id, expectedVersion: 5, answer: '已责令停止' };
    expect(await give('answerMunicipalComplaint', answer)).toMatchObject({ state: 'ANSWERED' });
    const close = { id, expectedVersion: 6, minuteOutcome: '已停止补课' };
    expect(await give('closeMunicipalComplaint', close)).toMatchObject({ state: 'CLOSED' });
    const look = async (who?: never) => {
      const seen = await municipal.ask(
        'query($id: ID!) { municipalComplaint(id: $id) { complainantContact district { name } } }',
        { id },
        who,
      );
      return seen.data.municipalComplaint;
    };
    for (const who of [undefined, SCHOOL_HEAD, GOVERNMENT_OFFICE, acting(INSPECTORS[1])]) {
      expect(await look(who)).toBeNull();
    }
    const whole = { complainantContact: '023-0000-0013', district: { name: '渝中区' } };
    for (const who of [OFFICE, acting(INSPECTORS[0])]) expect(await look(who)).toEqual(whole);
  });
});
