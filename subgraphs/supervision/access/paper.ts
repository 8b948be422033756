import { all, any, exists, isIn, NEVER } from '../condition';
import { codesOf } from '../lists/closedList';
import { PAPER_KIND, type PaperKind } from '../lists/papers';
import { GOVERNMENT_ACCOUNTABILITY } from '../visibleStates';
import { issuedTransfer, receivedBy } from './caseTransfer';
import { DISTRICT_RECORD, inState, MUNICIPAL_RECORD, ofPlace, ofUnit, toDistrictGovernment } from './access';
import type { Access, Of } from './access';

/** Papers that go to the government of the place as they are issued. */
const TO_GOVERNMENT: readonly PaperKind[] = ['ANNUAL_PLAN', 'INSPECTION_REPORT', 'NOTIFICATION'];
/** Papers that are addressed to the unit which they are about; the others are between the offices and another authority. */
const TO_UNIT: readonly PaperKind[] = [
  'INSPECTION_NOTICE',
  'OPINION_LETTER',
  'INSPECTION_REPORT',
  'RECTIFICATION_DECISION',
  'SUPERVISION_NOTICE',
  'INTERVIEW_NOTICE',
  'INTERVIEW_RECORD',
  'NOTIFICATION',
  'CASE_INFORMING',
  'ACCOUNTABILITY_DECISION',
  'REVIEW_DECISION',
  'APPEAL_DECISION',
];
/** What a case may come to is between the district and the unit until it is decided, and a letter tells of its case. */
const issued = any(
  isIn(
    'kind',
    ...codesOf(PAPER_KIND).filter((kind) => kind !== 'CASE_INFORMING' && kind !== 'CASE_TRANSFER'),
  ),
  exists('recordTransfer', issuedTransfer),
);
const ofTeam = ({ inspector }: Of<'INSPECTOR'>) => exists('recordTeam', isIn('inspectorId', inspector));
const published = isIn('disclosure', 'PUBLIC');
const toUnit = isIn('kind', ...TO_UNIT);
/** An interview's record goes to the government when it is filed with it. */
const toGovernment = any(
  isIn('kind', ...TO_GOVERNMENT),
  all(isIn('kind', 'INTERVIEW_RECORD'), exists('recordAccountability', inState(GOVERNMENT_ACCOUNTABILITY))),
);
const toRecipient = (authority: Of<'AUTHORITY'>) => exists('recordTransfer', receivedBy(authority));

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
    issued,
    own: {
      INSPECTOR: ofTeam,
      UNIT: (unit) => all(ofUnit(unit), toUnit),
      GOVERNMENT: (government) => toDistrictGovernment(government, toGovernment),
      AUTHORITY: toRecipient,
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
      UNIT: (unit) => all(ofUnit(unit), toUnit),
      MEMBER_UNIT: ({ unit }) => all(isIn('unitId', unit), toUnit),
      DISTRICT_OFFICE: ({ district }) => all(isIn('districtCode', district), toUnit),
      GOVERNMENT: (government) => all(ofPlace(government), toGovernment),
      AUTHORITY: toRecipient,
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...FIELDS, districtCode: 'PUBLIC', district: 'PUBLIC' },
};
