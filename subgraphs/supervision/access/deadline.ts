import { all, any, exists, isIn, NEVER } from '../condition';
import { DEADLINES, type DeadlineName } from '../deadlines';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofUnit, onTeam, type Access, type Of } from './access';
import { issuedTransfer } from './caseTransfer';

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

/** What is between offices: that somebody complained of a unit, or that a case is looked into, is not for it to know. */
const BETWEEN_OFFICES: readonly DeadlineName[] = [
  'COMPLAINT_DECISION',
  'COMPLAINT_ANSWER',
  'COMPLAINT_MINUTE',
  'RECUSAL',
  'INVESTIGATION_GROUP',
  'INTERVIEW_FILING',
  'NOTIFICATION_RECEIPT',
  'TRANSFER_OUTCOME',
];

/** What the district keeps to itself until the case is decided. */
const BEFORE_THE_DECISION: readonly DeadlineName[] = ['INVESTIGATION_GROUP', 'CASE_DEFENCE'];

const allBut = (rules: readonly string[]) =>
  isIn('rule', ...Object.keys(DEADLINES).filter((rule) => !rules.includes(rule)));

/** What a unit learns of. */
const OF_UNITS = allBut(BETWEEN_OFFICES);

const issued = any(
  allBut([...BEFORE_THE_DECISION, 'TRANSFER_OUTCOME']),
  exists('recordTransfer', issuedTransfer),
);

/**
 * An inspector's task is what it inspects, and the complaints that it checks: whoever is posted at a school learns by
 * no deadline that the school is held to account.
 */
const ofInspector = (audience: Of<'INSPECTOR'>) => {
  const isTheirs = isIn('inspectorId', audience.inspector);
  const inspected = exists('inspection', onTeam(audience));
  return all(
    isTheirs,
    any(
      isIn('recordType', 'Complaint', 'MunicipalComplaint'),
      exists('recordTeam', isTheirs),
      exists('recordRectification', inspected),
      exists('recordNotice', inspected),
    ),
  );
};

/** Deadlines are between the offices and those whose tasks they are. */
export const DEADLINE: Access = {
  scope: {
    published: NEVER,
    issued,
    own: {
      INSPECTOR: ofInspector,
      UNIT: (unit) => all(ofUnit(unit), OF_UNITS),
    },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_DEADLINE: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: {
      INSPECTOR: ofInspector,
      UNIT: (unit) => all(ofUnit(unit), OF_UNITS),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), OF_UNITS),
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), OF_UNITS),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'CONCERNED', district: 'CONCERNED' },
};
