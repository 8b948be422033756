import {
  AUTHORITY,
  CITY_OFFICE,
  GOVERNMENT,
  INSPECTOR,
  OFFICE,
  UNIT_CLERK,
  UNIT_HEAD,
  type Actor,
} from '../../../subgraphs/supervision/actors';
import { commandsOf } from '../../../subgraphs/supervision/commands';
import { availableCommands, decide, type LifeCycle } from '../../../subgraphs/supervision/lifeCycle';
import { checkLifeCycles, faultsOf } from '../../../subgraphs/supervision/lifeCycleCheck';
import {
  INSPECTOR_LIFE,
  LIFE_CYCLES,
  OPEN_RECTIFICATION_STATES,
  RECTIFICATION,
  REGULAR_INSPECTION,
  SCHOOL,
} from '../../../subgraphs/supervision/lifeCycles';

/** What leaves a school where it stands. */
const SCHOOL_IN_PLACE = Object.keys(SCHOOL.states).map((state) => `${state} → ${state}`);

/** What leaves a rectification where it stands, as long as it is open. */
const IN_PLACE = OPEN_RECTIFICATION_STATES.map((state) => `${state} → ${state}`);

/** What leaves a case where it stands, once it is decided. */
const DECISION_IN_PLACE = [
  'DECIDED → DECIDED',
  'EXECUTED → EXECUTED',
  'DISCLOSED → DISCLOSED',
  'ARCHIVED → ARCHIVED',
];

/** How a review or an appeal ends. */
const CONTESTS_END = ['REVOKED', 'CHANGED', 'UPHELD', 'REJECTED'].map((end) => `REQUESTED → ${end}`);

