import type { Bearer } from '../../../subgraphs/kernel/identity/sign';
import { AccountabilityDesk, rulesOf, type Left } from '../../support/accountabilityDesk';
import { testDistrict, type TestDistrict } from '../../support/deployments';
import { engines, type Engine } from '../../support/engines';
import { codesOf } from '../../support/graphql';
import { localIdentity } from '../../support/identity';
import { emptySeed, testId, testSchool } from '../../support/smallDistrict';

const CODE = '500103';
const who = (bearer: Partial<Record<keyof Bearer, string>>) => bearer as Partial<Bearer>;
const OFFICE = who({ role: 'DISTRICT_OFFICE', district: CODE });
const OFFICE_HEAD = who({ role: 'DISTRICT_OFFICE', district: CODE, capacity: 'HEAD' });
const LEADER = who({ role: 'COMMITTEE_LEADER', district: CODE });
const GOVERNMENT = who({ role: 'GOVERNMENT', district: CODE });
const AUTHORITY = who({ role: 'COMPETENT_AUTHORITY', district: CODE, unit: '渝中区教委' });
const ENFORCEMENT = who({ role: 'COMPETENT_AUTHORITY', district: CODE, unit: '渝中区市场监管局' });
const CITY_OFFICE = who({ role: 'CITY_OFFICE' });
/** Nobody in particular: without a token. */
const PUBLIC = null;
const SCHOOL = testId(CODE, 'School', 1);
const PRIVATE_SCHOOL = testId(CODE, 'School', 2);
const QUIET_SCHOOL = testId(CODE, 'School', 3);
const head = (school: string) => who({ role: 'INSPECTED_UNIT', district: CODE, school, capacity: 'HEAD' });
const INSPECTORS = [1, 2].map((number) => testId(CODE, 'DistrictInspector', number));
const INSPECTION = testId(CODE, 'DistrictInspection', 1);
const VISIT_AHEAD = testId(CODE, 'DistrictInspection', 2);
const FINDING = testId(CODE, 'Finding', 1);
const FINDING_TO_TRANSFER = testId(CODE, 'Finding', 2);

const RECIPIENTS = [
  { kind: 'PARTY_COMMITTEE', name: '中共渝中区委' },
  { kind: 'GOVERNMENT', name: '渝中区人民政府' },
  { kind: 'SUPERIOR_BODY', name: '渝中区教委' },
];
const FORMS = {
  unit: ['NOTIFICATION'],
  persons: ['ORDERED_SELF_EXAMINATION'],
  responsiblePersons: '该校主要负责人',
};

const inspection = (id: string, state: 'REPORTED' | 'SCHEDULED') => ({
  id,
  districtCode: CODE,
  kind: 'REGULAR' as const,
  subjectKind: 'SCHOOL' as const,
  schoolId: SCHOOL,
  title: '秋季经常性督导',
  state,
  isUnannounced: false,
  scheduledOn: '2026-10-10',
  visitedOn: '2026-10-12',
  reportedOn: state === 'REPORTED' ? '2026-10-20' : null,
  matters: ['SCHOOL_MANAGEMENT'],
  disclosure: 'NOT_PUBLIC' as const,
  isEmergency: false,
  minorInvolved: false,
  team: [],
});
const finding = (id: string, disposition: 'RECTIFICATION_NOTICE' | 'CASE_TRANSFER') => ({
  id,
  districtCode: CODE,
  inspectionId: INSPECTION,
  schoolId: SCHOOL,
  categoryList: 'SCHOOL_REGULAR_MATTER',
  categoryCode: 'SCHOOL_MANAGEMENT',
  categoryVersion: 1,
  description: '违规收费',
  disposition,
  isHazard: false,
  recordedOn: '2026-10-12',
});

