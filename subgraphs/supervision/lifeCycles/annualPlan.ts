import { GOVERNMENT, OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import { isMajor, schoolsOverCap, WITHIN_SCHOOL_CAP } from '../frequency';
import type { Guard, LifeCycle } from '../lifeCycle';
import { codesOf } from '../lists/closedList';
import { PLAN_TRIGGER, type InspectionKind, type PlanTrigger, type SubjectKind } from '../lists/inspections';
import type { Organiser } from '../lists/plans';
import { isWritten } from '../text';

export type AnnualPlanState = 'DRAFT' | 'PROPOSED' | 'RETURNED' | 'APPROVED' | 'COMPLETED' | 'SUPERSEDED';

/** A planned inspection, as the guards see it. */
export interface PlanItemFacts {
  /** Stands for the item in every edition of the plan. */
  number: number;
  kind: InspectionKind;
  subjectKind: SubjectKind;
  organiser: Organiser;
  schoolIds: readonly string[];
  /** Lower governments or departments, by what the deployment names them with. */
  unitNames: readonly string[];
  /** Which of the four compulsory triggers it answers, and what it was. */
  trigger: PlanTrigger | null;
  triggerNote: string | null;
}

/** The statement that one of the four triggers did not arise. */
export interface AbsentTrigger {
  trigger: PlanTrigger;
  statement: string;
}

/** What the guards of an annual plan look at: the plan as it would be afterwards. */
export interface AnnualPlanFacts {
  level: 'CITY' | 'DISTRICT';
  items: readonly PlanItemFacts[];
  absentTriggers: readonly AbsentTrigger[];
  /** How the results of the year before enter the plan. */
  lastYearResults: string | null;
  /** How many special and comprehensive inspections a school bears in a year. */
  schoolCap: number;
  /** Other editions of the plan of this year, by what they are. */
  plansOfYear: number;
  openAmendments: number;
  /** The state of the edition that this one amends; null for the first. */
  amendedState: AnnualPlanState | null;
  /** The state of the edition that amends this one; null without one. */
  amendmentState: AnnualPlanState | null;
  /** Inspections planned under earlier editions that no item of this one covers any more. */
  droppedInspections: number;
  /** Complaints received in the year before the plan’s. */
  complaints: number;
  /** Numbers of the items that were carried out, and of those for which it is said why they were not. */
  carriedOut: readonly number[];
  explained: readonly number[];
  summary: string | null;
  reason: string | null;
}

type Rule = Guard<AnnualPlanFacts>;

const ONE_PLAN_A_YEAR: Rule = {
  rule: 'ONE_PLAN_A_YEAR',
  basis: HOUSE,
  messageZh: '该年度已有年度督导计划，须通过调整程序修改。',
  holds: ({ plansOfYear }) => plansOfYear === 0,
};

const ITEMS_PLANNED: Rule = {
  rule: 'ITEMS_PLANNED',
  basis: article('CQ', 21),
  messageZh: '年度督导计划须列明督导项目，专项督导和综合督导须列明对象。',
  holds: ({ items }) =>
    items.length > 0 &&
    items.every(
      ({ kind, subjectKind, schoolIds, unitNames }) =>
        !isMajor(kind) || (subjectKind === 'SCHOOL' ? schoolIds : unitNames).length > 0,
    ),
};

const TRIGGERS_ADDRESSED: Rule = {
  rule: 'TRIGGERS_ADDRESSED',
  basis: article('CQ', 21),
  messageZh:
    '突出问题、监测发现的问题、学生和家长反映的问题、其他督导中发现的问题，须逐项列入计划或者说明未发生。',
  holds: ({ items, absentTriggers }) =>
    codesOf(PLAN_TRIGGER).every(
      (trigger) =>
        items.some((item) => item.trigger === trigger) ||
        absentTriggers.some((absent) => absent.trigger === trigger && isWritten(absent.statement)),
    ),
};

const TRIGGER_NOT_DENIED: Rule = {
  rule: 'TRIGGER_NOT_DENIED',
  basis: HOUSE,
  messageZh: '同一情形不得既列入计划又说明未发生。',
  holds: ({ items, absentTriggers }) =>
    absentTriggers.every(({ trigger }) => items.every((item) => item.trigger !== trigger)),
};

const TRIGGER_EXPLAINED: Rule = {
  rule: 'TRIGGER_EXPLAINED',
  basis: HOUSE,
  messageZh: '因上述情形列入计划的项目，须写明具体问题。',
  holds: ({ items }) => items.every(({ trigger, triggerNote }) => trigger === null || isWritten(triggerNote)),
};

const COMPLAINTS_NOT_DENIED: Rule = {
  rule: 'COMPLAINTS_NOT_DENIED',
  basis: article('CQ', 21),
  messageZh: '上年度收到过投诉，计划却说明未收到学生、家长反映的问题。',
  holds: ({ complaints, absentTriggers }) =>
    complaints === 0 || absentTriggers.every(({ trigger }) => trigger !== 'COMPLAINTS'),
};

const ONE_COMPREHENSIVE_BY_COMMITTEE: Rule = {
  rule: 'ONE_COMPREHENSIVE_BY_COMMITTEE',
  basis: article('S', 2),
  messageZh: '市政府教育督导委员会每年组织一次综合督导。',
  holds: ({ level, items }) =>
    level !== 'CITY' ||
    items.filter(({ kind, organiser }) => kind === 'COMPREHENSIVE' && organiser === 'COMMITTEE').length === 1,
};

const LAST_YEAR_FED: Rule = {
  rule: 'LAST_YEAR_FED',
  basis: article('CQ', 32),
  messageZh: '年度督导计划须写明上年度督导结果的运用。',
  holds: ({ lastYearResults }) => isWritten(lastYearResults),
};

const PLAN_WITHIN_SCHOOL_CAP: Rule = {
  ...WITHIN_SCHOOL_CAP,
  holds: ({ items, schoolCap }) => schoolsOverCap(items, schoolCap).length === 0,
};

const REASON_GIVEN: Rule = {
  rule: 'REASON_GIVEN',
  basis: HOUSE,
  messageZh: '须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

const INSPECTIONS_KEPT: Rule = {
  rule: 'INSPECTIONS_KEPT',
  basis: HOUSE,
  messageZh: '已按原计划安排的督导须保留在调整后的计划中，或者先行取消。',
  holds: ({ droppedInspections }) => droppedInspections === 0,
};

const AMENDED_STANDS: Rule = {
  rule: 'AMENDED_STANDS',
  basis: HOUSE,
  messageZh: '被调整的年度督导计划已不在执行中。',
  holds: ({ amendedState }) => amendedState === null || amendedState === 'APPROVED',
};

const ONE_AMENDMENT_AT_A_TIME: Rule = {
  rule: 'ONE_AMENDMENT_AT_A_TIME',
  basis: HOUSE,
  messageZh: '该年度督导计划已有未办结的调整。',
  holds: ({ openAmendments }) => openAmendments === 0,
};

const AMENDMENT_APPROVED: Rule = {
  rule: 'AMENDMENT_APPROVED',
  basis: article('CQ', 21),
  messageZh: '调整后的年度督导计划尚未批准。',
  holds: ({ amendmentState }) => amendmentState === 'APPROVED',
};

const ITEMS_SETTLED: Rule = {
  rule: 'ITEMS_SETTLED',
  basis: HOUSE,
  messageZh: '专项督导和综合督导项目须已实施，或者说明未实施的原因。',
  holds: ({ items, carriedOut, explained }) =>
    items.every(
      ({ kind, number }) => !isMajor(kind) || carriedOut.includes(number) || explained.includes(number),
    ),
};

const SUMMARY_WRITTEN: Rule = {
  rule: 'SUMMARY_WRITTEN',
  basis: HOUSE,
  messageZh: '须有年度督导工作总结。',
  holds: ({ summary }) => isWritten(summary),
};

const PLAN = [
  ITEMS_PLANNED,
  TRIGGERS_ADDRESSED,
  TRIGGER_NOT_DENIED,
  TRIGGER_EXPLAINED,
  ONE_COMPREHENSIVE_BY_COMMITTEE,
  LAST_YEAR_FED,
  PLAN_WITHIN_SCHOOL_CAP,
];

/** What an amendment keeps besides; a first edition has nothing to keep. */
const AMENDMENT = [INSPECTIONS_KEPT, AMENDED_STANDS];

/** The states in which an amendment is under way. */
export const OPEN_AMENDMENT_STATES: readonly AnnualPlanState[] = ['DRAFT', 'PROPOSED', 'RETURNED'];

/**
 * The plan of a year. An amendment is a new edition on the same path, beside the one in force until it is approved:
 * `amendAnnualPlan` makes it and leaves its mark on the old one, which `supersedeAnnualPlan` ends in the moment of the
 * approval; nobody gives that command.
 */
export const ANNUAL_PLAN: LifeCycle<AnnualPlanState, AnnualPlanFacts> = {
  zh: '年度督导计划',
  name: 'AnnualPlan',
  states: {
    DRAFT: { zh: '草拟', en: 'Draft' },
    PROPOSED: { zh: '已报批', en: 'Proposed to the government' },
    RETURNED: { zh: '已退回', en: 'Returned by the government' },
    APPROVED: { zh: '已批准', en: 'Approved by the government, in force' },
    COMPLETED: { zh: '已完成', en: 'Completed', final: true },
    SUPERSEDED: { zh: '已被调整', en: 'Superseded by its amendment', final: true },
  },
  transitions: [
    {
      command: 'draftAnnualPlan',
      from: [],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [ONE_PLAN_A_YEAR],
      basis: article('CQ', 21),
    },
    {
      command: 'updateAnnualPlan',
      from: ['DRAFT'],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [],
      basis: article('CQ', 21),
    },
    {
      command: 'proposeAnnualPlan',
      from: ['DRAFT'],
      to: 'PROPOSED',
      roles: [OFFICE],
      guards: [...PLAN, ...AMENDMENT],
      alerts: [COMPLAINTS_NOT_DENIED],
      basis: article('CQ', 21),
    },
    {
      command: 'approveAnnualPlan',
      from: ['PROPOSED'],
      to: 'APPROVED',
      roles: [GOVERNMENT],
      guards: [...PLAN, ...AMENDMENT],
      alerts: [COMPLAINTS_NOT_DENIED],
      issues: 'ANNUAL_PLAN',
      basis: article('CQ', 21),
    },
    {
      command: 'returnAnnualPlan',
      from: ['PROPOSED'],
      to: 'RETURNED',
      roles: [GOVERNMENT],
      guards: [REASON_GIVEN],
      basis: article('CQ', 21),
    },
    {
      command: 'reviseAnnualPlan',
      from: ['RETURNED'],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [],
      basis: article('CQ', 21),
    },
    {
      command: 'amendAnnualPlan',
      from: [],
      to: 'DRAFT',
      roles: [OFFICE],
      guards: [REASON_GIVEN, AMENDED_STANDS],
      basis: article('CQ', 21),
    },
    {
      command: 'amendAnnualPlan',
      from: ['APPROVED'],
      to: 'APPROVED',
      roles: [OFFICE],
      guards: [REASON_GIVEN, ONE_AMENDMENT_AT_A_TIME],
      basis: article('CQ', 21),
    },
    {
      command: 'supersedeAnnualPlan',
      follows: true,
      from: ['APPROVED'],
      to: 'SUPERSEDED',
      roles: [GOVERNMENT],
      guards: [AMENDMENT_APPROVED],
      basis: article('CQ', 21),
    },
    {
      command: 'completeAnnualPlan',
      from: ['APPROVED'],
      to: 'COMPLETED',
      roles: [OFFICE],
      guards: [ITEMS_SETTLED, SUMMARY_WRITTEN],
      basis: HOUSE,
    },
  ],
};
