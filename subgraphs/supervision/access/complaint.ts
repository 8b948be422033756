import { ALWAYS, any, isIn, NEVER, type Condition } from '../condition';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, type Access, type Of } from './access';

/** Who complained is known to the office that keeps the complaint, and to the inspectors whose it is. */
const FIELDS = {
  kind: 'CONCERNED',
  channel: 'CONCERNED',
  complainantKind: 'KEEPER',
  complainantName: 'KEEPER',
  complainantContact: 'KEEPER',
  state: 'PUBLIC',
  receivedOn: 'PUBLIC',
  school: 'CONCERNED',
  schoolId: 'CONCERNED',
  subjectName: 'CONCERNED',
  content: 'CONCERNED',
  isSerious: 'CONCERNED',
  inspector: 'CONCERNED',
  inspectorId: 'CONCERNED',
  receivedById: 'CONCERNED',
  referredTo: 'CONCERNED',
  decisionReason: 'CONCERNED',
  checkedOn: 'CONCERNED',
  checkNote: 'CONCERNED',
  result: 'CONCERNED',
  answeredOn: 'CONCERNED',
  answer: 'CONCERNED',
  escalatedOn: 'CONCERNED',
  escalationReason: 'CONCERNED',
  minutedOn: 'CONCERNED',
  minute: 'CONCERNED',
  minuteOutcome: 'CONCERNED',
  inspection: 'CONCERNED',
  inspectionId: 'CONCERNED',
  closedOn: 'CONCERNED',
  timeline: 'KEEPER',
} as const;

/** The complaint is the inspector's to check, or came to the inspector. */
export const complaintOf = ({ inspector }: Of<'INSPECTOR'>): Condition =>
  any(isIn('inspectorId', inspector), isIn('receivedById', inspector));
const OF_INSPECTOR: Access['scope']['own'] = { INSPECTOR: complaintOf };

/** Complaints are between the office and its inspectors; whom they are about does not read them. */
export const COMPLAINT_ACCESS: Access = {
  scope: { published: NEVER, issued: ALWAYS, own: OF_INSPECTOR },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_COMPLAINT_ACCESS: Access = {
  scope: { published: NEVER, issued: NEVER, own: OF_INSPECTOR },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'CONCERNED', district: 'CONCERNED' },
};
