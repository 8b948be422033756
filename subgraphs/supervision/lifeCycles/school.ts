import { OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { SCHOOL_KIND_FACTS, type SchoolKind, type Stage } from '../lists/schools';
import { inPlace } from './inPlace';

export type SchoolState = 'OPEN' | 'CLOSED' | 'MERGED' | 'MOVED';

/** What the guards of a school's commands look at: the school as it would be afterwards. */
export interface SchoolFacts {
  kind: SchoolKind;
  stages: readonly Stage[];
  openedOn: string | null;
  /** When it closes, merges or moves; null otherwise. */
  closedOn: string | null;
  /** Whether another school of the district bears this identity code. */
  isIdentityCodeTaken: boolean;
  /** How many inspections of it are neither closed nor cancelled. */
  openInspections: number;
  /** What it is merged into; null where it is not merged. */
  mergesInto: 'ITSELF' | 'OPEN_SCHOOL' | 'ENDED_SCHOOL' | null;
  /** Whether it goes to another district of the city; null where it is not handed over. */
  isToAnotherDistrict: boolean | null;
  today: string;
}

const STAGES_FIT_KIND: Guard<SchoolFacts> = {
  rule: 'STAGES_FIT_KIND',
  basis: HOUSE,
  messageZh: '学段与学校类别不符。',
  holds: ({ kind, stages }) =>
    stages.length > 0 && stages.every((stage) => SCHOOL_KIND_FACTS[kind].stages.includes(stage)),
};

const IDENTITY_CODE_UNIQUE: Guard<SchoolFacts> = {
  rule: 'IDENTITY_CODE_UNIQUE',
  basis: HOUSE,
  messageZh: '学校标识码已被本区县其他学校使用。',
  holds: ({ isIdentityCodeTaken }) => !isIdentityCodeTaken,
};

const ENDS_AFTER_OPENING: Guard<SchoolFacts> = {
  rule: 'ENDS_AFTER_OPENING',
  basis: HOUSE,
  messageZh: '停办日期不得早于开办日期。',
  holds: ({ openedOn, closedOn }) => openedOn === null || closedOn === null || closedOn >= openedOn,
};

const NO_OPEN_INSPECTION: Guard<SchoolFacts> = {
  rule: 'NO_OPEN_INSPECTION',
  basis: HOUSE,
  messageZh: '该校尚有未办结的督导。',
  holds: ({ openInspections }) => openInspections === 0,
};

const ENDED_BY_TODAY: Guard<SchoolFacts> = {
  rule: 'ENDED_BY_TODAY',
  basis: HOUSE,
  messageZh: '停办、合并或划转日期不得晚于今天。',
  holds: ({ closedOn, today }) => closedOn === null || closedOn <= today,
};

const INTO_ANOTHER_OPEN_SCHOOL: Guard<SchoolFacts> = {
  rule: 'INTO_ANOTHER_OPEN_SCHOOL',
  basis: HOUSE,
  messageZh: '只能并入另一所在办学校。',
  holds: ({ mergesInto }) => mergesInto === null || mergesInto === 'OPEN_SCHOOL',
};

const TO_ANOTHER_DISTRICT: Guard<SchoolFacts> = {
  rule: 'TO_ANOTHER_DISTRICT',
  basis: HOUSE,
  messageZh: '只能划转至本市其他区县。',
  holds: ({ isToAnotherDistrict }) => isToAnotherDistrict !== false,
};

const ENTRY = [STAGES_FIT_KIND, IDENTITY_CODE_UNIQUE];
const ALL: readonly SchoolState[] = ['OPEN', 'CLOSED', 'MERGED', 'MOVED'];
const END = [ENDS_AFTER_OPENING, ENDED_BY_TODAY, NO_OPEN_INSPECTION];

/** A school in the register. It is never deleted: its inspections outlive it. */
export const SCHOOL: LifeCycle<SchoolState, SchoolFacts> = {
  zh: '学校',
  name: 'School',
  keptBy: 'DISTRICT',
  states: {
    OPEN: { zh: '在办', en: 'Open' },
    CLOSED: { zh: '停办', en: 'Closed', final: true },
    MERGED: { zh: '合并', en: 'Merged into another school', final: true },
    MOVED: { zh: '划转', en: 'Handed over to another district', final: true },
  },
  transitions: [
    { command: 'registerSchool', from: [], to: 'OPEN', roles: [OFFICE], guards: ENTRY, basis: HOUSE },
    { command: 'updateSchool', from: ['OPEN'], to: 'OPEN', roles: [OFFICE], guards: ENTRY, basis: HOUSE },
    { command: 'closeSchool', from: ['OPEN'], to: 'CLOSED', roles: [OFFICE], guards: END, basis: HOUSE },
    {
      command: 'mergeSchool',
      from: ['OPEN'],
      to: 'MERGED',
      roles: [OFFICE],
      guards: [...END, INTO_ANOTHER_OPEN_SCHOOL],
      basis: HOUSE,
    },
    {
      command: 'moveSchool',
      from: ['OPEN'],
      to: 'MOVED',
      roles: [OFFICE],
      guards: [...END, TO_ANOTHER_DISTRICT],
      basis: HOUSE,
    },
    // What follows on the school when an inspector is posted or relieved, or its zone changes.
    ...inPlace(ALL, {
      command: 'changeResponsibleInspector',
      follows: true,
      roles: [OFFICE],
      guards: [],
      basis: article('CQ', 18),
    }),
    ...inPlace(ALL, {
      command: 'changeSchoolZone',
      follows: true,
      roles: [OFFICE],
      guards: [],
      basis: article('S', 5),
    }),
  ],
};
