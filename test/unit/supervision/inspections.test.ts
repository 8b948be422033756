import fc from 'fast-check';
import { addDays } from '../../../subgraphs/supervision/calendar';
import { decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  feedbackDueOn,
  MAJOR_INSPECTION,
  REGULAR_INSPECTION,
  type ConsultationFacts,
  type FindingFacts,
  type InspectionFacts,
  type MajorInspectionFacts,
  type MajorInspectionState,
  type RegularInspectionFacts,
  type TeamMember,
} from '../../../subgraphs/supervision/lifeCycles';
import { termsOf } from '../../../subgraphs/supervision/registers';
import { testGuards } from '../../support/guardCases';

const today = '2026-11-23';
const office = { role: 'DISTRICT_OFFICE', capacity: null } as const;
const unit = { role: 'INSPECTED_UNIT', capacity: 'HEAD' } as const;

const finding: FindingFacts = {
  categoryList: 'SCHOOL_REGULAR_MATTER',
  categoryCode: 'FOOD_WATER_DORMITORY',
  categoryVersion: 1,
  disposition: 'ON_SITE_ADVICE',
  isHazard: false,
};
const member = (id: string, change: Partial<TeamMember> = {}): TeamMember => ({
  id,
  state: 'ACTIVE',
  certificateNumber: id,
  ...change,
});
const team = [member('a'), member('b'), member('c')];

const sound: InspectionFacts = {
  schoolStatus: 'OPEN',
  matterList: 'SCHOOL_REGULAR_MATTER',
  matters: ['FOOD_WATER_DORMITORY'],
  team,
  recusedInspectors: ['z'],
  recorderId: 'a',
  visitedOn: today,
  findings: [finding],
  unorderedFindings: 0,
  unorderedHazards: 0,
  openRectifications: 0,
  reportedOn: today,
  summary: '报告',
  publishedOn: today,
  publicationChannel: 'GOVERNMENT_WEBSITE',
  minorInvolved: false,
  redactedSummary: null,
  exposureGround: 'LAW_BREACH',
  exposedOn: today,
  exposureMedium: '某报',
  reason: '停课',
  today,
};

const regular: RegularInspectionFacts = {
  ...sound,
  visitRecord: '记录',
  isPrivate: false,
  mattersOfYear: ['FOOD_WATER_DORMITORY'],
};
const everyMatter = termsOf('SCHOOL_REGULAR_MATTER').map(({ code }) => code);

