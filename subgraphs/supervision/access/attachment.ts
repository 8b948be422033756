import { ofDistrict, ofInspector, ofUnit } from '../attachments';
import { any, exists, isIn, NEVER } from '../condition';
import { RESULT_ISSUED } from '../visibleStates';
import { complaintOf } from './complaint';
import { DISTRICT_RECORD, inState, MUNICIPAL_RECORD, onTeam, type Access, type Of } from './access';

const FIELDS = {
  recordId: 'PUBLIC',
  recordType: 'PUBLIC',
  state: 'PUBLIC',
  name: 'PUBLIC',
  mediaType: 'PUBLIC',
  sizeBytes: 'PUBLIC',
  sha256: 'PUBLIC',
  containsMinor: 'PUBLIC',
  uploadedAt: 'PUBLIC',
  path: 'PUBLIC',
  uploadedBy: 'CONCERNED',
  approvals: 'KEEPER',
  openings: 'KEEPER',
} as const;

const sentBy = (...senders: (string | null)[]) =>
  isIn('sender', ...senders.filter((sender) => sender !== null));
const ofInspectorsTask = (inspector: Of<'INSPECTOR'>) =>
  any(
    sentBy(ofInspector(inspector.inspector)),
    exists('inspection', onTeam(inspector)),
    exists('complaint', complaintOf(inspector)),
  );
const byUnit = ({ school, unit }: Of<'UNIT'>) =>
  sentBy(school === null ? null : ofUnit(school), unit === null ? null : ofUnit(unit));

/**
 * Evidence is for the offices, for the team of the inspection, for the inspector who checks the complaint, and for
 * whoever sent it: never for the public.
 */
export const ATTACHMENT_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: exists('inspection', inState(RESULT_ISSUED)),
    own: {
      INSPECTOR: ofInspectorsTask,
      UNIT: byUnit,
      AUTHORITY: ({ unit }) => sentBy(ofUnit(unit)),
    },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_ATTACHMENT_ACCESS: Access = {
  scope: {
    published: NEVER,
    issued: NEVER,
    own: {
      INSPECTOR: ofInspectorsTask,
      UNIT: byUnit,
      AUTHORITY: ({ unit }) => sentBy(ofUnit(unit)),
      MEMBER_UNIT: ({ unit }) => sentBy(ofUnit(unit)),
      DISTRICT_OFFICE: ({ district }) => sentBy(ofDistrict(district)),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'PUBLIC', district: 'PUBLIC' },
};
