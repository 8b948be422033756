/** What is asked, in parts: the contestants ask it each in their own way. */
export interface Workload {
  name: string;
  /** `PAGE`: a connection. `RECORD`: one record of one district. `FIGURES`: an aggregate. */
  kind: 'PAGE' | 'RECORD' | 'FIGURES';
  field: string;
  /** `$first: Int!` and so on. */
  parameters: string;
  /** How the field uses them: `first: $first`. */
  args: string;
  selection: string;
  variables: Record<string, unknown>;
}

const SCHOOL = 'id name kind stages status operator area address isDesignated districtCode';
const INSPECTION = 'id title kind state scheduledOn visitedOn reportedOn schoolId isUnannounced districtCode';
const FINDINGS = 'findings(first: 3) { nodes { id description disposition recordedOn } }';
const VISITS = 'inspections(first: 3) { nodes { id title state scheduledOn } }';
const PAGE_SIZE = 50;

/** The inspections with a report, the newest first: the instants at which they were made lie in all districts alike. */
function reported(name: string, fields: string, after: string | null): Workload {
  return {
    name,
    kind: 'PAGE',
    field: 'inspections',
    parameters:
      '$first: Int!, $after: String, $filter: DistrictInspectionFilter, $order: DistrictInspectionOrder!',
    args: 'first: $first, after: $after, filter: $filter, orderBy: $order',
    selection: `{ edges { cursor node { ${fields} } } pageInfo { hasNextPage } }`,
    variables: {
      first: PAGE_SIZE,
      after,
      filter: { states: ['REPORTED', 'CLOSED'] },
      order: 'CREATED_AT_DESC',
    },
  };
}

/** The same by their days, on which many lie together: ties are told apart by the id, so a page clusters. */
function byDay(name: string, fields: string): Workload {
  const question = reported(name, fields, null);
  return { ...question, variables: { ...question.variables, order: 'SCHEDULED_ON_DESC' } };
}

/** A page of ids alone, of the same connection. */
export function pageQuestion(): Workload {
  return reported('ids', 'id', null);
}

/** Schools by name, which begins with their district's: a page lies in one or two districts. */
function clustered(name: string, fields: string): Workload {
  return {
    name,
    kind: 'PAGE',
    field: 'schools',
    parameters: '$first: Int!, $after: String, $order: SchoolOrder!',
    args: 'first: $first, after: $after, orderBy: $order',
    selection: `{ edges { cursor node { ${fields} } } pageInfo { hasNextPage } }`,
    variables: { first: PAGE_SIZE, after: null, order: 'NAME_ASC' },
  };
}

/**
 * The questions of the comparison.
 * @param after the cursor behind which the twentieth page begins.
 * @param schoolId the record of the lookup.
 */
export function workloads(after: string, schoolId: string): Workload[] {
  return [
    reported('50 flat rows', INSPECTION, null),
    reported('50 rows, nested list', `${INSPECTION} ${FINDINGS}`, null),
    reported('page 20, flat', INSPECTION, after),
    byDay('by day, flat', INSPECTION),
    clustered('clustered, flat', SCHOOL),
    clustered('clustered, nested', `${SCHOOL} ${VISITS}`),
    {
      name: 'one record',
      kind: 'RECORD',
      field: 'school',
      parameters: '$id: ID!',
      args: 'id: $id',
      selection: `{ ${SCHOOL} ${VISITS} }`,
      variables: { id: schoolId },
    },
    {
      name: 'statistics',
      kind: 'FIGURES',
      field: 'supervisionStatistics',
      parameters: '$from: Date',
      args: 'from: $from',
      selection:
        '{ schoolCount inspectorCount visitCount findingCount hazardCount rectificationCount overdueCount ' +
        'schoolsByStage { stage count } schoolsByKind { kind count } rectificationsByState { state count } }',
      variables: { from: null },
    },
  ];
}

/** The question as the gateway, or one district, is asked it. */
export function documentOf({ parameters, field, args, selection }: Workload): string {
  return `query (${parameters}) { ${field}(${args}) ${selection} }`;
}

/** The question as a gateway is asked it to which each district is a subgraph with root fields of its own. */
export function aliasedDocument(
  { parameters, field, args, selection }: Workload,
  codes: readonly string[],
): string {
  const fields = codes.map((code) => `d${code}: ${field}_${code}(${args}) ${selection}`);
  return `query (${parameters}) { ${fields.join('\n')} }`;
}

export type Json = Record<string, unknown>;
type Edge = { cursor: string; node: Json };
export type PageAnswer = { edges: Edge[]; pageInfo: { hasNextPage: boolean } };

/** What an answer comes down to: whoever asks it, these texts must be the same. */
export function gist(workload: Workload, answer: unknown): string[] {
  switch (workload.kind) {
    case 'PAGE': {
      const { edges, pageInfo } = answer as PageAnswer;
      return [...edges.flatMap(({ node }) => idsIn(node)), `more: ${pageInfo.hasNextPage}`];
    }
    case 'RECORD':
      return idsIn(answer);
    case 'FIGURES':
      return Object.entries(answer as Json).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  }
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [String(inner)] : idsIn(inner)));
}
