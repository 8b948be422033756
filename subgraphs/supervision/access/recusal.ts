import { all, ALWAYS, exists, isIn, NEVER } from '../condition';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofUnit, type Access } from './access';

const INTEREST_FIELDS = {
  inspectorId: 'CONCERNED',
  inspector: 'CONCERNED',
  relation: 'CONCERNED',
  isHead: 'CONCERNED',
  schoolId: 'CONCERNED',
  unitId: 'CONCERNED',
  state: 'CONCERNED',
  since: 'CONCERNED',
  endedOn: 'CONCERNED',
} as const;

const RECUSAL_FIELDS = {
  inspectorId: 'CONCERNED',
  inspector: 'CONCERNED',
  schoolId: 'CONCERNED',
  unitId: 'CONCERNED',
  inspectionId: 'CONCERNED',
  ground: 'CONCERNED',
  explanation: 'CONCERNED',
  origin: 'CONCERNED',
  state: 'CONCERNED',
  requestedOn: 'CONCERNED',
  decidedOn: 'CONCERNED',
  decisionReason: 'CONCERNED',
  liftedOn: 'CONCERNED',
} as const;

/** Interests are the inspector's and the office's; the city looks at them in recusal matters only. */
export const INTEREST_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: exists('recusals', ALWAYS),
    own: { INSPECTOR: ({ inspector }) => isIn('inspectorId', inspector) },
  },
  fields: { ...DISTRICT_RECORD, ...INTEREST_FIELDS },
};

export const MUNICIPAL_INTEREST_ACCESS: Access = {
  scope: { ...INTEREST_ACCESS.scope, issued: NEVER },
  fields: { ...MUNICIPAL_RECORD, ...INTEREST_FIELDS },
};

const ofApplicant = isIn('origin', 'UNIT');

/** A recusal is for the inspector whom it is about, and for the unit where that applied for it. */
export const RECUSAL_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: ALWAYS,
    own: {
      INSPECTOR: ({ inspector }) => isIn('inspectorId', inspector),
      UNIT: (unit) => all(ofApplicant, ofUnit(unit)),
    },
  },
  fields: { ...DISTRICT_RECORD, ...RECUSAL_FIELDS },
};

export const MUNICIPAL_RECUSAL_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: {
      ...RECUSAL_ACCESS.scope.own,
      MEMBER_UNIT: ({ unit }) => all(ofApplicant, isIn('unitId', unit)),
      DISTRICT_OFFICE: ({ district }) => all(ofApplicant, isIn('unitId', district)),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...RECUSAL_FIELDS },
};
