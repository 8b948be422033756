// Made from schema/api.graphql and schema/operations by `npm run compose`. Not to be edited.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Whether a school lies in the city, a town or the country (城乡类型). */
export type Area =
  /** Urban area (城区). */
  | 'URBAN'
  /** Town area (镇区). */
  | 'TOWN'
  /** Rural area (乡村). */
  | 'RURAL';

/** Where a complaint stands (投诉状态). */
export type ComplaintState =
  /** Received (已收件). */
  | 'RECEIVED'
  /** Not accepted (不予受理). */
  | 'NOT_ACCEPTED'
  /** Referred to the institution concerned (已转办). */
  | 'REFERRED'
  /** Assigned to an inspector (已交办). */
  | 'ASSIGNED'
  /** Checked (已核实). */
  | 'CHECKED'
  /** Answered (已答复). */
  | 'ANSWERED'
  /** Closed (已办结). */
  | 'CLOSED';

/** The rule by which something is due (期限规则). */
export type DeadlineRule =
  /** Special feedback: 5 days (评议结束后5日). */
  | 'SPECIAL_FEEDBACK'
  /** Comprehensive feedback: 10 days (评议结束后10日). */
  | 'COMPREHENSIVE_FEEDBACK'
  /** Defence: 5 days (收到初步督导意见后5日). */
  | 'DEFENCE'
  /** Opinion letter: 30 days (反馈后30日). */
  | 'OPINION_LETTER'
  /** Inspection report: 10 days (整改结束后10日). */
  | 'INSPECTION_REPORT'
  /** Rectification: 30 days (下达整改决定后30日). */
  | 'RECTIFICATION'
  /** Supervision notice: 15 days (发出督办通知后15日). */
  | 'SUPERVISION_NOTICE'
  /** Self evaluation: 15 days (发出督导通知后15日). */
  | 'SELF_EVALUATION'
  /** Publication: 20 working days (信息形成后20个工作日). */
  | 'PUBLICATION'
  /** Public notice: 7 working days (公示开始后7个工作日). */
  | 'PUBLIC_NOTICE'
  /** Investigation group: 60 days (督导结束后60日). */
  | 'INVESTIGATION_GROUP'
  /** Review request: 30 days (收到问责决定后30日). */
  | 'REVIEW_REQUEST'
  /** Direct appeal: 15 days (收到问责决定后15日). */
  | 'DIRECT_APPEAL'
  /** Review decision: 30 days (收到复核申请后30日). */
  | 'REVIEW_DECISION'
  /** Appeal after review: 15 days (收到复核决定后15日). */
  | 'APPEAL_AFTER_REVIEW'
  /** Appeal decision: 60 days (收到申诉后60日). */
  | 'APPEAL_DECISION'
  /** Appeal correction: 15 days (作出申诉决定后15日). */
  | 'APPEAL_CORRECTION'
  /** Case defence: 10 days (告知拟问责事项后10日). */
  | 'CASE_DEFENCE'
  /** Interview filing: 10 days (形成约谈记录后10日). */
  | 'INTERVIEW_FILING'
  /** Notification receipt: 10 days (发出通报后10日). */
  | 'NOTIFICATION_RECEIPT'
  /** Transfer outcome: 60 days (移交后60日). */
  | 'TRANSFER_OUTCOME'
  /** Recusal: 3 working days (提出回避后3个工作日). */
  | 'RECUSAL'
  /** Complaint decision: 5 working days (收到投诉后5个工作日). */
  | 'COMPLAINT_DECISION'
  /** Complaint answer: 30 days (收到投诉后30日). */
  | 'COMPLAINT_ANSWER'
  /** Complaint minute: 2 working days (呈报负责人后2个工作日). */
  | 'COMPLAINT_MINUTE';

/** Why a district’s share is missing from an answer (缺席原因). */
export type MissingReason =
  /** It did not answer in time (超时). */
  | 'TIMEOUT'
  /** It could not be reached (无法连接). */
  | 'UNREACHABLE'
  /** Its answer was not one a district may give (响应无效). */
  | 'INVALID_ANSWER'
  /** It refused this caller (拒绝访问). */
  | 'REFUSED'
  /** It runs a version that lacks what was asked (版本过旧). */
  | 'OUTDATED'
  /** It is taken out of service on purpose (暂停服务). */
  | 'DRAINED'
  /** It was missing on an earlier page of this cursor (前页缺席，已跳过). */
  | 'SKIPPED'
  /** The only reason shown without a token (暂不可用). */
  | 'UNAVAILABLE';

/** Who runs a school (办学者类型). */
export type Operator =
  /** Run by the education department (教育部门). */
  | 'EDUCATION_DEPARTMENT'
  /** Run by another department (其他部门). */
  | 'OTHER_DEPARTMENT'
  /** Run by a local enterprise (地方企业). */
  | 'LOCAL_ENTERPRISE'
  /** Privately run (民办). */
  | 'PRIVATE'
  /** Run by Chinese and foreign partners (中外合作办). */
  | 'SINO_FOREIGN';

