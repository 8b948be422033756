import { all, ALWAYS, exists, isIn, NEVER } from '../condition';
import type { PaperKind } from '../lists/papers';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofPlace, ofUnit, toDistrictGovernment } from './access';
import type { Access, Of } from './access';

/** Papers that go to the government of the place. */
const TO_GOVERNMENT: readonly PaperKind[] = [
  'ANNUAL_PLAN',
  'INSPECTION_REPORT',
  'INTERVIEW_RECORD',
  'NOTIFICATION',
];
const ofTeam = ({ inspector }: Of<'INSPECTOR'>) => exists('recordTeam', isIn('inspectorId', inspector));
const published = isIn('disclosure', 'PUBLIC');
const toGovernment = isIn('kind', ...TO_GOVERNMENT);

const FIELDS = {
  kind: 'PUBLIC',
  state: 'PUBLIC',
  number: 'PUBLIC',
  organ: 'PUBLIC',
  title: 'PUBLIC',
  sections: 'PUBLIC',
  issuedOn: 'PUBLIC',
  sha256: 'PUBLIC',
  path: 'PUBLIC',
  recordId: 'PUBLIC',
  recordType: 'PUBLIC',
  recordVersion: 'PUBLIC',
  schoolId: 'PUBLIC',
  unitId: 'PUBLIC',
  supersedesId: 'PUBLIC',
  supersededById: 'PUBLIC',
  disclosure: 'CONCERNED',
} as const;

/** A paper is for those whom it is addressed to, and for the public once it is disclosed. */
export const PAPER_ACCESS: Access = {
  scope: {
    published,
    issued: ALWAYS,
    own: {
      INSPECTOR: ofTeam,
      UNIT: ofUnit,
      GOVERNMENT: (government) => toDistrictGovernment(government, toGovernment),
    },
  },
  fields: { ...DISTRICT_RECORD, ...FIELDS },
};

export const MUNICIPAL_PAPER_ACCESS: Access = {
  scope: {
    published,
    issued: NEVER,
    own: {
      INSPECTOR: ofTeam,
      UNIT: ofUnit,
      MEMBER_UNIT: ({ unit }) => isIn('unitId', unit),
      DISTRICT_OFFICE: ({ district }) => isIn('districtCode', district),
      GOVERNMENT: (government) => all(ofPlace(government), toGovernment),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'PUBLIC', district: 'PUBLIC' },
};
