import { all, ALWAYS, exists, is, isIn, isSet, NEVER } from '../condition';
import { DISTRICT_RECORD, MUNICIPAL_RECORD, ofUnit, onTeam, type Access } from './access';

/** The fields of a rectification on both sides, besides those of every record. */
export const RECTIFICATION_FIELDS = {
  finding: 'PUBLIC',
  findingId: 'PUBLIC',
  inspection: 'PUBLIC',
  inspectionId: 'PUBLIC',
  school: 'PUBLIC',
  schoolId: 'PUBLIC',
  unitId: 'PUBLIC',
  state: 'PUBLIC',
  requirement: 'PUBLIC',
  orderedOn: 'PUBLIC',
  dueOn: 'PUBLIC',
  firstDueOn: 'PUBLIC',
  isOverdue: 'PUBLIC',
  begunOn: 'PUBLIC',
  finishedOn: 'PUBLIC',
  reportedOn: 'PUBLIC',
  verifiedOn: 'PUBLIC',
  closedOn: 'PUBLIC',
  competentAuthority: 'PUBLIC',
  unitPublishedOn: 'PUBLIC',
  followedUpOn: 'PUBLIC',
  followUpResult: 'PUBLIC',
  reportText: 'CONCERNED',
  verificationNote: 'CONCERNED',
  guidance: 'CONCERNED',
  guidedOn: 'CONCERNED',
  jointlyLiableOn: 'CONCERNED',
  liabilityNote: 'CONCERNED',
  supervisionNotices: 'CONCERNED',
  extensions: 'CONCERNED',
  attachments: 'CONCERNED',
  verifier: 'OFFICES',
  verifierId: 'OFFICES',
  reviewer: 'OFFICES',
  reviewerId: 'OFFICES',
} as const;

/** Where a minor is involved, a redacted report is public, and nothing else. */
const isPublishedInFull = all(isSet('publishedOn'), isIn('disclosure', 'PUBLIC'), is('minorInvolved', false));

/** A rectification of a finding of the city's: it is the city's, wherever the unit lies. */
export const MUNICIPAL_RECTIFICATION_ACCESS: Access = {
  scope: {
    published: exists('inspection', isPublishedInFull),
    issued: ALWAYS,
    own: {
      INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
      UNIT: ofUnit,
      MEMBER_UNIT: ({ unit }) => isIn('unitId', unit),
      DISTRICT_OFFICE: ({ district }) => isIn('districtCode', district),
      AUTHORITY: ({ unit }) => isIn('competentAuthority', unit),
    },
  },
  fields: { ...MUNICIPAL_RECORD, ...RECTIFICATION_FIELDS, district: 'PUBLIC', districtCode: 'PUBLIC' },
};

/** What belongs to a rectification is for those who have to do with that one. */
const NOTICE_FIELDS = {
  rectification: 'CONCERNED',
  rectificationId: 'CONCERNED',
  inspectionId: 'CONCERNED',
  school: 'CONCERNED',
  schoolId: 'CONCERNED',
  unitId: 'CONCERNED',
  state: 'CONCERNED',
  demand: 'CONCERNED',
  issuedOn: 'CONCERNED',
  dueOn: 'CONCERNED',
  acknowledgedOn: 'CONCERNED',
  endedOn: 'CONCERNED',
} as const;

const EXTENSION_FIELDS = {
  rectification: 'CONCERNED',
  rectificationId: 'CONCERNED',
  inspectionId: 'CONCERNED',
  school: 'CONCERNED',
  schoolId: 'CONCERNED',
  unitId: 'CONCERNED',
  state: 'CONCERNED',
  reason: 'CONCERNED',
  requestedOn: 'CONCERNED',
  formerDueOn: 'CONCERNED',
  requestedDueOn: 'CONCERNED',
  grantedDueOn: 'CONCERNED',
  decidedOn: 'CONCERNED',
  decisionNote: 'CONCERNED',
} as const;

const WITH_RECTIFICATION: Access['scope'] = {
  published: NEVER,
  issued: ALWAYS,
  own: {
    INSPECTOR: (inspector) => exists('inspection', onTeam(inspector)),
    UNIT: ofUnit,
    AUTHORITY: ({ unit }) => exists('ofRectification', isIn('competentAuthority', unit)),
  },
};

const WITH_MUNICIPAL_RECTIFICATION: Access['scope'] = {
  published: NEVER,
  issued: NEVER,
  own: {
    ...WITH_RECTIFICATION.own,
    DISTRICT_OFFICE: ({ district }) => isIn('districtCode', district),
    MEMBER_UNIT: ({ unit }) => isIn('unitId', unit),
  },
};

export const SUPERVISION_NOTICE_ACCESS: Access = {
  scope: WITH_RECTIFICATION,
  fields: { ...DISTRICT_RECORD, ...NOTICE_FIELDS },
};

export const EXTENSION_ACCESS: Access = {
  scope: WITH_RECTIFICATION,
  fields: { ...DISTRICT_RECORD, ...EXTENSION_FIELDS },
};

const PLACE = { districtCode: 'CONCERNED', district: 'CONCERNED' } as const;

export const MUNICIPAL_SUPERVISION_NOTICE_ACCESS: Access = {
  scope: WITH_MUNICIPAL_RECTIFICATION,
  fields: { ...MUNICIPAL_RECORD, ...NOTICE_FIELDS, ...PLACE },
};

export const MUNICIPAL_EXTENSION_ACCESS: Access = {
  scope: WITH_MUNICIPAL_RECTIFICATION,
  fields: { ...MUNICIPAL_RECORD, ...EXTENSION_FIELDS, ...PLACE },
};