/** Where a rectification stands (整改状态). */
export type RectificationState =
  /** Ordered (已下达). */
  | 'ORDERED'
  /** The unit is rectifying (整改中). */
  | 'IN_PROGRESS'
  /** The unit’s clerk has drafted the report (报告待签). */
  | 'REPORT_DRAFTED'
  /** The unit has reported (已报告). */
  | 'REPORTED'
  /** Verified as sufficient (核查到位). */
  | 'VERIFIED'
  /** Verified as insufficient (核查不到位). */
  | 'INSUFFICIENT'
  /** Looked at again, and lasting (复查通过). */
  | 'FOLLOW_UP_PASSED'
  /** Looked at again, and the problem is back (问题反弹). */
  | 'RELAPSED'
  /** Closed (已办结). */
  | 'CLOSED';

/** Which schools: every condition given must hold (学校筛选). */
export type SchoolFilter = {
  /** Part of the name, or of its pinyin or initials. */
  search?: string | null | undefined;
  /** Of one of these kinds. */
  kinds?: Array<SchoolKind> | null | undefined;
  /** Serving at least one of these stages. */
  stages?: Array<Stage> | null | undefined;
  /** In one of these statuses. */
  statuses?: Array<SchoolStatus> | null | undefined;
  /** Run by one of these. */
  operators?: Array<Operator> | null | undefined;
  /** In one of these areas. */
  areas?: Array<Area> | null | undefined;
  /** Designated to have an inspector of its own, or not. */
  isDesignated?: boolean | null | undefined;
  /** In this responsibility zone. */
  zoneId?: string | null | undefined;
  /** With this responsible inspector. */
  responsibleInspectorId?: string | null | undefined;
  /** Not visited on or after this day (未督导). */
  notVisitedSince?: string | null | undefined;
  /** That bore at least so many visits this year (督导负担). */
  visitsThisYearAtLeast?: number | null | undefined;
};

/** The kind of a school, after the ministry’s statistical classes (学校类别). */
export type SchoolKind =
  /** Kindergarten (幼儿园). */
  | 'KINDERGARTEN'
  /** Primary school (小学). */
  | 'PRIMARY'
  /** Teaching point: a small rural branch of a primary school (教学点). */
  | 'TEACHING_POINT'
  /** Junior secondary school (初级中学). */
  | 'JUNIOR_SECONDARY'
  /** Nine-year school: primary and junior secondary (九年一贯制学校). */
  | 'NINE_YEAR'
  /** Complete secondary school: junior and senior (完全中学). */
  | 'COMPLETE_SECONDARY'
  /** Senior secondary school (高级中学). */
  | 'SENIOR_SECONDARY'
  /** Twelve-year school: primary to senior secondary (十二年一贯制学校). */
  | 'TWELVE_YEAR'
  /** Secondary vocational school (中等职业学校). */
  | 'SECONDARY_VOCATIONAL'
  /** Vocational high school (职业高中). */
  | 'VOCATIONAL_HIGH'
  /** Specialised school for juveniles at risk (专门学校). */
  | 'SPECIALISED'
  /** Special education school (特殊教育学校). */
  | 'SPECIAL_EDUCATION';

/** Where a school stands in the register (学校状态). */
export type SchoolStatus =
  /** Open (在办). */
  | 'OPEN'
  /** Closed (停办). */
  | 'CLOSED'
  /** Merged into another school (合并). */
  | 'MERGED'
  /** Handed over to another district (划转). */
  | 'MOVED';

/** A stage of education. A school may serve several (学段). */
export type Stage =
  /** Preschool education (学前). */
  | 'PRESCHOOL'
  /** Primary education (小学). */
  | 'PRIMARY'
  /** Junior secondary education (初中). */
  | 'JUNIOR_SECONDARY'
  /** Senior secondary education (高中). */
  | 'SENIOR_SECONDARY'
  /** Secondary vocational education (中职). */
  | 'VOCATIONAL'
  /** Special education (特殊教育). */
  | 'SPECIAL';

