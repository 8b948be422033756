import type { GlobalId } from '../../subgraphs/kernel/ids';
import type { DeadlineName } from '../../subgraphs/supervision/deadlines';
import type * as lists from '../../subgraphs/supervision/lists';
import type * as states from '../../subgraphs/supervision/lifeCycles';
import type { RegisterName } from '../../subgraphs/supervision/registers';

/** Rows as the records hold them, without what the writer adds: keys of names, version, times of creation. */
interface DistrictRow {
  id: GlobalId;
  districtCode: string;
}

export interface SchoolRow extends DistrictRow {
  name: string;
  kind: lists.SchoolKind;
  stages: lists.Stage[];
  status: states.SchoolState;
  operator: lists.Operator;
  area: lists.Area;
  address: string;
  identityCode: string | null;
  isDesignated: boolean;
  zoneId: GlobalId | null;
  responsibleInspectorId: GlobalId | null;
  openedOn: string | null;
  closedOn: string | null;
}

export interface InspectorRow extends DistrictRow {
  name: string;
  employment: lists.Employment;
  mode: lists.InspectorMode;
  state: states.InspectorState;
  certificateNumber: string;
  contactPhone: string | null;
  termFrom: string | null;
  termTo: string | null;
  leftOn: string | null;
  /** Day of the filing with the city; null while it is outstanding. */
  filedOn: string | null;
}

export interface ZoneRow extends DistrictRow {
  name: string;
}

/** What district and city inspections have in common. */
interface InspectionFacts {
  kind: lists.InspectionKind;
  subjectKind: lists.SubjectKind;
  schoolId: GlobalId | null;
  subjectName: string | null;
  title: string;
  state: states.InspectionState;
  isUnannounced: boolean;
  scheduledOn: string;
  visitedOn: string | null;
  reportedOn: string | null;
  closedOn: string | null;
  matters: string[];
  visitRecord: string | null;
  summary: string | null;
  disclosure: lists.Disclosure;
  publishedOn: string | null;
  publicationChannel: lists.PublicationChannel | null;
  /** Ids of inspectors, the leading one first. */
  team: GlobalId[];
}

export interface InspectionRow extends DistrictRow, InspectionFacts {}

/** What a finding says. */
interface FindingFacts {
  inspectionId: GlobalId;
  schoolId: GlobalId | null;
  categoryList: RegisterName;
  categoryCode: string;
  categoryVersion: number;
  description: string;
  disposition: lists.Disposition;
  isHazard: boolean;
  recordedOn: string;
}

export interface FindingRow extends DistrictRow, FindingFacts {}

export interface RectificationRow extends DistrictRow {
  findingId: GlobalId;
  inspectionId: GlobalId;
  schoolId: GlobalId | null;
  state: states.RectificationState;
  requirement: string;
  orderedOn: string;
  dueOn: string;
  firstDueOn: string;
  begunOn: string | null;
  reportedOn: string | null;
  reportText: string | null;
  unitPublishedOn: string | null;
  verifiedOn: string | null;
  verifierId: GlobalId | null;
  verificationNote: string | null;
  followedUpOn: string | null;
  reviewerId: GlobalId | null;
  followUpResult: lists.FollowUpResult | null;
  competentAuthority: string | null;
  closedOn: string | null;
}

/** What an accountability record says. */
interface AccountabilityFacts {
  kind: lists.AccountabilityKind;
  state: states.AccountabilityState;
  schoolId: GlobalId | null;
  subjectName: string | null;
  ground: lists.AccountabilityGround;
  summary: string;
  openedOn: string;
  inspectionId: GlobalId | null;
  findingId: GlobalId | null;
  disclosedOn: string | null;
  closedOn: string | null;
}

/** A step that a record took through its life cycle, as its timeline has it. */
export interface StepRow {
  recordId: GlobalId;
  command: string;
  fromState: string | null;
  toState: string;
  /** When, 24-character UTC; the steps of a record follow one another. */
  at: string;
  role: lists.Role;
}

/** When something is or was due. */
export interface DeadlineRow extends DistrictRow, DeadlineFacts {}

interface DeadlineFacts {
  id: GlobalId;
  recordId: GlobalId;
  recordType: string;
  rule: DeadlineName;
  startedOn: string;
  dueOn: string;
  firstDueOn: string;
  metOn: string | null;
  inspectorId: GlobalId | null;
  schoolId: GlobalId | null;
}

/** All rows of a district. */
export interface DistrictRows {
  schools: SchoolRow[];
  inspectors: InspectorRow[];
  zones: ZoneRow[];
  inspections: InspectionRow[];
  findings: FindingRow[];
  rectifications: RectificationRow[];
  steps: StepRow[];
  deadlines: DeadlineRow[];
}

/** A row of the city's own: what it concerns is a district, a unit or a district's school. */
interface CityRow {
  id: GlobalId;
}
interface CitySubject {
  /** The district concerned, that of the school included; null where a department is. */
  districtCode: string | null;
  unitId: GlobalId | null;
}

export interface MemberUnitRow extends CityRow {
  name: string;
  /** Its place in the policy's list, from 1. */
  position: number;
}

export interface TermRow extends CityRow {
  name: string;
  startsOn: string;
  endsOn: string;
}

export interface MunicipalInspectorRow extends CityRow {
  name: string;
  termId: GlobalId;
  isSubjectInspector: boolean;
  /** The school subject of a subject inspector. */
  subject: string | null;
  employment: lists.Employment;
  mode: lists.InspectorMode;
  state: states.InspectorState;
  certificateNumber: string;
  contactPhone: string | null;
  termFrom: string | null;
  termTo: string | null;
  leftOn: string | null;
}

export interface MunicipalInspectionRow extends CityRow, CitySubject, InspectionFacts, Partial<Course> {}

/** What the steps of an inspection leave on it, besides what every inspection has. */
export interface Course {
  selfEvaluationDueOn: string;
  selfEvaluation: string;
  selfEvaluatedOn: string;
  consultedOn: string;
  deliberation: string;
  deliberatedOn: string;
  feedbackForm: lists.FeedbackForm;
  feedback: string;
  feedbackOn: string;
  defenceWaivedOn: string;
  opinion: string;
  opinionIssuedOn: string;
  reportedToGovernment: string;
  reportedToSuperior: string;
}

export interface MunicipalFindingRow extends CityRow, FindingFacts {}

export interface MunicipalDeadlineRow extends CityRow, Omit<CitySubject, 'subjectName'>, DeadlineFacts {}

export interface MunicipalAccountabilityRow extends CityRow, CitySubject, AccountabilityFacts {}

/** All rows of the city. */
export interface MunicipalRows {
  memberUnits: MemberUnitRow[];
  terms: TermRow[];
  inspectors: MunicipalInspectorRow[];
  inspections: MunicipalInspectionRow[];
  findings: MunicipalFindingRow[];
  accountabilityRecords: MunicipalAccountabilityRow[];
  steps: StepRow[];
  deadlines: MunicipalDeadlineRow[];
}