testGuards(
  REGULAR_INSPECTION,
  regular,
  [
    {
      rule: 'SCHOOL_IS_OPEN',
      command: 'scheduleInspection',
      state: null,
      change: { schoolStatus: 'CLOSED' },
    },
    { rule: 'TEAM_NAMED', command: 'scheduleInspection', state: null, change: { team: [] } },
    {
      rule: 'TEAM_NAMED',
      command: 'recordUnannouncedVisit',
      state: null,
      change: { team: [member('a'), member('a')] },
    },
    {
      rule: 'RECORDED_BY_TEAM',
      command: 'recordUnannouncedVisit',
      state: null,
      change: { recorderId: 'd' },
    },
    {
      rule: 'TEAM_ACTIVE',
      command: 'scheduleInspection',
      state: null,
      change: { team: [member('a'), member('b', { state: 'LEFT' })] },
    },
    {
      rule: 'TEAM_ACTIVE',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { team: [member('a', { state: 'REMOVED' })] },
    },
    {
      rule: 'TEAM_CERTIFIED',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { team: [member('a', { certificateNumber: '' })] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'scheduleInspection',
      state: null,
      change: { recusedInspectors: ['b'] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'recordUnannouncedVisit',
      state: null,
      change: { recusedInspectors: ['b'] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { recusedInspectors: ['a', 'c'] },
    },
    ...['recordFinding', 'reportInspection'].map((command) => ({
      rule: 'RECORDER_NOT_RECUSED',
      command,
      state: 'VISITED',
      given: { recusedInspectors: ['b'] },
      change: { recusedInspectors: ['a'] },
    })),
    {
      rule: 'RECORDER_NOT_RECUSED',
      command: 'reportInspection',
      state: 'VISITED',
      given: { recorderId: null, recusedInspectors: ['a'] },
      change: { recorderId: 'a' },
    },
    {
      rule: 'MATTERS_FROM_REGISTER',
      command: 'scheduleInspection',
      state: null,
      change: { matters: ['SAFETY'] },
    },
    { rule: 'MATTERS_FROM_REGISTER', command: 'scheduleInspection', state: null, change: { matters: [] } },
    {
      rule: 'VISIT_NOT_AHEAD',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { visitedOn: '2026-11-24' },
    },
    { rule: 'VISIT_RECORDED', command: 'recordVisit', state: 'SCHEDULED', change: { visitRecord: ' ' } },
    {
      rule: 'CATEGORY_FROM_REGISTER',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { findings: [{ ...finding, categoryVersion: 2 }] },
    },
    {
      rule: 'CATEGORY_FROM_REGISTER',
      command: 'recordFinding',
      state: 'VISITED',
      change: {
        findings: [{ ...finding, categoryList: 'KINDERGARTEN_REGULAR_MATTER', categoryCode: 'SAFETY' }],
      },
    },
    {
      rule: 'HAZARD_PRESSED',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { findings: [finding, { ...finding, isHazard: true }] },
    },
    ...(['REPORT_TO_OFFICE', 'DEPARTMENT_CONSULTATION', 'SPECIAL_INSPECTION'] as const).map(
      (disposition) => ({
        rule: 'HAZARD_PRESSED',
        command: 'recordVisit',
        state: 'SCHEDULED',
        change: { findings: [{ ...finding, isHazard: true, disposition }] },
      }),
    ),
    {
      rule: 'HAZARD_PRESSED',
      command: 'recordFinding',
      state: 'VISITED',
      change: { findings: [{ ...finding, isHazard: true }] },
    },
    { rule: 'REPORT_WRITTEN', command: 'reportInspection', state: 'VISITED', change: { summary: null } },
    {
      rule: 'REPORT_AFTER_VISIT',
      command: 'reportInspection',
      state: 'VISITED',
      change: { reportedOn: '2026-11-22' },
    },
    {
      rule: 'REPORT_AFTER_VISIT',
      command: 'reportInspection',
      state: 'VISITED',
      change: { reportedOn: '2026-11-24' },
    },
    {
      rule: 'NO_OPEN_RECTIFICATION',
      command: 'closeInspection',
      state: 'REPORTED',
      change: { openRectifications: 1 },
    },
    { rule: 'REASON_GIVEN', command: 'cancelInspection', state: 'SCHEDULED', change: { reason: '' } },
    {
      rule: 'PUBLICATION_NAMED',
      command: 'publishInspection',
      state: 'CLOSED',
      change: { publicationChannel: null },
    },
    {
      rule: 'PUBLISHED_AFTER_REPORT',
      command: 'publishInspection',
      state: 'REPORTED',
      change: { publishedOn: '2026-11-22' },
    },
    {
      rule: 'MINORS_REDACTED',
      command: 'publishInspection',
      state: 'REPORTED',
      given: { minorInvolved: true, redactedSummary: '隐去身份后的报告' },
      change: { redactedSummary: null },
    },
    {
      rule: 'EXPOSURE_GROUNDED',
      command: 'exposeInspection',
      state: 'CLOSED',
      change: { exposureGround: null },
    },
    {
      rule: 'EXPOSED_AFTER_PUBLICATION',
      command: 'exposeInspection',
      state: 'REPORTED',
      change: { publishedOn: null },
    },
  ],
  [
    {
      rule: 'HAZARD_OUTSTANDING',
      command: 'recordVisit',
      state: 'SCHEDULED',
      change: { unorderedHazards: 1 },
    },
    {
      rule: 'HAZARD_OUTSTANDING',
      command: 'reportInspection',
      state: 'VISITED',
      change: { unorderedHazards: 1 },
    },
    {
      rule: 'RECTIFICATION_OUTSTANDING',
      command: 'closeInspection',
      state: 'REPORTED',
      change: { unorderedFindings: 1 },
    },
    {
      rule: 'PRIVATE_SCHOOL_IN_FULL',
      command: 'scheduleInspection',
      state: null,
      given: { isPrivate: true, mattersOfYear: everyMatter },
      change: { mattersOfYear: everyMatter.slice(1) },
    },
  ],
);

const consultations: ConsultationFacts[] = [
  { group: 'PUBLIC', form: 'WEB', heldOn: today, headsPresent: false, teachersPresent: false },
  { group: 'STUDENTS', form: 'QUESTIONNAIRE', heldOn: today, headsPresent: false, teachersPresent: false },
  { group: 'PARENTS', form: 'MEETING', heldOn: today, headsPresent: false, teachersPresent: false },
  { group: 'TEACHERS', form: 'MEETING', heldOn: today, headsPresent: false, teachersPresent: true },
];
const having = (group: string, change: Partial<ConsultationFacts>) =>
  consultations.map((each) => (each.group === group ? { ...each, ...change } : each));
const without = (group: string) => consultations.filter((each) => each.group !== group);

const major: MajorInspectionFacts = {
  ...sound,
  matterList: 'SCHOOL_MATTER',
  matters: ['FACILITIES_FUNDS'],
  findings: [{ ...finding, categoryList: 'SCHOOL_MATTER', categoryCode: 'FACILITIES_FUNDS' }],
  publicationChannel: 'GOVERNMENT_WEBSITE',
  kind: 'SPECIAL',
  subjectKind: 'SCHOOL',
  isSubjectNamed: true,
  schoolKind: 'PRIMARY',
  isPrivate: false,
  isInApprovedPlan: true,
  isEmergency: false,
  orderNumber: null,
  orderIssuer: null,
  isOrderAttached: false,
  majorInspectionsInYear: 2,
  schoolCap: 2,
  noticedOn: '2026-11-20',
  selfEvaluationDueOn: today,
  selfEvaluation: '自评',
  consultations,
  deliberation: '评议',
  deliberatedOn: '2026-11-18',
  feedbackForm: 'WRITTEN',
  feedback: '反馈',
  isEveryFindingFedBack: true,
  feedbackOn: '2026-11-18',
  hasDefended: false,
  hasWaivedDefence: false,
  defence: '申辩',
  opinion: '意见',
  reportedToGovernment: '本级政府',
  reportedToSuperior: '市政府教育督导室',
};
const ordered: Partial<MajorInspectionFacts> = {
  isEmergency: true,
  isInApprovedPlan: false,
  orderNumber: '某府督〔2026〕1号',
  orderIssuer: 'OWN_GOVERNMENT',
  isOrderAttached: true,
};

testGuards(
  MAJOR_INSPECTION,
  major,
  [
    { rule: 'KIND_IS_MAJOR', command: 'draftInspection', state: null, change: { kind: 'REGULAR' } },
    {
      rule: 'ORDER_NUMBERED',
      command: 'orderInspection',
      state: null,
      given: ordered,
      change: { orderNumber: null },
    },
    { rule: 'SUBJECT_NAMED', command: 'draftInspection', state: null, change: { isSubjectNamed: false } },
    { rule: 'SUBJECT_NAMED', command: 'updateInspection', state: 'DRAFT', change: { isSubjectNamed: false } },
    { rule: 'SCHOOL_IS_OPEN', command: 'draftInspection', state: null, change: { schoolStatus: 'MERGED' } },
    {
      rule: 'SCHOOL_IS_OPEN',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { schoolStatus: 'CLOSED' },
    },
    {
      rule: 'MATTERS_FROM_REGISTER',
      command: 'updateInspection',
      state: 'DRAFT',
      change: { matters: ['FOOD_WATER_DORMITORY'] },
    },
    {
      rule: 'IN_APPROVED_PLAN',
      command: 'planInspection',
      state: 'DRAFT',
      change: { isInApprovedPlan: false },
    },
    {
      rule: 'EMERGENCY_ORDERED',
      command: 'planInspection',
      state: 'DRAFT',
      given: ordered,
      change: { isOrderAttached: false },
    },
    {
      rule: 'EMERGENCY_ORDERED',
      command: 'planInspection',
      state: 'DRAFT',
      given: ordered,
      change: { orderNumber: ' ' },
    },
    {
      rule: 'EMERGENCY_ORDERED',
      command: 'planInspection',
      state: 'DRAFT',
      given: ordered,
      change: { orderIssuer: null },
    },
    {
      rule: 'WITHIN_SCHOOL_CAP',
      command: 'planInspection',
      state: 'DRAFT',
      change: { majorInspectionsInYear: 3 },
    },
    {
      rule: 'PRIVATE_SCHOOL_COMPREHENSIVE',
      command: 'planInspection',
      state: 'DRAFT',
      given: {
        kind: 'COMPREHENSIVE',
        isPrivate: true,
        matters: [
          'LAWFUL_QUALITY_EDUCATION',
          'STAFF_ADMISSION_SAFETY_RULES',
          'FACILITIES_FUNDS',
          'MORAL_ETHOS',
        ],
      },
      change: { matters: ['LAWFUL_QUALITY_EDUCATION', 'FACILITIES_FUNDS', 'MORAL_ETHOS'] },
    },
    {
      rule: 'TEAM_ACTIVE',
      command: 'nameInspectionTeam',
      state: 'DRAFT',
      change: { team: [member('a', { state: 'EXPIRED' })] },
    },
    {
      rule: 'TEAM_ACTIVE',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { team: [...team, member('d', { state: 'LEFT' })] },
    },
    {
      rule: 'TEAM_ACTIVE',
      command: 'startSiteVisit',
      state: 'SELF_EVALUATED',
      change: { team: [...team, member('d', { state: 'REMOVED' })] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'nameInspectionTeam',
      state: 'ON_SITE',
      change: { recusedInspectors: ['b'] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { recusedInspectors: ['a'] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'startSiteVisit',
      state: 'SELF_EVALUATED',
      change: { recusedInspectors: ['c'] },
    },
    {
      rule: 'NOBODY_RECUSED',
      command: 'deliberateInspection',
      state: 'CONSULTED',
      change: { recusedInspectors: ['c'] },
    },
    {
      rule: 'TEAM_OF_THREE',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { team: team.slice(1) },
    },
    {
      rule: 'TEAM_OF_THREE',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { team: [...team, member('a')] },
    },
    {
      rule: 'TEAM_OF_THREE',
      command: 'nameInspectionTeam',
      state: 'NOTICE_ISSUED',
      change: { team: team.slice(1) },
    },
    {
      rule: 'TEAM_OF_THREE_ON_SITE',
      command: 'startSiteVisit',
      state: 'SELF_EVALUATED',
      change: { team: team.slice(1) },
    },
    {
      rule: 'TEAM_CERTIFIED',
      command: 'startSiteVisit',
      state: 'SELF_EVALUATED',
      change: { team: [...team, member('d', { certificateNumber: '' })] },
    },
    {
      rule: 'SELF_EVALUATION_DUE_NOT_PAST',
      command: 'issueInspectionNotice',
      state: 'PLANNED',
      change: { selfEvaluationDueOn: '2026-11-22' },
    },
    {
      rule: 'SELF_EVALUATION_WRITTEN',
      command: 'submitSelfEvaluation',
      state: 'NOTICE_ISSUED',
      change: { selfEvaluation: '' },
    },
    {
      rule: 'SELF_EVALUATION_AWAITED',
      command: 'startSiteVisit',
      state: 'NOTICE_ISSUED',
      given: { selfEvaluation: null, selfEvaluationDueOn: '2026-11-22' },
      change: { selfEvaluationDueOn: today },
    },
    {
      rule: 'VISIT_NOT_AHEAD',
      command: 'startSiteVisit',
      state: 'SELF_EVALUATED',
      change: { visitedOn: '2026-11-24' },
    },
    {
      rule: 'VISIT_AFTER_NOTICE',
      command: 'startSiteVisit',
      state: 'NOTICE_ISSUED',
      given: { visitedOn: '2026-11-20' },
      change: { visitedOn: '2026-11-19' },
    },
    {
      rule: 'CATEGORY_FROM_REGISTER',
      command: 'recordFinding',
      state: 'ON_SITE',
      change: { findings: [finding] },
    },
    {
      rule: 'HAZARD_PRESSED',
      command: 'recordFinding',
      state: 'DELIBERATED',
      change: { findings: major.findings.map((each) => ({ ...each, isHazard: true })) },
    },
    ...[
      { command: 'recordFinding', state: 'ON_SITE' },
      { command: 'recordFinding', state: 'CONSULTED' },
      { command: 'recordConsultation', state: 'ON_SITE' },
    ].map((step) => ({ rule: 'NOBODY_RECUSED', ...step, change: { recusedInspectors: ['b'] } })),
    {
      rule: 'RECORDER_NOT_RECUSED',
      command: 'recordFinding',
      state: 'DELIBERATED',
      given: { recusedInspectors: ['b'] },
      change: { recusedInspectors: ['a'] },
    },
    {
      rule: 'PUBLIC_CONSULTED',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: without('PUBLIC') },
    },
    {
      rule: 'PUBLIC_CONSULTED',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: having('PUBLIC', { form: 'MEETING' }) },
    },
    ...['STUDENTS', 'PARENTS', 'TEACHERS'].flatMap((group) => [
      {
        rule: 'GROUPS_HEARD',
        command: 'recordConsultation',
        state: 'ON_SITE',
        change: { consultations: without(group) },
      },
      {
        rule: 'GROUPS_HEARD',
        command: 'recordConsultation',
        state: 'ON_SITE',
        change: { consultations: having(group, { form: 'WEB' }) },
      },
    ]),
    {
      rule: 'GROUPS_HEARD',
      command: 'recordConsultation',
      state: 'ON_SITE',
      given: { schoolKind: 'KINDERGARTEN', consultations: without('STUDENTS') },
      change: { consultations: without('PARENTS') },
    },
    {
      rule: 'STUDENTS_AND_PARENTS_ALONE',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: having('STUDENTS', { teachersPresent: true }) },
    },
    {
      rule: 'STUDENTS_AND_PARENTS_ALONE',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: having('PARENTS', { headsPresent: true }) },
    },
    {
      rule: 'TEACHERS_ALONE',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: having('TEACHERS', { headsPresent: true }) },
    },
    {
      rule: 'CONSULTATION_NOT_AHEAD',
      command: 'recordConsultation',
      state: 'ON_SITE',
      change: { consultations: having('PARENTS', { heldOn: '2026-11-24' }) },
    },
    {
      rule: 'DELIBERATION_WRITTEN',
      command: 'deliberateInspection',
      state: 'CONSULTED',
      change: { deliberation: null },
    },
    {
      rule: 'FEEDBACK_FORM_NAMED',
      command: 'giveFeedback',
      state: 'DELIBERATED',
      change: { feedbackForm: null },
    },
    { rule: 'FEEDBACK_FORM_NAMED', command: 'giveFeedback', state: 'DELIBERATED', change: { feedback: '' } },
    {
      rule: 'COMPREHENSIVE_IN_WRITING',
      command: 'giveFeedback',
      state: 'DELIBERATED',
      given: { kind: 'COMPREHENSIVE' },
      change: { feedbackForm: 'MEETING' },
    },
    {
      rule: 'EVERY_FINDING_FED_BACK',
      command: 'giveFeedback',
      state: 'DELIBERATED',
      change: { isEveryFindingFedBack: false },
    },
    {
      rule: 'DEFENCE_WRITTEN',
      command: 'submitDefence',
      state: 'FEEDBACK_GIVEN',
      change: { defence: ' ' },
    },
    {
      rule: 'DEFENCE_IN_TIME',
      command: 'submitDefence',
      state: 'FEEDBACK_GIVEN',
      change: { feedbackOn: '2026-11-17' },
    },
    {
      rule: 'DEFENCE_OPEN',
      command: 'submitDefence',
      state: 'FEEDBACK_GIVEN',
      change: { hasWaivedDefence: true },
    },
    {
      rule: 'DEFENCE_OPEN',
      command: 'waiveDefence',
      state: 'FEEDBACK_GIVEN',
      change: { hasDefended: true },
    },
    {
      rule: 'DEFENCE_AWAITED',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { feedbackOn: '2026-11-17' },
      change: { feedbackOn: '2026-11-18' },
    },
    {
      rule: 'DEFENCE_AWAITED',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { hasDefended: true },
      change: { hasDefended: false },
    },
    {
      rule: 'DEFENCE_AWAITED',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { hasWaivedDefence: true },
      change: { hasWaivedDefence: false },
    },
    {
      rule: 'OPINION_WRITTEN',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { hasDefended: true },
      change: { opinion: '' },
    },
    {
      rule: 'REPORT_WRITTEN',
      command: 'fileInspectionReport',
      state: 'OPINION_ISSUED',
      change: { summary: '' },
    },
    {
      rule: 'TWO_RECIPIENTS',
      command: 'fileInspectionReport',
      state: 'OPINION_ISSUED',
      change: { reportedToGovernment: '' },
    },
    {
      rule: 'TWO_RECIPIENTS',
      command: 'fileInspectionReport',
      state: 'OPINION_ISSUED',
      change: { reportedToSuperior: null },
    },
    {
      rule: 'PUBLICATION_NAMED',
      command: 'publishInspection',
      state: 'REPORTED',
      change: { publishedOn: '2026-11-24' },
    },
    {
      rule: 'PUBLISHED_AFTER_REPORT',
      command: 'publishInspection',
      state: 'REPORTED',
      change: { publishedOn: '2026-11-22' },
    },
    {
      rule: 'MINORS_REDACTED',
      command: 'publishInspection',
      state: 'REPORTED',
      given: { minorInvolved: true, redactedSummary: '隐去身份后的报告' },
      change: { redactedSummary: '' },
    },
    {
      rule: 'ON_GOVERNMENT_WEBSITE',
      command: 'publishInspection',
      state: 'REPORTED',
      change: { publicationChannel: 'NEWS_MEDIA' },
    },
    {
      rule: 'EXPOSURE_GROUNDED',
      command: 'exposeInspection',
      state: 'PUBLISHED',
      change: { exposureMedium: '' },
    },
    {
      rule: 'EXPOSURE_GROUNDED',
      command: 'exposeInspection',
      state: 'PUBLISHED',
      change: { exposedOn: '2026-11-24' },
    },
    {
      rule: 'EXPOSED_AFTER_PUBLICATION',
      command: 'exposeInspection',
      state: 'CLOSED',
      change: { exposedOn: '2026-11-22' },
    },
    {
      rule: 'NO_OPEN_RECTIFICATION',
      command: 'closeInspection',
      state: 'PUBLISHED',
      change: { openRectifications: 1 },
    },
    { rule: 'REASON_GIVEN', command: 'cancelInspection', state: 'SELF_EVALUATED', change: { reason: null } },
  ],
  [
    {
      rule: 'HAZARD_OUTSTANDING',
      command: 'recordFinding',
      state: 'CONSULTED',
      change: { unorderedHazards: 2 },
    },
    {
      rule: 'FEEDBACK_IN_TIME',
      command: 'giveFeedback',
      state: 'DELIBERATED',
      change: { deliberatedOn: '2026-11-17' },
    },
    {
      rule: 'FEEDBACK_IN_TIME',
      command: 'giveFeedback',
      state: 'DELIBERATED',
      given: { kind: 'COMPREHENSIVE', deliberatedOn: '2026-11-13' },
      change: { deliberatedOn: '2026-11-12' },
    },
    {
      rule: 'OPINION_IN_TIME',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { feedbackOn: '2026-10-24' },
      change: { feedbackOn: '2026-10-23' },
    },
    {
      rule: 'RECTIFICATION_OUTSTANDING',
      command: 'issueOpinion',
      state: 'FEEDBACK_GIVEN',
      given: { hasDefended: true },
      change: { unorderedFindings: 1 },
    },
    {
      rule: 'PUBLICATION_IN_TIME',
      command: 'publishInspection',
      state: 'REPORTED',
      given: { reportedOn: '2026-10-28' },
      change: { reportedOn: '2026-10-20' },
    },
  ],
);

const ask = (
  state: MajorInspectionState,
  command: string,
  facts: MajorInspectionFacts,
  caller: typeof office | typeof unit = office,
) => decide(MAJOR_INSPECTION, { state, command, caller, facts });

describe('a special or comprehensive inspection', () => {
  it('of a lower government needs no school, and is not counted against one', () => {
    const facts: MajorInspectionFacts = {
      ...major,
      subjectKind: 'LOWER_GOVERNMENT',
      schoolStatus: null,
      schoolKind: null,
      matterList: 'GOVERNMENT_MATTER',
      matters: ['FUNDING'],
      majorInspectionsInYear: 0,
    };
    expect(ask('DRAFT', 'planInspection', facts)).toMatchObject({ kind: 'ALLOWED', next: 'PLANNED' });
  });

  it('beyond the cap is planned only as an emergency on an order', () => {
    const facts: MajorInspectionFacts = { ...major, ...ordered, majorInspectionsInYear: 9 };
    expect(ask('DRAFT', 'planInspection', facts)).toMatchObject({ kind: 'ALLOWED' });
    expect(ask('DRAFT', 'planInspection', { ...facts, isEmergency: false })).toMatchObject({
      violations: [{ rule: 'IN_APPROVED_PLAN' }, { rule: 'WITHIN_SCHOOL_CAP' }],
    });
  });

  it('is cancelled up to the site visit, and not after it', () => {
    const states = Object.keys(MAJOR_INSPECTION.states) as MajorInspectionState[];
    const cancellable = states.filter((state) => ask(state, 'cancelInspection', major).kind === 'ALLOWED');
    expect(cancellable).toEqual(['DRAFT', 'PLANNED', 'NOTICE_ISSUED', 'SELF_EVALUATED']);
  });

  it('has five days for its feedback when special, and ten when comprehensive', () => {
    expect(ask('CONSULTED', 'deliberateInspection', major)).toMatchObject({
      transition: { starts: ['SPECIAL_FEEDBACK'] },
    });
    const comprehensive: MajorInspectionFacts = { ...major, kind: 'COMPREHENSIVE' };
    expect(ask('CONSULTED', 'deliberateInspection', comprehensive)).toMatchObject({
      transition: { starts: ['COMPREHENSIVE_FEEDBACK'] },
    });
    expect(feedbackDueOn({ kind: 'SPECIAL', deliberatedOn: today })).toBe('2026-11-28');
    expect(feedbackDueOn({ kind: 'COMPREHENSIVE', deliberatedOn: today })).toBe('2026-12-03');
    expect(feedbackDueOn({ kind: 'SPECIAL', deliberatedOn: null })).toBeNull();
  });

  it('is at any moment either open to a defence or ready for the opinion letter, never both, never neither', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 4000 }),
        (daysSince, dayOfFeedback) => {
          const feedbackOn = addDays('2020-01-01', dayOfFeedback);
          const facts: MajorInspectionFacts = { ...major, feedbackOn, today: addDays(feedbackOn, daysSince) };
          const mayDefend = ask('FEEDBACK_GIVEN', 'submitDefence', facts, unit).kind === 'ALLOWED';
          const mayIssue = ask('FEEDBACK_GIVEN', 'issueOpinion', facts).kind === 'ALLOWED';
          expect([mayDefend, mayIssue]).toEqual([daysSince <= 5, daysSince > 5]);
        },
      ),
    );
  });

  it('lets the unit wait no longer once it has defended itself or waived', () => {
    for (const said of [{ hasDefended: true }, { hasWaivedDefence: true }]) {
      const facts: MajorInspectionFacts = { ...major, ...said, feedbackOn: today };
      expect(ask('FEEDBACK_GIVEN', 'issueOpinion', facts)).toMatchObject({ next: 'OPINION_ISSUED' });
    }
  });

  it('never has a team below three past its notice, whoever is named', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 6 }),
        fc.constantFrom('NOTICE_ISSUED', 'SELF_EVALUATED', 'ON_SITE', 'CONSULTED'),
        (ids, state) => {
          const facts: MajorInspectionFacts = { ...major, team: ids.map((id) => member(id)) };
          const isTeam = ids.length >= 3 && new Set(ids).size === ids.length;
          const decision = ask(state, 'nameInspectionTeam', facts);
          expect(decision.kind).toBe(isTeam ? 'ALLOWED' : 'VIOLATED');
        },
      ),
    );
  });
});

it('a command tells everything that it violates at once', () => {
  const decision = decide(REGULAR_INSPECTION, {
    state: 'VISITED',
    command: 'reportInspection',
    caller: { role: 'INSPECTOR', capacity: null },
    facts: { ...regular, summary: '', reportedOn: null },
  });
  expect(decision).toEqual({
    kind: 'VIOLATED',
    violations: [
      {
        rule: 'REPORT_WRITTEN',
        basis: '《深化新时代教育督导体制机制改革落实措施》第7项',
        kind: 'POLICY',
        messageZh: '开展督导均须形成督导报告。',
      },
      {
        rule: 'REPORT_AFTER_VISIT',
        basis: '本系统内部规则',
        kind: 'HOUSE',
        messageZh: '报告日期不得早于入校日期，也不得晚于今天。',
      },
    ],
  });
});
