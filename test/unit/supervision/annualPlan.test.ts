import fc from 'fast-check';
import { GOVERNMENT, OFFICE, type Actor } from '../../../subgraphs/supervision/actors';
import { commandsOf } from '../../../subgraphs/supervision/commands';
import { availableCommands, decide } from '../../../subgraphs/supervision/lifeCycle';
import {
  ANNUAL_PLAN,
  type AnnualPlanFacts,
  type AnnualPlanState,
  type PlanItemFacts,
} from '../../../subgraphs/supervision/lifeCycles';
import { codesOf, PLAN_TRIGGER, type PlanTrigger } from '../../../subgraphs/supervision/lists';
import { covers, isCarriedOut, type PlannedSubject } from '../../../subgraphs/supervision/planItems';
import { testGuards } from '../../support/guardCases';

const item = (number: number, change: Partial<PlanItemFacts> = {}): PlanItemFacts => ({
  number,
  kind: 'SPECIAL',
  subjectKind: 'SCHOOL',
  organiser: 'OFFICE',
  schoolIds: ['a'],
  unitNames: [],
  trigger: null,
  triggerNote: null,
  ...change,
});
const committees: Partial<PlanItemFacts> = {
  kind: 'COMPREHENSIVE',
  organiser: 'COMMITTEE',
  subjectKind: 'LOWER_GOVERNMENT',
  schoolIds: [],
  unitNames: ['500103'],
};
const sound: AnnualPlanFacts = {
  level: 'DISTRICT',
  items: [
    item(1, { trigger: 'PROMINENT_PROBLEM', triggerNote: '多所学校食堂留样不规范' }),
    item(2, { kind: 'REGULAR', schoolIds: [] }),
    item(3, { ...committees, kind: 'SPECIAL', organiser: 'OFFICE', unitNames: ['某街道办事处'] }),
  ],
  absentTriggers: [
    { trigger: 'MONITORING_FINDING', statement: '本年度监测未发现问题' },
    { trigger: 'COMPLAINTS', statement: '未收到学生、家长反映的问题' },
    { trigger: 'SPILL_OVER', statement: '其他督导未发现延伸问题' },
  ],
  lastYearResults: '上年度综合督导结果已用于确定重点学校',
  schoolCap: 2,
  plansOfYear: 0,
  openAmendments: 0,
  amendedState: null,
  amendmentState: 'APPROVED',
  droppedInspections: 0,
  complaints: 0,
  carriedOut: [1],
  explained: [3],
  summary: '年度工作总结',
  reason: '国家部署新的专项督导',
};
const withItem = (...items: PlanItemFacts[]) => ({ items: [...sound.items, ...items] });
const city = { level: 'CITY', ...withItem(item(4, committees)) } as const;