export type DistrictRankingQueryVariables = Exact<{
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type DistrictRankingQuery = { districts: Array<{ code: string, name: string, statistics: { schoolCount: number | null, visitCount: number | null, visitsPerSchool: number | null, findingCount: number | null, overdueCount: number | null, overdueRate: number | null, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null }> | null };

export type LeadersPageQueryVariables = Exact<{
  notVisitedSince: string;
  visitsAtLeast?: number;
  first?: number;
}>;


export type LeadersPageQuery = { unvisited: { totalCount: number | null, nodes: Array<{ id: string, name: string, lastVisitedOn: string | null, districtCode: string } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, overdue: { totalCount: number | null, nodes: Array<{ id: string, recordId: string, rule: DeadlineRule, dueOn: string, daysLate: number | null, districtCode: string } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, unrectified: { totalCount: number | null, nodes: Array<{ id: string, description: string | null, school: { id: string, name: string } | null, rectification: { id: string, state: RectificationState, dueOn: string } | null } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, repeated: { totalCount: number | null, nodes: Array<{ id: string, description: string | null, recordedOn: string, school: { id: string, name: string } | null } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, explosive: { totalCount: number | null, nodes: Array<{ id: string, state: ComplaintState, receivedOn: string } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, burdened: { totalCount: number | null, nodes: Array<{ id: string, name: string, visitsThisYear: number | null } | null>, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null, supervisionStatistics: { schoolCount: number | null, visitCount: number | null, visitsPerSchool: number | null, findingCount: number | null, overdueCount: number | null, overdueRate: number | null, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null };

export type SchoolsPageQueryVariables = Exact<{
  districts?: Array<string> | null | undefined;
  filter?: SchoolFilter | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type SchoolsPageQuery = { schools: { totalCount: number | null, nodes: Array<{ id: string, districtCode: string, name: string, kind: SchoolKind, stages: Array<Stage>, status: SchoolStatus } | null>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null };

export type SchoolEntryFragment = { id: string, districtCode: string, name: string, kind: SchoolKind, stages: Array<Stage>, status: SchoolStatus };

export type MissingFragment = { code: string, name: string, reason: MissingReason };

export type SupervisionFiguresQueryVariables = Exact<{
  districts?: Array<string> | null | undefined;
  from?: string | null | undefined;
  to?: string | null | undefined;
}>;


export type SupervisionFiguresQuery = { supervisionStatistics: { schoolCount: number | null, visitCount: number | null, findingCount: number | null, rectificationCount: number | null, overdueCount: number | null, overdueRate: number | null, missingDistricts: Array<{ code: string, name: string, reason: MissingReason }> } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SchoolEntryFragmentDoc = new TypedDocumentString(`
    fragment SchoolEntry on School {
  id
  districtCode
  name
  kind
  stages
  status
}
    `, {"fragmentName":"SchoolEntry"}) as unknown as TypedDocumentString<SchoolEntryFragment, unknown>;
export const MissingFragmentDoc = new TypedDocumentString(`
    fragment Missing on MissingDistrict {
  code
  name
  reason
}
    `, {"fragmentName":"Missing"}) as unknown as TypedDocumentString<MissingFragment, unknown>;
export const DistrictRankingDocument = new TypedDocumentString(`
    query DistrictRanking($from: Date, $to: Date) {
  districts {
    code
    name
    statistics(from: $from, to: $to) {
      schoolCount
      visitCount
      visitsPerSchool
      findingCount
      overdueCount
      overdueRate
      missingDistricts {
        code
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DistrictRankingQuery, DistrictRankingQueryVariables>;
export const LeadersPageDocument = new TypedDocumentString(`
    query LeadersPage($notVisitedSince: Date!, $visitsAtLeast: Int! = 6, $first: Int! = 20) {
  unvisited: schools(
    first: $first
    filter: {statuses: [OPEN], notVisitedSince: $notVisitedSince}
  ) {
    totalCount
    nodes {
      id
      name
      lastVisitedOn
      districtCode
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  overdue: deadlines(first: $first, filter: {isOverdue: true}) {
    totalCount
    nodes {
      id
      recordId
      rule
      dueOn
      daysLate
      districtCode
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  unrectified: findings(first: $first, filter: {isOverdue: true}) {
    totalCount
    nodes {
      id
      description
      school {
        id
        name
      }
      rectification {
        id
        state
        dueOn
      }
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  repeated: findings(first: $first, filter: {isRepeated: true}) {
    totalCount
    nodes {
      id
      description
      recordedOn
      school {
        id
        name
      }
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  explosive: complaints(
    first: $first
    filter: {isSerious: true, states: [RECEIVED, ASSIGNED, CHECKED]}
  ) {
    totalCount
    nodes {
      id
      state
      receivedOn
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  burdened: schools(
    first: $first
    filter: {statuses: [OPEN], visitsThisYearAtLeast: $visitsAtLeast}
  ) {
    totalCount
    nodes {
      id
      name
      visitsThisYear
    }
    missingDistricts {
      code
      name
      reason
    }
  }
  supervisionStatistics {
    schoolCount
    visitCount
    visitsPerSchool
    findingCount
    overdueCount
    overdueRate
    missingDistricts {
      code
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<LeadersPageQuery, LeadersPageQueryVariables>;
export const SchoolsPageDocument = new TypedDocumentString(`
    query SchoolsPage($districts: [ID!], $filter: SchoolFilter, $first: Int! = 100, $after: String) {
  schools(districts: $districts, filter: $filter, first: $first, after: $after) {
    totalCount
    nodes {
      ...SchoolEntry
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    missingDistricts {
      ...Missing
    }
  }
}
    fragment SchoolEntry on School {
  id
  districtCode
  name
  kind
  stages
  status
}
fragment Missing on MissingDistrict {
  code
  name
  reason
}`) as unknown as TypedDocumentString<SchoolsPageQuery, SchoolsPageQueryVariables>;
export const SupervisionFiguresDocument = new TypedDocumentString(`
    query SupervisionFigures($districts: [ID!], $from: Date, $to: Date) {
  supervisionStatistics(districts: $districts, from: $from, to: $to) {
    schoolCount
    visitCount
    findingCount
    rectificationCount
    overdueCount
    overdueRate
    missingDistricts {
      code
      name
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<SupervisionFiguresQuery, SupervisionFiguresQueryVariables>;