/** `command` → `from → to` of every row, as the domain has it. `*` stands for no record yet. */
const EXPECTED: Record<string, Record<string, string[]>> = {
  Paper: {
    correctPaper: ['ISSUED → SUPERSEDED', 'ISSUED → SUPERSEDED'],
    supersedePaper: ['ISSUED → SUPERSEDED'],
  },
  Attachment: { approveAttachmentOpening: ['KEPT → KEPT'] },
  AnnualPlan: {
    draftAnnualPlan: ['* → DRAFT'],
    updateAnnualPlan: ['DRAFT → DRAFT'],
    proposeAnnualPlan: ['DRAFT → PROPOSED'],
    approveAnnualPlan: ['PROPOSED → APPROVED'],
    returnAnnualPlan: ['PROPOSED → RETURNED'],
    reviseAnnualPlan: ['RETURNED → DRAFT'],
    amendAnnualPlan: ['* → DRAFT', 'APPROVED → APPROVED'],
    supersedeAnnualPlan: ['APPROVED → SUPERSEDED'],
    completeAnnualPlan: ['APPROVED → COMPLETED'],
  },
  School: {
    registerSchool: ['* → OPEN'],
    updateSchool: ['OPEN → OPEN'],
    closeSchool: ['OPEN → CLOSED'],
    mergeSchool: ['OPEN → MERGED'],
    moveSchool: ['OPEN → MOVED'],
    changeResponsibleInspector: SCHOOL_IN_PLACE,
    changeSchoolZone: SCHOOL_IN_PLACE,
  },
  Inspector: {
    appointInspector: ['* → ACTIVE'],
    appointCandidate: ['EXAMINED → ACTIVE'],
    nominateInspector: ['* → NOMINATED'],
    vetInspector: ['NOMINATED → VETTED'],
    examineInspector: ['VETTED → EXAMINED'],
    showInspectorToPublic: ['EXAMINED → PUBLIC_NOTICE'],
    engageInspector: ['PUBLIC_NOTICE → ACTIVE'],
    rejectInspector: [
      'NOMINATED → REJECTED',
      'VETTED → REJECTED',
      'EXAMINED → REJECTED',
      'PUBLIC_NOTICE → REJECTED',
    ],
    withdrawInspector: [
      'NOMINATED → WITHDRAWN',
      'VETTED → WITHDRAWN',
      'EXAMINED → WITHDRAWN',
      'PUBLIC_NOTICE → WITHDRAWN',
    ],
    renewInspector: ['ACTIVE → ACTIVE'],
    expireInspector: ['ACTIVE → EXPIRED'],
    releaseInspector: ['ACTIVE → LEFT'],
    removeInspector: ['ACTIVE → REMOVED'],
    postInspector: ['ACTIVE → ACTIVE'],
    relieveInspector: ['ACTIVE → ACTIVE'],
    updateInspectorContact: ['ACTIVE → ACTIVE'],
    fileInspector: ['ACTIVE → ACTIVE'],
  },
  Interest: {
    recordInterest: ['* → ENDED', '* → HELD'],
    endInterest: ['HELD → ENDED'],
    withdrawInterest: ['HELD → WITHDRAWN'],
  },
  Recusal: {
    declareRecusal: ['* → DECLARED'],
    applyForRecusal: ['* → APPLIED'],
    orderRecusal: ['* → GRANTED'],
    decideRecusal: ['DECLARED → REFUSED', 'APPLIED → REFUSED', 'DECLARED → GRANTED', 'APPLIED → GRANTED'],
    liftRecusal: ['GRANTED → LIFTED'],
  },
  Zone: {
    createZone: ['* → ACTIVE'],
    renameZone: ['ACTIVE → ACTIVE'],
    assignSchoolsToZone: ['ACTIVE → ACTIVE'],
    withdrawSchoolsFromZone: ['ACTIVE → ACTIVE'],
    dissolveZone: ['ACTIVE → DISSOLVED'],
  },
  RegularInspection: {
    scheduleInspection: ['* → SCHEDULED'],
    recordUnannouncedVisit: ['* → VISITED'],
    recordVisit: ['SCHEDULED → VISITED'],
    recordFinding: ['VISITED → VISITED'],
    reportInspection: ['VISITED → REPORTED'],
    publishInspection: ['REPORTED → REPORTED', 'CLOSED → CLOSED'],
    exposeInspection: ['REPORTED → REPORTED', 'CLOSED → CLOSED'],
    closeInspection: ['REPORTED → CLOSED'],
    cancelInspection: ['SCHEDULED → CANCELLED'],
  },
  MajorInspection: {
    draftInspection: ['* → DRAFT'],
    orderInspection: ['* → DRAFT'],
    updateInspection: ['DRAFT → DRAFT'],
    planInspection: ['DRAFT → PLANNED'],
    nameInspectionTeam: [
      'DRAFT → DRAFT',
      'PLANNED → PLANNED',
      'NOTICE_ISSUED → NOTICE_ISSUED',
      'SELF_EVALUATED → SELF_EVALUATED',
      'ON_SITE → ON_SITE',
      'CONSULTED → CONSULTED',
    ],
    issueInspectionNotice: ['PLANNED → NOTICE_ISSUED'],
    submitSelfEvaluation: ['NOTICE_ISSUED → SELF_EVALUATED'],
    startSiteVisit: ['NOTICE_ISSUED → ON_SITE', 'SELF_EVALUATED → ON_SITE'],
    recordFinding: ['ON_SITE → ON_SITE', 'CONSULTED → CONSULTED', 'DELIBERATED → DELIBERATED'],
    recordConsultation: ['ON_SITE → CONSULTED'],
    deliberateInspection: ['CONSULTED → DELIBERATED', 'CONSULTED → DELIBERATED'],
    giveFeedback: ['DELIBERATED → FEEDBACK_GIVEN'],
    submitDefence: ['FEEDBACK_GIVEN → FEEDBACK_GIVEN'],
    waiveDefence: ['FEEDBACK_GIVEN → FEEDBACK_GIVEN'],
    issueOpinion: ['FEEDBACK_GIVEN → OPINION_ISSUED'],
    fileInspectionReport: ['OPINION_ISSUED → REPORTED'],
    publishInspection: ['REPORTED → PUBLISHED'],
    exposeInspection: ['PUBLISHED → PUBLISHED', 'CLOSED → CLOSED'],
    closeInspection: ['PUBLISHED → CLOSED'],
    cancelInspection: [
      'DRAFT → CANCELLED',
      'PLANNED → CANCELLED',
      'NOTICE_ISSUED → CANCELLED',
      'SELF_EVALUATED → CANCELLED',
    ],
  },
  Rectification: {
    orderRectification: ['* → ORDERED'],
    beginRectification: ['ORDERED → IN_PROGRESS'],
    draftRectificationReport: ['IN_PROGRESS → REPORT_DRAFTED', 'REPORT_DRAFTED → REPORT_DRAFTED'],
    reportRectification: ['IN_PROGRESS → REPORTED', 'REPORT_DRAFTED → REPORTED'],
    verifyRectification: ['REPORTED → INSUFFICIENT', 'REPORTED → VERIFIED'],
    issueSupervisionNotice: [
      'INSUFFICIENT → IN_PROGRESS',
      'ORDERED → IN_PROGRESS',
      'IN_PROGRESS → IN_PROGRESS',
      'REPORT_DRAFTED → IN_PROGRESS',
    ],
    requestExtension: ['ORDERED → ORDERED', 'IN_PROGRESS → IN_PROGRESS', 'REPORT_DRAFTED → REPORT_DRAFTED'],
    extendRectification: [
      'ORDERED → ORDERED',
      'IN_PROGRESS → IN_PROGRESS',
      'REPORT_DRAFTED → REPORT_DRAFTED',
    ],
    nameCompetentAuthority: IN_PLACE,
    recordGuidance: IN_PLACE,
    flagJointLiability: IN_PLACE,
    followUpRectification: ['VERIFIED → RELAPSED', 'VERIFIED → FOLLOW_UP_PASSED'],
    reopenRectification: ['RELAPSED → ORDERED'],
    closeRectification: ['FOLLOW_UP_PASSED → CLOSED'],
  },
  SupervisionNotice: {
    issueSupervisionNotice: ['* → ISSUED'],
    acknowledgeSupervisionNotice: ['ISSUED → ACKNOWLEDGED'],
    complySupervisionNotice: ['ACKNOWLEDGED → COMPLIED'],
    breachSupervisionNotice: ['ISSUED → BREACHED', 'ACKNOWLEDGED → BREACHED'],
  },
  Extension: {
    requestExtension: ['* → REQUESTED'],
    grantExtension: ['REQUESTED → GRANTED'],
    refuseExtension: ['REQUESTED → REFUSED'],
  },
  Complaint: {
    receiveComplaint: ['* → RECEIVED'],
    declineComplaint: ['RECEIVED → NOT_ACCEPTED'],
    referComplaint: ['RECEIVED → REFERRED'],
    assignComplaint: ['RECEIVED → ASSIGNED', 'ASSIGNED → ASSIGNED'],
    checkComplaint: ['ASSIGNED → CHECKED'],
    escalateComplaint: ['RECEIVED → RECEIVED', 'ASSIGNED → ASSIGNED', 'CHECKED → CHECKED'],
    minuteComplaint: ['RECEIVED → RECEIVED', 'ASSIGNED → ASSIGNED', 'CHECKED → CHECKED'],
    answerComplaint: ['CHECKED → ANSWERED'],
    closeComplaint: ['ANSWERED → CLOSED'],
  },
  Interview: {
    proposeInterview: ['* → PROPOSED'],
    conveneInterview: ['PROPOSED → CONVENED', 'NOT_ATTENDED → CONVENED'],
    dismissInterview: ['PROPOSED → DISMISSED'],
    holdInterview: ['CONVENED → HELD'],
    recordAbsence: ['CONVENED → NOT_ATTENDED'],
    recordInterview: ['HELD → RECORDED'],
    fileInterview: ['RECORDED → FILED'],
    closeInterview: ['FILED → CLOSED'],
  },
  Notification: {
    draftNotification: ['* → DRAFT'],
    reviseNotification: ['DRAFT → DRAFT'],
    approveNotification: ['DRAFT → APPROVED'],
    sendNotification: ['APPROVED → SENT'],
    acknowledgeNotification: ['SENT → SENT', 'SENT → ACKNOWLEDGED'],
  },
  AccountabilityCase: {
    proposeCase: ['* → PROPOSED'],
    formInvestigationGroup: ['PROPOSED → GROUP_FORMED'],
    recordInvestigation: ['GROUP_FORMED → INVESTIGATED'],
    declineCase: ['INVESTIGATED → NOT_OPENED'],
    informUnit: ['INVESTIGATED → INFORMED'],
    submitCaseDefence: ['INFORMED → INFORMED'],
    consultMemberUnits: ['INFORMED → CONSULTED'],
    approveDecision: ['CONSULTED → APPROVED'],
    returnCase: ['CONSULTED → INVESTIGATED'],
    decideCase: ['APPROVED → DECIDED'],
    acknowledgeDecision: DECISION_IN_PLACE,
    recordContestOutcome: [...DECISION_IN_PLACE, ...DECISION_IN_PLACE],
    correctDecision: [...DECISION_IN_PLACE, ...DECISION_IN_PLACE],
    executeDecision: ['DECIDED → EXECUTED'],
    discloseDecision: ['EXECUTED → DISCLOSED'],
    archiveCase: ['DISCLOSED → ARCHIVED', 'DECIDED → ARCHIVED', 'EXECUTED → ARCHIVED'],
  },
  AccountabilityReview: {
    requestReview: ['* → REQUESTED'],
    decideReview: CONTESTS_END,
  },
  AccountabilityAppeal: {
    requestAppeal: ['* → REQUESTED'],
    decideAppeal: CONTESTS_END,
  },
  CaseTransfer: {
    transferCase: ['* → TRANSFERRED'],
    recordTransferOutcome: ['TRANSFERRED → OUTCOME_RECORDED'],
  },
};