describe.each(engines())('accountability in a district on $name', ({ create }) => {
  let engine: Engine;
  let district: TestDistrict;
  let desk: AccountabilityDesk;
  let now = '2026-11-23';

  beforeAll(async () => {
    engine = create();
    district = await testDistrict({
      code: CODE,
      engine,
      identity: await localIdentity(),
      seeds: [
        {
          ...emptySeed,
          schools: [
            testSchool(CODE, 1, { responsibleInspectorId: INSPECTORS[0] }),
            testSchool(CODE, 2, { operator: 'PRIVATE' }),
            testSchool(CODE, 3),
          ],
          inspectors: INSPECTORS.map((id, i) => ({
            id,
            districtCode: CODE,
            name: `张某${i}`,
            employment: 'FULL_TIME' as const,
            mode: 'APPOINTED' as const,
            state: 'ACTIVE' as const,
            certificateNumber: `渝中督${i}`,
          })),
          inspections: [inspection(INSPECTION, 'REPORTED'), inspection(VISIT_AHEAD, 'SCHEDULED')],
          findings: [finding(FINDING, 'RECTIFICATION_NOTICE'), finding(FINDING_TO_TRANSFER, 'CASE_TRANSFER')],
        },
      ],
      now: () => new Date(`${now}T04:00:00.000Z`),
    });
    desk = new AccountabilityDesk((...asked) => district.ask(...asked), OFFICE);
  });
  beforeEach(() => {
    now = '2026-11-23';
  });
  afterAll(async () => {
    await district.close();
    await engine.clean();
  });

  const opening = { district: CODE, schoolId: SCHOOL, summary: '整改推进缓慢' };
  const read = async (id: string, selection: string, by: Partial<Bearer> | null = OFFICE) => {
    const query = `query($id: ID!) { accountabilityRecord(id: $id) { ${selection} } }`;
    const { data } = await district.ask(query, { id }, by ?? undefined);
    return data.accountabilityRecord as Left | null;
  };
  const papersOf = async (recordId: string, by: Partial<Bearer> = OFFICE) => {
    const query =
      'query($filter: PaperFilter) { papers(filter: $filter) { nodes { kind number state sha256 title supersedesId id sections { text } } } }';
    const { data } = await district.ask(query, { filter: { recordId } }, by);
    return data.papers.nodes as Left[];
  };
  const correctPaper = async (paper: Left | undefined, by: Partial<Bearer>) => {
    const correction =
      'mutation($input: CorrectPaperInput!) { correctPaper(input: $input) { paper { id } } }';
    const words = { reason: '有误', title: '另一文书', sections: [{ text: '另有内容' }] };
    const input = { id: paper?.id, expectedVersion: 1, ...words };
    return rulesOf(await district.ask(correction, { input }, by));
  };
  const deadlinesOf = async (recordId: string, isRunning: boolean, by: Partial<Bearer> = OFFICE) => {
    const query =
      'query($filter: DeadlineFilter) { deadlines(filter: $filter) { nodes { rule startedOn dueOn } } }';
    const { data } = await district.ask(query, { filter: { recordId, isRunning } }, by);
    return data.deadlines.nodes as { rule: string; startedOn: string; dueOn: string }[];
  };

  describe('an interview', () => {
    const propose = (more: object = {}) =>
      desk.give('proposeInterview', { ...opening, ground: 'DUTIES_UNFULFILLED', ...more });
    const CALL = { interviewees: ['校长'], scheduledOn: '2026-11-25', place: '区政府教育督导室' };

    it('is held, though those called stay away at first, recorded, and filed with all three', async () => {
      const proposed = await desk.done('proposeInterview', { ...opening, ground: 'DUTIES_UNFULFILLED' });
      const early = { ...CALL, interviewees: [], scheduledOn: '2026-11-22' };
      expect(await desk.refused('conveneInterview', proposed, early)).toEqual([
        'INTERVIEWEES_NAMED',
        'INTERVIEW_AHEAD',
      ]);
      const convened = await desk.next('conveneInterview', proposed, CALL);
      expect(await desk.refused('recordAbsence', convened)).toEqual(['DAY_HAS_COME']);
      now = '2026-11-25';
      const absent = await desk.next('recordAbsence', convened, { reason: '称有事' });
      expect(absent).toMatchObject({ state: 'NOT_ATTENDED', alerts: [] });
      const again = await desk.next('conveneInterview', absent, { ...CALL, scheduledOn: '2026-11-26' });
      now = '2026-11-26';
      const twice = await desk.next('recordAbsence', again);
      expect(twice.alerts).toEqual(['STAYED_AWAY_ONCE']);
      const third = await desk.next('conveneInterview', twice, { ...CALL, scheduledOn: '2026-11-26' });
      expect(await desk.refused('holdInterview', third, { heldOn: '2026-11-27' })).toEqual(['HELD_BY_TODAY']);
      const held = await desk.next('holdInterview', third, { heldOn: '2026-11-26' });
      const recorded = await desk.next('recordInterview', held, { recordText: '负责人承诺限期整改' });
      expect(await deadlinesOf(recorded.id, true)).toMatchObject([
        { rule: 'INTERVIEW_FILING', dueOn: '2026-12-06' },
      ]);
      expect(await desk.refused('fileInterview', recorded, { recipients: RECIPIENTS.slice(1) })).toEqual([
        'FILED_WITH_ALL',
      ]);
      expect(await read(recorded.id, 'id', GOVERNMENT)).toBeNull();
      expect(await papersOf(recorded.id, GOVERNMENT)).toEqual([]);
      expect(await read(recorded.id, 'id', AUTHORITY)).toBeNull();
      const filed = await desk.next('fileInterview', recorded, { recipients: RECIPIENTS });
      expect(await deadlinesOf(filed.id, true)).toEqual([]);
      expect(await papersOf(filed.id, GOVERNMENT)).toMatchObject([{ kind: 'INTERVIEW_RECORD' }]);
      expect(
        await read(filed.id, 'interview { recordText filings { kind filedOn } }', GOVERNMENT),
      ).toMatchObject({
        interview: { recordText: '负责人承诺限期整改', filings: [{}, {}, { kind: 'SUPERIOR_BODY' }] },
      });
      expect(await read(filed.id, 'id', AUTHORITY)).not.toBeNull();
      const closed = await desk.next(
        'closeInterview',
        filed,
        {},
        OFFICE,
        'closedOn timeline { command toState reason basis }',
      );
      expect(closed).toMatchObject({ state: 'CLOSED', closedOn: '2026-11-26' });
      expect(closed.timeline).toHaveLength(10);
      expect(closed.timeline[2]).toMatchObject({ command: 'recordAbsence', reason: '称有事' });
      const kinds = (await papersOf(closed.id)).map(({ kind }) => kind).sort();
      expect(kinds).toEqual(['INTERVIEW_NOTICE', 'INTERVIEW_NOTICE', 'INTERVIEW_NOTICE', 'INTERVIEW_RECORD']);
    });

    it('is opened on its own grounds, which say which where they are two, and on a result there is', async () => {
      expect(rulesOf(await propose({ ground: 'WEAK_RECTIFICATION' }))).toEqual(['GROUND_OF_INTERVIEW']);
      expect(rulesOf(await propose({ ground: 'SAFETY_OR_REFUSAL' }))).toEqual(['SAFETY_OR_REFUSAL_SAID']);
      const said = { ground: 'SAFETY_OR_REFUSAL', safetyOrRefusal: 'REFUSAL' };
      expect((await propose(said)).errors).toBeUndefined();
      const result = { ground: 'INSPECTION_RESULT' };
      const none = await propose({ ...result, inspectionId: VISIT_AHEAD });
      expect(none.errors?.[0]?.extensions.violations).toMatchObject([
        { rule: 'RESULT_NAMED', basis: '《重庆市教育督导条例》第31条', kind: 'LAW' },
      ]);
      expect((await propose({ ...result, inspectionId: INSPECTION })).errors).toBeUndefined();
      expect(rulesOf(await propose({ subjectName: '某机构' }))).toEqual(['SUBJECT_NAMED']);
    });

    it('is dismissed with a reason, and is no other kind of record', async () => {
      const proposed = await desk.done('proposeInterview', { ...opening, ground: 'QUALITY_DECLINE' });
      expect(await desk.refused('formInvestigationGroup', proposed, { memberIds: INSPECTORS })).toEqual([
        'BAD_USER_INPUT',
      ]);
      const refused = await desk.give('holdInterview', {
        id: proposed.id,
        expectedVersion: 1,
        heldOn: '2026-11-23',
      });
      expect(refused.errors?.[0]?.extensions).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        state: 'PROPOSED',
        availableCommands: ['conveneInterview', 'dismissInterview'],
      });
      const dismissed = await desk.next('dismissInterview', proposed, { reason: '已自行改正' });
      expect(dismissed.state).toBe('DISMISSED');
      expect(await read(dismissed.id, 'id', head(SCHOOL))).toBeNull();
    });

    it('is about the school that the finding is about', async () => {
      const other = await propose({ schoolId: PRIVATE_SCHOOL, findingId: FINDING });
      expect(other.errors?.[0]?.extensions.issues).toMatchObject([{ rule: 'OTHER_SUBJECT' }]);
    });
  });

  describe('a notification', () => {
    const draft = () =>
      desk.done('draftNotification', { ...opening, ground: 'WEAK_RECTIFICATION', findingId: FINDING });
    const CONTENT = {
      result: '督导发现违规收费',
      conduct: '推诿拖延',
      rectification: '逾期未整改',
      recommendations: ['NO_AWARD', 'NO_PROMOTION', 'NO_KEY_TRANSFER'],
      recipients: RECIPIENTS,
    };

    it('goes, approved by the head, to three recipients, and ends when the last has acknowledged it', async () => {
      const drafted = await draft();
      expect(await desk.refused('approveNotification', drafted)).toEqual(['FORBIDDEN']);
      expect(await desk.refused('approveNotification', drafted, {}, OFFICE_HEAD)).toEqual([
        'THREE_PARTS',
        'RECOMMENDATION_MADE',
        'RECIPIENTS_COMPLETE',
      ]);
      const revised = await desk.next('reviseNotification', drafted, CONTENT);
      const approved = await desk.next('approveNotification', revised, {}, OFFICE_HEAD);
      expect(await read(approved.id, 'id', GOVERNMENT)).toBeNull();
      const sent = await desk.next('sendNotification', approved);
      expect(await deadlinesOf(sent.id, true)).toMatchObject([{ rule: 'NOTIFICATION_RECEIPT' }]);
      expect(
        await desk.refused('acknowledgeNotification', sent, { recipient: 'PARTY_COMMITTEE' }, GOVERNMENT),
      ).toEqual(['OWN_RECEIPT']);
      const first = await desk.next('acknowledgeNotification', sent, { recipient: 'GOVERNMENT' }, GOVERNMENT);
      expect(first.state).toBe('SENT');
      expect(
        await desk.refused('acknowledgeNotification', first, { recipient: 'GOVERNMENT' }, GOVERNMENT),
      ).toEqual(['RECIPIENT_OUTSTANDING']);
      const second = await desk.next(
        'acknowledgeNotification',
        first,
        { recipient: 'SUPERIOR_BODY' },
        AUTHORITY,
      );
      const last = await desk.next('acknowledgeNotification', second, { recipient: 'PARTY_COMMITTEE' });
      expect(last.state).toBe('ACKNOWLEDGED');
      expect(await deadlinesOf(sent.id, true)).toEqual([]);
      const [paper] = await papersOf(sent.id, GOVERNMENT);
      expect(await correctPaper(paper, OFFICE)).toEqual(['FORBIDDEN']);
      expect(paper).toMatchObject({ kind: 'NOTIFICATION', title: '关于第1小学教育督导情况的通报' });
      expect(paper?.sections.at(-1).text).toBe(
        '对其领导班子成员：不得评优评先、不得提拔使用、不得转任重要职务。',
      );
    });

    it('is about what supervision has found', async () => {
      const answer = await desk.give('draftNotification', { ...opening, ground: 'INACTION' });
      expect(rulesOf(answer)).toEqual(['FOUND_BY_SUPERVISION']);
    });
  });

  describe('a case', () => {
    const propose = (more: object = {}) =>
      desk.done('proposeCase', {
        ...opening,
        ground: 'EVALUATION_FAILED',
        inspectionId: INSPECTION,
        ...more,
      });
    const investigated = async (more: object = {}) => {
      const grouped = await desk.next('formInvestigationGroup', await propose(more), {
        memberIds: INSPECTORS,
      });
      return desk.next('recordInvestigation', grouped, { investigation: '查证属实' });
    };
    const BASIS = '教育督导条例、教育督导问责办法';
    const inform = async (record: Left, forms: object = FORMS) =>
      desk.next('informUnit', record, { legalBasis: BASIS, forms });
    const CONSULTED = { opinions: [{ unit: '区财政局', opinion: '同意' }] };
    const decided = async (more: object = {}, forms: object = FORMS) => {
      const informed = await inform(await investigated(more), forms);
      const unit = head(more && 'schoolId' in more ? (more.schoolId as string) : SCHOOL);
      const defended = await desk.next('submitCaseDefence', informed, { defence: '已在整改' }, unit);
      const consulted = await desk.next('consultMemberUnits', defended, CONSULTED);
      const approved = await desk.next('approveDecision', consulted, {}, LEADER);
      return desk.next('decideCase', approved, { effectiveOn: now });
    };

    it('is contested without being suspended, changed by the review, put right, executed, disclosed, archived', async () => {
      const proposed = await propose({ ground: 'OBSTRUCTION', obstruction: 'CONCEALMENT' });
      expect(await deadlinesOf(proposed.id, true)).toEqual([
        { rule: 'INVESTIGATION_GROUP', startedOn: '2026-10-20', dueOn: '2026-12-19' },
      ]);
      const unit = head(SCHOOL);
      expect(await read(proposed.id, 'id', unit)).toBeNull();
      expect(await deadlinesOf(proposed.id, true, unit)).toEqual([]);
      const grouped = await desk.next('formInvestigationGroup', proposed, { memberIds: INSPECTORS });
      const found = await desk.next('recordInvestigation', grouped, { investigation: '查证属实' });
      const informed = await inform(found);
      expect(await deadlinesOf(informed.id, true, unit)).toEqual([
        { rule: 'CASE_DEFENCE', startedOn: '2026-11-23', dueOn: '2026-12-03' },
      ]);
      expect(
        await read(informed.id, 'caseFile { legalBasis unitForms } availableCommands { command }', unit),
      ).toEqual({
        caseFile: { legalBasis: BASIS, unitForms: ['NOTIFICATION'] },
        availableCommands: [{ command: 'submitCaseDefence' }],
      });
      expect(
        await desk.refused('submitCaseDefence', informed, { defence: '无' }, head(PRIVATE_SCHOOL)),
      ).toEqual(['BAD_USER_INPUT']);
      const defended = await desk.next('submitCaseDefence', informed, { defence: '已在整改' }, unit);
      const another = { defence: '无异议' };
      expect(await desk.refused('submitCaseDefence', defended, another)).toEqual(['DEFENDED_ONCE']);
      const consulted = await desk.next('consultMemberUnits', defended, CONSULTED);
      expect(await desk.refused('approveDecision', consulted, {}, OFFICE_HEAD)).toEqual(['FORBIDDEN']);
      const back = await desk.next('returnCase', consulted, { reason: '请补充事实' }, LEADER);
      expect(back.state).toBe('INVESTIGATED');
      expect(await read(back.id, 'state', unit)).toEqual({ state: 'INVESTIGATED' });
      const lastReason = async (by: Partial<Bearer>) =>
        (await read(back.id, 'timeline { command reason }', by))?.timeline.at(-1);
      expect(await lastReason(unit)).toEqual({ command: 'returnCase', reason: null });
      expect(await lastReason(OFFICE)).toEqual({ command: 'returnCase', reason: '请补充事实' });
      const informedAgain = await inform(back, { ...FORMS, unit: ['NOTIFICATION', 'PUBLIC_CRITICISM'] });
      const defendedAgain = await desk.next('submitCaseDefence', informedAgain, { defence: '同前' }, unit);
      const consultedAgain = await desk.next('consultMemberUnits', defendedAgain, CONSULTED);
      const approved = await desk.next('approveDecision', consultedAgain, {}, LEADER);
      expect(await desk.refused('decideCase', approved, { effectiveOn: '2026-11-22' })).toEqual([
        'EFFECT_AHEAD',
      ]);
      const decision = await desk.next('decideCase', approved, { effectiveOn: '2026-11-23' });
      expect(decision.state).toBe('DECIDED');
      const received = await desk.next('acknowledgeDecision', decision, {}, unit);
      expect(await desk.refused('acknowledgeDecision', received, {}, unit)).toEqual(['RECEIVED_ONCE']);

      const contest = {
        caseId: received.id,
        unitForms: ['PUBLIC_CRITICISM'],
        personForms: [],
        grounds: '处理过重',
      };
      const wrong = { ...contest, unitForms: ['RESOURCE_ADJUSTMENT'] };
      expect(rulesOf(await desk.give('requestReview', wrong, unit))).toEqual(['FORMS_OF_THE_DECISION']);
      const offered = await read(decision.id, 'availableCommands { command }', unit);
      expect(offered?.availableCommands).toContainEqual({ command: 'requestReview' });
      const review = await desk.done('requestReview', contest, unit);
      expect(rulesOf(await desk.give('requestReview', contest, unit))).toEqual(['ONLY_ONCE']);
      expect(await deadlinesOf(review.id, true, unit)).toMatchObject([{ rule: 'REVIEW_DECISION' }]);
      const notification = await sentNotification();
      const execution = { executedOn: '2026-11-23', notificationId: notification.id };
      expect(await desk.refused('executeDecision', received, { executedOn: '2026-11-23' })).toEqual([
        'NOTIFICATION_DONE',
      ]);
      const executed = await desk.next('executeDecision', received, execution);

      const outcome = { outcome: 'CHANGED', outcomeReason: '处理过重', change: '不再公开批评' };
      expect(await desk.refused('decideReview', review, outcome)).toEqual(['FORBIDDEN']);
      expect(await desk.refused('decideReview', review, { ...outcome, change: null }, OFFICE_HEAD)).toEqual([
        'CHANGE_STATED',
      ]);
      const reviewed = await desk.next('decideReview', review, outcome, OFFICE_HEAD, 'case { version }');
      expect(reviewed).toMatchObject({ state: 'CHANGED', case: { version: executed.version + 1 } });
      const changed = { ...executed, version: executed.version + 1 };
      expect(await deadlinesOf(changed.id, true)).toMatchObject([
        { rule: 'APPEAL_CORRECTION', dueOn: '2026-12-08' },
        { rule: 'PUBLICATION' },
      ]);
      const disclosure = { disclosedOn: '2026-11-23', channel: 'GOVERNMENT_WEBSITE' };
      expect(await desk.refused('discloseDecision', changed, disclosure)).toEqual(['DECISION_STANDS']);
      const corrected = await desk.next(
        'correctDecision',
        changed,
        { summary: '改为督导通报', forms: FORMS },
        LEADER,
      );
      const decisions = (await papersOf(corrected.id)).filter(
        ({ kind }) => kind === 'ACCOUNTABILITY_DECISION',
      );
      const first = decisions.find(({ state }) => state === 'SUPERSEDED');
      expect(decisions.find(({ state }) => state === 'ISSUED')).toMatchObject({ supersedesId: first?.id });
      expect(await read(corrected.id, 'id', PUBLIC)).toBeNull();
      expect(
        await desk.refused('discloseDecision', corrected, { ...disclosure, minorInvolved: true }),
      ).toEqual(['MINOR_REDACTED']);
      const disclosed = await desk.next('discloseDecision', corrected, {
        ...disclosure,
        minorInvolved: true,
        publicSummary: '改为督导通报（已隐去）',
      });
      const open = 'summary forms state';
      expect(await read(disclosed.id, open, PUBLIC)).toEqual({
        summary: '改为督导通报（已隐去）',
        forms: ['NOTIFICATION'],
        state: 'DISCLOSED',
      });
      expect(await read(disclosed.id, 'unredactedSummary')).toEqual({ unredactedSummary: '改为督导通报' });
      const archived = await desk.next('archiveCase', disclosed);
      expect(archived).toMatchObject({ state: 'ARCHIVED', alerts: ['TIME_TO_CONTEST_OVER'] });
      expect(await deadlinesOf(archived.id, true)).toEqual([]);
    });

    const sentNotification = async () => {
      const drafted = await desk.done('draftNotification', {
        ...opening,
        ground: 'RECTIFICATION_INCOMPLETE',
        inspectionId: INSPECTION,
      });
      const revised = await desk.next('reviseNotification', drafted, {
        result: '结果',
        conduct: '表现',
        rectification: '整改',
        recommendations: ['NO_AWARD'],
        recipients: RECIPIENTS,
      });
      return desk.next('sendNotification', await desk.next('approveNotification', revised, {}, OFFICE_HEAD));
    };

    it('shows how it was looked into to the offices alone', async () => {
      const { id } = await inform(await investigated());
      expect(await read(id, 'inquiry { investigation memberIds }')).toEqual({
        inquiry: { investigation: '查证属实', memberIds: INSPECTORS },
      });
      const answer = await district.ask(
        'query($id: ID!) { accountabilityRecord(id: $id) { inquiry { investigation } } }',
        { id },
        head(SCHOOL),
      );
      expect([codesOf(answer), answer.data.accountabilityRecord]).toEqual([['FORBIDDEN'], { inquiry: null }]);
    });

    it('hears the unit before the member units: its defence, or the end of its time', async () => {
      const informed = await inform(await investigated());
      expect(await desk.refused('consultMemberUnits', informed, CONSULTED)).toEqual(['DEFENCE_HEARD']);
      now = '2026-12-04';
      expect(await desk.refused('submitCaseDefence', informed, { defence: '晚了' }, head(SCHOOL))).toEqual([
        'DEFENCE_IN_TIME',
      ]);
      expect(await desk.refused('consultMemberUnits', informed, { opinions: [] })).toEqual([
        'MEMBER_UNITS_CONSULTED',
      ]);
      expect((await desk.next('consultMemberUnits', informed, CONSULTED)).state).toBe('CONSULTED');
    });

    it('forms its group of two in office within sixty days of the inspection; later it is told', async () => {
      const proposed = await propose();
      const alone = { memberIds: INSPECTORS.slice(1) };
      expect(await desk.refused('formInvestigationGroup', proposed, alone)).toEqual(['GROUP_OF_TWO']);
      now = '2026-12-20';
      const grouped = await desk.next('formInvestigationGroup', proposed, { memberIds: INSPECTORS });
      expect(grouped.alerts).toEqual(['GROUP_IN_TIME']);
    });

    it('is investigated by nobody who has to do with the unit', async () => {
      const proposed = await propose({ schoolId: PRIVATE_SCHOOL, inspectionId: null });
      const interest = { inspectorId: INSPECTORS[0], relation: 'SELF', schoolId: PRIVATE_SCHOOL };
      const recorded = await district.ask(
        'mutation($input: RecordInterestInput!) { recordInterest(input: $input) { interest { id version } } }',
        { input: interest },
        OFFICE,
      );
      expect(recorded.errors).toBeUndefined();
      expect(await desk.refused('formInvestigationGroup', proposed, { memberIds: INSPECTORS })).toEqual([
        'GROUP_NOT_RECUSED',
      ]);
      const { id, version } = recorded.data.recordInterest.interest;
      const withdrawn = await district.ask(
        'mutation($input: WithdrawInterestInput!) { withdrawInterest(input: $input) { interest { id } } }',
        { input: { id, expectedVersion: version } },
        OFFICE,
      );
      expect(withdrawn.errors).toBeUndefined();
      expect((await desk.next('formInvestigationGroup', proposed, { memberIds: INSPECTORS })).state).toBe(
        'GROUP_FORMED',
      );
    });

    it('tells where its forms fall short of what is foreseen for its tier, until they do not', async () => {
      const quiet = { schoolId: QUIET_SCHOOL, inspectionId: null };
      const found = await investigated(quiet);
      const lenient = await inform(found, { unit: ['PUBLIC_CRITICISM'], persons: [] });
      expect(lenient.alerts).toEqual(['UNIT_NOTIFIED']);
      const defended = await desk.next(
        'submitCaseDefence',
        lenient,
        { defence: '无异议' },
        head(QUIET_SCHOOL),
      );
      const harsher = { ...CONSULTED, forms: FORMS };
      expect(await desk.refused('consultMemberUnits', defended, harsher)).toEqual(['FORMS_AS_INFORMED']);
      const consulted = await desk.next('consultMemberUnits', defended, CONSULTED);
      expect(consulted.alerts).toEqual(['UNIT_NOTIFIED']);
      const returned = await desk.next('returnCase', consulted, { reason: '应予通报' }, LEADER);
      const informed = await inform(returned, FORMS);
      expect(informed.alerts).toEqual([]);
      const serious = await investigated({ ...quiet, ground: 'SERIOUS_ACCIDENT' });
      const unit = { unit: ['RESOURCE_ADJUSTMENT'], persons: [] };
      expect((await inform(serious, unit)).alerts).toEqual(['PERSONS_CALLED_TO_ACCOUNT']);
      const ofPrivate = await investigated({ schoolId: PRIVATE_SCHOOL, inspectionId: null });
      expect((await inform(ofPrivate)).alerts).toContain('HEAD_REPLACED');
    });

    it('is received, executed and disclosed in that order, and corrected only where a contest calls for it', async () => {
      const decision = await decided({}, { ...FORMS, unit: ['INTERVIEW'] });
      const before = { receivedOn: '2026-11-22' };
      expect(await desk.refused('acknowledgeDecision', decision, before, head(SCHOOL))).toEqual([
        'RECEIVED_IN_ORDER',
      ]);
      expect(await desk.refused('correctDecision', decision, { summary: '更正' }, LEADER)).toEqual([
        'CORRECTION_CALLED_FOR',
      ]);
      const proposed = await desk.done('proposeInterview', { ...opening, ground: 'QUALITY_DECLINE' });
      const early = { executedOn: '2026-11-22', interviewId: proposed.id };
      expect(await desk.refused('executeDecision', decision, early)).toEqual([
        'INTERVIEW_DONE',
        'EXECUTED_IN_ORDER',
      ]);
      const convened = await desk.next('conveneInterview', proposed, {
        interviewees: ['校长'],
        scheduledOn: '2026-11-23',
        place: '教育督导室',
      });
      await desk.next('holdInterview', convened, { heldOn: '2026-11-23' });
      const executed = await desk.next('executeDecision', decision, {
        executedOn: '2026-11-23',
        interviewId: proposed.id,
      });
      const disclosure = { disclosedOn: '2026-11-24', channel: 'NEWS_MEDIA' };
      expect(await desk.refused('discloseDecision', executed, disclosure)).toEqual(['DISCLOSURE_NAMED']);
      await desk.done('transferCase', {
        sourceId: executed.id,
        ground: 'TEACHER_MISCONDUCT',
        recipientKind: 'DISCIPLINE_ORGAN',
        recipient: '渝中区纪委监委',
        description: '师德失范线索',
      });
      now = '2026-11-24';
      const disclosed = await desk.next('discloseDecision', executed, disclosure);
      now = '2027-01-01';
      expect((await desk.next('archiveCase', disclosed)).alerts).toEqual(['TRANSFERS_ANSWERED']);
    });

    it.each([
      ['a minor is involved', true, ['MINOR_REDACTED']],
      ['something was left out', false, ['BAD_USER_INPUT']],
    ])(
      'is put right without showing what was left out for the public: %s',
      async (_why, minorInvolved, rules) => {
        const decision = await decided({}, { ...FORMS, unit: ['PUBLIC_CRITICISM'] });
        const executed = await desk.next('executeDecision', decision, { executedOn: now });
        const disclosed = await desk.next('discloseDecision', executed, {
          disclosedOn: now,
          channel: 'GOVERNMENT_WEBSITE',
          minorInvolved,
          publicSummary: '（已隐去）',
        });
        const changed = await desk.next(
          'recordContestOutcome',
          disclosed,
          { outcome: 'CHANGED', reference: '渝教督诉〔2026〕3号' },
          OFFICE_HEAD,
        );
        const summary = '涉及学生李某（五年级二班）';
        expect(await desk.refused('correctDecision', changed, { summary }, LEADER)).toEqual(rules);
        expect(await read(changed.id, 'summary', PUBLIC)).toEqual({ summary: '（已隐去）' });
        const corrected = await desk.next(
          'correctDecision',
          changed,
          { summary, publicSummary: '（更正，已隐去）' },
          LEADER,
        );
        expect(await read(corrected.id, 'summary', PUBLIC)).toEqual({ summary: '（更正，已隐去）' });
        expect(await read(corrected.id, 'summary unredactedSummary')).toEqual({
          summary: '（更正，已隐去）',
          unredactedSummary: summary,
        });
        const papers = await papersOf(corrected.id);
        expect(papers.find(({ supersedesId }) => supersedesId)?.sections).toContainEqual({ text: summary });
      },
    );

    it('says what the unit was told and what was approved: nothing else comes in when it is issued', async () => {
      const informed = await inform(await investigated());
      const defended = await desk.next('submitCaseDefence', informed, { defence: '无' }, head(SCHOOL));
      const consulted = await desk.next('consultMemberUnits', defended, CONSULTED);
      const approved = await desk.next('approveDecision', consulted, {}, LEADER);
      const other = { effectiveOn: now, summary: '另有事实' };
      expect(await desk.refused('decideCase', approved, other)).toEqual(['BAD_USER_INPUT']);
      const decision = await desk.next('decideCase', approved, { effectiveOn: now });
      const papers = await papersOf(decision.id);
      for (const { sections } of papers) expect(sections).toContainEqual({ text: opening.summary });
      const decisionPaper = papers.find(({ kind }) => kind === 'ACCOUNTABILITY_DECISION');
      expect(await correctPaper(decisionPaper, OFFICE_HEAD)).toEqual(['DECISION_STANDS_AS_TAKEN']);
    });

    it('is not told to the city’s office before it is decided, by no paper and by no deadline', async () => {
      const proposed = await propose();
      expect(await deadlinesOf(proposed.id, true, CITY_OFFICE)).toEqual([]);
      const informed = await inform(await investigated());
      expect(await papersOf(informed.id)).toMatchObject([{ kind: 'CASE_INFORMING' }]);
      for (const by of [CITY_OFFICE, who({ role: 'COMMITTEE_LEADER' })]) {
        expect(await papersOf(informed.id, by)).toEqual([]);
        expect(await deadlinesOf(informed.id, true, by)).toEqual([]);
      }
      const decision = await decided();
      expect(await papersOf(decision.id, CITY_OFFICE)).toMatchObject([{ kind: 'ACCOUNTABILITY_DECISION' }]);
      expect(await deadlinesOf(decision.id, true, CITY_OFFICE)).toMatchObject([{ rule: 'PUBLICATION' }]);
    });

    it('is told to the city’s office by no transfer before it is decided', async () => {
      const informed = await inform(await investigated());
      const decision = await decided();
      const transferred = ({ id }: Left) =>
        desk.done('transferCase', {
          sourceId: id,
          ground: 'ILLEGAL_OPERATION',
          recipientKind: 'ENFORCEMENT',
          recipient: '渝中区文化旅游委',
          description: '违规收费',
        });
      const early = await transferred(informed);
      const late = await transferred(decision);
      const look = 'query($id: ID!) { caseTransfer(id: $id) { id } }';
      for (const by of [CITY_OFFICE, who({ role: 'COMMITTEE_LEADER' })]) {
        expect((await district.ask(look, { id: early.id }, by)).data.caseTransfer).toBeNull();
        expect(await papersOf(early.id, by)).toEqual([]);
        expect(await deadlinesOf(early.id, true, by)).toEqual([]);
        expect((await district.ask(look, { id: late.id }, by)).data.caseTransfer).toEqual({ id: late.id });
        expect(await papersOf(late.id, by)).toMatchObject([{ kind: 'CASE_TRANSFER' }]);
        expect(await deadlinesOf(late.id, true, by)).toMatchObject([{ rule: 'TRANSFER_OUTCOME' }]);
      }
    });

    it('is no task of the responsible inspector, who learns of it by no deadline', async () => {
      const inspector = who({ role: 'INSPECTOR', district: CODE, inspector: INSPECTORS[0] ?? '' });
      const tasks = '{ deadlines { nodes { rule inspectorId } } }';
      await inform(await investigated());
      await propose();
      const { nodes } = (await district.ask(tasks, {}, OFFICE)).data.deadlines;
      expect(nodes).toContainEqual({ rule: 'CASE_DEFENCE', inspectorId: null });
      expect(nodes).toContainEqual({ rule: 'INVESTIGATION_GROUP', inspectorId: null });
      expect((await district.ask(tasks, {}, inspector)).data.deadlines.nodes).toEqual([]);
    });

    it('says what the obstruction was, and only then', async () => {
      const input = { ...opening, ground: 'OBSTRUCTION' };
      expect(rulesOf(await desk.give('proposeCase', input))).toEqual(['OBSTRUCTION_SAID']);
      const other = { ...input, ground: 'MASS_INCIDENTS', obstruction: 'REFUSAL' };
      expect(rulesOf(await desk.give('proposeCase', other))).toEqual(['OBSTRUCTION_SAID']);
      expect(rulesOf(await desk.give('proposeCase', { ...input, ground: 'INACTION' }))).toEqual([
        'GROUND_OF_CASE',
      ]);
    });

    it('is not opened after all, with the reason', async () => {
      const found = await investigated();
      const declined = await desk.next(
        'declineCase',
        found,
        { reason: '情节轻微' },
        OFFICE,
        'timeline { reason }',
      );
      expect(declined.state).toBe('NOT_OPENED');
      expect(declined.timeline.at(-1)).toEqual({ reason: '情节轻微' });
    });

    describe('against a private school', () => {
      const ofPrivate = { schoolId: PRIVATE_SCHOOL, inspectionId: null };
      const refusedForms = async (ground: string, forms: object) => {
        const found = await investigated({ ...ofPrivate, ground });
        return desk.refused('informUnit', found, { legalBasis: BASIS, forms: { ...FORMS, ...forms } });
      };

      it('replaces the head on tier 1 by a directive, and revokes the licence on tier 2 with its second basis', async () => {
        expect(await refusedForms('EVALUATION_FAILED', { unit: ['LICENCE_REVOCATION'] })).toEqual([
          'LICENCE_OF_PRIVATE_SCHOOL',
          'SECOND_BASIS_NAMED',
          'ROUTED',
        ]);
        expect(await refusedForms('SERIOUS_ACCIDENT', { unit: ['HEAD_REPLACEMENT'] })).toEqual([
          'HEAD_OF_PRIVATE_SCHOOL',
          'ROUTED',
        ]);
        const revoking = { unit: ['LICENCE_REVOCATION'], routedTo: '渝中区教委' };
        expect(await refusedForms('SERIOUS_ACCIDENT', revoking)).toEqual(['SECOND_BASIS_NAMED']);
        const replacing = { ...FORMS, unit: ['HEAD_REPLACEMENT'], routedTo: '渝中区教委' };
        const decision = await decided({ ...ofPrivate, ground: 'EVALUATION_FAILED' }, replacing);
        expect(await read(decision.id, 'caseFile { routedTo subject }', AUTHORITY)).toEqual({
          caseFile: { routedTo: '渝中区教委', subject: 'PRIVATE_SCHOOL' },
        });
        const alone = await investigated({ ...ofPrivate, ground: 'RETALIATION' });
        const told = await inform(alone, { ...FORMS, unit: ['PUBLIC_CRITICISM'] });
        expect(told.alerts).toEqual(['LICENCE_REVOKED', 'NOT_AGGRAVATED']);
      });

      it('never ends in organisational handling; a public one never in a ban from the profession', async () => {
        const handling = { persons: ['ORGANISATIONAL_HANDLING'] };
        expect(await refusedForms('MASS_INCIDENTS', handling)).toEqual(['NO_HANDLING_IN_PRIVATE_SCHOOLS']);
        const found = await investigated();
        const ban = { legalBasis: BASIS, forms: { ...FORMS, persons: ['PROFESSION_BAN'] } };
        expect(await desk.refused('informUnit', found, ban)).toEqual(['BAN_OUTSIDE_PUBLIC_SERVICE']);
        const replacing = {
          legalBasis: BASIS,
          forms: { ...FORMS, unit: ['HEAD_REPLACEMENT'], routedTo: '区教委' },
        };
        expect(await desk.refused('informUnit', found, replacing)).toEqual(['HEAD_OF_PRIVATE_SCHOOL']);
      });

      it('is known as such by the register', async () => {
        const input = {
          ...opening,
          schoolId: PRIVATE_SCHOOL,
          ground: 'MASS_INCIDENTS',
          subject: 'PUBLIC_SCHOOL',
        };
        const answer = await desk.give('proposeCase', input);
        expect(answer.errors?.[0]?.extensions.issues).toMatchObject([{ rule: 'SUBJECT' }]);
      });
    });

    describe('contested', () => {
      const contest = (caseId: string) => ({
        caseId,
        unitForms: ['NOTIFICATION'],
        personForms: [],
        grounds: '事实不清',
      });

      it('is so within thirty days of its receipt, and not before it is decided', async () => {
        const informed = await inform(await investigated());
        expect(rulesOf(await desk.give('requestReview', contest(informed.id), head(SCHOOL)))).toEqual([
          'DECISION_CONTESTABLE',
        ]);
        const received = await desk.next('acknowledgeDecision', await decided(), {}, head(SCHOOL));
        now = '2026-12-24';
        expect(rulesOf(await desk.give('requestReview', contest(received.id), head(SCHOOL)))).toEqual([
          'IN_TIME',
        ]);
        now = '2026-12-23';
        const review = await desk.done('requestReview', contest(received.id), head(SCHOOL));
        expect(await desk.refused('archiveCase', received)).toEqual(['DECISION_REVOKED', 'REVIEWS_DECIDED']);
        const upheld = { outcome: 'UPHELD', outcomeReason: '事实清楚' };
        expect((await desk.next('decideReview', review, upheld, OFFICE_HEAD)).state).toBe('UPHELD');
      });

      it('is contested once, though asked twice at the same time', async () => {
        const decision = await decided();
        const asked = [1, 2].map(() => desk.give('requestReview', contest(decision.id), head(SCHOOL)));
        const answers = await Promise.all(asked);
        expect(answers.map(rulesOf).sort()).toEqual([[], ['ONLY_ONCE']]);
      });

      it('is listed for the unit that asked and for the offices, and for nobody else', async () => {
        const decision = await decided();
        const review = await desk.done('requestReview', contest(decision.id), head(SCHOOL));
        const query =
          'query($filter: ContestFilter) { reviews(filter: $filter) { totalCount nodes { id case { id } school { name } } } }';
        const filter = { caseId: decision.id, states: ['REQUESTED'], schoolId: SCHOOL };
        const listed = async (by?: Partial<Bearer>) =>
          (await district.ask(query, { filter }, by)).data.reviews as Left | null;
        const [node] = [{ id: review.id, case: { id: decision.id }, school: { name: '第1小学' } }];
        for (const by of [head(SCHOOL), OFFICE, LEADER, CITY_OFFICE]) {
          expect(await listed(by)).toEqual({ totalCount: 1, nodes: [node] });
        }
        expect(await listed(head(PRIVATE_SCHOOL))).toMatchObject({ totalCount: 0 });
        const anybody = await district.ask('{ reviews { totalCount } }');
        expect(anybody.data.reviews).toEqual({ totalCount: 0 });
      });

      it('goes to the organ that imposed it where it is organisational handling', async () => {
        const decision = await decided({}, { ...FORMS, persons: ['ORGANISATIONAL_HANDLING'] });
        const input = { ...contest(decision.id), personForms: ['ORGANISATIONAL_HANDLING'] };
        expect(rulesOf(await desk.give('requestReview', input, head(SCHOOL)))).toEqual([
          'NOT_ORGANISATIONAL_HANDLING',
        ]);
      });

      it('is changed by nobody in the office: its head tells the outcome, the committee’s leader decides anew', async () => {
        const decision = await decided();
        const outcome = { outcome: 'CHANGED', reference: '渝教督诉〔2026〕4号' };
        expect(await desk.refused('recordContestOutcome', decision, outcome)).toEqual(['FORBIDDEN']);
        const changed = await desk.next('recordContestOutcome', decision, outcome, OFFICE_HEAD);
        const other = { summary: '未经批准', forms: { ...FORMS, unit: ['PUBLIC_CRITICISM'] } };
        for (const by of [OFFICE, OFFICE_HEAD])
          expect(await desk.refused('correctDecision', changed, other, by)).toEqual(['FORBIDDEN']);
        const corrected = await desk.next('correctDecision', changed, other, LEADER);
        expect(await read(corrected.id, 'forms')).toEqual({ forms: ['PUBLIC_CRITICISM'] });
        const first = (await papersOf(corrected.id)).find(({ state }) => state === 'SUPERSEDED');
        expect(first?.kind).toBe('ACCOUNTABILITY_DECISION');
      });

      it('is archived once its receipt is known, and put right even then when an appeal comes out so', async () => {
        const decision = await decided({}, { ...FORMS, unit: ['PUBLIC_CRITICISM'] });
        const executed = await desk.next('executeDecision', decision, { executedOn: now });
        const disclosure = { disclosedOn: now, channel: 'GOVERNMENT_WEBSITE' };
        const disclosed = await desk.next('discloseDecision', executed, disclosure);
        expect(await desk.refused('archiveCase', disclosed)).toEqual(['RECEIPT_RECORDED']);
        const received = await desk.next('acknowledgeDecision', disclosed, {}, head(SCHOOL));
        const archived = await desk.next('archiveCase', received);
        const outcome = { outcome: 'CHANGED', reference: '渝教督诉〔2026〕5号' };
        const changed = await desk.next('recordContestOutcome', archived, outcome, OFFICE_HEAD);
        expect(await deadlinesOf(changed.id, true)).toMatchObject([{ rule: 'APPEAL_CORRECTION' }]);
        const other = { summary: '改为通报', forms: FORMS };
        const corrected = await desk.next('correctDecision', changed, other, LEADER);
        expect(corrected.state).toBe('ARCHIVED');
        expect(await read(corrected.id, 'summary forms', PUBLIC)).toEqual({
          summary: '改为通报',
          forms: ['NOTIFICATION'],
        });
        expect(await deadlinesOf(changed.id, true)).toEqual([]);
      });

      it('is not executed once an appeal has revoked it, and is archived without', async () => {
        const decision = await decided();
        const outcome = { outcome: 'REVOKED', reference: '渝教督诉〔2026〕1号' };
        const lost = await desk.next('recordContestOutcome', decision, outcome, OFFICE_HEAD);
        const again = { outcome: 'UPHELD', reference: '渝教督诉〔2026〕2号' };
        expect(await desk.refused('recordContestOutcome', lost, again, OFFICE_HEAD)).toEqual([
          'NO_OUTCOME_PENDING',
        ]);
        expect(await desk.refused('executeDecision', lost, { executedOn: '2026-11-23' })).toEqual([
          'DECISION_STANDS',
          'NOTIFICATION_DONE',
        ]);
        expect(await desk.refused('archiveCase', lost)).toEqual(['CORRECTED']);
        const corrected = await desk.next('correctDecision', lost, { summary: '撤销原决定' }, LEADER);
        expect((await desk.next('archiveCase', corrected)).state).toBe('ARCHIVED');
        const [paper] = (await papersOf(lost.id)).filter(
          ({ state, kind }) => state === 'ISSUED' && /DECISION/.test(kind),
        );
        expect(paper?.title).toBe('关于撤销对第1小学问责决定的决定');
      });
    });

    it('is aggravated by a second decision within a year, as the records count', async () => {
      const claimed = { ...FORMS, aggravations: ['TWICE_IN_A_YEAR'] };
      now = '2031-01-01';
      const found = await investigated({ inspectionId: null });
      expect(await desk.refused('informUnit', found, { legalBasis: BASIS, forms: claimed })).toEqual([
        'TWICE_IS_COUNTED',
      ]);
      await decided({ inspectionId: null });
      const second = await inform(found);
      expect(second.alerts).toEqual(['NOT_AGGRAVATED']);
      expect(await read(second.id, 'caseFile { aggravations }')).toEqual({
        caseFile: { aggravations: ['TWICE_IN_A_YEAR'] },
      });
      now = '2032-01-01';
      const later = await inform(await investigated({ inspectionId: null }));
      expect(later.alerts).toEqual([]);
    });
  });

  describe('a transfer', () => {
    const input = {
      sourceId: FINDING_TO_TRANSFER,
      ground: 'ILLEGAL_OPERATION',
      recipientKind: 'ENFORCEMENT',
      recipient: '渝中区市场监管局',
      description: '违规收费',
    };

    it('goes out once, and its outcome comes back from the authority that received it', async () => {
      const transfer = await desk.done('transferCase', input);
      expect(rulesOf(await desk.give('transferCase', input))).toEqual(['TRANSFERRED_ONCE']);
      const look = 'query($id: ID!) { caseTransfer(id: $id) { state description finding { id } } }';
      const seen = async (by: Partial<Bearer> | undefined) =>
        (await district.ask(look, { id: transfer.id }, by)).data.caseTransfer;
      expect(await seen(ENFORCEMENT)).toMatchObject({ state: 'TRANSFERRED', description: '违规收费' });
      expect([await seen(head(SCHOOL)), await seen(AUTHORITY), await seen(undefined)]).toEqual([
        null,
        null,
        null,
      ]);
      const list = async (by?: Partial<Bearer>) =>
        (await district.ask('{ caseTransfers { nodes { id } } }', {}, by)).data.caseTransfers.nodes as Left[];
      expect(await list(ENFORCEMENT)).toEqual([{ id: transfer.id }]);
      expect((await list(CITY_OFFICE)).map(({ id }) => id)).toContain(transfer.id);
      expect([await list(head(SCHOOL)), await list(GOVERNMENT), await list()]).toEqual([[], [], []]);
      expect(await papersOf(transfer.id, head(SCHOOL))).toEqual([]);
      expect(await papersOf(transfer.id, AUTHORITY)).toEqual([]);
      expect(await papersOf(transfer.id, ENFORCEMENT)).toMatchObject([{ kind: 'CASE_TRANSFER' }]);
      expect(await deadlinesOf(transfer.id, true, head(SCHOOL))).toEqual([]);
      expect(await deadlinesOf(transfer.id, true)).toMatchObject([{ rule: 'TRANSFER_OUTCOME' }]);
      const outcome = {
        outcome: 'ADMINISTRATIVE_PENALTY',
        outcomeText: '行政处罚决定书',
        outcomeOn: '2026-11-24',
      };
      expect(await desk.refused('recordTransferOutcome', transfer, outcome, ENFORCEMENT)).toEqual([
        'OUTCOME_IN_ORDER',
      ]);
      now = '2026-11-24';
      const ended = await desk.next('recordTransferOutcome', transfer, outcome, ENFORCEMENT);
      expect(ended.state).toBe('OUTCOME_RECORDED');
    });

    it('is of a finding that calls for it or of a case, and a suspected crime goes to the judiciary', async () => {
      expect(rulesOf(await desk.give('transferCase', { ...input, sourceId: FINDING }))).toEqual([
        'FINDING_FOR_TRANSFER',
      ]);
      expect(rulesOf(await desk.give('transferCase', { ...input, ground: 'CRIME_SUSPECTED' }))).toEqual([
        'CRIME_TO_JUDICIARY',
      ]);
      const record = await desk.done('proposeInterview', { ...opening, ground: 'QUALITY_DECLINE' });
      expect(rulesOf(await desk.give('transferCase', { ...input, sourceId: record.id }))).toEqual([
        'SOURCE_NAMED',
      ]);
      const opened = await desk.done('proposeCase', { ...opening, ground: 'RETALIATION' });
      const transfer = await desk.done(
        'transferCase',
        {
          ...input,
          sourceId: opened.id,
          ground: 'CRIME_SUSPECTED',
          recipientKind: 'JUDICIARY',
          recipient: '渝中区公安分局',
        },
        OFFICE,
        'case { transfers { nodes { recipient } } }',
      );
      expect(transfer.case.transfers.nodes).toEqual([{ recipient: '渝中区公安分局' }]);
    });
  });

  it('is opened by the office of the district alone', async () => {
    const input = { ...opening, ground: 'QUALITY_DECLINE' };
    for (const by of [head(SCHOOL), LEADER, GOVERNMENT, CITY_OFFICE, undefined]) {
      const answer = await district.ask(
        'mutation($input: ProposeInterviewInput!) { proposeInterview(input: $input) { alerts { rule } } }',
        { input },
        by,
      );
      expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    }
  });
});
