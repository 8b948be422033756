import { ALWAYS, isIn, NEVER } from '../condition';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, type Access } from './access';

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

/** A transfer is between the offices and the authority that receives it; the unit learns of it from that one. */
export const CASE_TRANSFER_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: ALWAYS,
    own: { AUTHORITY: ({ unit }) => isIn('recipient', unit) },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_CASE_TRANSFER_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: { AUTHORITY: ({ unit }) => isIn('recipient', unit) },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'CONCERNED', district: 'CONCERNED' },
};