const caller = ({ role, capacity }: Actor) => ({ role, capacity: capacity ?? null });
const open = <S extends string, F>(lifeCycle: LifeCycle<S, F>, state: S | null, actor: Actor) =>
  availableCommands(lifeCycle, { state, caller: caller(actor) });

describe.each(LIFE_CYCLES.map((lifeCycle) => [lifeCycle.name, lifeCycle] as const))(
  'the life cycle of %s',
  (name, lifeCycle) => {
    it('is sound', () => expect(faultsOf(lifeCycle)).toEqual([]));

    it('leads where the domain says, and nowhere else', () => {
      const rows: Record<string, string[]> = {};
      for (const { command, from, to } of lifeCycle.transitions) {
        for (const state of from.length > 0 ? from : ['*']) (rows[command] ??= []).push(`${state} → ${to}`);
      }
      expect(rows).toEqual(EXPECTED[name]);
    });

    it('refuses every command in every state that no row names, with the commands that are open', () => {
      const commands = [...new Set(lifeCycle.transitions.map(({ command }) => command))];
      for (const state of [null, ...Object.keys(lifeCycle.states)]) {
        for (const command of commands) {
          const rows = lifeCycle.transitions.filter((row) => row.command === command);
          const isOpen = rows.some(({ from }) => (state === null ? from.length === 0 : from.includes(state)));
          if (isOpen) continue;
          const actor = caller(rows[0]?.roles[0] ?? OFFICE);
          const decision = decide(lifeCycle, { state, command, caller: actor, facts: undefined as never });
          const expected = availableCommands(lifeCycle, { state, caller: actor });
          expect([state, command, decision]).toEqual([
            state,
            command,
            { kind: 'ILLEGAL', state, availableCommands: expected },
          ]);
        }
      }
    });

    it('is closed to those whom no row names, whatever the state', () => {
      for (const { command } of lifeCycle.transitions) {
        for (const state of [null, ...Object.keys(lifeCycle.states)]) {
          const request = {
            state,
            command,
            caller: { role: 'AUDITOR', capacity: null } as const,
            facts: undefined as never,
          };
          expect(decide(lifeCycle, request)).toEqual({ kind: 'FORBIDDEN' });
        }
      }
    });

    it('tells for each guard its rule, its basis and its words in Chinese', () => {
      for (const { guards, basis } of lifeCycle.transitions) {
        expect(basis.zh).not.toBe('');
        for (const { rule, messageZh, basis: guardBasis } of guards) {
          expect(rule).toMatch(/^[A-Z_]+$/);
          expect(messageZh).toMatch(/^\p{Script=Han}.*。$/u);
          expect(guardBasis.zh).not.toBe('');
        }
      }
    });
  },
);

