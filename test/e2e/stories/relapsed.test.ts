import { inspect } from './inspecting';
import { AUTHORITY, peopleOf, type People } from './people';
import { CODE, stage, type Stage, type Told } from './stage';

/**
 * Its twin (整改反弹，逐级问责): the problem is back as soon as nobody looks, the supervision notice is not complied
 * with, and interview, notification and accountability follow; the school asks for a review, and appeals to the city.
 */
describe('the school whose problem came back', () => {
  let city: Stage;
  let people: People;
  let schoolId: string;
  let inspection: Told;
  let finding: Told;
  let rectification: Told;
  let notice: Told;
  let notification: Told;
  let record: Told;
  let review: Told;
  let appeal: Told;

  const report = (day: string) => ({ reportText: '已落实留样制度', unitPublishedOn: day });
  const recipients = [
    { kind: 'PARTY_COMMITTEE', name: '中共渝中区委' },
    { kind: 'GOVERNMENT', name: '渝中区人民政府' },
    { kind: 'SUPERIOR_BODY', name: AUTHORITY },
  ];

  beforeAll(async () => {
    city = await stage('2026-02-02');
    const school = city.rows.schools.findLast(
      ({ kind, status, operator }) =>
        kind === 'PRIMARY' && status === 'OPEN' && operator === 'EDUCATION_DEPARTMENT',
    );
    schoolId = school?.id ?? '';
    people = peopleOf(city, schoolId);
    ({ inspection, finding } = await inspect(city, people, schoolId));
  }, 120_000);
  afterAll(() => city.close());

  it('April: the school reports, is verified, and is found out when somebody looks again', async () => {
    const { office, head, team } = people;
    city.goOnTo('2026-03-27');
    rectification = await office.makes('orderRectification', {
      findingId: finding.id,
      requirement: '一个月内落实进货查验和留样制度',
      competentAuthority: AUTHORITY,
    });
    await head.does('beginRectification', rectification);
    city.goOnTo('2026-04-10');
    await head.does('reportRectification', rectification, report('2026-04-10'));
    const verified = { verdict: 'SUFFICIENT', verifierId: team[0] };
    await office.does('verifyRectification', rectification, verified);
    city.goOnTo('2026-04-24');
    const followUp = { followUpResult: 'RELAPSED', reviewerId: team[1] };
    rectification = await office.does('followUpRectification', rectification, followUp);
    expect(rectification.state).toBe('RELAPSED');
    rectification = await office.does('reopenRectification', rectification, {
      requirement: '重新落实留样制度，逐日记录',
      dueOn: '2026-05-08',
    });
    expect(rectification.state).toBe('ORDERED');
  });

  it('May: what it reports now is not enough, and a supervision notice sets the last date', async () => {
    const { office, head, authority, team } = people;
    await head.does('beginRectification', rectification);
    city.goOnTo('2026-05-08');
    await head.does('reportRectification', rectification, report('2026-05-08'));
    city.goOnTo('2026-05-11');
    const insufficient = { verdict: 'INSUFFICIENT', verifierId: team[0] };
    expect(await office.isRefused('verifyRectification', insufficient, rectification)).toEqual([
      'INSUFFICIENCY_EXPLAINED 本系统内部规则',
    ]);
    rectification = await office.does('verifyRectification', rectification, {
      ...insufficient,
      verificationNote: '留样记录仍有缺失',
    });
    notice = await office.makes('issueSupervisionNotice', {
      rectificationId: rectification.id,
      expectedVersion: rectification.version,
      demand: '十五日内补齐制度并逐日留样',
    });
    expect(notice.state).toBe('ISSUED');
    await head.does('acknowledgeSupervisionNotice', notice);
    await authority.does('recordGuidance', rectification, { guidance: '约见学校负责人，督促整改' });
  });

  it('27 May: its time has run out; the competent authority is jointly liable', async () => {
    const { office } = people;
    expect(await office.isRefused('breachSupervisionNotice', {}, notice)).toEqual([
      'NOT_RECTIFIED 《深化新时代教育督导体制机制改革落实措施》第9项',
    ]);
    city.goOnTo('2026-05-27');
    notice = await office.does('breachSupervisionNotice', notice, { reason: '仍未留样' });
    expect([notice.state, notice.alerts]).toEqual(['BREACHED', ['AUTHORITY_LIABLE']]);
    await office.does('flagJointLiability', rectification, { liabilityNote: '督促不力' });
  });

  it('June: the persons in charge are interviewed, and the record is filed with its three recipients', async () => {
    const { office } = people;
    city.goOnTo('2026-06-01');
    const opening = {
      district: CODE,
      schoolId,
      ground: 'DUTIES_UNFULFILLED',
      summary: '学校对督办通知要求的整改事项未落实',
      inspectionId: inspection.id,
      findingId: finding.id,
    };
    expect(await office.isRefused('proposeInterview', { ...opening, ground: 'INACTION' })).toEqual([
      'GROUND_OF_INTERVIEW 《深化新时代教育督导体制机制改革落实措施》第12项',
    ]);
    const interview = await office.makes('proposeInterview', opening);
    const called = { interviewees: ['校长', '分管副校长'], place: '区督导室会议室' };
    await office.does('conveneInterview', interview, { ...called, scheduledOn: '2026-06-03' });
    city.goOnTo('2026-06-03');
    await office.does('recordAbsence', interview, { reason: '称外出开会' });
    await office.does('conveneInterview', interview, { ...called, scheduledOn: '2026-06-05' });
    city.goOnTo('2026-06-05');
    await office.does('holdInterview', interview, { heldOn: '2026-06-05' });
    await office.does('recordInterview', interview, { recordText: '学校承认整改不力，承诺限期整改' });
    expect(
      await office.isRefused('fileInterview', { recipients: recipients.slice(0, 2) }, interview),
    ).toEqual(['FILED_WITH_ALL 《深化新时代教育督导体制机制改革落实措施》第12项']);
    await office.does('fileInterview', interview, { recipients });
    expect((await office.does('closeInterview', interview)).state).toBe('CLOSED');
  });

  it('15 June: a notification tells party and government of it, and what is recommended', async () => {
    const { office, officeHead, government, authority } = people;
    city.goOnTo('2026-06-15');
    notification = await office.makes('draftNotification', {
      district: CODE,
      schoolId,
      ground: 'WEAK_RECTIFICATION',
      summary: '约谈后仍未完成整改',
      inspectionId: inspection.id,
      findingId: finding.id,
    });
    await office.does('reviseNotification', notification, {
      result: '专项督导发现食堂管理问题',
      conduct: '整改反弹，督办通知未落实',
      rectification: '至今未完成整改',
      recommendations: ['NO_AWARD'],
      recipients,
    });
    expect(await office.isRefused('approveNotification', {}, notification)).toEqual(['FORBIDDEN']);
    await officeHead.does('approveNotification', notification);
    await office.does('sendNotification', notification);
    await government.does('acknowledgeNotification', notification, { recipient: 'GOVERNMENT' });
    await authority.does('acknowledgeNotification', notification, { recipient: 'SUPERIOR_BODY' });
    notification = await office.does('acknowledgeNotification', notification, {
      recipient: 'PARTY_COMMITTEE',
    });
    expect(notification.state).toBe('ACKNOWLEDGED');
  });

  it('July: a case is investigated, the school is heard, the member units consulted', async () => {
    const { office, head, chair, team } = people;
    city.goOnTo('2026-07-01');
    record = await office.makes('proposeCase', {
      district: CODE,
      schoolId,
      ground: 'OBSTRUCTION',
      obstruction: 'NO_RECTIFICATION_OR_REPORT',
      summary: '通报后仍未整改',
      inspectionId: inspection.id,
      findingId: finding.id,
    });
    await office.does('formInvestigationGroup', record, { memberIds: team.slice(0, 2) });
    await office.does('recordInvestigation', record, { investigation: '经查，学校自四月起未按要求留样' });
    const forms = {
      unit: ['NOTIFICATION'],
      persons: ['CIRCULATED_CRITICISM'],
      responsiblePersons: '校长',
      aggravations: ['UNCORRECTED'],
    };
    await office.does('informUnit', record, { legalBasis: '教育督导问责办法', forms });
    const opinions = [{ unit: '区委组织部', opinion: '同意' }];
    expect(await office.isRefused('consultMemberUnits', { opinions }, record)).toEqual([
      'DEFENCE_HEARD 《教育督导问责办法》（条款未核对）',
    ]);
    await head.does('submitCaseDefence', record, { defence: '食堂承包合同未到期，整改困难' });
    await office.does('consultMemberUnits', record, { opinions });
    expect(await office.isRefused('approveDecision', {}, record)).toEqual(['FORBIDDEN']);
    await chair.does('approveDecision', record);
    record = await office.does('decideCase', record, { effectiveOn: '2026-07-06' });
    expect(record.state).toBe('DECIDED');
  });

  it('July: the decision is executed and disclosed, whatever the review comes to', async () => {
    const { office, officeHead, head } = people;
    await head.does('acknowledgeDecision', record);
    city.goOnTo('2026-07-06');
    await office.does('executeDecision', record, {
      executedOn: '2026-07-06',
      notificationId: notification.id,
    });
    const contested = { unitForms: [], personForms: ['CIRCULATED_CRITICISM'], grounds: '处理过重' };
    review = await head.makes('requestReview', { caseId: record.id, ...contested });
    city.goOnTo('2026-07-08');
    record = await office.does('discloseDecision', record, {
      disclosedOn: '2026-07-08',
      channel: 'GOVERNMENT_WEBSITE',
    });
    expect(record.state).toBe('DISCLOSED');
    const decision = { outcome: 'UPHELD', outcomeReason: '事实清楚，处理适当' };
    expect(await office.isRefused('decideReview', decision, review)).toEqual(['FORBIDDEN']);
    review = await officeHead.does('decideReview', review, decision);
    expect(review.state).toBe('UPHELD');
  });

  it('August: the school appeals to the city, whose office changes the decision', async () => {
    const { cityOffice, head } = people;
    city.goOnTo('2026-07-14');
    appeal = await head.makes('requestMunicipalAppeal', {
      caseId: record.id,
      unitForms: [],
      personForms: ['CIRCULATED_CRITICISM'],
      grounds: '处理过重',
      receivedOn: '2026-07-08',
      afterReview: true,
    });
    city.goOnTo('2026-08-03');
    appeal = await cityOffice.does('decideMunicipalAppeal', appeal, {
      outcome: 'CHANGED',
      outcomeReason: '责任人已主动整改',
      change: '将对校长的通报批评变更为责令检查',
    });
    expect(appeal.state).toBe('CHANGED');
  });

  it('August: the district puts its decision right and archives the case', async () => {
    const { office, officeHead, chair } = people;
    city.goOnTo('2026-08-05');
    const outcome = { outcome: 'CHANGED', reference: '申诉处理决定' };
    await officeHead.does('recordContestOutcome', record, outcome);
    expect(await office.isRefused('archiveCase', {}, record)).toEqual([
      'CORRECTED 《教育督导问责办法》（条款未核对）',
    ]);
    await chair.does('correctDecision', record, {
      summary: '对校长的处理变更为责令检查',
      forms: {
        unit: ['NOTIFICATION'],
        persons: ['ORDERED_SELF_EXAMINATION'],
        responsiblePersons: '校长',
        aggravations: ['UNCORRECTED'],
      },
    });
    city.goOnTo('2026-09-01');
    record = await office.does('archiveCase', record);
    expect(record.state).toBe('ARCHIVED');
  });

  it('autumn: in the end it is put right, and the inspection is closed', async () => {
    const { office, head, team } = people;
    await head.does('reportRectification', rectification, report('2026-09-01'));
    const verified = { verdict: 'SUFFICIENT', verifierId: team[0] };
    await office.does('verifyRectification', rectification, verified);
    await office.does('fileInspectionReport', inspection, {
      summary: '整改几经反复，现已到位',
      government: '渝中区人民政府',
      superior: '重庆市人民政府教育督导室',
    });
    const publication = { publishedOn: '2026-09-01', publicationChannel: 'GOVERNMENT_WEBSITE' };
    await office.does('publishInspection', inspection, publication);
    city.goOnTo('2026-11-02');
    const followUp = { followUpResult: 'LASTING', reviewerId: team[1] };
    await office.does('followUpRectification', rectification, followUp);
    rectification = await office.does('closeRectification', rectification);
    expect(rectification.state).toBe('CLOSED');
    inspection = await office.does('closeInspection', inspection);
    expect(inspection.state).toBe('CLOSED');
  });
});
