import type { Access } from './access';
import { ATTACHMENT_ACCESS, MUNICIPAL_ATTACHMENT_ACCESS } from './attachment';
import { ACCOUNTABILITY_ACCESS, MUNICIPAL_ACCOUNTABILITY_ACCESS } from './accountability';
import { CASE_TRANSFER_ACCESS, MUNICIPAL_CASE_TRANSFER_ACCESS } from './caseTransfer';
import { APPEAL_ACCESS, MUNICIPAL_REVIEW_ACCESS, REVIEW_ACCESS } from './contest';
import { COMPLAINT_ACCESS, MUNICIPAL_COMPLAINT_ACCESS } from './complaint';
import { ANNUAL_PLAN_ACCESS, MUNICIPAL_ANNUAL_PLAN_ACCESS } from './annualPlan';
import { DEADLINE, MUNICIPAL_DEADLINE } from './deadline';
import { MUNICIPAL_PAPER_ACCESS, PAPER_ACCESS } from './paper';
import {
  EXTENSION_ACCESS,
  MUNICIPAL_EXTENSION_ACCESS,
  MUNICIPAL_RECTIFICATION_ACCESS,
  MUNICIPAL_SUPERVISION_NOTICE_ACCESS,
  SUPERVISION_NOTICE_ACCESS,
} from './rectification';
import {
  INTEREST_ACCESS,
  MUNICIPAL_INTEREST_ACCESS,
  MUNICIPAL_RECUSAL_ACCESS,
  RECUSAL_ACCESS,
} from './recusal';

/** Who may read what, of the records that have a file of their own here, by the names of their types. */
export const ACCESS = {
  AnnualPlan: ANNUAL_PLAN_ACCESS,
  MunicipalAnnualPlan: MUNICIPAL_ANNUAL_PLAN_ACCESS,
  Attachment: ATTACHMENT_ACCESS,
  MunicipalAttachment: MUNICIPAL_ATTACHMENT_ACCESS,
  Deadline: DEADLINE,
  MunicipalDeadline: MUNICIPAL_DEADLINE,
  Paper: PAPER_ACCESS,
  MunicipalPaper: MUNICIPAL_PAPER_ACCESS,
  MunicipalRectification: MUNICIPAL_RECTIFICATION_ACCESS,
  SupervisionNotice: SUPERVISION_NOTICE_ACCESS,
  MunicipalSupervisionNotice: MUNICIPAL_SUPERVISION_NOTICE_ACCESS,
  Extension: EXTENSION_ACCESS,
  MunicipalExtension: MUNICIPAL_EXTENSION_ACCESS,
  Complaint: COMPLAINT_ACCESS,
  MunicipalComplaint: MUNICIPAL_COMPLAINT_ACCESS,
  Interest: INTEREST_ACCESS,
  MunicipalInterest: MUNICIPAL_INTEREST_ACCESS,
  Recusal: RECUSAL_ACCESS,
  MunicipalRecusal: MUNICIPAL_RECUSAL_ACCESS,
  DistrictAccountabilityRecord: ACCOUNTABILITY_ACCESS,
  MunicipalAccountabilityRecord: MUNICIPAL_ACCOUNTABILITY_ACCESS,
  Review: REVIEW_ACCESS,
  MunicipalReview: MUNICIPAL_REVIEW_ACCESS,
  MunicipalAppeal: APPEAL_ACCESS,
  CaseTransfer: CASE_TRANSFER_ACCESS,
  MunicipalCaseTransfer: MUNICIPAL_CASE_TRANSFER_ACCESS,
} as const satisfies Record<string, Access>;