describe('the commands open to a caller', () => {
  it('are those of its role and capacity', () => {
    expect(open(RECTIFICATION, 'IN_PROGRESS', UNIT_CLERK)).toEqual([
      'draftRectificationReport',
      'requestExtension',
    ]);
    expect(open(RECTIFICATION, 'IN_PROGRESS', UNIT_HEAD)).toEqual([
      'draftRectificationReport',
      'reportRectification',
      'requestExtension',
    ]);
    expect(open(RECTIFICATION, 'REPORTED', UNIT_HEAD)).toEqual([]);
    expect(open(RECTIFICATION, 'REPORTED', AUTHORITY)).toEqual(['recordGuidance']);
    expect(open(RECTIFICATION, 'REPORTED', OFFICE)).toEqual([
      'verifyRectification',
      'nameCompetentAuthority',
      'recordGuidance',
      'flagJointLiability',
    ]);
    expect(open(REGULAR_INSPECTION, 'SCHEDULED', INSPECTOR)).toEqual(['recordVisit']);
    expect(open(REGULAR_INSPECTION, 'SCHEDULED', OFFICE)).toEqual(['recordVisit', 'cancelInspection']);
    expect(open(INSPECTOR_LIFE, 'EXAMINED', GOVERNMENT)).toEqual(['appointCandidate']);
  });

  it('are none in a final state, and none of a district for the city’s office', () => {
    expect(open(RECTIFICATION, 'CLOSED', OFFICE)).toEqual([]);
    expect(open(SCHOOL, 'CLOSED', OFFICE)).toEqual([]);
    for (const lifeCycle of LIFE_CYCLES) {
      for (const state of [null, ...Object.keys(lifeCycle.states)]) {
        expect(availableCommands(lifeCycle, { state, caller: caller(CITY_OFFICE) })).toEqual([]);
      }
    }
  });

  it('are only those that are carried', () => {
    const isCarried = (command: string) => command === 'recordVisit';
    const request = { state: 'SCHEDULED', caller: caller(OFFICE), isCarried } as const;
    expect(availableCommands(REGULAR_INSPECTION, request)).toEqual(['recordVisit']);
  });

  it('are those that somebody gives, and no steps that follow from other records’', () => {
    const follow = LIFE_CYCLES.flatMap(({ transitions }) => transitions.filter(({ follows }) => follows));
    expect([...new Set(follow.map(({ command }) => command))]).toEqual([
      'supersedeAnnualPlan',
      'changeResponsibleInspector',
      'changeSchoolZone',
      'extendRectification',
      'supersedePaper',
    ]);
    expect(open(RECTIFICATION, 'IN_PROGRESS', OFFICE)).not.toContain('extendRectification');
    const caller = { capacity: null, school: null, unit: null, inspector: null } as const;
    const office = commandsOf({ ...caller, role: 'DISTRICT_OFFICE', district: '500103' });
    expect(office).toContain('grantExtension');
    expect(office).not.toContain('extendRectification');
  });

  it('are for a record not yet made those that make one', () => {
    expect(open(REGULAR_INSPECTION, null, OFFICE)).toEqual(['scheduleInspection', 'recordUnannouncedVisit']);
  });
});