testGuards(
  ANNUAL_PLAN,
  sound,
  [
    { rule: 'ONE_PLAN_A_YEAR', command: 'draftAnnualPlan', state: null, change: { plansOfYear: 1 } },
    ...['proposeAnnualPlan', 'approveAnnualPlan'].flatMap((command) => {
      const state = command === 'proposeAnnualPlan' ? 'DRAFT' : 'PROPOSED';
      const at = { command, state };
      return [
        { ...at, rule: 'ITEMS_PLANNED', change: withItem(item(4, { schoolIds: [] })) },
        { ...at, rule: 'ITEMS_PLANNED', change: withItem(item(4, { subjectKind: 'OWN_LEVEL_DEPARTMENT' })) },
        { ...at, rule: 'TRIGGERS_ADDRESSED', change: { absentTriggers: sound.absentTriggers.slice(1) } },
        {
          ...at,
          rule: 'TRIGGERS_ADDRESSED',
          change: { absentTriggers: sound.absentTriggers.map((absent) => ({ ...absent, statement: ' ' })) },
        },
        {
          ...at,
          rule: 'TRIGGER_NOT_DENIED',
          change: {
            absentTriggers: [...sound.absentTriggers, { trigger: 'PROMINENT_PROBLEM', statement: '无' }],
          },
        },
        {
          ...at,
          rule: 'TRIGGER_EXPLAINED',
          change: withItem(item(4, { schoolIds: ['b'], trigger: 'PROMINENT_PROBLEM', triggerNote: ' ' })),
        },
        {
          ...at,
          rule: 'ONE_COMPREHENSIVE_BY_COMMITTEE',
          given: city,
          change: { items: sound.items },
        },
        {
          ...at,
          rule: 'ONE_COMPREHENSIVE_BY_COMMITTEE',
          given: city,
          change: withItem(item(4, committees), item(5, { ...committees, unitNames: ['500104'] })),
        },
        { ...at, rule: 'INSPECTIONS_KEPT', change: { droppedInspections: 1 } },
        { ...at, rule: 'LAST_YEAR_FED', change: { lastYearResults: null } },
        {
          ...at,
          rule: 'WITHIN_SCHOOL_CAP',
          given: withItem(item(4, { kind: 'COMPREHENSIVE' })),
          change: withItem(item(4, { kind: 'COMPREHENSIVE' }), item(5, { schoolIds: ['b', 'a'] })),
        },
        {
          ...at,
          rule: 'AMENDED_STANDS',
          given: { amendedState: 'APPROVED' },
          change: { amendedState: 'COMPLETED' },
        },
      ] as const;
    }),
    { rule: 'REASON_GIVEN', command: 'returnAnnualPlan', state: 'PROPOSED', change: { reason: null } },
    { rule: 'REASON_GIVEN', command: 'amendAnnualPlan', state: 'APPROVED', change: { reason: '' } },
    {
      rule: 'AMENDED_STANDS',
      command: 'amendAnnualPlan',
      state: null,
      change: { amendedState: 'SUPERSEDED' },
    },
    {
      rule: 'ONE_AMENDMENT_AT_A_TIME',
      command: 'amendAnnualPlan',
      state: 'APPROVED',
      change: { openAmendments: 1 },
    },
    {
      rule: 'AMENDMENT_APPROVED',
      command: 'supersedeAnnualPlan',
      state: 'APPROVED',
      change: { amendmentState: 'PROPOSED' },
    },
    { rule: 'ITEMS_SETTLED', command: 'completeAnnualPlan', state: 'APPROVED', change: { carriedOut: [] } },
    { rule: 'SUMMARY_WRITTEN', command: 'completeAnnualPlan', state: 'APPROVED', change: { summary: null } },
  ],
  [
    {
      rule: 'COMPLAINTS_NOT_DENIED',
      command: 'proposeAnnualPlan',
      state: 'DRAFT',
      change: { complaints: 1 },
    },
  ],
);

describe('an annual plan', () => {
  const open = (state: AnnualPlanState | null, { role, capacity }: Actor) =>
    availableCommands(ANNUAL_PLAN, { state, caller: { role, capacity: capacity ?? null } });

  it('is the office’s to draft and the government’s to approve', () => {
    expect(open(null, OFFICE)).toEqual(['draftAnnualPlan', 'amendAnnualPlan']);
    expect(open('DRAFT', OFFICE)).toEqual(['updateAnnualPlan', 'proposeAnnualPlan']);
    expect(open('PROPOSED', OFFICE)).toEqual([]);
    expect(open('PROPOSED', GOVERNMENT)).toEqual(['approveAnnualPlan', 'returnAnnualPlan']);
    expect(open('RETURNED', OFFICE)).toEqual(['reviseAnnualPlan']);
    expect(open('APPROVED', OFFICE)).toEqual(['amendAnnualPlan', 'completeAnnualPlan']);
    for (const state of [null, 'DRAFT', 'RETURNED', 'COMPLETED', 'SUPERSEDED'] as const) {
      expect(open(state, GOVERNMENT)).toEqual([]);
    }
  });

  it('is superseded in the wake of the approval, by nobody’s own command', () => {
    const government = {
      role: 'GOVERNMENT',
      district: '500103',
      capacity: null,
      school: null,
      unit: null,
      inspector: null,
    } as const;
    expect(commandsOf(government)).toContain('approveAnnualPlan');
    expect(commandsOf(government)).not.toContain('supersedeAnnualPlan');
  });

  it('is issued as a paper when it is approved, and in no other step', () => {
    const issuing = ANNUAL_PLAN.transitions.filter(({ issues }) => issues);
    expect(issuing.map(({ command, issues }) => [command, issues])).toEqual([
      ['approveAnnualPlan', 'ANNUAL_PLAN'],
    ]);
  });

  it('tells all that it lacks at once', () => {
    const decision = decide(ANNUAL_PLAN, {
      state: 'DRAFT',
      command: 'proposeAnnualPlan',
      caller: { role: 'DISTRICT_OFFICE', capacity: null },
      facts: { ...sound, items: [], absentTriggers: [], lastYearResults: null },
    });
    const rules = decision.kind === 'VIOLATED' ? decision.violations.map(({ rule }) => rule) : [];
    expect(rules).toEqual(['ITEMS_PLANNED', 'TRIGGERS_ADDRESSED', 'LAST_YEAR_FED']);
  });

  it('of a district needs no comprehensive inspection by the committee', () => {
    const facts: AnnualPlanFacts = { ...sound, level: 'DISTRICT' };
    const caller = { role: 'DISTRICT_OFFICE', capacity: null } as const;
    const request = { state: 'DRAFT', command: 'proposeAnnualPlan', caller } as const;
    expect(decide(ANNUAL_PLAN, { ...request, facts }).kind).toBe('ALLOWED');
    expect(decide(ANNUAL_PLAN, { ...request, facts: { ...facts, level: 'CITY' } }).kind).toBe('VIOLATED');
  });

  it('passes exactly when each of the four triggers is either planned for or said not to have arisen', () => {
    const triggers = codesOf(PLAN_TRIGGER);
    const some = fc.subarray(triggers);
    fc.assert(
      fc.property(some, some, (planned: PlanTrigger[], denied: PlanTrigger[]) => {
        const facts = {
          ...sound,
          items: [
            item(0, { kind: 'REGULAR' }),
            ...planned.map((trigger, i) =>
              item(i + 1, { schoolIds: [`${i}`], trigger, triggerNote: '问题' }),
            ),
          ],
          absentTriggers: denied.map((trigger) => ({ trigger, statement: '未发生' })),
        };
        const caller = { role: 'DISTRICT_OFFICE', capacity: null } as const;
        const { kind } = decide(ANNUAL_PLAN, { state: 'DRAFT', command: 'proposeAnnualPlan', caller, facts });
        const isSound = triggers.every((trigger) => planned.includes(trigger) !== denied.includes(trigger));
        expect(kind).toBe(isSound ? 'ALLOWED' : 'VIOLATED');
      }),
    );
  });
});

