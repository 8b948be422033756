import * as accountability from './accountability';
import type { ClosedList } from './closedList';
import * as complaints from './complaints';
import * as inspections from './inspections';
import * as inspectors from './inspectors';
import * as institutions from './institutions';
import * as majorInspections from './majorInspections';
import * as papers from './papers';
import * as plans from './plans';
import * as recusal from './recusal';
import * as schools from './schools';

export * from './accountability';
export * from './closedList';
export * from './complaints';
export * from './inspections';
export * from './inspectors';
export * from './institutions';
export * from './majorInspections';
export * from './papers';
export * from './plans';
export * from './recusal';
export * from './schools';

/** Every closed list that stands behind an enumeration of a schema, by the enumeration's name. */
export const CLOSED_LISTS = {
  PaperKind: papers.PAPER_KIND,
  Stage: schools.STAGE,
  SchoolKind: schools.SCHOOL_KIND,
  Operator: schools.OPERATOR,
  Area: schools.AREA,
  Employment: inspectors.EMPLOYMENT,
  InspectorMode: inspectors.INSPECTOR_MODE,
  Eligibility: inspectors.ELIGIBILITY,
  RemovalReason: inspectors.REMOVAL_REASON,
  RecusalGround: inspectors.RECUSAL_GROUND,
  RecusalDecision: recusal.RECUSAL_DECISION,
  RecusalOrigin: recusal.RECUSAL_ORIGIN,
  InterestRelation: recusal.INTEREST_RELATION,
  InspectorAccountability: inspectors.INSPECTOR_ACCOUNTABILITY,
  InspectionKind: inspections.INSPECTION_KIND,
  SubjectKind: inspections.SUBJECT_KIND,
  Disposition: inspections.DISPOSITION,
  Disclosure: inspections.DISCLOSURE,
  PublicationChannel: inspections.PUBLICATION_CHANNEL,
  VisitMethod: inspections.VISIT_METHOD,
  SitePower: inspections.SITE_POWER,
  PlanTrigger: inspections.PLAN_TRIGGER,
  FeedbackForm: inspections.FEEDBACK_FORM,
  ExposureGround: inspections.EXPOSURE_GROUND,
  ConsultationForm: majorInspections.CONSULTATION_FORM,
  ConsultedGroup: majorInspections.CONSULTED_GROUP,
  OrderIssuer: majorInspections.ORDER_ISSUER,
  Organiser: plans.ORGANISER,
  SupervisionFunction: inspections.SUPERVISION_FUNCTION,
  Verdict: inspections.VERDICT,
  FollowUpResult: inspections.FOLLOW_UP_RESULT,
  AccountabilityKind: accountability.ACCOUNTABILITY_KIND,
  AccountabilityGround: accountability.ACCOUNTABILITY_GROUND,
  InterviewGround: accountability.INTERVIEW_GROUND,
  NotificationGround: accountability.NOTIFICATION_GROUND,
  CaseGround: accountability.CASE_GROUND,
  Recommendation: accountability.RECOMMENDATION,
  ObstructionForm: accountability.OBSTRUCTION_FORM,
  TransferGround: accountability.TRANSFER_GROUND,
  TransferOutcome: accountability.TRANSFER_OUTCOME,
  UnitAccountability: accountability.UNIT_ACCOUNTABILITY,
  PersonAccountability: accountability.PERSON_ACCOUNTABILITY,
  Aggravation: accountability.AGGRAVATION,
  SafetyOrRefusal: accountability.SAFETY_OR_REFUSAL,
  RecipientKind: accountability.RECIPIENT_KIND,
  CaseSubject: accountability.CASE_SUBJECT,
  TransferRecipient: accountability.TRANSFER_RECIPIENT,
  ContestOutcome: accountability.CONTEST_OUTCOME,
  ComplaintKind: complaints.COMPLAINT_KIND,
  ComplaintChannel: complaints.COMPLAINT_CHANNEL,
  ComplainantKind: complaints.COMPLAINANT_KIND,
  ComplaintResult: complaints.COMPLAINT_RESULT,
  DistrictKind: institutions.DISTRICT_KIND,
  DirectoryStatus: institutions.DIRECTORY_STATUS,
  Role: institutions.ROLE,
  Capacity: institutions.CAPACITY,
} as const satisfies Record<string, ClosedList>;
