import { all, any, isIn, isSet, type Condition } from '../condition';
import {
  DISCLOSABLE_ACCOUNTABILITY,
  GOVERNMENT_ACCOUNTABILITY,
  ISSUED_ACCOUNTABILITY,
  UNIT_TOLD_ACCOUNTABILITY,
} from '../visibleStates';
import {
  DISTRICT_RECORD,
  inState,
  MUNICIPAL_RECORD,
  ofPlace,
  ofUnit,
  toDistrictGovernment,
  type Access,
} from './access';

const FIELDS = {
  kind: 'PUBLIC',
  state: 'PUBLIC',
  school: 'PUBLIC',
  schoolId: 'PUBLIC',
  subjectName: 'PUBLIC',
  unitId: 'PUBLIC',
  ground: 'PUBLIC',
  summary: 'PUBLIC',
  unredactedSummary: 'CONCERNED',
  forms: 'PUBLIC',
  openedOn: 'PUBLIC',
  disclosedOn: 'PUBLIC',
  closedOn: 'PUBLIC',
  inspection: 'CONCERNED',
  inspectionId: 'CONCERNED',
  finding: 'CONCERNED',
  findingId: 'CONCERNED',
  addressee: 'CONCERNED',
  interview: 'CONCERNED',
  notification: 'CONCERNED',
  caseFile: 'CONCERNED',
  // How a case was looked into, and what the member units think of it, is between the offices.
  inquiry: 'OFFICES',
  reviews: 'CONCERNED',
  transfers: 'OFFICES',
} as const;

const isDisclosed = all(isSet('disclosedOn'), inState(DISCLOSABLE_ACCOUNTABILITY));

/** A unit takes part in its case from being informed on, and stays in sight of it when the case goes back. */
const toldUnit = any(inState(UNIT_TOLD_ACCOUNTABILITY), isSet('informedOn'));

/** What is addressed to an authority: filed with it, notified to it, or a decision that is routed to it. */
const addressedTo = (unit: string): Condition =>
  all(
    isIn('addressee', unit),
    inState([...GOVERNMENT_ACCOUNTABILITY, 'DECIDED', 'EXECUTED', 'DISCLOSED', 'ARCHIVED']),
  );

export const ACCOUNTABILITY_ACCESS: Access = {
  scope: {
    published: isDisclosed,
    issued: inState(ISSUED_ACCOUNTABILITY),
    own: {
      UNIT: (unit) => all(ofUnit(unit), toldUnit),
      AUTHORITY: ({ unit }) => addressedTo(unit),
      GOVERNMENT: (government) => toDistrictGovernment(government, inState(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
  reasonsToldOn: UNIT_TOLD_ACCOUNTABILITY,
};

export const MUNICIPAL_ACCOUNTABILITY_ACCESS: Access = {
  scope: {
    published: isDisclosed,
    issued: inState(ISSUED_ACCOUNTABILITY),
    own: {
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), toldUnit),
      UNIT: (unit) => all(ofUnit(unit), toldUnit),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), toldUnit),
      AUTHORITY: ({ unit }) => addressedTo(unit),
      GOVERNMENT: (government) => all(ofPlace(government), inState(GOVERNMENT_ACCOUNTABILITY)),
    },
  },
  fields: {
    ...MUNICIPAL_RECORD,
    ...FIELDS,
    district: 'PUBLIC',
    districtCode: 'PUBLIC',
    unit: 'PUBLIC',
  },
  reasonsToldOn: UNIT_TOLD_ACCOUNTABILITY,
};
