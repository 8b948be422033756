import { AUTHORITY, peopleOf, type People } from '../stories/people';
import { CODE, stage, type Stage, type Told } from '../stories/stage';
import { Refusals } from './refusals';
import { visited } from './visiting';

const TODAY = '2026-03-02';
const TOMORROW = '2026-03-03';
const RECIPIENTS = [
  { kind: 'PARTY_COMMITTEE', name: '中共渝中区委' },
  { kind: 'GOVERNMENT', name: '渝中区人民政府' },
  { kind: 'SUPERIOR_BODY', name: AUTHORITY },
];
const OPINIONS = [{ unit: '区委组织部', opinion: '同意' }];

describe('the rules of interviews, notifications and accountability', () => {
  const refused = new Refusals(
    'Interview',
    'Notification',
    'AccountabilityCase',
    'AccountabilityReview',
    'AccountabilityAppeal',
    'CaseTransfer',
  );
  let city: Stage;
  /** The people around a public school, and those around a private one. */
  let people: People;
  let privately: People;
  let opening: Record<string, unknown>;
  let ofPrivate: Record<string, unknown>;
  let findings: Told[];

  beforeAll(async () => {
    city = await stage(TODAY);
    const school = (operator: string) =>
      city.rows.schools.find(
        (each) => each.kind === 'PRIMARY' && each.status === 'OPEN' && each.operator === operator,
      )?.id ?? '';
    const [open, closed] = [school('EDUCATION_DEPARTMENT'), school('PRIVATE')];
    people = peopleOf(city, open);
    privately = peopleOf(city, closed);
    const visit = await visited(people, open, TODAY, 'RECTIFICATION_NOTICE', 'CASE_TRANSFER');
    ({ findings } = visit);
    const common = { district: CODE, ground: 'OBSTRUCTION', summary: '拒不整改' };
    opening = { ...common, schoolId: open, inspectionId: visit.inspection.id };
    ofPrivate = { ...common, schoolId: closed };
  }, 120_000);
  afterAll(() => city.close());

  /** A case of the private school, or of another, whose facts are on record. */
  async function investigated(
    { office, team }: People,
    input: object = { ...ofPrivate, obstruction: 'REFUSAL' },
  ): Promise<Told> {
    const record = await office.makes('proposeCase', input);
    await office.does('formInvestigationGroup', record, { memberIds: team.slice(0, 2) });
    await office.does('recordInvestigation', record, { investigation: '事实材料' });
    return record;
  }

  it('refuse an interview without ground, persons, day, record or filing', async () => {
    const { office } = people;
    const proposal = { ...opening, ground: 'DUTIES_UNFULFILLED' };
    const refuses = (rule: string, over: object) =>
      refused.by(rule, office, 'proposeInterview', { ...proposal, ...over });
    await refuses('SUBJECT_NAMED', { schoolId: null, inspectionId: null });
    await refuses('GROUND_OF_INTERVIEW', { ground: 'INACTION' });
    await refuses('SAFETY_OR_REFUSAL_SAID', { ground: 'SAFETY_OR_REFUSAL' });
    await refuses('RESULT_NAMED', { ground: 'INSPECTION_RESULT', inspectionId: null });
    await refused.asInput('FACTS_STATED', office, 'proposeInterview', { ...proposal, summary: '' });
    const interview = await office.makes('proposeInterview', proposal);
    const on = (rule: string, command: string, input: object) =>
      refused.by(rule, office, command, input, interview);
    const asInput = (rule: string, command: string, input: object) =>
      refused.asInput(rule, office, command, input, interview);
    await asInput('REASON_GIVEN', 'dismissInterview', { reason: '' });
    const call = { interviewees: ['校长'], scheduledOn: TOMORROW, place: '会议室' };
    await on('INTERVIEW_AHEAD', 'conveneInterview', { ...call, scheduledOn: '2026-03-01' });
    await asInput('INTERVIEWEES_NAMED', 'conveneInterview', { ...call, interviewees: [' '] });
    await office.does('conveneInterview', interview, call);
    await on('DAY_HAS_COME', 'recordAbsence', {});
    await on('HELD_BY_TODAY', 'holdInterview', { heldOn: TOMORROW });
    await office.does('holdInterview', interview, { heldOn: TODAY });
    await asInput('RECORD_WRITTEN', 'recordInterview', { recordText: '' });
    await office.does('recordInterview', interview, { recordText: '约谈记录' });
    await on('FILED_WITH_ALL', 'fileInterview', { recipients: RECIPIENTS.slice(1) });
  }, 120_000);

  it('refuse a notification that says half, to half of its recipients', async () => {
    const { office, officeHead, government } = people;
    const draft = { ...opening, ground: 'INACTION' };
    const refuses = (rule: string, over: object) =>
      refused.by(rule, office, 'draftNotification', { ...draft, ...over });
    await refuses('GROUND_OF_NOTIFICATION', { ground: 'OBSTRUCTION' });
    await refuses('FOUND_BY_SUPERVISION', { inspectionId: null });
    const notification = await office.makes('draftNotification', draft);
    await refused.by(
      ['THREE_PARTS', 'RECOMMENDATION_MADE', 'RECIPIENTS_COMPLETE'],
      officeHead,
      'approveNotification',
      {},
      notification,
    );
    await office.does('reviseNotification', notification, {
      result: '督导结果',
      conduct: '工作表现',
      rectification: '整改情况',
      recommendations: ['NO_AWARD'],
      recipients: RECIPIENTS,
    });
    await officeHead.does('approveNotification', notification);
    await office.does('sendNotification', notification);
    const acknowledges = (rule: string, recipient: string) =>
      refused.by(rule, government, 'acknowledgeNotification', { recipient }, notification);
    await acknowledges('OWN_RECEIPT', 'SUPERIOR_BODY');
    await government.does('acknowledgeNotification', notification, { recipient: 'GOVERNMENT' });
    await acknowledges('RECIPIENT_OUTSTANDING', 'GOVERNMENT');
  }, 120_000);

  it('refuse a case without ground or group, and forms that are not for this kind of unit', async () => {
    const { office, officeHead, head, team } = people;
    const proposal = { ...opening, obstruction: 'REFUSAL' };
    await refused.by('GROUND_OF_CASE', office, 'proposeCase', { ...opening, ground: 'INACTION' });
    await refused.by('OBSTRUCTION_SAID', office, 'proposeCase', opening);
    const record = await office.makes('proposeCase', proposal);
    const on = (rules: string | string[], command: string, input: object = {}, who = office) =>
      refused.by(rules, who, command, input, record);
    const asInput = (rule: string, command: string, input: object, who = office) =>
      refused.asInput(rule, who, command, input, record);
    await on('GROUP_OF_TWO', 'formInvestigationGroup', { memberIds: [team[0], team[0]] });
    await officeHead.makes('orderRecusal', {
      inspectorId: team[2],
      ground: 'OTHER_INTEREST',
      explanation: '曾在该校任教',
      schoolId: opening.schoolId,
    });
    await on('GROUP_NOT_RECUSED', 'formInvestigationGroup', { memberIds: team });
    await office.does('formInvestigationGroup', record, { memberIds: team.slice(0, 2) });
    await asInput('INVESTIGATION_WRITTEN', 'recordInvestigation', { investigation: '' });
    await office.does('recordInvestigation', record, { investigation: '事实材料' });
    await asInput('REASON_GIVEN', 'declineCase', { reason: '' });

    const forms = { unit: ['NOTIFICATION'], persons: ['INTERVIEW'], responsiblePersons: '校长' };
    const informs = (rule: string, over: object) =>
      on(rule, 'informUnit', { legalBasis: '教育督导问责办法', forms: { ...forms, ...over } });
    await asInput('LEGAL_BASIS_STATED', 'informUnit', { legalBasis: '', forms });
    await informs('FORM_CHOSEN', { unit: [], persons: [] });
    await informs('PERSONS_NAMED', { responsiblePersons: null });
    await informs('HEAD_OF_PRIVATE_SCHOOL', { unit: ['HEAD_REPLACEMENT'], routedTo: AUTHORITY });
    const revocation = { unit: ['LICENCE_REVOCATION'], routedTo: AUTHORITY };
    await informs('LICENCE_OF_PRIVATE_SCHOOL', { ...revocation, secondBasis: '第六十二条' });
    await informs('BAN_OUTSIDE_PUBLIC_SERVICE', { persons: ['PROFESSION_BAN'] });
    await informs('TWICE_IS_COUNTED', { aggravations: ['TWICE_IN_A_YEAR'] });
    const review = { caseId: record.id, unitForms: ['NOTIFICATION'], personForms: [], grounds: '过重' };
    await office.does('informUnit', record, {
      legalBasis: '教育督导问责办法',
      forms: { ...forms, persons: ['INTERVIEW', 'ORGANISATIONAL_HANDLING'] },
    });
    await refused.by('DECISION_CONTESTABLE', head, 'requestReview', review);
    await asInput('DEFENCE_WRITTEN', 'submitCaseDefence', { defence: '' }, head);
    const opinions = [{ unit: '区委组织部', opinion: '同意' }];
    await on('DEFENCE_HEARD', 'consultMemberUnits', { opinions });
    city.goOnTo('2026-04-10');
    await on('DEFENCE_IN_TIME', 'submitCaseDefence', { defence: '申辩' }, head);
    await on('MEMBER_UNITS_CONSULTED', 'consultMemberUnits', { opinions: [...opinions, ...opinions] });
    const harsher = { ...forms, unit: ['NOTIFICATION', 'PUBLIC_CRITICISM'] };
    const others = { ...forms, responsiblePersons: '副校长' };
    await on('FORMS_AS_INFORMED', 'consultMemberUnits', { opinions, forms: harsher });
    await on('FORMS_AS_INFORMED', 'consultMemberUnits', { opinions, forms: others });
    await office.does('consultMemberUnits', record, { opinions });
    await people.chair.does('approveDecision', record);
    await on('EFFECT_AHEAD', 'decideCase', { effectiveOn: '2026-04-09' });
    await office.does('decideCase', record, { effectiveOn: '2026-04-10' });

    await on('RECEIVED_IN_ORDER', 'acknowledgeDecision', { receivedOn: '2026-04-09' });
    await office.does('acknowledgeDecision', record);
    await on('RECEIVED_ONCE', 'acknowledgeDecision');
    const early = { executedOn: '2026-04-09' };
    await on(['INTERVIEW_DONE', 'NOTIFICATION_DONE', 'EXECUTED_IN_ORDER'], 'executeDecision', early);
    await on('DECISION_REVOKED', 'archiveCase');

    const reviews = (rule: string, over: object) =>
      refused.by(rule, head, 'requestReview', { ...review, ...over });
    await reviews('FORMS_OF_THE_DECISION', { unitForms: ['PUBLIC_CRITICISM'] });
    await reviews('NOT_ORGANISATIONAL_HANDLING', { personForms: ['ORGANISATIONAL_HANDLING'] });
    await reviews('GROUNDS_STATED', { unitForms: [] });
    const asked = await head.makes('requestReview', review);
    await reviews('ONLY_ONCE', {});
    await on(['DECISION_REVOKED', 'REVIEWS_DECIDED'], 'archiveCase');
    const decision = { outcome: 'CHANGED', outcomeReason: '过重' };
    await refused.by('CHANGE_STATED', officeHead, 'decideReview', decision, asked);
    const blank = { outcome: 'UPHELD', outcomeReason: '' };
    await refused.asInput('OUTCOME_EXPLAINED', officeHead, 'decideReview', blank, asked);
    city.goOnTo('2026-06-01');
    await refused.by(['IN_TIME', 'ONLY_ONCE'], head, 'requestReview', review);
    await on('CORRECTION_CALLED_FOR', 'correctDecision', { summary: '纠正' }, people.chair);
    const changed = { outcome: 'CHANGED', reference: '申诉处理决定' };
    await officeHead.does('recordContestOutcome', record, changed);
    await on('NO_OUTCOME_PENDING', 'recordContestOutcome', { ...changed, reference: '另一决定' }, officeHead);
    await on(['DECISION_STANDS', 'INTERVIEW_DONE', 'NOTIFICATION_DONE'], 'executeDecision', {
      executedOn: '2026-06-01',
    });
    await on(['DECISION_REVOKED', 'REVIEWS_DECIDED', 'CORRECTED'], 'archiveCase');
  }, 120_000);

  it('refuse to hold a private school to account as if it were a public one, and to disclose whom none may know', async () => {
    const { office, head, chair, team } = privately;
    const propose = async (over: object) => {
      const record = await office.makes('proposeCase', { ...ofPrivate, ...over });
      await office.does('formInvestigationGroup', record, { memberIds: team.slice(0, 2) });
      await office.does('recordInvestigation', record, { investigation: '事实材料' });
      return record;
    };
    const grave = await propose({ ground: 'SERIOUS_ACCIDENT' });
    const first = await propose({ obstruction: 'REFUSAL' });
    const forms = { unit: ['PUBLIC_CRITICISM'], persons: [] as string[] };
    const informs = (rule: string, record: Told, over: object) =>
      refused.by(
        rule,
        office,
        'informUnit',
        { legalBasis: '教育督导问责办法', forms: { ...forms, ...over } },
        record,
      );
    await informs('SECOND_BASIS_NAMED', grave, { unit: ['LICENCE_REVOCATION'], routedTo: AUTHORITY });
    await informs('ROUTED', first, { unit: ['HEAD_REPLACEMENT'] });
    await informs('NO_HANDLING_IN_PRIVATE_SCHOOLS', first, {
      persons: ['ORGANISATIONAL_HANDLING'],
      responsiblePersons: '校长',
    });
    await office.does('informUnit', first, { legalBasis: '教育督导问责办法', forms });
    await head.does('submitCaseDefence', first, { defence: '申辩' });
    await refused.by('DEFENDED_ONCE', office, 'submitCaseDefence', { defence: '无异议' }, first);
    await office.does('consultMemberUnits', first, { opinions: [{ unit: '区委组织部', opinion: '同意' }] });
    await chair.does('approveDecision', first);
    await office.does('decideCase', first, { effectiveOn: '2026-06-01' });
    await office.does('executeDecision', first, { executedOn: '2026-06-01' });
    const disclosure = { disclosedOn: '2026-06-01', channel: 'GOVERNMENT_WEBSITE' };
    const discloses = (rule: string, over: object) =>
      refused.by(rule, office, 'discloseDecision', { ...disclosure, ...over }, first);
    await discloses('DISCLOSURE_NAMED', { disclosedOn: '2026-06-02' });
    await discloses('MINOR_REDACTED', { minorInvolved: true });
    await office.does('discloseDecision', first, disclosure);
    await refused.by('RECEIPT_RECORDED', office, 'archiveCase', {}, first);
  }, 120_000);

  it('refuse an appeal that is late, made twice, or decided without a word', async () => {
    const { cityOffice, head } = people;
    const { accountabilityRecords } = await people.office.reads(
      'query { accountabilityRecords(filter: { kinds: [CASE] }) { nodes { id school { id } } } }',
    );
    const ours = accountabilityRecords.nodes.find(
      ({ school }: { school: { id: string } }) => school.id === opening.schoolId,
    );
    const appeal = {
      caseId: ours.id,
      unitForms: ['NOTIFICATION'],
      personForms: [],
      grounds: '过重',
      receivedOn: '2026-05-29',
    };
    await refused.by('IN_TIME', head, 'requestMunicipalAppeal', { ...appeal, receivedOn: '2026-04-10' });
    const made = await head.makes('requestMunicipalAppeal', appeal);
    await refused.by('ONLY_ONCE', head, 'requestMunicipalAppeal', appeal);
    const changed = { outcome: 'CHANGED', outcomeReason: '过重' };
    await refused.by('CHANGE_STATED', cityOffice, 'decideMunicipalAppeal', changed, made);
  }, 120_000);

  it('refuse a transfer of what is not to be transferred, to whom it does not belong', async () => {
    const { office } = people;
    const [kept, handed] = findings;
    const transfer = {
      sourceId: handed?.id,
      ground: 'TEACHER_MISCONDUCT',
      recipientKind: 'ENFORCEMENT',
      recipient: '渝中区市场监督管理局',
      description: '移交材料',
    };
    const refuses = (rule: string, over: object) =>
      refused.by(rule, office, 'transferCase', { ...transfer, ...over });
    await refused.asInput('SOURCE_NAMED', office, 'transferCase', { ...transfer, sourceId: '' });
    await refuses('FINDING_FOR_TRANSFER', { sourceId: kept?.id });
    await refuses('CRIME_TO_JUDICIARY', { ground: 'CRIME_SUSPECTED' });
    await refused.asInput('RECIPIENT_NAMED', office, 'transferCase', { ...transfer, recipient: ' ' });
    const made = await office.makes('transferCase', transfer);
    await refuses('TRANSFERRED_ONCE', {});
    const outcome = { outcome: 'ADMINISTRATIVE_PENALTY', outcomeText: '罚款', outcomeOn: '2026-06-02' };
    await refused.by('OUTCOME_IN_ORDER', office, 'recordTransferOutcome', outcome, made);
    const blank = { ...outcome, outcomeText: '' };
    await refused.asInput('OUTCOME_STATED', office, 'recordTransferOutcome', blank, made);
  }, 120_000);

  it.each<[rule: string, whose: 'people' | 'privately', ground: string, fitting: object]>([
    [
      'LICENCE_REVOKED',
      'privately',
      'SERIOUS_ACCIDENT',
      { unit: ['LICENCE_REVOCATION'], routedTo: AUTHORITY, secondBasis: '民办教育促进法第六十二条' },
    ],
    ['HEAD_REPLACED', 'privately', 'EVALUATION_FAILED', { unit: ['HEAD_REPLACEMENT'], routedTo: AUTHORITY }],
    [
      'PERSONS_CALLED_TO_ACCOUNT',
      'people',
      'SERIOUS_ACCIDENT',
      { persons: ['INTERVIEW'], responsiblePersons: '校长' },
    ],
  ])('tell %s until the forms are those that are foreseen', async (rule, whose, ground, fitting) => {
    const who = { people, privately }[whose];
    const unit = whose === 'people' ? opening : ofPrivate;
    const record = await investigated(who, { ...unit, inspectionId: null, ground });
    const forms = { unit: ['PUBLIC_CRITICISM'], persons: [] };
    const informed = await who.office.does('informUnit', record, { legalBasis: '教育督导问责办法', forms });
    expect(informed.alerts).toContain(rule);
    await who.head.does('submitCaseDefence', record, { defence: '申辩' });
    await who.office.does('consultMemberUnits', record, { opinions: OPINIONS });
    await who.chair.does('returnCase', record, { reason: '问责方式过轻' });
    const again = { legalBasis: '教育督导问责办法', forms: { ...forms, ...fitting } };
    expect((await who.office.does('informUnit', record, again)).alerts).not.toContain(rule);
  });

  it('tell of a group that is formed late, and of an archive that comes too early', async () => {
    const { office, head, chair } = privately;
    const disclosed = async (record: Told, on: string) => {
      const forms = { unit: ['PUBLIC_CRITICISM'], persons: [] };
      await office.does('informUnit', record, { legalBasis: '教育督导问责办法', forms });
      await head.does('submitCaseDefence', record, { defence: '申辩' });
      await office.does('consultMemberUnits', record, { opinions: OPINIONS });
      await chair.does('approveDecision', record);
      await office.does('decideCase', record, { effectiveOn: on });
      await office.does('acknowledgeDecision', record);
      await office.does('executeDecision', record, { executedOn: on });
      await office.does('discloseDecision', record, { disclosedOn: on, channel: 'GOVERNMENT_WEBSITE' });
      return office.makes('transferCase', {
        sourceId: record.id,
        ground: 'TEACHER_MISCONDUCT',
        recipientKind: 'DISCIPLINE_ORGAN',
        recipient: '渝中区纪委监委',
        description: '师德失范线索',
      });
    };
    const late = await office.makes('proposeCase', { ...opening, obstruction: 'REFUSAL' });
    const members = { memberIds: people.team.slice(0, 2) };
    const inTime = await office.makes('proposeCase', { ...ofPrivate, obstruction: 'REFUSAL' });
    expect((await office.does('formInvestigationGroup', inTime, members)).alerts).toEqual([]);

    const [early, patient] = [await investigated(privately), await investigated(privately)];
    await disclosed(early, '2026-06-01');
    const transfer = await disclosed(patient, '2026-06-01');
    expect((await office.does('archiveCase', early)).alerts).toEqual([
      'TIME_TO_CONTEST_OVER',
      'TRANSFERS_ANSWERED',
    ]);
    city.goOnTo('2026-12-01');
    expect((await office.does('formInvestigationGroup', late, members)).alerts).toEqual(['GROUP_IN_TIME']);
    const outcome = { outcome: 'ADMINISTRATIVE_PENALTY', outcomeText: '处分', outcomeOn: '2026-12-01' };
    await office.does('recordTransferOutcome', transfer, outcome);
    expect((await office.does('archiveCase', patient)).alerts).toEqual([]);
  }, 120_000);

  it('leave none untried', () => {
    expect(refused.unmet).toEqual([]);
  });
});
