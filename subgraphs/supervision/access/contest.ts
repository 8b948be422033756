import { ALWAYS, isIn, NEVER } from '../condition';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofUnit, type Access } from './access';

const FIELDS = {
  caseId: 'CONCERNED',
  case: 'CONCERNED',
  state: 'CONCERNED',
  schoolId: 'CONCERNED',
  school: 'CONCERNED',
  unitId: 'CONCERNED',
  unitForms: 'CONCERNED',
  personForms: 'CONCERNED',
  grounds: 'CONCERNED',
  requestedOn: 'CONCERNED',
  decidedOn: 'CONCERNED',
  outcomeReason: 'CONCERNED',
  changedTo: 'CONCERNED',
} as const;
const PLACE = { districtCode: 'CONCERNED', district: 'CONCERNED' } as const;

/** A review is between the unit that asks for it and the offices. */
export const REVIEW_ACCESS: Access = {
  scope: { published: NEVER, issued: ALWAYS, own: { UNIT: ofUnit } },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

const CITY_SCOPE: Access['scope'] = {
  published: NEVER,
  issued: NEVER,
  own: {
    UNIT: ofUnit,
    MEMBER_UNIT: ({ unit }) => isIn('unitId', unit),
    DISTRICT_OFFICE: ({ district }) => isIn('districtCode', district),
  },
};

export const MUNICIPAL_REVIEW_ACCESS: Access = {
  scope: CITY_SCOPE,
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, ...PLACE },
};

/** An appeal is between the unit, the office whose decision it contests, and the city's office. */
export const APPEAL_ACCESS: Access = {
  scope: CITY_SCOPE,
  fields: {
    ...MUNICIPAL_RECORD,
    ...FIELDS,
    ...PLACE,
    subjectName: 'CONCERNED',
    receivedOn: 'CONCERNED',
    isAfterReview: 'CONCERNED',
  },
};
