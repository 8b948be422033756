import type { Disposition } from './lists/inspections';
import type { AccountabilityState, InspectionState, InspectorState } from './lifeCycles';

/** Inspections that are more than somebody's draft. A cancelled one may have been a draft. */
export const ISSUED_INSPECTIONS: readonly InspectionState[] = [
  'SCHEDULED',
  'VISITED',
  'PLANNED',
  'NOTICE_ISSUED',
  'SELF_EVALUATED',
  'ON_SITE',
  'CONSULTED',
  'DELIBERATED',
  'FEEDBACK_GIVEN',
  'OPINION_ISSUED',
  'REPORTED',
  'PUBLISHED',
  'CLOSED',
];

/** Inspections whose result is issued: their findings are no longer the team's notes. */
export const RESULT_ISSUED: readonly InspectionState[] = [
  'FEEDBACK_GIVEN',
  'OPINION_ISSUED',
  'REPORTED',
  'PUBLISHED',
  'CLOSED',
];

/** Inspections that are reported to the own government, and to the superior institution. */
export const REPORTED_INSPECTIONS: readonly InspectionState[] = ['REPORTED', 'PUBLISHED', 'CLOSED'];

/** Inspections that the unit has been told of: a visit without notice only once it has taken place. */
export const UNIT_TOLD: readonly InspectionState[] = [
  'VISITED',
  'NOTICE_ISSUED',
  'SELF_EVALUATED',
  'ON_SITE',
  'CONSULTED',
  'DELIBERATED',
  ...RESULT_ISSUED,
];

/** Inspections whose findings the unit has been told: a visit's on the spot, others with the feedback. */
export const UNIT_TOLD_FINDINGS: readonly InspectionState[] = ['VISITED', ...RESULT_ISSUED];

/** What is said to the unit itself; the other dispositions are between authorities. */
export const UNIT_DISPOSITIONS: readonly Disposition[] = ['ON_SITE_ADVICE', 'RECTIFICATION_NOTICE'];

/** What a published report says: a case handed to another authority is not ours to publish. */
export const PUBLIC_DISPOSITIONS: readonly Disposition[] = [
  'ON_SITE_ADVICE',
  'RECTIFICATION_NOTICE',
  'REPORT_TO_OFFICE',
  'DEPARTMENT_CONSULTATION',
  'SPECIAL_INSPECTION',
];

/** Inspectors who hold or held the office: candidates are personnel matters until then. */
export const ISSUED_INSPECTORS: readonly InspectorState[] = [
  'PUBLIC_NOTICE',
  'ACTIVE',
  'EXPIRED',
  'LEFT',
  'REMOVED',
];

/** Accountability records that were issued, in any kind's words. */
export const ISSUED_ACCOUNTABILITY: readonly AccountabilityState[] = [
  'CONVENED',
  'HELD',
  'NOT_ATTENDED',
  'RECORDED',
  'FILED',
  'CLOSED',
  'SENT',
  'ACKNOWLEDGED',
  'DECIDED',
  'EXECUTED',
  'DISCLOSED',
  'ARCHIVED',
];

/** Accountability records that the unit takes part in: from being told of its case, or called to an interview. */
export const UNIT_TOLD_ACCOUNTABILITY: readonly AccountabilityState[] = [
  ...ISSUED_ACCOUNTABILITY,
  'INFORMED',
  'CONSULTED',
];

/** Accountability records that are at an end, and may be disclosed: unfinished cases are never public. */
export const DISCLOSABLE_ACCOUNTABILITY: readonly AccountabilityState[] = [
  'FILED',
  'CLOSED',
  'SENT',
  'ACKNOWLEDGED',
  'DISCLOSED',
  'ARCHIVED',
];

/** Accountability records addressed to the government of the place: filed interviews, sent notifications. */
export const GOVERNMENT_ACCOUNTABILITY: readonly AccountabilityState[] = [
  'FILED',
  'CLOSED',
  'SENT',
  'ACKNOWLEDGED',
];
