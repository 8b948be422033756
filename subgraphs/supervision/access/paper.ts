import { all, exists, isIn, NEVER } from '../condition';
import { codesOf } from '../lists/closedList';
import { PAPER_KIND, type PaperKind } from '../lists/papers';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofPlace, ofUnit, toDistrictGovernment } from './access';
import type { Access, Of } from './access';

/** Papers that go to the government of the place. */
const TO_GOVERNMENT: readonly PaperKind[] = [
  'ANNUAL_PLAN',
  'INSPECTION_REPORT',
  'INTERVIEW_RECORD',
  'NOTIFICATION',
];
/** What a case may come to is between the district and the unit until it is decided. */
const ISSUED = isIn('kind', ...codesOf(PAPER_KIND).filter((kind) => kind !== 'CASE_INFORMING'));
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
    issued: ISSUED,
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
