import { OFFICE } from '../actors';
import { article, HOUSE } from '../basis';
import type { Guard, LifeCycle } from '../lifeCycle';
import { ZONE_TARGETS, type ZoneFacts as ZoneFigures } from '../targets';
import { isWritten } from '../text';
import type { SchoolState } from './school';

export type ZoneState = 'ACTIVE' | 'DISSOLVED';

/** A school that a command assigns to a zone or takes out of it. */
export interface ZoneSchool {
  status: SchoolState;
  isOfDistrict: boolean;
  /** Whether it belonged to the zone before. */
  isOfZone: boolean;
}

/** What the guards of a responsibility zone look at: the zone as it would be afterwards. */
export interface ZoneFacts extends ZoneFigures {
  isNameTaken: boolean;
  /** The schools that the command is about. */
  named: readonly ZoneSchool[];
  reason: string | null;
}

type Rule = Guard<ZoneFacts>;

const ZONE_NAME_UNIQUE: Rule = {
  rule: 'ZONE_NAME_UNIQUE',
  basis: HOUSE,
  messageZh: '本区县已有同名的督学责任区。',
  holds: ({ isNameTaken }) => !isNameTaken,
};

const ZONE_SCHOOLS_NAMED: Rule = {
  rule: 'ZONE_SCHOOLS_NAMED',
  basis: HOUSE,
  messageZh: '须写明学校。',
  holds: ({ named }) => named.length > 0,
};

const ZONE_SCHOOLS_OPEN: Rule = {
  rule: 'ZONE_SCHOOLS_OPEN',
  basis: HOUSE,
  messageZh: '只有在办学校可以划入督学责任区。',
  holds: ({ named }) => named.every(({ status }) => status === 'OPEN'),
};

const ZONE_IN_ONE_DISTRICT: Rule = {
  rule: 'ZONE_IN_ONE_DISTRICT',
  basis: article('CQ', 18),
  messageZh: '督学责任区只含本区县管理的学校。',
  holds: ({ named }) => named.every(({ isOfDistrict }) => isOfDistrict),
};

const SCHOOLS_OF_ZONE: Rule = {
  rule: 'SCHOOLS_OF_ZONE',
  basis: HOUSE,
  messageZh: '学校不在该督学责任区。',
  holds: ({ named }) => named.every(({ isOfZone }) => isOfZone),
};

const ZONE_EMPTY: Rule = {
  rule: 'ZONE_EMPTY',
  basis: HOUSE,
  messageZh: '督学责任区内还有学校，不能撤销。',
  holds: ({ schools }) => schools === 0,
};

const DISSOLUTION_EXPLAINED: Rule = {
  rule: 'DISSOLUTION_EXPLAINED',
  basis: HOUSE,
  messageZh: '撤销督学责任区须说明理由。',
  holds: ({ reason }) => isWritten(reason),
};

/** A responsibility zone: schools under the eyes of the inspectors who are posted to them. */
export const ZONE: LifeCycle<ZoneState, ZoneFacts> = {
  zh: '督学责任区',
  name: 'Zone',
  keptBy: 'DISTRICT',
  states: {
    ACTIVE: { zh: '设立', en: 'Set up' },
    DISSOLVED: { zh: '撤销', en: 'Dissolved', final: true },
  },
  transitions: [
    {
      command: 'createZone',
      from: [],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [ZONE_NAME_UNIQUE],
      basis: article('CQ', 18),
    },
    {
      command: 'renameZone',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [ZONE_NAME_UNIQUE],
      basis: HOUSE,
    },
    {
      command: 'assignSchoolsToZone',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [ZONE_SCHOOLS_NAMED, ZONE_SCHOOLS_OPEN, ZONE_IN_ONE_DISTRICT],
      alerts: ZONE_TARGETS,
      basis: article('S', 5),
    },
    {
      command: 'withdrawSchoolsFromZone',
      from: ['ACTIVE'],
      to: 'ACTIVE',
      roles: [OFFICE],
      guards: [ZONE_SCHOOLS_NAMED, SCHOOLS_OF_ZONE],
      alerts: ZONE_TARGETS,
      basis: article('S', 5),
    },
    {
      command: 'dissolveZone',
      from: ['ACTIVE'],
      to: 'DISSOLVED',
      roles: [OFFICE],
      guards: [ZONE_EMPTY, DISSOLUTION_EXPLAINED],
      basis: HOUSE,
    },
  ],
};
