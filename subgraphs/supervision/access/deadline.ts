import { all, ALWAYS, isIn, NEVER } from '../condition';
import { DEADLINES } from '../deadlines';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofSchool, ofUnit, type Access } from './access';

const FIELDS = {
  recordId: 'CONCERNED',
  recordType: 'CONCERNED',
  rule: 'CONCERNED',
  calendar: 'CONCERNED',
  startedOn: 'CONCERNED',
  dueOn: 'CONCERNED',
  firstDueOn: 'CONCERNED',
  warnOn: 'CONCERNED',
  isProvisional: 'CONCERNED',
  metOn: 'CONCERNED',
  inspectorId: 'CONCERNED',
  schoolId: 'CONCERNED',
  unitId: 'CONCERNED',
  isOverdue: 'CONCERNED',
  daysLate: 'CONCERNED',
  inspector: 'CONCERNED',
  school: 'CONCERNED',
} as const;

/** What a unit learns of: that somebody complained of it is not for it to know. */
const OF_UNITS = isIn('rule', ...Object.keys(DEADLINES).filter((rule) => !rule.startsWith('COMPLAINT_')));

/** Deadlines are between the offices and those whose tasks they are. */
export const DEADLINE: Access = {
  scope: {
    published: NEVER,
    issued: ALWAYS,
    own: {
      INSPECTOR: ({ inspector }) => isIn('inspectorId', inspector),
      UNIT: (unit) => all(ofSchool(unit), OF_UNITS),
    },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_DEADLINE: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: {
      INSPECTOR: ({ inspector }) => isIn('inspectorId', inspector),
      UNIT: (unit) => all(ofUnit(unit), OF_UNITS),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), OF_UNITS),
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), OF_UNITS),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'CONCERNED', district: 'CONCERNED' },
};
