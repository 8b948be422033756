import { any, exists, isIn, isSet, NEVER } from '../condition';
import { ISSUED_ACCOUNTABILITY } from '../visibleStates';
import { DISTRICT_RECORD, inState, MUNICIPAL_RECORD, type Access, type Of } from './access';

const FIELDS = {
  state: 'CONCERNED',
  ground: 'CONCERNED',
  recipientKind: 'CONCERNED',
  recipient: 'CONCERNED',
  description: 'CONCERNED',
  findingId: 'CONCERNED',
  finding: 'CONCERNED',
  caseId: 'CONCERNED',
  case: 'CONCERNED',
  transferredOn: 'CONCERNED',
  outcome: 'CONCERNED',
  outcomeText: 'CONCERNED',
  outcomeOn: 'CONCERNED',
} as const;

/** A transfer of a case tells of the case: the city's office learns of the one when it learns of the other. */
export const issuedTransfer = any(isSet('findingId'), exists('case', inState(ISSUED_ACCOUNTABILITY)));

/** The authority that receives it. */
export const receivedBy = ({ unit }: Of<'AUTHORITY'>) => isIn('recipient', unit);

/** A transfer is between the offices and the authority that receives it; the unit learns of it from that one. */
export const CASE_TRANSFER_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: issuedTransfer,
    own: { AUTHORITY: receivedBy },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_CASE_TRANSFER_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: { AUTHORITY: receivedBy },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'CONCERNED', district: 'CONCERNED' },
};