describe('the check of a life cycle', () => {
  const row = {
    roles: [OFFICE],
    guards: [],
    basis: { instrument: null, article: null, kind: 'HOUSE', zh: '' },
  } as const;
  const term = { zh: '', en: '' };
  const sound: LifeCycle<string, never> = {
    zh: '',
    name: 'Sample',
    states: { OPEN: term, CLOSED: { ...term, final: true } },
    transitions: [
      { ...row, command: 'open', from: [], to: 'OPEN' },
      { ...row, command: 'close', from: ['OPEN'], to: 'CLOSED' },
    ],
  };
  const [first, last] = sound.transitions;
  if (!first || !last) throw new Error('two rows');

  it('passes a sound one', () => expect(() => checkLifeCycles([sound, ...LIFE_CYCLES])).not.toThrow());

  it.each<[string, Partial<LifeCycle<string, never>>, string]>([
    [
      'an unreachable state',
      { states: { ...sound.states, LOST: { ...term, final: true } } },
      'LOST cannot be reached',
    ],
    [
      'a dead end that is not final',
      { states: { OPEN: term, CLOSED: term } },
      'CLOSED is a dead end that is not final',
    ],
    [
      'a state left only to itself',
      {
        states: { OPEN: term, CLOSED: term },
        transitions: [...sound.transitions, { ...row, command: 'look', from: ['CLOSED'], to: 'CLOSED' }],
      },
      'CLOSED is a dead end that is not final',
    ],
    [
      'a final state that something leads out of',
      { transitions: [...sound.transitions, { ...row, command: 'reopen', from: ['CLOSED'], to: 'OPEN' }] },
      'CLOSED is final, yet something leads out of it',
    ],
    ['no beginning', { transitions: [last] }, 'no command makes a record'],
    [
      'an unknown state',
      { transitions: [first, { ...last, to: 'GONE' }] },
      'close names GONE, which is no state',
    ],
    ['a row open to nobody', { transitions: [first, { ...last, roles: [] }] }, 'close is open to nobody'],
    [
      'two rows that nothing tells apart',
      { transitions: [first, last, last] },
      'close in OPEN: no single row is taken in every case',
    ],
    [
      'a row that is not always taken',
      { transitions: [first, { ...last, when: () => false }] },
      'close in OPEN: no single row is taken in every case',
    ],
  ])('refuses %s', (_what, change, fault) => {
    const broken = { ...sound, ...change };
    expect(faultsOf(broken)).toContain(`Sample: ${fault}`);
    expect(() => checkLifeCycles([broken])).toThrow(fault);
  });
});