describe('a planned inspection', () => {
  const ofSchools = item(1, { schoolIds: ['a', 'b'] });
  const ofDepartments = item(2, {
    kind: 'COMPREHENSIVE',
    subjectKind: 'OWN_LEVEL_DEPARTMENT',
    schoolIds: [],
    unitNames: ['区财政局', 'unit'],
  });
  const inspection = (change: Partial<PlannedSubject> = {}): PlannedSubject => ({
    kind: 'SPECIAL',
    subjectKind: 'SCHOOL',
    schoolId: 'a',
    units: [null],
    ...change,
  });
  const department = (...units: (string | null)[]) =>
    inspection({ kind: 'COMPREHENSIVE', subjectKind: 'OWN_LEVEL_DEPARTMENT', schoolId: null, units });

  it('is one of the kind and of a school or unit that the item names', () => {
    expect(covers(ofSchools, inspection())).toBe(true);
    expect(covers(ofSchools, inspection({ schoolId: 'c' }))).toBe(false);
    expect(covers(ofSchools, inspection({ schoolId: null }))).toBe(false);
    expect(covers(ofSchools, inspection({ kind: 'COMPREHENSIVE' }))).toBe(false);
    expect(covers(ofDepartments, department(null, '区财政局'))).toBe(true);
    expect(covers(ofDepartments, department('unit', '某局'))).toBe(true);
    expect(covers(ofDepartments, department(null, '某局'))).toBe(false);
    expect(covers(ofDepartments, inspection({ schoolId: 'unit' }))).toBe(false);
  });

  it('is carried out when each of its schools or units was inspected', () => {
    expect(isCarriedOut(ofSchools, [inspection()])).toBe(false);
    expect(isCarriedOut(ofSchools, [inspection(), inspection({ schoolId: 'b' })])).toBe(true);
    expect(isCarriedOut(ofDepartments, [department('unit'), department(null, '区财政局')])).toBe(true);
    expect(isCarriedOut(ofDepartments, [department('unit')])).toBe(false);
    expect(isCarriedOut(item(3, { schoolIds: [] }), [inspection()])).toBe(false);
  });

  it('that is carried out stays so, whatever else is inspected', () => {
    const some = fc.array(
      fc.record({
        schoolId: fc.constantFrom('a', 'b', 'c', null),
        kind: fc.constantFrom('SPECIAL', 'REGULAR'),
      }),
    );
    fc.assert(
      fc.property(some, some, (done, more) => {
        const inspections = done.map((each) => inspection(each as Partial<PlannedSubject>));
        const all = [...inspections, ...more.map((each) => inspection(each as Partial<PlannedSubject>))];
        expect(isCarriedOut(ofSchools, all) || !isCarriedOut(ofSchools, inspections)).toBe(true);
      }),
    );
  });
});
