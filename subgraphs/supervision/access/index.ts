import type { Access } from './access';
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

/** Who may read what, of the records that have a file of their own here, by the names of their types. */
export const ACCESS = {
  AnnualPlan: ANNUAL_PLAN_ACCESS,
  MunicipalAnnualPlan: MUNICIPAL_ANNUAL_PLAN_ACCESS,
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
} as const satisfies Record<string, Access>;
